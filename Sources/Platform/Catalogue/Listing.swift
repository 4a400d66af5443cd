package import OCOP
import VietnameseText

/// A product as the public reads it on one day; made once, shared by every page that shows it.
package final class Listing: Sendable, Identifiable {
    package let product: Product
    package let producer: PublicProducer
    /// The newest first.
    package let certificates: [Certificate]
    /// What counts today; nil where no certificate is known here, as with products of public lists.
    package let standing: CertificateStanding?
    package let place: Place
    /// The sector and group of its product set.
    package let kind: Kind?
    let sortKey: String
    let words: ListingWords

    package var id: Product.ID { product.id }

    /// What the public may know of a producer: nothing of a person.
    package struct PublicProducer: Hashable, Sendable {
        package let id: Producer.ID
        package let name: String
        /// Nil where a public list tells neither name nor kind.
        package let kind: ProducerKind?
        /// Empty for households, where it is a home.
        package let address: String

        init(_ producer: Producer) {
            id = producer.id
            name = producer.name
            kind = producer.name == ImportRow.unnamed ? nil : producer.kind
            address = producer.kind == .household ? "" : producer.profile.address
        }
    }

    /// Where it is made, by today's names.
    package struct Place: Hashable, Sendable {
        package var communeCode: String?
        package var commune: String?
        package var provinceCode: String?
        package var province: String?

        init(commune: String?, province: String?, units: Units) {
            communeCode = commune
            provinceCode = province
            self.commune = Self.name(commune, units)
            self.province = Self.name(province, units)
        }

        private static func name(_ code: String?, _ units: Units) -> String? {
            guard let code = code.flatMap({ UnitCode($0) }) else { return nil }
            return units.unit(code, in: .since2025July)?.name
        }

        /// "Xã Tân Hưng, tỉnh Hưng Yên".
        package var text: String {
            guard let province else { return commune ?? "" }
            guard let commune else { return province }
            return commune + ", " + province.prefix(1).lowercased() + province.dropFirst()
        }
    }

    /// The product set by name, and the sector and group that it belongs to.
    package struct Kind: Hashable, Sendable {
        package let act: String
        package let set: Int
        package let name: Label
        package let sectorCode: String
        package let sector: Label
        package let groupCode: String
        package let group: Label
    }

    init(_ product: Product, by producer: Producer, certificates: [Certificate], law: Law, on day: CalendarDay) {
        self.product = product
        self.producer = PublicProducer(producer)
        self.certificates = certificates
        standing = CertificateStanding.current(of: certificates, on: day)
        place = Place(
            commune: product.commune ?? producer.commune,
            province: product.province ?? producer.province ?? certificates.first?.province,
            units: law.units
        )
        kind = Kind(act: standing?.certificate.act ?? product.act, set: standing?.certificate.set ?? product.set, law)
        sortKey = VietnameseText.sortKey(product.name)
        words = ListingWords(
            name: product.name,
            others: [producer.name, place.text, product.code ?? ""] + certificates.map(\.number)
        )
    }

    /// The same product on another day.
    init(_ listing: Listing, on day: CalendarDay) {
        product = listing.product
        producer = listing.producer
        certificates = listing.certificates
        standing = CertificateStanding.current(of: listing.certificates, on: day)
        place = listing.place
        kind = listing.kind
        sortKey = listing.sortKey
        words = listing.words
    }

    package var state: CertificateStatus.State? { standing?.state }

    /// The stars that it may carry today.
    package var usableStars: Int? { standing.flatMap { $0.isUsable ? $0.certificate.stars : nil } }
}

extension Listing.Kind {
    /// Nil where the act or the set is not known here.
    init?(act: String?, set: Int?, _ law: Law) {
        guard let act, let number = set, let set = try? law.scorer(set: number, ofAct: act).set else { return nil }
        self.act = act
        self.set = number
        name = set.name
        sectorCode = set.sector
        sector = set.decision.vocabulary.sectors[set.sector] ?? Label(vi: set.sector, en: set.sector)
        groupCode = set.group
        group = set.decision.vocabulary.groups[set.group] ?? Label(vi: set.group, en: set.group)
    }
}
