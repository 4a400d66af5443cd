extension Procedure {
    /// The table of a regime as a state diagram of Mermaid, steps that join the same two states on one arrow.
    public func mermaid(_ language: Language, under regime: Regime.ID) -> String {
        let transitions = transitions(under: regime)
        let used = DossierState.allCases.filter { state in
            transitions.contains { $0.from == state || $0.to == state }
        }
        var lines = ["stateDiagram-v2"]
        lines += used.map { "    state \"\($0.label[language])\" as \($0.rawValue)" }
        lines += ["    [*] --> draft"]
        for state in used {
            for target in used {
                let steps = transitions.filter { $0.from == state && $0.to == target }.map { $0.step.label[language] }
                if !steps.isEmpty {
                    let words = steps.joined(separator: " / ")
                    lines.append("    \(state.rawValue) --> \(target.rawValue) : \(words)")
                }
            }
        }
        lines += used.filter(\.isFinal).map { "    \($0.rawValue) --> [*]" }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The table of a regime in Markdown: a row for each step, with its act and article and how sure it is.
    public func markdown(_ language: Language, under regime: Regime.ID) -> String {
        let heads: [Label] = [
            Label(vi: "Từ", en: "From"), Label(vi: "Bước", en: "Step"), Label(vi: "Đến", en: "To"),
            Label(vi: "Căn cứ", en: "Source"),
        ]
        var lines = ["| \(heads.map { $0[language] }.joined(separator: " | ")) |", "|---|---|---|---|"]
        for row in rows {
            guard let cited = row.cited[regime] else { continue }
            let from = row.from.map { $0.label[language] }.joined(separator: "; ")
            let place = cited.citation.text(in: language) + " · " + cited.standing.label[language]
            lines.append("| \(from) | \(row.step.label[language]) | \(row.to.label[language]) | \(place) |")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
