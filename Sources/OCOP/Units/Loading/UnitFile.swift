/// A cursor over the lines of one tab-separated file; fields stay bytes until they are read.
struct UnitFile {
    let file: UnitFileError.File
    let columns: [String]
    let bytes: [UInt8]
    private(set) var line = 0
    private(set) var fields: [Range<Int>] = []
    private var position = 0

    init(_ file: UnitFileError.File, _ bytes: [UInt8], columns: [String]) throws(UnitFileError) {
        self.file = file
        self.bytes = bytes
        self.columns = columns
        try checkEncoding()
        guard try next(), fields.map({ string($0) }) == columns else { throw error(.header) }
    }

    /// Goes to the next line; false at the end.
    mutating func next() throws(UnitFileError) -> Bool {
        guard position < bytes.count else { return false }
        line += 1
        fields.removeAll(keepingCapacity: true)
        var start = position
        while position < bytes.count, bytes[position] != 10 {
            if bytes[position] == 9 {
                fields.append(start..<position)
                start = position + 1
            }
            position += 1
        }
        fields.append(start..<position)
        position += 1
        guard fields.count == columns.count else { throw error(line == 1 ? .header : .columnCount) }
        return true
    }

    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    func error(_ problem: UnitFileError.Problem, in column: Int? = nil) -> UnitFileError {
        UnitFileError(file: file, line: max(1, line), column: column.map { columns[$0] }, problem: problem)
    }

    private func checkEncoding() throws(UnitFileError) {
        guard String(validating: bytes, as: UTF8.self) == nil else { return }
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
        let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
        throw UnitFileError(file: file, line: bad + 1, column: nil, problem: .encoding)
    }
}
