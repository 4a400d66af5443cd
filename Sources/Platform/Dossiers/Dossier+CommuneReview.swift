import Foundation
package import OCOP
package import Store

/// What the commune does with a dossier that it received: the composition first, then the four contents.
extension Office {
    /// Keeps the composition check as it stands; gives the dossier's new version.
    @discardableResult
    package func saveComposition(
        _ id: Dossier.ID,
        version: Int,
        _ check: CompositionCheck,
        by caller: Caller
    ) async throws -> Int {
        let now = now
        return try await database.write { tx in
            let dossier = try tx.dossiers.get(
                id,
                version: version,
                for: caller,
                to: .checkComposition,
                by: law.procedure
            )
            try tx.dossiers.save(.composition, check, of: id, at: now)
            try tx.record(.checkComposition, of: "dossier", id, by: caller, at: now, after: check)
            return try tx.dossiers.update(dossier).version
        }
    }

    /// Finds the dossier complete on a day, from which the commune's term runs
    /// (26/2026/QĐ-TTg, article 7 clause 2).
    package func confirmComposition(
        _ id: Dossier.ID,
        version: Int,
        _ check: CompositionCheck,
        by caller: Caller
    ) async throws {
        let now = now
        try await database.write { tx in
            var dossier = try tx.dossiers.get(
                id,
                version: version,
                for: caller,
                to: .checkComposition,
                by: law.procedure
            )
            let arrival = try tx.arrival(of: dossier)
            let input = law.problems(of: check, in: dossier, arrived: arrival, lastDay: now.vietnamDay)
            try input.check()
            guard let day = check.completeOn else { return }
            dossier.completeOn = day
            dossier.dueOn = law.dueDay(of: dossier, from: day)
            try tx.dossiers.save(.composition, check, of: id, at: now)
            try tx.record(.checkComposition, of: "dossier", id, by: caller, at: now, after: check)
            try tx.dossiers.update(dossier)
            try tx.announce("dossier", id.description)
        }
    }

    /// Gives the dossier back to its producer with what is missing; drafts of the commune's papers fall with it.
    package func returnDossier(
        _ id: Dossier.ID,
        version: Int,
        _ check: CompositionCheck,
        reason: String,
        by caller: Caller
    ) async throws {
        let now = now
        try await database.write { tx in
            var dossier = try tx.dossiers.get(
                id,
                version: version,
                for: caller,
                to: .returnToProducer,
                by: law.procedure
            )
            let items = try law.missingItems(of: check, in: dossier)
            guard !items.isEmpty || !reason.allSatisfy(\.isWhitespace) else {
                throw InvalidInput(
                    "ly-do",
                    Label(
                        vi: "Chọn phần còn thiếu, hoặc ghi lý do trả lại.",
                        en: "Choose what is missing, or give the reason for returning it."
                    )
                )
            }
            var remarks = try tx.dossiers.remarks(of: id)
            let entry = DossierRemarks.Entry(
                day: now.vietnamDay,
                level: .commune,
                name: caller.name,
                addressee: .producer,
                reason: reason,
                items: items
            )
            remarks.entries.append(entry)
            var check = check
            check.completeOn = nil
            try tx.dossiers.save(.remarks, remarks, of: id, at: now)
            try tx.dossiers.save(.composition, check, of: id, at: now)
            try dossier.take(.returnToProducer, by: law.procedure, at: now)
            dossier.completeOn = nil
            dossier.dueOn = nil
            try tx.papers.setAside([.communeReport, .communeLetter], of: id, for: "Hồ sơ được trả lại để bổ sung")
            try tx.dossiers.update(dossier)
            try tx.record(
                .returnToProducer,
                of: "dossier",
                id,
                by: caller,
                at: now,
                after: items.map(\.part),
                reason: reason
            )
            try tx.notify(
                tx.accounts.holders(of: dossier.producer, on: now.vietnamDay),
                Label(
                    vi: "Hồ sơ \(dossier.productName) cần bổ sung",
                    en: "To be completed: the dossier of \(dossier.productName)"
                ),
                path: dossier.path,
                at: now
            )
            try tx.announce("dossier", id.description)
        }
    }

    /// Keeps the findings on the four contents as they stand; gives the dossier's new version.
    @discardableResult
    package func saveFindings(
        _ id: Dossier.ID,
        version: Int,
        _ findings: CommuneFindings,
        by caller: Caller
    ) async throws -> Int {
        let now = now
        return try await database.write { tx in
            let dossier = try tx.dossiers.get(
                id,
                version: version,
                for: caller,
                to: .assessContents,
                by: law.procedure
            )
            try tx.requireUnsigned(.communeReport, of: dossier)
            try tx.dossiers.save(.findings, findings, of: id, at: now)
            let verdicts = CommuneFindings.Content.allCases.map { findings[$0].verdict?.rawValue ?? "" }
            try tx.record(.assessContents, of: "dossier", id, by: caller, at: now, after: verdicts)
            return try tx.dossiers.update(dossier).version
        }
    }

