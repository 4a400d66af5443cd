/// A value of JSON, as link sets need it.
enum JSONText {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONText])
    case object([(name: String, value: JSONText)])

    /// Reads one value and nothing else.
    ///
    /// Strict after RFC 8259; objects and arrays may be 64 deep, and a name may not stand twice in one object.
    init(_ bytes: [UInt8]) throws(LinkSetError) {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw LinkSetError(.badJSON, at: 0) }
        var reader = Reader(bytes: bytes)
        self = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.position == bytes.count else { throw LinkSetError(.badJSON, at: reader.position) }
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        var next: UInt8? { position < bytes.count ? bytes[position] : nil }

        mutating func skipSpace() {
            while let byte = next, byte == 0x20 || 0x09...0x0A ~= byte || byte == 0x0D { position += 1 }
        }

        mutating func take(_ character: Unicode.Scalar) throws(LinkSetError) {
            skipSpace()
            guard next == UInt8(ascii: character) else { throw LinkSetError(.badJSON, at: position) }
            position += 1
        }

        mutating func value(depth: Int) throws(LinkSetError) -> JSONText {
            guard depth < 64 else { throw LinkSetError(.tooDeep, at: position) }
            skipSpace()
            switch next {
            case UInt8(ascii: "{"): return .object(try object(depth))
            case UInt8(ascii: "["): return .array(try array(depth))
            case UInt8(ascii: "\""): return .string(try string())
            case UInt8(ascii: "t"): return try word("true", .bool(true))
            case UInt8(ascii: "f"): return try word("false", .bool(false))
            case UInt8(ascii: "n"): return try word("null", .null)
            default: return .number(try number())
            }
        }

        private mutating func word(_ word: StaticString, _ value: JSONText) throws(LinkSetError) -> JSONText {
            guard bytes.span.extracting(position...).starts(with: word) else {
                throw LinkSetError(.badJSON, at: position)
            }
            position += word.utf8CodeUnitCount
            return value
        }

        private mutating func number() throws(LinkSetError) -> String {
            let start = position
            if next == UInt8(ascii: "-") { position += 1 }
            let first = position
            try digits()
            if bytes[first] == UInt8.zero, position > first + 1 { throw LinkSetError(.badJSON, at: first) }
            if next == UInt8(ascii: ".") {
                position += 1
                try digits()
            }
            if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
                position += 1
                if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
                try digits()
            }
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }

        private mutating func digits() throws(LinkSetError) {
            let start = position
            while let byte = next, byte.isDigit { position += 1 }
            guard position > start else { throw LinkSetError(.badJSON, at: position) }
        }

        private mutating func array(_ depth: Int) throws(LinkSetError) -> [JSONText] {
            position += 1
            var values: [JSONText] = []
            skipSpace()
            if next == UInt8(ascii: "]") {
                position += 1
                return values
            }
            while true {
                values.append(try value(depth: depth + 1))
                skipSpace()
                guard next == UInt8(ascii: ",") else { break }
                position += 1
            }
            try take("]")
            return values
        }

        private mutating func object(_ depth: Int) throws(LinkSetError) -> [(name: String, value: JSONText)] {
            position += 1
            var members: [(name: String, value: JSONText)] = []
            var names = Set<String>()
            skipSpace()
            if next == UInt8(ascii: "}") {
                position += 1
                return members
            }
            while true {
                skipSpace()
                let start = position
                guard next == UInt8(ascii: "\"") else { throw LinkSetError(.badJSON, at: position) }
                let name = try string()
                guard names.insert(name).inserted else { throw LinkSetError(.duplicateName, at: start) }
                try take(":")
                members.append((name, try value(depth: depth + 1)))
                skipSpace()
                guard next == UInt8(ascii: ",") else { break }
                position += 1
            }
            try take("}")
            return members
        }

        private mutating func string() throws(LinkSetError) -> String {
            position += 1
            var text: [UInt8] = []
            while let byte = next, byte != UInt8(ascii: "\"") {
                guard byte >= 0x20 else { throw LinkSetError(.badJSON, at: position) }
                position += 1
                if byte == UInt8(ascii: "\\") { try escape(to: &text) } else { text.append(byte) }
            }
            guard next != nil else { throw LinkSetError(.badJSON, at: position) }
            position += 1
            return String(decoding: text, as: UTF8.self)
        }

        private mutating func escape(to text: inout [UInt8]) throws(LinkSetError) {
            let plain: [UInt8: UInt8] = [
                0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
            ]
            guard let byte = next else { throw LinkSetError(.badJSON, at: position) }
            position += 1
            if let character = plain[byte] { return text.append(character) }
            guard byte == UInt8(ascii: "u") else { throw LinkSetError(.badJSON, at: position - 1) }
            var code = try hexadecimal()
            if 0xD800...0xDBFF ~= code {
                guard bytes.span.extracting(position...).starts(with: "\\u") else {
                    throw LinkSetError(.badJSON, at: position)
                }
                position += 2
                let low = try hexadecimal()
                guard 0xDC00...0xDFFF ~= low else { throw LinkSetError(.badJSON, at: position - 4) }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw LinkSetError(.badJSON, at: position - 4) }
            text.append(contentsOf: String(Character(scalar)).utf8)
        }

        private mutating func hexadecimal() throws(LinkSetError) -> UInt32 {
            var code: UInt32 = 0
            for _ in 0..<4 {
                guard let digit = next?.hexadecimal else { throw LinkSetError(.badJSON, at: position) }
                code = code << 4 | UInt32(digit)
                position += 1
            }
            return code
        }
    }
}
