/// Working days by dated data (`Data/procedure/holidays.yaml`): Monday to Friday without the days off, and the
/// Saturdays worked in exchange.
///
/// It knows some years only and says so in the type of its answers.
public struct WorkingCalendar: Hashable, Sendable {
    /// The years whose days off are known.
    public let knownYears: Set<Int>
    /// Days off and days worked in exchange, in time order, one for a day.
    public let specialDays: [SpecialDay]
    private let byDay: [CalendarDay: SpecialDay]

    /// A calendar; of two rows for one day the later counts.
    public init(knownYears: Set<Int>, specialDays: [SpecialDay]) {
        self.knownYears = knownYears
        byDay = Dictionary(specialDays.map { ($0.day, $0) }) { _, later in later }
        self.specialDays = byDay.values.sorted { $0.day < $1.day }
    }

    /// A calendar that knows no year: weekends only.
    public static let weekendsOnly = WorkingCalendar(knownYears: [], specialDays: [])

    /// What a day is.
    public enum DayKind: Hashable, Sendable {
        /// An ordinary working day.
        case working
        /// A Saturday or Sunday.
        case weekend
        /// A day off in the data.
        case off(SpecialDay)
        /// Worked in exchange for another day.
        case worked(SpecialDay)
        /// Announced, but no act was seen: it may be a working day or not.
        case doubtful(SpecialDay)
        /// Monday to Friday of a year whose days off are not known.
        case unknownYear
    }

    /// What that day is.
    public func kind(of day: CalendarDay) -> DayKind {
        if let special = byDay[day] {
            if special.confidence == .uncertain { return .doubtful(special) }
            return special.kind == .dayOff ? .off(special) : .worked(special)
        }
        if day.weekday > 5 { return .weekend }
        return knownYears.contains(day.year) ? .working : .unknownYear
    }

    /// The day on which a term of `count` working days (0 to 10,000) ends.
    ///
    /// The day of receipt is not counted (26/2026/QĐ-TTg article 7 clause 2 with Civil Code 91/2015/QH13 article 147);
    /// a term of 0 ends on that day.
    public func adding(workingDays count: Int, to receipt: CalendarDay) -> WorkingTerm {
        precondition((0...10_000).contains(count), "a term of 0 to 10,000 working days")
        let earliest = end(of: count, after: receipt, doubtfulIsWorking: true)
        let latest = end(of: count, after: receipt, doubtfulIsWorking: false)
        let doubts = earliest == latest ? [] : doubts(after: receipt, to: latest)
        let years = receipt == latest ? [] : Array(receipt.adding(days: 1).year...latest.year)
        let unknown = years.filter { !knownYears.contains($0) }
        if !unknown.isEmpty {
            return .weekendsOnly(earliest: earliest, latest: latest, unknownYears: unknown, doubts: doubts)
        }
        return doubts.isEmpty ? .certain(earliest) : .doubtful(earliest: earliest, latest: latest, doubts: doubts)
    }

    private func end(of count: Int, after receipt: CalendarDay, doubtfulIsWorking: Bool) -> CalendarDay {
        var day = receipt
        var left = count
        while left > 0 {
            day = day.adding(days: 1)
            if isWorking(day, doubtfulIsWorking: doubtfulIsWorking) { left -= 1 }
        }
        return day
    }

    /// A doubtful day off is, if not off, what its weekday makes of it; a doubtful exchange the other way round.
    private func isWorking(_ day: CalendarDay, doubtfulIsWorking: Bool) -> Bool {
        switch kind(of: day) {
        case .working, .worked, .unknownYear: true
        case .weekend, .off: false
        case .doubtful(let special):
            switch special.kind {
            case .dayOff: doubtfulIsWorking && day.weekday <= 5
            case .worked: doubtfulIsWorking || day.weekday <= 5
            }
        }
    }

    private func doubts(after receipt: CalendarDay, to latest: CalendarDay) -> [SpecialDay] {
        specialDays.filter {
            $0.day > receipt && $0.day <= latest
                && isWorking($0.day, doubtfulIsWorking: true) != isWorking($0.day, doubtfulIsWorking: false)
        }
    }
}

/// A day off, or a Saturday worked in exchange.
public struct SpecialDay: Hashable, Sendable {
    /// Which day.
    public let day: CalendarDay
    /// Off or worked.
    public let kind: Kind
    /// What it is.
    public let label: Label
    /// How sure it is.
    public let confidence: Confidence
    /// Where it is known from.
    public let source: Label

    /// Off or worked.
    public enum Kind: String, CaseIterable, Sendable {
        /// Nobody works.
        case dayOff = "day_off"
        /// Worked, in exchange for a day off.
        case worked
    }

    /// How sure a row is.
    public enum Confidence: String, CaseIterable, Sendable {
        /// The act was read.
        case decided
        /// From press reports.
        case press
        /// From memory; to be compared with the yearly notice.
        case recalled
        /// Announced, no act seen: answers that cross it are doubtful.
        case uncertain
    }

    /// A row of the calendar.
    public init(day: CalendarDay, kind: Kind, label: Label, confidence: Confidence, source: Label) {
        self.day = day
        self.kind = kind
        self.label = label
        self.confidence = confidence
        self.source = source
    }
}
