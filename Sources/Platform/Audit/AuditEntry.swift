package import Foundation
package import Store

/// What was done: who, when, from where, what changed, why (nhật ký).
///
/// Written in the same transaction as the change; one sealer chains committed entries by hash afterwards.
package struct AuditEntry: Identifiable, Sendable {
    package typealias ID = Identifier<AuditEntry>

    package let id: ID
    package let at: Date
    package let account: Account.ID?
    package let name: String
    package let origin: String
    package let action: String
    /// Kind and identity of the record that changed: "dossier", "sheet", "account".
    package let kind: String
    package let subject: String
    /// JSON before and after; nil where there was or is nothing.
    package let before: String?
    package let after: String?
    package let reason: String?
}

extension Transaction {
    /// Appends what was done to the audit trail.
    ///
    /// `kind` and `subject` name the record whose history it belongs to. Of personal fields, only that they changed is
    /// written, never what they hold.
    package func record(
        _ action: Action,
        of kind: String,
        _ subject: some CustomStringConvertible,
        by caller: Caller,
        at now: Date,
        before: (some Encodable)? = String?.none,
        after: (some Encodable)? = String?.none,
        reason: String? = nil
    ) throws {
        let before = try before.map { try JSON.text($0) }
        let after = try after.map { try JSON.text($0) }
        let id = AuditEntry.ID(at: now)
        try run(
            """
            INSERT INTO audit_entry (id, happened_at, account_id, name, origin, action, kind, subject, before_value,
                                     after_value, reason)
            VALUES (\(id), \(now), \(caller.account), \(caller.name), \(caller.origin),
                    \(action.rawValue), \(kind), \(subject.description), \(before), \(after), \(reason))
            """
        )
        try run("INSERT INTO audit_pending (entry_id) VALUES (\(id))")
    }
}

/// The tables of the audit trail.
package enum AuditTable {
    static let migrations = [
        Migration(
            "0005 audit",
            """
            CREATE TABLE audit_entry (
                id           TEXT PRIMARY KEY,
                happened_at  TEXT NOT NULL,
                account_id   TEXT,
                name         TEXT NOT NULL,
                origin       TEXT NOT NULL,
                action       TEXT NOT NULL,
                kind         TEXT NOT NULL,
                subject      TEXT NOT NULL,
                before_value TEXT,
                after_value  TEXT,
                reason       TEXT
            )
            """,
            "CREATE INDEX audit_entry_by_subject ON audit_entry (kind, subject, id)",
            "CREATE INDEX audit_entry_by_account ON audit_entry (account_id, id)",
            """
            CREATE TABLE audit_seal (
                number        BIGINT PRIMARY KEY,
                entry_id      TEXT NOT NULL UNIQUE REFERENCES audit_entry (id),
                previous_hash TEXT NOT NULL,
                hash          TEXT NOT NULL,
                sealed_at     TEXT NOT NULL
            )
            """
        ),
        Migration(
            "0006 audit entries wait for their seal",
            "CREATE TABLE audit_pending (entry_id TEXT PRIMARY KEY REFERENCES audit_entry (id))",
            "INSERT INTO audit_pending (entry_id) SELECT id FROM audit_entry",
            """
            CREATE TABLE audit_head (
                name   TEXT PRIMARY KEY,
                number BIGINT NOT NULL,
                hash   TEXT NOT NULL
            )
            """,
            "INSERT INTO audit_head (name, number, hash) VALUES ('trail', 0, \(AuditSeal.origin))",
            "CREATE INDEX audit_entry_by_action ON audit_entry (action, id)"
        ),
    ]
}

extension AuditEntry {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"),
            at: try row.get("happened_at"),
            account: try row.getIfPresent("account_id"),
            name: try row.get("name"),
            origin: try row.get("origin"),
            action: try row.get("action"),
            kind: try row.get("kind"),
            subject: try row.get("subject"),
            before: try row.getIfPresent("before_value"),
            after: try row.getIfPresent("after_value"),
            reason: try row.getIfPresent("reason")
        )
    }
}
