import Foundation
import OCOP
package import Store

extension Transaction {
    package var scorings: ScoringTable { ScoringTable(tx: self) }
}

package struct ScoringTable {
    let tx: any Transaction

    /// The sheets whose scores are not closed, as a query: nobody but their writers may learn anything of them.
    static let openSheets: SQL = "SELECT id FROM score_sheet WHERE closed_at IS NULL"

    static let migrations = [
        Migration(
            "0062 scoring",
            """
            CREATE TABLE scoring (
                dossier_id TEXT NOT NULL REFERENCES dossier (id),
                council_id TEXT NOT NULL REFERENCES council (id),
                pass       BIGINT NOT NULL,
                level      TEXT NOT NULL,
                kind       TEXT NOT NULL,
                act        TEXT NOT NULL,
                set_number BIGINT NOT NULL,
                sha256     TEXT NOT NULL,
                rules      TEXT NOT NULL,
                reason     TEXT,
                opened_at  TEXT NOT NULL,
                closed_at  TEXT,
                closed_by  TEXT,
                result     TEXT,
                PRIMARY KEY (dossier_id, council_id, pass),
                CHECK ((closed_at IS NULL) = (result IS NULL))
            )
            """,
            """
            CREATE TABLE score_sheet (
                id           TEXT PRIMARY KEY,
                dossier_id   TEXT NOT NULL,
                council_id   TEXT NOT NULL,
                pass         BIGINT NOT NULL,
                account_id   TEXT NOT NULL REFERENCES account (id),
                name         TEXT NOT NULL,
                position     TEXT NOT NULL,
                state        TEXT NOT NULL,
                answers      TEXT NOT NULL,
                recusal      TEXT,
                reason       TEXT,
                saved_at     TEXT,
                submitted_at TEXT,
                closed_at    TEXT,
                version      BIGINT NOT NULL,
                UNIQUE (dossier_id, council_id, pass, account_id),
                FOREIGN KEY (dossier_id, council_id, pass) REFERENCES scoring (dossier_id, council_id, pass)
            )
            """,
            "CREATE INDEX score_sheet_by_account ON score_sheet (account_id, closed_at)",
            """
            CREATE TABLE sheet_change (
                id           TEXT PRIMARY KEY,
                sheet_id     TEXT NOT NULL REFERENCES score_sheet (id),
                criterion    TEXT NOT NULL,
                before_value TEXT,
                after_value  TEXT NOT NULL,
                changed_at   TEXT NOT NULL,
                reason       TEXT
            )
            """,
            "CREATE INDEX sheet_change_by_sheet ON sheet_change (sheet_id, id)"
        )
    ]

    /// All passes over a dossier, in the order in which they were opened.
    package func list(of dossier: Dossier.ID) throws -> [Scoring] {
        try tx.rows("SELECT * FROM scoring WHERE dossier_id = \(dossier) ORDER BY opened_at, pass").map(Scoring.init)
    }

    /// The passes over several dossiers, in the order in which they were opened.
    package func list(of dossiers: [Dossier.ID]) throws -> [Dossier.ID: [Scoring]] {
        let rows = try tx.rows("SELECT * FROM scoring WHERE dossier_id IN (\(dossiers)) ORDER BY opened_at, pass")
        return Dictionary(grouping: try rows.map(Scoring.init), by: \.dossier)
    }

    /// The pass that is open now; nil where none is.
    package func open(of dossier: Dossier.ID, by council: Council.ID) throws -> Scoring? {
        try tx.row(
            """
            SELECT * FROM scoring WHERE dossier_id = \(dossier) AND council_id = \(council) AND closed_at IS NULL
            """
        ).map(Scoring.init)
    }

    package func insert(_ scoring: Scoring) throws {
        try tx.run(
            """
            INSERT INTO scoring (dossier_id, council_id, pass, level, kind, act, set_number, sha256, rules, reason,
                                 opened_at)
            VALUES (\(scoring.dossier), \(scoring.council), \(scoring.pass), \(scoring.level.rawValue),
                    \(scoring.kind), \(scoring.act), \(scoring.set), \(scoring.sha256), \(JSON.text(scoring.rules)),
                    \(scoring.reason), \(scoring.openedAt))
            """
        )
    }

    /// Keeps what an open pass came to; whoever comes second finds it closed.
    func close(_ scoring: Scoring, with result: ScoringResult, by name: String, at now: Date) throws {
        let changed = try tx.run(
            """
            UPDATE scoring SET closed_at = \(now), closed_by = \(name), result = \(JSON.text(result))
            WHERE dossier_id = \(scoring.dossier) AND council_id = \(scoring.council) AND pass = \(scoring.pass)
                AND closed_at IS NULL
            """
        )
        guard changed == 1 else { throw StoreError(.stale, "scoring of \(scoring.dossier)") }
    }
}

extension Scoring {
    init(_ row: Row) throws {
        let level: String = try row.get("level")
        self.init(
            dossier: try row.get("dossier_id"),
            council: try row.get("council_id"),
            pass: try row.get("pass"),
            level: Authority(rawValue: level) ?? .province,
            kind: try row.get("kind"),
            act: try row.get("act"),
            set: try row.get("set_number"),
            sha256: try row.get("sha256"),
            rules: try JSON.value(row.get("rules")),
            reason: try row.getIfPresent("reason"),
            openedAt: try row.get("opened_at"),
            closedAt: try row.getIfPresent("closed_at"),
            closedBy: try row.getIfPresent("closed_by"),
            result: try row.getIfPresent("result", as: String.self).map { try JSON.value($0) }
        )
    }
}

extension Scoring.Kind: SQLConvertible {}
