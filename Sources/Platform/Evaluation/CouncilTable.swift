import OCOP
package import Store

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
        ),
        Migration(
            "0061 conflict of interest",
            """
            CREATE TABLE council_conflict (
                council_id  TEXT NOT NULL REFERENCES council (id),
                account_id  TEXT NOT NULL REFERENCES account (id),
                producer_id TEXT NOT NULL REFERENCES producer (id),
                reason      TEXT NOT NULL CHECK (reason <> ''),
                PRIMARY KEY (council_id, account_id, producer_id)
            )
            """,
            "CREATE INDEX council_by_area ON council (area, decided_on)"
        ),
    ]

    package func find(_ id: Council.ID) throws -> Council? {
        try tx.row("SELECT * FROM council WHERE id = \(id)").map(Council.init)
    }

    package func get(_ id: Council.ID) throws -> Council {
        guard let council = try find(id) else { throw StoreError(.missing, "council \(id)") }
        return council
    }

    package func list(_ ids: [Council.ID]) throws -> [Council] {
        try tx.rows("SELECT * FROM council WHERE id IN (\(ids)) ORDER BY id").map(Council.init)
    }

    /// The councils of some areas, the newest first.
    package func list(in areas: [Area]) throws -> [Council] {
        try tx.rows("SELECT * FROM council WHERE area IN (\(areas)) ORDER BY decided_on DESC, id DESC")
            .map(Council.init)
    }

    package func insert(_ council: Council) throws {
        try tx.run(
            """
            INSERT INTO council (id, area, name, decision_number, decided_on, rules, version)
            VALUES (\(council.id), \(council.area), \(council.name), \(council.decisionNumber), \(council.decidedOn),
                    \(JSON.text(council.regulations)), \(council.version))
            """
        )
    }

    /// Saves a council that nobody else has saved since it was read; changing its members counts as changing it.
    package func update(_ council: Council) throws {
        let changed = try tx.run(
            """
            UPDATE council
            SET name = \(council.name), decision_number = \(council.decisionNumber), decided_on = \(council.decidedOn),
                rules = \(JSON.text(council.regulations)), version = version + 1
            WHERE id = \(council.id) AND version = \(council.version)
            """
        )
        guard changed == 1 else { throw StoreError(.stale, "council \(council.id)") }
    }
}

extension Council {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"),
            area: try row.get("area"),
            name: try row.get("name"),
            decisionNumber: try row.get("decision_number"),
            decidedOn: try row.get("decided_on"),
            regulations: try JSON.value(row.get("rules")),
            version: try row.get("version")
        )
    }
}
