import Foundation
package import Store

extension Transaction {
    package var certificates: CertificateTable { CertificateTable(tx: self) }
}

package struct CertificateTable {
    let tx: any Transaction

    static let migrations = [
        Migration(
            "0070 certificate",
            """
            CREATE TABLE certificate (
                id              TEXT PRIMARY KEY,
                number          TEXT NOT NULL UNIQUE,
                product_id      TEXT NOT NULL REFERENCES product (id),
                producer_id     TEXT NOT NULL REFERENCES producer (id),
                dossier_id      TEXT UNIQUE REFERENCES dossier (id),
                product_name    TEXT NOT NULL,
                producer_name   TEXT NOT NULL,
                product_code    TEXT,
                stars           BIGINT NOT NULL CHECK (stars BETWEEN 3 AND 5),
                act             TEXT NOT NULL,
                set_number      BIGINT NOT NULL,
                points          BIGINT,
                parts           TEXT NOT NULL,
                decision_number TEXT NOT NULL,
                decided_on      TEXT NOT NULL,
                decided_by      TEXT NOT NULL,
                issued_on       TEXT NOT NULL,
                last_day        TEXT NOT NULL,
                commune         TEXT,
                province        TEXT NOT NULL,
                revocation      TEXT,
                usable_until    TEXT,
                replaced_by     TEXT,
                version         BIGINT NOT NULL,
                CHECK (last_day >= issued_on)
            )
            """,
            "CREATE INDEX certificate_by_product ON certificate (product_id, issued_on)",
            "CREATE INDEX certificate_by_province ON certificate (province, last_day, id)"
        )
    ]

    package func find(_ id: Certificate.ID) throws -> Certificate? {
        try tx.row("SELECT * FROM certificate WHERE id = \(id)").map(Certificate.init)
    }

    package func get(_ id: Certificate.ID) throws -> Certificate {
        guard let certificate = try find(id) else { throw StoreError(.missing, "certificate \(id)") }
        return certificate
    }

    package func find(number: String) throws -> Certificate? {
        try tx.row("SELECT * FROM certificate WHERE number = \(number)").map(Certificate.init)
    }

    /// All certificates of some products, the newest of each first.
    package func list(of products: [Product.ID]) throws -> [Certificate] {
        try tx.rows(
            "SELECT * FROM certificate WHERE product_id IN (\(products)) ORDER BY product_id, issued_on DESC, id DESC"
        ).map(Certificate.init)
    }

    package func insert(_ certificate: Certificate) throws {
        try tx.run(
            """
            INSERT INTO certificate (id, number, product_id, producer_id, dossier_id, product_name, producer_name,
                                     product_code, stars, act, set_number, points, parts, decision_number, decided_on,
                                     decided_by, issued_on, last_day, commune, province, revocation, usable_until, replaced_by, version)
            VALUES (\(certificate.id), \(certificate.number), \(certificate.product), \(certificate.producer),
                    \(certificate.dossier), \(certificate.productName), \(certificate.producerName),
                    \(certificate.productCode), \(certificate.stars), \(certificate.act), \(certificate.set),
                    \(certificate.points), \(JSON.text(certificate.parts)), \(certificate.decisionNumber),
                    \(certificate.decidedOn), \(certificate.decidedBy), \(certificate.issuedOn), \(certificate.lastDay), \(certificate.commune),
                    \(certificate.province), \(certificate.revocation.map { try JSON.text($0) }),
                    \(certificate.usableUntil), \(certificate.replacedBy), \(certificate.version))
            """
        )
        try tx.announce(Catalogue.topic, certificate.product.description)
    }

    /// Saves what can change of a certificate: its end before time, its use past its end, its successor.
    package func update(_ certificate: Certificate) throws {
        let changed = try tx.run(
            """
            UPDATE certificate
            SET revocation = \(certificate.revocation.map { try JSON.text($0) }),
                usable_until = \(certificate.usableUntil), replaced_by = \(certificate.replacedBy), version = version + 1
            WHERE id = \(certificate.id) AND version = \(certificate.version)
            """
        )
        guard changed == 1 else { throw StoreError(.stale, "certificate \(certificate.id)") }
        // Said here, so that no verb forgets what the public reads.
        try tx.announce(Catalogue.topic, certificate.product.description)
    }
}

extension Certificate {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"),
            number: try row.get("number"),
            product: try row.get("product_id"),
            producer: try row.get("producer_id"),
            dossier: try row.getIfPresent("dossier_id"),
            productName: try row.get("product_name"),
            producerName: try row.get("producer_name"),
            productCode: try row.getIfPresent("product_code"),
            stars: try row.get("stars"),
            act: try row.get("act"),
            set: try row.get("set_number"),
            points: try row.getIfPresent("points"),
            parts: try JSON.value(row.get("parts")),
            decisionNumber: try row.get("decision_number"),
            decidedOn: try row.get("decided_on"),
            decidedBy: try row.get("decided_by"),
            issuedOn: try row.get("issued_on"),
            lastDay: try row.get("last_day"),
            commune: try row.getIfPresent("commune"),
            province: try row.get("province"),
            revocation: try row.getIfPresent("revocation", as: String.self).map { try JSON.value($0) },
            usableUntil: try row.getIfPresent("usable_until"),
            replacedBy: try row.getIfPresent("replaced_by"),
            version: try row.get("version")
        )
    }
}
