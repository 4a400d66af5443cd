import OCOP
import Testing

@Suite struct ProcedureTests {
    private let procedure: Procedure
    private static let regimes = [Regime.ID("R2b"), Regime.ID("R3")]

    init() throws { procedure = try ProcedureData.procedure() }

    @Test func theTableKnowsTheTwoRegimesWithoutDistricts() {
        #expect(procedure.regimes == Self.regimes)
        #expect(procedure.transitions(under: Regime.ID("R1")).isEmpty)
        #expect(throws: ProcedureRefusal.noProcedure(Regime.ID("R1"))) {
            try procedure.next(.submit, from: .draft, under: Regime.ID("R1"))
        }
    }

    /// 26/2026/QĐ-TTg, article 7 clauses 1 to 3: the way to three and four stars.
    @Test(arguments: regimes)
    func aDossierGoesFromTheProducerToTheDecisionOfTheProvince(regime: Regime.ID) throws {
        var state = DossierState.draft
        let steps: [DossierStep] = [
            .submit, .receive, .returnToProducer, .submit, .receive, .sendReport, .receiveAtProvince,
            .requestCompletion, .complete, .assign, .requestCompletion, .complete, .assign, .openScoring, .close,
            .rescore, .close, .decide,
        ]
        for step in steps { state = try procedure.next(step, from: state, under: regime) }
        #expect(state == .recognised)
    }

    /// Article 7 clause 3 point e and clause 4.
    @Test(arguments: regimes)
    func fiveStarsGoThroughTheCentre(regime: Regime.ID) throws {
        var state = DossierState.closed
        let steps: [DossierStep] = [
            .forward, .receiveAtCentre, .requestCompletion, .complete, .assign, .openScoring, .close, .rescore, .close,
        ]
        for step in steps { state = try procedure.next(step, from: state, under: regime) }
        #expect(state == .centralClosed)
        #expect(procedure.steps(from: state, under: regime) == [.rescore, .decide, .referBack])
    }

    /// Article 7 clause 4 point g.
    @Test(arguments: [
        (DossierStep.decide, DossierState.recognised), (.judgeAgain, .advisoryReview), (.notifyResult, .notRecognised),
    ])
    func belowNinetyAtTheCentreTheProvinceGoesOn(step: DossierStep, to: DossierState) throws {
        let referred = try procedure.next(.referBack, from: .centralClosed, under: Regime.ID("R3"))
        #expect(referred == .referredBack)
        #expect(try procedure.next(step, from: referred, under: Regime.ID("R3")) == to)
        let found = procedure.transition(.referBack, from: .centralClosed, under: Regime.ID("R3"))
        #expect(found?.basis.citation.place.en == "article 7 clause 4 point g")
    }

    @Test func everyStateAndEveryStepOccurUnderBothRegimes() {
        for regime in Self.regimes {
            let transitions = procedure.transitions(under: regime)
            #expect(Set(transitions.map(\.to)).union([.draft]) == Set(DossierState.allCases))
            #expect(Set(transitions.map(\.step)) == Set(DossierStep.allCases))
        }
    }

    /// Nothing is published, decided or told while a council still scores.
    @Test func onlyClosedScoresLeadToAResult() {
        for regime in Self.regimes {
            let results = procedure.transitions(under: regime).filter {
                [.decide, .notifyResult, .forward].contains($0.step)
            }
            #expect(results.allSatisfy { [.closed, .centralClosed, .referredBack].contains($0.from) })
            #expect(procedure.steps(from: .scoring, under: regime) == [.close])
        }
    }

    @Test func aRandomWalkNeverLeavesTheTable() throws {
        var chance = ProcedureData.Chance(state: 7)
        for round in 0..<400 {
            let regime = Self.regimes[round % 2]
            var state = DossierState.draft
            for _ in 0..<60 {
                let allowed = procedure.steps(from: state, under: regime)
                let step = try #require(DossierStep.allCases.randomElement(using: &chance))
                if allowed.contains(step) {
                    state = try procedure.next(step, from: state, under: regime)
                } else {
                    let expected: ProcedureRefusal =
                        state.isFinal ? .finished(step: step, state: state) : .wrongState(step: step, state: state)
                    #expect(throws: expected) { try procedure.next(step, from: state, under: regime) }
                }
                #expect(allowed.isEmpty == state.isFinal || allowed.contains(step))
            }
        }
    }

    @Test func aFinalStateStays() {
        for state in DossierState.allCases {
            for regime in Self.regimes {
                #expect(procedure.steps(from: state, under: regime).isEmpty == state.isFinal)
            }
        }
    }

    /// The act is silent on withdrawal, so a province may do without it; what the act says cannot be left out.
    @Test func aProvinceLeavesOutOnlyWhatNoActLaysDown() throws {
        let strict = procedure.leavingOut([.withdraw, .rescore, .decide])
        #expect(!strict.steps(from: .draft, under: Regime.ID("R3")).contains(.withdraw))
        #expect(strict.steps(from: .closed, under: Regime.ID("R3")) == [.decide, .notifyResult, .forward])
        #expect(procedure.steps(from: .draft, under: Regime.ID("R3")) == [.submit, .withdraw])
        #expect(procedure.transition(.withdraw, from: .draft, under: Regime.ID("R3"))?.basis.standing == .localPractice)
    }

    @Test(arguments: [
        (DossierState.advisoryReview, true), (.scoring, false), (.closed, false), (.forwarded, false),
        (.referredBack, false),
    ])
    func aDossierIsWithdrawnUntilItIsScored(state: DossierState, possible: Bool) {
        #expect(procedure.steps(from: state, under: Regime.ID("R3")).contains(.withdraw) == possible)
    }

    @Test func aRefusalSaysWhereTheDossierStandsAndWhatToDo() {
        let refusal = ProcedureRefusal.wrongState(step: .decide, state: .scoring)
        #expect(
            refusal.message.vi
                == "Hồ sơ đang ở bước «Hội đồng đang chấm điểm», không thể «Ban hành quyết định công nhận»."
        )
        #expect(refusal.text(in: .en).contains("load the page again"))
        #expect(
            ProcedureRefusal.finished(step: .submit, state: .withdrawn).message.vi.contains("đã kết thúc («Đã rút»)")
        )
        #expect(ProcedureRefusal.noProcedure(Regime.ID("R1")).advice.en.contains("steps.yaml"))
    }
}

