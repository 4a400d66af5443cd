extension EPC {
    /// The code on an RFID tag, from the EPC header on, in hexadecimal digits of either case.
    ///
    /// Zeros that fill the last word of the tag's memory may follow. The schemes are those defined before release 2.0 of
    /// the standard: SGTIN-96 and -198, SSCC-96, SGLN-96 and -195, GRAI-96 and -170, GIAI-96 and -202, GSRN-96,
    /// GSRNP-96, GDTI-96, -113 and -174, CPI-96 and -var, SGCN-96, ITIP-110 and -212. The filter value is not kept.
    ///
    /// - Throws: ``EPCError``, for other headers ``EPCError/Rule/unknownHeader``.
    ///
    /// Source: EPC Tag Data Standard 2.1, 14.
    public init(hexadecimal text: some StringProtocol) throws(EPCError) {
        var bits = try EPCBits(text.utf8, width: 4) { $0.hexadecimal }
        try self.init(urn: EPCBinaryReader.urn(&bits))
    }

    /// The code in the last segment of a compressed GS1 Digital Link URI: `eh` with hexadecimal digits in lower case, or
    /// `ex` with file-safe base64.
    ///
    /// Source: GS1 Digital Link URI: Compression Technical Standard for EPC binary strings 1.0.0, 4.2.
    init(compressionString text: ArraySlice<UInt8>) throws(EPCError) {
        var bits =
            if text.dropFirst().first == UInt8(ascii: "h") {
                try EPCBits(text.dropFirst(2), width: 4) {
                    $0 < UInt8(ascii: "A") || $0 > UInt8(ascii: "F") ? $0.hexadecimal : nil
                }
            } else {
                try EPCBits(text.dropFirst(2), width: 6) { Base64.value(of: $0) }
            }
        try self.init(urn: EPCBinaryReader.urn(&bits))
    }

    /// Whether a segment announces an EPC binary string.
    static func isCompressionString(_ segment: ArraySlice<UInt8>) -> Bool {
        segment.starts(with: "eh".utf8) || segment.starts(with: "ex".utf8)
    }
}

/// Reads the fields of an EPC binary encoding into a URN.
///
/// Source: EPC Tag Data Standard 2.1, 14.2 (headers), 14.5 (partitions) and 14.6 (coding tables).
private enum EPCBinaryReader {
    /// How a serial number is written.
    private enum Serial {
        case nothing, number(Int), numericString(Int), characters(Int)
        /// A prefix decides how many bits are left for the reference, which is all there is.
        case none
    }

    private static func layout(
        _ header: Int
    ) -> (scheme: EPC.Scheme, digits: Int, bits: Int, isText: Bool, serial: Serial)? {
        switch header {
        case 0x30: (.sgtin, 13, 44, false, .number(38))
        case 0x36: (.sgtin, 13, 44, false, .characters(140))
        case 0x31: (.sscc, 17, 58, false, .nothing)
        case 0x32: (.sgln, 12, 41, false, .number(41))
        case 0x39: (.sgln, 12, 41, false, .characters(140))
        case 0x33: (.grai, 12, 44, false, .number(38))
        case 0x37: (.grai, 12, 44, false, .characters(112))
        case 0x34: (.giai, 25, 82, false, .none)
        case 0x38: (.giai, 30, 188, true, .none)
        case 0x2D: (.gsrn, 17, 58, false, .nothing)
        case 0x2E: (.gsrnp, 17, 58, false, .nothing)
        case 0x2C: (.gdti, 12, 41, false, .number(41))
        case 0x3A: (.gdti, 12, 41, false, .numericString(58))
        case 0x3E: (.gdti, 12, 41, false, .characters(119))
        case 0x3C: (.cpi, 15, 51, false, .number(31))
        case 0x3D: (.cpi, 30, 0, true, .number(40))
        case 0x3F: (.sgcn, 12, 41, false, .numericString(41))
        case 0x40: (.itip, 13, 44, false, .number(38))
        case 0x41: (.itip, 13, 44, false, .characters(140))
        default: nil
        }
    }

    /// Bits of a GS1 Company Prefix of 12 to 6 digits, by partition.
    private static let prefixBits = [40, 37, 34, 30, 27, 24, 20]

    static func urn(_ bits: inout EPCBits) throws(EPCError) -> String {
        guard let layout = layout(try bits.number(8)) else { throw EPCError(.unknownHeader) }
        let scheme = layout.scheme
        _ = try bits.number(3)  // the filter value says nothing of the thing itself
        let partition = try bits.number(3)
        guard partition < prefixBits.count else { throw EPCError(.companyPrefix, at: 11, in: scheme) }
        let prefixDigits = 12 - partition
        let prefix = try bits.digits(prefixDigits, bits: prefixBits[partition])
        var text = Array("urn:epc:id:\(scheme.rawValue):\(prefix).".utf8)
        let width = layout.bits - prefixBits[partition]
        switch layout.serial {
        case .none where layout.isText: text.append(escaped: try bits.characters(bits: width))
        case .none: text.append(contentsOf: String(try bits.number(width)).utf8)
        default:
            if layout.isText {
                text.append(escaped: try bits.partCharacters())
            } else if scheme == .cpi {
                let start = bits.position
                let number = String(try bits.number(width))
                guard number.utf8.count <= layout.digits - prefixDigits else {
                    throw EPCError(.length, at: start, in: scheme)
                }
                text.append(contentsOf: number.utf8)
            } else {
                text.append(contentsOf: try bits.digits(layout.digits - prefixDigits, bits: width).utf8)
            }
        }
        if scheme == .itip {
            for _ in 0..<2 { text.append(contentsOf: ".\(try bits.digits(2, bits: 7))".utf8) }
        }
        switch layout.serial {
        case .none: break
        case .nothing: guard try bits.number(24) == 0 else { throw EPCError(.length, at: 72, in: scheme) }
        case .number(let width): text.append(contentsOf: ".\(try bits.number(width))".utf8)
        case .numericString(let width): text.append(contentsOf: ".\(try bits.numericString(bits: width))".utf8)
        case .characters(let width):
            text.append(UInt8(ascii: "."))
            text.append(escaped: try bits.characters(bits: width))
        }
        try bits.finish()
        return String(decoding: text, as: UTF8.self)
    }
}

extension [UInt8] {
    fileprivate mutating func append(escaped characters: [UInt8]) {
        for character in characters { appendEscaped(character) }
    }
}
