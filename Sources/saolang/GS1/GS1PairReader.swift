import GS1

/// Reads pairs of identifier and value from a line of JSON: an array of pairs, or the member `ais` of an object.
///
/// The bytes are passed to each step; what is not such a line is a fault at its byte.
struct GS1PairReader {
    private var position = 0
    private let count: Int

    init(count: Int) { self.count = count }

    /// The elements of the line.
    mutating func elements(_ bytes: Span<UInt8>) throws(GS1Error) -> [Element] {
        skipSpace(bytes)
        guard take("{", bytes) else { return try pairs(bytes) }
        repeat {
            let name = try string(bytes)
            try expect(":", bytes)
            skipSpace(bytes)
            if name == Array("ais".utf8) { return try pairs(bytes) }
            try skipValue(bytes)
        } while take(",", bytes)
        throw GS1Error(.badForm, at: position)
    }

    private mutating func pairs(_ bytes: Span<UInt8>) throws(GS1Error) -> [Element] {
        var elements: [Element] = []
        try expect("[", bytes)
        if take("]", bytes) { return [] }
        repeat {
            try expect("[", bytes)
            skipSpace(bytes)
            let start = position + 1
            guard let identifier = ApplicationIdentifier(String(decoding: try string(bytes), as: UTF8.self)) else {
                throw GS1Error(.unknownIdentifier, at: start)
            }
            try expect(",", bytes)
            elements.append(Element(identifier, String(decoding: try string(bytes), as: UTF8.self)))
            try expect("]", bytes)
        } while take(",", bytes)
        try expect("]", bytes)
        return elements
    }

    /// A string; of the escapes those that stand for one character of ASCII.
    private mutating func string(_ bytes: Span<UInt8>) throws(GS1Error) -> [UInt8] {
        try expect("\"", bytes)
        var text: [UInt8] = []
        while position < count, bytes[position] != UInt8(ascii: "\"") {
            if bytes[position] == UInt8(ascii: "\\") {
                text.append(try escape(bytes))
            } else {
                text.append(bytes[position])
                position += 1
            }
        }
        try expect("\"", bytes)
        return text
    }

    private mutating func escape(_ bytes: Span<UInt8>) throws(GS1Error) -> UInt8 {
        let start = position
        guard position + 1 < count else { throw GS1Error(.badForm, at: position) }
        let letter = bytes[position + 1]
        position += 2
        if letter == UInt8(ascii: "u"), position + 4 <= count {
            let digits = String(decoding: (position..<position + 4).map { bytes[$0] }, as: UTF8.self)
            position += 4
            if let code = UInt8(digits, radix: 16), code < 128 { return code }
        } else if "\"\\/".utf8.contains(letter) {
            return letter
        }
        throw GS1Error(.badForm, at: start)
    }

    /// Passes a value of any kind, however deep, by counting its brackets.
    private mutating func skipValue(_ bytes: Span<UInt8>) throws(GS1Error) {
        var depth = 0
        while position < count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                while position < count, bytes[position] != UInt8(ascii: "\"") {
                    position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
                }
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return }
                depth -= 1
            case UInt8(ascii: ","): if depth == 0 { return }
            default: break
            }
            position += 1
        }
        throw GS1Error(.badForm, at: count)
    }

    private mutating func skipSpace(_ bytes: Span<UInt8>) {
        while position < count, bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "\t") {
            position += 1
        }
    }

    private mutating func take(_ character: Unicode.Scalar, _ bytes: Span<UInt8>) -> Bool {
        skipSpace(bytes)
        guard position < count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ character: Unicode.Scalar, _ bytes: Span<UInt8>) throws(GS1Error) {
        guard take(character, bytes) else { throw GS1Error(.badForm, at: position) }
    }
}
