package import OCOP

/// Part III of Mẫu 02: the option that the producer sees itself at for each criterion, and why.
package struct SelfChoices: Codable, Equatable, Sendable {
    /// Answers by the criterion's code.
    package var answers: [String: Answer]

    package struct Answer: Codable, Equatable, Sendable {
        /// Number of the option, 0 for "none fits"; nil while it is open.
        package var option: Int?
        package var description: String?

        package init(option: Int? = nil, description: String? = nil) {
            self.option = option
            self.description = description
        }
    }

    package static let empty = SelfChoices(answers: [:])

    package init(answers: [String: Answer]) {
        self.answers = answers
    }

    package subscript(code: String) -> Answer { answers[code] ?? Answer() }

    /// The sheet that the answers make under a set.
    package func sheet(of set: CriteriaSet) -> ScoreSheet {
        ScoreSheet(choices: set.criteria.map { answers[$0.code]?.option ?? 0 })
    }

    /// The criteria that still want an answer; of two alternatives one is enough.
    package func open(in set: CriteriaSet) -> [Criterion] {
        let settled = Set(set.criteria.filter { self[$0.code].option ?? 0 > 0 }.compactMap(\.alternative))
        return set.criteria.filter { criterion in
            self[criterion.code].option == nil && !(criterion.alternative.map(settled.contains) ?? false)
        }
    }
}

/// What the answers come to, and how to the next star.
package struct SelfScore: Sendable {
    package let set: CriteriaSet
    package let result: ScoreResult
    /// The way to the next star that can be reached; nil at the top.
    package let way: StarWay?
    /// How many criteria have no answer yet.
    package let openCount: Int

    package init(_ choices: SelfChoices, by scorer: Scorer) throws(SheetProblem) {
        let sheet = choices.sheet(of: scorer.set)
        set = scorer.set
        result = try scorer.score(sheet)
        way = try scorer.ways(from: sheet).first
        openCount = choices.open(in: scorer.set).count
    }
}