@Suite struct ProcedureResultTests {
    private let procedure: Procedure
    private let regime: Regime

    init() throws {
        procedure = try ProcedureData.procedure()
        regime = try ProcedureData.regime("R3")
    }

    /// Article 4 clause 1, article 7 clause 3 point e and clause 4 point g; nil is a disqualified dossier.
    @Test(
        arguments: [
            (.five, .closed, [.forward]), (.four, .closed, [.decide]), (.three, .closed, [.decide]),
            (.two, .closed, [.notifyResult]), (.one, .closed, [.notifyResult]), (nil, .closed, [.notifyResult]),
            (.five, .centralClosed, [.decide]), (.four, .centralClosed, [.referBack]),
            (.two, .centralClosed, [.referBack]), (nil, .centralClosed, [.referBack]),
            (.four, .referredBack, [.decide, .judgeAgain]), (.three, .referredBack, [.decide, .judgeAgain]),
            (.two, .referredBack, [.notifyResult, .judgeAgain]), (nil, .referredBack, [.notifyResult, .judgeAgain]),
            (.five, .referredBack, []), (.five, .scoring, []),
        ] as [(Stars?, DossierState, [DossierStep])]
    )
    func theStarsSayWhichStepFollows(stars: Stars?, state: DossierState, steps: [DossierStep]) {
        #expect(procedure.steps(after: stars, from: state, under: regime) == steps)
    }

    /// Article 7 clause 2 and clause 6 point g.
    @Test func theTermsOfTheLawRunInTheirStatesOnly() throws {
        let commune = procedure.terms(in: .communeReview, kind: .first, under: regime)
        #expect(commune.map(\.limit.value) == [15] && commune.map(\.limit.unit) == [.workingDays])
        #expect(commune.map(\.term.starts) == [[.receive]])
        #expect(procedure.terms(in: .communeReported, kind: .first, under: regime).isEmpty)
        #expect(procedure.terms(in: .scoring, kind: .first, under: regime).isEmpty)
        let again = procedure.terms(in: .scoring, kind: .reassessment, under: regime)
        #expect(again.map(\.limit.value) == [45] && again.map(\.limit.unit) == [.days])
        #expect(procedure.terms(in: .recognised, kind: .reassessment, under: regime).isEmpty)
        let before = try ProcedureData.regime("R2b")
        #expect(procedure.terms(in: .communeReview, kind: .first, under: before).isEmpty)
    }

    @Test(
        arguments: [
            (.draft, nil), (.submitted, .commune), (.returned, nil), (.communeReported, .province),
            (.closed, .province),
            (.forwarded, .centre), (.centralCompletionRequested, .province), (.referredBack, .province),
            (.recognised, nil),
        ] as [(DossierState, Authority?)]
    )
    func aDossierUnderWayBelongsToTheOneWhoReceivesIt(state: DossierState, level: Authority?) {
        #expect(state.level == level)
        #expect(DossierState.allCases.allSatisfy { $0.level == nil || (!$0.isFinal && !$0.awaitsProducer) })
    }
}
