/// Both lists as one array of rows: first the units since July 2025, then the earlier ones, each by level and code.
struct UnitTable: Sendable {
    /// One unit, with its words as places in `text`.
    struct Row {
        var code: UnitCode
        var type: UnitType
        var parent: Int32 = -1
        var name: Range<Int32>
        var spellings: Range<Int32>
        var latitude: Int32 = 0
        var longitude: Int32 = 0
        var links: Range<Int32> = 0..<0
    }

    var text: [UInt8] = []
    var rows: [Row] = []
    /// Rows of the other era, as `links` of each row cuts them.
    var links: [Int32] = []
    /// How many rows are since July 2025.
    var sinceCount = 0
    /// Row ranges, by era and level.
    var blocks: [UnitEra: [Range<Int>]] = [:]
    /// The new names and kinds of a row, by day.
    var changes: [Int: [UnitChange]] = [:]
    /// For each earlier row, the province on its ground today.
    var provincesToday: [Int32] = []

    init(before: [UInt8], since: [UInt8], changes: [UInt8]) throws(UnitFileError) {
        text.reserveCapacity(before.count + since.count)
        rows.reserveCapacity(14_300)
        links.reserveCapacity(21_500)
        try readSince(since)
        try readBefore(before)
        linkPredecessors()
        linkProvinces()
        try readChanges(changes)
    }

    func era(of row: Int) -> UnitEra { row < sinceCount ? .since2025July : .before2025July }

    func rows(_ level: UnitLevel, in era: UnitEra) -> Range<Int> { blocks[era]?[level.rawValue] ?? 0..<0 }

    func row(of code: UnitCode, in era: UnitEra) -> Int? {
        row(of: code.number, in: rows(code.level, in: era))
    }

    /// Binary search: codes rise within a level.
    func row(of number: Int, in block: Range<Int>) -> Int? {
        var (low, high) = (block.lowerBound, block.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].code.number < number { low = middle + 1 } else { high = middle }
        }
        return low < block.upperBound && rows[low].code.number == number ? low : nil
    }
}
