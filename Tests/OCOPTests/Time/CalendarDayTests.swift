import OCOP
import Testing

@Suite struct CalendarDayTests {
    @Test func everyDayOfFourHundredYearsHasItsDateAndBack() throws {
        let first = try #require(CalendarDay(iso: "1800-01-01"))
        var last = first
        for offset in 0..<146_097 {
            let day = first.adding(days: offset)
            let (year, month, date) = day.date
            #expect(CalendarDay(year: year, month: month, day: date) == day)
            #expect(offset == 0 || day > last)
            last = day
        }
        #expect(last.description == "2199-12-31")
    }

    @Test(arguments: [
        ("1970-01-01", 0, 4), ("2000-02-29", 11016, 2), ("2026-05-22", 20595, 5), ("2026-11-23", 20780, 1),
    ])
    func knownDaysHaveTheirNumberAndWeekday(text: String, number: Int, weekday: Int) throws {
        let day = try #require(CalendarDay(iso: text))
        #expect((day.number, day.weekday, day.description) == (number, weekday, text))
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-04-31", "26-01-01", "2026/01/01", "2026-1-1", "",
        "２０２６-01-01", "2026-01-01T",
    ])
    func whatIsNoDayIsRefused(text: String) {
        #expect(CalendarDay(iso: text) == nil)
    }

    @Test(arguments: [
        ("2026-05-22", 36, "2029-05-22"), ("2024-02-29", 36, "2027-02-28"), ("2024-02-29", 48, "2028-02-29"),
        ("2026-01-31", 1, "2026-02-28"), ("2026-03-31", -1, "2026-02-28"), ("2026-12-15", 1, "2027-01-15"),
    ])
    func monthsEndAtTheSameDayOrTheLastOne(text: String, months: Int, expected: String) throws {
        #expect(try #require(CalendarDay(iso: text)).adding(months: months).description == expected)
    }

    @Test func vietnameseReadTheDayFirst() throws {
        let day = try #require(CalendarDay(iso: "2026-05-02"))
        #expect(day.text(in: .vi) == "02/05/2026")
        #expect(day.text(in: .en) == "2026-05-02")
    }
}
