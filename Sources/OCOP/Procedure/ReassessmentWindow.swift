/// When the reassessment of a certified product is filed (26/2026/QĐ-TTg, article 7 clause 6 point a).
///
/// Both border days belong to the window; the act writes "180 to 120 days before", so that is inferred.
public struct ReassessmentWindow: Hashable, Sendable {
    /// Last valid day of the certificate.
    public let lastDay: CalendarDay
    /// First day to file.
    public let opens: CalendarDay
    /// Last day to file.
    public let closes: CalendarDay

    /// A window from `opensDays` to `closesDays` before the certificate's last day; nil unless
    /// `opensDays` ≥ `closesDays` ≥ 0.
    public init?(lastDay: CalendarDay, opensDays: Int, closesDays: Int) {
        guard opensDays >= closesDays, closesDays >= 0 else { return nil }
        self.lastDay = lastDay
        opens = lastDay.adding(days: -opensDays)
        closes = lastDay.adding(days: -closesDays)
    }

    /// The window that the regime lays down; nil where it has none (before R3).
    public init?(lastDay: CalendarDay, under regime: Regime) {
        guard let opens = regime.limit(.reassessmentOpens), let closes = regime.limit(.reassessmentCloses) else {
            return nil
        }
        self.init(lastDay: lastDay, opensDays: opens.value, closesDays: closes.value)
    }

    /// Where a day lies.
    public enum State: Hashable, Sendable {
        /// Too early; that many days until it opens.
        case notYetOpen(days: Int)
        /// Open; that many days left after today, 0 on the last day to file.
        case open(daysLeft: Int)
        /// Missed by that many days, 1 on the first; also after the certificate's end.
        case late(days: Int)
    }

    /// The state on a day.
    public func state(on day: CalendarDay) -> State {
        if day < opens { return .notYetOpen(days: opens.number - day.number) }
        return day <= closes ? .open(daysLeft: closes.number - day.number) : .late(days: day.number - closes.number)
    }

    /// Last day for the result: that many calendar days (26/2026/QĐ-TTg, article 7 clause 6: 45) after the day on which
    /// the dossier was found full, which is not counted.
    public static func decisionDue(fullOn day: CalendarDay, days: Int) -> CalendarDay { day.adding(days: days) }
}

/// How many days before a certificate's end its producer is reminded; a setting of the province.
public struct ExpiryNotices: Hashable, Sendable {
    /// Days before the last valid day, falling, each once, none below 0.
    public let daysBefore: [Int]

    /// Notices on those days before the end, in any order; negative numbers are left out.
    public init(daysBefore: [Int]) {
        self.daysBefore = Set(daysBefore).filter { $0 >= 0 }.sorted(by: >)
    }

    /// 180, 150 and 120 follow the filing window; 30 is local practice.
    public static let usual = ExpiryNotices(daysBefore: [180, 150, 120, 30])

    /// The days of the notices for a certificate with that last valid day, in time order.
    public func days(lastDay: CalendarDay) -> [CalendarDay] {
        daysBefore.map { lastDay.adding(days: -$0) }
    }

    /// The notice due on that very day, as days before the end; nil when there is none.
    public func due(on day: CalendarDay, lastDay: CalendarDay) -> Int? {
        daysBefore.first { $0 == lastDay.number - day.number }
    }

    /// The latest notice that should have gone out by that day; nil before the first and after the end.
    ///
    /// A server that slept through the day itself catches up with it.
    public func latest(by day: CalendarDay, lastDay: CalendarDay) -> Int? {
        day > lastDay ? nil : daysBefore.last { lastDay.adding(days: -$0) <= day }
    }
}
