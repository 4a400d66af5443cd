import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import OCOP
import Store
import StoreSQLite
import Synchronization
import Testing
import Web

@testable import Platform

/// A site with one certified product, whose clock can be moved and whose feed can be cut.
struct CatalogueOffice {
    static let issuedOn = sure(CalendarDay(iso: "2026-06-10"))
    static let lastDay = sure(CalendarDay(iso: "2029-06-10"))
    static let number = "OCOP-33-2026-000123"
    static let code = "33-11977-7-2026"

    let office: Office
    let database: InterruptibleDatabase
    let time: MovableTime
    let product: Product.ID
    let producer: Producer.ID

    init(on day: CalendarDay = TestOffice.day, name: String = "Nhãn lồng sấy Phố Hiến") async throws {
        let database = InterruptibleDatabase(try SQLiteDatabase())
        try await database.migrate(Schema.migrations, now: day.at())
        let time = MovableTime(day.at())
        var settings = Settings()
        settings.province = TestOffice.province
        office = Office(
            database: database,
            law: TestOffice.law,
            settings: settings,
            assets: TestOffice.assets,
            files: try FileStore(folder: FileManager.default.temporaryDirectory.appending(path: "saolang-\(UUID())")),
            clock: Clock { time.now }
        )
        self.database = database
        self.time = time
        let made = Self.issuedOn.at()
        let producer = Producer(
            id: .init(at: made),
            kind: .cooperative,
            name: "Hợp tác xã Mẫu Một",
            commune: TestOffice.communes.0,
            province: TestOffice.province,
            profile: .init(address: "Thôn Mẫu", phone: "0912345678", representative: .init(name: "Nguyễn Thị Riêng")),
            createdAt: made
        )
        let product = Product(
            id: .init(at: made),
            producer: producer.id,
            name: name,
            act: "26/2026/QĐ-TTg",
            set: 7,
            commune: TestOffice.communes.0,
            province: TestOffice.province,
            profile: .init(description: "Túi 250 g", story: "Nhãn hái tay."),
            code: Self.code,
            createdAt: made
        )
        let certificate = Self.certificate(Self.number, product, producer)
        try await database.write { tx in
            try tx.producers.insert(producer)
            try tx.products.insert(product)
            try tx.certificates.insert(certificate)
        }
        self.product = product.id
        self.producer = producer.id
    }

    static func certificate(
        _ number: String,
        _ product: Product,
        _ producer: Producer,
        stars: Int = 4,
        set: Int = 7,
        issuedOn: CalendarDay = Self.issuedOn,
        lastDay: CalendarDay = Self.lastDay
    ) -> Certificate {
        Certificate(
            id: .init(at: issuedOn.at()),
            number: number,
            product: product.id,
            producer: producer.id,
            dossier: nil,
            productName: product.name,
            producerName: producer.name,
            productCode: product.code,
            stars: stars,
            act: "26/2026/QĐ-TTg",
            set: set,
            points: 8150,
            parts: [.init(part: "A", points: 3400), .init(part: "B", points: 1950), .init(part: "C", points: 2800)],
            decisionNumber: "512/QĐ-UBND",
            decidedOn: issuedOn,
            decidedBy: "Chủ tịch UBND tỉnh Hưng Yên",
            issuedOn: issuedOn,
            lastDay: lastDay,
            commune: TestOffice.communes.0,
            province: TestOffice.province
        )
    }

    /// Changes the product's certificate.
    func change(_ number: String = Self.number, _ body: @escaping @Sendable (inout Certificate) -> Void) async throws {
        try await database.write { tx in
            var certificate = sure(try tx.certificates.find(number: number))
            body(&certificate)
            try tx.certificates.update(certificate)
        }
    }

    func revoke(on day: CalendarDay) async throws {
        try await change {
            $0.revocation = .init(
                on: day,
                ground: "a",
                reason: "Hồ sơ không trung thực",
                decisionNumber: "900/QĐ-UBND",
                decidedOn: day
            )
        }
    }

    /// Another certified product of the same producer.
    func addProduct(_ name: String, code: String?, number: String, stars: Int = 3, set: Int = 7) async throws {
        let made = Self.issuedOn.at()
        let producerID = producer
        try await database.write { tx in
            let producer = try tx.producers.get(producerID)
            let product = Product(
                id: .init(at: made),
                producer: producer.id,
                name: name,
                act: "26/2026/QĐ-TTg",
                set: set,
                commune: TestOffice.communes.1,
                province: TestOffice.province,
                profile: .init(),
                code: code,
                createdAt: made
            )
            try tx.products.insert(product)
            try tx.certificates.insert(Self.certificate(number, product, producer, stars: stars, set: set))
        }
    }

    /// Asks the site as a browser without cookies does.
    func ask(
        _ path: String,
        _ headers: HTTPFields = [:],
        method: HTTPRequest.Method = .get,
        of site: Site? = nil
    ) async throws -> Answer {
        try await Application(router: (site ?? Site.build(office)).router).test(.router) { client in
            try await client.execute(uri: path, method: method, headers: headers) { response in
                Answer(status: response.status, headers: response.headers, text: String(buffer: response.body))
            }
        }
    }
}

struct Answer: Sendable {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let text: String

    /// `data-state` of `<main>`.
    var state: String? {
        guard let start = text.range(of: "data-state=\"") else { return nil }
        return String(text[start.upperBound...].prefix { $0 != "\"" })
    }
}

/// A clock for one test.
final class MovableTime: Sendable {
    private let instant: Mutex<Date>

    init(_ instant: Date) { self.instant = Mutex(instant) }

    var now: Date { instant.withLock { $0 } }
    func move(to date: Date) { instant.withLock { $0 = date } }
}

/// A store whose feed, and whose answers, a test can cut.
final class InterruptibleDatabase: Database {
    private let inner: SQLiteDatabase
    private let board = AnnouncementBoard()
    private let failure = Mutex(false)
    private let deafness = Mutex(false)

    init(_ inner: SQLiteDatabase) {
        self.inner = inner
        inner.hear { [board, self] announcement in
            if !deafness.withLock({ $0 }) { board.post([announcement]) }
        }
    }

    var engine: Engine { inner.engine }

    func cutFeed() {
        deafness.withLock { $0 = true }
        board.post([.lost])
    }

    func restoreFeed() {
        deafness.withLock { $0 = false }
        board.post([.regained])
    }

    func stopAnswering(_ isOut: Bool = true) { failure.withLock { $0 = isOut } }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
        if failure.withLock({ $0 }) { throw StoreError(.unavailable, "cut by a test") }
        return try await inner.read(body)
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
        try await inner.write(body)
    }

    func announcements() -> AsyncStream<Announcement> { board.listen() }
    func hear(_ hear: @escaping @Sendable (Announcement) -> Void) { board.hear(hear) }
    func close() async { await inner.close() }
}
