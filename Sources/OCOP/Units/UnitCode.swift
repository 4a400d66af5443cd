/// The code of an administrative unit: two digits for a province, three for a district, five for a commune.
///
/// It means nothing without its era: 00004 is one ward before July 2025 and another one since.
public struct UnitCode: Hashable, Sendable {
    /// The level, which the number of digits tells.
    public let level: UnitLevel
    /// The code as a number, without leading zeros.
    public let number: Int

    init(level: UnitLevel, number: Int) {
        self.level = level
        self.number = number
    }

    /// Reads "01", "001" or "00001"; nil for anything else.
    public init?(_ text: some StringProtocol) {
        self.init(digits: Array(text.utf8)[...])
    }

    init?(digits: ArraySlice<UInt8>) {
        switch digits.count {
        case 2: level = .province
        case 3: level = .district
        case 5: level = .commune
        default: return nil
        }
        var sum = 0
        for digit in digits {
            guard (48...57).contains(digit) else { return nil }
            sum = sum * 10 + Int(digit) - 48
        }
        number = sum
    }
}

extension UnitCode: Comparable, CustomStringConvertible {
    public static func < (one: UnitCode, other: UnitCode) -> Bool {
        (one.level, one.number) < (other.level, other.number)
    }

    /// The digits, with leading zeros.
    public var description: String {
        let digits = String(number)
        let width = level == .province ? 2 : level == .district ? 3 : 5
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
