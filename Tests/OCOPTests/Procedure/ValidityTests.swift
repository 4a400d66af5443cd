import OCOP
import Testing

@Suite struct ValidityTests {
    private func day(_ iso: String) throws -> CalendarDay { try ProcedureData.day(iso) }

    @Test(arguments: [
        ("2026-05-22", "2029-05-22"), ("2024-02-29", "2027-02-28"), ("2026-01-31", "2029-01-31"),
        ("2025-02-28", "2028-02-28"), ("2026-12-31", "2029-12-31"),
    ])
    func thirtySixMonthsEndWithTheCorrespondingDay(issued: String, lastDay: String) throws {
        let validity = try #require(Validity(issued: try day(issued), under: try ProcedureData.regime("R3")))
        #expect(validity.lastDay.description == lastDay)
    }

    @Test(
        arguments: [
            ("2026-05-21", .notYet(from: CalendarDay(number: 20_595))), ("2026-05-22", .valid(daysLeft: 1096)),
            ("2029-04-21", .valid(daysLeft: 31)), ("2029-04-22", .endsSoon(days: 30)),
            ("2029-05-21", .endsSoon(days: 1)),
            ("2029-05-22", .endsSoon(days: 0)), ("2029-05-23", .expired(since: CalendarDay(number: 21_692))),
            ("2031-01-01", .expired(since: CalendarDay(number: 21_692))),
        ] as [(String, Validity.State)]
    )
    func theLastDayIsStillValid(today: String, state: Validity.State) throws {
        let validity = Validity(issued: try day("2026-05-22"), months: 36)
        #expect(validity.state(on: try day(today)) == state)
    }

    @Test(arguments: [
        ("2026-06-30", nil, true, "2026-06-30"), ("2026-07-01", nil, true, "2026-12-27"),
        ("2026-12-27", nil, true, "2026-12-27"), ("2026-12-28", nil, false, "2026-12-28"),
        ("2026-09-30", "2026-10-01", true, "2026-09-30"), ("2026-10-01", "2026-10-01", false, "2026-10-01"),
        ("2026-07-01", "2026-06-01", false, "2026-07-01"), ("2026-12-28", "2027-02-01", false, "2026-12-28"),
    ])
    func anExtensionLastsUntilTheResultAnd180DaysAtMost(
        today: String,
        result: String?,
        usable: Bool,
        border: String
    ) throws {
        let validity = try #require(Validity(issued: try day("2023-06-30"), printedLastDay: try day("2026-06-30")))
        let pending = PendingReassessment(days: 180, result: try result.map { try day($0) })
        let state = validity.state(on: try day(today), pending: pending)
        #expect(state.isUsable == usable)
        switch state {
        case .extended(let until): #expect(until.description == border)
        case .expired(let since): #expect(since.description == border)
        case .endsSoon(let days): #expect(days == 0 && border == today)
        case .valid, .notYet: Issue.record("\(state)")
        }
    }

    @Test func aCertificateOfADistrictHoldsToItsOwnEnd() throws {
        let validity = try #require(Validity(issued: try day("2025-06-01"), printedLastDay: try day("2028-05-31")))
        #expect(validity.state(on: try day("2026-07-22")).isUsable)
        #expect(validity.state(on: try day("2028-05-31")) == .endsSoon(days: 0))
        #expect(validity.state(on: try day("2028-06-01")) == .expired(since: try day("2028-06-01")))
        #expect(Validity(issued: try day("2025-06-01"), printedLastDay: try day("2025-05-31")) == nil)
        #expect(Validity(issued: try day("2019-01-01"), under: try ProcedureData.regime("R0")) == nil)
    }

    @Test(arguments: [
        ("2026-05-21", nil, Standing.unsettled), ("2026-05-22", "2026-11-18", .inferred),
        ("2026-09-18", "2027-03-17", .inferred), ("2026-09-19", nil, .inferred), ("2028-01-01", nil, .inferred),
    ])
    func theTransitionalExtensionIsForThoseWhoseFilingDayHadPassed(
        lastDay: String,
        until: String?,
        standing: Standing
    ) throws {
        let answer = try ProcedureData.regimes().transitionalExtension.answer(lastDay: try day(lastDay))
        #expect(answer.until?.description == until)
        #expect(answer.basis.standing == standing)
        #expect(answer.basis.citation.place.en == "article 12 clause 3")
    }
}

@Suite struct ReassessmentWindowTests {
    private func day(_ iso: String) throws -> CalendarDay { try ProcedureData.day(iso) }

    @Test(
        arguments: [
            ("2028-11-22", .notYetOpen(days: 1)), ("2028-11-23", .open(daysLeft: 60)),
            ("2029-01-22", .open(daysLeft: 0)),
            ("2029-01-23", .late(days: 1)), ("2029-05-23", .late(days: 121)),
        ] as [(String, ReassessmentWindow.State)]
    )
    func bothBordersBelongToTheWindow(today: String, state: ReassessmentWindow.State) throws {
        let window = try #require(
            ReassessmentWindow(lastDay: try day("2029-05-22"), under: try ProcedureData.regime("R3"))
        )
        #expect(window.state(on: try day(today)) == state)
    }

    @Test func aRegimeWithoutAWindowHasNone() throws {
        let lastDay = try day("2026-05-22")
        #expect(ReassessmentWindow(lastDay: lastDay, under: try ProcedureData.regime("R2")) == nil)
        #expect(ReassessmentWindow(lastDay: lastDay, opensDays: 119, closesDays: 120) == nil)
        #expect(ReassessmentWindow(lastDay: lastDay, opensDays: 120, closesDays: 120) != nil)
        #expect(ReassessmentWindow(lastDay: lastDay, opensDays: 120, closesDays: -1) == nil)
    }

    @Test func theResultComesWithin45Days() throws {
        #expect(ReassessmentWindow.decisionDue(fullOn: try day("2029-01-01"), days: 45).description == "2029-02-15")
    }

    @Test(arguments: [
        ("2028-11-22", nil, nil), ("2028-11-23", 180, 180), ("2028-12-22", nil, 180), ("2028-12-23", 150, 150),
        ("2029-01-22", 120, 120), ("2029-04-22", 30, 30), ("2029-05-22", nil, 30), ("2029-05-23", nil, nil),
    ])
    func noticesAreDueOnTheirDayAndCanBeCaughtUpWith(today: String, due: Int?, latest: Int?) throws {
        let lastDay = try day("2029-05-22")
        #expect(ExpiryNotices.usual.due(on: try day(today), lastDay: lastDay) == due)
        #expect(ExpiryNotices.usual.latest(by: try day(today), lastDay: lastDay) == latest)
    }

    @Test func noticesAreASetting() throws {
        let notices = ExpiryNotices(daysBefore: [30, 90, -1, 30])
        #expect(notices.daysBefore == [90, 30])
        #expect(notices.days(lastDay: try day("2029-05-22")).map(\.description) == ["2029-02-21", "2029-04-22"])
    }
}
