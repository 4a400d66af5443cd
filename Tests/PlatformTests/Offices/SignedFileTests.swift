import Hummingbird
import HummingbirdTesting
import OCOP
import Store
import Testing

@testable import Platform

/// The scan of a signed paper: who brings it, who reads it, what the history says.
@Suite struct SignedFileTests {
    private func scan(_ letter: String) -> SignedFile {
        SignedFile(sha256: String(repeating: letter, count: 64), mediaType: "application/pdf")
    }

    @Test(arguments: TestEngine.available)
    func aSecondScanTakesThePlaceOfTheFirstAndTheHistoryNamesBoth(engine: TestEngine) async throws {
        let stage = try await CommuneStage(engine)
        let report = try await stage.drafted()[0]
        await #expect(throws: PaperProblem.unsigned) {
            try await stage.office.keepSignedFile(scan("a"), of: report.id, version: 1, by: stage.clerk)
        }
        try await stage.office.signPaper(report.id, version: 1, CommuneStage.signature, by: stage.leader)
        let first = try await stage.office.keepSignedFile(scan("a"), of: report.id, version: 2, by: stage.leader)
        #expect(first.version == 3 && first.state == .signed)
        await #expect(throws: StoreError.self) {
            try await stage.office.keepSignedFile(scan("b"), of: report.id, version: 2, by: stage.clerk)
        }
        // The same bytes again are nothing new.
        let again = try await stage.office.keepSignedFile(scan("a"), of: report.id, version: 3, by: stage.clerk)
        #expect(again.version == 3)
        try await stage.office.numberPaper(report.id, version: 3, sequence: "3", on: TestOffice.day, by: stage.clerk)
        try await stage.office.keepSignedFile(scan("b"), of: report.id, version: 4, by: stage.clerk)
        let kept = try await stage.office.database.read { try $0.papers.get(report.id) }
        #expect(kept.file == scan("b") && kept.number == "03/BC-UBND")
        let entries = try await stage.office.dossierHistory(stage.dossier, for: stage.standing).history.entries
            .filter { $0.action == Action.keepSignedFile.rawValue }
        // Both are of one instant, so their order says nothing.
        let replaced = entries.filter { $0.before?.contains(scan("a").sha256) == true }
        #expect(entries.count == 2 && replaced.count == 1)
        #expect(replaced.first?.after?.contains(scan("b").sha256) == true)
        #expect(entries.contains { $0.before == nil && $0.after?.contains(scan("a").sha256) == true })
    }

    @Test func onlyTheSignerAndTheRegistryOfItsBodyBringTheScan() async throws {
        let stage = try await CommuneStage()
        let report = try await stage.drafted()[0]
        try await stage.office.signPaper(report.id, version: 1, CommuneStage.signature, by: stage.leader)
        let elsewhere = try await stage.test.person(.registryClerk, in: Area(rawValue: TestOffice.communes.1))
        for caller in [
            stage.officer, stage.owner, stage.standing, stage.decision, stage.advisor, stage.provincialClerk, elsewhere,
        ] {
            await #expect(throws: Refusal.notAllowed(.keepSignedFile)) {
                try await stage.office.keepSignedFile(scan("a"), of: report.id, version: 2, by: caller)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func theScanIsUploadedOnThePaperAndReadByWhoMayReadThePaper(engine: TestEngine) async throws {
        let stage = try await CommuneStage(engine)
        let report = try await stage.drafted()[0]
        try await stage.office.signPaper(report.id, version: 1, CommuneStage.signature, by: stage.leader)
        let (page, address) = (report.path, report.path + "/ban-ky")
        let pdf = Array("%PDF-1.4\n".utf8) + [65]
        try await stage.test.site { client in
            let clerk = try await stage.test.browser(of: stage.clerk, client)
            #expect(try await clerk.get(address).status == .notFound)
            let csrf = try #require(try await clerk.get(page).csrf)
            let fields = [("csrf", csrf), ("version", "2")]
            let word = try await clerk.upload(address, fields, file: ("a.pdf", Array("Chữ thường".utf8)))
            #expect(word.status == .unprocessableContent && word.text.contains("Nhận PDF, JPEG và PNG."))
            let none = try await clerk.upload(address, fields, file: nil)
            #expect(none.status == .unprocessableContent && none.text.contains("Hãy chọn tệp."))
            let foreign = try await clerk.upload(address, [("csrf", "khác"), ("version", "2")], file: ("a.pdf", pdf))
            #expect(foreign.status == .forbidden)
            let stale = try await clerk.upload(address, [("csrf", csrf), ("version", "1")], file: ("a.pdf", pdf))
            #expect(stale.status == .conflict)
            let officer = try await stage.test.browser(of: stage.officer, client)
            let own = try #require(try await officer.get("/tai-khoan").csrf)
            let wrong = try await officer.upload(address, [("csrf", own), ("version", "2")], file: ("a.pdf", pdf))
            #expect(wrong.status == .forbidden)
            #expect(try await clerk.get(address).status == .notFound)

            let good = try await clerk.upload(address, fields, file: ("quét.pdf", pdf))
            #expect(good.status == .seeOther)
            #expect(try await clerk.get(page).text.contains("href=\"\(address)\""))
            let file = try await officer.get(address)
            #expect(file.status == .ok && file.text == "%PDF-1.4\nA")
            #expect(file.headers[.contentType] == "application/pdf")
            #expect(file.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
            #expect(file.headers[.cacheControl] == "private, no-cache")
            // The province reads the report when it is finished, and its file with it.
            let standing = try await stage.test.browser(of: stage.standing, client)
            #expect(try await standing.get(address).status == .forbidden)
            try await stage.office
                .numberPaper(report.id, version: 3, sequence: "3", on: TestOffice.day, by: stage.clerk)
            #expect(try await standing.get(address).status == .ok)
            #expect(try await stage.test.browser(of: stage.owner, client).get(address).status == .forbidden)
            #expect(try await stage.test.browser(of: nil, client).get(address).status == .seeOther)
        }
    }

    @Test func theScanOfTheDecisionIsFoundFromTheResultAndFromTheCertificate() async throws {
        let stage = try await CouncilStage()
        try await stage.open()
        for person in stage.everyone { try await stage.submit(stage.answers(total: Points(74)), as: person) }
        try await stage.close()
        try await stage.finishPapers(for: .decide)
        let papers = try await stage.office.database.read { [id = stage.dossier] in try $0.papers.list(of: id) }
        let decision = try #require(papers.first { $0.kind == .recognitionDecision })
        try await stage.office.keepSignedFile(scan("a"), of: decision.id, version: decision.version, by: stage.registry)
        let certificate = try await stage.office
            .decide(stage.dossier, version: stage.version(), by: stage.decision)
        let link = "href=\"\(decision.path)/ban-ky\""
        try await stage.test.site { client in
            let standing = try await stage.test.browser(of: stage.standing, client)
            #expect(try await standing.get("/ho-so/\(stage.dossier)/ket-qua").text.contains(link))
            #expect(try await standing.get("/giay-chung-nhan/\(certificate.id)").text.contains(link))
            // The decision was not sent yet, so the producer does not read it.
            let owner = try await stage.test.browser(of: stage.owner, client)
            let result = try await owner.get("/ho-so/\(stage.dossier)/ket-qua")
            #expect(result.status == .ok && !result.text.contains(link))
        }
    }
}
