/// One application identifier with its value.
public struct Element: Hashable, Sendable {
    /// The application identifier.
    public let ai: ApplicationIdentifier
    /// The value as it stands in an element string: no brackets, no percent-encoding.
    public let value: String

    /// An element; whether the value is valid is judged where elements become a message.
    public init(_ ai: ApplicationIdentifier, _ value: String) {
        self.ai = ai
        self.value = value
    }
}

extension Element: CustomStringConvertible {
    /// Human readable: the identifier in brackets, then the value.
    public var description: String { "(\(ai))\(value)" }
}
