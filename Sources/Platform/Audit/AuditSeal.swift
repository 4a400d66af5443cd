import Crypto
import Foundation
import OCOP
import Store

/// The seal of one audit entry: its number in the chain, and a hash over it and the seal before.
///
/// Whoever changes, removes or slips in an entry breaks every later hash (see `docs/audit.md`).
package struct AuditSeal: Equatable, Sendable {
    package let number: Int
    package let previousHash: String
    package let hash: String

    /// The hash before the first entry.
    package static let origin = String(repeating: "0", count: 64)

    /// Seals an entry as the next after `previous`.
    init(_ entry: AuditEntry, after previous: String, number: Int) {
        self.number = number
        previousHash = previous
        let bytes = Self.canonical(entry, after: previous, number: number)
        hash = SHA256.hash(data: Data(bytes)).map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0" + text : text
        }.joined()
    }

    /// The entry as RFC 8785 writes JSON: every byte of it is fixed, so that others can work the hash out too.
    static func canonical(_ entry: AuditEntry, after previous: String, number: Int) -> [UInt8] {
        func text(_ value: String?) -> CanonicalJSON { value.map(CanonicalJSON.string) ?? .null }
        guard case .text(let instant) = entry.at.sqlValue else { preconditionFailure("an instant is stored as text") }
        return CanonicalJSON.object([
            "account": text(entry.account?.description),
            "action": .string(entry.action),
            "after": text(entry.after),
            "at": .string(instant),
            "before": text(entry.before),
            "id": .string(entry.id.description),
            "kind": .string(entry.kind),
            "name": .string(entry.name),
            "number": .integer(number),
            "origin": .string(entry.origin),
            "previous": .string(previous),
            "reason": text(entry.reason),
            "subject": .string(entry.subject),
        ]).bytes
    }
}
