/// Why a GS1 Digital Link URI cannot be compressed, or a text is not a compressed one.
public struct CompressionError: Error, Hashable, Sendable {
    /// The rule that is broken; the raw value is stable.
    public enum Rule: String, CaseIterable, Hashable, Sendable {
        /// It is not an absolute http or https URI with a path.
        case notAURI = "not-a-uri"
        /// A character is not of the base64 alphabet for file names and URIs.
        case notBase64 = "not-base64"
        /// The bits end within a value.
        case truncated
        /// The first eight bits of an item are a reserved code.
        case reservedCode = "reserved-code"
        /// An application identifier is not assigned, so its format is not known.
        case unknownIdentifier = "unknown-identifier"
        /// An application identifier occurs twice.
        case duplicate
        /// The number of the encoding is not one of the five.
        case encoding
        /// A number has more digits than the value.
        case number
        /// A length is beyond that of the value or of the key.
        case length
        /// A character is not allowed in the value.
        case character
        /// It announces an EPC binary string, but holds none; see ``CompressionError/epc``.
        case invalidEPC = "invalid-epc"
        /// There is no primary key.
        case noKey = "no-key"
        /// More than one identifier could be the primary key, so that it must not be compressed.
        case twoKeys = "two-keys"
        /// The bits after the last item are not zero, or are too many to be filling.
        case padding
        /// What has been decompressed, or is to be compressed, is no valid GS1 Digital Link; see ``CompressionError/link``.
        case invalidLink = "invalid-link"
    }

    /// The rule that is broken.
    public let rule: Rule
    /// How many bits of the compressed part were before the fault; 0 where that means nothing.
    public let bit: Int
    /// The identifier at fault, where there is one.
    public let identifier: ApplicationIdentifier?
    /// What is wrong with the link that was decompressed.
    public let link: GS1Error?
    /// What is wrong with the EPC binary string.
    public let epc: EPCError?

    init(
        _ rule: Rule,
        atBit bit: Int = 0,
        identifier: ApplicationIdentifier? = nil,
        link: GS1Error? = nil,
        epc: EPCError? = nil
    ) {
        self.rule = rule
        self.bit = bit
        self.identifier = identifier
        self.link = link
        self.epc = epc
    }
}

extension CompressionError: CustomStringConvertible {
    /// The rule in words, with the identifier and the place.
    public var description: String {
        let words =
            switch rule {
            case .notAURI: "not an absolute web address with a path"
            case .notBase64: "not file-safe base64"
            case .truncated: "the compressed part ends within a value"
            case .reservedCode: "reserved code"
            case .unknownIdentifier: "application identifier without known format"
            case .duplicate: "application identifier twice"
            case .encoding: "unknown encoding"
            case .number: "number too great for its digits"
            case .length: "wrong length"
            case .character: "character not allowed"
            case .invalidEPC: "no EPC binary string" + (epc.map { ": \($0)" } ?? "")
            case .noKey: "no primary key"
            case .twoKeys: "could be the primary key too, so the key must stay uncompressed"
            case .padding: "bits left over"
            case .invalidLink: "no valid GS1 Digital Link" + (link.map { ": \($0)" } ?? "")
            }
        let subject = identifier.map { "(\($0)) " } ?? ""
        return "\(subject)\(words), at bit \(bit); GS1 Digital Link Standard 1.1, section 10"
    }
}
