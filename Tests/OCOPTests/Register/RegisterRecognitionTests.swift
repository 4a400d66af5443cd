import OCOP
import Testing

/// Star, date, decision and validity of a row.
struct RegisterRecognitionTests {
    private func row(_ cells: String, on day: CalendarDay = RegisterFixture.today) throws -> RegisterFinding {
        try RegisterFixture.finding("tên;hạng;ngày;năm;số QĐ;ngày hết hạn\nCà phê;\(cells)", on: day)
    }

    @Test(arguments: [("2026-11-22", true), ("2026-11-23", true), ("2026-11-24", false)])
    func certificateHoldsToTheEndOfItsLastDay(day: String, isValid: Bool) throws {
        let finding = try row("4;23/11/2023;;1/QĐ-UBND;", on: try #require(CalendarDay(iso: day)))
        #expect(finding.recognition.lastDay?.description == "2026-11-23")
        #expect(finding.problems.contains(.expired) != isValid)
        #expect(
            finding.recognition.state
                == (isValid ? .valid(until: .init(number: 20_780)) : .expired(since: .init(number: 20_781)))
        )
    }

    @Test(arguments: [("2025-12-31", false), ("2026-01-01", true)])
    func yearAloneSaysOnlyThatItHasEndedForCertain(day: String, isExpired: Bool) throws {
        let finding = try row("4;;2022;;", on: try #require(CalendarDay(iso: day)))
        #expect(finding.recognition.lastDay == nil)
        #expect(finding.problems.contains(.dateUnknown))
        #expect(finding.problems.contains(.expired) == isExpired)
        #expect(finding.recognition.state == (isExpired ? .expired(since: nil) : .unknown))
    }

    @Test(arguments: [("2027-03-31", false), ("2027-04-01", true)])
    func monthAloneToo(day: String, isExpired: Bool) throws {
        let finding = try row("4;tháng 3/2024;;;", on: try #require(CalendarDay(iso: day)))
        #expect(finding.problems.contains(.expired) == isExpired && finding.recognition.lastDay == nil)
    }

    @Test
    func yearNeverSaysThatACertificateIsValid() throws {
        for year in 2018...2026 {
            let finding = try row("3;;\(year);;")
            #expect(finding.recognition.state == .unknown || finding.recognition.state == .expired(since: nil))
        }
    }

    @Test
    func printedExpiryWins() throws {
        let finding = try row("4;15/3/2022;;1/QĐ-UBND;30/06/2027")
        #expect(finding.recognition.lastDay?.description == "2027-06-30")
        #expect(!finding.problems.contains(.expired))
        #expect(try row("4;;2023;;31/12/2026").problems.contains(.dateUnknown) == false)
    }

    @Test
    func unreadableExpiryIsNamedAndTheTermCounts() throws {
        let finding = try row("4;15/3/2024;;1/QĐ-UBND;xem sau")
        #expect(finding.problems.contains(.expiryUnknown))
        #expect(finding.recognition.lastDay?.description == "2027-03-15")
    }

    @Test(arguments: [
        ("4;15/3/2024;2022;1/QĐ-UBND;", true), ("4;15/3/2024;2023;1/QĐ-UBND;", false),
        ("4;15/3/2024;2024;1/QĐ-UBND ngày 15/3/2024;", false), ("4;15/3/2024;;1/QĐ-UBND ngày 16/3/2024;", true),
        ("4;15/3/2024;;;1/1/2024", true),
    ])
    func contradictingDatesGiveNone(cells: String, isContradiction: Bool) throws {
        let finding = try row(cells)
        #expect(finding.problems.contains(.dateDiffers) == isContradiction)
        #expect((finding.recognition.lastDay == nil) == isContradiction)
    }

    @Test
    func decisionGivesNumberAndDay() throws {
        let finding = try row("4;;;1234/QĐ-UBND ngày 15/3/2025;")
        #expect(finding.recognition.decision == "1234/QĐ-UBND")
        #expect(finding.recognition.lastDay?.description == "2028-03-15")
    }

    @Test(arguments: [
        ("2;15/3/2025;;1/QĐ-UBND;", RegisterProblem.noCertificate), ("4;15/3/2017;;1/QĐ-UBND;", .dateImplausible),
        ("4;24/11/2026;;1/QĐ-UBND;", .notYetValid), (";15/3/2025;;1/QĐ-UBND;", .starsUnknown),
        ("4;15/3/2025;;;", .decisionUnknown), ("4;31/2/2025;;;", .dateUnknown),
    ])
    func whatIsNotInOrderIsNamed(cells: String, problem: RegisterProblem) throws {
        #expect(try row(cells).problems.contains(problem))
    }

    @Test
    func latestRoundCounts() throws {
        let head = "tên,lần 1 sao,lần 1 ngày,lần 1 số QĐ,lần 2 sao,lần 2 ngày,lần 2 số QĐ,hạng hiện tại\n"
        let upgraded = try RegisterFixture.finding(head + "Cà phê,3,1/2/2021,1/QĐ-UBND,4,1/2/2024,2/QĐ-UBND,4")
        #expect(upgraded.recognition.stars == .four && upgraded.recognition.lastDay?.description == "2027-02-01")
        let first = try RegisterFixture.finding(head + "Cà phê,3,1/2/2025,1/QĐ-UBND,,,,3 sao")
        #expect(first.recognition.stars == .three && first.recognition.lastDay?.description == "2028-02-01")
        let crossed = try RegisterFixture.finding(head + "Cà phê,3,1/2/2025,1/QĐ-UBND,4,1/2/2022,2/QĐ-UBND,")
        #expect(crossed.problems.contains(.roundsOutOfOrder) && crossed.recognition.decision == "1/QĐ-UBND")
        let differing = try RegisterFixture.finding(head + "Cà phê,3,1/2/2025,1/QĐ-UBND,,,,4 sao")
        #expect(differing.problems.contains(.starsDiffer))
    }
}
