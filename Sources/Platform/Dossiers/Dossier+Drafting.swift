import Foundation
package import OCOP
import Store

/// Why a dossier cannot be begun.
package struct DraftRefusal: Explained, Hashable {
    package let message: Label
    package let advice: Label
}

extension Office {
    /// Begins a dossier for a product, with the forms filled in from what is known of producer and product.
    ///
    /// A product has one dossier under way; what an earlier dossier of it said and proved is carried forward, so that an
    /// upgrade is not written anew.
    @discardableResult
    package func draftDossier(
        for product: Product.ID,
        kind: DossierKind,
        by caller: Caller
    ) async throws -> Dossier {
        try await database.write { tx in
            let product = try tx.products.get(product)
            try caller.require(.draftDossier, on: product.subject, by: law.procedure)
            return try draft(product, kind: kind, isFromPaper: false, by: caller, in: tx)
        }
    }

    /// The draft of a product, inside a write; authority was asked before.
    func draft(
        _ product: Product,
        kind: DossierKind,
        isFromPaper: Bool,
        by caller: Caller,
        in tx: any Transaction
    ) throws -> Dossier {
        let opening = try openings(of: product.id, in: tx)[kind]
        guard opening.isOpen else { throw DraftRefusal(message: opening.reason, advice: DraftRefusal.choose) }
        let producer = try tx.producers.get(product.producer)
        guard let regime = law.regimes.regime(on: today), let act = regime.criteriaAct else {
            throw DraftRefusal(message: DraftRefusal.noAct, advice: DraftRefusal.ask)
        }
        guard let set = product.set, product.act == act else {
            throw DraftRefusal(message: DraftRefusal.noSet, advice: DraftRefusal.classify)
        }
        guard let commune = product.commune ?? producer.commune, let province = product.province ?? producer.province
        else { throw DraftRefusal(message: DraftRefusal.noPlace, advice: DraftRefusal.place) }
        let dossier = Dossier(
            id: .init(at: now),
            product: product.id,
            producer: producer.id,
            kind: kind,
            productName: product.name,
            producerName: producer.name,
            act: act,
            set: set,
            regime: regime.id,
            commune: commune,
            province: province,
            stateSince: now,
            certificate: opening.certificate,
            isFromPaper: isFromPaper,
            createdAt: now
        )
        do { try tx.attempt { try tx.dossiers.insert(dossier) } } catch let error as StoreError
            where error.code == .uniqueViolation
        {
            throw DraftRefusal(message: DraftRefusal.another, advice: DraftRefusal.choose)
        }
        try prefill(dossier, of: producer, product, in: tx)
        try tx.record(
            isFromPaper ? .enterPaperDossier : .draftDossier,
            of: "dossier",
            dossier.id,
            by: caller,
            at: now,
            after: ["product": product.id.description, "kind": kind.rawValue, "act": act, "set": String(set)]
        )
        return dossier
    }

    /// What a product can have begun today.
    func openings(of product: Product.ID, in tx: any Transaction) throws -> DossierOpenings {
        DossierOpenings(
            certificates: try tx.certificates.list(of: [product]),
            openDossier: try tx.dossiers.open(of: [product]).first,
            today: today,
            regimes: law.regimes
        )
    }
}

extension DossierTable {
    /// The dossiers of some products that are not over.
    package func open(of products: [Product.ID]) throws -> [Dossier] {
        let final = DossierState.allCases.filter(\.isFinal)
        return try tx.rows(
            "SELECT * FROM dossier WHERE product_id IN (\(products)) AND state NOT IN (\(final)) ORDER BY id"
        ).map(Dossier.init)
    }

    /// The latest filed dossier of a product besides one.
    func latestFiled(of product: Product.ID, before id: Dossier.ID) throws -> Dossier? {
        try tx.row(
            """
            SELECT * FROM dossier WHERE product_id = \(product) AND id <> \(id) AND filed_at IS NOT NULL
            ORDER BY filed_at DESC LIMIT 1
            """
        ).map(Dossier.init)
    }
}

extension DraftRefusal {
    static let choose = Label(
        vi: "Mở danh sách hồ sơ để làm tiếp, hoặc chọn loại hồ sơ khác.",
        en: "Open the list of dossiers to go on with it, or choose another kind."
    )
    static let another = Label(
        vi: "Sản phẩm vừa có một hồ sơ khác được lập.",
        en: "Another dossier for this product has just been begun."
    )
    static let noAct = Label(
        vi: "Chưa có bộ tiêu chí nào áp dụng cho ngày hôm nay.",
        en: "No criteria sets are in force today."
    )
    static let ask = Label(vi: "Hỏi cơ quan quản lý OCOP của tỉnh.", en: "Ask the province's OCOP office.")
    static let noSet = Label(
        vi: "Sản phẩm chưa được xếp vào bộ sản phẩm nào của quyết định đang áp dụng.",
        en: "The product is not classified under the act in force."
    )
    static let classify = Label(
        vi: "Mở trang sản phẩm, chọn bộ sản phẩm, lưu rồi lập hồ sơ.",
        en: "Open the product's page, choose its set, save, then begin the dossier."
    )
    static let noPlace = Label(
        vi: "Chưa biết sản phẩm thuộc xã nào.",
        en: "The product's commune is not known."
    )
    static let place = Label(
        vi: "Mở thông tin chủ thể, chọn xã rồi lập hồ sơ.",
        en: "Open the producer's page and choose the commune first."
    )
}
