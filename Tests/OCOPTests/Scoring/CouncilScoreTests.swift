import OCOP
import Testing

@Suite struct CouncilScoreTests {
    private func scorer() throws -> Scorer { Scorer(try Repository.library.set(1, ofAct: "26/2026/QĐ-TTg")) }

    private func sheet(_ scorer: Scorer, _ changes: [String: Int] = [:]) -> ScoreSheet {
        ScoreSheet(choices: scorer.set.criteria.map { changes[$0.code] ?? $0.options.count })
    }

    @Test func theMeanStaysASumAndACount() throws {
        let scorer = try scorer()
        let sheets = [sheet(scorer), sheet(scorer, ["6.4": 3]), sheet(scorer, ["6.4": 3])]
        let result = try #require(try scorer.score(sheets))
        #expect((result.sum, result.count) == (Points(298), 3))
        #expect(result.mean() == "99.33")
        #expect(result.mean(decimals: 0) == "99")
        #expect(result.spread == Points(1))
        #expect(result.stars == .five)
    }

    @Test func aMeanJustUnderTheBandIsUnderTheBand() throws {
        let scorer = try scorer()
        // 90, 90 and 89 points with every floor of five stars held.
        let ninety = ["1.2": 2, "1.4": 0, "1.7": 0, "2.4": 0, "3.1": 1, "3.2": 0, "6.4": 3]
        let one = sheet(scorer, ninety)
        #expect(try scorer.score(one).total == Points(90))
        var less = ninety
        less["6.4"] = 2
        let result = try #require(try scorer.score([one, one, sheet(scorer, less)]))
        #expect(result.mean() == "89.66")
        #expect(result.stars == .four)
        #expect(try #require(try scorer.score([one, one, one])).stars == .five)
    }

    @Test(arguments: [
        (CouncilRules.FloorBasis.mean, Stars.two), (.majority, .five), (.everySheet, .two),
    ])
    func aFloorOverSeveralSheetsFollowsTheRules(basis: CouncilRules.FloorBasis, stars: Stars) throws {
        let scorer = try scorer()
        var rules = CouncilRules()
        rules.floors = basis
        // Criterion 9 needs 2 points for three stars; one of three members gives none, the others the least.
        let sheets = [sheet(scorer, ["9": 1]), sheet(scorer, ["9": 1]), sheet(scorer, ["9": 0])]
        let result = try #require(try scorer.score(sheets, rules: rules))
        #expect(result.stars == stars)
        #expect(result.missed.isEmpty == (stars == .five))
    }

    @Test func trimmingLeavesOutTheHighestAndTheLowest() throws {
        let scorer = try scorer()
        var rules = CouncilRules()
        rules.mean = .trimmed
        let low = ScoreSheet(choices: scorer.set.criteria.map { _ in 1 })
        let middle = sheet(scorer, ["6.4": 3])
        let result = try #require(try scorer.score([low, middle, sheet(scorer)], rules: rules))
        #expect((result.sum, result.count) == (Points(99), 1))
    }

    @Test func fewSheetsAndWideSpreadsAreNamed() throws {
        let scorer = try scorer()
        var rules = CouncilRules()
        rules.leastSheets = 3
        rules.largestSpread = Points(10)
        #expect(try scorer.score([sheet(scorer)], rules: rules) == nil)
        let low = ScoreSheet(choices: scorer.set.criteria.map { _ in 1 })
        let result = try #require(try scorer.score([low, sheet(scorer), sheet(scorer)], rules: rules))
        #expect(result.isSpreadTooLarge)
    }

    @Test func theCouncilsFindingExcludes() throws {
        let scorer = try scorer()
        let result = try #require(try scorer.score([sheet(scorer)], findings: ["forged"]))
        #expect(result.stars == nil)
        #expect(result.ended?.id == "forged")
    }
}
