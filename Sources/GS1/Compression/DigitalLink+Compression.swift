extension DigitalLink {
    /// How much of a URI is compressed.
    public struct CompressionOptions: Hashable, Sendable {
        /// Whether the primary key stays as it is, so that those who cannot decompress still find it.
        public var keepsKey = false
        /// Whether identifiers that often stand together are written as one code.
        public var usesCodes = true
        /// Whether parameters that are no application identifiers are compressed, as far as they can be.
        public var compressesParameters = true

        /// As short as can be.
        public init() {}
    }

    /// The URI of this link in compressed form.
    ///
    /// Decompressing gives a link with the same key, qualifiers, stem, parameters and fragment, and the same attributes,
    /// perhaps in another order; so it has the same canonical form. A key alone with ``CompressionOptions/keepsKey`` has
    /// nothing to compress.
    ///
    /// - Parameter options: How much is compressed; everything by default.
    /// - Throws: ``CompressionError`` if an identifier is not assigned, or if an attribute could itself be taken for the
    ///   primary key and the key is not kept.
    public func compressed(
        _ options: CompressionOptions = CompressionOptions()
    ) throws(CompressionError) -> String {
        var path = Array(stem.utf8)
        var compressible = elements
        if options.keepsKey {
            let key = compressible.removeFirst()
            path.appendSegment(key.ai.digits)
            path.append(URICharacters.slash)
            PercentEncoding.append(key.value, to: &path)
        } else if let other = elements.dropFirst().first(where: { $0.ai.definition?.isKey == true }) {
            throw CompressionError(.twoKeys, identifier: other.ai)
        }
        var writer = CompressedWriter()
        try writer.append(compressible, optimised: options.usesCodes)
        var rest = ignored[...]
        if options.compressesParameters {
            // Those behind one that stays in the query stay too, so that their order is kept.
            while let parameter = rest.first, let plain = parameter.plain {
                try writer.append(parameter: plain.name, plain.value)
                rest.removeFirst()
            }
        }
        if !writer.isEmpty { path.appendSegment(writer.finished().utf8) }
        for (number, parameter) in rest.enumerated() {
            path.append(number == 0 ? URICharacters.question : URICharacters.ampersand)
            path.append(contentsOf: parameter.name.utf8)
            if let value = parameter.value {
                path.append(URICharacters.equals)
                path.append(contentsOf: value.utf8)
            }
        }
        return String(decoding: path, as: UTF8.self) + (fragment.map { "#" + $0 } ?? "")
    }

    /// Reads a URI that is compressed, with or without its key.
    ///
    /// The last segment may also be an EPC binary string, `eh…` or `ex…`, as NFC tags emit; see ``EPC/init(hexadecimal:)``.
    ///
    /// Every bit is looked at: reserved codes, numbers too great for their digits, identifiers that occur twice and bits
    /// left over are errors, and what comes out is judged as if it had been written uncompressed.
    ///
    /// - Parameters:
    ///   - uri: The URI; time and memory grow with its length.
    ///   - options: What is let pass or not looked at in the decompressed link.
    public init(compressed uri: String, options: ParsingOptions = ParsingOptions()) throws(CompressionError) {
        let outline = try CompressedOutline(uri, options: options)
        var (elements, parameters) = try outline.content()
        if let key = outline.key {
            guard !elements.contains(where: { $0.ai == key.ai }) else {
                throw CompressionError(.duplicate, identifier: key.ai)
            }
            elements.insert(key, at: 0)
        } else {
            let keys = elements.filter { $0.ai.definition?.isKey == true }
            guard let key = keys.first else { throw CompressionError(.noKey) }
            guard keys.count == 1 else { throw CompressionError(.twoKeys, identifier: keys[1].ai) }
            // The builder takes the first for the key, and the qualifiers from anywhere.
            elements.removeAll { $0 == key }
            elements.insert(key, at: 0)
        }
        do {
            var building = options
            // What is in the query may still complete the message.
            if outline.query != nil { building.checksAssociations = false }
            let link = try DigitalLink(elements, stem: outline.stem, options: building)
            let whole = DigitalLink(
                stem: link.stem,
                elements: link.elements,
                pathCount: link.pathCount,
                ignored: parameters,
                fragment: outline.fragment
            )
            guard let query = outline.query else {
                self = whole
                return
            }
            let (text, fragment) = (whole.with(fragment: nil).uri, outline.fragment.map { "#" + $0 } ?? "")
            let separator = text.utf8.contains(URICharacters.question) ? "&" : "?"
            self = try DigitalLink(text + separator + query + fragment, options: options)
        } catch {
            throw CompressionError(.invalidLink, identifier: error.identifier, link: error)
        }
    }

    /// Reads a URI, compressed or not, and tells which.
    ///
    /// - Throws: What is wrong with it as an uncompressed URI, unless it is clearly a compressed one.
    public static func inAnyForm(
        _ uri: String,
        options: ParsingOptions = ParsingOptions()
    ) throws(GS1Error) -> (link: DigitalLink, isCompressed: Bool) {
        let fault: GS1Error
        do {
            return (try DigitalLink(uri, options: options), false)
        } catch {
            fault = error
        }
        guard fault.code == .noKey else { throw fault }
        do {
            return (try DigitalLink(compressed: uri, options: options), true)
        } catch {
            throw error.link ?? fault
        }
    }

    private func with(fragment: String?) -> Self {
        Self(stem: stem, elements: elements, pathCount: pathCount, ignored: ignored, fragment: fragment)
    }
}

extension DigitalLink.Parameter {
    /// Name and value as they are compressed, or `nil` if they would not come back as they are written.
    fileprivate var plain: (name: [UInt8], value: [UInt8])? {
        guard let value else { return nil }
        let plainName = Array(name.utf8)
        let written = Array(value.utf8)
        guard 1...127 ~= plainName.count, plainName.allSatisfy({ Base64.value(of: $0) != nil }),
            !plainName.allSatisfy(\.isDigit)
        else { return nil }
        var decoded: [UInt8] = []
        guard PercentEncoding.decode(written.span, 0..<written.count, isQuery: false, into: &decoded) == nil,
            decoded.count <= 127, decoded.allSatisfy({ $0 < 128 }), PercentEncoding.encoded(decoded) == written
        else { return nil }
        return (plainName, decoded)
    }
}

extension PercentEncoding {
    /// The bytes with everything but unreserved characters encoded.
    fileprivate static func encoded(_ value: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        append(String(decoding: value, as: UTF8.self), to: &bytes)
        return bytes
    }
}

extension [UInt8] {
    fileprivate mutating func appendSegment(_ segment: some Sequence<UInt8>) {
        append(URICharacters.slash)
        append(contentsOf: segment)
    }
}
