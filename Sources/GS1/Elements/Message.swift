/// What a bar code, a link or a line of text says, in whatever form it came.
public enum Message: Hashable, Sendable {
    /// It was an element string.
    case elementString(ElementString)
    /// It was a GS1 Digital Link URI.
    case digitalLink(DigitalLink)

    /// The elements in the order in which they were written.
    public var elements: [Element] {
        switch self {
        case .elementString(let message): message.elements
        case .digitalLink(let link): link.elements
        }
    }

    /// Reads a GS1 Digital Link URI, a bracketed element string, or scan data with or without symbology identifier.
    ///
    /// The first character tells them apart: a letter is a URI, `(` a bracketed element string, `]` a symbology
    /// identifier, anything else a plain element string.
    ///
    /// - Throws: The first fault, with its place in the UTF-8 of the text.
    public init(_ text: String, options: ParsingOptions = ParsingOptions()) throws(GS1Error) {
        var text = text
        let result = text.withUTF8 { bytes in
            Result { () throws(GS1Error) in try Message(bytes: bytes.span, options: options) }
        }
        self = try result.get()
    }

    /// Reads a message in bytes of UTF-8.
    ///
    /// - Throws: The first fault, with its place in the bytes.
    public init(bytes: Span<UInt8>, options: ParsingOptions = ParsingOptions()) throws(GS1Error) {
        guard bytes.count > 0 else { throw GS1Error(.empty, at: 0) }
        switch bytes[0] {
        case UInt8(ascii: "("): self = .elementString(try ElementString(bracketed: bytes, options: options))
        case UInt8(ascii: "]"): self = try Self.scanned(bytes, options)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
            self = .digitalLink(try DigitalLink(bytes: bytes, options: options))
        case UInt8(ascii: "0")...UInt8(ascii: "9"), ElementString.caret, ElementString.groupSeparator:
            self = .elementString(try ElementString(plain: bytes, 0..<bytes.count, options: options))
        default: throw GS1Error(.badForm, at: 0)
        }
    }
}
