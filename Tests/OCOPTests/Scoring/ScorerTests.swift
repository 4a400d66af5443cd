import OCOP
import Testing

@Suite struct ScorerTests {
    /// Worked out the plain way, from the set itself, to hold the table against.
    private func naive(
        _ set: CriteriaSet,
        _ choices: [Int]
    ) -> (parts: [Points], total: Points, missed: [Stars: [String]]) {
        let points = zip(set.criteria, choices).map { $0.points(ofOption: $1) }
        let parts = set.parts.map { part in
            let sum = part.sections.reduce(Points.zero) { sum, section in points[section.criteria].reduce(sum, +) }
            return min(sum, set.heading(of: part)?.max ?? .zero)
        }
        var missed: [Stars: [String]] = [:]
        for star in Stars.allCases {
            missed[star] = zip(set.criteria, points).compactMap { criterion, points in
                criterion.floor(for: star).map { points < $0 } ?? false ? criterion.code : nil
            }
        }
        return (parts, parts.reduce(.zero, +), missed)
    }

    @Test func everySetScoresAsItsTableSays() throws {
        var chance = Chance(1)
        for set in Repository.allSets {
            let scorer = Scorer(set)
            for _ in 0..<60 {
                let sheet = scorer.randomSheet(&chance)
                let result = try scorer.score(sheet)
                let expected = naive(set, sheet.choices)
                #expect(result.total == expected.total)
                #expect(result.parts.map(\.points) == expected.parts)
                #expect(result.parts.reduce(.zero) { $0 + $1.points } == result.total)
                #expect(zip(result.parts, set.parts).allSatisfy { $0.points <= set.heading(of: $1)?.max ?? .zero })
                let stars = Stars.allCases.last { star in
                    star <= set.decision.bands.stars(sum: expected.total)
                        && Stars.allCases.filter { $0 <= star }.allSatisfy { (expected.missed[$0] ?? []).isEmpty }
                }
                #expect(result.stars == stars)
                for star in Stars.allCases where star > result.stars ?? .one {
                    #expect(result.missed.filter { $0.stars == star }.map(\.criterion) == expected.missed[star] ?? [])
                }
            }
        }
    }

    @Test func moreForACriterionNeverLowersTheStar() throws {
        var chance = Chance(2)
        for set in Repository.allSets {
            let scorer = Scorer(set)
            for _ in 0..<12 {
                let sheet = scorer.randomSheet(&chance)
                let stars = try scorer.score(sheet).stars
                for (position, criterion) in set.criteria.enumerated() {
                    let now = criterion.points(ofOption: sheet.choices[position])
                    for number in 1...criterion.options.count where criterion.points(ofOption: number) > now {
                        var better = sheet
                        better.choices[position] = number
                        // the other alternative is chosen
                        guard let lifted = try? scorer.score(better) else { continue }
                        #expect(lifted.stars ?? .one >= stars ?? .one)
                    }
                }
            }
        }
    }

