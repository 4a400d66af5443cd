import Foundation
package import OCOP
package import Store
import VietnameseText

extension Transaction {
    package var dossiers: DossierTable { DossierTable(tx: self) }
}

package struct DossierTable {
    let tx: any Transaction

    static let migrations = [
        Migration(
            "0040 dossier",
            """
            CREATE TABLE dossier (
                id                 TEXT PRIMARY KEY,
                product_id         TEXT NOT NULL REFERENCES product (id),
                producer_id        TEXT NOT NULL REFERENCES producer (id),
                kind               TEXT NOT NULL,
                product_name       TEXT NOT NULL,
                producer_name      TEXT NOT NULL,
                search_key         TEXT NOT NULL,
                sort_key           TEXT NOT NULL,
                act                TEXT NOT NULL,
                set_number         BIGINT NOT NULL,
                regime             TEXT NOT NULL,
                commune            TEXT NOT NULL,
                province           TEXT NOT NULL,
                state              TEXT NOT NULL,
                state_since        TEXT NOT NULL,
                filed_at           TEXT,
                complete_on        TEXT,
                due_on             TEXT,
                round_id           TEXT,
                council_id         TEXT,
                central_council_id TEXT,
                certificate_id     TEXT,
                is_from_paper      BOOLEAN NOT NULL,
                created_at         TEXT NOT NULL,
                version            BIGINT NOT NULL
            )
            """,
            "CREATE INDEX dossier_by_province ON dossier (province, state, due_on, id)",
            "CREATE INDEX dossier_by_commune ON dossier (commune, state, due_on, id)",
            "CREATE INDEX dossier_by_producer ON dossier (producer_id, created_at)",
            "CREATE INDEX dossier_by_council ON dossier (council_id, state)",
            "CREATE INDEX dossier_by_product ON dossier (product_id)",
            """
            CREATE TABLE dossier_part (
                dossier_id TEXT NOT NULL REFERENCES dossier (id),
                part       TEXT NOT NULL,
                body       TEXT NOT NULL,
                updated_at TEXT NOT NULL,
                version    BIGINT NOT NULL,
                PRIMARY KEY (dossier_id, part)
            )
            """,
            """
            CREATE TABLE receipt (
                dossier_id  TEXT NOT NULL REFERENCES dossier (id),
                level       TEXT NOT NULL,
                number      TEXT NOT NULL,
                received_on TEXT NOT NULL,
                received_by TEXT NOT NULL,
                receiver    TEXT NOT NULL,
                PRIMARY KEY (dossier_id, level),
                UNIQUE (level, number)
            )
            """,
            "CREATE TABLE counter (name TEXT PRIMARY KEY, last BIGINT NOT NULL)"
        )
    ]

    package func find(_ id: Dossier.ID) throws -> Dossier? {
        try tx.row("SELECT * FROM dossier WHERE id = \(id)").map(Dossier.init)
    }

    package func get(_ id: Dossier.ID) throws -> Dossier {
        guard let dossier = try find(id) else { throw StoreError(.missing, "dossier \(id)") }
        return dossier
    }

    /// What the authority table has to know of a dossier.
    package func subject(of dossier: Dossier) throws -> Subject {
        dossier.subject(try tx.councils.members(of: dossier.councils))
    }

    /// Lets pass who may do this to a dossier; says who brought it where it stands to whom it has moved on.
    package func require(
        _ action: Action,
        on subject: Subject,
        of id: Dossier.ID,
        for caller: Caller,
        by procedure: Procedure
    ) throws {
        do {
            try caller.require(action, on: subject, by: procedure)
        } catch .wrongState(let action, let state, nil) {
            throw Refusal.wrongState(action, state, try lastMove(of: id))
        }
    }

    private func lastMove(of id: Dossier.ID) throws -> Refusal.Move? {
        let steps = DossierStep.allCases.map { Action($0).rawValue }
        return try tx.row(
            """
            SELECT name, happened_at FROM audit_entry
            WHERE kind = 'dossier' AND subject = \(id.description) AND action IN (\(steps))
            ORDER BY id DESC LIMIT 1
            """
        ).map { Refusal.Move(dossier: id, name: try $0.get("name"), at: try $0.get("happened_at")) }
    }

    /// A dossier, for somebody who may do this to it.
    package func get(
        _ id: Dossier.ID,
        for caller: Caller,
        to action: Action,
        by procedure: Procedure
    ) throws -> Dossier {
        let dossier = try get(id)
        try require(action, on: subject(of: dossier), of: id, for: caller, by: procedure)
        return dossier
    }

    package func insert(_ dossier: Dossier) throws {
        try tx.run(
            """
            INSERT INTO dossier (id, product_id, producer_id, kind, product_name, producer_name, search_key, sort_key, act,
                                 set_number, regime, commune, province, state, state_since, filed_at, complete_on, due_on,
                                 round_id, council_id, central_council_id, certificate_id, is_from_paper, created_at,
                                 version)
            VALUES (\(dossier.id), \(dossier.product), \(dossier.producer), \(dossier.kind), \(dossier.productName),
                    \(dossier.producerName), \(dossier.searchKey), \(VietnameseText.sortKey(dossier.productName)),
                    \(dossier.act), \(dossier.set), \(dossier.regime.name), \(dossier.commune), \(dossier.province),
                    \(dossier.state), \(dossier.stateSince), \(dossier.filedAt), \(dossier.completeOn),
                    \(dossier.dueOn), \(dossier.round), \(dossier.council), \(dossier.centralCouncil),
                    \(dossier.certificate), \(dossier.isFromPaper), \(dossier.createdAt), \(dossier.version))
            """
        )
    }

    /// Saves a dossier that nobody else has saved since it was read, and gives it with its new version.
    @discardableResult
    package func update(_ dossier: Dossier) throws -> Dossier {
        let changed = try tx.run(
            """
            UPDATE dossier
            SET kind = \(dossier.kind), product_name = \(dossier.productName), producer_name = \(dossier.producerName),
                search_key = \(dossier.searchKey), sort_key = \(VietnameseText.sortKey(dossier.productName)),
                act = \(dossier.act), set_number = \(dossier.set), regime = \(dossier.regime.name),
                state = \(dossier.state), state_since = \(dossier.stateSince), filed_at = \(dossier.filedAt),
                complete_on = \(dossier.completeOn), due_on = \(dossier.dueOn), round_id = \(dossier.round),
                council_id = \(dossier.council), central_council_id = \(dossier.centralCouncil),
                certificate_id = \(dossier.certificate), version = version + 1
            WHERE id = \(dossier.id) AND version = \(dossier.version)
            """
        )
        guard changed == 1 else { throw StoreError(.stale, "dossier \(dossier.id)") }
        var saved = dossier
        saved.version += 1
        return saved
    }
}

extension Dossier {
    fileprivate var searchKey: String { VietnameseText.searchKey("\(productName) \(producerName)") }

    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"),
            product: try row.get("product_id"),
            producer: try row.get("producer_id"),
            kind: try row.get("kind"),
            productName: try row.get("product_name"),
            producerName: try row.get("producer_name"),
            act: try row.get("act"),
            set: try row.get("set_number"),
            regime: Regime.ID(try row.get("regime")),
            commune: try row.get("commune"),
            province: try row.get("province"),
            state: try row.get("state"),
            stateSince: try row.get("state_since"),
            filedAt: try row.getIfPresent("filed_at"),
            completeOn: try row.getIfPresent("complete_on"),
            dueOn: try row.getIfPresent("due_on"),
            round: try row.getIfPresent("round_id"),
            council: try row.getIfPresent("council_id"),
            centralCouncil: try row.getIfPresent("central_council_id"),
            certificate: try row.getIfPresent("certificate_id"),
            isFromPaper: try row.get("is_from_paper"),
            createdAt: try row.get("created_at"),
            version: try row.get("version")
        )
    }
}

extension DossierState: SQLConvertible {}
extension DossierKind: SQLConvertible {}
