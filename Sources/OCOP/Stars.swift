/// A star rank of a product (hạng sao), 1 to 5.
///
/// Only 3 to 5 are recognised and certified (26/2026/QĐ-TTg, article 4).
public enum Stars: Int, Comparable, CaseIterable, Sendable {
    case one = 1
    case two, three, four, five

    public static func < (one: Stars, other: Stars) -> Bool { one.rawValue < other.rawValue }
}

/// The points from which each star begins: half-open bands, as 26/2026/QĐ-TTg article 3 clause 3 writes them
/// ("từ 70 đến dưới 90 điểm").
public struct StarBands: Hashable, Sendable {
    /// Least points of 1 to 5 stars, rising from zero.
    public let lower: [Points]
    /// The most points there are.
    public let top: Points

    /// Bands from the least points of 1, 2, 3, 4 and 5 stars; nil when they leave a gap below, overlap or pass the top.
    public init?(lower: [Points], top: Points) {
        guard lower.count == 5, lower[0] == .zero, top > lower[4] || top == lower[4],
            zip(lower, lower.dropFirst()).allSatisfy(<)
        else { return nil }
        self.lower = lower
        self.top = top
    }

    /// The star of a mean: `sum` of the totals of `count` sheets.
    ///
    /// No division takes place, so nothing is rounded into a band: 89.996 is not 5★.
    public func stars(sum: Points, count: Int = 1) -> Stars {
        precondition(count > 0, "a mean needs at least one sheet")
        return Stars.allCases.last { sum.hundredths >= lower[$0.rawValue - 1].hundredths * count } ?? .one
    }

    /// The least points of a star.
    public func least(for stars: Stars) -> Points { lower[stars.rawValue - 1] }
}
