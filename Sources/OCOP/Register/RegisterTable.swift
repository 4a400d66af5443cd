/// Reads a register row by row: the columns are found by their headings, below title lines if there are any, and
/// headings may stand in two lines ("Lần 1" over "Sao", "Năm").
public struct RegisterTable: Sequence, IteratorProtocol {
    private var reader: CSVReader
    /// Lines before the reader's first.
    private let skipped: Int
    private var columns: [RegisterColumn?]
    private var isFirst = true
    /// Headings of the columns that are not read.
    public private(set) var unusedHeadings: [String] = []

    /// Title lines that may stand above the headings.
    private static let titleLines = 15

    /// A table from UTF-8 bytes; throws where no column for the product name is found.
    public init(_ bytes: [UInt8]) throws(SheetError) {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for line in 0..<Self.titleLines where start < bytes.count {
            // The separator is taken from the line of the headings, since titles may have other ones.
            let rest = Array(bytes[start...].prefix(Self.longestHeading))
            var reader = CSVReader(rest)
            if let header = reader.next(), header.line == 1, Self.columns(header.fields).contains(.field(.name)) {
                self.init(bytes: Array(bytes[start...]), skipped: line)
                return
            }
            guard let end = bytes[start...].firstIndex(of: 10) else { break }
            start = end + 1
        }
        throw SheetError(
            "no-name-column",
            line: 1,
            vi: "Không tìm thấy cột tên sản phẩm; dòng tiêu đề cần có cột «Tên sản phẩm».",
            en: "There is no column for the product name; head it «Tên sản phẩm» or «name»."
        )
    }

    private static let longestHeading = 1 << 16

    private init(bytes: [UInt8], skipped: Int) {
        reader = CSVReader(bytes)
        self.skipped = skipped
        let header = reader.next()?.fields ?? []
        columns = Self.columns(header)
        unusedHeadings = zip(header, columns).compactMap { heading, column in
            column == nil && !RegisterColumn.isRoundOnly(heading) ? RegisterRow.clean(heading) : nil
        }
        .filter { !$0.isEmpty }
        guard header.contains(where: RegisterColumn.isRoundOnly) else { return }
        var ahead = reader
        guard let below = ahead.next()?.fields, Self.isSecondHeading(below) else { return }
        columns = Self.columns(header, over: below)
        reader = ahead
    }

    /// Under merged headings the second line has words for rounds and no name.
    private static func isSecondHeading(_ fields: [String]) -> Bool {
        let columns = columns(fields)
        let rounds = columns.count { if case .round? = $0 { true } else { false } }
        let filled = fields.count { !RegisterRow.clean($0).isEmpty }
        return rounds >= 2 && rounds * 2 >= filled
    }

    /// Many tables number their columns under the headings: (1), (2), (3).
    private static func isNumbering(_ fields: [String]) -> Bool {
        let filled = fields.map { RegisterRow.clean($0).filter { !"()[]".contains($0) } }.filter { !$0.isEmpty }
        return filled.count >= 3 && filled.allSatisfy { Int($0).map { (1...99).contains($0) } ?? false }
            && zip(filled, filled.dropFirst()).allSatisfy { (Int($0) ?? 0) < (Int($1) ?? 0) }
    }

    private static func columns(_ headings: [String]) -> [RegisterColumn?] {
        headings.map { RegisterColumn(heading: RegisterRow.clean($0)) }
    }

    /// A merged heading stands in its first column; the empty ones behind it belong to it.
    private static func columns(_ upper: [String], over lower: [String]) -> [RegisterColumn?] {
        var above = ""
        return upper.indices.map { index in
            let over = RegisterRow.clean(upper[index])
            let under = index < lower.count ? RegisterRow.clean(lower[index]) : ""
            if !over.isEmpty { above = RegisterColumn.isRoundOnly(over) ? over : "" }
            return under.isEmpty ? RegisterColumn(heading: over) : RegisterColumn(heading: under, above: above)
        }
    }

    /// The next row that has any text.
    public mutating func next() -> RegisterRow? {
        while let row = reader.next() {
            defer { isFirst = false }
            if isFirst, Self.isNumbering(row.fields) { continue }
            guard row.isDamaged || row.fields.contains(where: { !RegisterRow.clean($0).isEmpty }) else { continue }
            return RegisterRow(
                line: row.line + skipped,
                isDamaged: row.isDamaged,
                columns: columns,
                cells: row.fields
            )
        }
        return nil
    }
}
