import Foundation
package import OCOP
import Store

/// What is written beside a piece of evidence.
package struct EvidenceDraft: Equatable, Sendable {
    package var kind: String
    package var title: String
    package var number: String?
    package var issuer: String?
    package var issuedOn: CalendarDay?
    package var validUntil: CalendarDay?

    package init(
        kind: String,
        title: String,
        number: String? = nil,
        issuer: String? = nil,
        issuedOn: CalendarDay? = nil,
        validUntil: CalendarDay? = nil
    ) {
        self.kind = kind
        self.title = title
        self.number = number
        self.issuer = issuer
        self.issuedOn = issuedOn
        self.validUntil = validUntil
    }
}

/// A piece of evidence with its files and the dossiers that use it.
package struct LibraryItem: Sendable {
    package let evidence: Evidence
    package let files: [Evidence.File]
    package let usedBy: [Dossier]
}

extension Office {
    /// Most files of one dossier.
    package static let mostFiles = 2000

    /// Puts a piece of evidence into a producer's library, with files that lie in the file store already, and beside a
    /// place of a dossier at once where one is named.
    @discardableResult
    package func addEvidence(
        _ draft: EvidenceDraft,
        files: [Evidence.File] = [],
        to producer: Producer.ID,
        usedAt use: (dossier: Dossier.ID, place: String)? = nil,
        by caller: Caller
    ) async throws -> Evidence {
        let now = now
        let use = use.map { (dossier: $0.dossier, place: $0.place) }
        return try await database.write { tx in
            try tx.requireEvidence(.manageEvidence, of: producer, by: caller, law.procedure)
            try check(draft)
            var evidence = Evidence(
                id: .init(at: now),
                producer: producer,
                kind: draft.kind,
                title: draft.title,
                createdAt: now
            )
            evidence.take(draft)
            try tx.evidence.insert(evidence)
            for file in files { try tx.evidence.insert(file, of: evidence.id) }
            try tx.record(
                .manageEvidence,
                of: "evidence",
                evidence.id,
                by: caller,
                at: now,
                after: ["kind": draft.kind, "files": files.map(\.sha256).joined(separator: " ")]
            )
            if let use {
                let dossier = try tx.dossiers.get(use.dossier, for: caller, to: .editDossier, by: law.procedure)
                guard dossier.producer == producer else { throw StoreError(.missing, "dossier \(use.dossier)") }
                try checkPlace(use.place, of: dossier)
                let new = EvidenceUse(dossier: dossier.id, evidence: evidence.id, place: use.place)
                try tx.evidence.insert(new, at: now)
                try tx.changeEvidence(of: dossier, by: caller, at: now)
            }
            return evidence
        }
    }

    /// Changes what is written beside a piece of evidence, and adds files to it.
    package func editEvidence(
        _ id: Evidence.ID,
        version: Int,
        adding files: [Evidence.File] = [],
        by caller: Caller,
        _ draft: EvidenceDraft
    ) async throws {
        let now = now
        try await database.write { tx in
            var evidence = try tx.evidence.get(id)
            try tx.requireEvidence(.manageEvidence, of: evidence.producer, by: caller, law.procedure)
            guard evidence.version == version else { throw StoreError(.stale, "evidence \(id)") }
            try check(draft)
            let before = ["kind": evidence.kind, "validUntil": evidence.validUntil?.description ?? ""]
            evidence.take(draft)
            try tx.evidence.update(evidence)
            for file in files { try tx.evidence.insert(file, of: id) }
            try tx.record(
                .manageEvidence,
                of: "evidence",
                id,
                by: caller,
                at: now,
                before: before,
                after: [
                    "kind": evidence.kind, "validUntil": evidence.validUntil?.description ?? "",
                    "files": files.map(\.sha256).joined(separator: " "),
                ]
            )
        }
    }

