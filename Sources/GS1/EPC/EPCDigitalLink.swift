extension EPC {
    /// Appends the canonical GS1 Digital Link URI of an EPC URN, byte for byte, without making an ``EPC``.
    ///
    /// This is the form that CBV 2.0, 8.9 asks for before an event is hashed; it is made for millions of them.
    ///
    /// - Parameters:
    ///   - urn: The bytes of the URN.
    ///   - output: Where the URI goes; unchanged if there is an error.
    public static func appendDigitalLinkURI(ofURN urn: Span<UInt8>, to output: inout [UInt8]) throws(EPCError) {
        try EPCReader(urn).appendDigitalLinkURI(of: urn, to: &output)
    }

    /// The canonical GS1 Digital Link URI of an EPC URN.
    public static func digitalLinkURI(ofURN urn: String) throws(EPCError) -> String {
        let bytes = Array(urn.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 16)
        try appendDigitalLinkURI(ofURN: bytes.span, to: &output)
        return String(decoding: output, as: UTF8.self)
    }
}

extension EPCReader {
    func appendDigitalLinkURI(of urn: Span<UInt8>, to output: inout [UInt8]) {
        output.append(contentsOf: layout.opening)
        appendKey(of: urn, to: &output, encoded: true)
        if hasQualifier(in: urn) {
            output.append(contentsOf: layout.qualifierPath)
            output.appendCharacters(of: urn, serial, encoded: true)
        }
    }

    /// Whether the serial number is the value of a qualifier.
    ///
    /// The extension 0 of an SGLN says that the place has no extension (6.3.3).
    private func hasQualifier(in urn: Span<UInt8>) -> Bool {
        guard !serial.isEmpty, !layout.qualifierPath.isEmpty else { return false }
        return !(scheme == .sgln && serial.count == 1 && urn[serial.lowerBound] == UInt8.zero)
    }

    /// The qualifier that holds the serial number, if one does.
    func qualifier(of urn: Span<UInt8>) -> ApplicationIdentifier? {
        guard hasQualifier(in: urn) else { return nil }
        return if case .qualifier(let qualifier, _) = layout.tail { qualifier } else { "8011" }
    }

    /// Appends the value of the key, with its check digit and whatever the serial number adds to it.
    func appendKey(of urn: Span<UInt8>, to output: inout [UInt8], encoded: Bool) {
        var digits = reference
        switch layout.body {
        case .digits(_, let rotates, let behindZero):
            let start = output.count
            if behindZero { output.append(UInt8.zero) }
            if rotates {
                output.append(urn[reference.lowerBound])
                digits = reference.dropFirst()
            }
            output.append(of: urn, companyPrefix)
            output.append(of: urn, digits)
            output.appendCheckDigit(from: start)
        case .text:
            output.append(of: urn, companyPrefix)
            output.appendCharacters(of: urn, reference, encoded: encoded)
        }
        if !pieces.isEmpty {
            output.append(of: urn, pieces.prefix(2))
            output.append(of: urn, pieces.suffix(2))
        }
        switch layout.tail {
        case .suffix, .digits: output.appendCharacters(of: urn, serial, encoded: encoded)
        case .nothing, .qualifier, .partSerial: break
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(of bytes: Span<UInt8>, _ range: Range<Int>) {
        for position in range { append(bytes[position]) }
    }

    /// Appends the check digit of what has been appended since.
    fileprivate mutating func appendCheckDigit(from start: Int) {
        var sum = 0
        var weight = 3
        for position in (start..<count).reversed() {
            sum += Int(self[position] - UInt8.zero) * weight
            weight = 4 - weight
        }
        append(UInt8.zero + UInt8((10 - sum % 10) % 10))
    }

    /// Appends the characters of a component without the escapes of a URN, perhaps with those of a URI.
    mutating func appendCharacters(of urn: Span<UInt8>, _ range: Range<Int>, encoded: Bool) {
        var position = range.lowerBound
        while position < range.upperBound {
            var byte = urn[position]
            position += 1
            if byte == UInt8(ascii: "%"), let character = urn.escaped(at: position - 1) {
                byte = character
                position += 2
            }
            if encoded { PercentEncoding.append(byte, to: &self) } else { append(byte) }
        }
    }

    /// Appends a URN with escapes in upper case and only where table A-1 has them.
    mutating func appendCanonicalEscapes(of urn: Span<UInt8>) {
        var position = 0
        while position < urn.count {
            if let character = urn[position] == UInt8(ascii: "%") ? urn.escaped(at: position) : nil {
                appendEscaped(character)
                position += 3
            } else {
                append(urn[position])
                position += 1
            }
        }
    }

    /// Appends a character as it stands in a URN.
    mutating func appendEscaped(_ character: UInt8) {
        if EPC.Characters.unescaped.contains(character) {
            append(character)
        } else {
            PercentEncoding.appendCode(of: character, to: &self)
        }
    }
}
