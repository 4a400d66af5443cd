import OCOP
import Testing

@Suite struct EvaluationRoundTests {
    private let rounds: EvaluationRounds
    private let r3 = Regime.ID("R3")

    init() throws {
        rounds = try ProcedureData.rounds()
    }

    @Test(arguments: [
        (Authority.province, "2027-01-01", "R3-province-1", 2027, "2027-06-29"),
        (.province, "2027-04-29", "R3-province-1", 2027, "2027-06-29"),
        (.province, "2027-04-30", "R3-province-2", 2027, "2027-12-29"),
        (.province, "2027-10-29", "R3-province-2", 2027, "2027-12-29"),
        (.province, "2027-10-30", "R3-province-1", 2028, "2028-06-29"),
        (.province, "2026-05-22", "R3-province-2", 2026, "2026-12-29"),
        (.centre, "2027-01-29", "R3-centre-1", 2027, "2027-03-29"),
        (.centre, "2027-01-30", "R3-centre-2", 2027, "2027-09-29"),
        (.centre, "2027-07-29", "R3-centre-2", 2027, "2027-09-29"),
        (.centre, "2027-07-30", "R3-centre-1", 2028, "2028-03-29"),
    ])
    func beforeExcludesTheDayItself(
        by: Authority,
        day: String,
        rule: String,
        year: Int,
        lastDayToFinish: String
    ) throws {
        let round = try #require(rounds.round(for: try ProcedureData.day(day), regime: r3, by: by))
        #expect(round.rule.id == rule)
        #expect(round.year == year)
        #expect(round.lastDayToFinish?.description == lastDayToFinish)
    }

    @Test(arguments: [
        ("2022-07-24", "33", true), ("2022-07-25", "33", false), ("2020-01-01", "33", true),
        ("2022-07-24", "30", false),
        ("2022-07-24", nil, false),
    ])
    func aRoundOfOneYearAndProvinceIsOnlyTheirs(day: String, province: String?, found: Bool) throws {
        let round = rounds.round(
            for: try ProcedureData.day(day),
            regime: Regime.ID("R1"),
            by: .province,
            province: province
        )
        #expect((round?.rule.id == "R1-hung-yen-2022") == found)
        #expect(round?.lastDayToFinish == nil)
    }

    @Test(arguments: [("2027-05-01", "own"), ("2027-07-31", "own"), ("2027-08-01", "R3-province-2")])
    func aProvincesOwnRoundStandsBesideTheOthers(day: String, rule: String) throws {
        let text = """
            rounds:
              - {id: own, regime: R3, by: province, province: "33", dossiers_before: 08-01, done_before: 01-15,
                 vi: Đợt thêm của tỉnh, en: Extra round, act: Quy chế, place: {vi: điều 5, en: article 5},
                 standing: local_practice}
            """
        let own = try #require(EvaluationRounds.read(text, file: "own.yaml").value)
        let both = rounds.adding(own.rules)
        let day = try ProcedureData.day(day)
        let round = try #require(both.round(for: day, regime: r3, by: .province, province: "33"))
        #expect(round.rule.id == rule)
        #expect(both.round(for: day, regime: r3, by: .province, province: "30")?.rule.id == "R3-province-2")
        if rule == "own" { #expect(round.lastDayToFinish?.description == "2028-01-14") }
        #expect(both.adding(own.rules) == both)
    }

    @Test func everyProvinceHasTwoRoundsAYear() {
        #expect(
            rounds.rounds(in: 2027, regime: r3, by: .province).map(\.rule.id) == ["R3-province-1", "R3-province-2"]
        )
        #expect(rounds.rounds(in: 2027, regime: r3, by: .centre).map(\.rule.id) == ["R3-centre-1", "R3-centre-2"])
    }

    @Test func everyDayHasARoundThatIsStillOpen() throws {
        for number in try ProcedureData.day("2026-05-22").number...ProcedureData.day("2029-01-01").number {
            let day = CalendarDay(number: number)
            let round = try #require(rounds.round(for: day, regime: r3, by: .province))
            #expect(day <= round.lastDayToPropose)
            #expect(round.lastDayToPropose.number - number < 366)
        }
    }

    @Test(arguments: ["04-30", "12-31", "02-28"])
    func aMonthAndDayIsReadAndWritten(text: String) {
        #expect(MonthDay(text)?.description == text)
    }

    @Test(arguments: ["", "4-30", "04-31", "02-29", "13-01", "0430", "04-30-1", "٠٤-٣٠"])
    func whatNotEveryYearHasIsNoMonthAndDay(text: String) {
        #expect(MonthDay(text) == nil)
    }
}
