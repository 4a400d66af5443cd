import OCOP

/// The way to the next star, exact, beside trying every combination on a set small enough for that.
struct WayBenchmark {
    let library: CriteriaLibrary

    func run(_ table: inout ResultTable) throws {
        for number in [1, 26] {
            let scorer = Scorer(try library.set(number, ofAct: "26/2026/QĐ-TTg"))
            let sheet = ScoreSheet(choices: scorer.set.criteria.map { $0.alternative == nil ? 1 : 0 })
            let ours = try quickest(of: 20) { _ = try scorer.ways(from: sheet) }
            table.add("ways to all four higher stars, set \(number)", ours, limit: "1 ms each", "–", nil)
        }
        let scorer = Scorer(try library.set(1, ofAct: "VD-01/2018/QĐ-UBND"))
        let sheet = ScoreSheet(choices: scorer.set.criteria.map { _ in 1 })
        let ours = try quickest(of: 20) { _ = try scorer.ways(from: sheet) }
        let naive = quickest(of: 1) { everyCombination(scorer, sheet) }
        table.add(
            "ways to all higher stars, the example of 10 criteria",
            ours,
            limit: "1 ms each",
            "every combination",
            naive
        )
    }

    private func everyCombination(_ scorer: Scorer, _ sheet: ScoreSheet) {
        var choices = sheet.choices
        var best: [Stars: Int] = [:]
        func visit(_ position: Int, _ changes: Int) {
            if position == choices.count {
                guard let stars = try? scorer.score(ScoreSheet(choices: choices)).stars else { return }
                best[stars] = min(best[stars] ?? .max, changes)
                return
            }
            for number in sheet.choices[position]...scorer.set.criteria[position].options.count {
                choices[position] = number
                visit(position + 1, changes + (number == sheet.choices[position] ? 0 : 1))
            }
            choices[position] = sheet.choices[position]
        }
        visit(0, 0)
        precondition(!best.isEmpty)
    }
}
