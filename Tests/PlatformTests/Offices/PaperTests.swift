import Foundation
import OCOP
import Store
import Testing
import Web

@testable import Platform

@Suite struct OfficePaperTests {
    @Test(arguments: TestEngine.available)
    func theReportGoesUpWithItsLetter(engine: TestEngine) async throws {
        let stage = try await CommuneStage(engine)
        try await stage.reported()
        let papers = try await stage.papers()
        #expect(papers.map(\.state) == [.sent, .sent])
        #expect(papers.compactMap(\.number).sorted() == ["15/BC-UBND", "16/UBND"])
        #expect(try await stage.read().state == .communeReported)
    }

    @Test func theReportWaitsForItsLetter() async throws {
        let stage = try await CommuneStage()
        let report = try await stage.drafted()[0]
        try await stage.office.signPaper(report.id, version: 1, CommuneStage.signature, by: stage.leader)
        try await stage.office.numberPaper(report.id, version: 2, sequence: "3", on: TestOffice.day, by: stage.clerk)
        await #expect(throws: PaperProblem.waitsFor(.communeLetter)) {
            try await stage.office.sendPaper(report.id, version: 3, by: stage.clerk)
        }
        #expect(try await stage.office.database.read { try $0.papers.get(report.id) }.state == .numbered)
        #expect(try await stage.read().state == .communeReview)
    }

    @Test func onlyTheLeaderSigns() async throws {
        let stage = try await CommuneStage()
        let report = try await stage.drafted()[0]
        for caller in [stage.officer, stage.clerk, stage.standing, stage.decision, stage.owner] {
            await #expect(throws: Refusal.notAllowed(.signPaper)) {
                try await stage.office.signPaper(report.id, version: 1, CommuneStage.signature, by: caller)
            }
        }
        let other = try await stage.test.person(.communeLeader, in: Area(rawValue: TestOffice.communes.1))
        await #expect(throws: Refusal.notAllowed(.signPaper)) {
            try await stage.office.signPaper(report.id, version: 1, CommuneStage.signature, by: other)
        }
    }

    @Test func aSignatureByAuthorityNamesItsDocument() async throws {
        let stage = try await CommuneStage()
        let report = try await stage.drafted()[0]
        let bare = Signing(name: "Trần Thị Mẫu", position: "Phó Chủ tịch", capacity: .byAuthority)
        await #expect(throws: PaperProblem.self) {
            try await stage.office.signPaper(report.id, version: 1, bare, by: stage.leader)
        }
        let signing = Signing(
            name: bare.name,
            position: bare.position,
            capacity: .byAuthority,
            authority: "Giấy ủy quyền số 05/GUQ-UBND ngày 10/01/2026"
        )
        let signed = try await stage.office.signPaper(report.id, version: 1, signing, by: stage.leader)
        #expect(signed.state == .signed)
        let html = PaperSheet(paper: signed).html.text
        #expect(html.contains("TUQ. CHỦ TỊCH"))
        #expect(!html.contains("TM. ỦY BAN"))
    }

    @Test func aSignedPaperDoesNotChange() async throws {
        let stage = try await CommuneStage()
        let report = try await stage.drafted()[0]
        try await stage.office.signPaper(report.id, version: 1, CommuneStage.signature, by: stage.leader)
        await #expect(throws: PaperProblem.signedAlready) {
            try await stage.office.editPaper(report.id, version: 2, content: report.content, by: stage.officer)
        }
        await #expect(throws: PaperProblem.signedAlready) {
            try await stage.office.saveFindings(
                stage.dossier,
                version: stage.read().version,
                stage.findings,
                by: stage.officer
            )
        }
        let new = try await stage.office.replacePaper(report.id, version: 2, reason: "Sai tên", by: stage.officer)
        let old = try await stage.office.database.read { try $0.papers.get(report.id) }
        #expect(old.state == .signed)
        #expect(old.content == report.content)
        #expect(old.replacedBy == new.id)
        #expect(new.state == .draft)
        await #expect(throws: PaperProblem.replaced) {
            try await stage.office
                .numberPaper(report.id, version: old.version, sequence: "1", on: TestOffice.day, by: stage.clerk)
        }
    }

    @Test(arguments: TestEngine.available)
    func aNumberIsTakenOnceInABook(engine: TestEngine) async throws {
        let stage = try await CommuneStage(engine)
        let papers = try await stage.drafted()
        for paper in papers {
            try await stage.office.signPaper(paper.id, version: 1, CommuneStage.signature, by: stage.leader)
        }
        try await stage.office
            .numberPaper(papers[0].id, version: 2, sequence: "7", on: TestOffice.day, by: stage.clerk)
        // Letters have a book of their own.
        try await stage.office
            .numberPaper(papers[1].id, version: 2, sequence: "7", on: TestOffice.day, by: stage.clerk)
        let (other, _) = try await CommuneStage.file(in: stage.test, name: "Tương Mẫu", state: .communeReview)
        let draft = try await stage.office
            .draftPaper(.communeReport, for: other, content: papers[0].content, by: stage.officer)
        try await stage.office.signPaper(draft.id, version: 1, CommuneStage.signature, by: stage.leader)
        await #expect(throws: PaperProblem.numberTaken("07/BC-UBND")) {
            try await stage.office
                .numberPaper(draft.id, version: 2, sequence: "07", on: TestOffice.day, by: stage.clerk)
        }
        let numbered = try await stage.office
            .numberPaper(draft.id, version: 2, sequence: "7a", on: TestOffice.day, by: stage.clerk)
        #expect(numbered.number == "07a/BC-UBND")
    }

    @Test func aClerkNumbersOnlyPapersOfTheOwnBody() async throws {
        let stage = try await CommuneStage()
        try await stage.reported()
        try await stage.office.receiveDossier(stage.dossier, version: stage.read().version, by: stage.standing)
        let paper = try await stage.office.draftCompletionRequest(
            stage.dossier,
            version: stage.read().version,
            to: .producer,
            reason: "Bổ sung phiếu kiểm nghiệm",
            dueOn: TestOffice.day.adding(days: 10),
            by: stage.standing
        )
        try await stage.office.signPaper(paper.id, version: 1, CommuneStage.signature, by: stage.decision)
        await #expect(throws: Refusal.notAllowed(.numberPaper)) {
            try await stage.office.numberPaper(paper.id, version: 2, sequence: "9", on: TestOffice.day, by: stage.clerk)
        }
        try await stage.office
            .numberPaper(paper.id, version: 2, sequence: "9", on: TestOffice.day, by: stage.provincialClerk)
        try await stage.office.sendPaper(paper.id, version: 3, by: stage.provincialClerk)
        let dossier = try await stage.read()
        #expect(dossier.state == .completionRequested)
        #expect(dossier.dueOn == TestOffice.day.adding(days: 10))
        try await stage.office.completeDossier(stage.dossier, version: dossier.version, by: stage.owner)
        #expect(try await stage.read().state == .provinceReview)
    }

    @Test func theDayOfIssueFollowsTheSignature() async throws {
        let stage = try await CommuneStage()
        let report = try await stage.drafted()[0]
        try await stage.office.signPaper(report.id, version: 1, CommuneStage.signature, by: stage.leader)
        for day in [TestOffice.day.adding(days: -1), TestOffice.day.adding(days: 1)] {
            await #expect(throws: PaperProblem.wrongDay(signed: TestOffice.day)) {
                try await stage.office.numberPaper(report.id, version: 2, sequence: "1", on: day, by: stage.clerk)
            }
        }
    }

    @Test(arguments: ["", "0", "abc", "15ab", "-3", "100000"])
    func aNumberThatIsNoneIsRefused(typed: String) {
        #expect(throws: PaperProblem.self) { try PaperSequence(typed) }
    }

    @Test func draftsAreReadOnlyByTheirBody() async throws {
        let stage = try await CommuneStage()
        let report = try await stage.drafted()[0]
        for caller in [stage.officer, stage.leader, stage.clerk] {
            #expect(try await stage.office.paper(report.id, for: caller).paper.id == report.id)
        }
        for caller in [stage.owner, stage.standing, stage.decision] {
            await #expect(throws: Refusal.self) { _ = try await stage.office.paper(report.id, for: caller) }
        }
    }

    @Test func thePrintedReportFollowsTheForm() async throws {
        let stage = try await CommuneStage()
        let report = try await stage.drafted()[0]
        let html = PaperSheet(paper: report).html.text
        for words in ["BÁO CÁO", "Kính gửi: UBND tỉnh Hưng Yên", "III. KIẾN NGHỊ", "TM. ỦY BAN NHÂN DÂN", "Nơi nhận:"] {
            #expect(html.contains(words))
        }
        #expect(!html.contains("điểm"))
    }
}
