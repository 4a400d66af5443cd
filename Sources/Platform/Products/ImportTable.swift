import Store

extension Transaction {
    var imports: ImportTable { ImportTable(tx: self) }
}

/// Which rows of public lists were taken over, and as what.
struct ImportTable {
    let tx: any Transaction

    static let migrations = [
        Migration(
            "0035 import",
            """
            CREATE TABLE imported_product (
                row_key    TEXT PRIMARY KEY,
                product_id TEXT NOT NULL REFERENCES product (id)
            )
            """,
            """
            CREATE TABLE imported_producer (
                row_key     TEXT PRIMARY KEY,
                producer_id TEXT NOT NULL REFERENCES producer (id)
            )
            """
        )
    ]

    func product(of key: String) throws -> Product.ID? {
        try tx.row("SELECT product_id FROM imported_product WHERE row_key = \(key)")?.get("product_id")
    }

    func producer(of key: String) throws -> Producer.ID? {
        try tx.row("SELECT producer_id FROM imported_producer WHERE row_key = \(key)")?.get("producer_id")
    }

    func insert(_ key: String, product: Product.ID) throws {
        try tx.run("INSERT INTO imported_product (row_key, product_id) VALUES (\(key), \(product))")
    }

    func insert(_ key: String, producer: Producer.ID) throws {
        try tx.run("INSERT INTO imported_producer (row_key, producer_id) VALUES (\(key), \(producer))")
    }
}
