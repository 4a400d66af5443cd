package import Foundation
package import Store

/// That somebody was told what their personal data is used for, and agreed (91/2025/QH15).
package struct Consent: Equatable, Sendable {
    package let account: Account.ID
    package let producer: Producer.ID?
    /// Name and edition of the wording that was shown: "registration-1".
    package let wording: String
    package let givenAt: Date
}

/// The table of consents.
package struct ConsentTable {
    let tx: any Transaction

    static let migrations = [
        Migration(
            "0022 consent",
            """
            CREATE TABLE consent (
                account_id  TEXT NOT NULL REFERENCES account (id),
                producer_id TEXT,
                wording     TEXT NOT NULL,
                given_at    TEXT NOT NULL,
                PRIMARY KEY (account_id, wording)
            )
            """
        )
    ]

    package func insert(_ consent: Consent) throws {
        try tx.run(
            """
            INSERT INTO consent (account_id, producer_id, wording, given_at)
            VALUES (\(consent.account), \(consent.producer), \(consent.wording), \(consent.givenAt))
            """
        )
    }

    package func list(of account: Account.ID) throws -> [Consent] {
        try tx.rows("SELECT * FROM consent WHERE account_id = \(account) ORDER BY given_at, wording").map { row in
            Consent(
                account: try row.get("account_id"),
                producer: try row.getIfPresent("producer_id"),
                wording: try row.get("wording"),
                givenAt: try row.get("given_at")
            )
        }
    }
}

extension Transaction {
    package var consents: ConsentTable { ConsentTable(tx: self) }
}
