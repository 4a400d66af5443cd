/// The check digit of GS1 keys: weights 3 and 1 from the right, modulo 10.
///
/// Source: GS1 General Specifications, 7.9.1.
public enum CheckDigit {
    /// The check digit, 0 to 9, that belongs behind these digits; `nil` if there are none or one is not a digit.
    ///
    /// Any number of digits: `of("952123454321")` is 3.
    public static func of(_ digits: some StringProtocol) -> Int? {
        let bytes = Array(digits.utf8)
        guard !bytes.isEmpty, bytes.allSatisfy(\.isDigit) else { return nil }
        return (10 - weightedSum(bytes.span, 0..<bytes.count, lastWeight: 3) % 10) % 10
    }

    /// Whether the last of these digits is the check digit of those before it.
    public static func isValid(_ digits: some StringProtocol) -> Bool {
        let bytes = Array(digits.utf8)
        return bytes.count > 1 && bytes.allSatisfy(\.isDigit) && isValid(bytes.span, 0..<bytes.count)
    }

    /// The same digits with their check digit behind them; `nil` if one is not a digit.
    public static func appended(to digits: some StringProtocol) -> String? {
        of(digits).map { "\(digits)\($0)" }
    }

    /// Whether the last byte of a range of digits is the check digit of those before it.
    @inline(__always)
    static func isValid(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        weightedSum(bytes, range, lastWeight: 1) % 10 == 0
    }

    /// The digits of a range times 3 and 1 in turn, the last one times `lastWeight`.
    @inline(__always)
    private static func weightedSum(_ bytes: Span<UInt8>, _ range: Range<Int>, lastWeight: Int) -> Int {
        var sum = 0
        var weight = lastWeight
        var position = range.upperBound
        while position > range.lowerBound {
            position &-= 1
            sum &+= Int(bytes[position] &- UInt8.zero) &* weight
            weight = 4 &- weight
        }
        return sum
    }
}
