extension ProcedureReader {
    /// What must hold of the table under each regime, and of the terms.
    mutating func check(_ procedure: Procedure, stepsAt line: Int, termsAt termsLine: Int) {
        if procedure.rows.isEmpty { _ = fields.text(nil, "steps", at: line) }
        for regime in procedure.regimes {
            let rows = procedure.rows.filter { $0.cited[regime] != nil }
            checkOneWay(rows, regime)
            checkBeginning(rows, regime)
            checkEnds(rows, regime)
        }
        checkStarts(procedure, at: termsLine)
    }

    /// A term begins with a step that leads to where it runs.
    private mutating func checkStarts(_ procedure: Procedure, at line: Int) {
        for term in procedure.terms {
            for step in term.starts
            where !procedure.rows.contains(where: { $0.step == step && term.states.contains($0.to) }) {
                fields.report(
                    line,
                    Label(
                        vi: "thời hạn \(term.limit.rawValue): bước \(step.rawValue) không dẫn đến nơi tính hạn",
                        en: "term \(term.limit.rawValue): step \(step.rawValue) does not lead to where it runs"
                    ),
                    Label(vi: "sửa starts hoặc states", en: "mend starts or states")
                )
            }
        }
    }

    /// A step from a state leads to one state only.
    private mutating func checkOneWay(_ rows: [Procedure.Row], _ regime: Regime.ID) {
        var seen: Set<[String]> = []
        for row in rows {
            for state in row.from where !seen.insert([row.step.rawValue, state.rawValue]).inserted {
                fields.report(
                    row.line,
                    Label(
                        vi: "\(regime): bước \(row.step.rawValue) từ \(state.rawValue) có hai lần",
                        en: "\(regime): step \(row.step.rawValue) from \(state.rawValue) is there twice"
                    ),
                    Label(vi: "giữ một, bỏ một", en: "keep one of them")
                )
            }
        }
    }

    /// Every state is reached from the draft, and nothing leaves a final state.
    private mutating func checkBeginning(_ rows: [Procedure.Row], _ regime: Regime.ID) {
        let reached = Self.closure(of: [.draft]) { state in rows.filter { $0.from.contains(state) }.map(\.to) }
        for row in rows {
            for state in row.from where !reached.contains(state) {
                fields.report(
                    row.line,
                    Label(
                        vi: "\(regime): không có cách nào đến \(state.rawValue)",
                        en: "\(regime): \(state.rawValue) is never reached"
                    ),
                    Label(
                        vi: "thêm bước dẫn đến, hoặc bỏ dòng này",
                        en: "add a step that leads there, or drop this row"
                    )
                )
            }
            for state in row.from where state.isFinal {
                fields.report(
                    row.line,
                    Label(
                        vi: "\(regime): hồ sơ đã kết thúc ở \(state.rawValue), không có bước tiếp",
                        en: "\(regime): a dossier ends at \(state.rawValue), nothing follows"
                    ),
                    Label(vi: "bỏ \(state.rawValue) khỏi from", en: "take \(state.rawValue) out of from")
                )
            }
        }
    }

    /// From every state a result can be reached; withdrawing is a way out, not a way on.
    private mutating func checkEnds(_ rows: [Procedure.Row], _ regime: Regime.ID) {
        let ends = Set(DossierState.allCases.filter { $0.isFinal && $0 != .withdrawn })
        let ending = Self.closure(of: ends) { state in rows.filter { $0.to == state }.flatMap(\.from) }
        for row in rows where !ending.contains(row.to) && row.to != .withdrawn {
            fields.report(
                row.line,
                Label(
                    vi: "\(regime): từ \(row.to.rawValue) không đi tiếp đến kết quả được",
                    en: "\(regime): no way leads on from \(row.to.rawValue) to a result"
                ),
                Label(vi: "thêm bước đi tiếp", en: "add a step that leads on")
            )
        }
    }

    private static func closure(
        of start: Set<DossierState>,
        along next: (DossierState) -> [DossierState]
    ) -> Set<DossierState> {
        var found = start
        var open = Array(start)
        while let state = open.popLast() {
            open += next(state).filter { found.insert($0).inserted }
        }
        return found
    }
}
