/// The official wording of one criteria set, kept beside the short labels of the pack.
///
/// It holds only lines that agree with the pack; for any other line the short label stays.
public struct OfficialWording: Hashable, Sendable {
    /// Number of the act, for example "26/2026/QĐ-TTg".
    public let act: String
    /// Number of the product set.
    public let number: Int
    /// `CriteriaSet.sha256` of the set it was matched with; another digest means that it has to be matched again.
    public let sha256: String
    /// Name of the set.
    public let name: String
    /// Its sections, in the order of the pack.
    public let sections: [Section]
    /// Its criteria, in the order of the pack.
    public let criteria: [Criterion]

    /// The wording of a section.
    public struct Section: Hashable, Sendable {
        /// "1" to "18".
        public let code: String
        /// Its name.
        public let name: String
        /// What is explained under it.
        public let notes: [String]
    }

    /// The wording of a criterion.
    public struct Criterion: Hashable, Sendable {
        /// Code as in the pack.
        public let code: String
        /// Its name; nil where the name was refused.
        public let name: String?
        /// The heading above a few criteria that belong together.
        public let heading: String?
        /// What is explained under it.
        public let notes: [String]
        /// The words of its options by their numbers, from 1; an option whose line was refused is missing.
        public let options: [Int: String]
    }

    /// The wording of a section by its code.
    public func section(_ code: String) -> Section? { sections.first { $0.code == code } }

    /// The wording of a criterion by its code.
    public func criterion(_ code: String) -> Criterion? { criteria.first { $0.code == code } }
}
