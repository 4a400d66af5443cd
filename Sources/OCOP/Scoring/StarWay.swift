/// What it costs to change criteria, in whatever unit the user counts: days, money, or simply one for each.
public struct Effort: Hashable, Sendable {
    /// Effort by criterion code; criteria that are not named cost one.
    public var byCriterion: [String: Int]
    /// Criteria that cannot be changed, such as who owns the business.
    public var fixed: Set<String>

    /// Every criterion costs one, so that the least effort is the least number of changes.
    public static let count = Effort()

    /// Efforts of zero or more.
    public init(byCriterion: [String: Int] = [:], fixed: Set<String> = []) {
        self.byCriterion = byCriterion
        self.fixed = fixed
    }

    func cost(of code: String) -> Int? { fixed.contains(code) ? nil : max(0, byCriterion[code] ?? 1) }
}

/// The least set of changes that lifts a sheet to a star.
public struct StarWay: Hashable, Sendable {
    /// The star that is reached.
    public let stars: Stars
    /// What has to change, in the order of the act.
    public let changes: [Change]
    /// The total after the changes.
    public let points: Points
    /// The sum of the efforts.
    public let effort: Int

    /// One criterion that has to rise.
    public struct Change: Hashable, Sendable {
        /// Code of the criterion.
        public let criterion: String
        /// Option now; 0 for none.
        public let from: Int
        /// Option proposed: the best one, since of two ways of equal effort the one that gains more is taken.
        public let to: Int
        /// Least option that the star's floor asks for here; nil where there is no floor to reach.
        public let floor: Int?
    }
}

extension Scorer {
    /// The way to each star above the sheet's own that can be reached, lowest star first; none where a finding
    /// excludes the dossier.
    ///
    /// What the act rules out is not proposed: the other one of two alternatives when one is chosen, a criterion that
    /// does not apply as things would stand, or anything after a stop.
    ///
    /// Exact: a knapsack over each part, then over the parts, with whole points as states.
    public func ways(from sheet: ScoreSheet, effort: Effort = .count) throws(SheetProblem) -> [StarWay] {
        let result = try score(sheet)
        guard let stars = result.stars else { return [] }
        let stop = stop(sheet.findings)
        let choices = counted(sheet, ended: stop, afterStop: .zero)
        return Stars.allCases.filter { $0 > stars }.compactMap { star in
            StarWaySearch(scorer: self, choices: choices, frozenAfter: stop, effort: effort, stars: star).way()
        }
    }
}
