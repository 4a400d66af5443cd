extension UnitTable {
    mutating func readSince(_ bytes: [UInt8]) throws(UnitFileError) {
        let columns = ["code", "type", "name", "parent", "latitude", "longitude", "spellings"]
        var file = try UnitFile(.since, bytes, columns: columns)
        var blocks = Array(repeating: 0..<0, count: 3)
        while try file.next() {
            var row = try row(file, hasDistricts: false, &blocks)
            row.latitude = try file.degrees(4)
            row.longitude = try file.degrees(5)
            row.spellings = place(file.fields[6])
            rows.append(row)
        }
        text.append(contentsOf: bytes)
        sinceCount = rows.count
        self.blocks[.since2025July] = blocks
    }

    mutating func readBefore(_ bytes: [UInt8]) throws(UnitFileError) {
        let columns = ["code", "type", "name", "parent", "today", "spellings"]
        var file = try UnitFile(.before, bytes, columns: columns)
        var blocks = Array(repeating: rows.count..<rows.count, count: 3)
        let communes = rows(.commune, in: .since2025July)
        while try file.next() {
            var row = try row(file, hasDistricts: true, &blocks)
            row.spellings = place(file.fields[5])
            let start = Int32(links.count)
            try readSuccessors(file, column: 4, among: communes)
            row.links = start..<Int32(links.count)
            rows.append(row)
        }
        text.append(contentsOf: bytes)
        self.blocks[.before2025July] = blocks
    }

    private mutating func readSuccessors(
        _ file: UnitFile,
        column: Int,
        among communes: Range<Int>
    )
        throws(UnitFileError)
    {
        let field = file.fields[column]
        // Codes of five digits with one space between.
        for start in stride(from: field.lowerBound, to: field.upperBound, by: 6) {
            let end = min(start + 5, field.upperBound)
            let isSeparated = end == field.upperBound || (file.bytes[end] == 32 && end + 1 < field.upperBound)
            guard let code = UnitCode(digits: file.bytes[start..<end]), code.level == .commune, isSeparated else {
                throw file.error(.code, in: column)
            }
            guard let row = row(of: code.number, in: communes) else { throw file.error(.reference, in: column) }
            links.append(Int32(row))
        }
    }

    /// The columns that both lists have; `blocks` grows by this row, whose bytes will stand at the end of `text`.
    private func row(_ file: UnitFile, hasDistricts: Bool, _ blocks: inout [Range<Int>]) throws(UnitFileError) -> Row {
        let code = try file.code(0)
        guard hasDistricts || code.level != .district else { throw file.error(.code, in: 0) }
        let level = code.level.rawValue
        let isLater = (level < 2 && !blocks[2].isEmpty) || (level < 1 && !blocks[1].isEmpty)
        let isRising = blocks[level].isEmpty || rows[rows.count - 1].code < code
        guard !isLater, isRising else { throw file.error(.order, in: 0) }
        if blocks[level].isEmpty { blocks[level] = rows.count..<rows.count }
        blocks[level] = blocks[level].lowerBound..<(rows.count + 1)
        var row = Row(
            code: code,
            type: try file.type(1, of: code.level),
            name: place(try file.name(2)),
            spellings: 0..<0
        )
        if code.level == .province {
            guard file.fields[3].isEmpty else { throw file.error(.reference, in: 3) }
        } else {
            let parent = try file.code(3)
            let above: UnitLevel = hasDistricts && code.level == .commune ? .district : .province
            guard parent.level == above, let found = self.row(of: parent.number, in: blocks[above.rawValue]) else {
                throw file.error(.reference, in: 3)
            }
            row.parent = Int32(found)
        }
        return row
    }

    private func place(_ field: Range<Int>) -> Range<Int32> {
        Int32(text.count + field.lowerBound)..<Int32(text.count + field.upperBound)
    }
}
