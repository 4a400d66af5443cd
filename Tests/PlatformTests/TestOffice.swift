import Foundation
import OCOP
import Store
import StorePostgres
import StoreSQLite
import Testing
import Web

@testable import Platform

/// The engines that every test of a verb runs on; PostgreSQL joins when `TEST_POSTGRES` names a server.
enum TestEngine: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case sqlite, postgres

    static let server = ProcessInfo.processInfo.environment["TEST_POSTGRES"]
    static var available: [TestEngine] { server == nil ? [.sqlite] : allCases }

    var testDescription: String { rawValue }

    /// An empty store; on PostgreSQL a schema of its own, which goes with the server that bin/with-postgres starts.
    func open() async throws -> any Database {
        guard self == .postgres, let server = Self.server else { return try SQLiteDatabase() }
        let schema = "p" + UUID().uuidString.lowercased().replacing("-", with: "")
        let admin = try PostgresDatabase(server, readers: 1, writers: 1)
        try await admin.write { try $0.run(SQL(stringLiteral: "CREATE SCHEMA \(schema)")) }
        await admin.close()
        return try PostgresDatabase("\(server) options='-c search_path=\(schema)'", readers: 2, writers: 4)
    }
}

/// A value that is known to be there.
func sure<Value>(_ value: Value?) -> Value {
    guard let value else { fatalError("a value of the tests is missing") }
    return value
}

/// A fresh office for one test, with people in it.
struct TestOffice {
    /// A Monday within the rules in force (26/2026/QĐ-TTg).
    static let day = sure(CalendarDay(iso: "2026-11-16"))
    static let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Data").path()
    static let law: Law = {
        do { return try Law(data: data) } catch { fatalError("\(error)") }
    }()
    static let assets: Assets = {
        do { return try Assets(folder: data + "/web") } catch { fatalError("\(error)") }
    }()
    /// Hưng Yên and two of its communes.
    static let province = "33"
    static let communes: (String, String) = {
        let hungYen = sure(law.units.unit(sure(UnitCode(province)), on: day))
        let children = law.units.children(of: hungYen)
        return (children[0].code.description, children[1].code.description)
    }()

    let office: Office

    init(_ engine: TestEngine = .sqlite, on day: CalendarDay = Self.day) async throws {
        let database = try await engine.open()
        try await database.migrate(Schema.migrations, now: day.at())
        var settings = Settings()
        settings.province = Self.province
        office = Office(
            database: database,
            law: Self.law,
            settings: settings,
            assets: Self.assets,
            files: try FileStore(folder: FileManager.default.temporaryDirectory.appending(path: "saolang-\(UUID())")),
            clock: .fixed(day.at())
        )
    }

    /// Somebody with one role, with an account in the store.
    func person(
        _ role: Role,
        in area: Area = Area(rawValue: Self.province),
        producer: Producer.ID? = nil,
        name: String? = nil
    ) async throws -> Caller {
        let now = office.now
        let account = Account(
            id: .init(at: now),
            name: name ?? role.label.vi,
            phone: "09" + String(Int.random(in: 10_000_000...99_999_999)),
            createdAt: now
        )
        let grant = Grant(id: .init(at: now), role: role, area: area, producer: producer)
        try await office.database.write { tx in
            try tx.accounts.insert(account)
            try tx.accounts.insert(grant, to: account.id, from: now.vietnamDay.adding(days: -1000), until: nil, at: now)
        }
        return Caller(account: account.id, name: account.name, grants: [grant], origin: "127.0.0.1")
    }
}

extension TestOffice {
    /// A producer with a product and its dossier, begun now; nothing of it is in the store yet.
    func draft(
        _ name: String = "Gạo thơm Mẫu",
        _ kind: DossierKind = .first,
        act: String,
        set: Int,
        regime: String = "R3"
    ) -> (Producer, Product, Dossier) {
        let now = office.now
        let commune = Self.communes.0
        let producer = Producer(
            id: .init(at: now),
            kind: .cooperative,
            name: "Hợp tác xã Mẫu",
            commune: commune,
            province: Self.province,
            profile: .init(),
            createdAt: now
        )
        let product = Product(
            id: .init(at: now),
            producer: producer.id,
            name: name,
            act: act,
            set: set,
            commune: commune,
            province: Self.province,
            profile: .init(),
            createdAt: now
        )
        let dossier = Dossier(
            id: .init(at: now),
            product: product.id,
            producer: producer.id,
            kind: kind,
            productName: name,
            producerName: producer.name,
            act: act,
            set: set,
            regime: Regime.ID(regime),
            commune: commune,
            province: Self.province,
            stateSince: now,
            createdAt: now
        )
        return (producer, product, dossier)
    }
}
