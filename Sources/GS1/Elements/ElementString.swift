/// A message of elements, in their order: the data of a GS1 barcode.
///
/// Source: GS1 General Specifications, section 3 and 7.8.
public struct ElementString: Hashable, Sendable {
    /// The elements in the order in which they were written.
    public let elements: [Element]

    /// The value of an identifier, or `nil` where the message does not hold it.
    public subscript(identifier: ApplicationIdentifier) -> String? {
        elements.first { $0.ai == identifier }?.value
    }
}
