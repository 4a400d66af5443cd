import Foundation
import HTTPTypes
import OCOP
import Store
import Testing

@testable import Platform

@Suite struct ReceiptTests {
    @Test(arguments: TestEngine.available)
    func theCommuneGivesANumberFromItsOwnBook(engine: TestEngine) async throws {
        let stage = try await CommuneStage(engine)
        let receipt = try await stage.office.receiveDossier(stage.dossier, version: 1, by: stage.officer)
        #expect(receipt.number == "001/PĐK-33-\(TestOffice.communes.0)-2026")
        #expect(receipt.receivedOn == TestOffice.day)
        #expect(try await stage.read().state == .communeReview)
    }

    @Test(arguments: TestEngine.available)
    func twoOfficersAtOnceGiveOneReceiptAndNoGap(engine: TestEngine) async throws {
        let stage = try await CommuneStage(engine)
        let second = try await stage.test.person(.communeOfficer, in: Area(rawValue: TestOffice.communes.0))
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for caller in [stage.officer, second] {
                group.addTask {
                    (try? await stage.office.receiveDossier(stage.dossier, version: 1, by: caller)) != nil
                }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(outcomes.filter(\.self).count == 1)
        let (next, _) = try await CommuneStage.file(in: stage.test, name: "Tương Mẫu")
        let receipt = try await stage.office.receiveDossier(next, version: 1, by: stage.officer)
        #expect(receipt.number.hasPrefix("002/"))
    }

    @Test func anotherCommuneMayNotReceiveIt() async throws {
        let stage = try await CommuneStage()
        let stranger = try await stage.test.person(.communeOfficer, in: Area(rawValue: TestOffice.communes.1))
        await #expect(throws: Refusal.notAllowed(.receive)) {
            try await stage.office.receiveDossier(stage.dossier, version: 1, by: stranger)
        }
        // The province's turn comes later; it hears where the dossier is.
        await #expect(throws: Refusal.wrongState(.receiveAtProvince, .submitted)) {
            try await stage.office.receiveDossier(stage.dossier, version: 1, by: stage.standing)
        }
        #expect(try await stage.read().state == .submitted)
    }

    @Test func receivedTwiceByTheSameOfficerItIsSaidToBeDone() async throws {
        let stage = try await CommuneStage()
        try await stage.office.receiveDossier(stage.dossier, version: 1, by: stage.officer)
        let move = Refusal.Move(dossier: stage.dossier, name: "Cán bộ Mẫu", at: stage.office.now)
        let done = Refusal.wrongState(.receive, .communeReview, move)
        await #expect(throws: done) {
            try await stage.office.receiveDossier(stage.dossier, version: 1, by: stage.officer)
        }
        let page = try #require(ProblemPage(done))
        #expect(page.status == .conflict)
        #expect(page.advice.vi.contains("«Xã đang kiểm tra», do Cán bộ Mẫu chuyển lúc 8:00"), "\(page.advice.vi)")
        #expect(page.way.path == "/ho-so/\(stage.dossier)")
    }

    @Test func aStaleVersionIsRefused() async throws {
        let stage = try await CommuneStage()
        let error = await #expect(throws: StoreError.self) {
            try await stage.office.receiveDossier(stage.dossier, version: 7, by: stage.officer)
        }
        #expect(error?.code == .stale)
    }

    @Test func aReturnedDossierKeepsItsNumber() async throws {
        let stage = try await CommuneStage()
        let office = stage.office
        let first = try await office.receiveDossier(stage.dossier, version: 1, by: stage.officer)
        var check = try await stage.complete(on: TestOffice.day)
        check.completeOn = nil
        check.parts[2] = .init(part: "evidence", found: .missing, note: "Thiếu giấy chứng nhận an toàn thực phẩm")
        try await office.returnDossier(
            stage.dossier,
            version: stage.read().version,
            check,
            reason: "",
            by: stage.officer
        )
        var dossier = try await stage.read()
        #expect(dossier.state == .returned)
        #expect(dossier.dueOn == nil)
        let remarks = try await office.database.read { try $0.dossiers.remarks(of: stage.dossier) }
        #expect(remarks.latest?.items.map(\.words) == ["Thiếu giấy chứng nhận an toàn thực phẩm"])
        dossier.state = .submitted
        let filedAgain = dossier
        try await office.database.write { _ = try $0.dossiers.update(filedAgain) }
        let later = office.at(TestOffice.day.adding(days: 2).at())
        let again = try await later.receiveDossier(stage.dossier, version: stage.read().version, by: stage.officer)
        #expect(again == first)
    }

    @Test func aReturnNamesWhatIsMissing() async throws {
        let stage = try await CommuneStage()
        try await stage.office.receiveDossier(stage.dossier, version: 1, by: stage.officer)
        await #expect(throws: InvalidInput.self) {
            try await stage.office.returnDossier(
                stage.dossier,
                version: stage.read().version,
                CompositionCheck(),
                reason: " ",
                by: stage.officer
            )
        }
        #expect(try await stage.read().state == .communeReview)
    }

    @Test func theProvinceHasABookOfItsOwn() async throws {
        let stage = try await CommuneStage()
        try await stage.reported()
        let receipt = try await stage.office.receiveDossier(
            stage.dossier,
            version: stage.read().version,
            by: stage.standing
        )
        #expect(receipt.level == .province)
        #expect(receipt.number == "001/PĐK-33-\(TestOffice.communes.0)-2026")
        #expect(try await stage.read().state == .provinceReview)
    }
}
