import Store

/// How a field of a result is read, by the type that PostgreSQL gives its column.
enum ColumnKind {
    case boolean, integer, real, numeric, bytes, text

    init(oid: UInt32) {
        self =
            switch oid {
            case 16: .boolean
            case 20, 21, 23, 26: .integer
            case 700, 701: .real
            case 1700: .numeric
            case 17: .bytes
            default: .text
            }
    }

    func read(_ field: UnsafeBufferPointer<UInt8>) -> SQLValue {
        switch self {
        case .boolean: .integer(field.first == UInt8(ascii: "t") ? 1 : 0)
        case .integer: Self.integer(field).map { .integer($0) } ?? .text(Self.text(field))
        case .real: .real(Double(Self.text(field)) ?? .nan)
        // SUM of whole numbers is numeric, and whole; AVG is not.
        case .numeric: Self.integer(field).map { .integer($0) } ?? .real(Double(Self.text(field)) ?? .nan)
        case .bytes: .blob(Self.bytes(field))
        case .text: .text(Self.text(field))
        }
    }

    private static func text(_ field: UnsafeBufferPointer<UInt8>) -> String {
        String(decoding: field, as: UTF8.self)
    }

    /// Decimal digits with an optional minus; nil for anything else, and for what does not fit.
    private static func integer(_ field: UnsafeBufferPointer<UInt8>) -> Int64? {
        let isNegative = field.first == UInt8(ascii: "-")
        var number: Int64 = 0
        for byte in field.dropFirst(isNegative ? 1 : 0) {
            guard (48...57).contains(byte) else { return nil }
            let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
            let (next, overflowAgain) = tens.subtractingReportingOverflow(Int64(byte - 48))
            guard !overflow, !overflowAgain else { return nil }
            number = next
        }
        guard !isNegative else { return number }
        return number == .min ? nil : -number
    }

    /// Bytes written as \x0a1b….
    private static func bytes(_ field: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard field.count > 2 else { return [] }
        let count = (field.count - 2) / 2
        return [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
            for index in 0..<count {
                bytes[index] = nibble(field[2 + 2 * index]) << 4 | nibble(field[3 + 2 * index])
            }
            filled = count
        }
    }

    private static func nibble(_ digit: UInt8) -> UInt8 {
        digit < 58 ? digit &- 48 : digit &- 87
    }
}
