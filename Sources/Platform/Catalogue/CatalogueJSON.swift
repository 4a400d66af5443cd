import HTTPTypes
import OCOP

/// A product as machines read it; keys stay as they are, new ones may be added.
struct ProductRecord: Encodable {
    struct Producer: Encodable {
        let name: String
        let kind: String?
    }

    struct Place: Encodable {
        let communeCode: String?
        let commune: String?
        let provinceCode: String?
        let province: String?
    }

    struct ProductSet: Encodable {
        let act: String
        let number: Int
        let name: String
        let sector: String
        let group: String
        /// Whether a person has confirmed it, as with every product that was judged.
        let isConfirmed: Bool
    }

    /// What a public list says; nothing of it is confirmed here.
    struct Listed: Encodable {
        let source: String
        let sourceAddress: String?
        let stars: Int?
        let year: Int?
        let decision: String?
    }

    let id: String
    let code: String?
    let name: String
    let producer: Producer
    let place: Place
    let productSet: ProductSet?
    /// The state of the certificate today; absent where no certificate is known here.
    let state: String?
    /// The stars that may be used today; absent where none may.
    let stars: Int?
    let certificates: [CertificateRecord]
    let listed: Listed?
    let page: String
    let checkedOn: String

    init(_ listing: Listing, on day: CalendarDay, at publicAddress: String) {
        let product = listing.product
        id = listing.id.description
        code = product.code
        name = product.name
        producer = Producer(name: listing.producer.name, kind: listing.producer.kind?.rawValue)
        place = Place(
            communeCode: listing.place.communeCode,
            commune: listing.place.commune,
            provinceCode: listing.place.provinceCode,
            province: listing.place.province
        )
        productSet = listing.kind.map {
            ProductSet(
                act: $0.act,
                number: $0.set,
                name: $0.name.vi,
                sector: $0.sector.vi,
                group: $0.group.vi,
                isConfirmed: listing.standing != nil
            )
        }
        state = listing.state?.code
        stars = listing.usableStars
        certificates = listing.certificates.map {
            CertificateRecord(CertificateStanding($0, among: listing.certificates, on: day), listing, on: day)
        }
        listed = product.imported.map {
            Listed(
                source: $0.source,
                sourceAddress: $0.address,
                stars: $0.stars,
                year: $0.year,
                decision: $0.decision
            )
        }
        page = publicAddress + "/san-pham/" + product.address
        checkedOn = day.description
    }
}

/// A certificate as machines read it.
struct CertificateRecord: Encodable {
    struct Decision: Encodable {
        let number: String
        let decidedOn: String
        let decidedBy: String
    }

    struct Ended: Encodable {
        let revokedOn: String
        let decisionNumber: String
        let decidedOn: String
    }

    let number: String
    let state: String
    let isUsable: Bool
    let usableUntil: String?
    let stars: Int
    let productName: String
    let productCode: String?
    let producerName: String
    let act: String
    let productSet: Int
    let points: Double?
    let issuedOn: String
    let lastDay: String
    let decision: Decision
    let revocation: Ended?
    let replacedBy: String?
    let checkedOn: String

    init(_ standing: CertificateStanding, _ listing: Listing, on day: CalendarDay) {
        let certificate = standing.certificate
        number = certificate.number
        state = standing.state.code
        isUsable = standing.isUsable
        usableUntil = standing.isUsable ? standing.status.usableUntil?.description : nil
        stars = certificate.stars
        productName = certificate.productName
        productCode = certificate.productCode
        producerName = certificate.producerName
        act = certificate.act
        productSet = certificate.set
        points = certificate.points.map { Double($0) / 100 }
        issuedOn = certificate.issuedOn.description
        lastDay = certificate.lastDay.description
        decision = Decision(
            number: certificate.decisionNumber,
            decidedOn: certificate.decidedOn.description,
            decidedBy: certificate.decidedBy
        )
        revocation = certificate.revocation.map {
            Ended(revokedOn: $0.on.description, decisionNumber: $0.decisionNumber, decidedOn: $0.decidedOn.description)
        }
        replacedBy = standing.successor?.number
        checkedOn = day.description
    }
}

/// One page of the list as machines read it.
struct ProductListRecord: Encodable {
    let checkedOn: String
    let total: Int
    let items: [ProductRecord]
    /// The cursor of the page that follows, for `sau`; absent on the last page.
    let next: String?
    let nextPage: String?
}

extension PublicQuestion {
    private var site: String { visit.office.settings.publicAddress }

    func record(_ listing: Listing) -> ProductRecord { ProductRecord(listing, on: today, at: site) }

    /// A page of the list (`GET /api/v1/san-pham`).
    func productListFeed() throws -> PublicAnswer {
        let filter = ProductFilter(query)
        let list = ProductList(shelf, filter, size: 100)
        return try json(
            ProductListRecord(
                checkedOn: today.description,
                total: list.total,
                items: list.listings.map(record),
                next: list.next?.after?.description,
                nextPage: list.next.map { site + $0.address("/api/v1/san-pham") }
            )
        )
    }

    /// One product (`GET /api/v1/san-pham/{code}`).
    func productFeed(_ address: String) throws -> PublicAnswer {
        guard let listing = shelf.listing(at: address) else { throw ProblemPage.noSuchProduct }
        return try json(record(listing), about: listing.id)
    }

    /// One certificate (`GET /api/v1/chung-nhan/{number}`).
    func certificateFeed(_ number: String) throws -> PublicAnswer {
        guard let (listing, standing) = shelf.certificate(number) else { throw ProblemPage.noSuchCertificate }
        return try json(CertificateRecord(standing, listing, on: today), about: listing.id)
    }

    func json(_ value: some Encodable, about product: Product.ID? = nil, name: String? = nil) throws -> PublicAnswer {
        let bytes = Array(try JSON.text(value).utf8)
        let type = "application/json; charset=utf-8"
        return PublicAnswer(about: product, content: .data(type: type, bytes: bytes, name: name))
    }
}

extension ProblemPage {
    static let noSuchProduct = ProblemPage(
        .notFound,
        Label(vi: "Không có sản phẩm nào mang mã này", en: "No product has this code"),
        Label(vi: "Kiểm tra lại mã, hoặc tìm theo tên với «q».", en: "Check the code, or search by name with «q».")
    )

    static let noSuchCertificate = ProblemPage(
        .notFound,
        Label(vi: "Không có giấy chứng nhận nào mang số này", en: "No certificate has this number"),
        Label(vi: "Kiểm tra lại số in trên giấy chứng nhận.", en: "Check the number printed on the certificate.")
    )
}
