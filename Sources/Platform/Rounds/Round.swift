package import Foundation
package import OCOP
package import Store

/// A round of evaluation that an office holds (đợt đánh giá): which dossiers it takes, and by when it is done.
package struct Round: Identifiable, Equatable, Sendable {
    package typealias ID = Dossier.EvaluationRoundID

    package let id: ID
    /// The province, or the country for the Ministry's.
    package let area: Area
    /// The row of `Data/procedure/rounds.yaml` that it follows; nil for one that the council's own rules allow.
    package let rule: String?
    package var name: String
    package let regime: Regime.ID
    package let year: Int
    package let lastDayToPropose: CalendarDay
    package let lastDayToFinish: CalendarDay?
    package var closedAt: Date?
    package let createdAt: Date
    package var version = 1
}

extension Transaction {
    package var rounds: RoundTable { RoundTable(tx: self) }
}

package struct RoundTable {
    let tx: any Transaction

    static let migrations = [
        Migration(
            "0055 round",
            """
            CREATE TABLE evaluation_round (
                id                  TEXT PRIMARY KEY,
                area                TEXT NOT NULL,
                rule                TEXT,
                name                TEXT NOT NULL CHECK (name <> ''),
                regime              TEXT NOT NULL,
                year                BIGINT NOT NULL,
                last_day_to_propose TEXT NOT NULL,
                last_day_to_finish  TEXT,
                closed_at           TEXT,
                created_at          TEXT NOT NULL,
                version             BIGINT NOT NULL
            )
            """,
            "CREATE UNIQUE INDEX evaluation_round_by_rule ON evaluation_round (area, rule, year)",
            """
            CREATE TABLE dossier_reviewer (
                dossier_id TEXT NOT NULL REFERENCES dossier (id),
                level      TEXT NOT NULL,
                account_id TEXT NOT NULL REFERENCES account (id),
                name       TEXT NOT NULL,
                PRIMARY KEY (dossier_id, level, account_id)
            )
            """,
            "CREATE INDEX dossier_reviewer_by_account ON dossier_reviewer (account_id)",
            "CREATE INDEX dossier_by_round ON dossier (round_id, state)"
        )
    ]

    package func find(_ id: Round.ID) throws -> Round? {
        try tx.row("SELECT * FROM evaluation_round WHERE id = \(id)").map(Round.init)
    }

    package func get(_ id: Round.ID) throws -> Round {
        guard let round = try find(id) else { throw StoreError(.missing, "round \(id)") }
        return round
    }

    /// The rounds of some areas, the newest first.
    package func list(of areas: [Area]) throws -> [Round] {
        try tx.rows(
            """
            SELECT * FROM evaluation_round WHERE area IN (\(areas)) ORDER BY last_day_to_propose DESC, id DESC
            """
        ).map(Round.init)
    }

    /// How many dossiers of some rounds stand at which state.
    package func counts(of rounds: [Round.ID]) throws -> [Round.ID: [DossierState: Int]] {
        var counts: [Round.ID: [DossierState: Int]] = [:]
        let rows = try tx.rows(
            "SELECT round_id, state, COUNT(*) AS n FROM dossier WHERE round_id IN (\(rounds)) GROUP BY round_id, state"
        )
        for row in rows { counts[try row.get("round_id"), default: [:]][try row.get("state")] = try row.get("n") }
        return counts
    }

    package func insert(_ round: Round) throws {
        try tx.run(
            """
            INSERT INTO evaluation_round (id, area, rule, name, regime, year, last_day_to_propose, last_day_to_finish,
                                          closed_at, created_at, version)
            VALUES (\(round.id), \(round.area), \(round.rule), \(round.name), \(round.regime.name), \(round.year),
                    \(round.lastDayToPropose), \(round.lastDayToFinish), \(round.closedAt), \(round.createdAt),
                    \(round.version))
            """
        )
    }

    package func update(_ round: Round) throws {
        let changed = try tx.run(
            """
            UPDATE evaluation_round SET name = \(round.name), closed_at = \(round.closedAt), version = version + 1
            WHERE id = \(round.id) AND version = \(round.version)
            """
        )
        guard changed == 1 else { throw StoreError(.stale, "round \(round.id)") }
    }

    /// The members of the advisory team that review a dossier at a level.
    package func reviewers(of dossier: Dossier.ID, at level: Authority) throws -> [(account: Account.ID, name: String)]
    {
        try tx.rows(
            """
            SELECT account_id, name FROM dossier_reviewer
            WHERE dossier_id = \(dossier) AND level = \(level.rawValue) ORDER BY name, account_id
            """
        ).map { (try $0.get("account_id"), try $0.get("name")) }
    }

    package func setReviewers(
        _ reviewers: [(account: Account.ID, name: String)],
        of dossier: Dossier.ID,
        at level: Authority
    ) throws {
        try tx.run("DELETE FROM dossier_reviewer WHERE dossier_id = \(dossier) AND level = \(level.rawValue)")
        for reviewer in reviewers {
            try tx.run(
                """
                INSERT INTO dossier_reviewer (dossier_id, level, account_id, name)
                VALUES (\(dossier), \(level.rawValue), \(reviewer.account), \(reviewer.name))
                """
            )
        }
    }
}

extension Round {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"),
            area: try row.get("area"),
            rule: try row.getIfPresent("rule"),
            name: try row.get("name"),
            regime: Regime.ID(try row.get("regime")),
            year: try row.get("year"),
            lastDayToPropose: try row.get("last_day_to_propose"),
            lastDayToFinish: try row.getIfPresent("last_day_to_finish"),
            closedAt: try row.getIfPresent("closed_at"),
            createdAt: try row.get("created_at"),
            version: try row.get("version")
        )
    }
}
