/// A GS1 Digital Link URI: a web address that holds a primary key, its qualifiers and attributes.
///
/// Source: GS1 Digital Link Standard: URI Syntax.
public struct DigitalLink: Hashable, Sendable {
    /// What stands before the key, as written, without a slash at its end: `https://example.com/some/path`.
    public let stem: String
    /// The primary key, its qualifiers, then the attributes in the order in which they were written.
    public let elements: [Element]
    /// How many of the elements stand in the path: the key and its qualifiers.
    public let pathCount: Int
    /// Parameters of the query that are no application identifiers, as written.
    public let ignored: [Parameter]
    /// What follows a number sign, as written.
    public let fragment: String?

    /// The primary key.
    public var key: Element { elements[0] }
    /// The qualifiers of the key, in their order.
    public var qualifiers: ArraySlice<Element> { elements[1..<pathCount] }
    /// The attributes of the query.
    public var attributes: ArraySlice<Element> { elements[pathCount...] }

    /// The value of an identifier, or `nil` where the link does not hold it.
    public subscript(identifier: ApplicationIdentifier) -> String? {
        elements.first { $0.ai == identifier }?.value
    }

    /// A parameter of the query that is no application identifier.
    public struct Parameter: Hashable, Sendable {
        /// The name, as written.
        public let name: String
        /// The value, as written, or `nil` where there is no equals sign.
        public let value: String?
    }
}
