package import Foundation
package import OCOP
package import Store
import VietnameseText

extension Transaction {
    package var accounts: AccountTable { AccountTable(tx: self) }
}

package struct AccountTable {
    let tx: any Transaction

    static let migrations = [
        Migration(
            "0010 account",
            """
            CREATE TABLE account (
                id            TEXT PRIMARY KEY,
                name          TEXT NOT NULL CHECK (name <> ''),
                phone         TEXT UNIQUE,
                email         TEXT UNIQUE,
                password_hash TEXT,
                language      TEXT NOT NULL,
                created_at    TEXT NOT NULL,
                disabled_at   TEXT,
                version       BIGINT NOT NULL,
                CHECK (phone IS NOT NULL OR email IS NOT NULL)
            )
            """,
            """
            CREATE TABLE role_grant (
                id           TEXT PRIMARY KEY,
                account_id   TEXT NOT NULL REFERENCES account (id),
                role         TEXT NOT NULL,
                area         TEXT NOT NULL,
                producer_id  TEXT,
                delegated_by TEXT REFERENCES account (id),
                starts_on    TEXT NOT NULL,
                ends_on      TEXT,
                created_at   TEXT NOT NULL
            )
            """,
            "CREATE INDEX role_grant_by_account ON role_grant (account_id)",
            "CREATE INDEX role_grant_by_role ON role_grant (role, area)",
            """
            CREATE TABLE one_time_link (
                token_hash TEXT PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES account (id),
                purpose    TEXT NOT NULL,
                created_at TEXT NOT NULL,
                expires_at TEXT NOT NULL,
                used_at    TEXT
            )
            """,
            """
            CREATE TABLE session (
                token_hash TEXT PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES account (id),
                csrf       TEXT NOT NULL,
                origin     TEXT NOT NULL,
                device     TEXT NOT NULL,
                created_at TEXT NOT NULL,
                seen_at    TEXT NOT NULL,
                expires_at TEXT NOT NULL
            )
            """,
            "CREATE INDEX session_by_account ON session (account_id)"
        ),
        Migration(
            "0012 accounts are found by name",
            "ALTER TABLE account ADD COLUMN search_key TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE account ADD COLUMN sort_key TEXT NOT NULL DEFAULT ''",
            "CREATE INDEX account_by_name ON account (sort_key, id)"
        ),
    ]

    package func find(_ id: Account.ID) throws -> Account? {
        try tx.row("SELECT * FROM account WHERE id = \(id)").map(Account.init)
    }

    package func get(_ id: Account.ID) throws -> Account {
        guard let account = try find(id) else { throw StoreError(.missing, "account \(id)") }
        return account
    }

    /// The account of a normalised phone number or e-mail address.
    package func find(login: String) throws -> Account? {
        try tx.row("SELECT * FROM account WHERE phone = \(login) OR email = \(login)").map(Account.init)
    }

    package func insert(_ account: Account) throws {
        try tx.run(
            """
            INSERT INTO account (id, name, phone, email, password_hash, language, created_at, disabled_at, version,
                                 search_key, sort_key)
            VALUES (\(account.id), \(account.name), \(account.phone), \(account.email), \(account.passwordHash),
                    \(account.language.rawValue), \(account.createdAt), \(account.disabledAt), \(account.version),
                    \(account.searchKey), \(VietnameseText.sortKey(account.name)))
            """
        )
    }

    package func update(_ account: Account) throws {
        let changed = try tx.run(
            """
            UPDATE account
            SET name = \(account.name), phone = \(account.phone), email = \(account.email),
                password_hash = \(account.passwordHash), language = \(account.language.rawValue),
                mails_notices = \(account.mailsNotices),
                disabled_at = \(account.disabledAt), search_key = \(account.searchKey),
                sort_key = \(VietnameseText.sortKey(account.name)), version = version + 1
            WHERE id = \(account.id) AND version = \(account.version)
            """
        )
        guard changed == 1 else { throw StoreError(.stale, "account \(account.id)") }
    }

    /// The roles that an account holds on a day, delegated ones included.
    package func grants(of id: Account.ID, on day: CalendarDay) throws -> [Grant] {
        try tx.rows(
            """
            SELECT * FROM role_grant
            WHERE account_id = \(id) AND starts_on <= \(day) AND (ends_on IS NULL OR ends_on >= \(day))
            ORDER BY id
            """
        ).map(Grant.init)
    }

    /// The accounts that hold a role for an area on a day.
    package func holders(of role: Role, in area: Area, on day: CalendarDay) throws -> [Account.ID] {
        try tx.rows(
            """
            SELECT DISTINCT account_id FROM role_grant
            WHERE role = \(role) AND area = \(area) AND starts_on <= \(day) AND (ends_on IS NULL OR ends_on >= \(day))
            ORDER BY account_id
            """
        ).map { try $0.get("account_id") }
    }

    /// The accounts that act for a producer on a day.
    package func holders(of producer: Producer.ID, on day: CalendarDay) throws -> [Account.ID] {
        try tx.rows(
            """
            SELECT DISTINCT account_id FROM role_grant
            WHERE producer_id = \(producer) AND starts_on <= \(day) AND (ends_on IS NULL OR ends_on >= \(day))
            ORDER BY account_id
            """
        ).map { try $0.get("account_id") }
    }

    package func insert(
        _ grant: Grant,
        to account: Account.ID,
        from start: CalendarDay,
        until end: CalendarDay?,
        at now: Date
    ) throws {
        try tx.run(
            """
            INSERT INTO role_grant (id, account_id, role, area, producer_id, delegated_by, starts_on, ends_on, created_at)
            VALUES (\(grant.id), \(account), \(grant.role), \(grant.area), \(grant.producer), \(grant.delegatedBy),
                    \(start), \(end), \(now))
            """
        )
    }
}

extension Account {
    /// What it is found by: name, number and address, without marks.
    var searchKey: String {
        VietnameseText.searchKey([name, phone, email].compactMap(\.self).joined(separator: " "))
    }

    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"),
            name: try row.get("name"),
            phone: try row.getIfPresent("phone"),
            email: try row.getIfPresent("email"),
            passwordHash: try row.getIfPresent("password_hash"),
            language: Language(rawValue: try row.get("language")) ?? .vi,
            mailsNotices: try row.get("mails_notices"),
            createdAt: try row.get("created_at"),
            disabledAt: try row.getIfPresent("disabled_at"),
            version: try row.get("version")
        )
    }
}

extension Grant {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"),
            role: try row.get("role"),
            area: try row.get("area"),
            producer: try row.getIfPresent("producer_id"),
            delegatedBy: try row.getIfPresent("delegated_by")
        )
    }
}
