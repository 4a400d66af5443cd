/// Reads one JSON value strictly (RFC 8259): UTF-8, every name once, bounded depth, numbers as their characters.
struct JSONReader {
    let bytes: UnsafeBufferPointer<UInt8>
    let limits: Limits
    private(set) var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, limits: Limits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// The value of a whole text, with nothing but white space around it.
    static func value(of text: UnsafeBufferPointer<UInt8>, limits: Limits = Limits()) throws(JSONError) -> JSONValue {
        var reader = JSONReader(text, limits: limits)
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.position == text.count else { throw JSONError(.unexpectedByte, at: reader.position) }
        return value
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        skipSpace()
        guard position < bytes.count else { throw JSONError(.unexpectedEnd, at: position) }
        switch bytes[position] {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
        case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            guard let end = JSONNumber.end(bytes, from: position) else { throw JSONError(.invalidNumber, at: position) }
            let text = String(decoding: bytes[position..<end], as: UTF8.self)
            position = end
            return .number(JSONNumber(unchecked: text))
        default: throw JSONError(.unexpectedByte, at: position)
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
        guard depth <= limits.depth else { throw JSONError(.tooDeep, at: position) }
        position += 1
        var members: [JSONObject.Member] = []
        var names = NameSet()
        if try closes(with: UInt8(ascii: "}")) { return JSONObject() }
        members.reserveCapacity(8)
        while true {
            skipSpace()
            let start = position
            guard try next() == UInt8(ascii: "\"") else { throw JSONError(.unexpectedByte, at: position) }
            let name = try self.name()
            guard names.insert(name, members) else { throw JSONError(.duplicateName, at: start).inside(name) }
            skipSpace()
            guard try next() == UInt8(ascii: ":") else { throw JSONError(.unexpectedByte, at: position).inside(name) }
            position += 1
            do {
                members.append(JSONObject.Member(name, try value(depth: depth)))
            } catch {
                throw error.inside(name)
            }
            if try ends(with: UInt8(ascii: "}")) { return JSONObject(members) }
        }
    }

    private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
        guard depth <= limits.depth else { throw JSONError(.tooDeep, at: position) }
        position += 1
        var elements: [JSONValue] = []
        if try closes(with: UInt8(ascii: "]")) { return elements }
        while true {
            do {
                elements.append(try value(depth: depth))
            } catch {
                throw error.inside(String(elements.count))
            }
            if try ends(with: UInt8(ascii: "]")) { return elements }
        }
    }

    /// Whether the container that has just begun is empty.
    private mutating func closes(with byte: UInt8) throws(JSONError) -> Bool {
        skipSpace()
        guard try next() == byte else { return false }
        position += 1
        return true
    }

    /// Steps over a comma, or over the end of the container.
    private mutating func ends(with byte: UInt8) throws(JSONError) -> Bool {
        skipSpace()
        let found = try next()
        guard found == byte || found == UInt8(ascii: ",") else { throw JSONError(.unexpectedByte, at: position) }
        position += 1
        return found == byte
    }

    private func next() throws(JSONError) -> UInt8 {
        guard position < bytes.count else { throw JSONError(.unexpectedEnd, at: position) }
        return bytes[position]
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for offset in 0..<word.utf8CodeUnitCount {
            guard position < bytes.count else { throw JSONError(.unexpectedEnd, at: position) }
            guard bytes[position] == word.utf8Start[offset] else { throw JSONError(.unexpectedByte, at: position) }
            position += 1
        }
        return value
    }

    mutating func skipSpace() {
        while position < bytes.count, bytes[position].isJSONSpace { position += 1 }
    }

    private mutating func name() throws(JSONError) -> String {
        let start = position + 1
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\") { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: "\""),
            let known = KnownNames.name(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        {
            position = end + 1
            return known
        }
        return try string()
    }

    mutating func string() throws(JSONError) -> String {
        let start = position + 1
        var end = start
        var high: UInt8 = 0
        while end < bytes.count {
            let byte = bytes[end]
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\") { return try escapedString() }
            guard byte >= 0x20 else { throw JSONError(.invalidString, at: end) }
            high |= byte
            end += 1
        }
        guard end < bytes.count else { throw JSONError(.unexpectedEnd, at: end) }
        position = end + 1
        if high < 0x80 { return String(decoding: bytes[start..<end], as: UTF8.self) }
        guard let text = String(validating: bytes[start..<end], as: UTF8.self) else {
            throw JSONError(.invalidUnicode, at: start)
        }
        return text
    }
}

extension JSONReader {
    /// A string with escapes.
    private mutating func escapedString() throws(JSONError) -> String {
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
                guard try next() == UInt8(ascii: "u") else { throw JSONError(.invalidUnicode, at: position) }
                position += 1
                let low = try codeUnit()
                guard low & 0xFC00 == 0xDC00 else { throw JSONError(.invalidUnicode, at: position) }
                scalar = Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
            }
            guard let scalar else { throw JSONError(.invalidUnicode, at: position) }
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

/// Finds a second member of the same name without comparing every name with every other.
private struct NameSet {
    private var names: Set<String> = []

    mutating func insert(_ name: String, _ members: [JSONObject.Member]) -> Bool {
        if members.count < 24 { return !members.contains { $0.name == name } }
        if names.isEmpty { names = Set(members.map(\.name)) }
        return names.insert(name).inserted
    }
}

extension UInt8 {
    var isJSONSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
    var isDigit: Bool { self &- 0x30 < 10 }
}

extension UInt32 {
    init?(hexadecimal byte: UInt8) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self = Self(byte) - 0x30
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self = Self(byte) - 0x57
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self = Self(byte) - 0x37
        default: return nil
        }
    }
}
