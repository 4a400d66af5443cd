/// One JSON text after RFC 8259, read strictly, and written so that YAML reads the same: YAML knows no pairs of escapes
/// for characters beyond U+FFFF and refuses some characters that JSON allows.
///
/// Foundation's reader lets trailing commas and doubled names pass, so it cannot be the judge here.
struct JSONText {
    /// The text for YAML.
    private(set) var yaml: [UInt8] = []
    /// The value of the member `id` as it stands.
    private(set) var id = "null"
    /// Whether the value of `id` is a text, a number, or nothing.
    private(set) var isIDPlain = true

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    private static let mostDepth = 32

    /// Where and why a text is not JSON.
    struct Fault: Error {
        /// Byte, from 1.
        let position: Int
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
        self.bytes = bytes
        yaml.reserveCapacity(bytes.count)
        try readValue(depth: 0)
        skipSpace()
        guard position == bytes.count else { throw fault }
    }

    private var fault: Fault { Fault(position: position + 1) }
    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 {
            position += 1
            yaml.append(byte == 9 ? 32 : byte)
        }
    }

    private mutating func copy() {
        yaml.append(bytes[position])
        position += 1
    }

    private mutating func expect(_ byte: UInt8) throws(Fault) {
        skipSpace()
        guard next == byte else { throw fault }
        copy()
    }

    private mutating func readValue(depth: Int) throws(Fault) {
        guard depth <= Self.mostDepth else { throw fault }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): try readObject(depth: depth)
        case UInt8(ascii: "["): try readArray(depth: depth)
        case UInt8(ascii: "\""): try readString()
        case UInt8(ascii: "t"): try readWord("true")
        case UInt8(ascii: "f"): try readWord("false")
        case UInt8(ascii: "n"): try readWord("null")
        default: try readNumber()
        }
    }

    private mutating func readObject(depth: Int) throws(Fault) {
        copy()
        skipSpace()
        if next == UInt8(ascii: "}") { return copy() }
        while true {
            skipSpace()
            let name = position
            try readString()
            let isID = depth == 0 && bytes[name..<position].elementsEqual(#""id""#.utf8)
            try expect(UInt8(ascii: ":"))
            // YAML wants a space where the value follows at once.
            yaml.append(32)
            skipSpace()
            let value = position
            try readValue(depth: depth + 1)
            if isID {
                id = String(decoding: bytes[value..<position], as: UTF8.self)
                isIDPlain = !"{[".utf8.contains(bytes[value])
            }
            skipSpace()
            if next == UInt8(ascii: "}") { return copy() }
            try expect(UInt8(ascii: ","))
            yaml.append(32)
        }
    }

    private mutating func readArray(depth: Int) throws(Fault) {
        copy()
        skipSpace()
        if next == UInt8(ascii: "]") { return copy() }
        while true {
            try readValue(depth: depth + 1)
            skipSpace()
            if next == UInt8(ascii: "]") { return copy() }
            try expect(UInt8(ascii: ","))
            yaml.append(32)
        }
    }

    private mutating func readWord(_ word: StaticString) throws(Fault) {
        for offset in 0..<word.utf8CodeUnitCount {
            guard next == word.utf8Start[offset] else { throw fault }
            copy()
        }
    }

    private mutating func readNumber() throws(Fault) {
        if next == UInt8(ascii: "-") { copy() }
        if next == UInt8(ascii: "0") { copy() } else { try readDigits() }
        if next == UInt8(ascii: ".") {
            copy()
            try readDigits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            copy()
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { copy() }
            try readDigits()
        }
    }

    private mutating func readDigits() throws(Fault) {
        guard let byte = next, (48...57).contains(byte) else { throw fault }
        while let byte = next, (48...57).contains(byte) { copy() }
    }

    private mutating func readString() throws(Fault) {
        guard next == UInt8(ascii: "\"") else { throw fault }
        copy()
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""): return copy()
            case UInt8(ascii: "\\"): try readEscape()
            case 0..<32: throw fault
            case 0xC2, 0xEF, 0x7F: copyPrintable()
            default: copy()
            }
        }
        throw fault
    }

    private mutating func readEscape() throws(Fault) {
        position += 1
        guard let kind = next else { throw fault }
        position += 1
        if kind != UInt8(ascii: "u") {
            guard #""\/bfnrt"#.utf8.contains(kind) else { throw fault }
            yaml += kind == UInt8(ascii: "/") ? [kind] : [92, kind]
            return
        }
        var unit = try readHex()
        if (0xD800..<0xDC00).contains(unit) {
            guard next == 92, position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "u") else { throw fault }
            position += 2
            let low = try readHex()
            guard (0xDC00..<0xE000).contains(low) else { throw fault }
            unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(unit) else { throw fault }
        write(scalar)
    }

    private mutating func readHex() throws(Fault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 128 else {
                throw fault
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    /// Control signs and non-characters go on as escapes, which YAML takes.
    private mutating func write(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if value < 0x20 || (0x7F...0xA0).contains(value) || value == 0xFEFF || value & 0xFFFE == 0xFFFE || value == 34
            || value == 92
        {
            let digits = String(value, radix: 16)
            let width = value > 0xFFFF ? 8 : 4
            yaml += (value > 0xFFFF ? "\\U" : "\\u").utf8
            yaml += String(repeating: "0", count: width - digits.count).utf8
            yaml += digits.utf8
        } else {
            yaml += String(Character(scalar)).utf8
        }
    }

    /// A character that may be one that YAML refuses as it stands.
    private mutating func copyPrintable() {
        let length = bytes[position] == 0x7F ? 1 : bytes[position] == 0xC2 ? 2 : 3
        let end = min(position + length, bytes.count)
        guard let scalar = String(decoding: bytes[position..<end], as: UTF8.self).unicodeScalars.first else {
            return copy()
        }
        write(scalar)
        position = end
    }
}
