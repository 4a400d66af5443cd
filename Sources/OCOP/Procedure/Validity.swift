/// How long a certificate holds, to the end of `lastDay`.
///
/// A term in months does not count its first day and ends with the corresponding day of the last month (Civil Code
/// 91/2015/QH13, article 147 clause 2 and article 148 clause 3): 36 months from 2026-05-22 end on 2029-05-22, which is
/// still valid. 26/2026/QĐ-TTg article 4 clause 3 says only "36 months", so this is inferred; a last day printed on the
/// certificate prevails. A last day on a weekend is not moved (article 148 clause 5), so that nobody is told too late.
public struct Validity: Hashable, Sendable {
    /// Day of issue, the first valid day.
    public let issued: CalendarDay
    /// Last valid day.
    public let lastDay: CalendarDay

    /// Validity of that many months, above zero, from the day of issue.
    public init(issued: CalendarDay, months: Int) {
        precondition(months > 0, "a certificate holds for a month at least")
        self.issued = issued
        lastDay = issued.adding(months: months)
    }

    /// Validity by the number of months that the regime lays down; nil where its data has none (R0).
    public init?(issued: CalendarDay, under regime: Regime) {
        guard let limit = regime.limit(.certificateValidity), limit.unit == .months else { return nil }
        self.init(issued: issued, months: limit.value)
    }

    /// Validity to the last day printed on the certificate, as with those of older regimes (26/2026/QĐ-TTg, article 12
    /// clause 1); nil when that lies before the issue.
    public init?(issued: CalendarDay, printedLastDay: CalendarDay) {
        guard printedLastDay >= issued else { return nil }
        self.issued = issued
        lastDay = printedLastDay
    }

    /// What the public reads on a day.
    public enum State: Hashable, Sendable {
        /// Not issued yet; valid from that day.
        case notYet(from: CalendarDay)
        /// Valid, with that many days left after today.
        case valid(daysLeft: Int)
        /// Valid, but ending within the warning: that many days left after today, 0 on the last day.
        case endsSoon(days: Int)
        /// Past its end, usable while reassessment is pending, to the end of that day at most (article 12 clause 3).
        case extended(until: CalendarDay)
        /// No longer valid, from that day on.
        case expired(since: CalendarDay)

        /// Whether the star may be used.
        public var isUsable: Bool {
            switch self {
            case .valid, .endsSoon, .extended: true
            case .notYet, .expired: false
            }
        }
    }

    /// The state on a day.
    ///
    /// `warning` is the number of days before the end from which it "ends soon" (local practice: 30); `pending` is a
    /// granted transitional extension. Revocation is not known here.
    public func state(
        on day: CalendarDay,
        warning: Int = 30,
        pending: PendingReassessment? = nil
    ) -> State {
        if day < issued { return .notYet(from: issued) }
        let left = lastDay.number - day.number
        if left >= 0 { return left <= warning ? .endsSoon(days: left) : .valid(daysLeft: left) }
        let end = pending.map { $0.firstDayWithout(after: lastDay) } ?? lastDay.adding(days: 1)
        return day < end ? .extended(until: end.adding(days: -1)) : .expired(since: end)
    }
}

/// A product that keeps its certificate until its reassessment has a result (26/2026/QĐ-TTg, article 12 clause 3).
public struct PendingReassessment: Hashable, Sendable {
    /// Most days past the certificate's end.
    public let days: Int
    /// Day of the result, from which the result counts and no longer the extension; nil while there is none.
    public let result: CalendarDay?

    /// An extension of at most that many days (0 or more), or until the result.
    public init(days: Int, result: CalendarDay? = nil) {
        precondition(days >= 0, "an extension does not shorten")
        self.days = days
        self.result = result
    }

    func firstDayWithout(after lastDay: CalendarDay) -> CalendarDay {
        let latest = lastDay.adding(days: days + 1)
        return max(lastDay.adding(days: 1), min(latest, result ?? latest))
    }
}

/// Which certificates the transitional extension can concern (26/2026/QĐ-TTg, article 12 clause 3), as data.
public struct TransitionalExtension: Hashable, Sendable {
    /// First day of the act.
    public let from: CalendarDay
    /// Most days past the certificate's end.
    public let days: Int
    /// Days before the end up to which reassessment is filed.
    public let filingDays: Int
    let applies: Basis
    let inTime: Basis
    let endedBefore: Basis

    /// What the dates say; whether the producer really could not file in time, a person finds.
    public struct Answer: Hashable, Sendable {
        /// The longest possible last day of use; nil where the dates do not give the extension.
        public let until: CalendarDay?
        /// The reason with its citation; unsettled for a certificate that had ended before.
        public let basis: Basis
    }

    /// Whether a certificate with that last day can have the extension: it was valid when the act took effect, and its
    /// last day for filing had passed by then.
    public func answer(lastDay: CalendarDay) -> Answer {
        if lastDay < from { return Answer(until: nil, basis: endedBefore) }
        if lastDay.adding(days: -filingDays) >= from { return Answer(until: nil, basis: inTime) }
        return Answer(until: lastDay.adding(days: days), basis: applies)
    }
}
