extension JSONReader {
    /// A string with escapes.
    mutating func escapedString() throws(JSONError) -> String {
        var text: [UInt8] = []
        let start = position + 1
        position = start
        while true {
            let byte = try next()
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw JSONError(.invalidUnicode, at: start)
                }
                return string
            case UInt8(ascii: "\\"):
                position += 1
                try escape(into: &text)
            case 0..<0x20: throw JSONError(.invalidString, at: position)
            default:
                text.append(byte)
                position += 1
            }
        }
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
        let byte = try next()
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            let unit = try codeUnit()
            var scalar = Unicode.Scalar(unit)
            if unit & 0xFC00 == 0xD800 {
                guard try next() == UInt8(ascii: "\\") else { throw JSONError(.invalidUnicode, at: position) }
                position += 1
                guard try next(place: position - 1) == UInt8(ascii: "u") else {
                    throw JSONError(.invalidUnicode, at: position, place: position - 1)
                }
                position += 1
                let low = try codeUnit()
                guard low & 0xFC00 == 0xDC00 else {
                    throw JSONError(.invalidUnicode, at: position, place: position - 4)
                }
                scalar = Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
            }
            guard let scalar else { throw JSONError(.invalidUnicode, at: position, place: position - 4) }
            text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
        default: throw JSONError(.invalidString, at: position - 1)
        }
    }

    private mutating func codeUnit() throws(JSONError) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = UInt32(hexadecimal: try next()) else { throw JSONError(.invalidString, at: position) }
            unit = unit << 4 | digit
            position += 1
        }
        return unit
    }
}

extension UInt32 {
    /// The worth of a hexadecimal digit.
    package init?(hexadecimal byte: UInt8) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self = Self(byte) - 0x30
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self = Self(byte) - 0x57
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self = Self(byte) - 0x37
        default: return nil
        }
    }
}
