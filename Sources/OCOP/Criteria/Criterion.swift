/// One line of a criteria set in which one option is chosen (tiêu chí).
public struct Criterion: Hashable, Sendable {
    /// Code as in the act: "1.1", "3.c.2", "7".
    public let code: String
    /// Name.
    public let name: Label
    /// Heading above a few criteria that belong together, such as appearance (ngoại hình).
    public let heading: Label?
    /// What the act explains.
    public let notes: [Label]
    /// Most points that it can give.
    public let max: Points
    /// The options, in the order of the act; a sheet names the first one 1.
    public let options: [Option]
    /// What the act lays down for it in words.
    public let rules: [Rule]
    /// Kinds of evidence that prove it, as named in the act's vocabulary.
    public let evidence: [String]
    /// Whether the commune gives its finding on it (26/2026/QĐ-TTg, article 7 clause 2 point a).
    public let isAssessedByCommune: Bool
    /// Criteria that carry the same name here are alternatives: one of them is scored.
    public let alternative: String?
    /// The criterion that has to be reached before this one may give points.
    public let prerequisite: Prerequisite?

    /// One choice of a criterion (phương án).
    public struct Option: Hashable, Sendable {
        /// Points that it gives.
        public let points: Points
        /// Short label.
        public let label: Label
        /// The lowest star that asks for at least this option (dấu ***, ****, *****).
        public let floor: Stars?
    }

    /// "Applies only if": another criterion has to stand at an option of at least this number.
    public struct Prerequisite: Hashable, Sendable {
        /// Code of the other criterion.
        public let criterion: String
        /// Least number of its option.
        public let option: Int
    }

    /// The points of an option by its number; none chosen (0) gives none, and no option gives more than `max`.
    public func points(ofOption number: Int) -> Points {
        number == 0 ? .zero : min(options[number - 1].points, max)
    }

    /// The least points that a star needs here.
    ///
    /// A higher star also needs what the lower stars need (inferred: the acts mark the least option of each star and
    /// are silent on the stars above).
    public func floor(for stars: Stars) -> Points? {
        options.filter { $0.floor.map { $0 <= stars } ?? false }.map { min($0.points, max) }.max()
    }

    /// The number of the first option that reaches those points.
    public func leastOption(reaching points: Points) -> Int? {
        options.firstIndex { min($0.points, max) >= points }.map { $0 + 1 }
    }
}
