/// Where the parts of a URI are, before any value is looked at.
struct DigitalLinkOutline {
    /// The path from its first slash.
    let path: Range<Int>
    /// The query without its question mark, empty where there is none.
    let query: Range<Int>
    /// The fragment without its number sign, or `nil`.
    let fragment: Range<Int>?

    /// Splits a URI and holds each byte against the characters that a URI may have.
    init(_ bytes: Span<UInt8>) throws(GS1Error) {
        let authority = try Self.schemeEnd(bytes)
        let pathStart = try Self.authorityEnd(bytes, from: authority)
        let pathEnd = try Self.end(bytes, from: pathStart) {
            $0 == URICharacters.question || $0 == URICharacters.number
        }
        path = pathStart..<pathEnd
        var end = pathEnd
        if end < bytes.count, bytes[end] == URICharacters.question {
            let start = end + 1
            end = try Self.end(bytes, from: start) { $0 == URICharacters.number }
            query = start..<end
        } else {
            query = end..<end
        }
        if end < bytes.count {
            let start = end + 1
            fragment = start..<(try Self.end(bytes, from: start) { _ in false })
        } else {
            fragment = nil
        }
    }

    /// The scheme is http or https, in small or in capital letters.
    static func schemeEnd(_ bytes: Span<UInt8>) throws(GS1Error) -> Int {
        for scheme: StaticString in ["https://", "http://", "HTTPS://", "HTTP://"] where bytes.starts(with: scheme) {
            return scheme.utf8CodeUnitCount
        }
        throw GS1Error(.badScheme, at: 0)
    }

    private static func authorityEnd(_ bytes: Span<UInt8>, from start: Int) throws(GS1Error) -> Int {
        var position = start
        while position < bytes.count, bytes[position] != URICharacters.slash {
            guard URICharacters.authority.contains(bytes[position]) else {
                throw GS1Error(.badAuthority, at: position)
            }
            position += 1
        }
        guard position > start, position < bytes.count else { throw GS1Error(.badAuthority, at: position) }
        return position
    }

    @inline(__always)
    private static func end(
        _ bytes: Span<UInt8>,
        from start: Int,
        _ isEnd: (UInt8) -> Bool
    ) throws(GS1Error) -> Int {
        var position = start
        while position < bytes.count {
            let byte = bytes[position]
            if isEnd(byte) { return position }
            guard URICharacters.any.contains(byte) else { throw GS1Error(.badCharacter, at: position) }
            position += 1
        }
        return position
    }
}

extension Span<UInt8> {
    /// Whether the bytes begin with a text of ASCII.
    func starts(with text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard count >= length else { return false }
        for position in 0..<length where self[position] != text.utf8Start[position] { return false }
        return true
    }
}
