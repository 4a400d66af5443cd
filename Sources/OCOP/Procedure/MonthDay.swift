/// A month and a day that every year has.
public struct MonthDay: Hashable, Sendable, CustomStringConvertible {
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// Reads "04-30"; nil for anything else, and for 02-29, which not every year has.
    public init?(_ text: some StringProtocol) {
        guard let day = CalendarDay(iso: "2001-" + String(text)) else { return nil }
        month = day.month
        self.day = day.day
    }

    /// That day in a year; nil outside the years 1 to 9999.
    public func day(in year: Int) -> CalendarDay? { CalendarDay(year: year, month: month, day: day) }

    /// "04-30".
    public var description: String { "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
}
