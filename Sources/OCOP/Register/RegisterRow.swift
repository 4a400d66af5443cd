import VietnameseText

/// One row of a register, by what its columns hold; texts trimmed and in NFC, empty cells left out.
public struct RegisterRow: Hashable, Sendable {
    /// Line of the file where the row begins.
    public let line: Int
    /// Whether quotes or columns do not fit, so that cells may stand in the wrong place.
    public let isDamaged: Bool
    var fields: [RegisterColumn.Field: String] = [:]
    var rounds: [Int: [RegisterColumn.RoundField: String]] = [:]

    /// A row from its cells under the columns of a table.
    init(line: Int, isDamaged: Bool, columns: [RegisterColumn?], cells: [String]) {
        self.line = line
        self.isDamaged = isDamaged || cells.dropFirst(columns.count).contains { !Self.clean($0).isEmpty }
        guard !self.isDamaged else { return }
        for (column, cell) in zip(columns, cells) {
            let text = Self.clean(cell)
            guard let column, !text.isEmpty else { continue }
            add(text, to: column)
        }
    }

    /// The cell of a field.
    public subscript(field: RegisterColumn.Field) -> String? { fields[field] }

    /// The groups are read together; of several other columns of one meaning the first with a text counts.
    private mutating func add(_ text: String, to column: RegisterColumn) {
        switch column {
        case .field(.group): fields[.group] = fields[.group].map { $0 + "; " + text } ?? text
        case .field(let field): fields[field] = fields[field] ?? text
        case .round(let number, let field):
            rounds[number, default: [:]][field] = rounds[number]?[field] ?? text
        }
    }

    /// Trimmed, with single spaces; what a spreadsheet writes for an error is nothing.
    static func clean(_ cell: String) -> String {
        let text = VietnameseText.composed(cell).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isError = text.hasPrefix("#") && ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!"].contains(text)
        return isError || text == "-" ? "" : text
    }
}
