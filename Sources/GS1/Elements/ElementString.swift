/// A message of elements, in their order: the data of a GS1 bar code.
///
/// Source: GS1 General Specifications, section 3 and 7.8.
public struct ElementString: Hashable, Sendable {
    /// The elements in the order in which they were written.
    public let elements: [Element]

    /// The value of an identifier, or `nil` where the message does not hold it.
    public subscript(identifier: ApplicationIdentifier) -> String? {
        elements.first { $0.ai == identifier }?.value
    }

    /// A message of elements.
    ///
    /// - Throws: The first fault; its position is a byte of the value of its identifier.
    public init(_ elements: [Element], options: ParsingOptions = ParsingOptions()) throws(GS1Error) {
        guard !elements.isEmpty else { throw GS1Error(.empty, at: 0) }
        var builder = MessageBuilder(options: options)
        for element in elements { try builder.add(element) }
        try builder.checkAssociations()
        self.elements = elements
    }

    /// Elements that have been judged already.
    init(judged elements: [Element]) { self.elements = elements }
}

extension ElementString: CustomStringConvertible {
    /// The message with its identifiers in brackets.
    public var description: String { bracketed }
}
