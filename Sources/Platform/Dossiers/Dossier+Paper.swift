import Foundation
package import OCOP
import Store

/// A dossier that a villager brought on paper, as the commune's officer enters it.
package struct PaperDossier: Sendable {
    /// Whose it is: known here already, or new.
    package enum Owner: Sendable {
        case known(Producer.ID)
        case new(ProducerRegistration)
    }

    /// Which product: one that its owner has already, or a new one.
    package enum Subject: Sendable {
        case known(Product.ID)
        case new(ProductDraft)
    }

    package var owner: Owner
    package var product: Subject
    package var kind: DossierKind

    package init(owner: Owner, product: Subject, kind: DossierKind) {
        self.owner = owner
        self.product = product
        self.kind = kind
    }
}

/// What an officer gives the villager: the dossier, and the link that opens the account that confirms it.
package struct EnteredPaperDossier: Sendable {
    package let dossier: Dossier
    /// Nil where the producer can sign in already.
    package let invitation: String?
}

extension Office {
    /// Enters a dossier from paper (26/2026/QĐ-TTg, article 7 clause 1): the officer writes it, the producer confirms it by
    /// filing.
    ///
    /// A new producer gets an account without a password, and a one-time link to set one.
    @discardableResult
    package func enterPaperDossier(_ paper: PaperDossier, by caller: Caller) async throws -> EnteredPaperDossier {
        let now = now
        return try await database.write { tx in
            var invitation: String?
            let producer: Producer
            switch paper.owner {
            case .known(let id): producer = try tx.producers.get(id)
            case .new(let registration):
                let unit = UnitCode(registration.commune).flatMap { law.units.unit($0, in: .since2025July) }
                let place = Platform.Subject(commune: registration.commune, province: unit?.parent?.description)
                try caller.require(.enterPaperDossier, on: place, by: law.procedure)
                let registered = try tx.register(registration, passwordHash: nil, by: caller, in: self)
                producer = registered.producer
                // The officer read the notice to the representative, who agreed.
                try tx.consents.insert(
                    Consent(
                        account: registered.account.id,
                        producer: producer.id,
                        wording: ProducerRegistration.consentWording,
                        givenAt: now
                    )
                )
                invitation = try tx.accounts.makeLink(for: registered.account, at: now).path
            }
            try caller.require(.enterPaperDossier, on: producer.subject, by: law.procedure)
            let product =
                switch paper.product {
                case .known(let id): try tx.products.get(id)
                case .new(let draft): try tx.add(draft, to: producer, by: caller, in: self)
                }
            guard product.producer == producer.id else { throw StoreError(.missing, "product \(product.id)") }
            let dossier = try draft(product, kind: paper.kind, isFromPaper: true, by: caller, in: tx)
            try tx.notify(
                tx.accounts.holders(of: producer.id, on: now.vietnamDay),
                Label(
                    vi: "Xã đã nhập hồ sơ giấy của bạn: \(product.name). Hãy xem lại rồi nộp.",
                    en: "The commune has entered your paper dossier: \(product.name). Look it over and file it."
                ),
                path: dossier.path,
                at: now
            )
            return EnteredPaperDossier(dossier: dossier, invitation: invitation)
        }
    }
}
