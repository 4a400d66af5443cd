/// A criteria set laid out for scoring: one table of whole numbers, read once for each criterion of a sheet.
///
/// An entry holds the points of an option in hundredths (low 16 bits) and, one bit for each star above, whether the
/// option falls short of what that star needs here.
public struct Scorer: Sendable {
    /// The set that it scores by.
    public let set: CriteriaSet
    /// Entries by criterion and option; option 0 is none.
    let table: [UInt32]
    /// First criterion after each part.
    let partEnds: [Int]
    /// Greatest points of each part in hundredths.
    let partCaps: [Int]
    /// Number of options of each criterion.
    let optionCounts: [UInt8]
    /// Pairs of criteria of which one is scored.
    let alternatives: [(Int, Int)]
    /// Criteria that apply only where another one stands at least at an option: position, the other's, the option.
    let prerequisites: [(Int, Int, UInt8)]
    let findings: [String: FindingRule]
    /// Where the law lays down each criterion's floor.
    let floorCitations: [Citation]
    /// Positions of criteria by their codes.
    let positions: [String: Int]
    private let limits: [Int]

    static let stride = 16
    static let missShift: UInt32 = 16

    /// Lays out a set; a set from a checked pack always fits.
    public init(_ set: CriteriaSet) {
        precondition(set.criteria.count <= CriteriaChecks.mostCriteria)
        self.set = set
        table = set.criteria.flatMap(Self.entries)
        let ends = set.parts.map { $0.sections.last?.criteria.upperBound }
        partEnds = ends.reduce(into: []) { $0.append($1 ?? $0.last ?? 0) }
        partCaps = set.parts.map { set.heading(of: $0)?.max.hundredths ?? 0 }
        optionCounts = set.criteria.map { UInt8($0.options.count) }
        alternatives = Self.pairs(set.criteria)
        prerequisites = set.criteria.enumerated().compactMap { position, criterion in
            criterion.prerequisite.flatMap { needs in
                set.index(ofCriterion: needs.criterion).map { (position, $0, UInt8(needs.option)) }
            }
        }
        findings = Dictionary(set.findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        floorCitations = set.criteria.map(set.floorCitation)
        positions = Dictionary(set.criteria.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        limits = set.decision.bands.lower.map(\.hundredths)
    }

    private static func entries(of criterion: Criterion) -> [UInt32] {
        let floors = Stars.allCases.map { criterion.floor(for: $0) }
        return (0..<stride).map { number in
            guard number <= criterion.options.count else { return 0 }
            let points = criterion.points(ofOption: number)
            let missed = floors.enumerated().reduce(UInt32(0)) { mask, floor in
                floor.element.map { $0 > points } ?? false ? mask | 1 << UInt32(floor.offset) : mask
            }
            return UInt32(points.hundredths) | missed << missShift
        }
    }

    private static func pairs(_ criteria: [Criterion]) -> [(Int, Int)] {
        criteria.indices.flatMap { first in
            criteria.indices.compactMap { second in
                let group = criteria[first].alternative
                return second > first && group != nil && group == criteria[second].alternative ? (first, second) : nil
            }
        }
    }

    /// Total, band and star of a sheet, and for each star the criteria that fall short of it.
    public struct Tally: Hashable, Sendable {
        /// Hundredths of points of the whole sheet.
        public internal(set) var total = 0
        /// Star of the points alone.
        public internal(set) var band = Stars.one
        /// The highest star within the band of which, as of all below it, every floor holds.
        public internal(set) var stars = Stars.one
        /// For 2, 3, 4 and 5 stars: one bit for each criterion that misses the floor.
        public internal(set) var missed = SIMD4<UInt64>(repeating: 0)

        /// The criteria that miss what a star needs, one bit each.
        public func missed(_ stars: Stars) -> UInt64 { stars == .one ? 0 : missed[stars.rawValue - 2] }
    }

    /// Scores option numbers that are known to fit the set.
    ///
    /// This is the hot path: no allocation, no branch on data but for the few caps.
    public func tally(_ choices: UnsafeBufferPointer<UInt8>) -> Tally {
        precondition(choices.count == optionCounts.count)
        var result = Tally()
        var position = 0
        table.withUnsafeBufferPointer { table in
            for part in partEnds.indices {
                var sum = 0
                while position < partEnds[part] {
                    let entry = table[position * Self.stride + Int(choices[position] & 15)]
                    sum += Int(entry & 0xFFFF)
                    let bits = UInt64(entry >> (Self.missShift + 1))
                    if bits != 0 {
                        let spread = SIMD4<UInt64>(bits & 1, bits >> 1 & 1, bits >> 2 & 1, bits >> 3 & 1)
                        result.missed |= spread &<< UInt64(position)
                    }
                    position += 1
                }
                result.total += min(sum, partCaps[part])
            }
        }
        result.band = band(ofHundredths: result.total)
        result.stars = star(within: result.band, missed: result.missed)
        return result
    }

    func band(ofHundredths total: Int) -> Stars {
        var band = Stars.one
        for star in Stars.allCases where total >= limits[star.rawValue - 1] { band = star }
        return band
    }

    /// Floors are cumulative, so the first star that misses one ends the climb.
    func star(within band: Stars, missed: SIMD4<UInt64>) -> Stars {
        var stars = Stars.one
        for star in Stars.allCases.dropFirst() {
            if star > band || missed[star.rawValue - 2] != 0 { break }
            stars = star
        }
        return stars
    }
}
