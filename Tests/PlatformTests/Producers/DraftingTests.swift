import Foundation
import OCOP
import Store
import Testing
import Web

@testable import Platform

@Suite struct DraftingTests {
    @Test(arguments: TestEngine.available)
    func aProductHasOneDossierUnderWay(engine: TestEngine) async throws {
        let stage = try await ProducerStage(engine)
        let results = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<4 { group.addTask { (try? await stage.draft()) != nil } }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(results.filter { $0 }.count == 1)
    }

    @Test func theFormsBeginWithWhatIsKnown() async throws {
        let stage = try await ProducerStage()
        let papers = try await stage.office.dossierPapers(of: stage.draft(), for: stage.owner)
        let form = papers.registration.body
        #expect(form.producerName == stage.producer.name && form.productName == "Tương nếp Mẫu")
        #expect(form.phone == "0912345678" && form.productSet == 8 && form.samples == 5 && form.kind == .first)
        #expect(papers.report.body.producer.businessNumber == "0101234567")
        #expect(papers.report.body.specification == "Chai 500 ml")
    }

    @Test func anotherProducerAndAnotherCommuneReachNothing() async throws {
        let stage = try await ProducerStage()
        let id = try await stage.complete()
        try await stage.office.submitDossier(id, version: stage.dossier(id).version, by: stage.owner)
        #expect(try await stage.office.dossierPapers(of: id, for: stage.officer).filing == 1)
        for caller in [stage.stranger, stage.otherOfficer] {
            await #expect(throws: Refusal.notAllowed(.readDossier)) {
                try await stage.office.dossierPapers(of: id, for: caller)
            }
            #expect(try await stage.office.dossiers(DossierQuery(), for: caller).dossiers.isEmpty)
        }
        await #expect(throws: Refusal.self) {
            try await stage.office.saveRegistration(RegistrationForm(), of: id, by: stage.stranger)
        }
        await #expect(throws: Refusal.notAllowed(.draftDossier)) {
            try await stage.office.draftDossier(for: stage.product.id, kind: .first, by: stage.stranger)
        }
    }

    /// A draft is its producer's alone.
    @Test func nobodyElseReadsADraft() async throws {
        let stage = try await ProducerStage()
        let id = try await stage.draft()
        await #expect(throws: Refusal.notAllowed(.readDossier)) {
            try await stage.office.dossierPapers(of: id, for: stage.officer)
        }
        #expect(try await stage.office.dossiers(DossierQuery(), for: stage.officer).total == 0)
        #expect(try await stage.office.dossiers(DossierQuery(), for: stage.owner).total == 1)
    }

    @Test(arguments: TestEngine.available)
    func whoWasSlowerIsToldAndOverwritesNothing(engine: TestEngine) async throws {
        let stage = try await ProducerStage(engine)
        let id = try await stage.draft()
        var form = try await stage.office.dossierPapers(of: id, for: stage.owner).registration.body
        form.position = "Chủ nhiệm"
        let version = try await stage.office.saveRegistration(form, of: id, version: 1, by: stage.owner)
        #expect(version == 2)
        var slower = form
        slower.position = "Khác"
        await #expect(throws: StoreError.self) {
            try await stage.office.saveRegistration(slower, of: id, version: 1, by: stage.owner)
        }
        #expect(
            try await stage.office.dossierPapers(of: id, for: stage.owner).registration.body.position == "Chủ nhiệm"
        )
        // Another part has its own version.
        let report = ProducerStage.report(try await stage.office.dossierPapers(of: id, for: stage.owner).report.body)
        #expect(try await stage.office.saveSelfAssessment(report, of: id, version: 1, by: stage.owner) == 2)
    }

    @Test func longVietnameseAndMarkupAreKeptAsTyped() async throws {
        let stage = try await ProducerStage()
        let id = try await stage.draft()
        let words = String(repeating: "Nghiêng ngả ẵ ễ ỗ ữ ỵ <b>&\"'</b> ", count: 15)
        var report = try await stage.office.dossierPapers(of: id, for: stage.owner).report.body
        let field = sure(SelfAssessment.fields.first { $0.name == "history" })
        field.set(words, in: &report)
        try await stage.office.saveSelfAssessment(report, of: id, by: stage.owner)
        let saved = try await stage.office.dossierPapers(of: id, for: stage.owner)
        #expect(saved.report.body.history == words.trimmingCharacters(in: .whitespaces))
        let page = ReportFormPage(papers: saved, say: .vi, lastYear: 2025)
        let shown =
            page.form(.product, saved.report.body.data(lastYear: 2025), .init(), unseen: []).text + page.reading.text
        #expect(shown.contains("&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;") && !shown.contains("<b>&"))
    }

    @Test func choicesThatTheSetDoesNotHaveAreRefusedBesideTheirCriterion() async throws {
        let stage = try await ProducerStage()
        let id = try await stage.draft()
        await #expect(throws: InvalidInput.self) {
            try await stage.office.saveChoices(["1.1": .init(option: 9)], of: id, by: stage.owner)
        }
        await #expect(throws: InvalidInput.self) {
            try await stage.office.saveChoices(["99": .init(option: 1)], of: id, by: stage.owner)
        }
        #expect(try await stage.office.dossierPapers(of: id, for: stage.owner).choices.body == .empty)
    }
}

@Suite struct OpeningTests {
    private let today = TestOffice.day
    private let regimes = TestOffice.law.regimes

    private func certificate(_ stars: Int, until last: CalendarDay) -> Certificate {
        let now = today.at()
        return Certificate(
            id: .init(at: now),
            number: "A",
            product: .init(at: now),
            producer: .init(at: now),
            dossier: nil,
            productName: "A",
            producerName: "A",
            productCode: nil,
            stars: stars,
            act: "",
            set: 1,
            points: nil,
            decisionNumber: "1",
            decidedOn: today,
            decidedBy: "",
            issuedOn: last.adding(days: -1095),
            lastDay: last,
            commune: nil,
            province: "33"
        )
    }

    private func open(_ certificates: [Certificate]) -> [DossierKind] {
        DossierOpenings(certificates: certificates, openDossier: nil, today: today, regimes: regimes).all
            .filter(\.isOpen).map(\.kind)
    }

    @Test func aNewProductFilesForTheFirstTime() { #expect(open([]) == [.first]) }

    /// 26/2026/QĐ-TTg, article 7 clause 6: 180 to 120 days before the end.
    @Test(arguments: [(181, false), (180, true), (120, true), (119, false)])
    func reassessmentHasItsWindow(days: Int, isOpen: Bool) {
        let kinds = open([certificate(3, until: today.adding(days: days))])
        #expect(kinds == (isOpen ? [.upgrade, .reassessment] : [.upgrade]))
    }

    @Test func fiveStarsAreNotUpgraded() { #expect(open([certificate(5, until: today.adding(days: 500))]).isEmpty) }

    @Test func afterItsEndAProductFilesAsForTheFirstTime() {
        #expect(open([certificate(4, until: today.adding(days: -1))]) == [.first])
        #expect(open([certificate(4, until: today)]) == [.upgrade])
    }
}
