/// A sheet as somebody wrote it down, before it is held against its criteria set.
public struct SheetInput: Sendable {
    /// What identifies the sheet, as JSON text (`"x1"`, `17` or `null`), so that it goes out as it came in.
    public var id = "null"
    /// Number of the act.
    public var act: String?
    /// Number of the product set.
    public var set: Int?
    /// Name of the set or subgroup, where no number is given.
    public var product: String?
    /// The chosen options, in the order written.
    public var choices: [Choice] = []
    /// What was established besides.
    public var findings: [String] = []
    /// Effort for each criterion, for the way to the next star.
    public var effort = Effort.count
    /// Version and digest of the pack that the sheet was made under, where it says so.
    public var version: String?
    /// Digest of the pack.
    public var sha256: String?

    /// An empty sheet.
    public init() {}

    /// One line of the sheet.
    public struct Choice: Sendable {
        /// Code of the criterion.
        public var criterion: String
        /// What was chosen.
        public var value: Value
        /// Line of the file, from 1; 0 where that says nothing.
        public var line: Int

        /// How an option is named.
        public enum Value: Hashable, Sendable {
            /// By its number, 1 for the first; 0 for none.
            case number(Int)
            /// By the points that it gives.
            case points(Points)
        }
    }
}

/// Why a sheet gives no result: stable code, line and words.
public struct SheetError: Error, Hashable, Sendable {
    /// Stable code for scripts; listed in docs/errors.md.
    public let code: String
    /// Line within the sheet's file, from 1; 0 where the sheet as a whole is meant.
    public let line: Int
    /// What is wrong and what to do.
    public let message: Label

    /// An error with its parts.
    public init(_ code: String, line: Int = 0, vi: String, en: String) {
        self.code = code
        self.line = line
        message = Label(vi: vi, en: en)
    }

    /// An error whose words are there already.
    public init(_ code: String, line: Int, message: Label) {
        self.code = code
        self.line = line
        self.message = message
    }

    init(_ problem: SheetProblem, line: Int = 0) {
        code = problem.code
        self.line = line
        message = problem.message
    }

    /// A file of a pack or sheet that cannot be read.
    init(_ code: String, _ problem: Problem) {
        self.code = code
        line = problem.line
        message = Label(vi: problem.text(in: .vi), en: problem.text(in: .en))
    }
}
