import OCOP
import Testing

@Suite struct RegimesTests {
    private let regimes: Regimes

    init() throws {
        regimes = try ProcedureData.regimes()
    }

    @Test func thereAreFiveRegimesInOrder() {
        #expect(regimes.all.map(\.id.name) == ["R0", "R1", "R2", "R2b", "R3"])
    }

    @Test(arguments: [
        ("R0", nil), ("R1", "1048/QĐ-TTg"), ("R2", "148/QĐ-TTg"), ("R2b", "148/QĐ-TTg"), ("R3", "26/2026/QĐ-TTg"),
    ])
    func eachRegimeNamesItsCriteria(regime: String, act: String?) throws {
        #expect(try ProcedureData.regime(regime).criteriaAct == act)
    }

    @Test(
        arguments: [
            ("R1", [nil, nil, .province, .province, .centre]), ("R2", [nil, nil, .district, .province, .centre]),
            ("R2b", [nil, nil, .province, .province, .centre]), ("R3", [nil, nil, .province, .province, .centre]),
        ] as [(String, [Authority?])]
    )
    func eachStarHasItsAuthority(regime: String, by: [Authority?]) throws {
        let regime = try ProcedureData.regime(regime)
        #expect(Stars.allCases.map { regime.recognition(of: $0)?.by } == by)
    }

    @Test(
        arguments: [
            ("R0", .district, nil), ("R1", .district, 50), ("R1", .province, 90), ("R2", .district, 70),
            ("R2", .province, 90), ("R2b", .district, nil), ("R2b", .province, 90), ("R3", .province, 90),
        ] as [(String, Authority, Int?)]
    )
    func aDossierIsForwardedFromThatManyPoints(regime: String, from: Authority, least: Int?) throws {
        #expect(try ProcedureData.regime(regime).forwarding(from: from)?.least == least.map { Points($0) })
    }

    @Test(
        arguments: [
            (.certificateValidity, 36, .months, "Điều 4 khoản 3"), (.samples, 5, .pieces, "Điều 6 khoản 2 điểm d"),
            (.communeCheck, 15, .workingDays, "Điều 7 khoản 2"),
            (.reassessmentOpens, 180, .days, "Điều 7 khoản 6 điểm a"),
            (.reassessmentCloses, 120, .days, "Điều 7 khoản 6 điểm a"),
            (.reassessmentDecision, 45, .days, "Điều 7 khoản 6 điểm g"),
            (.revocation, 15, .days, "Điều 8 khoản 4"),
        ] as [(Regime.Limit.Name, Int, Regime.Limit.Unit, String)]
    )
    func theLimitsOf2026StandInTheAct(
        name: Regime.Limit.Name,
        value: Int,
        unit: Regime.Limit.Unit,
        place: String
    ) throws {
        let limit = try #require(try ProcedureData.regime("R3").limit(name))
        #expect(limit.value == value)
        #expect(limit.unit == unit)
        #expect(limit.basis.citation.act == "26/2026/QĐ-TTg")
        #expect(limit.basis.citation.place.vi == place)
    }

    @Test func whatIsNotLawIsMarked() throws {
        #expect(try ProcedureData.regime("R0").basis.standing == .inferred)
        #expect(try ProcedureData.regime("R0").recognition.allSatisfy { $0.basis.standing == .unsettled })
        #expect(
            regimes.cases.filter { $0.basis.standing == .unsettled }.map(\.id) == [
                "first_or_upgrade_after_2026_deadline", "reassessment_after_2026_deadline", "gap_of_july_2025",
                "left_in_districts", "left_from_2019_criteria", "provincial_sets_lived_on", "left_from_provincial_sets",
            ]
        )
    }

    @Test func theOldActsLapseSixtyDaysAfterTheNewOne() throws {
        let end = try ProcedureData.regime("R3").from.adding(days: 60)
        #expect(try ProcedureData.regime("R2b").lapses == end)
        #expect(try ProcedureData.regime("R2").lapses == end)
        #expect(end.description == "2026-07-21")
    }

    @Test func certificatesOfOlderRegimesCiteArticle12() {
        #expect(regimes.olderCertificates.citation.text(in: .vi) == "26/2026/QĐ-TTg, Điều 12 khoản 1")
    }
}
