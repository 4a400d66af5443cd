package import Foundation
package import OCOP
package import Store

/// A dossier as it was when it was filed (bản đã nộp): what offices and councils judge, whatever is written later.
package struct DossierFiling: Equatable, Sendable {
    package let dossier: Dossier.ID
    /// 1 for the first filing, then each time that it was filed again or completed.
    package let number: Int
    package let filedAt: Date
    package let filedBy: Account.ID?
    package let body: Body

    /// Everything that was handed in.
    package struct Body: Codable, Equatable, Sendable {
        package var act: String
        package var set: Int
        /// Version and digest of the criteria pack.
        package var packVersion: String
        package var packDigest: String
        /// JSON of the written parts, by their names in ``DossierPart``.
        package var parts: [String: String]
        package var evidence: [Item]

        /// One piece of evidence with its files, as it then was.
        package struct Item: Codable, Equatable, Sendable {
            package var evidence: Evidence.ID
            package var places: [String]
            package var kind: String
            package var title: String
            package var number: String?
            package var issuedOn: CalendarDay?
            package var validUntil: CalendarDay?
            package var files: [Evidence.File]
        }
    }
}

/// The table of filings.
package struct FilingTable {
    let tx: any Transaction

    static let migrations = [
        Migration(
            "0045 filing",
            """
            CREATE TABLE dossier_filing (
                dossier_id TEXT NOT NULL REFERENCES dossier (id),
                number     BIGINT NOT NULL,
                filed_at   TEXT NOT NULL,
                filed_by   TEXT,
                body       TEXT NOT NULL,
                PRIMARY KEY (dossier_id, number)
            )
            """,
            // One dossier under way for each product, whoever begins two at once.
            """
            CREATE UNIQUE INDEX dossier_open_by_product ON dossier (product_id)
            WHERE state NOT IN ('recognised', 'not_recognised', 'withdrawn')
            """,
            "CREATE INDEX dossier_by_change ON dossier (province, state_since, id)"
        )
    ]

    /// All filings of a dossier, the first one first.
    package func list(of dossier: Dossier.ID) throws -> [DossierFiling] {
        try tx.rows("SELECT * FROM dossier_filing WHERE dossier_id = \(dossier) ORDER BY number").map(
            DossierFiling.init
        )
    }

    /// What is judged now: the latest filing; nil for what was never filed.
    package func latest(of dossier: Dossier.ID) throws -> DossierFiling? {
        try tx.row("SELECT * FROM dossier_filing WHERE dossier_id = \(dossier) ORDER BY number DESC LIMIT 1")
            .map(DossierFiling.init)
    }

    package func insert(_ filing: DossierFiling) throws {
        try tx.run(
            """
            INSERT INTO dossier_filing (dossier_id, number, filed_at, filed_by, body)
            VALUES (\(filing.dossier), \(filing.number), \(filing.filedAt), \(filing.filedBy), \(JSON.text(filing.body)))
            """
        )
    }
}

extension Transaction {
    package var filings: FilingTable { FilingTable(tx: self) }
}

extension DossierFiling {
    init(_ row: Row) throws {
        self.init(
            dossier: try row.get("dossier_id"),
            number: try row.get("number"),
            filedAt: try row.get("filed_at"),
            filedBy: try row.getIfPresent("filed_by"),
            body: try JSON.value(row.get("body"))
        )
    }
}
