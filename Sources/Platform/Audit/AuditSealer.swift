import Foundation
package import Logging
import Store

/// Chains committed audit entries by hash, within a second of their writing.
///
/// A chain inside every write would make all writers wait for one another; here they only leave a row in
/// `audit_pending`. Sealing locks the chain's head, so that of two servers one seals at a time and the other finds
/// nothing left to do.
package struct AuditSealer: Sendable {
    static let batch = 500

    let office: Office
    let logger: Logger

    package init(office: Office, logger: Logger) {
        self.office = office
        self.logger = logger
    }

    /// Seals as entries come, until the task is cancelled; then once more, so that a server that ends leaves none.
    package func run() async {
        while !Task.isCancelled {
            do {
                if try await sealNext() == Self.batch { continue }
            } catch {
                logger.error("Audit entries cannot be sealed", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: .milliseconds(500))
        }
        await Task { _ = try? await sealAll() }.value
    }

    /// Seals all that waits.
    package func sealAll() async throws -> Int {
        var sealed = 0
        while true {
            let count = try await sealNext()
            sealed += count
            if count < Self.batch { return sealed }
        }
    }

    /// Seals the oldest that wait, and gives how many.
    package func sealNext() async throws -> Int {
        // Looking writes nothing, so that an idle server leaves the store alone.
        let isIdle = try await office.database.read { try $0.row("SELECT entry_id FROM audit_pending LIMIT 1") == nil }
        if isIdle { return 0 }
        let now = office.now
        return try await office.database.write { tx in
            // The update takes the row's lock; what is read afterwards has been committed before.
            guard let head = try tx.row("UPDATE audit_head SET number = number WHERE name = 'trail' RETURNING *")
            else { throw StoreError(.missing, "the head of the audit trail") }
            var number: Int = try head.get("number")
            var hash: String = try head.get("hash")
            let entries = try tx.rows(
                """
                SELECT audit_entry.* FROM audit_pending JOIN audit_entry ON audit_entry.id = audit_pending.entry_id
                ORDER BY audit_pending.entry_id LIMIT \(Self.batch)
                """
            ).map(AuditEntry.init)
            for entry in entries {
                number += 1
                let seal = AuditSeal(entry, after: hash, number: number)
                hash = seal.hash
                try tx.run(
                    """
                    INSERT INTO audit_seal (number, entry_id, previous_hash, hash, sealed_at)
                    VALUES (\(seal.number), \(entry.id), \(seal.previousHash), \(seal.hash), \(now))
                    """
                )
            }
            try tx.run("DELETE FROM audit_pending WHERE entry_id IN (\(entries.map(\.id)))")
            try tx.run("UPDATE audit_head SET number = \(number), hash = \(hash) WHERE name = 'trail'")
            return entries.count
        }
    }
}
