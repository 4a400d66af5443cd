import Foundation
import OCOP
import Store
import Testing

@testable import Platform

@Suite struct ClosingTests {
    @Test(arguments: TestEngine.available)
    func closingFreezesTheSheetsAndKeepsTheResult(engine: TestEngine) async throws {
        let stage = try await CouncilStage(engine)
        try await stage.open()
        for person in stage.everyone { try await stage.submit(stage.answers(total: Points(74)), as: person) }
        let result = try await stage.close()
        #expect((result.sum, result.count, result.stars) == (5 * 7400, 5, result.band))
        #expect(result.absent.isEmpty && result.spread == 0)
        #expect(result.mean(decimals: 2, .vi) == "74,00")
        #expect(try await stage.find().state == .closed)
        #expect(try await stage.sheets().allSatisfy { $0.closedAt != nil })
        let kept = try await stage.office.database.read { [id = stage.dossier] in try $0.scorings.list(of: id)[0].result
        }
        #expect(kept == result)
    }

    /// Of five who may score, 75 % are four.
    @Test func quorumHoldsFromItsShareOn() async throws {
        let stage = try await CouncilStage()
        try await stage.open()
        for person in [stage.chair, stage.secretary, stage.members[0]] {
            try await stage.submit(stage.best, as: person)
        }
        await #expect(throws: EvaluationRefusal.quorum(have: 3, need: 4, absent: ["Thành viên 2", "Thành viên 3"])) {
            try await stage.close()
        }
        #expect(try await stage.sheets().allSatisfy { $0.closedAt == nil })
        try await stage.submit(stage.best, as: stage.members[1])
        #expect(try await stage.close().absent == ["Thành viên 3"])
    }

    @Test func whoIsRecusedIsNotCountedInTheQuorum() async throws {
        let stage = try await CouncilStage()
        try await stage.open()
        try await stage.office.recuse(stage.dossier, reason: "Người nhà của chủ thể", by: stage.members[2])
        for person in [stage.chair, stage.secretary, stage.members[0]] {
            try await stage.submit(stage.best, as: person)
        }
        let result = try await stage.close()
        #expect(result.count == 3)
        #expect(result.recused == ["Thành viên 3"])
        #expect(result.absent == ["Thành viên 2"])
    }

    @Test func theChairsSheetIsNeededWhereTheRulesSaySo() async throws {
        for isNeeded in [true, false] {
            var rules = Council.Rules()
            rules.mustChairAttend = isNeeded
            let stage = try await CouncilStage(rules: rules)
            try await stage.open()
            for person in [stage.secretary] + stage.members { try await stage.submit(stage.best, as: person) }
            if isNeeded {
                await #expect(throws: EvaluationRefusal.chairAbsent("Chủ tịch Mẫu")) { try await stage.close() }
            } else {
                #expect(try await stage.close().absent == ["Chủ tịch Mẫu"])
            }
        }
    }

    @Test func onlyTheChairCloses() async throws {
        let stage = try await CouncilStage()
        try await stage.open()
        for person in stage.everyone { try await stage.submit(stage.best, as: person) }
        for person in [stage.secretary, stage.members[0], stage.standing, stage.decision] {
            await #expect(throws: Refusal.notAllowed(.close)) {
                try await stage.office.closeScoring(stage.dossier, version: stage.version(), by: person)
            }
        }
    }

    /// 90, 90, 90 is 5 stars; with one point less in one sheet of three the mean reads 89,66 and is none.
    @Test(arguments: [(90, 5), (89, 4)])
    func theMeanIsNeverRoundedIntoABand(last: Int, band: Int) async throws {
        let stage = try await CouncilStage(members: 1)
        try await stage.open()
        try await stage.submit(stage.answers(total: Points(90)), as: stage.chair)
        try await stage.submit(stage.answers(total: Points(90)), as: stage.secretary)
        try await stage.submit(stage.answers(total: Points(last)), as: stage.members[0])
        let result = try await stage.close()
        #expect(result.sum == (180 + last) * 100)
        #expect(result.band == band)
        #expect(result.reaches(Points(90)) == (band == 5))
    }

    @Test func aMeanJustBelowNinetyReadsSo() {
        var result = ScoringResult(
            sum: 26_999,
            count: 3,
            spread: 0,
            isSpreadTooLarge: false,
            band: 4,
            stars: 4,
            missed: [],
            findings: [],
            ended: nil,
            absent: [],
            recused: [],
            sheets: [],
            conclusion: ""
        )
        #expect(result.mean(decimals: 2, .vi) == "89,99")
        #expect(result.mean(decimals: 0, .en) == "89")
        #expect(!result.reaches(Points(90)))
        result.sum = 27_000
        #expect(result.mean(decimals: 2, .en) == "90.00")
        #expect(result.reaches(Points(90)))
        result.sum = 100
        #expect(result.mean(decimals: 1, .vi) == "0,3")
    }

    @Test func aTrimmedMeanLeavesOutTheHighestAndTheLowest() async throws {
        var rules = Council.Rules()
        rules.mean = .trimmed
        rules.largestSpread = nil
        let stage = try await CouncilStage(rules: rules)
        try await stage.open()
        for (person, total) in zip(stage.everyone, [90, 80, 70, 60, 50]) {
            try await stage.submit(stage.answers(total: Points(total)), as: person)
        }
        let result = try await stage.close()
        #expect((result.sum, result.count, result.spread) == (21_000, 3, 4000))
        #expect(result.sheets.filter { !$0.isCounted }.map(\.total).sorted() == [5000, 9000])
    }

    /// Ten points are allowed, more are not.
    @Test(arguments: [(70, false), (69, true)])
    func tooLargeASpreadIsScoredAgainOnce(lowest: Int, isTooLarge: Bool) async throws {
        let stage = try await CouncilStage()
        try await stage.open()
        for person in stage.everyone.dropLast() { try await stage.submit(stage.answers(total: Points(80)), as: person) }
        try await stage.submit(stage.answers(total: Points(lowest)), as: stage.members[2])
        #expect(try await stage.close().isSpreadTooLarge == isTooLarge)
        guard isTooLarge else {
            try await stage.office.draftResultPaper(.minutes, of: stage.dossier, by: stage.secretary)
            return
        }
        await #expect(throws: EvaluationRefusal.mustRescore) {
            try await stage.office.draftResultPaper(.minutes, of: stage.dossier, by: stage.secretary)
        }
        try await stage.office.rescore(
            stage.dossier,
            reason: "Chênh lệch 11 điểm",
            version: stage.version(),
            by: stage.chair
        )
        #expect(try await stage.find().state == .scoring)
        let sheets = try await stage.sheets()
        #expect(sheets.count == 10)
        let again = sheets.filter { $0.pass == 2 }
        #expect(again.allSatisfy { $0.state == .open && $0.closedAt == nil && !$0.answers.isEmpty })
        try await secondPass(stage)
    }

    /// Unchanged answers are handed in as they are; a change needs its reason, which every change then carries.
    private func secondPass(_ stage: CouncilStage) async throws {
        let last = stage.members[2]
        for person in stage.everyone.dropLast() {
            try await stage.office.submitSheet(stage.dossier, seen: 1, by: person)
        }
        let seen = try await stage.office.saveSheet(
            stage.dossier,
            answers: stage.answers(total: Points(69)).merging(stage.answers(total: Points(68))) { $1 },
            seen: 1,
            by: last
        )
        await #expect(throws: EvaluationRefusal.reasonMissing) {
            try await stage.office.submitSheet(stage.dossier, seen: seen, by: last)
        }
        try await stage.office.submitSheet(stage.dossier, seen: seen, reason: "Xem lại minh chứng", by: last)
        let sheet = sure(try await stage.sheets().first { $0.pass == 2 && $0.account == last.account })
        let changes = try await stage.office.database.read { try $0.sheets.changes(of: [sheet.id]) }
        #expect(!changes.isEmpty && changes.allSatisfy { $0.reason == "Xem lại minh chứng" })
        // The second time what remains stands in the minutes.
        #expect(try await stage.close().isSpreadTooLarge)
        try await stage.office.draftResultPaper(.minutes, of: stage.dossier, by: stage.secretary)
        let passes = try await stage.office.database.read { [id = stage.dossier] in try $0.scorings.list(of: id) }
        #expect(passes.map(\.pass) == [1, 2])
        #expect(passes.allSatisfy { $0.result != nil })
    }

    @Test func aFindingOfTheWholeCouncilExcludes() async throws {
        let stage = try await CouncilStage()
        let finding = sure(stage.set.findings.first { $0.effect == .eliminated })
        try await stage.open()
        for person in stage.everyone { try await stage.submit(stage.best, as: person) }
        let result = try await stage.close(findings: [finding.id])
        #expect(result.stars == nil)
        #expect(result.ended == finding.id)
    }

    @Test func whatWasNotHandedInIsFrozenToo() async throws {
        let stage = try await CouncilStage()
        try await stage.open()
        for person in stage.everyone.dropLast() { try await stage.submit(stage.best, as: person) }
        try await stage.close()
        await #expect {
            try await stage.office.saveSheet(stage.dossier, answers: stage.best, seen: 1, by: stage.members[2])
        } throws: { if case Refusal.wrongState(.scoreDossier, .closed, _) = $0 { true } else { false } }
    }
}
