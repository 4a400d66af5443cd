package import OCOP
package import Store

/// A council that rates products (Hội đồng đánh giá, phân hạng), with its own rules.
package struct Council: Identifiable, Sendable {
    package typealias ID = Identifier<Council>

    package let id: ID
    package let area: Area
    package var name: String
    /// The decision that set it up.
    package var decisionNumber: String
    package var decidedOn: CalendarDay
    package var rules: Rules
    package var version = 1

    /// What the law leaves to the council's own regulation (Quy chế hoạt động của Hội đồng).
    package struct Rules: Codable, Equatable, Sendable {
        /// Share of the members whose sheets a result needs, in hundredths.
        package var quorum = 75
        package var mustChairAttend = true
        /// "all" or "trimmed".
        package var mean = "all"
        /// Largest difference between two totals, in hundredths of a point; nil for none.
        package var largestSpread: Int? = 1000

        package init() {}
    }

    package struct Member: Equatable, Sendable {
        package let account: Account.ID
        package let name: String
        package let position: Role

        package init(account: Account.ID, name: String, position: Role) {
            self.account = account
            self.name = name
            self.position = position
        }
    }
}

extension Transaction {
    package var councils: CouncilTable { CouncilTable(tx: self) }
}

package struct CouncilTable {
    let tx: any Transaction

    static let migrations = [
        Migration(
            "0060 council",
            """
            CREATE TABLE council (
                id              TEXT PRIMARY KEY,
                area            TEXT NOT NULL,
                name            TEXT NOT NULL,
                decision_number TEXT NOT NULL,
                decided_on      TEXT NOT NULL,
                rules           TEXT NOT NULL,
                version         BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE council_member (
                council_id TEXT NOT NULL REFERENCES council (id),
                account_id TEXT NOT NULL REFERENCES account (id),
                name       TEXT NOT NULL,
                position   TEXT NOT NULL,
                PRIMARY KEY (council_id, account_id)
            )
            """,
            "CREATE INDEX council_member_by_account ON council_member (account_id)"
        )
    ]

    package func members(of id: Council.ID) throws -> [Council.Member] {
        try tx.rows("SELECT * FROM council_member WHERE council_id = \(id) ORDER BY account_id").map { row in
            Council.Member(
                account: try row.get("account_id"),
                name: try row.get("name"),
                position: try row.get("position")
            )
        }
    }
}
