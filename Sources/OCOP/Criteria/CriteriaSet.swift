/// The 100-point table of one product set under one act (bộ tiêu chí), with every reference resolved.
public struct CriteriaSet: Hashable, Sendable {
    /// The act that fixes it.
    public let decision: CriteriaDecision
    /// Number of the product set, 1 to 26 in the national acts.
    public let number: Int
    /// Version of the pack's file; another content needs another version.
    public let version: String
    /// Name of the product set (bộ sản phẩm).
    public let name: Label
    /// Sector (ngành), as named in the act's vocabulary.
    public let sector: String
    /// Product group (nhóm), as named in the act's vocabulary.
    public let group: String
    /// Subgroup (phân nhóm), where the act divides the group.
    public let subgroup: Label?
    /// Managing ministries, as named in the act's vocabulary.
    public let ministries: [String]
    /// Product samples to be handed in (26/2026/QĐ-TTg, article 6 clause 2: five, none for set 26).
    public let samples: Int
    /// Parts with their sections.
    public let parts: [Part]
    /// All criteria in the order of the act.
    public let criteria: [Criterion]
    /// What a council may find that ends or voids the evaluation.
    public let findings: [FindingRule]
    /// What does not add up in the act itself, kept and shown.
    public let anomalies: [Anomaly]
    /// Typing errors of the source that were mended.
    public let corrections: [Correction]
    /// SHA-256 of everything that decides a score, in lower-case hexadecimal; see `CriteriaSet+Digest.swift`.
    public internal(set) var sha256 = ""

    /// One of the three parts.
    public struct Part: Hashable, Sendable {
        /// "A", "B" or "C".
        public let code: String
        /// Its sections, in order.
        public let sections: [Section]
    }

    /// A section (mục) of a part.
    public struct Section: Hashable, Sendable {
        /// Number as printed: "1" to "18".
        public let code: String
        /// Name.
        public let name: Label
        /// Most points of the section.
        public let max: Points
        /// What the act explains under its heading.
        public let notes: [Label]
        /// Its criteria, as positions in `CriteriaSet.criteria`.
        public let criteria: Range<Int>
    }

    /// Name and greatest points of a part of this set.
    public func heading(of part: Part) -> CriteriaDecision.PartHeading? {
        decision.parts.first { $0.code == part.code }
    }

    /// The position of a criterion by its code.
    public func index(ofCriterion code: String) -> Int? {
        criteria.firstIndex { $0.code == code }
    }

    /// The place in the law of one criterion's floor.
    public func floorCitation(of criterion: Criterion) -> Citation {
        Citation(
            act: decision.id,
            place: Label(
                vi: "\(decision.floorArticle.vi), bộ \(number), tiêu chí \(criterion.code)",
                en: "\(decision.floorArticle.en), set \(number), criterion \(criterion.code)"
            )
        )
    }
}
