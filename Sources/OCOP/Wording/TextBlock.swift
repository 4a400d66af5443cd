/// One block of a published text, whatever file it came from: what the reader of files hands to the matching of
/// criteria sets.
public enum TextBlock: Hashable, Sendable {
    /// A paragraph outside any table.
    case paragraph(Paragraph)
    /// A row of a table, with its cells from left to right.
    case row([Cell])

    /// A paragraph of running text.
    public struct Paragraph: Hashable, Sendable {
        /// Its words.
        public let text: String
        /// The words in bold with which it begins; empty where it begins in plain type.
        public let boldLead: String
        /// Line in the source file, from 1; 0 where the file has no lines.
        public let line: Int

        /// A paragraph with the part of it that is bold from the beginning.
        public init(text: String, boldLead: String = "", line: Int = 0) {
            self.text = text
            self.boldLead = boldLead
            self.line = line
        }
    }

    /// A cell of a table row.
    public struct Cell: Hashable, Sendable {
        /// Its paragraphs that are not empty.
        public let paragraphs: [Paragraph]
        /// Column in which it begins, from 0, cells that reach down from rows above counted.
        public let column: Int

        /// A cell with its paragraphs.
        public init(paragraphs: [Paragraph], column: Int) {
            self.paragraphs = paragraphs
            self.column = column
        }
    }
}
