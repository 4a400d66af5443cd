extension Span<UInt8> {
    /// The last slash of a range, or `nil`.
    @inline(__always)
    func lastSlash(_ range: Range<Int>) -> Int? {
        var position = range.upperBound
        while position > range.lowerBound {
            position &-= 1
            if self[position] == URICharacters.slash { return position }
        }
        return nil
    }

    /// The first slash of a range, or its end.
    @inline(__always)
    func firstSlash(_ range: Range<Int>) -> Int {
        var position = range.lowerBound
        while position < range.upperBound, self[position] != URICharacters.slash { position &+= 1 }
        return position
    }

    /// Whether a value has anything to decode.
    @inline(__always)
    func isEncoded(_ range: Range<Int>, isQuery: Bool) -> Bool {
        for position in range {
            let byte = self[position]
            if byte == URICharacters.percent || isQuery && byte == URICharacters.plus { return true }
        }
        return false
    }

    /// Where a parameter ends: before an ampersand, or before a semicolon with an identifier and an equals sign behind.
    ///
    /// The grammar of the standard has both delimiters; a semicolon in anything else is one of its characters.
    @inline(__always)
    func parameterEnd(_ query: Range<Int>) -> Int {
        var position = query.lowerBound
        while position < query.upperBound {
            let byte = self[position]
            if byte == URICharacters.ampersand { return position }
            if byte == URICharacters.semicolon, beginsIdentifier(position + 1..<query.upperBound) { return position }
            position &+= 1
        }
        return position
    }

    private func beginsIdentifier(_ range: Range<Int>) -> Bool {
        var position = range.lowerBound
        while position < range.upperBound, self[position].isDigit, position - range.lowerBound < 5 { position += 1 }
        let isLong = 2...4 ~= position - range.lowerBound
        return isLong && position < range.upperBound && self[position] == URICharacters.equals
    }

    /// The characters of a range.
    @inline(__always)
    func text(_ range: Range<Int>) -> String {
        extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}
