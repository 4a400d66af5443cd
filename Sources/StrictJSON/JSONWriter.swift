/// Writes JSON, compact or indented by two spaces.
package struct JSONWriter: Sendable {
    /// What has been written.
    package private(set) var bytes: [UInt8] = []
    let isIndented: Bool

    /// A writer that has written nothing.
    package init(indented: Bool = false) { isIndented = indented }

    /// Writes a value whose lines stand at a level.
    package mutating func write(_ value: JSONValue, level: Int = 0) {
        switch value {
        case .null: append("null")
        case .bool(let value): append(value ? "true" : "false")
        case .number(let number): bytes.append(contentsOf: number.text.utf8)
        case .string(let text): write(text)
        case .array(let elements): write(elements, level: level)
        case .object(let object): write(object, level: level)
        }
    }

    /// Writes text as it stands.
    package mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// What has been written, which then is no longer kept.
    package mutating func take() -> [UInt8] {
        let taken = bytes
        bytes.removeAll(keepingCapacity: true)
        return taken
    }

    private mutating func write(_ elements: [JSONValue], level: Int) {
        guard !elements.isEmpty else { return append("[]") }
        append("[")
        for (index, element) in elements.enumerated() {
            if index > 0 { append(",") }
            newLine(level + 1)
            write(element, level: level + 1)
        }
        newLine(level)
        append("]")
    }

    private mutating func write(_ object: JSONObject, level: Int) {
        guard !object.isEmpty else { return append("{}") }
        append("{")
        for (index, member) in object.members.enumerated() {
            if index > 0 { append(",") }
            newLine(level + 1)
            write(member, level: level + 1)
        }
        newLine(level)
        append("}")
    }

    /// Writes a member.
    package mutating func write(_ member: JSONObject.Member, level: Int) {
        write(member.name)
        append(":")
        if isIndented { append(" ") }
        write(member.value, level: level)
    }

    /// Begins a line, if it indents.
    package mutating func newLine(_ level: Int) {
        guard isIndented else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: level * 2))
    }

    /// Writes a string in quotes.
    package mutating func write(_ text: String) {
        append("\"")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): append("\\\"")
            case UInt8(ascii: "\\"): append("\\\\")
            case 0x0A: append("\\n")
            case 0x0D: append("\\r")
            case 0x09: append("\\t")
            case 0..<0x20:
                append("\\u00")
                bytes.append(hexadecimal(byte >> 4))
                bytes.append(hexadecimal(byte & 15))
            default: bytes.append(byte)
            }
        }
        append("\"")
    }

    private func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? digit + 0x30 : digit + 0x57 }
}

extension JSONValue {
    /// A value from its text, strictly by RFC 8259: UTF-8, each name once.
    ///
    /// Arrays and objects may be `depth` deep.
    ///
    /// - Throws: ``JSONError``, with the place of the fault.
    public init(parsing text: some StringProtocol, depth: Int = 64) throws(JSONError) {
        let bytes = Array(text.utf8)
        let result = bytes.withUnsafeBufferPointer { bytes in
            Result { () throws(JSONError) in try JSONReader.value(of: bytes, depth: depth) }
        }
        self = try result.get()
    }

    /// The text, without white space, or indented by two spaces.
    public func text(indented: Bool = false) -> String {
        var writer = JSONWriter(indented: indented)
        writer.write(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
