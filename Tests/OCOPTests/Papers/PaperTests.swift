import OCOP
import Testing

@Suite struct PaperTests {
    @Test(arguments: PaperKind.allCases)
    func aPaperGoesFromDraftToSent(kind: PaperKind) throws {
        var state = try kind.next(.sign, from: .draft)
        #expect(state.isFinished(kind) == !kind.isNumbered)
        #expect(throws: PaperRefusal.self) { try kind.next(.sign, from: .signed) }
        if kind.isNumbered {
            #expect(throws: PaperRefusal(kind: kind, step: .send, state: .signed)) { try kind.next(.send, from: state) }
            state = try kind.next(.number, from: state)
            #expect(state.isFinished(kind))
            #expect(throws: PaperRefusal.self) { try kind.next(.number, from: .numbered) }
        } else {
            #expect(throws: PaperRefusal.self) { try kind.next(.number, from: state) }
        }
        #expect(try kind.next(.send, from: state) == .sent)
        #expect(PaperStep.allCases.allSatisfy { step in (try? kind.next(step, from: .sent)) == nil })
        #expect(!PaperState.draft.isFinished(kind) && PaperState.sent.isFinished(kind))
    }

    @Test func aRefusalSaysWhatComesFirst() {
        let refusal = PaperRefusal(kind: .recognitionDecision, step: .send, state: .signed)
        #expect(refusal.message.vi == "Quyết định công nhận đang ở tình trạng «Đã ký», không thể «Gửi».")
        #expect(refusal.advice.vi == "Văn thư lấy số trước khi gửi.")
    }

    /// 26/2026/QĐ-TTg, article 7 clause 2; article 7 clauses 3 and 4 with local practice.
    @Test(
        arguments: [
            (.sendReport, .communeReview, [.communeReport, .communeLetter]),
            (.openScoring, .advisoryReview, [.advisoryReport]), (.openScoring, .centralAdvisory, [.advisoryReport]),
            (
                .decide, .closed,
                [.minutes, .scoreSummary, .councilReport, .submissionLetter, .recognitionDecision]
            ),
            (.decide, .referredBack, [.submissionLetter, .recognitionDecision]),
            (.notifyResult, .referredBack, [.resultLetter]),
            (.forward, .closed, [.minutes, .scoreSummary, .councilReport, .submissionLetter, .forwardingLetter]),
            (.referBack, .centralClosed, [.minutes, .scoreSummary, .councilReport, .referralLetter]),
            (.submit, .draft, []), (.rescore, .closed, []),
        ] as [(DossierStep, DossierState, [PaperKind])]
    )
    func aStepWaitsForItsPapers(step: DossierStep, state: DossierState, papers: [PaperKind]) {
        #expect(PaperKind.needed(for: step, from: state) == papers)
    }

    /// Every paper that a step waits for can be written at the level that has the dossier.
    @Test func aLevelIsAskedOnlyForItsOwnPapers() throws {
        let procedure = try ProcedureData.procedure()
        for transition in procedure.transitions(under: Regime.ID("R3")) {
            guard let level = transition.from.level else { continue }
            for kind in PaperKind.needed(for: transition.step, from: transition.from) {
                #expect(kind.levels.contains(level), "\(kind) \(transition.from)")
            }
        }
    }

    /// 30/2020/NĐ-CP, Appendix III: official letters have no abbreviation of their kind.
    @Test(
        arguments: [
            (.recognitionDecision, "UBND", nil, "/QĐ-UBND"), (.submissionLetter, "SNNMT", nil, "/TTr-SNNMT"),
            (.communeReport, "UBND", nil, "/BC-UBND"), (.resultLetter, "SNNMT", nil, "/TB-SNNMT"),
            (.communeLetter, "UBND", "KT", "/UBND-KT"), (.forwardingLetter, "UBND", nil, "/UBND"),
            (.minutes, "HĐOCOP", nil, "/BB-HĐOCOP"),
        ] as [(PaperKind, String, String?, String)]
    )
    func aSignNamesKindAndOffice(kind: PaperKind, office: String, unit: String?, sign: String) {
        #expect(kind.sign(office: office, unit: unit) == sign)
    }

    @Test func onlyPapersWithAResultKeepScoresClosed() {
        #expect(
            PaperKind.allCases.filter(\.carriesResult)
                == [.recognitionDecision, .resultLetter, .forwardingLetter, .referralLetter]
        )
    }

    /// 30/2020/NĐ-CP, article 13.
    @Test(
        arguments: [
            (.oneself, "Chủ tịch", nil, ["CHỦ TỊCH"], true),
            (.deputyFor, "Phó Chủ tịch", nil, ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], true),
            (.byAuthority, "Giám đốc Sở", "12/QĐ-UBND ngày 05/01/2026", ["TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ"], true),
            (.byAuthority, "Giám đốc Sở", " ", ["TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ"], false),
            (.deputyFor, "Phó Chủ tịch", "12/QĐ-UBND", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], false),
        ] as [(SigningCapacity, String, String?, [String], Bool)]
    )
    func whoeverSignsForAnotherSaysSo(
        capacity: SigningCapacity,
        position: String,
        authority: String?,
        lines: [String],
        isFit: Bool
    ) {
        let signing = Signing(name: "Trần Văn Bình", position: position, capacity: capacity, authority: authority)
        #expect(signing.lines(head: "Chủ tịch") == lines)
        #expect((signing.problem == nil) == isFit)
        #expect(Signing(name: "", position: position, capacity: capacity, authority: authority).problem != nil)
    }

    @Test(arguments: PaperKind.allCases)
    func aCouncilSignsForItself(kind: PaperKind) {
        let own = kind.body == .council || kind.body == .advisoryTeam
        let signing = Signing(name: "Bình", position: "Giám đốc Sở", capacity: .byAuthority, authority: "12/QĐ-UBND")
        #expect((signing.problem(for: kind) == nil) == !own)
        let deputy = Signing(name: "Bình", position: "Phó Chủ tịch", capacity: .deputyFor)
        #expect(deputy.problem(for: kind) == nil)
        #expect(Signing(name: " ", position: "Chủ tịch", capacity: .oneself).problem(for: kind) != nil)
    }
}
