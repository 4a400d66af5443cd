/// A JSON value with everything as it was written: the order of members and the digits of numbers.
///
/// An event of EPCIS is hashed from the digits (CBV 2.0, 8.9), and a document that is read and written again has its members
/// where they were.
public enum JSONValue: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, as its characters.
    case number(JSONNumber)
    /// A string, without quotes and escapes.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object, with its members in their order.
    case object(JSONObject)

    /// The text of a string; `nil` for anything else.
    public var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The elements of an array; `nil` for anything else.
    public var array: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The members of an object; `nil` for anything else.
    public var object: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// An array.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// An object with its members in this order.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(JSONObject(elements.map { JSONObject.Member($0, $1) }))
    }
}

extension JSONValue: ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
    /// `true` or `false`.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}

/// A number of JSON as its characters, so that no digit is lost.
public struct JSONNumber: Hashable, Sendable {
    /// The characters, as `26`, `26.0` or `1e-3`.
    public let text: String

    /// A whole number.
    public init(_ value: Int) { text = String(value) }

    /// A number from its characters; `nil` if they are none by RFC 8259, section 6.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        let number = bytes.withUnsafeBufferPointer { JSONNumber.scan($0, from: 0) }
        guard number.isWhole, number.end == bytes.count else { return nil }
        self.text = String(text)
    }

    /// A number from characters that are known to be one.
    package init(unchecked text: String) { self.text = text }

    /// Where the number that begins here ends, or, if it is not whole, which byte should be a digit.
    static func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, isWhole: Bool) {
        var position = start
        func digits() -> Bool {
            let first = position
            while position < bytes.count, bytes[position] &- 0x30 < 10 { position += 1 }
            return position > first
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
        if position < bytes.count, bytes[position] == UInt8(ascii: "0") {
            position += 1
        } else if !digits() {
            return (position, false)
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            guard digits() else { return (position, false) }
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
                position += 1
            }
            guard digits() else { return (position, false) }
        }
        return (position, true)
    }
}
