/// The legal act that a family of criteria sets comes from (quyết định ban hành bộ tiêu chí).
public struct CriteriaDecision: Hashable, Sendable, Identifiable {
    /// Number as printed, for example "26/2026/QĐ-TTg".
    public let id: String
    /// Full title.
    public let title: Label
    /// Day it was signed.
    public let signed: CalendarDay
    /// First day it applies.
    public let effective: CalendarDay
    /// Last day of its force, where a later act has ended it.
    public let lapses: CalendarDay?
    /// The three parts, in order, with the most points each can give.
    public let parts: [PartHeading]
    /// Points from which each star begins.
    public let bands: StarBands
    /// Where the act writes the bands.
    public let bandArticle: Label
    /// Where the act writes what each star needs in single criteria.
    public let floorArticle: Label
    /// What a reader has to know of the act and of the source of this pack.
    public let notices: [Label]
    /// Sectors, groups, ministries, kinds of evidence and findings that its sets name.
    public let vocabulary: Vocabulary

    /// Where the act writes the bands.
    public var bandCitation: Citation { Citation(act: id, place: bandArticle) }

    /// Words that the sets of one act refer to by name.
    public struct Vocabulary: Hashable, Sendable {
        /// Sectors (ngành), by name in the pack.
        public var sectors: [String: Label] = [:]
        /// Product groups (nhóm), by name in the pack.
        public var groups: [String: Label] = [:]
        /// Ministries that manage a product set.
        public var ministries: [String: Label] = [:]
        /// Kinds of evidence (tài liệu minh chứng).
        public var evidence: [String: Label] = [:]
        /// What the line at the head of a set excludes a dossier for.
        public var findings: [String: Label] = [:]

        /// No words.
        public init() {}
    }

    /// Name and greatest points of one part.
    public struct PartHeading: Hashable, Sendable {
        /// "A", "B" or "C".
        public let code: String
        /// Name of the part.
        public let name: Label
        /// Most points of the part.
        public let max: Points
    }
}

/// A place in the law: the act, and where in it.
public struct Citation: Hashable, Sendable {
    /// Number of the act.
    public let act: String
    /// Article, clause or appendix.
    public let place: Label

    /// A place in an act.
    public init(act: String, place: Label) {
        self.act = act
        self.place = place
    }

    /// Act and place in one line.
    public func text(in language: Language) -> String { "\(act), \(place[language])" }
}
