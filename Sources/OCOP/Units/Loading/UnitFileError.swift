/// Damage in one of the files of `Data/units`: where, and what.
public struct UnitFileError: Error, Hashable, CustomStringConvertible {
    /// The file.
    public let file: File
    /// Line, from 1.
    public let line: Int
    /// Name of the column; nil where the whole line is meant.
    public let column: String?
    /// What is wrong.
    public let problem: Problem

    /// The three files.
    public enum File: String, Sendable {
        /// Units before July 2025, with what became of them.
        case before = "before-2025-07.tsv"
        /// Units since July 2025.
        case since = "since-2025-07.tsv"
        /// New names and kinds since then.
        case changes = "changes.tsv"
    }

    /// The kinds of damage.
    public enum Problem: String, Sendable {
        /// The first line does not name the expected columns.
        case header = "does not name the expected columns"
        /// The line has more or fewer columns than the first one.
        case columnCount = "has another number of columns than the header"
        /// The bytes are not UTF-8.
        case encoding = "is not UTF-8"
        /// Not two, three or five digits, or no level of this list.
        case code = "is not a code of this list"
        /// Codes do not rise, or a province stands behind a district or a commune.
        case order = "is not in order of level and code"
        /// The word for the kind is unknown, or the level has no such kind.
        case type = "is not a kind of this level"
        /// The name is empty or longer than a name can be.
        case name = "is not a name"
        /// A code that the other list, or the level above, does not have.
        case reference = "names a unit that is not there"
        /// Not degrees with five decimals.
        case degrees = "is not a number of degrees with five decimals"
        /// Not a day.
        case day = "is not a day"
    }

    /// "since-2025-07.tsv, line 12, column parent: names a unit that is not there".
    public var description: String {
        "\(file.rawValue), line \(line)" + (column.map { ", column \($0)" } ?? "") + ": \(problem.rawValue)"
    }
}
