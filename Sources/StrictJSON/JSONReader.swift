/// Reads one JSON value strictly (RFC 8259): UTF-8, every name once, bounded depth, numbers as their characters.
package struct JSONReader {
    let bytes: UnsafeBufferPointer<UInt8>
    let depth: Int
    let valueDepth: Int
    let names: LongNames
    var position = 0

    /// The value of a whole text, with nothing but white space around it.
    ///
    /// Arrays and objects may be `depth` deep, and any value may lie in fewer than `valueDepth` of them.
    package static func value(
        of text: UnsafeBufferPointer<UInt8>,
        depth: Int,
        valueDepth: Int = .max,
        names: LongNames = .none
    ) throws(JSONError) -> JSONValue {
        var reader = JSONReader(bytes: text, depth: depth, valueDepth: valueDepth, names: names)
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.position == text.count else { throw reader.unexpectedByte }
        return value
    }

    /// The error of a byte that cannot stand here; a digit after a leading zero belongs to that number.
    private var unexpectedByte: JSONError {
        let isLeadingZero = position > 0 && bytes[position - 1] == UInt8(ascii: "0") && bytes[position] &- 0x30 < 10
        return JSONError(.unexpectedByte, at: position, place: isLeadingZero ? position - 1 : nil)
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        guard depth < valueDepth else { throw JSONError(.tooDeep, at: position) }
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
            let number = JSONNumber.scan(bytes, from: position)
            guard number.isWhole else { throw JSONError(.invalidNumber, at: position, place: number.end) }
            let text = String(decoding: bytes[position..<number.end], as: UTF8.self)
            position = number.end
            return .number(JSONNumber(unchecked: text))
        default: throw JSONError(.unexpectedByte, at: position)
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
        guard depth <= self.depth else { throw JSONError(.tooDeep, at: position) }
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
        guard depth <= self.depth else { throw JSONError(.tooDeep, at: position) }
        position += 1
        var elements: [JSONValue] = []
        skipSpace()
        guard position < bytes.count || depth < valueDepth else { throw JSONError(.tooDeep, at: position) }
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
        guard found == byte || found == UInt8(ascii: ",") else { throw unexpectedByte }
        position += 1
        return found == byte
    }

    func next(place: Int? = nil) throws(JSONError) -> UInt8 {
        guard position < bytes.count else { throw JSONError(.unexpectedEnd, at: position, place: place) }
        return bytes[position]
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        let start = position
        for offset in 0..<word.utf8CodeUnitCount {
            guard position < bytes.count else { throw JSONError(.unexpectedEnd, at: position, place: start) }
            guard bytes[position] == word.utf8Start[offset] else {
                throw JSONError(.unexpectedByte, at: position, place: start)
            }
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
            let known = names.name(UnsafeBufferPointer(rebasing: bytes[start..<end]))
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
    /// Whether it is white space by RFC 8259, section 2.
    package var isJSONSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
