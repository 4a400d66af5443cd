extension OfficialTable {
    /// Finds the tables of criteria sets in a text; whatever else stands in it is passed over.
    public init(_ blocks: [TextBlock]) {
        var reading = TableReading()
        for block in blocks { reading.take(block) }
        sets = reading.finish()
    }
}

/// The walk through a text: which set, part, section and criterion is open.
private struct TableReading {
    private var done: [OfficialTable.PrintedSet] = []
    private var draft: SetDraft?
    private var heading = SetHeading()
    private var pointsColumn: Int?

    /// Far more than any act has.
    private static let setLimit = 200

    mutating func take(_ block: TextBlock) {
        switch block {
        case .paragraph(let paragraph): heading.take(paragraph.text, line: paragraph.line)
        case .row(let cells):
            if let column = Self.headerColumn(cells) {
                pointsColumn = column
            } else if !takeHeading(cells) {
                for row in TableRow.rows(of: cells, pointsColumn: pointsColumn) { take(TableLine(row), row) }
            }
        }
    }

    mutating func finish() -> [OfficialTable.PrintedSet] {
        close()
        return done
    }

    /// Headings stand in a row of their own as well; "1 | Bộ sản phẩm: …" is a line of an index.
    private mutating func takeHeading(_ cells: [TextBlock.Cell]) -> Bool {
        let filled = cells.filter { $0.paragraphs.contains { !WordingText.tidy($0.text).isEmpty } }
        let texts = filled.map { $0.paragraphs.map(\.text).joined(separator: " ") }
        if filled.count == 2, Int(WordingText.tidy(texts[0])) != nil,
            WordingText.words(texts[1]).starts(with: ["bo", "san", "pham"])
        {
            heading.takeIndexRow(
                number: WordingText.tidy(texts[0]),
                name: texts[1],
                line: filled[0].paragraphs.first?.line ?? 0
            )
            return true
        }
        guard filled.count == 1, draft == nil || WordingText.words(texts[0]).contains("bo") else { return false }
        var trial = SetHeading()
        trial.take(texts[0], line: 0)
        guard draft == nil || trial.isNamed else { return false }
        if let row = TableRow.rows(of: filled, pointsColumn: nil).first, case .part = TableLine(row) { return false }
        for paragraph in filled[0].paragraphs { heading.take(paragraph.text, line: paragraph.line) }
        return true
    }

    private mutating func take(_ line: TableLine, _ row: TableRow) {
        switch line {
        case .part(let code, let titlePoints):
            if draft == nil || heading.isNamed || draft?.hasPart(code) == true { open(at: row.line) }
            draft?.openPart(code, titlePoints: titlePoints, row)
        case .coded(let code, let name, let notes):
            let begins = code.parts == ["1"] && heading.isFound && draft?.hasSections == true
            if row.points.isAmount, draft == nil ? heading.isFound : begins && heading.isNamed { open(at: row.line) }
            draft?.openCoded(code, name, notes, row)
        case .uncoded(let name, let notes): draft?.openUncoded(name, notes, row)
        case .option(let option): draft?.add(option)
        case .note(let note): draft?.add(note)
        case .total: close()
        }
    }

    private mutating func open(at line: Int) {
        close()
        let isFound = heading.isFound
        draft = SetDraft(
            OfficialTable.PrintedSet(
                number: isFound ? heading.number : nil,
                name: isFound ? heading.name : "",
                line: isFound ? heading.line : line
            )
        )
        heading = SetHeading()
    }

    /// A table without any option is no criteria set: forms and indexes have numbered rows too.
    private mutating func close() {
        if done.count < Self.setLimit, let set = draft?.finished() { done.append(set) }
        draft = nil
        pointsColumn = nil
    }

    /// The column of points, where the row is a header: "Các tiêu chí | Thang điểm".
    private static func headerColumn(_ cells: [TextBlock.Cell]) -> Int? {
        let words = cells.map { WordingText.words($0.paragraphs.map(\.text).joined(separator: " ")) }
        let named = words.contains {
            $0.joined(separator: " ").contains("tieu chi") || $0.joined(separator: " ").contains("chi tieu")
        }
        guard named,
            let index = words.lastIndex(where: { $0.first == "thang" && $0.last == "diem" })
                ?? words.firstIndex(where: { $0.first == "diem" && $0.count <= 4 })
        else { return nil }
        return words[index].contains("tieu") ? nil : cells[index].column
    }
}
