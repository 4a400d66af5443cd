package import OCOP
import Store

/// What a walk over the whole chain found.
package struct AuditVerification: Equatable, Sendable {
    /// What is wrong, and at which number of the chain.
    package enum Break: Hashable, Sendable {
        /// The number after that one is missing.
        case gap(after: Int)
        /// The entry reads otherwise than when it was sealed, or its seal was changed.
        case altered(number: Int)
        /// The entry of that number is gone.
        case removed(number: Int)
        /// The head does not name the last seal: seals were cut off at the end.
        case cut(after: Int)
        /// So many entries are neither sealed nor waiting for it.
        case unsealed(count: Int)
    }

    package let sealed: Int
    package let waiting: Int
    /// The last hash: noted elsewhere, it proves that nothing before it was changed since.
    package let lastHash: String
    package let firstBreak: Break?
}

extension AuditVerification.Break {
    /// What is wrong, in words.
    package var label: Label {
        switch self {
        case .gap(let number):
            Label(vi: "Nhật ký thiếu mục sau số \(number).", en: "The audit entry after number \(number) is missing.")
        case .altered(let number):
            Label(vi: "Mục nhật ký số \(number) đã bị sửa.", en: "Audit entry number \(number) was changed.")
        case .removed(let number):
            Label(vi: "Mục nhật ký số \(number) đã bị xóa.", en: "Audit entry number \(number) was removed.")
        case .cut(let number):
            Label(vi: "Chuỗi nhật ký bị cắt sau số \(number).", en: "The audit chain was cut after number \(number).")
        case .unsealed(let count):
            Label(
                vi: "\(count) mục nhật ký bị bỏ khỏi chuỗi.",
                en: "\(count) audit entries were taken out of the chain."
            )
        }
    }
}

extension Office {
    private static let step = 1000

    /// Works out every hash of the audit trail anew.
    package func verifyAudit() async throws -> AuditVerification {
        var number = 0
        var hash = AuditSeal.origin
        while true {
            let start = (number: number, hash: hash)
            let part = try await database.read { try Self.verify($0, after: start.number, hash: start.hash) }
            number = part.number
            hash = part.hash
            if part.firstBreak != nil || part.count < Self.step {
                return try await ending(number, hash, part.firstBreak)
            }
        }
    }

    private struct Part {
        var number: Int
        var hash: String
        var count = 0
        var firstBreak: AuditVerification.Break?
    }

    private static func verify(_ tx: any Transaction, after number: Int, hash: String) throws -> Part {
        var part = Part(number: number, hash: hash)
        let rows = try tx.rows(
            """
            SELECT audit_seal.number, audit_seal.previous_hash, audit_seal.hash, audit_entry.*
            FROM audit_seal LEFT JOIN audit_entry ON audit_entry.id = audit_seal.entry_id
            WHERE number > \(number) ORDER BY number LIMIT \(step)
            """
        )
        for row in rows {
            let next: Int = try row.get("number")
            guard next == part.number + 1 else { part.firstBreak = .gap(after: part.number); return part }
            guard try row.getIfPresent("id", as: String.self) != nil else {
                part.firstBreak = .removed(number: next)
                return part
            }
            let seal = AuditSeal(try AuditEntry(row), after: part.hash, number: next)
            guard try row.get("hash") == seal.hash, try row.get("previous_hash") == seal.previousHash else {
                part.firstBreak = .altered(number: next)
                return part
            }
            part.number = next
            part.hash = seal.hash
            part.count += 1
        }
        return part
    }

    private func ending(
        _ number: Int,
        _ hash: String,
        _ firstBreak: AuditVerification.Break?
    ) async throws -> AuditVerification {
        try await database.read { tx in
            let waiting = try tx.count("SELECT COUNT(*) FROM audit_pending")
            let entries = try tx.count("SELECT COUNT(*) FROM audit_entry")
            let seals = try tx.count("SELECT COUNT(*) FROM audit_seal")
            let head = try tx.row("SELECT * FROM audit_head WHERE name = 'trail'")
            var found = firstBreak
            // A server may have sealed more since the walk; only what is older than the walk is judged here.
            if found == nil, let last: Int = try head?.get("number"), last < number || seals < last {
                found = .cut(after: seals)
            }
            if found == nil, last(of: head) == number, let text = try head?.get("hash", as: String.self), text != hash {
                found = .altered(number: number)
            }
            if found == nil, entries > seals + waiting { found = .unsealed(count: entries - seals - waiting) }
            return AuditVerification(sealed: number, waiting: waiting, lastHash: hash, firstBreak: found)
        }
    }

    private func last(of head: Row?) -> Int? { try? head?.get("number") }
}
