/// How a council comes from its members' sheets to one result (quy chế hoạt động của Hội đồng).
///
/// The acts leave all of this to the council's own rules, so everything here is a setting with a date of effect, and
/// nothing a constant.
public struct CouncilRules: Hashable, Sendable {
    /// Which sheets the mean is taken of.
    public var mean = Mean.all
    /// Sheets that must be there; fewer give no result.
    public var leastSheets = 1
    /// The largest difference between two totals before members have to discuss and score again; nil for none.
    public var largestSpread: Points?
    /// How a floor is judged over several sheets.
    public var floors = FloorBasis.mean
    /// What the following criteria count after a stop.
    public var afterStop = AfterStop.zero

    /// Rules that the acts' silence suggests: the plain mean of all sheets.
    public init() {}

    /// Which sheets the mean is taken of.
    public enum Mean: String, CaseIterable, Sendable {
        /// All sheets.
        case all
        /// All but the highest and the lowest total, where there are at least three.
        case trimmed
    }

    /// How a floor is judged over several sheets.
    public enum FloorBasis: String, CaseIterable, Sendable {
        /// The mean of the criterion's points reaches the floor.
        case mean
        /// More than half of the sheets reach it.
        case majority
        /// Every sheet reaches it.
        case everySheet
    }
}

/// The result of several sheets for one product.
///
/// The mean stays a sum and a count: nothing is divided but for display.
public struct CouncilScore: Hashable, Sendable {
    /// Totals of all sheets, in the order given.
    public let totals: [Points]
    /// Sum of the totals that count.
    public let sum: Points
    /// Number of the totals that count.
    public let count: Int
    /// Difference between the highest and the lowest total.
    public let spread: Points
    /// Whether the spread is over what the rules allow, so that members have to score again.
    public let isSpreadTooLarge: Bool
    /// The star of the mean alone.
    public let band: Stars
    /// The final star; nil where a finding excludes the dossier.
    public let stars: Stars?
    /// Floors that the sheets together do not meet, of the stars above the final one: star and criterion.
    public let missed: [Missed]
    /// The finding that ended the evaluation.
    public let ended: FindingRule?

    /// A floor that is missed.
    public struct Missed: Hashable, Sendable {
        /// The star.
        public let stars: Stars
        /// Code of the criterion.
        public let criterion: String
    }

    /// The mean for display, cut off (never rounded up) after so many decimals: 89.996 reads 89.99, not 90.
    public func mean(decimals: Int = 2) -> String {
        let scale = (0..<max(0, decimals)).reduce(1) { power, _ in power * 10 }
        let scaled = sum.hundredths * scale / (count * 100)
        guard decimals > 0 else { return "\(scaled)" }
        let digits = "\(scaled % scale)"
        return "\(scaled / scale)." + String(repeating: "0", count: decimals - digits.count) + digits
    }
}

extension Scorer {
    /// The council's result over its members' sheets, with what the council as a whole has found; nil where fewer sheets
    /// are there than its rules ask for.
    public func score(
        _ sheets: [ScoreSheet],
        findings ids: [String] = [],
        rules: CouncilRules = CouncilRules()
    ) throws(SheetProblem) -> CouncilScore? {
        guard sheets.count >= max(1, rules.leastSheets) else { return nil }
        var counted: [[UInt8]] = []
        for sheet in sheets {
            let whole = ScoreSheet(choices: sheet.choices, findings: ids)
            try check(whole)
            counted.append(self.counted(whole, ended: stop(ids), afterStop: rules.afterStop))
        }
        let totals = counted.map { choices in choices.withUnsafeBufferPointer(tally).total }
        let order = totals.indices.sorted { (totals[$0], $0) < (totals[$1], $1) }
        let used = rules.mean == .trimmed && order.count >= 3 ? Array(order.dropFirst().dropLast()) : order
        let sum = Points(hundredths: used.reduce(0) { $0 + totals[$1] })
        let band = set.decision.bands.stars(sum: sum, count: used.count)
        let masks = missedMasks(used.map { counted[$0] }, rules.floors)
        let ended = ending(ids)
        let stars = ended?.effect.excludes ?? false ? nil : star(within: band, missed: masks)
        let spread = Points(hundredths: (totals.max() ?? 0) - (totals.min() ?? 0))
        return CouncilScore(
            totals: totals.map { Points(hundredths: $0) },
            sum: sum,
            count: used.count,
            spread: spread,
            isSpreadTooLarge: rules.largestSpread.map { spread > $0 } ?? false,
            band: band,
            stars: stars,
            missed: Stars.allCases.dropFirst().filter { $0.rawValue > stars?.rawValue ?? 0 }.flatMap { star in
                set.criteria.indices.filter { masks[star.rawValue - 2] >> UInt64($0) & 1 == 1 }.map {
                    CouncilScore.Missed(stars: star, criterion: set.criteria[$0].code)
                }
            },
            ended: ended
        )
    }

    private func missedMasks(_ sheets: [[UInt8]], _ basis: CouncilRules.FloorBasis) -> SIMD4<UInt64> {
        var masks = SIMD4<UInt64>(repeating: 0)
        for (position, criterion) in set.criteria.enumerated() {
            let points = sheets.map { criterion.points(ofOption: Int($0[position])) }
            for star in Stars.allCases.dropFirst() {
                guard let floor = criterion.floor(for: star) else { continue }
                let reaching = points.count { $0 >= floor }
                let holds =
                    switch basis {
                    case .mean: points.reduce(.zero, +).hundredths >= floor.hundredths * points.count
                    case .majority: reaching * 2 > points.count
                    case .everySheet: reaching == points.count
                    }
                if !holds { masks[star.rawValue - 2] |= 1 << UInt64(position) }
            }
        }
        return masks
    }
}
