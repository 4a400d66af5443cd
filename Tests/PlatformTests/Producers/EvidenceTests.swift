import OCOP
import Store
import Testing

@testable import Platform

@Suite struct EvidenceTests {
    @Test(arguments: [(-1, "expired"), (0, "soon"), (60, "soon"), (61, "valid")])
    func aPaperSaysInTimeThatItEnds(days: Int, name: String) {
        var evidence = Evidence(
            id: .init(at: TestOffice.day.at()),
            producer: .init(at: TestOffice.day.at()),
            kind: "k",
            title: "T",
            createdAt: TestOffice.day.at()
        )
        evidence.validUntil = TestOffice.day.adding(days: days)
        let found =
            switch evidence.standing(on: TestOffice.day) {
            case .expired: "expired"
            case .endsSoon: "soon"
            case .valid: "valid"
            case .lasting: "lasting"
            }
        #expect(found == name)
    }

    @Test(arguments: TestEngine.available)
    func aFileIsForThoseWhoMaySeeTheEvidence(engine: TestEngine) async throws {
        let stage = try await ProducerStage(engine)
        let id = try await stage.complete()
        let hash = ProducerStage.file.sha256
        #expect(try await stage.office.file(hash, for: stage.owner).name == "Giấy.pdf")
        await #expect(throws: StoreError.self) { try await stage.office.file(hash, for: stage.officer) }
        try await stage.office.submitDossier(id, version: stage.dossier(id).version, by: stage.owner)
        #expect(try await stage.office.file(hash, for: stage.officer) == ProducerStage.file)
        for caller in [stage.stranger, stage.otherOfficer] {
            await #expect(throws: StoreError.self) { try await stage.office.file(hash, for: caller) }
        }
        await #expect(throws: Refusal.signInNeeded) { try await stage.office.file(hash, for: ProducerStage.nobody) }
    }

    @Test func evidenceOfAnotherProducerCannotBeUsed() async throws {
        let stage = try await ProducerStage()
        let id = try await stage.draft()
        let foreign = try await stage.office.addEvidence(
            EvidenceDraft(kind: TestOffice.law.evidence.all[0].id, title: "Của người khác"),
            to: sure(stage.stranger.producers.first),
            by: stage.stranger
        )
        await #expect(throws: StoreError.self) {
            try await stage.office.setEvidence([foreign.id], at: "1.1", of: id, by: stage.owner)
        }
        await #expect(throws: Refusal.notAllowed(.manageEvidence)) {
            try await stage.office.removeEvidence(foreign.id, version: 1, by: stage.owner)
        }
    }

    /// Taken out of the library, it stays with what was filed with it and leaves what is still written.
    @Test func removedEvidenceStaysWithWhatWasFiled() async throws {
        let stage = try await ProducerStage()
        let id = try await stage.complete()
        try await stage.office.submitDossier(id, version: stage.dossier(id).version, by: stage.owner)
        let item = sure(try await stage.office.library(for: stage.owner).first)
        try await stage.office.removeEvidence(item.evidence.id, version: item.evidence.version, by: stage.owner)
        #expect(try await stage.office.library(for: stage.owner).isEmpty)
        #expect(try await stage.office.evidence(of: id, for: stage.officer).usedItems.count == 1)
    }

    @Test(arguments: [
        ("bytes=0-3", ByteRange.part(0..<4)), ("bytes=8-", .part(8..<10)), ("bytes=-3", .part(7..<10)),
        ("bytes=0-99", .part(0..<10)), ("bytes=10-", .outside), ("bytes=-0", .outside), ("bytes=5-2", .whole),
        ("bytes=0-1,3-4", .whole), ("bytes=a-b", .whole), ("pages=1-2", .whole), ("bytes=--1", .whole),
    ])
    func rangesAreReadAsRFC9110WritesThem(header: String, answer: ByteRange) {
        #expect(ByteRange.read(header, size: 10) == answer)
    }
}

@Suite struct PaperDossierTests {
    @Test func theOfficerEntersAndTheProducerConfirms() async throws {
        let stage = try await ProducerStage()
        var registration = ProducerStage.registration(name: "Hộ Mẫu Ba", number: nil, login: "0987654321")
        registration.kind = .household
        let paper = PaperDossier(owner: .new(registration), product: .new(ProducerStage.product), kind: .first)
        await #expect(throws: Refusal.notAllowed(.enterPaperDossier)) {
            try await stage.office.enterPaperDossier(paper, by: stage.otherOfficer)
        }
        let entered = try await stage.office.enterPaperDossier(paper, by: stage.officer)
        #expect(entered.dossier.isFromPaper && entered.invitation?.hasPrefix("/moi/") == true)
        let id = entered.dossier.id
        let papers = try await stage.office.dossierPapers(of: id, for: stage.officer)
        #expect(papers.isEditable)
        try await stage.office.saveSelfAssessment(ProducerStage.report(papers.report.body), of: id, by: stage.officer)
        try await stage.office.addEvidence(
            EvidenceDraft(kind: TestOffice.law.evidence.all[0].id, title: "Bản chụp"),
            files: [ProducerStage.file],
            to: entered.dossier.producer,
            usedAt: (id, "1.1"),
            by: stage.officer
        )
        // Only the producer confirms.
        await #expect(throws: Refusal.self) {
            try await stage.office.submitDossier(id, version: stage.dossier(id).version, by: stage.officer)
        }
        await #expect(throws: Refusal.self) {
            try await stage.office.dossierPapers(of: id, for: stage.otherOfficer)
        }
        // A dossier that its producer writes itself is none of the officer's.
        let own = try await stage.draft()
        await #expect(throws: Refusal.self) {
            try await stage.office.saveRegistration(RegistrationForm(), of: own, by: stage.officer)
        }
    }
}
