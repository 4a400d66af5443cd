import Foundation
import OCOP
import Store
import Testing

@testable import Platform

@Suite struct SubmissionTests {
    @Test func whatIsMissingIsNamedWithItsPlaceAndNothingIsFiled() async throws {
        let stage = try await ProducerStage()
        let id = try await stage.draft()
        let gaps = try await stage.office.gaps(of: id, for: stage.owner)
        let paths = gaps.filter(\.isBlocking).map(\.path)
        #expect(paths.contains { $0.contains("/mau-02?phan=san-pham#history") })
        #expect(paths.contains { $0.contains("/mau-02?phan=doanh-thu-ke-hoach#results") })
        #expect(paths.contains { $0.contains("/tu-danh-gia?muc=1#c-1.1") })
        #expect(paths.contains { $0.hasSuffix("/minh-chung") })
        await #expect(throws: IncompleteDossier.self) {
            try await stage.office.submitDossier(id, version: stage.dossier(id).version, by: stage.owner)
        }
        #expect(try await stage.dossier(id).state == .draft)
    }

    @Test(arguments: TestEngine.available)
    func filingTwiceAtOnceIsOneFiling(engine: TestEngine) async throws {
        let stage = try await ProducerStage(engine)
        let id = try await stage.complete()
        let version = try await stage.dossier(id).version
        let results = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    (try? await stage.office.submitDossier(id, version: version, by: stage.owner)) != nil
                }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(results.filter { $0 }.count == 1)
        let dossier = try await stage.dossier(id)
        #expect(dossier.state == .submitted && dossier.filedAt == stage.office.now && dossier.regime.name == "R3")
        let filings = try await stage.office.database.read { try $0.filings.list(of: id) }
        #expect(filings.map(\.number) == [1])
        #expect(filings[0].body.evidence.flatMap(\.files) == [ProducerStage.file])
        let officer = sure(stage.officer.account)
        let told = try await stage.office.database.read { tx in
            try tx.count("SELECT COUNT(*) FROM notice WHERE account_id = \(officer)")
        }
        #expect(told == 1)
    }

    /// Officials read what was filed, whatever its producer writes afterwards.
    @Test func whatWasFiledStays() async throws {
        let stage = try await ProducerStage()
        let id = try await stage.complete()
        try await stage.office.submitDossier(id, version: stage.dossier(id).version, by: stage.owner)
        await #expect {
            try await stage.office.saveSelfAssessment(SelfAssessment(), of: id, by: stage.owner)
        } throws: { if case Refusal.wrongState(.editDossier, .submitted, _) = $0 { true } else { false } }
        try await stage.move(id, to: .returned)
        var report = try await stage.office.dossierPapers(of: id, for: stage.owner).report.body
        report.history = "Viết lại"
        try await stage.office.saveSelfAssessment(report, of: id, by: stage.owner)
        #expect(try await stage.office.dossierPapers(of: id, for: stage.officer).report.body.history == "Có")
        let number = try await stage.office.submitDossier(id, version: stage.dossier(id).version, by: stage.owner)
        #expect(number == 2)
        #expect(try await stage.office.dossierPapers(of: id, for: stage.officer).report.body.history == "Viết lại")
        #expect(try await stage.dossier(id).filedAt == stage.office.now)
    }

    @Test(arguments: DossierState.allCases)
    func aDossierIsWithdrawnFromTheStatesOfTheTable(state: DossierState) async throws {
        let stage = try await ProducerStage()
        let id = try await stage.draft()
        try await stage.move(id, to: state)
        let version = try await stage.dossier(id).version
        let mayLeave = TestOffice.law.procedure.transition(.withdraw, from: state, under: Regime.ID("R3")) != nil
        if mayLeave {
            try await stage.office.withdrawDossier(id, version: version, reason: "Mất mùa", by: stage.owner)
            #expect(try await stage.dossier(id).state == .withdrawn)
        } else {
            await #expect(throws: Refusal.wrongState(.withdraw, state)) {
                try await stage.office.withdrawDossier(id, version: version, reason: "Mất mùa", by: stage.owner)
            }
        }
    }

    @Test func withdrawingNeedsAReason() async throws {
        let stage = try await ProducerStage()
        let id = try await stage.draft()
        await #expect(throws: InvalidInput.self) {
            try await stage.office.withdrawDossier(id, version: 1, reason: "  ", by: stage.owner)
        }
    }

    /// Reads of lists ask the store as often for forty dossiers as for one.
    @Test func aListAsksTheStoreTwice() async throws {
        let stage = try await ProducerStage()
        let counting = CountingDatabase(stage.office.database)
        let office = Office(
            database: counting,
            law: TestOffice.law,
            settings: stage.office.settings,
            assets: TestOffice.assets,
            files: stage.office.files,
            clock: .fixed(stage.office.now)
        )
        _ = try await stage.draft()
        let first = counting.statements
        let one = try await office.dossiers(DossierQuery(), for: stage.owner)
        let asked = counting.statements - first
        for index in 0..<20 {
            let product = try await stage.office.addProduct(
                ProductDraft(name: "Sản phẩm \(index)", set: 8),
                to: stage.producer.id,
                by: stage.owner
            )
            try await stage.office.draftDossier(for: product.id, kind: .first, by: stage.owner)
        }
        let before = counting.statements
        let many = try await office.dossiers(DossierQuery(), for: stage.owner)
        #expect(one.total == 1 && many.total == 21 && counting.statements - before == asked && asked == 2)
        let productsBefore = counting.statements
        #expect(try await office.ownProducts(for: stage.owner).count == 21)
        #expect(counting.statements - productsBefore == 3)
    }

    @Test(arguments: TestEngine.available, DossierQuery.Order.allCases)
    func walkingAListMissesNothing(engine: TestEngine, order: DossierQuery.Order) async throws {
        let stage = try await ProducerStage(engine)
        for index in 0..<7 {
            let office = stage.office.at(stage.office.now.addingTimeInterval(Double(index / 2)))
            let product = try await office.addProduct(
                ProductDraft(name: "Rượu \(index % 3) loại \(index)", set: 8),
                to: stage.producer.id,
                by: stage.owner
            )
            try await office.draftDossier(for: product.id, kind: .first, by: stage.owner)
        }
        var query = DossierQuery()
        query.order = order
        query.limit = 2
        query.words = "ruou"
        var seen: [Dossier.ID] = []
        repeat {
            let page = try await stage.office.dossiers(query, for: stage.owner)
            seen += page.dossiers.map(\.id)
            query.after = page.next
        } while query.after != nil
        #expect(seen.count == 7 && Set(seen).count == 7)
    }
}

extension ProducerStage {
    /// Puts a dossier into a state, as the steps of others would.
    func move(_ id: Dossier.ID, to state: DossierState) async throws {
        try await office.database.write { tx in
            var dossier = try tx.dossiers.get(id)
            dossier.state = state
            try tx.dossiers.update(dossier)
        }
    }
}
