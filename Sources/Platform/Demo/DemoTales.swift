import OCOP

/// All that happens in the demonstration: which product goes which way, and when.
enum DemoTales {
    /// The tales of a day on which somebody looks at them.
    ///
    /// `products` are the producers and the places of their products, in the order in which they take part.
    static func all(of products: [(producer: Int, product: Int)], today: CalendarDay) -> [DemoTale] {
        var rest = products.dropFirst(earlier.count)
        var tales: [DemoTale] = []
        func tell(
            _ goal: DemoTale.Goal,
            filed day: CalendarDay,
            points: Int,
            central: Int = 0,
            kind: DossierKind = .first,
            of known: (producer: Int, product: Int)? = nil
        ) {
            guard let next = known ?? rest.popFirst() else { return }
            tales.append(
                DemoTale(
                    number: tales.count,
                    producer: next.producer,
                    product: next.product,
                    kind: kind,
                    goal: goal,
                    points: points,
                    centralPoints: central,
                    filing: day
                )
            )
        }
        // Under 148/QĐ-TTg as 1489/QĐ-TTg amends it: autumn 2025 and spring 2026.
        for (season, count) in [("2025-09-08", 32), ("2026-03-02", 24)] {
            guard let first = CalendarDay(iso: season) else { continue }
            for number in 0..<count {
                let day = first.adding(weekdays: number)
                let goal: DemoTale.Goal = number % 10 == 9 ? .notRecognised : .recognised
                tell(goal, filed: day, points: goal == .notRecognised ? 38 + number % 9 : 54 + number * 7 % 34)
            }
        }
        // Under 26/2026/QĐ-TTg.
        for (season, goals) in finished {
            guard let first = CalendarDay(iso: season) else { continue }
            for (number, goal) in goals.enumerated() {
                tell(goal.0, filed: first.adding(weekdays: number * 2), points: goal.1, central: goal.2)
            }
        }
        for (number, goal) in underWay.enumerated() {
            let day = today.adding(weekdays: -DemoTale.length(of: goal.goal) - goal.wait)
            tell(goal.goal, filed: day, points: goal.points ?? 58 + number * 5 % 30, central: goal.central)
        }
        // A higher star for what was recognised in the first autumn.
        let risen = tales.filter { $0.goal == .recognised && $0.points < 70 }.prefix(upgrades.count)
        for (tale, goal) in zip(risen, upgrades) {
            let day = today.adding(weekdays: -DemoTale.length(of: goal.0) - goal.wait)
            tell(goal.0, filed: day, points: goal.points, kind: .upgrade, of: (tale.producer, tale.product))
        }
        for (paper, product) in zip(earlier, products) {
            guard let goal = paper.reassessment else { continue }
            let day = today.adding(weekdays: -DemoTale.length(of: goal) - paper.wait)
            tell(goal, filed: day, points: 68, kind: .reassessment, of: product)
        }
        return tales
    }

    /// A star of earlier years, recorded from its paper; some are judged again now.
    struct Earlier: Sendable {
        let lastDay: String
        let stars: Int
        var reassessment: DemoTale.Goal?
        var wait = 0
    }

    /// They belong to the first products: ended, ending, valid, judged again in time, and usable while that is pending
    /// (26/2026/QĐ-TTg, article 12 clause 3).
    static let earlier: [Earlier] = [
        Earlier(lastDay: "2026-02-10", stars: 3), Earlier(lastDay: "2026-05-15", stars: 4),
        Earlier(lastDay: "2026-09-30", stars: 3), Earlier(lastDay: "2026-11-10", stars: 3),
        Earlier(lastDay: "2026-11-30", stars: 3), Earlier(lastDay: "2026-12-15", stars: 4),
        Earlier(lastDay: "2027-01-10", stars: 3), Earlier(lastDay: "2027-04-20", stars: 3),
        Earlier(lastDay: "2027-08-15", stars: 4), Earlier(lastDay: "2027-02-28", stars: 3),
        Earlier(lastDay: "2027-03-31", stars: 3, reassessment: .received, wait: 1),
        Earlier(lastDay: "2027-02-20", stars: 4, reassessment: .scoring(2), wait: 1),
        Earlier(lastDay: "2026-08-31", stars: 3, reassessment: .assigned, wait: 62),
        Earlier(lastDay: "2026-09-10", stars: 3, reassessment: .noted, wait: 60),
    ]

