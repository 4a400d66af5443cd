import OCOP
import Testing

@Suite struct RegimeChoiceTests {
    private let regimes: Regimes

    init() throws {
        regimes = try ProcedureData.regimes()
    }

    private func choice(
        _ submitted: String,
        _ kind: DossierKind = .first,
        judged: String? = nil,
        asOf today: String? = nil
    ) throws -> RegimeChoice {
        let submitted = try ProcedureData.day(submitted)
        return regimes.choice(
            submitted: submitted,
            kind: kind,
            judged: try judged.map { try ProcedureData.day($0) },
            asOf: try today.map { try ProcedureData.day($0) } ?? submitted
        )
    }

    private func ids(_ names: [String]) -> [Regime.ID] { names.map { Regime.ID($0) } }

    @Test(arguments: [
        ("2018-01-01", "R0"), ("2019-08-20", "R0"), ("2020-01-01", "R1"), ("2023-02-23", "R1"), ("2023-02-24", "R2"),
        ("2025-06-30", "R2"), ("2025-07-06", "R2b"), ("2026-05-21", "R2b"), ("2026-05-22", "R3"), ("2031-01-01", "R3"),
    ])
    func theDayOfFilingDecidesWhereTheLawDoes(submitted: String, regime: String) throws {
        for kind in DossierKind.allCases {
            let choice = try choice(submitted, kind)
            #expect(choice.proposed == Regime.ID(regime))
            #expect(choice.candidates == ids([regime]))
            #expect(choice.isSettled)
            #expect(choice.deadline == nil)
        }
    }

    @Test(arguments: [
        ("2019-08-21", ["R1", "R0"], "R1"), ("2019-12-31", ["R1", "R0"], "R1"),
        ("2025-07-01", ["R2", "R2b"], nil), ("2025-07-05", ["R2", "R2b"], nil),
        ("2017-12-31", [], nil),
    ])
    func theUnsettledDaysSaySoAndNameTheCandidates(submitted: String, candidates: [String], proposed: String?) throws {
        let choice = try choice(submitted)
        #expect(!choice.isSettled)
        #expect(choice.candidates == ids(candidates))
        #expect(choice.proposed == proposed.map { Regime.ID($0) })
        #expect(!choice.reason.vi.isEmpty && !choice.citation.act.isEmpty)
    }

    @Test(arguments: [
        ("2019-08-20", "2019-08-20", ["R0"]), ("2019-08-20", "2019-08-21", ["R0", "R1"]),
        ("2023-02-23", "2023-02-23", ["R1"]), ("2023-02-23", "2023-02-24", ["R1", "R2"]),
        ("2025-06-30", "2025-06-30", ["R2"]), ("2025-06-30", "2025-07-01", ["R2", "R2b"]),
        ("2025-06-30", "2026-05-21", ["R2", "R2b"]), ("2025-06-30", "2026-05-22", ["R2b"]),
        ("2025-07-03", "2026-05-21", ["R2", "R2b"]), ("2025-07-03", "2026-05-22", ["R2b"]),
    ])
    func aDossierLeftOverAtABorderIsSeenFromThatDayOn(submitted: String, today: String, candidates: [String]) throws {
        #expect(try choice(submitted, asOf: today).candidates == ids(candidates))
    }

    @Test(arguments: [
        ("2019-08-20", "2019-08-20", ["R0"]), ("2023-02-23", "2023-02-23", ["R1"]),
        ("2025-06-30", "2025-06-30", ["R2"]), ("2025-06-30", "2025-07-01", ["R2", "R2b"]),
        ("2026-05-21", "2026-05-21", ["R2b"]),
    ])
    func whatWasJudgedInTimeStaysWhereItWas(submitted: String, judged: String, candidates: [String]) throws {
        #expect(try choice(submitted, judged: judged, asOf: "2030-01-01").candidates.first == Regime.ID(candidates[0]))
        if candidates.count == 1 {
            #expect(try choice(submitted, judged: judged, asOf: "2030-01-01").isSettled)
        }
    }

    @Test(arguments: [
        (DossierKind.first, "2026-05-21", "R2b", nil, true), (.first, "2026-05-22", "R2b", "2026-07-21", true),
        (.first, "2026-07-21", "R2b", "2026-07-21", true), (.first, "2026-07-22", "R3", nil, false),
        (.upgrade, "2026-06-22", "R2b", "2026-07-21", true), (.upgrade, "2026-07-21", "R2b", "2026-07-21", true),
        (.upgrade, "2026-07-22", "R3", nil, false),
        (.reassessment, "2026-05-21", "R2b", nil, true), (.reassessment, "2026-05-22", "R2b", "2026-06-21", true),
        (.reassessment, "2026-06-21", "R2b", "2026-06-21", true), (.reassessment, "2026-06-22", "R3", nil, false),
    ])
    func theTransitionOf2026EndsOnItsDeadline(
        kind: DossierKind,
        today: String,
        proposed: String,
        deadline: String?,
        settled: Bool
    ) throws {
        let choice = try choice("2026-05-21", kind, asOf: today)
        #expect(choice.proposed == Regime.ID(proposed))
        #expect(choice.deadline == (try deadline.map { try ProcedureData.day($0) }))
        #expect(choice.isSettled == settled)
        #expect(settled || choice.candidates == ids(["R3", "R2b"]))
    }

    @Test(arguments: [
        (DossierKind.first, "2026-07-21", true), (.first, "2026-07-22", false), (.reassessment, "2026-06-21", true),
        (.reassessment, "2026-06-22", false),
    ])
    func judgedWithinTheTransitionStaysSettledLaterToo(kind: DossierKind, judged: String, settled: Bool) throws {
        let choice = try choice("2026-05-01", kind, judged: judged, asOf: "2027-01-01")
        #expect(choice.isSettled == settled)
        #expect(choice.proposed == Regime.ID(settled ? "R2b" : "R3"))
    }

    @Test func aJudgementInTheFutureCountsAsNone() throws {
        let waiting = try choice("2026-05-01", asOf: "2026-07-01")
        #expect(try choice("2026-05-01", judged: "2026-08-01", asOf: "2026-07-01") == waiting)
    }

    @Test func theReasonCitesTheArticle() throws {
        let choice = try choice("2026-05-01", .reassessment, asOf: "2026-06-01")
        #expect(choice.citation.text(in: .vi) == "26/2026/QĐ-TTg, Điều 12 khoản 2 điểm b")
        #expect(choice.citation.text(in: .en) == "26/2026/QĐ-TTg, article 12 clause 2 point b")
        #expect(choice.reason.vi.contains("chậm nhất 21/06/2026"))
        #expect(choice.basis.text(in: .en).hasSuffix("[\(choice.citation.text(in: .en)) · by law]"))
    }

    @Test func everyDayHasAnAnswerThatFitsItself() throws {
        for submitted in try ProcedureData.day("2018-01-01").number...ProcedureData.day("2027-01-01").number {
            for kind in DossierKind.allCases {
                for wait in [0, 45, 400] {
                    let day = CalendarDay(number: submitted)
                    let choice = regimes.choice(
                        submitted: day,
                        kind: kind,
                        judged: nil,
                        asOf: day.adding(days: wait)
                    )
                    #expect(choice.isSettled ? choice.candidates.count == 1 : choice.candidates.count == 2)
                    #expect(choice.proposed.map { choice.candidates.contains($0) } ?? true)
                }
            }
        }
    }
}
