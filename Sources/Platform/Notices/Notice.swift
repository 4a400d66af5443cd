package import Foundation
package import OCOP
package import Store

/// A message in the system to one account (thông báo).
package struct Notice: Identifiable, Sendable {
    package typealias ID = Identifier<Notice>

    package let id: ID
    package let account: Account.ID
    package let at: Date
    package let text: Label
    /// Own path that it leads to.
    package let path: String
    package let readAt: Date?
}

/// The tables of notices.
package enum NoticeTable {
    static let migrations = [
        Migration(
            "0080 notice",
            """
            CREATE TABLE notice (
                id         TEXT PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES account (id),
                sent_at    TEXT NOT NULL,
                vi         TEXT NOT NULL,
                en         TEXT NOT NULL,
                path       TEXT NOT NULL,
                read_at    TEXT,
                mailed_at  TEXT
            )
            """,
            "CREATE INDEX notice_by_account ON notice (account_id, id)"
        ),
        Migration(
            "0081 unread notices are counted quickly",
            "CREATE INDEX notice_unread ON notice (account_id) WHERE read_at IS NULL"
        ),
        Migration(
            "0082 notices by e-mail, as each person chooses",
            "ALTER TABLE account ADD COLUMN mails_notices BOOLEAN NOT NULL DEFAULT TRUE",
            "CREATE INDEX notice_unmailed ON notice (sent_at) WHERE mailed_at IS NULL AND read_at IS NULL"
        ),
    ]
}

extension Transaction {
    /// Tells some accounts something, in the write that makes it true.
    package func notify(_ accounts: [Account.ID], _ text: Label, path: String, at now: Date) throws {
        for account in Set(accounts) {
            try run(
                """
                INSERT INTO notice (id, account_id, sent_at, vi, en, path)
                VALUES (\(Notice.ID(at: now)), \(account), \(now), \(text.vi), \(text.en), \(path))
                """
            )
        }
    }
}
