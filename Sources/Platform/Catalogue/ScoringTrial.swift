import OCOP
import Web

/// A score sheet that anybody may fill in: nothing of it is kept.
struct ScoringTrial: Sendable {
    let scorer: Scorer
    let result: ScoreResult
    let ways: [StarWay]
    let sheet: ScoreSheet
    /// Why the choices cannot be scored together; the rest of the page then shows an empty sheet's result.
    let problem: SheetProblem?

    var set: CriteriaSet { scorer.set }

    /// Reads the choices of a form: a field for each criterion, `tc-3.c.2`, and `ket-luan` for each finding.
    init(_ scorer: Scorer, _ data: FormData) throws(SheetProblem) {
        let choices = scorer.set.criteria.map { criterion -> Int in
            let number = Int(data.text(Self.field(criterion))) ?? 0
            return (0...criterion.options.count).contains(number) ? number : 0
        }
        let known = Set(scorer.set.findings.map(\.id))
        let sheet = ScoreSheet(choices: choices, findings: data.texts("ket-luan").filter(known.contains))
        self.scorer = scorer
        do throws(SheetProblem) {
            try scorer.check(sheet)
            problem = nil
        } catch {
            problem = error
        }
        self.sheet = problem == nil ? sheet : ScoreSheet(choices: choices.map { _ in 0 })
        result = try scorer.score(self.sheet)
        ways = problem == nil ? try scorer.ways(from: sheet) : []
    }

    static func field(_ criterion: Criterion) -> String { "tc-" + criterion.code }

    var isEmpty: Bool { sheet.choices.allSatisfy { $0 == 0 } && sheet.findings.isEmpty }
}
