import Foundation
import HTTPTypes
import OCOP
import Store
import Testing
import Web

@testable import Platform

@Suite struct HistoryTests {
    /// A dossier that came from scoring to its certificate, an hour between the steps.
    private func recognised() async throws -> (stage: CouncilStage, certificate: Certificate) {
        let stage = try await CouncilStage()
        try await stage.open()
        for person in stage.everyone { try await stage.submit(stage.answers(total: Points(74)), as: person) }
        try await stage.close()
        try await stage.finishPapers(for: .decide)
        let certificate = try await stage.office.decide(stage.dossier, version: stage.version(), by: stage.decision)
        return (stage, certificate)
    }

    private func words(_ history: RecordHistory, _ say: Language = .vi) -> String {
        historyView(history, law: TestOffice.law, today: TestOffice.day, say).text
    }

    @Test func aHistoryIsInWords() async throws {
        let (stage, certificate) = try await recognised()
        for say in [Language.vi, .en] {
            let dossier = try await stage.office.dossierHistory(stage.dossier, for: stage.standing).history
            let council = try await stage.office.councilHistory(stage.council, for: stage.standing).history
            for text in [words(dossier, say), words(council, say)] {
                #expect(text.firstMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-/) == nil, "\(text)")
                #expect(!text.contains("recognised_") && !text.contains("council_member") && !text.contains("sha256"))
            }
        }
        let text = words(try await stage.office.dossierHistory(stage.dossier, for: stage.standing).history)
        for part in ["Quyết định công nhận", "Đã được công nhận", certificate.number, "4 sao", "Chốt điểm"] {
            #expect(text.contains(part), "\(part)")
        }
        let members = words(try await stage.office.councilHistory(stage.council, for: stage.standing).history)
        #expect(members.contains("Chủ tịch Mẫu") && members.contains(Role.secretary.label.vi))
    }

    /// Nobody reads from a history what a score sheet holds or that it was written, nor a result before it is theirs.
    @Test func aHistoryTellsNoScore() async throws {
        let stage = try await CouncilStage()
        try await stage.open()
        for person in stage.everyone { try await stage.submit(stage.answers(total: Points(74)), as: person) }
        let officer = try await stage.test.person(.communeOfficer, in: Area(rawValue: TestOffice.communes.0))
        let readers = [stage.members[0], stage.chair, stage.standing, officer, stage.owner]
        for reader in readers {
            let entries = try await stage.office.dossierHistory(stage.dossier, for: reader).history.entries
            #expect(!entries.isEmpty && entries.allSatisfy { $0.action != Action.scoreDossier.rawValue })
        }
        try await stage.close()
        let closing = { (reader: Caller) in
            try await stage.office.dossierHistory(stage.dossier, for: reader).history.entries
                .first { $0.action == Action.close.rawValue }
        }
        // There is something to be seen, and those whom it concerns see it.
        #expect(try await closing(stage.standing)?.after?.contains("\"stars\":4") == true)
        for reader in [officer, stage.owner] {
            let entry = try #require(try await closing(reader))
            #expect(entry.after == nil && entry.reason == nil)
        }
        let drafts = try await stage.office.dossierHistory(stage.dossier, for: stage.owner).history.entries
            .filter { $0.action == Action.draftPaper.rawValue }
        #expect(drafts.isEmpty)
    }

    @Test(arguments: TestEngine.available)
    func aLongHistoryIsWalkedWithoutMissingAnEntry(engine: TestEngine) async throws {
        let stage = try await ProducerStage(engine)
        let id = try await stage.draft()
        try await stage.test.office.database.write { tx in
            for minute in 0..<120 {
                try tx.record(
                    .editDossier,
                    of: "dossier",
                    id,
                    by: stage.owner,
                    at: TestOffice.day.at().addingTimeInterval(Double(minute) * 60),
                    after: ["version": "\(minute)"]
                )
            }
        }
        var seen: [AuditEntry.ID] = []
        var before: AuditEntry.ID?
        repeat {
            let page = try await stage.office.dossierHistory(id, before: before, for: stage.owner).history
            #expect(page.entries.count <= RecordHistory.pageSize)
            seen += page.entries.map(\.id)
            before = page.next
        } while before != nil
        #expect(seen.count == 121)
        #expect(Set(seen).count == seen.count)
        #expect(seen == seen.sorted { $0.description > $1.description })
    }

    @Test func onlyReadersOfARecordReadItsHistory() async throws {
        let (stage, certificate) = try await recognised()
        let stranger = try await stage.test.person(.communeOfficer, in: Area(rawValue: TestOffice.communes.1))
        let ministry = try await stage.test.person(.standingOffice, in: .country)
        let administrator = try await stage.test.person(.administrator)
        await #expect(throws: Refusal.notAllowed(.readDossier)) {
            try await stage.office.dossierHistory(stage.dossier, for: stranger)
        }
        await #expect(throws: Refusal.notAllowed(.manageCouncils)) {
            try await stage.office.councilHistory(stage.council, for: ministry)
        }
        await #expect(throws: Refusal.notAllowed(.listCertificates)) {
            try await stage.office.certificateHistory(certificate.id, for: stranger)
        }
        await #expect(throws: Refusal.self) {
            try await stage.office.accountHistory(sure(stage.chair.account), for: stage.owner)
        }
        for (page, reader) in [
            ("/ho-so/\(stage.dossier)", stage.owner), ("/chu-the/\(stage.producer)", stage.owner),
            ("/giay-chung-nhan/\(certificate.id)", stage.standing), ("/hoi-dong/\(stage.council)", stage.standing),
            ("/quan-tri/tai-khoan/\(sure(stage.chair.account))", administrator), ("/tai-khoan", stage.owner),
        ] {
            try await stage.test.site { client in
                let browser = try await stage.test.browser(of: reader, client)
                #expect(try await browser.get(page).text.contains("\(page)/nhat-ky"), "\(page)")
                let history = try await browser.get("\(page)/nhat-ky")
                #expect(history.status == .ok && history.text.contains("<h1>Lịch sử</h1>"), "\(page)")
            }
        }
        try await stage.test.site { client in
            let browser = try await stage.test.browser(of: stage.owner, client)
            let product = try await browser.get("/chu-the/san-pham/\(stage.product)/nhat-ky")
            #expect(product.status == .ok)
            #expect(try await browser.get("/giay-chung-nhan/\(certificate.id)/nhat-ky").status == .ok)
        }
    }
}
