/// The criteria sets that a published text prints, as far as their tables can be read: nothing here has been compared
/// with a pack yet.
public struct OfficialTable: Hashable, Sendable {
    /// The sets in the order of the text.
    public let sets: [PrintedSet]

    /// A set (bộ sản phẩm) as printed.
    public struct PrintedSet: Hashable, Sendable {
        /// Its number, where the heading has one.
        public internal(set) var number: Int?
        /// Its name, empty where no heading was found.
        public internal(set) var name: String
        /// Line of the heading.
        public internal(set) var line: Int
        /// Its parts.
        public internal(set) var parts: [PrintedPart] = []
        /// Lines of its table that belong to no section.
        public internal(set) var notes: [PrintedNote] = []
    }

    /// A part (phần) as printed.
    public struct PrintedPart: Hashable, Sendable {
        /// "A", "B" or "C"; empty where its row is missing.
        public internal(set) var code: String
        /// Points in the title: "(40 Điểm)".
        public internal(set) var titlePoints = OfficialPoints.blank
        /// Points in the points column.
        public internal(set) var points = OfficialPoints.blank
        /// Line in the source.
        public internal(set) var line: Int
        /// Its sections.
        public internal(set) var sections: [PrintedSection] = []
    }

    /// A section (mục) as printed.
    public struct PrintedSection: Hashable, Sendable {
        /// "1" to "18"; empty where its row is missing.
        public internal(set) var code: String
        /// Its name.
        public internal(set) var name: String
        /// How many stars stand behind its name.
        public internal(set) var stars = 0
        /// Points in the points column.
        public internal(set) var points: OfficialPoints
        /// What is explained under it.
        public internal(set) var notes: [PrintedNote]
        /// Line in the source.
        public internal(set) var line: Int
        /// Its criteria; a section that carries options itself is its own only criterion.
        public internal(set) var criteria: [PrintedCriterion] = []
        /// Headings over a few criteria that belong together.
        public internal(set) var headings: [PrintedCriterion] = []
    }

    /// A criterion (tiêu chí) as printed, or a heading over some.
    public struct PrintedCriterion: Hashable, Sendable {
        /// Its code in full, such as "1.4" or "8.a"; nil where the line has none.
        public internal(set) var code: String?
        /// Its name.
        public internal(set) var name: String
        /// Points in the points column.
        public internal(set) var points: OfficialPoints
        /// What is explained under it.
        public internal(set) var notes: [PrintedNote]
        /// Line in the source.
        public internal(set) var line: Int
        /// How many stars stand behind its name instead of behind an option.
        public internal(set) var stars = 0
        /// Its options.
        public internal(set) var options: [PrintedOption] = []
        /// Whether it is one of two cases of which one is scored.
        public internal(set) var isCase = false
    }

    /// An option (phương án) as printed.
    public struct PrintedOption: Hashable, Sendable {
        /// Its words, without box and stars.
        public let text: String
        /// Its points.
        public let points: OfficialPoints
        /// How many stars stand behind it.
        public let stars: Int
        /// Line in the source.
        public let line: Int
    }

    /// An explanation as printed.
    public struct PrintedNote: Hashable, Sendable {
        /// Its words.
        public let text: String
        /// Line in the source.
        public let line: Int
    }
}
