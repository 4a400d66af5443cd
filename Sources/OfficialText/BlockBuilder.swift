import OCOP

/// Puts paragraphs and table rows together from what a reader meets in the file.
///
/// A table inside a cell is taken as the page's layout: its rows stand for themselves, and the words around it become
/// paragraphs.
struct BlockBuilder {
    private(set) var blocks: [TextBlock] = []
    private(set) var rows = 0
    private var tables: [Table] = []
    private var text = ParagraphText()

    /// A table that is open, with the row and the cell being filled.
    private struct Table {
        var cells: [TextBlock.Cell] = []
        var paragraphs: [TextBlock.Paragraph] = []
        var isInRow = false
        var isInCell = false
        var isLayout = false
        var column = 0
        var span = 1
        /// Rows for which a column is still taken by a cell from above.
        var taken: [Int: Int] = [:]
    }

    /// Columns beyond these are not looked at.
    private static let columnLimit = 100

    var isInCell: Bool { tables.last?.isInCell ?? false }

    mutating func add(_ words: String, isBold: Bool, line: Int) { text.add(words, isBold: isBold, line: line) }

    /// The end of a paragraph, or a line break.
    mutating func endParagraph() {
        guard let paragraph = text.take() else { return }
        if tables.last?.isInCell == true {
            tables[tables.count - 1].paragraphs.append(paragraph)
        } else {
            blocks.append(.paragraph(paragraph))
        }
    }

    mutating func beginTable() {
        endParagraph()
        if let outer = tables.indices.last, tables[outer].isInCell {
            tables[outer].isLayout = true
            flushLayout(outer)
        }
        tables.append(Table())
    }

    mutating func endTable() {
        endRow()
        _ = tables.popLast()
    }

    mutating func beginRow() {
        endRow()
        guard let table = tables.indices.last else { return }
        tables[table].isInRow = true
        tables[table].column = 0
    }

    mutating func beginCell(columns: Int, rows: Int) {
        endCell()
        guard let table = tables.indices.last else { return }
        if !tables[table].isInRow { beginRow() }
        while tables[table].taken[tables[table].column] ?? 0 > 0 { tables[table].column += 1 }
        tables[table].isInCell = true
        tables[table].span = min(max(columns, 1), Self.columnLimit)
        guard rows > 1, tables[table].column < Self.columnLimit else { return }
        for column in tables[table].column..<tables[table].column + tables[table].span {
            // the row itself is counted off with the others when it ends
            tables[table].taken[column] = min(rows, OfficialDocument.rowLimit)
        }
    }

    mutating func endCell() {
        guard let table = tables.indices.last, tables[table].isInCell else { return }
        endParagraph()
        if tables[table].isLayout {
            flushLayout(table)
        } else if tables[table].column < Self.columnLimit {
            tables[table].cells.append(
                TextBlock.Cell(paragraphs: tables[table].paragraphs, column: tables[table].column)
            )
        }
        tables[table].paragraphs = []
        tables[table].isInCell = false
        tables[table].column += tables[table].span
    }

    mutating func endRow() {
        endCell()
        guard let table = tables.indices.last, tables[table].isInRow else { return }
        tables[table].isInRow = false
        if tables[table].cells.contains(where: { !$0.paragraphs.isEmpty }) {
            blocks.append(.row(tables[table].cells))
            rows += 1
        }
        tables[table].cells = []
        tables[table].isLayout = false
        tables[table].taken = tables[table].taken.compactMapValues { $0 > 1 ? $0 - 1 : nil }
    }

    mutating func finish() -> [TextBlock] {
        while !tables.isEmpty { endTable() }
        endParagraph()
        return blocks
    }

    private mutating func flushLayout(_ table: Int) {
        let cells = tables[table].cells.flatMap(\.paragraphs) + tables[table].paragraphs
        blocks += cells.map { .paragraph($0) }
        tables[table].cells = []
        tables[table].paragraphs = []
    }
}
