extension EPC {
    /// The code of a key, where the length of its GS1 Company Prefix is known.
    ///
    /// GTIN with serial number gives an SGTIN, with third-party serial a UPUI, with batch or lot an LGTIN, alone the
    /// pattern of its class; so it is with the other keys. Whatever the scheme has no place for, as the consumer product
    /// variant of an item with a serial number, or attributes, does not change which thing it is, and is left out.
    ///
    /// - Parameters:
    ///   - elements: The key with its qualifiers, as of a ``DigitalLink`` or an ``ElementString``.
    ///   - companyPrefixLength: How many digits the GS1 Company Prefix has, 6 to 12.
    /// - Throws: ``EPCError`` if there is no scheme for the key (7) or its value is not valid.
    public init(_ elements: [Element], companyPrefixLength: Int) throws(EPCError) {
        try self.init(elements) { _ in companyPrefixLength }
    }

    /// The code of a key, where a function tells the length of its GS1 Company Prefix.
    ///
    /// - Parameters:
    ///   - elements: The key with its qualifiers.
    ///   - companyPrefixLength: Gets the digits of the key from the first of the prefix on; answers how many of them, 6 to
    ///     12, are the prefix, or `nil` if it does not know.
    /// - Throws: ``EPCError``, as for a length that is given; ``EPCError/Rule/unknownCompanyPrefix`` for `nil`.
    public init(_ elements: [Element], companyPrefixLength: (String) -> Int?) throws(EPCError) {
        guard let key = elements.first(where: { $0.ai.definition?.isKey == true }),
            let scheme = Self.scheme(of: key.ai, elements)
        else { throw EPCError(.keyWithoutEPC) }
        let urn = try EPCWriter(scheme, key.value).urn(elements, companyPrefixLength)
        try self.init(urn: urn)
    }

    private static func scheme(of key: ApplicationIdentifier, _ elements: [Element]) -> Scheme? {
        func has(_ qualifier: ApplicationIdentifier) -> Bool { elements.contains { $0.ai == qualifier } }
        switch key {
        case "01": return has("21") ? .sgtin : has("235") ? .upui : has("10") ? .lgtin : .sgtin
        case "8006": return has("10") && !has("21") ? nil : .itip
        default: return Scheme.allCases.first { $0.layout.key == key }
        }
    }
}

/// Puts the value of a key into the components of a URN.
private struct EPCWriter {
    let scheme: EPC.Scheme
    let layout: EPC.Scheme.Layout
    let value: [UInt8]

    init(_ scheme: EPC.Scheme, _ value: String) {
        self.scheme = scheme
        self.layout = scheme.layout
        self.value = Array(value.utf8)
    }

    func urn(_ elements: [Element], _ companyPrefixLength: (String) -> Int?) throws(EPCError) -> String {
        var body: [UInt8] = []
        let rest = try appendKey(to: &body, companyPrefixLength)
        var serial: [UInt8]?
        switch layout.tail {
        case .nothing: break
        case .suffix, .digits: serial = rest.isEmpty ? nil : rest
        case .qualifier(let qualifier, _): serial = elements.first { $0.ai == qualifier }.map { Array($0.value.utf8) }
        case .partSerial: serial = elements.first { $0.ai == "8011" }.map { Array($0.value.utf8) }
        }
        // Extension 0 would be read as no extension.
        if scheme == .sgln, serial == [UInt8.zero] { throw EPCError(.value, in: scheme) }
        if scheme == .sgln, serial == nil { serial = [UInt8.zero] }
        var kind = scheme == .lgtin ? EPC.Kind.lot : .identity
        if let serial {
            body.append(UInt8(ascii: "."))
            for character in serial { body.appendEscaped(character) }
        } else if case .nothing = layout.tail {
        } else {
            kind = .pattern
            body.append(contentsOf: ".*".utf8)
        }
        return "\(kind.opening)\(scheme.rawValue):\(String(decoding: body, as: UTF8.self))"
    }

    /// Appends the components of the key; the answer is what the value has beyond them.
    private func appendKey(
        to body: inout [UInt8],
        _ companyPrefixLength: (String) -> Int?
    ) throws(EPCError) -> [UInt8] {
        switch layout.body {
        case .text:
            let digits = value.prefix { $0.isDigit }
            let length = try length(of: digits, companyPrefixLength)
            body.append(contentsOf: value[..<length])
            body.append(UInt8(ascii: "."))
            for character in value[length...] { body.appendEscaped(character) }
            return []
        case .digits(let count, let rotates, let behindZero):
            let start = behindZero ? 1 : 0
            let end = start + count + 1
            guard value.count >= end, !behindZero || value[0] == UInt8.zero,
                value[start..<end].allSatisfy(\.isDigit), CheckDigit.isValid(value.span, start..<end)
            else { throw EPCError(.value, in: scheme) }
            let digits = value[(start + (rotates ? 1 : 0))..<(end - 1)]
            let length = try length(of: digits, companyPrefixLength)
            body.append(contentsOf: digits.prefix(length))
            body.append(UInt8(ascii: "."))
            if rotates { body.append(value[start]) }
            body.append(contentsOf: digits.dropFirst(length))
            if scheme == .itip {
                guard value.count == end + 4 else { throw EPCError(.value, in: scheme) }
                body.append(UInt8(ascii: "."))
                body.append(contentsOf: value[end..<end + 2])
                body.append(UInt8(ascii: "."))
                body.append(contentsOf: value[(end + 2)...])
                return []
            }
            let rest = Array(value[end...])
            switch layout.tail {
            case .suffix, .digits: return rest
            case .nothing, .qualifier, .partSerial:
                guard rest.isEmpty else { throw EPCError(.value, in: scheme) }
                return []
            }
        }
    }

    private func length(
        of digits: ArraySlice<UInt8>,
        _ companyPrefixLength: (String) -> Int?
    ) throws(EPCError) -> Int {
        guard let length = companyPrefixLength(String(decoding: digits, as: UTF8.self)) else {
            throw EPCError(.unknownCompanyPrefix, in: scheme)
        }
        guard 6...12 ~= length, length <= digits.count else { throw EPCError(.companyPrefix, in: scheme) }
        return length
    }
}
