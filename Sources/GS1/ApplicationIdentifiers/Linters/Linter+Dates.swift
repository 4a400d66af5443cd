extension Linter {
    /// A date whose last four digits are month and day; what stands before them is the year.
    ///
    /// A year of two digits lies within fifty years of today (General Specifications, 7.12): until 2050, 00 is 2000, and
    /// every fourth is a leap year. A year of four digits keeps the rule of the centuries.
    static func date(_ bytes: Span<UInt8>, _ range: Range<Int>, allowsDayZero: Bool) -> Fault? {
        let split = range.upperBound - 4
        let year = number(bytes, range.lowerBound..<split)
        let month = number(bytes, split..<split + 2)
        let day = number(bytes, split + 2..<range.upperBound)
        guard 1...12 ~= month else { return Fault(.month, at: split) }
        let isCentury = range.count == 8 && year % 100 == 0
        let isLeap = year % 4 == 0 && (!isCentury || year % 400 == 0)
        let days =
            switch month {
            case 2: isLeap ? 29 : 28
            case 4, 6, 9, 11: 30
            default: 31
            }
        return (allowsDayZero ? 0 : 1)...days ~= day ? nil : Fault(.day, at: split + 2)
    }
}
