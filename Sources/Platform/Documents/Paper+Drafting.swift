import Foundation
package import OCOP
import Store

extension Transaction {
    /// Writes the draft of a paper about dossiers that the same body has in hand.
    ///
    /// `replacing` is a signed paper of the same kind whose place it takes, with the reason; it stays as it was.
    @discardableResult
    package func draftPaper(
        _ kind: PaperKind,
        for dossiers: [Dossier],
        _ content: PaperContent,
        replacing old: Paper? = nil,
        reason: String? = nil,
        by caller: Caller,
        in office: Office
    ) throws -> Paper {
        guard let dossier = dossiers.first, let level = dossier.state.level, kind.levels.contains(level),
            dossiers.allSatisfy({ $0.state.level == level })
        else { throw PaperProblem.wrongLevel(kind) }
        // Of two who draft the same paper at once the second finds it there.
        for id in dossiers.map(\.id).sorted(by: { $0.description < $1.description }) { try self.dossiers.hold(id) }
        let now = office.now
        let paper = Paper(
            id: .init(at: now),
            kind: kind,
            level: level,
            issuer: dossier.issuer(at: level),
            letterhead: office.law.letterhead(
                of: kind,
                level: level,
                commune: dossier.commune,
                province: dossier.province,
                settings: office.settings,
                on: now.vietnamDay
            ),
            content: try content.checked(),
            createdBy: caller.account,
            createdAt: now
        )
        for dossier in dossiers {
            let subject = try papers.subject(of: paper, about: dossier)
            try caller.acting(as: kind.drafters).require(.draftPaper, on: subject, by: office.law.procedure)
            let present = try papers.list(of: dossier.id).contains {
                $0.kind == kind && $0.isAbout(dossier) && $0.isInForce && $0.state != .sent && $0.id != old?.id
            }
            if present { throw PaperProblem.alreadyThere(kind) }
        }
        try papers.insert(paper, about: dossiers.map { ("dossier", $0.id.description) })
        if var old {
            old.replacedBy = paper.id
            old.replacedFor = reason ?? ""
            try papers.update(old)
        }
        for dossier in dossiers {
            try record(
                .draftPaper,
                of: "dossier",
                dossier.id,
                by: caller,
                at: now,
                after: ["paper": paper.id.description, "kind": kind.rawValue],
                reason: reason
            )
        }
        return paper
    }
}

extension Office {
    /// Writes the draft of a paper about one dossier, or several judged together.
    @discardableResult
    package func draftPaper(
        _ kind: PaperKind,
        for dossiers: Dossier.ID...,
        content: PaperContent,
        by caller: Caller
    ) async throws -> Paper {
        try await database.write { tx in
            try tx.draftPaper(kind, for: dossiers.map { try tx.dossiers.get($0) }, content, by: caller, in: self)
        }
    }

    /// Writes the draft of a decision about a certificate, such as its revocation.
    @discardableResult
    package func draftPaper(
        _ kind: PaperKind,
        about certificate: Certificate.ID,
        content: PaperContent,
        by caller: Caller
    ) async throws -> Paper {
        let now = now
        return try await database.write { tx in
            let certificate = try tx.certificates.get(certificate)
            let level: Authority = certificate.stars == 5 ? .centre : .province
            let paper = Paper(
                id: .init(at: now),
                kind: kind,
                level: level,
                issuer: level == .centre ? .country : Area(rawValue: certificate.province),
                letterhead: law.letterhead(
                    of: kind,
                    level: level,
                    commune: certificate.commune ?? "",
                    province: certificate.province,
                    settings: settings,
                    on: now.vietnamDay
                ),
                content: try content.checked(),
                createdBy: caller.account,
                createdAt: now
            )
            let subject = Subject(issuer: paper.issuer)
            try caller.acting(as: kind.drafters).require(.draftPaper, on: subject, by: law.procedure)
            try tx.papers.insert(paper, about: [("certificate", certificate.id.description)])
            try tx.record(.draftPaper, of: "certificate", certificate.id, by: caller, at: now, after: kind.rawValue)
            return paper
        }
    }

    /// Changes the words of a draft.
    @discardableResult
    package func editPaper(
        _ id: Paper.ID,
        version: Int,
        content: PaperContent,
        by caller: Caller
    ) async throws -> Paper {
        let now = now
        return try await database.write { tx in
            var (paper, dossiers) = try tx.papers.get(
                id,
                version: version,
                for: caller,
                to: .draftPaper,
                by: law.procedure
            )
            guard paper.state == .draft else { throw PaperProblem.signedAlready }
            // An emptied paragraph keeps its place until the signature, so that a form that saves by itself still fits.
            paper.content = try content.checked(keepingEmpty: true)
            for dossier in dossiers {
                let after = ["paper": id.description, "kind": paper.kind.rawValue]
                try tx.record(.draftPaper, of: "dossier", dossier.id, by: caller, at: now, after: after)
            }
            return try tx.papers.update(paper)
        }
    }

    /// Puts a new draft in the place of a signed paper that was not sent; the signed one stays readable as it was.
    @discardableResult
    package func replacePaper(
        _ id: Paper.ID,
        version: Int,
        reason: String,
        by caller: Caller
    ) async throws -> Paper {
        guard !reason.allSatisfy(\.isWhitespace) else {
            throw PaperProblem.incomplete(
                Label(vi: "Chưa ghi lý do thay thế", en: "The reason for replacing it is missing")
            )
        }
        return try await database.write { tx in
            let (paper, dossiers) = try tx.papers.get(
                id,
                version: version,
                for: caller,
                to: .draftPaper,
                by: law.procedure
            )
            if paper.state == .sent { throw PaperProblem.sentAlready }
            return try tx.draftPaper(
                paper.kind,
                for: dossiers,
                paper.content,
                replacing: paper,
                reason: reason,
                by: caller,
                in: self
            )
        }
    }
}

extension Dossier {
    /// The area of the body that issues its papers at a level.
    package func issuer(at level: Authority) -> Area {
        switch level {
        case .commune, .district: Area(rawValue: commune)
        case .province: Area(rawValue: province)
        case .centre: .country
        }
    }
}

extension PaperContent {
    /// The words without empty paragraphs; throws where nothing is left to sign.
    func checked(keepingEmpty: Bool = false) throws(PaperProblem) -> PaperContent {
        var content = self
        func kept(_ texts: [String]) -> [String] {
            texts.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
        }
        content.title = title.trimmingCharacters(in: .whitespacesAndNewlines)
        content.addressees = kept(addressees)
        content.recipients = kept(recipients)
        content.blocks = blocks.filter { block in
            block.form == .table ? !block.rows.isEmpty : !block.text.allSatisfy(\.isWhitespace)
        }
        guard !content.title.isEmpty else {
            throw .incomplete(Label(vi: "Chưa ghi trích yếu của văn bản", en: "The paper has no title"))
        }
        let isEmpty = content.blocks.isEmpty
        if keepingEmpty { content.blocks = blocks }
        guard !isEmpty else {
            throw .incomplete(Label(vi: "Văn bản chưa có nội dung", en: "The paper has no words"))
        }
        return content
    }
}
