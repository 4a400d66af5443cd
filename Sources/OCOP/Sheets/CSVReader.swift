/// Rows of a CSV text (RFC 4180) with their lines: quotes, doubled quotes, line breaks in quotes, LF or CRLF, and
/// commas, semicolons or tabs as separators.
///
/// Works on bytes and holds one row at a time.
public struct CSVReader: Sequence, IteratorProtocol {
    /// One row.
    public struct Row: Hashable, Sendable {
        /// Line where the row begins, from 1.
        public let line: Int
        /// Its fields; quotes removed.
        public let fields: [String]
        /// Whether a quote was left open to the end of the text, or text followed a closing quote.
        public let isDamaged: Bool
    }

    private let bytes: [UInt8]
    private let separator: UInt8
    private var position = 0
    private var line = 1

    /// A reader over UTF-8 bytes; the separator is taken from the first line: the commonest of comma, semicolon, tab.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let header = bytes.prefix { $0 != 10 }
        separator =
            [UInt8(ascii: ","), UInt8(ascii: ";"), 9].max { one, other in
                header.count { $0 == one } < header.count { $0 == other }
            } ?? UInt8(ascii: ",")
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// How much of the bytes has been read.
    public var bytesRead: Int { position }

    /// The next row that is not empty.
    public mutating func next() -> Row? {
        while position < bytes.count {
            let row = readRow()
            if row.fields != [""] { return row }
        }
        return nil
    }

    private mutating func readRow() -> Row {
        let start = line
        var fields: [String] = []
        var damaged = false
        while true {
            let (field, isDamaged) = readField()
            fields.append(field)
            damaged = damaged || isDamaged
            guard position < bytes.count else { break }
            let byte = bytes[position]
            position += 1
            if byte == separator { continue }
            if byte == 13, position < bytes.count, bytes[position] == 10 { position += 1 }
            line += 1
            break
        }
        return Row(line: start, fields: fields, isDamaged: damaged)
    }

    /// Reads up to the separator or line end that follows.
    private mutating func readField() -> (String, Bool) {
        var text: [UInt8] = []
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            while position < bytes.count, !isEnd(bytes[position]) { advance(into: &text) }
            return (String(decoding: text, as: UTF8.self), false)
        }
        position += 1
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\"") {
                position += 1
                guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                    return finish(text)
                }
            }
            if bytes[position] == 10 { line += 1 }
            advance(into: &text)
        }
        return (String(decoding: text, as: UTF8.self), true)
    }

    /// After a closing quote only a separator or a line end may follow; what does is kept and the row marked.
    private mutating func finish(_ text: [UInt8]) -> (String, Bool) {
        var text = text
        let count = text.count
        while position < bytes.count, !isEnd(bytes[position]) { advance(into: &text) }
        return (String(decoding: text, as: UTF8.self), text.count > count)
    }

    private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == 10 || byte == 13 }

    private mutating func advance(into text: inout [UInt8]) {
        text.append(bytes[position])
        position += 1
    }
}
