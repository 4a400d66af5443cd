import OCOP

/// A million sheets of 32 criteria in memory: total, star and missed floors.
struct ScoringBenchmark {
    let set: CriteriaSet

    func run(_ table: inout ResultTable) {
        let scorer = Scorer(set)
        let count = 1_000_000
        let width = set.criteria.count
        var generator = SystemRandomNumberGenerator()
        let choices = (0..<count).flatMap { _ in
            set.criteria.map { UInt8.random(in: 0...UInt8($0.options.count), using: &generator) }
        }
        var stars = 0
        let ours = quickest {
            choices.withUnsafeBufferPointer { all in
                for sheet in 0..<count {
                    let tally = scorer.tally(UnsafeBufferPointer(rebasing: all[sheet * width..<(sheet + 1) * width]))
                    stars &+= tally.stars.rawValue &+ Int(truncatingIfNeeded: tally.missed(.five))
                }
            }
        }
        let share = 100
        let naive = quickest(of: 2) {
            for sheet in 0..<count / share { stars &+= plainly(Array(choices[sheet * width..<(sheet + 1) * width])) }
        }
        table.add(
            "1,000,000 sheets × \(width) criteria in memory: total, star, missed floors",
            ours,
            limit: "0.3 s",
            "the set's own values, criterion by criterion (1 % of the sheets, × \(share))",
            naive * share
        )
        precondition(stars != 0)
    }

    private func plainly(_ choices: [UInt8]) -> Int {
        let points = zip(set.criteria, choices).map { $0.points(ofOption: Int($1)) }
        let total = points.reduce(.zero, +)
        let band = set.decision.bands.stars(sum: total)
        let missed = Stars.allCases.map { star in
            zip(set.criteria, points).filter { criterion, points in
                criterion.floor(for: star).map { points < $0 } ?? false
            }
        }
        return Stars.allCases.last { star in star <= band && missed[..<star.rawValue].allSatisfy(\.isEmpty) }?.rawValue
            ?? 1
    }
}
