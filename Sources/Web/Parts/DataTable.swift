/// A column of a table: its title, whether it holds figures, and where its title leads to sort by it.
package struct Column: Sendable {
    package enum Order: String, Sendable { case ascending, descending }

    var title: String
    var isNumber: Bool
    var sortAddress: String?
    var order: Order?

    /// `sort` is the address that shows the table sorted by this column (turned round where it is so already);
    /// `order` says how it is sorted now.
    package init(_ title: String, isNumber: Bool = false, sort: String? = nil, order: Order? = nil) {
        self.title = title
        self.isNumber = isNumber
        sortAddress = sort
        self.order = order
    }
}

/// A row: its cells, the first of which names it, and how it stands.
package struct TableRow: Sendable {
    var cells: [HTML]
    var tone: Tone?

    package init(_ cells: [HTML], _ tone: Tone? = nil) {
        self.cells = cells
        self.tone = tone
    }
}

/// A table on a wide screen and a list of cards on a phone, from the same HTML.
///
/// The roles are written out, because browsers forget them where a row is shown as a card. `caption` is what the
/// table is about; `isCaptionShown` false keeps it for screen readers where a heading above says it already.
package func dataTable(
    caption: String,
    columns: [Column],
    rows: [TableRow],
    footer: TableRow? = nil,
    isCaptionShown: Bool = false
) -> HTML {
    let sorts = columns.contains { $0.sortAddress != nil }
    return """
        <table class="cards" role="table"><caption\(isCaptionShown ? "" : " class=\"unseen\"" as HTML)>\(caption)</caption>
        <thead role="rowgroup"\(sorts ? " class=\"sorts\"" as HTML : "")><tr role="row">\(columns.map(head))</tr></thead>
        <tbody role="rowgroup">\(rows.map { line($0, columns) })</tbody>
        \(footer.map { "<tfoot role=\"rowgroup\">\(line($0, columns))</tfoot>" as HTML })</table>
        """
}

private func head(_ column: Column) -> HTML {
    let title: HTML = column.sortAddress.map { "<a href=\"\($0)\">\(column.title)</a>" } ?? "\(column.title)"
    return """
        <th scope="col" role="columnheader"\(attribute("class", column.isNumber ? "n" : nil))\
        \(attribute("aria-sort", column.order?.rawValue))>\(title)</th>
        """
}

private func line(_ row: TableRow, _ columns: [Column]) -> HTML {
    let cells = zip(row.cells.indices, zip(row.cells, columns)).map { place, pair -> HTML in
        let (cell, column) = pair
        let name = attribute("class", column.isNumber ? "n" : nil)
        guard place > 0 else { return "<th scope=\"row\" role=\"rowheader\"\(name)>\(cell)</th>" }
        return "<td role=\"cell\" data-th=\"\(column.title)\"\(name)>\(cell)</td>"
    }
    return "<tr role=\"row\"\(attribute("class", row.tone?.rawValue))>\(cells)</tr>\n"
}