    private static let finished: [(String, [(DemoTale.Goal, Int, Int)])] = [
        ("2026-06-02", [(.fiveStars, 94, 93), (.fiveStars, 93, 92), (.decidedAfterReferral, 91, 84)]),
        (
            "2026-06-08",
            [
                (.recognised, 61, 0), (.recognised, 74, 0), (.notRecognised, 44, 0), (.recognised, 82, 0),
                (.recognised, 57, 0), (.withdrawn, 0, 0), (.recognised, 66, 0), (.recognised, 79, 0),
                (.notRecognised, 36, 0), (.recognised, 71, 0), (.recognised, 55, 0), (.withdrawn, 0, 0),
                (.recognised, 86, 0), (.recognised, 63, 0), (.withdrawn, 0, 0),
            ]
        ),
    ]

    private static let upgrades: [(DemoTale.Goal, wait: Int, points: Int)] = [
        (.recognised, 40, 76), (.recognised, 12, 81), (.received, 1, 75), (.atProvince, 2, 78), (.scoring(3), 0, 77),
    ]

    private struct UnderWay {
        let goal: DemoTale.Goal
        /// Working days since its last stop.
        var wait = 0
        var points: Int?
        var central = 0
    }

    /// What waits for somebody today: each office finds what is new, what is due today and what is late.
    private static let underWay: [UnderWay] = [
        UnderWay(goal: .sketch), UnderWay(goal: .sketch, wait: 9), UnderWay(goal: .draft),
        UnderWay(goal: .draft, wait: 3),
        UnderWay(goal: .submitted), UnderWay(goal: .submitted, wait: 1), UnderWay(goal: .submitted, wait: 4),
        UnderWay(goal: .received), UnderWay(goal: .received, wait: 2), UnderWay(goal: .received, wait: 20),
        UnderWay(goal: .checked), UnderWay(goal: .checked, wait: 15), UnderWay(goal: .checked, wait: 15),
        UnderWay(goal: .checked, wait: 19), UnderWay(goal: .checked, wait: 24), UnderWay(goal: .checked, wait: 13),
        UnderWay(goal: .assessed, wait: 1), UnderWay(goal: .assessed, wait: 11), UnderWay(goal: .signed),
        UnderWay(goal: .signed, wait: 2), UnderWay(goal: .returned, wait: 2), UnderWay(goal: .returned, wait: 12),
        UnderWay(goal: .returned), UnderWay(goal: .reported), UnderWay(goal: .reported, wait: 1),
        UnderWay(goal: .reported, wait: 3), UnderWay(goal: .atProvince), UnderWay(goal: .atProvince, wait: 4),
        UnderWay(goal: .atProvince, wait: 9), UnderWay(goal: .completion, wait: 2),
        UnderWay(goal: .completion, wait: 12),
        UnderWay(goal: .completion), UnderWay(goal: .assigned), UnderWay(goal: .assigned, wait: 5),
        UnderWay(goal: .noted, wait: 1), UnderWay(goal: .advised), UnderWay(goal: .advised, wait: 2),
        UnderWay(goal: .scoring(0)), UnderWay(goal: .scoring(2)), UnderWay(goal: .scoring(2), wait: 1),
        UnderWay(goal: .scoring(4)), UnderWay(goal: .scoring(5)), UnderWay(goal: .scoring(6), wait: 1),
        UnderWay(goal: .scoring(7)), UnderWay(goal: .scoring(1), wait: 2), UnderWay(goal: .closed),
        UnderWay(goal: .closed, wait: 1, points: 45), UnderWay(goal: .minuted),
        UnderWay(goal: .minuted, wait: 2, points: 91),
        UnderWay(goal: .decided), UnderWay(goal: .decided, wait: 1), UnderWay(goal: .forwarded, points: 92),
        UnderWay(goal: .forwarded, wait: 3, points: 91), UnderWay(goal: .atCentre, points: 92),
        UnderWay(goal: .atCentre, wait: 2, points: 93), UnderWay(goal: .centralCompletion, wait: 2, points: 92),
        UnderWay(goal: .centralCompletion, points: 91), UnderWay(goal: .centralAssigned, points: 92),
        UnderWay(goal: .centralAssigned, wait: 3, points: 94),
        UnderWay(goal: .centralScoring(1), points: 93, central: 92),
        UnderWay(goal: .centralScoring(3), wait: 1, points: 92, central: 91),
        UnderWay(goal: .centralClosed, points: 93, central: 92),
        UnderWay(goal: .centralClosed, wait: 2, points: 91, central: 83),
        UnderWay(goal: .referredBack, points: 91, central: 80),
        UnderWay(goal: .referredBack, wait: 4, points: 92, central: 76),
    ]
}
