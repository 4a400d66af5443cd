extension ElementString {
    /// Reads a message whose identifiers stand in brackets: `(01)09521234543213(10)LOT`.
    ///
    /// An opening bracket that belongs to a value has a backslash before it.
    ///
    /// - Throws: The first fault, with its place in the UTF-8 of the text.
    ///
    /// Source: GS1 General Specifications, 4.14 (human readable interpretation).
    public init(_ bracketed: String, options: ParsingOptions = ParsingOptions()) throws(GS1Error) {
        var text = bracketed
        let result = text.withUTF8 { bytes in
            Result { () throws(GS1Error) in try ElementString(bracketed: bytes.span, options: options) }
        }
        self = try result.get()
    }

    /// Reads a bracketed message in bytes of UTF-8.
    ///
    /// - Throws: The first fault, with its place in the bytes.
    public init(bracketed bytes: Span<UInt8>, options: ParsingOptions = ParsingOptions()) throws(GS1Error) {
        guard bytes.count > 0 else { throw GS1Error(.empty, at: 0) }
        var builder = MessageBuilder(options: options)
        var position = 0
        while position < bytes.count {
            position = try Self.readElement(bytes, from: position, into: &builder)
        }
        try builder.checkAssociations()
        elements = builder.elements
    }

    private static func readElement(
        _ bytes: Span<UInt8>,
        from open: Int,
        into builder: inout MessageBuilder
    ) throws(GS1Error) -> Int {
        guard bytes[open] == UInt8(ascii: "(") else { throw GS1Error(.badForm, at: open) }
        var close = open + 1
        while close < bytes.count, bytes[close] != UInt8(ascii: ")"), close - open <= 5 { close += 1 }
        guard close < bytes.count, bytes[close] == UInt8(ascii: ")"),
            let identifier = ApplicationIdentifier(bytes, open + 1..<close)
        else { throw GS1Error(.unknownIdentifier, at: open + 1) }
        var end = close + 1
        var isEscaped = false
        while end < bytes.count, bytes[end] != UInt8(ascii: "(") || bytes[end - 1] == backslash {
            if bytes[end] == UInt8(ascii: "(") { isEscaped = true }
            end += 1
        }
        if isEscaped {
            try addUnescaped(identifier, at: open + 1, bytes, close + 1..<end, into: &builder)
        } else {
            try builder.add(identifier, at: open + 1, bytes, close + 1..<end)
        }
        return end
    }

    private static func addUnescaped(
        _ identifier: ApplicationIdentifier,
        at start: Int,
        _ bytes: Span<UInt8>,
        _ range: Range<Int>,
        into builder: inout MessageBuilder
    ) throws(GS1Error) {
        var value: [UInt8] = []
        var origins: [Int] = []
        for position in range {
            if bytes[position] == UInt8(ascii: "("), value.last == backslash {
                value.removeLast()
                origins.removeLast()
            }
            value.append(bytes[position])
            origins.append(position)
        }
        do {
            try builder.add(identifier, at: start, value.span, 0..<value.count)
        } catch {
            let isInside = error.code != .unknownIdentifier && error.position < origins.count
            let position =
                error.code == .unknownIdentifier ? start : isInside ? origins[error.position] : range.upperBound
            throw GS1Error(error.code, identifier: identifier, at: position)
        }
    }

    private static let backslash = UInt8(ascii: "\\")

    /// The message with its identifiers in brackets.
    public var bracketed: String {
        elements.map { "(\($0.ai))" + $0.value.replacing("(", with: "\\(") }.joined()
    }
}
