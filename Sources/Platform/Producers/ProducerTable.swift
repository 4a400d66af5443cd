import Foundation
import OCOP
package import Store
import VietnameseText

extension Transaction {
    package var producers: ProducerTable { ProducerTable(tx: self) }
}

package struct ProducerTable {
    let tx: any Transaction

    static let migrations = [
        Migration(
            "0020 producer",
            """
            CREATE TABLE producer (
                id                  TEXT PRIMARY KEY,
                kind                TEXT NOT NULL,
                name                TEXT NOT NULL CHECK (name <> ''),
                search_key          TEXT NOT NULL,
                sort_key            TEXT NOT NULL,
                registration_number TEXT UNIQUE,
                commune             TEXT,
                province            TEXT,
                profile             TEXT NOT NULL,
                source              TEXT,
                created_at          TEXT NOT NULL,
                version             BIGINT NOT NULL
            )
            """,
            "CREATE INDEX producer_by_place ON producer (province, commune, sort_key)"
        )
    ]

    package func find(_ id: Producer.ID) throws -> Producer? {
        try tx.row("SELECT * FROM producer WHERE id = \(id)").map(Producer.init)
    }

    package func get(_ id: Producer.ID) throws -> Producer {
        guard let producer = try find(id) else { throw StoreError(.missing, "producer \(id)") }
        return producer
    }

    package func list(_ ids: [Producer.ID]) throws -> [Producer] {
        try tx.rows("SELECT * FROM producer WHERE id IN (\(ids)) ORDER BY sort_key, id").map(Producer.init)
    }

    package func insert(_ producer: Producer) throws {
        try tx.run(
            """
            INSERT INTO producer (id, kind, name, search_key, sort_key, registration_number, commune, province, profile,
                                  source, created_at, version)
            VALUES (\(producer.id), \(producer.kind), \(producer.name), \(VietnameseText.searchKey(producer.name)),
                    \(VietnameseText.sortKey(producer.name)), \(producer.registrationNumber), \(producer.commune),
                    \(producer.province), \(JSON.text(producer.profile)), \(producer.source), \(producer.createdAt),
                    \(producer.version))
            """
        )
    }

    /// Saves a producer that nobody else has saved since it was read.
    package func update(_ producer: Producer) throws {
        let changed = try tx.run(
            """
            UPDATE producer
            SET kind = \(producer.kind), name = \(producer.name), search_key = \(VietnameseText.searchKey(producer.name)),
                sort_key = \(VietnameseText.sortKey(producer.name)),
                registration_number = \(producer.registrationNumber), commune = \(producer.commune),
                province = \(producer.province), profile = \(JSON.text(producer.profile)), version = version + 1
            WHERE id = \(producer.id) AND version = \(producer.version)
            """
        )
        guard changed == 1 else { throw StoreError(.stale, "producer \(producer.id)") }
        // Said here, so that no verb forgets what the public reads.
        try tx.announce(Catalogue.producerTopic, producer.id.description)
    }
}

extension Producer {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"),
            kind: try row.get("kind"),
            name: try row.get("name"),
            registrationNumber: try row.getIfPresent("registration_number"),
            commune: try row.getIfPresent("commune"),
            province: try row.getIfPresent("province"),
            profile: try JSON.value(row.get("profile")),
            source: try row.getIfPresent("source"),
            createdAt: try row.get("created_at"),
            version: try row.get("version")
        )
    }
}

extension ProducerKind: SQLConvertible {}
