public import OCOP

/// A published text as read from a file: paragraphs and table rows in their order, nothing of its looks.
public struct OfficialDocument: Hashable, Sendable {
    /// The form of the file.
    public let format: Format
    /// Paragraphs and table rows.
    public let blocks: [TextBlock]

    /// The forms of files that can be read.
    public enum Format: String, Sendable {
        /// A web page, as the government's portals publish acts.
        case html
        /// A Word document.
        case docx
    }

    /// The greatest file that is read, in bytes.
    public static let sizeLimit = 64 << 20
    /// The most table rows that are read.
    public static let rowLimit = 200_000

    /// Reads a file; what it is follows from its content, not from its name.
    public init(reading bytes: [UInt8]) throws(OfficialTextError) {
        guard bytes.count <= Self.sizeLimit else { throw .tooLarge }
        switch try FileKind(of: bytes) {
        case .html:
            format = .html
            blocks = try HTMLReader.blocks(of: bytes)
        case .zip:
            format = .docx
            blocks = try WordReader.blocks(of: bytes)
        }
        guard !blocks.isEmpty else { throw .empty }
    }
}
