/// One line of a published table: words on the left, points on the right.
struct TableRow {
    /// The paragraphs of the words, cleaned.
    let paragraphs: [TextBlock.Paragraph]
    /// The points cell.
    let points: OfficialPoints
    /// Stars that stand in the points cell instead of behind the words.
    let stars: Int

    var line: Int { paragraphs.first?.line ?? 0 }
    var text: String { paragraphs.map(\.text).joined(separator: " ") }

    /// The rows that one row of the table stands for: a cell with several boxes and as many lines of points is as
    /// many rows.
    static func rows(of cells: [TextBlock.Cell], pointsColumn: Int?) -> [TableRow] {
        let filled = cells.map(cleaned).filter { !$0.paragraphs.isEmpty }
        let last = filled.lastIndex { pointsColumn == nil ? isPoints($0) : $0.column == pointsColumn }
        let pointsIndex = last ?? filled.lastIndex(where: isPoints)
        let points = pointsIndex.flatMap { $0 > 0 || pointsColumn == filled[$0].column ? filled[$0] : nil }
        var words = filled.filter { cell in points.map { cell.column < $0.column } ?? true }
        words.removeAll { cell in points == nil && pointsColumn.map { cell.column > $0 } ?? false }
        let paragraphs = joinCode(words.map(\.paragraphs))
        guard !paragraphs.isEmpty else { return [] }
        let amounts = points?.paragraphs.map(\.text) ?? []
        return split(paragraphs, amounts) ?? [TableRow(paragraphs, amounts.joined(separator: " "))]
    }

    private init(_ paragraphs: [TextBlock.Paragraph], _ amount: String) {
        let amount = OptionText(amount)
        self.paragraphs = paragraphs
        self.points = OfficialPoints(amount.text)
        self.stars = amount.stars
    }

    private static func isPoints(_ cell: TextBlock.Cell) -> Bool {
        !cell.paragraphs.isEmpty && cell.paragraphs.allSatisfy { OfficialPoints(OptionText($0.text).text).isAmount }
    }

    private static func cleaned(_ cell: TextBlock.Cell) -> TextBlock.Cell {
        let paragraphs = cell.paragraphs.map {
            TextBlock.Paragraph(text: WordingText.tidy($0.text), boldLead: WordingText.tidy($0.boldLead), line: $0.line)
        }
        return TextBlock.Cell(paragraphs: paragraphs.filter { !$0.text.isEmpty }, column: cell.column)
    }

    /// A code or a box in a cell of its own goes to the words beside it.
    private static func joinCode(_ cells: [[TextBlock.Paragraph]]) -> [TextBlock.Paragraph] {
        guard cells.count > 1, cells[0].count == 1, let name = cells[1].first else { return cells.flatMap(\.self) }
        let code = cells[0][0].text
        guard code.count <= 8 else { return cells.flatMap(\.self) }
        let isBareNumber = code.allSatisfy { $0.isNumber || $0 == "." } && code.last != "."
        let lead = code + (isBareNumber ? ". " : " ")
        let joined = TextBlock.Paragraph(
            text: lead + name.text,
            boldLead: name.boldLead.isEmpty ? "" : lead + name.boldLead,
            line: name.line
        )
        return [joined] + cells[1].dropFirst() + cells.dropFirst(2).flatMap(\.self)
    }

    /// Several lines in one cell, each with its own points beside it.
    private static func split(_ paragraphs: [TextBlock.Paragraph], _ amounts: [String]) -> [TableRow]? {
        guard amounts.count > 1 else { return nil }
        var items: [[TextBlock.Paragraph]] = []
        for paragraph in paragraphs {
            let begins = OptionText(paragraph.text).isBoxed || PrintedCode.split(paragraph.text) != nil
            if begins || items.isEmpty { items.append([paragraph]) } else { items[items.count - 1].append(paragraph) }
        }
        let options = items.filter { OptionText($0[0].text).isBoxed }
        if items.count == amounts.count { return zip(items, amounts).map { TableRow($0, $1) } }
        guard options.count == amounts.count else { return nil }
        var left = amounts[...]
        return items.map { TableRow($0, OptionText($0[0].text).isBoxed ? left.removeFirst() : "") }
    }
}
