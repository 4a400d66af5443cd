extension DigitalLink {
    /// Reads an uncompressed GS1 Digital Link URI.
    ///
    /// - Parameters:
    ///   - uri: The URI; at most as long as memory allows, the time grows with its length.
    ///   - options: What is let pass or not looked at; everything is checked by default.
    /// - Throws: The first fault, with its place in the UTF-8 of the URI.
    public init(_ uri: String, options: ParsingOptions = ParsingOptions()) throws(GS1Error) {
        var uri = uri
        let result = uri.withUTF8 { bytes in
            Result { () throws(GS1Error) in try DigitalLink(bytes: bytes.span, options: options) }
        }
        self = try result.get()
    }

    /// Reads an uncompressed GS1 Digital Link URI in bytes of UTF-8.
    ///
    /// - Parameters:
    ///   - bytes: The URI.
    ///   - options: What is let pass or not looked at; everything is checked by default.
    /// - Throws: The first fault, with its place in the bytes.
    public init(bytes: Span<UInt8>, options: ParsingOptions = ParsingOptions()) throws(GS1Error) {
        let outline = try DigitalLinkOutline(bytes)
        var parser = DigitalLinkParser(options: options)
        let keyStart = try parser.read(bytes, outline)
        stem = bytes.text(0..<keyStart)
        elements = parser.elements
        pathCount = parser.pathCount
        ignored = parser.ignored
        fragment = outline.fragment.map { bytes.text($0) }
    }
}

extension DigitalLink.Parameter {
    init(_ bytes: Span<UInt8>, _ range: Range<Int>, equals: Int) {
        name = bytes.text(range.lowerBound..<equals)
        value = equals < range.upperBound ? bytes.text(equals + 1..<range.upperBound) : nil
    }
}
