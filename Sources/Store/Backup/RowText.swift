/// Rows as lines of text in the form of PostgreSQL's COPY: tabs between values, `\N` for none.
///
/// The same rows give the same bytes on both engines, so that stores can be compared by hash; and a person reads a
/// backup with `zcat`, or loads a table with `COPY … FROM`.
struct RowText: Sendable {
    let columns: [TableShape.Column]

    func append(_ row: Row, to text: inout [UInt8]) throws(StoreError) {
        for (place, column) in columns.enumerated() {
            if place > 0 { text.append(UInt8(ascii: "\t")) }
            try append(row.values[place], column, to: &text)
        }
        text.append(UInt8(ascii: "\n"))
    }

    private func append(_ value: SQLValue, _ column: TableShape.Column, to text: inout [UInt8]) throws(StoreError) {
        switch (value, column.kind) {
        case (.null, _): text += "\\N".utf8
        case (.integer(let number), .integer): text += String(number).utf8
        case (.integer(let number), .boolean): text.append(UInt8(ascii: number == 0 ? "f" : "t"))
        case (.integer(let number), .real): text += String(Double(number)).utf8
        case (.real(let number), .real): text += String(number).utf8
        case (.text(let words), .text): Self.escape(words, to: &text)
        case (.blob(let bytes), .bytes):
            text += "\\\\x".utf8
            for byte in bytes { text += [Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]] }
        default: throw StoreError(.badColumn, "\(column.name) holds \(value), not \(column.kind.rawValue)")
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func escape(_ words: String, to text: inout [UInt8]) {
        for byte in words.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): text += "\\\\".utf8
            case UInt8(ascii: "\t"): text += "\\t".utf8
            case UInt8(ascii: "\n"): text += "\\n".utf8
            case UInt8(ascii: "\r"): text += "\\r".utf8
            default: text.append(byte)
            }
        }
    }

    /// The values of all lines.
    func rows(_ text: [UInt8]) throws(StoreError) -> [[SQLValue]] {
        guard text.last ?? 10 == 10 else { throw Self.damaged }
        var rows: [[SQLValue]] = []
        for line in text.dropLast().split(separator: 10, omittingEmptySubsequences: false) where !text.isEmpty {
            let fields = line.split(separator: 9, omittingEmptySubsequences: false)
            guard fields.count == columns.count else { throw Self.damaged }
            var values: [SQLValue] = []
            for (field, column) in zip(fields, columns) { values.append(try Self.value(field, column.kind)) }
            rows.append(values)
        }
        return rows
    }

    private static func value(_ field: ArraySlice<UInt8>, _ kind: TableShape.Column.Kind) throws(StoreError) -> SQLValue
    {
        if field.elementsEqual("\\N".utf8) { return .null }
        let plain = try unescaped(field)
        let value: SQLValue? =
            switch kind {
            case .text: String(validating: plain, as: UTF8.self).map { .text($0) }
            case .integer: Int64(String(decoding: plain, as: UTF8.self)).map { .integer($0) }
            case .boolean: plain == [UInt8(ascii: "t")] ? .integer(1) : plain == [UInt8(ascii: "f")] ? .integer(0) : nil
            case .real: Double(String(decoding: plain, as: UTF8.self)).map { .real($0) }
            case .bytes: bytes(plain).map { .blob($0) }
            }
        guard let value else { throw damaged }
        return value
    }

    private static func unescaped(_ field: ArraySlice<UInt8>) throws(StoreError) -> [UInt8] {
        guard field.contains(UInt8(ascii: "\\")) else { return Array(field) }
        var plain: [UInt8] = []
        plain.reserveCapacity(field.count)
        var rest = field.makeIterator()
        while let byte = rest.next() {
            guard byte == UInt8(ascii: "\\") else { plain.append(byte); continue }
            switch rest.next() {
            case UInt8(ascii: "\\"): plain.append(UInt8(ascii: "\\"))
            case UInt8(ascii: "t"): plain.append(9)
            case UInt8(ascii: "n"): plain.append(10)
            case UInt8(ascii: "r"): plain.append(13)
            default: throw damaged
            }
        }
        return plain
    }

    private static func bytes(_ hex: [UInt8]) -> [UInt8]? {
        guard hex.starts(with: "\\x".utf8), hex.count % 2 == 0 else { return nil }
        return stride(from: 2, to: hex.count, by: 2).reduce(into: [UInt8]?([])) { bytes, place in
            let pair = String(decoding: hex[place...place + 1], as: UTF8.self)
            guard let byte = UInt8(pair, radix: 16) else { return bytes = nil }
            bytes?.append(byte)
        }
    }

    private static let damaged = StoreError(.badValue, "a row of the backup cannot be read")
}
