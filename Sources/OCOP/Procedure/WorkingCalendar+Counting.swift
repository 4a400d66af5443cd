extension WorkingCalendar {
    /// How many working days are left after `today` up to and including a last day; negative once it is past,
    /// by one at least.
    ///
    /// A doubtful day counts as worked, so that nobody is told of more time than there may be. Days of years that are
    /// not known count by their weekday.
    public func workingDays(after today: CalendarDay, through last: CalendarDay) -> Int {
        guard today != last else { return 0 }
        let (from, to) = today < last ? (today, last) : (last, today)
        let days = (from.number + 1...to.number).count { isWorkedOrDoubtful(CalendarDay(number: $0)) }
        return today < last ? days : -max(1, days)
    }

    private func isWorkedOrDoubtful(_ day: CalendarDay) -> Bool {
        switch kind(of: day) {
        case .working, .worked, .unknownYear: true
        case .weekend, .off: false
        case .doubtful(let special): special.kind == .worked || day.weekday <= 5
        }
    }

    /// The days off, sure or doubtful, on weekdays after one day and up to another: what moves a term.
    public func daysOff(after start: CalendarDay, through end: CalendarDay) -> [SpecialDay] {
        specialDays.filter { $0.kind == .dayOff && $0.day > start && $0.day <= end && $0.day.weekday <= 5 }
    }
}
