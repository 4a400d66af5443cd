import Foundation
import OCOP
import Store

/// What was done to one record, the latest first, as far as one reader may know it (lịch sử).
package struct RecordHistory: Sendable {
    package let entries: [AuditEntry]
    /// The entry after which the next page begins.
    package let next: AuditEntry.ID?
    /// What the identities in the entries are called: people, producers, products, councils, rounds.
    package let names: [String: String]

    static let pageSize = 50
}

extension Office {
    /// The history of a dossier.
    ///
    /// What tells a result has its details for those who may see the result; a producer reads the steps of the procedure
    /// and what was done with its own forms, not how the offices write theirs. Score sheets have histories of their own,
    /// closed until the scores are.
    package func dossierHistory(
        _ id: Dossier.ID,
        before: AuditEntry.ID? = nil,
        for caller: Caller
    ) async throws -> (frame: DossierFrame, history: RecordHistory) {
        try await database.read { tx in
            let frame = try frame(of: id, for: caller, in: tx)
            try caller.require(.readHistory, on: frame.subject, by: law.procedure)
            let maySeeResult = caller.may(.seeResult, on: frame.subject, by: law.procedure)
            let isProducer = caller.producers.contains(frame.dossier.producer)
            let history = try tx.history(
                of: "dossier",
                id.description,
                only: isProducer ? AuditEntry.ofProducers : nil,
                before: before
            ) { maySeeResult || !$0.tellsResult ? $0 : $0.withoutDetails }
            return (frame, history)
        }
    }

    /// The history of a producer's record.
    package func producerHistory(
        _ id: Producer.ID,
        before: AuditEntry.ID? = nil,
        for caller: Caller
    ) async throws -> (producer: Producer, history: RecordHistory) {
        try await database.read { tx in
            let producer = try tx.producers.get(id)
            try caller.require(.viewProducer, on: producer.subject, by: law.procedure)
            return (producer, try tx.history(of: "producer", id.description, before: before))
        }
    }

    /// The history of a product's record, for those who may see its producer.
    package func productHistory(
        _ id: Product.ID,
        before: AuditEntry.ID? = nil,
        for caller: Caller
    ) async throws -> (product: Product, history: RecordHistory) {
        try await database.read { tx in
            let product = try tx.products.get(id)
            try caller.require(.viewProducer, on: product.subject, by: law.procedure)
            return (product, try tx.history(of: "product", id.description, before: before))
        }
    }

    /// The history of a certificate, for its producer and for those who read the register.
    package func certificateHistory(
        _ id: Certificate.ID,
        before: AuditEntry.ID? = nil,
        for caller: Caller
    ) async throws -> (certificate: Certificate, history: RecordHistory) {
        try await database.read { tx in
            let certificate = try tx.certificates.get(id)
            let subject = certificate.subject
            let isOwn = caller.producers.contains(certificate.producer)
            try caller.require(isOwn ? .readHistory : .listCertificates, on: subject, by: law.procedure)
            let history = try tx.history(
                of: "certificate",
                id.description,
                only: isOwn ? AuditEntry.ofProducers : nil,
                before: before
            )
            return (certificate, history)
        }
    }

    /// The history of a council, for the office that runs it.
    package func councilHistory(
        _ id: Council.ID,
        before: AuditEntry.ID? = nil,
        for caller: Caller
    ) async throws -> (council: Council, history: RecordHistory) {
        try await database.read { tx in
            let council = try tx.councils.get(id)
            try caller.require(.manageCouncils, on: council.subject, by: law.procedure)
            return (council, try tx.history(of: "council", id.description, before: before))
        }
    }

    /// The history of an account, for whom it belongs to and for the administrator of its places.
    package func accountHistory(
        _ id: Account.ID,
        before: AuditEntry.ID? = nil,
        for caller: Caller
    ) async throws -> (account: Account, history: RecordHistory) {
        try await database.read { tx in
            let account = try tx.accounts.get(id)
            if id != caller.account { try requireReach(of: caller, over: account, in: tx) }
            return (account, try tx.history(of: "account", id.description, before: before))
        }
    }
}

extension Transaction {
    /// A page of what was done to one record: the entries, then the names that they need, whatever their number.
    fileprivate func history(
        of kind: String,
        _ subject: String,
        only actions: [Action]? = nil,
        before: AuditEntry.ID?,
        as seen: (AuditEntry) -> AuditEntry = { $0 }
    ) throws -> RecordHistory {
        let place: SQL = before.map { "AND id < \($0)" } ?? ""
        let those: SQL = actions.map { "AND action IN (\($0.map(\.rawValue)))" } ?? ""
        let found = try rows(
            """
            SELECT * FROM audit_entry
            WHERE kind = \(kind) AND subject = \(subject) \(those) \(place) AND \(AuditEntry.isOpen)
            ORDER BY id DESC LIMIT \(RecordHistory.pageSize + 1)
            """
        ).map(AuditEntry.init)
        let entries = found.prefix(RecordHistory.pageSize).map(seen)
        return RecordHistory(
            entries: entries,
            next: found.count > entries.count ? entries.last?.id : nil,
            names: try names(in: entries)
        )
    }

    /// What the identities in some entries are called, a query for each kind of record.
    private func names(in entries: [AuditEntry]) throws -> [String: String] {
        let text = entries.flatMap { [$0.before, $0.after] }.compactMap(\.self).joined(separator: " ")
        let form = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/
        let ids = Set(text.matches(of: form).map { String($0.output) }).sorted()
        guard !ids.isEmpty else { return [:] }
        var names: [String: String] = [:]
        for table in ["account", "producer", "product", "council", "evaluation_round"] {
            for row in try rows("SELECT id, name FROM \(SQL(stringLiteral: table)) WHERE id IN (\(ids))") {
                names[try row.get("id")] = try row.get("name", as: String.self)
            }
        }
        return names
    }
}

extension AuditEntry {
    /// What a producer reads of its dossier and its certificates: the steps, its own forms, its samples, a revocation.
    fileprivate static let ofProducers: [Action] =
        DossierStep.allCases.map { Action($0) } + [
            .draftDossier, .editDossier, .confirmPaperDossier, .enterPaperDossier, .manageEvidence, .keepSamples,
            .recordEarlierCertificate, .revokeCertificate,
        ]

    /// Whether its details tell points or stars, or how far apart they lay.
    fileprivate var tellsResult: Bool {
        switch Action(rawValue: action) {
        case .close, .rescore, .decide, .notifyResult, .forward, .referBack, .judgeAgain: true
        case .draftPaper, .signPaper, .numberPaper, .sendPaper, .keepSignedFile:
            (try? after.map { try JSON.value($0, as: PaperOf.self) })?.kind.tellsResult ?? true
        default: false
        }
    }

    private struct PaperOf: Decodable { let kind: PaperKind }

    /// That it was done, by whom and when, without what.
    fileprivate var withoutDetails: AuditEntry {
        AuditEntry(
            id: id,
            at: at,
            account: account,
            name: name,
            origin: origin,
            action: action,
            kind: kind,
            subject: subject,
            before: nil,
            after: nil,
            reason: nil
        )
    }
}
