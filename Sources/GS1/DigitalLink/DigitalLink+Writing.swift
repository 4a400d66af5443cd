extension DigitalLink {
    /// The stem of canonical links.
    public static let canonicalStem = "https://id.gs1.org"

    /// The link as a URI: stem, path and attributes, then the ignored parameters and the fragment as they were.
    ///
    /// Whatever is not an unreserved character is percent-encoded in the values.
    public var uri: String {
        var bytes = Array(stem.utf8)
        appendPath(to: &bytes)
        var separator = URICharacters.question
        append(attributes, to: &bytes, separator: &separator)
        for parameter in ignored {
            bytes.append(separator)
            separator = URICharacters.ampersand
            bytes += parameter.name.utf8
            guard let value = parameter.value else { continue }
            bytes.append(URICharacters.equals)
            bytes += value.utf8
        }
        if let fragment {
            bytes.append(URICharacters.number)
            bytes += fragment.utf8
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The one URI for what the link identifies and says: on `id.gs1.org`, attributes in the order of their
    /// identifiers as text, nothing else.
    ///
    /// Source: GS1 Digital Link Standard: URI Syntax, 4.11.
    public var canonical: String {
        var bytes: [UInt8] = []
        appendCanonical(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the canonical URI in UTF-8, for those who write many.
    public func appendCanonical(to bytes: inout [UInt8]) {
        bytes += Self.canonicalStem.utf8
        appendPath(to: &bytes)
        var separator = URICharacters.question
        let isSorted = zip(attributes, attributes.dropFirst()).allSatisfy { $0.ai < $1.ai }
        append(isSorted ? attributes : attributes.sorted { $0.ai < $1.ai }[...], to: &bytes, separator: &separator)
    }

    private func appendPath(to bytes: inout [UInt8]) {
        for element in elements[..<pathCount] {
            bytes.append(URICharacters.slash)
            element.ai.append(to: &bytes)
            bytes.append(URICharacters.slash)
            PercentEncoding.append(element.value, to: &bytes)
        }
    }

    private func append(_ attributes: ArraySlice<Element>, to bytes: inout [UInt8], separator: inout UInt8) {
        for element in attributes {
            bytes.append(separator)
            separator = URICharacters.ampersand
            element.ai.append(to: &bytes)
            bytes.append(URICharacters.equals)
            PercentEncoding.append(element.value, to: &bytes)
        }
    }
}

extension DigitalLink: CustomStringConvertible {
    /// The link as a URI.
    public var description: String { uri }
}
