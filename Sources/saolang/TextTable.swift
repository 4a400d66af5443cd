/// Rows in aligned columns, for terminals.
///
/// Columns of numbers stand to the right.
struct TextTable {
    private var rows: [[String]]
    private let rightAligned: Set<Int>

    init(headings: [String], rightAligned: Set<Int> = []) {
        rows = [headings]
        self.rightAligned = rightAligned
    }

    mutating func add(_ cells: [String]) { rows.append(cells) }

    var text: String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.enumerated().map { index, row in
            let line = row.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.count)
                return rightAligned.contains(column) ? space + cell : cell + space
            }.joined(separator: "  ").trimmedEnd
            guard index == 0 else { return line }
            return line + "\n" + widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        }.joined(separator: "\n")
    }
}

extension String {
    /// Lines broken at spaces so that they fit, the rest of each under the beginning of its text.
    func wrapped(to width: Int) -> String {
        split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard line.count > width else { return String(line) }
            let lead = line.prefix { $0 == " " || "•↑⚠▌".contains($0) }.count
            let indent = String(repeating: " ", count: lead)
            var lines: [String] = []
            var current = String(line.prefix(lead))
            for word in line.dropFirst(lead).split(separator: " ") {
                if current.count + 1 + word.count > width, current.count > lead {
                    lines.append(current)
                    current = indent
                }
                current += current.count > lead ? " \(word)" : String(word)
            }
            return (lines + [current]).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    var trimmedEnd: String {
        var text = self[...]
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }

    /// A field of a CSV file; what a spreadsheet would take for a formula is made plain text.
    var csvField: String {
        let safe = "=+-@\t\r".contains(first ?? "x") && Double(self) == nil ? "'" + self : self
        return safe.contains { ",\"\n\r;".contains($0) } ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }
}
