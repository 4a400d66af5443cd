import OCOP
import Testing

@Suite struct StarWayTests {
    /// Tries every combination of options that is allowed.
    private func bruteForce(
        _ scorer: Scorer,
        _ sheet: ScoreSheet,
        _ effort: Effort,
        to star: Stars
    ) -> (effort: Int, points: Points)? {
        var best: (effort: Int, points: Points)?
        var choices = sheet.choices
        func visit(_ position: Int, _ cost: Int) {
            if position == choices.count {
                let raised = choices.indices.filter { choices[$0] != sheet.choices[$0] }
                for index in raised {
                    let criterion = scorer.set.criteria[index]
                    if let needs = criterion.prerequisite, let other = scorer.set.index(ofCriterion: needs.criterion),
                        choices[other] < needs.option
                    {
                        return
                    }
                }
                guard let result = try? scorer.score(ScoreSheet(choices: choices)), result.stars ?? .one >= star else {
                    return
                }
                if best == nil || cost < best?.effort ?? 0
                    || cost == best?.effort && result.total > best?.points ?? .zero
                {
                    best = (cost, result.total)
                }
                return
            }
            visit(position + 1, cost)
            let criterion = scorer.set.criteria[position]
            guard !effort.fixed.contains(criterion.code) else { return }
            let now = criterion.points(ofOption: sheet.choices[position])
            for number in 1...criterion.options.count where criterion.points(ofOption: number) > now {
                choices[position] = number
                visit(position + 1, cost + (effort.byCriterion[criterion.code] ?? 1))
            }
            choices[position] = sheet.choices[position]
        }
        visit(0, 0)
        return best
    }

    /// A set small enough to try everything: the shipped example with its bands and floors.
    @Test func theWayIsTheBestOfAllWays() throws {
        let scorer = Scorer(try Repository.library.set(1, ofAct: "VD-01/2018/QĐ-UBND"))
        var chance = Chance(11)
        var found = 0
        for round in 0..<60 {
            let sheet = scorer.randomSheet(&chance)
            var effort = Effort.count
            if round % 2 == 1 {
                for criterion in scorer.set.criteria {
                    effort.byCriterion[criterion.code] = Int.random(in: 0...9, using: &chance)
                }
                effort.fixed = [scorer.set.criteria[Int.random(in: 0..<scorer.set.criteria.count, using: &chance)].code]
            }
            let stars = try #require(try scorer.score(sheet).stars)
            let ways = try scorer.ways(from: sheet, effort: effort)
            for star in Stars.allCases where star > stars {
                let expected = bruteForce(scorer, sheet, effort, to: star)
                let way = ways.first { $0.stars == star }
                #expect(way?.effort == expected?.effort)
                #expect(way?.points == expected?.points)
                guard let way else { continue }
                found += 1
                var lifted = sheet
                for change in way.changes {
                    lifted.choices[try #require(scorer.set.index(ofCriterion: change.criterion))] = change.to
                }
                let result = try scorer.score(lifted)
                #expect(result.stars ?? .one >= star)
                #expect(result.total == way.points)
            }
        }
        #expect(found > 60)
    }

    @Test func everyWayOfEverySetLeadsToItsStar() throws {
        var chance = Chance(12)
        for set in Repository.allSets {
            let scorer = Scorer(set)
            for _ in 0..<4 {
                let sheet = scorer.randomSheet(&chance)
                for way in try scorer.ways(from: sheet) {
                    var lifted = sheet
                    for change in way.changes {
                        let position = try #require(set.index(ofCriterion: change.criterion))
                        #expect(lifted.choices[position] == change.from)
                        lifted.choices[position] = change.to
                    }
                    let result = try scorer.score(lifted)
                    #expect(result.stars ?? .one >= way.stars)
                    #expect(result.total == way.points)
                    #expect(way.effort == way.changes.count)
                }
            }
        }
    }

    @Test func theOtherAlternativeIsNeverProposed() throws {
        let scorer = Scorer(try Repository.library.set(26, ofAct: "26/2026/QĐ-TTg"))
        let chosen = try #require(scorer.set.index(ofCriterion: "8.a"))
        var sheet = ScoreSheet(choices: scorer.set.criteria.map { _ in 0 })
        sheet.choices[chosen] = 1
        for way in try scorer.ways(from: sheet) {
            #expect(!way.changes.contains { $0.criterion == "8.b" })
            #expect(way.changes.filter { ["9.a", "9.b"].contains($0.criterion) }.count <= 1)
        }
    }

    @Test func nothingIsProposedThatDoesNotApply() throws {
        let scorer = Scorer(try Repository.library.set(1, ofAct: "26/2026/QĐ-TTg"))
        let sheet = ScoreSheet(choices: scorer.set.criteria.map { _ in 0 })
        var effort = Effort.count
        effort.fixed = ["5.1"]
        for way in try scorer.ways(from: sheet, effort: effort) {
            #expect(!way.changes.contains { $0.criterion == "5.2" })
        }
    }

    @Test func noWayLeadsPastAnExclusionOrAStop() throws {
        let scorer = Scorer(try Repository.library.set(1, ofAct: "26/2026/QĐ-TTg"))
        let none = scorer.set.criteria.map { _ in 0 }
        #expect(try scorer.ways(from: ScoreSheet(choices: none, findings: ["forged"])).isEmpty)
        let stopped = try scorer.ways(from: ScoreSheet(choices: none, findings: ["stop_evaluation:6.1"]))
        #expect(
            stopped.allSatisfy { way in
                way.changes.allSatisfy { scorer.set.index(ofCriterion: $0.criterion) ?? 99 <= 22 }
            }
        )
        #expect(stopped.last?.stars != .five)
    }
}
