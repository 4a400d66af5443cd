import OCOP
import Store

extension Transaction {
    var catalogue: CatalogueTable { CatalogueTable(tx: self) }
}

/// Reads what the public may see: products that have, or had, a certificate here, and those of public lists.
struct CatalogueTable {
    /// A product with its producer and its certificates, the newest first.
    struct Record: Sendable {
        let product: Product
        let producer: Producer
        let certificates: [Certificate]
    }

    let tx: any Transaction

    private static let isPublic: SQL = """
        (product.imported IS NOT NULL OR product.id IN (SELECT product_id FROM certificate))
        """

    /// All of it, in three queries.
    func all() throws -> [Record] {
        let products = try tx.rows("SELECT * FROM product WHERE \(Self.isPublic)").map(Product.init)
        let producers = try tx.rows(
            "SELECT * FROM producer WHERE id IN (SELECT producer_id FROM product WHERE \(Self.isPublic))"
        ).map(Producer.init)
        let certificates = try tx.rows("SELECT * FROM certificate ORDER BY product_id, issued_on DESC, id DESC")
            .map(Certificate.init)
        return records(products, producers, certificates)
    }

    /// Those of some products that the public may see.
    func records(of ids: [Product.ID]) throws -> [Record] {
        let products = try tx.rows("SELECT * FROM product WHERE id IN (\(ids)) AND \(Self.isPublic)").map(Product.init)
        return records(
            products,
            try tx.producers.list(Array(Set(products.map(\.producer)))),
            try tx.certificates.list(of: products.map(\.id))
        )
    }

    /// The products of a producer.
    func products(of producer: Producer.ID) throws -> [Product.ID] {
        try tx.products.list(of: [producer]).map(\.id)
    }

    /// The product of a code or an identity.
    func products(at address: String) throws -> [Product.ID] {
        if let id = Product.ID(address) { return [id] }
        let code = (try? ProductCode(address).description) ?? address
        return try tx.products.find(code: code).map { [$0.id] } ?? []
    }

    /// The products with a certificate whose number, as typed, may be this one.
    ///
    /// Dashes and blanks do not matter, so numbers are compared without them.
    func products(ofCertificate typed: String) throws -> [Product.ID] {
        let key = TypedNumber.key(typed)
        return try tx.rows("SELECT product_id FROM certificate WHERE REPLACE(number, '-', '') = \(key)")
            .map { try $0.get("product_id") }
    }

    private func records(_ products: [Product], _ producers: [Producer], _ certificates: [Certificate]) -> [Record] {
        let producers = Dictionary(producers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let certificates = Dictionary(grouping: certificates, by: \.product)
        return products.compactMap { product in
            producers[product.producer].map {
                Record(product: product, producer: $0, certificates: certificates[product.id] ?? [])
            }
        }
    }
}
