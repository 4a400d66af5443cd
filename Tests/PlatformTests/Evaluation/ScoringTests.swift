import Foundation
import OCOP
import Store
import Testing

@testable import Platform

@Suite struct ScoringTests {
    @Test(arguments: TestEngine.available)
    func openingGivesEachMemberOneSheet(engine: TestEngine) async throws {
        let stage = try await CouncilStage(engine)
        try await stage.open()
        #expect(try await stage.find().state == .scoring)
        let sheets = try await stage.sheets()
        #expect(Set(sheets.map(\.account)) == Set(stage.everyone.compactMap(\.account)))
        #expect(sheets.allSatisfy { $0.state == .open && $0.answers.isEmpty && $0.pass == 1 })
    }

    @Test func scoringOpensOnlyAfterTheAdvisoryReport() async throws {
        let stage = try await CouncilStage(isReported: false)
        await #expect(throws: PaperProblem.missing(.advisoryReport, .openScoring)) { try await stage.open() }
        #expect(try await stage.find().state == .advisoryReview)
    }

    @Test func aMemberWithAConflictIsRecusedFromTheBeginning() async throws {
        let stage = try await CouncilStage()
        let account = sure(stage.members[0].account)
        let version = try await stage.office.database.read { [id = stage.council] in try $0.councils.get(id).version }
        try await stage.office.recordConflict(
            of: account,
            with: stage.producer,
            reason: "Là người thân của đại diện chủ thể",
            in: stage.council,
            version: version,
            by: stage.standing
        )
        try await stage.open()
        #expect(try await stage.sheets().filter { $0.state == .recused }.map(\.account) == [account])
        await #expect(throws: EvaluationRefusal.sheetRecused) {
            try await stage.office.saveSheet(stage.dossier, answers: [:], seen: 1, by: stage.members[0])
        }
    }

    @Test(arguments: TestEngine.available)
    func savingKeepsWhatItReplaces(engine: TestEngine) async throws {
        let stage = try await CouncilStage(engine)
        try await stage.open()
        let code = stage.set.criteria[0].code
        let me = stage.members[0]
        var seen = try await stage.office.saveSheet(
            stage.dossier,
            answers: [code: .init(option: 1, note: "Thấy tại cơ sở")],
            seen: 1,
            by: me
        )
        seen = try await stage.office.saveSheet(stage.dossier, answers: [code: .init(option: 2)], seen: seen, by: me)
        #expect(seen == 3)
        let sheet = sure(try await stage.sheets().first { $0.account == me.account })
        #expect(sheet.answers == [code: .init(option: 2, note: "", savedIn: 3)])
        let changes = try await stage.office.database.read { try $0.sheets.changes(of: [sheet.id]) }
        #expect(changes.map(\.before) == [.init(option: 1, note: "Thấy tại cơ sở", savedIn: 2)])
        #expect(changes.map(\.after.option) == [2])
    }

    @Test func savingTheSameAgainWritesNothing() async throws {
        let stage = try await CouncilStage()
        try await stage.open()
        let me = stage.members[0]
        let first = try await stage.office.saveSheet(stage.dossier, answers: stage.best, seen: 1, by: me)
        let again = try await stage.office.saveSheet(stage.dossier, answers: stage.best, seen: first, by: me)
        #expect(again == first)
    }

    @Test func anAnswerGivenElsewhereIsNotOverwritten() async throws {
        let stage = try await CouncilStage()
        try await stage.open()
        let (one, other) = (stage.set.criteria[0].code, stage.set.criteria[1].code)
        let me = stage.members[0]
        try await stage.office.saveSheet(stage.dossier, answers: [one: .init(option: 1)], seen: 1, by: me)
        // Another tab that still shows version 1 may add, and may repeat, but not undo.
        try await stage.office.saveSheet(stage.dossier, answers: [other: .init(option: 1)], seen: 1, by: me)
        try await stage.office.saveSheet(stage.dossier, answers: [one: .init(option: 1)], seen: 1, by: me)
        await #expect {
            try await stage.office.saveSheet(stage.dossier, answers: [one: .init(option: 2)], seen: 1, by: me)
        } throws: { ($0 as? StoreError)?.code == .stale }
        let sheet = sure(try await stage.sheets().first { $0.account == me.account })
        #expect(sheet.answers.mapValues(\.option) == [one: 1, other: 1])
    }

    @Test func whatTheSetDoesNotHaveIsRefused() async throws {
        let stage = try await CouncilStage()
        try await stage.open()
        for answers in [["99": MemberSheet.Answer(option: 1)], [stage.set.criteria[0].code: .init(option: 9)]] {
            await #expect(throws: EvaluationRefusal.self) {
                try await stage.office.saveSheet(stage.dossier, answers: answers, seen: 1, by: stage.members[0])
            }
        }
    }

    @Test func anUnfinishedSheetNamesWhatIsMissing() async throws {
        let stage = try await CouncilStage()
        try await stage.open()
        var answers = stage.best
        let missing = stage.set.criteria[3].code
        answers[missing] = nil
        let seen = try await stage.office.saveSheet(stage.dossier, answers: answers, seen: 1, by: stage.members[0])
        await #expect(throws: EvaluationRefusal.unanswered([missing])) {
            try await stage.office.submitSheet(stage.dossier, seen: seen, by: stage.members[0])
        }
        // Nought is an answer, once it is chosen.
        let whole = try await stage.office.saveSheet(
            stage.dossier,
            answers: [missing: .init(option: 0)],
            seen: seen,
            by: stage.members[0]
        )
        try await stage.office.submitSheet(stage.dossier, seen: whole, by: stage.members[0])
    }

    @Test func aSheetIsHandedInOnceAndThenStands() async throws {
        let stage = try await CouncilStage()
        try await stage.open()
        let me = stage.members[0]
        try await stage.submit(stage.best, as: me)
        await #expect(throws: EvaluationRefusal.sheetSubmitted) {
            try await stage.office.submitSheet(stage.dossier, seen: 3, by: me)
        }
        await #expect(throws: EvaluationRefusal.sheetSubmitted) {
            try await stage.office.saveSheet(stage.dossier, answers: stage.answers { _ in 1 }, seen: 3, by: me)
        }
    }

    @Test func onlyThoseOnTheCouncilScore() async throws {
        let stage = try await CouncilStage()
        try await stage.open()
        let stranger = try await stage.test.person(.councilMember)
        for person in [stranger, stage.standing, stage.owner, stage.advisor, stage.decision] {
            await #expect(throws: Refusal.notAllowed(.scoreDossier)) {
                try await stage.office.saveSheet(stage.dossier, answers: stage.best, seen: 1, by: person)
            }
        }
    }

    @Test func ofTwoAlternativesOneIsScored() async throws {
        let stage = try await CouncilStage(set: 26)
        let set = try stage.office.law.scorer(set: 26, ofAct: CouncilStage.act).set
        let pair = set.criteria.filter {
            $0.alternative != nil && $0.alternative == set.criteria.first { $0.alternative != nil }?.alternative
        }
        #expect(pair.count == 2)
        try await stage.open()
        await #expect(throws: EvaluationRefusal.unknownAnswer(.bothAlternatives(pair[0].code, pair[1].code))) {
            try await stage.office.saveSheet(
                stage.dossier,
                answers: [pair[0].code: .init(option: 1), pair[1].code: .init(option: 1)],
                seen: 1,
                by: stage.members[0]
            )
        }
        var answers = Dictionary(uniqueKeysWithValues: set.criteria.map { ($0.code, MemberSheet.Answer(option: 1)) })
        for criterion in set.criteria where criterion.alternative != nil { answers[criterion.code] = nil }
        for name in Set(set.criteria.compactMap(\.alternative)) {
            answers[sure(set.criteria.first { $0.alternative == name }).code] = .init(option: 1)
        }
        try await stage.submit(answers, as: stage.members[0])
    }
}
