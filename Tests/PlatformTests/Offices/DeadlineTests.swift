import OCOP
import Testing
import Web

@testable import Platform

/// Days of receipt and last days of 15 working days, on both sides of holidays.
@Suite struct DeadlineTests {
    @Test(arguments: [
        // An ordinary stretch.
        ("2026-06-01", "2026-06-22"),
        // With 22 August worked in exchange: before National Day, and across 31 August to 2 September.
        ("2026-08-10", "2026-08-28"),
        ("2026-08-11", "2026-09-03"),
        // The doubtful 24 November: stored is the earliest end.
        ("2026-11-02", "2026-11-23"),
        ("2026-11-03", "2026-11-24"),
        ("2026-11-04", "2026-11-25"),
    ])
    func theCommunesTermEnds(received: String, last: String) async throws {
        let day = sure(CalendarDay(iso: received))
        let stage = try await CommuneStage(on: day)
        try await stage.office.receiveDossier(stage.dossier, version: 1, by: stage.officer)
        try await stage.office.confirmComposition(
            stage.dossier,
            version: stage.read().version,
            stage.complete(on: day),
            by: stage.officer
        )
        let dossier = try await stage.read()
        #expect(dossier.completeOn == day)
        #expect(dossier.dueOn == CalendarDay(iso: last))
    }

    @Test func aDoubtfulDayIsSaid() async throws {
        let day = sure(CalendarDay(iso: "2026-11-03"))
        let stage = try await CommuneStage(on: day)
        try await stage.office.receiveDossier(stage.dossier, version: 1, by: stage.officer)
        let dossier = try await stage.read()
        let term = sure(TestOffice.law.term(of: dossier, from: day))
        #expect(term.earliest == CalendarDay(iso: "2026-11-24"))
        #expect(term.latest == CalendarDay(iso: "2026-11-25"))
        let clock = sure(
            DossierClock(
                dueOn: dossier.dueOn,
                today: sure(CalendarDay(iso: "2026-11-20")),
                calendar: TestOffice.law.calendar
            )
        )
        #expect(clock.workingDays == 2)
        #expect(
            clock.words(.vi)
                == "còn 2 ngày làm việc, hết ngày 24/11/2026 (chưa chắc 24/11 được nghỉ; đang tính là ngày làm việc)"
        )
    }

    @Test(arguments: [
        ("2026-08-31", "2026-08-31", 0), ("2026-08-31", "2026-09-03", 1), ("2026-08-21", "2026-08-24", 2),
        ("2026-09-03", "2026-08-31", -1), ("2026-08-29", "2026-08-28", -1), ("2026-02-13", "2026-02-23", 1),
        ("2026-02-12", "2026-02-23", 2), ("2026-11-23", "2026-11-25", 2),
    ])
    func workingDaysAreCountedAroundHolidays(today: String, last: String, days: Int) {
        let calendar = TestOffice.law.calendar
        #expect(
            calendar.workingDays(after: sure(CalendarDay(iso: today)), through: sure(CalendarDay(iso: last))) == days
        )
    }

    @Test func underR2bTheTransitionEndsTheTerm() async throws {
        let stage = try await CommuneStage(on: sure(CalendarDay(iso: "2026-05-20")), regime: "R2b")
        let office = stage.office.at(sure(CalendarDay(iso: "2026-05-25")).at())
        try await office.receiveDossier(stage.dossier, version: 1, by: stage.officer)
        #expect(try await stage.read().dueOn == CalendarDay(iso: "2026-07-21"))
    }

    @Test func aReassessmentHasFortyFiveDaysAtTheProvince() async throws {
        let stage = try await CommuneStage(kind: .reassessment)
        try await stage.reported()
        #expect(try await stage.read().dueOn == nil)
        try await stage.office.receiveDossier(stage.dossier, version: stage.read().version, by: stage.standing)
        #expect(try await stage.read().dueOn == TestOffice.day.adding(days: 45))
    }
}
