/// What an act lays down for a criterion in words.
public struct Rule: Hashable, Sendable {
    /// What follows from it.
    public let kind: Kind
    /// Our wording.
    public let label: Label

    /// The kinds of rules, named as in the criteria facts.
    public enum Kind: String, CaseIterable, Sendable {
        /// Must hold before any option can be chosen.
        case requirement
        /// The dossier is excluded (bị loại).
        case eliminate
        /// The criteria after this one are not looked at (không đánh giá các bước tiếp theo).
        case stopEvaluation = "stop_evaluation"
        /// The product is not one that the programme rates (không đánh giá).
        case notEligible = "not_eligible"
        /// Counts only where another criterion is met.
        case appliesOnlyIf = "applies_only_if"
        /// One of two cases is scored.
        case chooseOneCase = "choose_one_case"
        /// An explanation.
        case note

        var endsEvaluation: Bool { self == .eliminate || self == .stopEvaluation || self == .notEligible }
    }
}

/// Something that a council may find, and what follows from it.
public struct FindingRule: Hashable, Sendable {
    /// As a score sheet writes it: "eliminate:2.1", "stop_evaluation:6.1", "forged".
    public let id: String
    /// What follows.
    public let effect: Effect
    /// In words.
    public let label: Label
    /// Where the act says so.
    public let citation: Citation

    /// What a finding does to the result.
    public enum Effect: Hashable, Sendable {
        /// The dossier is excluded: no star.
        case eliminated
        /// The product is not one that is rated: no star.
        case notEligible
        /// The criteria after this position count nothing.
        case stopAfter(criterion: Int)
    }
}

/// What does not add up in the act or its source: kept as printed, shown to the user.
public struct Anomaly: Hashable, Sendable {
    /// What does not add up.
    public let kind: Kind
    /// Code of the criterion, section or part.
    public let place: String
    /// In words.
    public let label: Label

    /// The kinds of anomalies that `criteria check` knows.
    public enum Kind: String, CaseIterable, Sendable {
        /// The parts, sections or criteria do not add up to what is printed above them.
        case sum
        /// The best option does not give the greatest points printed.
        case bestOption
        /// Two options give the same points.
        case equalPoints
        /// A mark that all the like sets have is missing, or stands on an unlikely option.
        case doubtfulFloor
        /// Anything else, in words only.
        case other
    }
}

/// A typing error of the source and what the pack uses instead.
public struct Correction: Hashable, Sendable {
    /// Where it stands.
    public let place: String
    /// What the source says, what is used, and why.
    public let label: Label
}
