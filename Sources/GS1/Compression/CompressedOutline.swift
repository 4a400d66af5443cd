/// The parts of a compressed URI, before its bits are looked at.
struct CompressedOutline {
    let stem: String
    /// The key before the compressed segment, where it is not compressed itself.
    let key: Element?
    let segment: ArraySlice<UInt8>
    let query: String?
    let fragment: String?

    /// What the segment holds, read as what it announces itself to be.
    func content() throws(CompressionError) -> ([Element], [DigitalLink.Parameter]) {
        // Both openings would be reserved codes of compression.
        guard EPC.isCompressionString(segment), key == nil else {
            let reader = try CompressedReader(segment)
            return (reader.elements, reader.parameters)
        }
        do {
            return (try EPC(compressionString: segment).elements, [])
        } catch {
            throw CompressionError(.invalidEPC, atBit: error.offset, epc: error)
        }
    }

    init(_ uri: String, options: ParsingOptions) throws(CompressionError) {
        let bytes = Array(uri.utf8)
        let outline: DigitalLinkOutline
        do {
            outline = try DigitalLinkOutline(bytes.span)
        } catch {
            throw CompressionError(.notAURI, link: error)
        }
        let start = outline.path.lowerBound
        var end = outline.path.upperBound
        if end - 1 > start, bytes[end - 1] == URICharacters.slash { end -= 1 }
        guard let slash = bytes.span.lastSlash(start..<end) else { throw CompressionError(.notAURI) }
        segment = bytes[(slash + 1)..<end]
        query = outline.query.isEmpty ? nil : bytes.span.text(outline.query)
        fragment = outline.fragment.map { bytes.span.text($0) }
        if let valueSlash = bytes.span.lastSlash(start..<slash),
            let keySlash = bytes.span.lastSlash(start..<valueSlash),
            let identifier = Self.identifier(bytes.span, keySlash + 1..<valueSlash, options),
            identifier.definition?.isKey == true
        {
            var value: [UInt8] = []
            let fault = PercentEncoding.decode(bytes.span, valueSlash + 1..<slash, isQuery: false, into: &value)
            guard fault == nil else { throw CompressionError(.notAURI) }
            if identifier == "01", options.allowsShortGTINs, [8, 12, 13].contains(value.count) {
                value.insert(contentsOf: repeatElement(.zero, count: 14 - value.count), at: 0)
            }
            key = Element(identifier, String(decoding: value, as: UTF8.self))
            stem = bytes.span.text(0..<keySlash)
        } else {
            key = nil
            stem = bytes.span.text(0..<slash)
        }
    }

    private static func identifier(
        _ bytes: Span<UInt8>,
        _ range: Range<Int>,
        _ options: ParsingOptions
    ) -> ApplicationIdentifier? {
        if let identifier = ApplicationIdentifier(bytes, range) { return identifier }
        return options.allowsConvenienceAlphas ? ConvenienceAlphas.identifier(bytes, range) : nil
    }
}
