/// Writes tables that open rightly in spreadsheets: UTF-8 with its mark, RFC 4180, and no cell that becomes a formula.
package struct CSVWriter: Sendable {
    package private(set) var text = "\u{FEFF}"

    package init(_ columns: [String]) {
        append(columns)
    }

    /// One row.
    ///
    /// A cell that begins as a formula does gets an apostrophe before it, which spreadsheets do not show; plain
    /// numbers, also negative, stay numbers.
    package mutating func append(_ cells: [String]) {
        text += cells.map(Self.cell).joined(separator: ",") + "\r\n"
    }

    /// What is sent as `text/csv; charset=utf-8`.
    package var bytes: [UInt8] { Array(text.utf8) }

    private static func cell(_ text: String) -> String {
        let safe = startsFormula(text) ? "'" + text : text
        let isQuoted = safe.utf8.contains {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 10 || $0 == 13
        }
        return isQuoted ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }

    private static func startsFormula(_ text: String) -> Bool {
        // Full-width signs are turned into plain ones by some spreadsheets.
        guard let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else {
            return false
        }
        return !(first == "-" && text.dropFirst().utf8.allSatisfy { (48...57).contains($0) || $0 == 46 || $0 == 44 })
    }
}
