import Foundation
import OCOP
import Store
import Synchronization
import Testing

@testable import Platform

/// A producer that has registered, its product, and the people of its commune; invented throughout.
struct ProducerStage {
    let test: TestOffice
    let owner: Caller
    let producer: Producer
    let product: Product
    let officer: Caller
    let stranger: Caller
    let otherOfficer: Caller

    var office: Office { test.office }

    init(_ engine: TestEngine = .sqlite) async throws {
        test = try await TestOffice(engine)
        let registered = try await test.office.registerProducer(Self.registration(), passwordHash: "x", by: Self.nobody)
        producer = registered.producer
        owner = Self.caller(registered)
        product = try await test.office.addProduct(Self.product, to: producer.id, by: owner)
        officer = try await test.person(.communeOfficer, in: Area(rawValue: TestOffice.communes.0))
        otherOfficer = try await test.person(.communeOfficer, in: Area(rawValue: TestOffice.communes.1))
        stranger = Self.caller(
            try await test.office.registerProducer(
                Self.registration(name: "Hợp tác xã Mẫu Hai", number: "0107654321", login: "0912345679"),
                passwordHash: "x",
                by: Self.nobody
            )
        )
    }

    static let nobody = Caller.nobody(from: "127.0.0.1")
    static let product = ProductDraft(
        name: "Tương nếp Mẫu",
        set: 8,
        profile: Product.Profile(description: "Tương", specification: "Chai 500 ml")
    )

    static func registration(
        name: String = "Hợp tác xã Mẫu Một",
        number: String? = "0101234567",
        login: String = "0912345678"
    ) -> ProducerRegistration {
        ProducerRegistration(
            kind: .cooperative,
            name: name,
            businessNumber: number,
            commune: TestOffice.communes.0,
            profile: Producer.Profile(
                address: "Thôn Mẫu",
                phone: "0912 345 678",
                representative: Producer.Representative(name: "Nguyễn Thị Mẫu", position: "Giám đốc")
            ),
            accountName: "Nguyễn Thị Mẫu",
            login: login
        )
    }

    static func caller(_ registered: RegisteredProducer) -> Caller {
        let grant = Grant(
            id: .init(at: registered.account.createdAt),
            role: .producer,
            area: Area(rawValue: registered.producer.commune ?? ""),
            producer: registered.producer.id
        )
        return Caller(
            account: registered.account.id,
            name: registered.account.name,
            grants: [grant],
            origin: "127.0.0.1"
        )
    }

    func draft() async throws -> Dossier.ID {
        try await office.draftDossier(for: product.id, kind: .first, by: owner).id
    }

    func dossier(_ id: Dossier.ID) async throws -> Dossier {
        try await office.database.read { try $0.dossiers.get(id) }
    }

    /// A draft with nothing missing.
    func complete() async throws -> Dossier.ID {
        let id = try await draft()
        try await fill(id)
        return id
    }

    func fill(_ id: Dossier.ID) async throws {
        let papers = try await office.dossierPapers(of: id, for: owner)
        try await office.saveSelfAssessment(Self.report(papers.report.body), of: id, by: owner)
        let set = try TestOffice.law.scorer(set: 8, ofAct: papers.frame.dossier.act).set
        try await office.saveChoices(Self.answers(set), of: id, by: owner)
        let evidence = try await office.addEvidence(
            EvidenceDraft(kind: TestOffice.law.evidence.all[0].id, title: "Giấy đăng ký"),
            files: [Self.file],
            to: producer.id,
            by: owner
        )
        try await office.setEvidence([evidence.id], at: set.criteria[0].code, of: id, by: owner)
    }

    static let file = Evidence.File(
        sha256: String(repeating: "a", count: 64),
        name: "Giấy.pdf",
        mediaType: "application/pdf",
        size: 3,
        addedAt: TestOffice.day.at()
    )

    static func report(_ prefilled: SelfAssessment) -> SelfAssessment {
        var report = prefilled
        for field in SelfAssessment.fields where field.isRequired && report[keyPath: field.path] == nil {
            field.set("Có", in: &report)
        }
        report.results = [SelfAssessment.YearResult(year: 2025, revenue: 1_000_000, profit: 100_000)]
        return report
    }

    /// The first option of each criterion, and none of the second of two alternatives.
    static func answers(_ set: CriteriaSet) -> [String: SelfChoices.Answer] {
        Dictionary(
            uniqueKeysWithValues: set.criteria.map { ($0.code, SelfChoices.Answer(option: 1, description: "Vì sao")) }
        )
    }
}

/// Counts the statements that a store is asked; otherwise the store itself.
final class CountingDatabase: Database {
    private let base: any Database
    private let count = Mutex(0)

    init(_ base: any Database) { self.base = base }

    var engine: Engine { base.engine }
    var statements: Int { count.withLock { $0 } }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
        try await base.read { try body(Counted(base: $0) { self.count.withLock { $0 += 1 } }) }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
        try await base.write { try body(Counted(base: $0) { self.count.withLock { $0 += 1 } }) }
    }

    func announcements() -> AsyncStream<Announcement> { base.announcements() }
    func hear(_ hear: @escaping @Sendable (Announcement) -> Void) { base.hear(hear) }
    func close() async { await base.close() }

    private struct Counted: Transaction {
        let base: any Transaction
        let tick: () -> Void

        func rows(_ sql: SQL) throws(StoreError) -> [Row] {
            tick()
            return try base.rows(sql)
        }

        func run(_ sql: SQL) throws(StoreError) -> Int {
            tick()
            return try base.run(sql)
        }

        func announce(_ topic: String, _ key: String) throws(StoreError) { try base.announce(topic, key) }
        func attempt<T>(_ part: () throws -> T) throws -> T { try base.attempt(part) }
        func tables() throws(StoreError) -> [TableShape] { try base.tables() }
        func prepareMigration() throws(StoreError) { try base.prepareMigration() }
    }
}
