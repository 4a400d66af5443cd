import OCOP
import Testing

@Suite struct WorkingCalendarTests {
    private let calendar: WorkingCalendar

    init() throws {
        calendar = try ProcedureData.calendar()
    }

    @Test(arguments: [
        ("2026-06-01", 15, "2026-06-22"),  // three plain weeks from a Monday
        ("2026-06-05", 1, "2026-06-08"),  // from Friday over a weekend
        ("2026-06-06", 1, "2026-06-08"),  // received on a Saturday
        ("2026-06-01", 0, "2026-06-01"),
        ("2026-02-13", 1, "2026-02-23"),  // over Tết
        ("2026-02-12", 1, "2026-02-13"),
        ("2026-04-29", 1, "2026-05-04"),
        ("2026-04-24", 1, "2026-04-28"),  // a Monday off in lieu
        ("2026-08-21", 1, "2026-08-22"),  // the Saturday is worked
        ("2026-08-21", 6, "2026-08-28"), ("2026-08-28", 1, "2026-09-03"),
        ("2026-01-09", 1, "2026-01-10"), ("2025-04-25", 1, "2025-04-26"), ("2025-12-31", 1, "2026-01-05"),
    ])
    func theDayOfReceiptIsNotCounted(receipt: String, count: Int, end: String) throws {
        let term = calendar.adding(workingDays: count, to: try ProcedureData.day(receipt))
        #expect(term == .certain(try ProcedureData.day(end)))
        #expect(term.warning == nil)
    }

    @Test(arguments: [
        ("2026-11-20", 1, "2026-11-23", "2026-11-23"), ("2026-11-20", 2, "2026-11-24", "2026-11-25"),
        ("2026-11-23", 1, "2026-11-24", "2026-11-25"), ("2026-11-24", 1, "2026-11-25", "2026-11-25"),
        ("2026-11-05", 15, "2026-11-26", "2026-11-27"),
    ])
    func theDoubtfulDayShowsWhereATermCrossesIt(
        receipt: String,
        count: Int,
        earliest: String,
        latest: String
    ) throws {
        let term = calendar.adding(workingDays: count, to: try ProcedureData.day(receipt))
        #expect(term.earliest.description == earliest)
        #expect(term.latest.description == latest)
        if earliest == latest {
            #expect(term == .certain(try ProcedureData.day(earliest)))
        } else {
            #expect(term.doubts.map(\.day.description) == ["2026-11-24"])
            #expect(term.warning?.vi.contains("24/11/2026") == true)
        }
    }

    @Test(arguments: [
        ("2026-12-30", 1, []), ("2026-12-31", 0, []), ("2026-12-31", 1, [2027]), ("2024-12-30", 2, [2024]),
        ("2024-12-31", 1, []),
        ("2026-12-01", 300, [2027, 2028]),
    ])
    func beyondTheKnownYearsOnlyWeekendsAreKnown(receipt: String, count: Int, unknown: [Int]) throws {
        let term = calendar.adding(workingDays: count, to: try ProcedureData.day(receipt))
        switch term {
        case .certain: #expect(unknown.isEmpty)
        case .weekendsOnly(_, _, let years, _):
            #expect(years == unknown)
            #expect(term.warning?.en.contains("only weekends") == true)
        case .doubtful: Issue.record("\(term)")
        }
    }

    @Test func aTermCanBeDoubtfulAndUnknownAtOnce() throws {
        let term = calendar.adding(workingDays: 60, to: try ProcedureData.day("2026-11-20"))
        guard case .weekendsOnly(let earliest, let latest, [2027], let doubts) = term else {
            Issue.record("\(term)")
            return
        }
        #expect(doubts.count == 1)
        #expect(earliest < latest)
        #expect(
            WorkingCalendar.weekendsOnly.adding(workingDays: 60, to: try ProcedureData.day("2026-11-20")).doubts == []
        )
    }

    @Test func everyDaySaysWhatItIs() throws {
        func kind(_ iso: String) throws -> WorkingCalendar.DayKind { calendar.kind(of: try ProcedureData.day(iso)) }
        #expect(try kind("2026-06-01") == .working)
        #expect(try kind("2026-06-06") == .weekend)
        #expect(try kind("2027-06-01") == .unknownYear)
        #expect(try kind("2027-06-05") == .weekend)
        guard case .off(let off) = try kind("2026-02-16"), case .worked(let worked) = try kind("2026-08-22"),
            case .doubtful(let doubt) = try kind("2026-11-24")
        else {
            Issue.record("special days are not seen")
            return
        }
        #expect(off.confidence == .press && worked.confidence == .recalled)
        #expect(doubt.label.vi == "Ngày Văn hóa Việt Nam – chưa chắc được nghỉ")
        #expect(calendar.specialDays.count == 29 && calendar.knownYears == [2025, 2026])
    }

    @Test func aDoubtfulExchangeWorksBothWays() throws {
        func special(_ iso: String, _ kind: SpecialDay.Kind) throws -> SpecialDay {
            let label = Label(vi: "thử", en: "trial")
            return SpecialDay(
                day: try ProcedureData.day(iso),
                kind: kind,
                label: label,
                confidence: .uncertain,
                source: label
            )
        }
        let doubtful = WorkingCalendar(
            knownYears: [2026],
            specialDays: [try special("2026-06-06", .worked), try special("2026-06-14", .dayOff)]
        )
        let term = doubtful.adding(workingDays: 1, to: try ProcedureData.day("2026-06-05"))
        #expect(term.earliest.description == "2026-06-06" && term.latest.description == "2026-06-08")
        // A Sunday is off in any case, so its doubt changes nothing.
        let other = doubtful.adding(workingDays: 1, to: try ProcedureData.day("2026-06-12"))
        #expect(other == .certain(try ProcedureData.day("2026-06-15")))
    }

    @Test func aTermIsNeverShorterForAnotherDay() throws {
        for number in try ProcedureData.day("2025-01-01").number...ProcedureData.day("2027-03-01").number {
            let day = CalendarDay(number: number)
            let (short, long) = (calendar.adding(workingDays: 15, to: day), calendar.adding(workingDays: 16, to: day))
            #expect(short.earliest < long.earliest && short.latest < long.latest && short.earliest <= short.latest)
        }
    }
}
