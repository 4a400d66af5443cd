import Foundation
package import Store
import VietnameseText

extension Transaction {
    package var products: ProductTable { ProductTable(tx: self) }
}

package struct ProductTable {
    let tx: any Transaction

    static let migrations = [
        Migration(
            "0030 product",
            """
            CREATE TABLE product (
                id          TEXT PRIMARY KEY,
                producer_id TEXT NOT NULL REFERENCES producer (id),
                name        TEXT NOT NULL CHECK (name <> ''),
                search_key  TEXT NOT NULL,
                sort_key    TEXT NOT NULL,
                act         TEXT,
                set_number  BIGINT,
                commune     TEXT,
                province    TEXT,
                profile     TEXT NOT NULL,
                photo       TEXT,
                code        TEXT UNIQUE,
                imported    TEXT,
                created_at  TEXT NOT NULL,
                version     BIGINT NOT NULL
            )
            """,
            "CREATE INDEX product_by_producer ON product (producer_id, sort_key)",
            "CREATE INDEX product_by_place ON product (province, commune, sort_key)"
        )
    ]

    package func find(_ id: Product.ID) throws -> Product? {
        try tx.row("SELECT * FROM product WHERE id = \(id)").map(Product.init)
    }

    package func get(_ id: Product.ID) throws -> Product {
        guard let product = try find(id) else { throw StoreError(.missing, "product \(id)") }
        return product
    }

    package func find(code: String) throws -> Product? {
        try tx.row("SELECT * FROM product WHERE code = \(code)").map(Product.init)
    }

    package func list(of producers: [Producer.ID]) throws -> [Product] {
        try tx.rows("SELECT * FROM product WHERE producer_id IN (\(producers)) ORDER BY sort_key, id").map(Product.init)
    }

    package func list(_ ids: [Product.ID]) throws -> [Product] {
        try tx.rows("SELECT * FROM product WHERE id IN (\(ids)) ORDER BY sort_key, id").map(Product.init)
    }

    package func insert(_ product: Product) throws {
        try tx.run(
            """
            INSERT INTO product (id, producer_id, name, search_key, sort_key, act, set_number, commune, province, profile,
                                 photo, code, imported, created_at, version)
            VALUES (\(product.id), \(product.producer), \(product.name), \(VietnameseText.searchKey(product.name)),
                    \(VietnameseText.sortKey(product.name)), \(product.act), \(product.set), \(product.commune),
                    \(product.province), \(JSON.text(product.profile)), \(product.photo), \(product.code),
                    \(product.imported.map { try JSON.text($0) }), \(product.createdAt), \(product.version))
            """
        )
    }

    /// Saves a product that nobody else has saved since it was read.
    package func update(_ product: Product) throws {
        let changed = try tx.run(
            """
            UPDATE product
            SET name = \(product.name), search_key = \(VietnameseText.searchKey(product.name)),
                sort_key = \(VietnameseText.sortKey(product.name)), act = \(product.act), set_number = \(product.set),
                commune = \(product.commune), province = \(product.province), profile = \(JSON.text(product.profile)),
                photo = \(product.photo), code = \(product.code), imported = \(product.imported.map { try JSON.text($0) }),
                version = version + 1
            WHERE id = \(product.id) AND version = \(product.version)
            """
        )
        guard changed == 1 else { throw StoreError(.stale, "product \(product.id)") }
        // Said here, so that no verb forgets what the public reads.
        try tx.announce(Catalogue.topic, product.id.description)
    }
}

extension Product {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"),
            producer: try row.get("producer_id"),
            name: try row.get("name"),
            act: try row.getIfPresent("act"),
            set: try row.getIfPresent("set_number"),
            commune: try row.getIfPresent("commune"),
            province: try row.getIfPresent("province"),
            profile: try JSON.value(row.get("profile")),
            photo: try row.getIfPresent("photo"),
            code: try row.getIfPresent("code"),
            imported: try row.getIfPresent("imported", as: String.self).map { try JSON.value($0) },
            createdAt: try row.get("created_at"),
            version: try row.get("version")
        )
    }
}