    /// Takes a file away from a piece of evidence; what was filed with it keeps it.
    package func removeFile(_ sha256: String, from id: Evidence.ID, version: Int, by caller: Caller) async throws {
        let now = now
        try await database.write { tx in
            let evidence = try tx.evidence.get(id)
            try tx.requireEvidence(.manageEvidence, of: evidence.producer, by: caller, law.procedure)
            guard evidence.version == version else { throw StoreError(.stale, "evidence \(id)") }
            try tx.evidence.remove(sha256, from: id)
            try tx.evidence.update(evidence)
            try tx.record(.manageEvidence, of: "evidence", id, by: caller, at: now, before: ["file": sha256])
        }
    }

    /// Takes a piece of evidence out of the library; dossiers that are not filed lose it, filed ones keep it.
    package func removeEvidence(_ id: Evidence.ID, version: Int, by caller: Caller) async throws {
        let now = now
        try await database.write { tx in
            var evidence = try tx.evidence.get(id)
            try tx.requireEvidence(.manageEvidence, of: evidence.producer, by: caller, law.procedure)
            guard evidence.version == version else { throw StoreError(.stale, "evidence \(id)") }
            evidence.removedAt = now
            try tx.evidence.update(evidence)
            for use in try tx.evidence.uses(ofEvidence: [id]) {
                let dossier = try tx.dossiers.get(use.dossier)
                guard dossier.filedAt == nil, dossier.state == .draft else { continue }
                try tx.evidence.remove(use)
                try tx.dossiers.update(dossier)
            }
            try tx.record(.manageEvidence, of: "evidence", id, by: caller, at: now, after: ["removed": "yes"])
        }
    }

    /// The libraries of the caller's producers.
    package func library(for caller: Caller) async throws -> [LibraryItem] {
        try await database.read { try $0.library(of: caller.producers) }
    }

    func check(_ draft: EvidenceDraft) throws {
        var input = InvalidInput()
        if draft.title.isEmpty {
            input.add("ten", Label(vi: "Hãy đặt tên cho minh chứng.", en: "Give the evidence a name."))
        }
        if law.evidence[draft.kind] == nil {
            input.add("loai", Label(vi: "Hãy chọn loại minh chứng.", en: "Choose the kind of evidence."))
        }
        if let issued = draft.issuedOn, issued > today {
            input.add("ngay-cap", Label(vi: "Ngày cấp không thể sau hôm nay.", en: "It cannot be issued after today."))
        }
        if let issued = draft.issuedOn, let until = draft.validUntil, until < issued {
            input.add(
                "het-han",
                Label(vi: "Ngày hết hạn phải sau ngày cấp.", en: "It cannot end before it was issued.")
            )
        }
        try input.check()
    }
}

extension Transaction {
    func library(of producers: [Producer.ID]) throws -> [LibraryItem] {
        let all = try evidence.list(of: producers)
        let files = try evidence.files(of: all.map(\.id))
        let uses = try evidence.uses(ofEvidence: all.map(\.id))
        let dossiers = Dictionary(
            try self.dossiers.list(uses.map(\.dossier)).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let used = Dictionary(grouping: uses, by: \.evidence)
        return all.map { one in
            let ids = Set(used[one.id, default: []].map(\.dossier))
            return LibraryItem(
                evidence: one,
                files: files[one.id, default: []],
                usedBy: ids.compactMap { dossiers[$0] }.sorted { $0.createdAt < $1.createdAt }
            )
        }
    }

    /// Lets pass the producer itself, and the commune's officer while a paper dossier of the producer is being entered.
    func requireEvidence(
        _ action: Action,
        of producer: Producer.ID,
        by caller: Caller,
        _ procedure: Procedure
    ) throws {
        var subject = Subject(producer: producer, isPrivate: true)
        if !caller.producers.contains(producer), caller.may(.enterPaperDossier) {
            let open = try dossiers.list(of: [producer]).first { $0.isFromPaper && $0.state.awaitsProducer }
            subject = Subject(
                producer: producer,
                commune: open?.commune,
                province: open?.province,
                isFromPaper: open != nil
            )
        }
        try caller.require(action, on: subject, by: procedure)
    }
}

extension Evidence {
    mutating func take(_ draft: EvidenceDraft) {
        kind = draft.kind
        title = draft.title
        number = draft.number
        issuer = draft.issuer
        issuedOn = draft.issuedOn
        validUntil = draft.validUntil
    }
}
