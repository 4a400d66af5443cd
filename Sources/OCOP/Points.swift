/// Points of a score sheet, counted in whole hundredths so that no sum is ever rounded.
public struct Points: Hashable, Comparable, Sendable {
    /// The value times one hundred; 7250 is 72.5 points.
    public let hundredths: Int

    /// Points from whole hundredths.
    public init(hundredths: Int) {
        self.hundredths = hundredths
    }

    /// Points from a whole number.
    public init(_ whole: Int) {
        self.init(hundredths: whole * 100)
    }

    /// Reads "3", "2.5" or "2,5"; nil for anything else, for a third decimal, a sign, or more than 999,999.
    public init?(decimal text: some StringProtocol) {
        let sides = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard let whole = sides.first, (1...6).contains(whole.count), sides.count <= 2 else { return nil }
        let decimals = sides.count == 2 ? String(sides[1]) : "0"
        guard (1...2).contains(decimals.count), (String(whole) + decimals).allSatisfy({ $0.isASCII && $0.isNumber }),
            let high = Int(whole), let low = Int(decimals)
        else { return nil }
        self.init(hundredths: high * 100 + (decimals.count == 1 ? low * 10 : low))
    }

    /// No points.
    public static let zero = Points(hundredths: 0)

    public static func < (one: Points, other: Points) -> Bool { one.hundredths < other.hundredths }

    /// The sum of two amounts.
    public static func + (one: Points, other: Points) -> Points {
        Points(hundredths: one.hundredths + other.hundredths)
    }
}

extension Points: CustomStringConvertible {
    /// Shortest decimal form with a point, as JSON writes it: "72", "72.5", "72.25".
    public var description: String {
        let part = hundredths % 100
        if part == 0 { return "\(hundredths / 100)" }
        if part % 10 == 0 { return "\(hundredths / 100).\(part / 10)" }
        return "\(hundredths / 100).\(part < 10 ? "0" : "")\(part)"
    }

    /// The form people read: a decimal comma in Vietnamese, a point in English.
    public func text(in language: Language) -> String {
        language == .vi ? description.replacing(".", with: ",") : description
    }
}
