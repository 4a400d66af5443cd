/// What a sheet comes to, with every reason.
public struct ScoreResult: Hashable, Sendable {
    /// Number of the act.
    public let act: String
    /// Number of the product set.
    public let set: Int
    /// Version of the pack.
    public let version: String
    /// Digest of the pack.
    public let sha256: String
    /// Points of each part, in order.
    public let parts: [PartPoints]
    /// Points of all parts.
    public let total: Points
    /// The star of the points alone.
    public let band: Stars
    /// The final star; nil where a finding excludes the dossier.
    public let stars: Stars?
    /// Every floor that is not met, of every star above the final one.
    public let missed: [MissedFloor]
    /// The finding that ended the evaluation.
    public let ended: FindingRule?
    /// What the council should look at before it signs.
    public let warnings: [SheetWarning]

    /// Points of one part.
    public struct PartPoints: Hashable, Sendable {
        /// "A", "B" or "C".
        public let code: String
        /// Its points.
        public let points: Points
    }
}

/// A criterion that stands below what a star needs.
public struct MissedFloor: Hashable, Sendable {
    /// The star that is missed.
    public let stars: Stars
    /// Code of the criterion.
    public let criterion: String
    /// Number of the option that counts; 0 for none.
    public let chosen: Int
    /// Least number of an option that would do.
    public let needed: Int
    /// Where the law says so.
    public let citation: Citation
}

/// Something in a sheet that the act's words speak against, without laying down what follows.
public enum SheetWarning: Hashable, Sendable {
    /// Points were given although the criterion applies only where another one is met.
    case doesNotApply(criterion: String, needs: String)

    /// Stable code for scripts.
    public var code: String { "does-not-apply" }

    /// In words.
    public var message: Label {
        switch self {
        case .doesNotApply(let criterion, let needs):
            Label(
                vi:
                    "Tiêu chí \(criterion) có điểm dù tiêu chí \(needs) chưa đạt; tiêu chí này chỉ áp dụng khi tiêu chí \(needs) đạt. Hội đồng xem lại.",
                en:
                    "Criterion \(criterion) has points although criterion \(needs) is not met; it applies only where \(needs) is met. The council should look again."
            )
        }
    }
}