    /// Drafts the commune's report (Mẫu số 03) and its letter to the province from the findings.
    package func draftCommuneReport(_ id: Dossier.ID, version: Int, by caller: Caller) async throws -> [Paper] {
        let now = now
        return try await database.write { tx in
            let dossier = try tx.dossiers.get(
                id,
                version: version,
                for: caller,
                to: .assessContents,
                by: law.procedure
            )
            guard dossier.completeOn != nil else { throw CommuneReviewProblem.notChecked }
            let findings = try tx.dossiers.part(.findings, of: id, as: CommuneFindings.self) ?? CommuneFindings()
            if let gap = findings.gaps.first { throw CommuneReviewProblem.unfinished(gap.message) }
            let assessment = try tx.judgedAssessment(of: id)
            let report = law.communeReport(findings, of: dossier, assessment, on: now.vietnamDay)
            let letter = law.communeLetter(about: dossier, findings, on: now.vietnamDay)
            return [
                try tx.draftPaper(.communeReport, for: [dossier], report, by: caller, in: self),
                try tx.draftPaper(.communeLetter, for: [dossier], letter, by: caller, in: self),
            ]
        }
    }
}

/// Why the commune's report cannot be drafted yet.
package enum CommuneReviewProblem: Explained {
    case notChecked
    case unfinished(Label)

    package var message: Label {
        switch self {
        case .notChecked: Label(vi: "Chưa xác nhận hồ sơ đủ thành phần", en: "The dossier was not found complete yet")
        case .unfinished(let gap): gap
        }
    }

    package var advice: Label {
        switch self {
        case .notChecked: Label(vi: "Làm bước «Kiểm tra thành phần» trước.", en: "Check the composition first.")
        case .unfinished:
            Label(vi: "Bổ sung ở bước «Bốn nội dung».", en: "Add it at the step «Four contents».")
        }
    }
}

extension Transaction {
    /// What the producer filed of Mẫu số 02; an empty form where nothing was.
    package func judgedAssessment(of id: Dossier.ID) throws -> SelfAssessment {
        guard let text = try filings.latest(of: id)?.body.parts[DossierPart.selfAssessment.rawValue] else {
            return SelfAssessment()
        }
        return try JSON.value(text)
    }

    /// The day on which a dossier last came to the office that has it: its receipt, or what was filed again after it.
    package func arrival(of dossier: Dossier) throws -> CalendarDay {
        let receipt = try dossiers.receipts(of: dossier.id).first { $0.level == dossier.state.level }?.receivedOn
        let filed = try filings.latest(of: dossier.id)?.filedAt.vietnamDay
        return [receipt, filed].compactMap(\.self).max() ?? dossier.stateSince.vietnamDay
    }

    /// Refuses to change what a signed paper says.
    func requireUnsigned(_ kind: PaperKind, of dossier: Dossier) throws {
        let isSigned = try papers.list(of: dossier.id).contains {
            $0.kind == kind && $0.isInForce && $0.state != .draft && $0.level == dossier.state.level
        }
        if isSigned { throw PaperProblem.signedAlready }
    }
}

extension Law {
    /// The parts that a dossier has to have.
    package func parts(of dossier: Dossier) -> [DossierComposition.Part] {
        composition.parts(of: dossier.kind, set: dossier.set)
    }

    /// How many samples it comes with; the national number where its regime names none.
    package func samples(of dossier: Dossier) -> Int {
        guard let regime = regime(dossier.regime) else { return 0 }
        return composition.samples(of: dossier.kind, set: dossier.set, under: regime)
    }

    /// What keeps a dossier from being found complete.
    func problems(
        of check: CompositionCheck,
        in dossier: Dossier,
        arrived: CalendarDay,
        lastDay: CalendarDay
    ) -> InvalidInput {
        let parts = parts(of: dossier)
        var input = InvalidInput()
        for gap in check.gaps(parts: parts, samples: samples(of: dossier)) { input.add(gap.field, gap.message) }
        for part in check.missing(of: parts) {
            input.add(
                part.id,
                Label(
                    vi: "Còn thiếu: \(part.label.vi). Trả lại để bổ sung.",
                    en: "Missing: \(part.label.en). Return the dossier."
                )
            )
        }
        if let day = check.completeOn, !(arrived...max(arrived, lastDay)).contains(day) {
            input.add(
                "complete_on",
                Label(
                    vi: "Ngày đủ thành phần phải từ ngày tiếp nhận \(arrived.text(in: .vi)) đến hôm nay.",
                    en: "The day lies between the receipt, \(arrived), and today."
                )
            )
        }
        return input
    }

    /// What is missing, with words for the producer; throws where a missing part has none.
    func missingItems(of check: CompositionCheck, in dossier: Dossier) throws -> [DossierRemarks.Item] {
        var input = InvalidInput()
        let items = check.missing(of: parts(of: dossier)).compactMap { part -> DossierRemarks.Item? in
            guard let note = check[part]?.note else {
                input.add(
                    part.id,
                    Label(
                        vi: "\(part.label.vi): ghi thiếu gì để chủ thể biết mà bổ sung.",
                        en: "\(part.label.en): say what is missing, for the producer to add it."
                    )
                )
                return nil
            }
            return DossierRemarks.Item(part: part.id, label: part.label.vi, words: note)
        }
        try input.check()
        return items
    }
}
