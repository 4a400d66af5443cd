/// One place where a published text and a pack do not say the same.
public struct WordingDifference: Hashable, Sendable {
    /// What differs.
    public let kind: Kind
    /// What follows from it.
    public let severity: Severity
    /// Line in the source, from 1; 0 where it has none.
    public let line: Int
    /// Number of the product set in the pack, or in the text where the pack has no such set; 0 where neither has one.
    public let set: Int
    /// Code of the criterion, section or part; nil where the set as a whole is meant.
    public let place: String?
    /// Number of the option, from 1.
    public let option: Int?
    /// What the published text says.
    public let official: Label
    /// What the pack says.
    public let pack: Label
    /// The correction or anomaly of the pack that explains it.
    public let explanation: Label?

    /// The kinds of differences.
    public enum Kind: String, CaseIterable, Sendable {
        /// The pack has a set that the text does not print.
        case setMissing
        /// The text prints a set that the pack does not have.
        case setExtra
        /// A set has another name or number.
        case setRenamed
        /// The pack has a criterion that the text does not print.
        case criterionMissing
        /// The text prints a criterion that the pack does not have.
        case criterionExtra
        /// A criterion has another name.
        case criterionRenamed
        /// A criterion has another code.
        case criterionRenumbered
        /// The most points of a criterion differ.
        case criterionMax
        /// The most points of a section differ, or the section is missing on one side.
        case sectionMax
        /// The most points of a part differ, or the part is missing on one side.
        case partMax
        /// A criterion has more or fewer options.
        case optionCount
        /// The points of an option differ.
        case optionPoints
        /// An option has another star mark.
        case starMark
        /// An explanation for which the pack has no rule, or that belongs to no line.
        case noteUnmatched
    }

    /// What follows from a difference.
    public enum Severity: String, Comparable, CaseIterable, Sendable {
        /// Worth reading; nothing is refused.
        case notice
        /// A difference that the pack declares itself.
        case known
        /// The line is refused: its wording is not used.
        case refused

        public static func < (one: Severity, other: Severity) -> Bool {
            (one == .refused ? 2 : one == .known ? 1 : 0) < (other == .refused ? 2 : other == .known ? 1 : 0)
        }
    }
}

extension WordingDifference {
    /// Where and what, in a sentence.
    public var message: Label {
        var place = Label(vi: "Bộ \(set)", en: "Set \(set)")
        if let code = self.place {
            let (vi, en) =
                kind == .partMax
                ? ("phần", "part") : kind == .sectionMax ? ("mục", "section") : ("tiêu chí", "criterion")
            place = Label(vi: "\(place.vi), \(vi) \(code)", en: "\(place.en), \(en) \(code)")
        }
        if let option { place = Label(vi: "\(place.vi), phương án \(option)", en: "\(place.en), option \(option)") }
        let fact = fact
        let reason = explanation.map {
            Label(vi: " (bộ tiêu chí đã ghi chú: \($0.vi))", en: " (declared in the pack: \($0.en))")
        }
        return Label(
            vi: "\(place.vi): \(fact.vi)\(reason?.vi ?? "")",
            en: "\(place.en): \(fact.en)\(reason?.en ?? "")"
        )
    }

    private var fact: Label {
        func differs(_ vi: String, _ en: String) -> Label {
            Label(
                vi: "\(vi): văn bản ghi \(official.vi), bộ tiêu chí ghi \(pack.vi)",
                en: "\(en): the text says \(official.en), the pack says \(pack.en)"
            )
        }
        return switch kind {
        case .setMissing: Label(vi: "văn bản không có bộ \(pack.vi)", en: "the text does not have \(pack.en)")
        case .setExtra: Label(vi: "chỉ văn bản có bộ \(official.vi)", en: "only the text has \(official.en)")
        case .setRenamed: differs("tên bộ khác nhau", "another name")
        case .criterionMissing:
            Label(vi: "văn bản không có tiêu chí \(pack.vi)", en: "the text does not have \(pack.en)")
        case .criterionExtra:
            Label(vi: "chỉ văn bản có tiêu chí \(official.vi)", en: "only the text has \(official.en)")
        case .criterionRenamed: differs("tên khác nhau", "another name")
        case .criterionRenumbered: differs("số thứ tự khác nhau", "another code")
        case .criterionMax, .sectionMax, .partMax: differs("điểm tối đa khác nhau", "other greatest points")
        case .optionCount: differs("số phương án khác nhau", "another number of options")
        case .optionPoints: differs("điểm khác nhau", "other points")
        case .starMark: differs("dấu sao khác nhau", "another star mark")
        case .noteUnmatched:
            Label(
                vi: "bộ tiêu chí chưa có quy tắc cho ghi chú \(official.vi)",
                en: "no rule in the pack for the note \(official.en)"
            )
        }
    }
}
