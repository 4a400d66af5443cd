import Foundation
package import OCOP
import Store

/// What a producer says of one of its products.
package struct ProductDraft: Equatable, Sendable {
    package var name: String
    /// Number of its product set under the act in force (bộ sản phẩm, Phụ lục I of 26/2026/QĐ-TTg).
    package var set: Int
    package var profile: Product.Profile

    package init(name: String, set: Int, profile: Product.Profile = Product.Profile()) {
        self.name = name
        self.set = set
        self.profile = profile
    }
}

/// A product with what stands open for it.
package struct OwnProduct: Sendable {
    package let product: Product
    package let certificates: [Certificate]
    package let openDossier: Dossier?
    /// Name of its set under the act in force; nil where it has to be chosen anew.
    package let setName: Label?
    package let openings: [DossierOpening]
}

extension Office {
    /// Adds a product to a producer.
    @discardableResult
    package func addProduct(_ draft: ProductDraft, to producer: Producer.ID, by caller: Caller) async throws -> Product
    {
        try await database.write { tx in
            let producer = try tx.producers.get(producer)
            try caller.require(.manageProducts, on: producer.subject, by: law.procedure)
            return try tx.add(draft, to: producer, by: caller, in: self)
        }
    }

    /// Changes what is said of a product; its filed dossiers and certificates stay as they were.
    package func editProduct(
        _ id: Product.ID,
        version: Int,
        by caller: Caller,
        _ draft: ProductDraft
    ) async throws {
        let now = now
        try await database.write { tx in
            var product = try tx.products.get(id)
            try caller.require(.manageProducts, on: product.subject, by: law.procedure)
            guard product.version == version else { throw StoreError(.stale, "product \(id)") }
            let before = product
            let act = try classify(draft)
            if product.set != draft.set || product.act != act, let open = try tx.dossiers.open(of: [id]).first,
                open.set != draft.set
            {
                throw InvalidInput(
                    "bo",
                    Label(
                        vi: "Sản phẩm đang có hồ sơ chưa kết thúc theo bộ \(open.set): rút hồ sơ đó trước khi đổi bộ.",
                        en: "A dossier under set \(open.set) is not over: withdraw it before changing the set."
                    )
                )
            }
            product.name = draft.name
            (product.act, product.set) = (act, draft.set)
            product.profile = draft.profile
            try refuseTwin(of: product, in: tx)
            try tx.products.update(product)
            try tx.record(
                .manageProducts,
                of: "product",
                id,
                by: caller,
                at: now,
                before: ["name": before.name, "set": before.set.map(String.init) ?? ""],
                after: ["name": product.name, "set": String(draft.set)]
            )
            try tx.announce("product", id.description)
        }
    }

    /// The products of the caller's producers, with their certificates and what can be filed for them.
    package func ownProducts(for caller: Caller) async throws -> [OwnProduct] {
        let act = law.criteriaAct(on: today)
        let names = try act.map { try law.sets(ofAct: $0) } ?? []
        return try await database.read { tx in
            let products = try tx.products.list(of: caller.producers)
            let certificates = Dictionary(grouping: try tx.certificates.list(of: products.map(\.id)), by: \.product)
            let open = Dictionary(
                try tx.dossiers.open(of: products.map(\.id)).map { ($0.product, $0) },
                uniquingKeysWith: { first, _ in first }
            )
            return products.map { product in
                OwnProduct(
                    product: product,
                    certificates: certificates[product.id, default: []],
                    openDossier: open[product.id],
                    setName: product.act == act ? names.first { $0.number == product.set }?.name : nil,
                    openings: DossierOpenings(
                        certificates: certificates[product.id, default: []],
                        openDossier: open[product.id],
                        today: today,
                        regimes: law.regimes
                    ).all
                )
            }
        }
    }

    /// The act under which a product is classified; the set has to be one of its own.
    func classify(_ draft: ProductDraft) throws -> String {
        if draft.name.isEmpty {
            throw InvalidInput("ten", Label(vi: "Hãy nhập tên sản phẩm.", en: "Enter the product's name."))
        }
        guard let act = law.criteriaAct(on: today), try law.sets(ofAct: act).contains(where: { $0.number == draft.set })
        else {
            throw InvalidInput("bo", Label(vi: "Hãy chọn bộ sản phẩm.", en: "Choose the product set."))
        }
        return act
    }

    /// A producer has one product of a name.
    func refuseTwin(of product: Product, in tx: any Transaction) throws {
        let key = product.name.lowercased()
        let twins = try tx.products.list(of: [product.producer]).filter { $0.id != product.id }
        guard twins.contains(where: { $0.name.lowercased() == key }) else { return }
        throw InvalidInput(
            "ten",
            Label(
                vi: "Bạn đã có sản phẩm tên này; mỗi sản phẩm khai một lần.",
                en: "You have a product of this name already; each is entered once."
            )
        )
    }
}

extension Transaction {
    /// Writes a product; authority was asked before.
    func add(_ draft: ProductDraft, to producer: Producer, by caller: Caller, in office: Office) throws -> Product {
        let now = office.now
        let act = try office.classify(draft)
        let product = Product(
            id: .init(at: now),
            producer: producer.id,
            name: draft.name,
            act: act,
            set: draft.set,
            commune: producer.commune,
            province: producer.province,
            profile: draft.profile,
            createdAt: now
        )
        try office.refuseTwin(of: product, in: self)
        try products.insert(product)
        try record(
            .manageProducts,
            of: "product",
            product.id,
            by: caller,
            at: now,
            after: ["name": product.name, "act": act, "set": String(draft.set)]
        )
        try announce("product", product.id.description)
        return product
    }
}
