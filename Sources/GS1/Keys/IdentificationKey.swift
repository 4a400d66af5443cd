/// A GS1 identification key: a value that is valid by the rules of its application identifier.
///
/// Source: GS1 General Specifications, 1.3 and section 3.
public protocol IdentificationKey: Hashable, Sendable, CustomStringConvertible {
    /// The identifier under which an element string or a URI carries the key.
    var ai: ApplicationIdentifier { get }
    /// The value as it stands behind ``ai``.
    var value: String { get }
    /// The key of a value.
    ///
    /// - Throws: The first fault; its position is a byte of the value.
    init(_ value: String) throws(GS1Error)
}

extension IdentificationKey {
    /// The key as an element of a message.
    public var element: Element { Element(ai, value) }

    /// The value.
    public var description: String { value }

    /// A value that keeps every rule of its identifier.
    static func checked(_ value: String, _ ai: ApplicationIdentifier) throws(GS1Error) -> String {
        let bytes = Array(value.utf8)
        let builder = MessageBuilder(options: ParsingOptions())
        if let fault = builder.fault(ai, at: 0, bytes.span, 0..<bytes.count) {
            throw GS1Error(fault.code, identifier: ai, at: fault.position)
        }
        return value
    }

    /// Digits with their check digit behind them.
    static func completed(_ digits: String, _ ai: ApplicationIdentifier) throws(GS1Error) -> String {
        guard let value = CheckDigit.appended(to: digits) else {
            throw GS1Error(.notDigit, identifier: ai, at: 0)
        }
        return value
    }
}

extension String {
    /// The characters from one place to another, all of them ASCII.
    func characters(_ range: some RangeExpression<Int>) -> String {
        let bytes = Array(utf8)
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// What stands behind so many characters, or `nil` if nothing does.
    func behind(_ count: Int) -> String? { utf8.count > count ? characters(count...) : nil }
}