    @Test func aMissedFloorNeverGivesTheStar() throws {
        var chance = Chance(3)
        for set in Repository.allSets {
            let scorer = Scorer(set)
            for (position, criterion) in set.criteria.enumerated() {
                for star in Stars.allCases {
                    guard let floor = criterion.floor(for: star) else { continue }
                    var best = ScoreSheet(choices: set.criteria.map(\.options.count))
                    for (index, one) in set.criteria.enumerated() where one.alternative != nil {
                        if set.criteria[..<index].contains(where: { $0.alternative == one.alternative }) {
                            best.choices[index] = 0
                        }
                    }
                    let below = (0...criterion.options.count).filter { criterion.points(ofOption: $0) < floor }
                    best.choices[position] = try #require(below.randomElement(using: &chance))
                    #expect(
                        try #require(try scorer.score(best).stars) < star,
                        "\(set.decision.id):\(set.number) \(criterion.code)"
                    )
                }
            }
        }
    }

    private static func scorer(_ number: Int) throws -> Scorer {
        Scorer(try Repository.library.set(number, ofAct: "26/2026/QĐ-TTg"))
    }

    @Test func theMissedFloorNamesCriterionOptionAndLaw() throws {
        let scorer = try Self.scorer(1)
        let sheet = ScoreSheet(choices: scorer.set.criteria.map { $0.code == "2.2" ? 2 : $0.options.count })
        let result = try scorer.score(sheet)
        #expect(result.total == Points(98))
        #expect(result.band == .five)
        #expect(result.stars == .two)
        #expect(result.missed.map(\.stars) == [.three, .four, .five])
        let first = try #require(result.missed.first)
        #expect((first.criterion, first.chosen, first.needed) == ("2.2", 2, 3))
        #expect(first.citation.text(in: .vi) == "26/2026/QĐ-TTg, Phụ lục II, bộ 1, tiêu chí 2.2")
    }

    @Test func anExcludedDossierHasPointsButNoStar() throws {
        let scorer = try Self.scorer(5)
        let best = scorer.set.criteria.map(\.options.count)
        for finding in ["forged", "foodSafety", "registration", "eliminate:2.1"] {
            let result = try scorer.score(ScoreSheet(choices: best, findings: [finding]))
            #expect(result.stars == nil)
            #expect(result.total == Points(100))
            #expect(result.ended?.id == finding)
        }
        let common = try Self.scorer(1)
        let result = try common.score(ScoreSheet(choices: [], findings: ["not_eligible:2.1", "stop_evaluation:6.1"]))
        #expect(result.ended?.id == "not_eligible:2.1")
    }

    @Test func afterAStopLaterCriteriaCountNothingUnlessKept() throws {
        let scorer = try Self.scorer(1)
        let sheet = ScoreSheet(choices: scorer.set.criteria.map(\.options.count), findings: ["stop_evaluation:6.1"])
        let result = try scorer.score(sheet)
        #expect(result.parts.map(\.points) == [40, 25, 2].map { Points($0) })
        #expect(result.ended?.id == "stop_evaluation:6.1")
        #expect((result.band, result.stars) == (.three, .two))
        #expect(try scorer.score(sheet, afterStop: .keep).total == Points(100))
    }

    @Test func onlyOneOfTwoAlternativesIsScored() throws {
        let scorer = try Self.scorer(26)
        let both = ScoreSheet(choices: scorer.set.criteria.map(\.options.count))
        #expect(throws: SheetProblem.bothAlternatives("8.a", "8.b")) { try scorer.score(both) }
    }

    @Test func whatTheSetDoesNotKnowIsRefused() throws {
        let scorer = try Self.scorer(1)
        #expect(throws: SheetProblem.self) { try scorer.score(ScoreSheet(choices: [4])) }
        #expect(throws: SheetProblem.self) { try scorer.score(ScoreSheet(choices: [-1])) }
        #expect(throws: SheetProblem.self) { try scorer.score(ScoreSheet(choices: [], findings: ["eliminate:9.9"])) }
        #expect(throws: SheetProblem.self) { try scorer.score(ScoreSheet(choices: Array(repeating: 0, count: 33))) }
    }

    @Test func pointsWithoutAStoryAreNamed() throws {
        let scorer = try Self.scorer(1)
        let choices = scorer.set.criteria.map { $0.code == "5.2" ? 3 : 0 }
        let result = try scorer.score(ScoreSheet(choices: choices))
        #expect(result.warnings == [.doesNotApply(criterion: "5.2", needs: "5.1")])
        #expect(result.total == Points(2))
    }

    @Test func theExampleOfAProvinceCountsHalfPoints() throws {
        let scorer = Scorer(try Repository.library.set(1, ofAct: "VD-01/2018/QĐ-UBND"))
        let result = try scorer.score(ScoreSheet(choices: [1, 0, 1, 2]))
        #expect(result.total == Points(hundredths: 1500))
        #expect(try scorer.score(ScoreSheet(choices: [1, 0, 0, 0])).total.description == "2.5")
    }
}
