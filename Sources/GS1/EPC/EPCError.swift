/// Why a text is not an EPC URN that stands for a GS1 key, or a key has no EPC URN.
public struct EPCError: Error, Hashable, Sendable {
    /// The rule that is broken; the raw value is stable.
    public enum Rule: String, CaseIterable, Hashable, Sendable {
        /// It does not begin with `urn:epc:id:`, `urn:epc:class:` or `urn:epc:idpat:`.
        case notAnEPC = "not-an-epc"
        /// The scheme is unknown, or not one of this form of URN.
        case unknownScheme = "unknown-scheme"
        /// The scheme exists but stands for no GS1 key: GID, USDOD, ADI, BIC, IMOVN.
        case schemeWithoutKey = "scheme-without-key"
        /// The GS1 Company Prefix is not 6 to 12 digits.
        case companyPrefix = "company-prefix"
        /// A component is missing or there is one too many.
        case components
        /// A component is too short or too long.
        case length
        /// A character is not allowed there, or not unescaped.
        case character
        /// A percent sign is not followed by the code of an allowed character.
        case escape
        /// A pattern leaves more open than the serial number, or the scheme has no classes, or nothing is left open.
        case pattern
        /// A component serial number begins with zero.
        case leadingZero = "leading-zero"
        /// There is no EPC scheme for the key with these qualifiers.
        case keyWithoutEPC = "key-without-epc"
        /// The value is not a valid value of its application identifier.
        case value
        /// The header of a binary encoding is not one of those that are read.
        case unknownHeader = "unknown-header"
        /// The length of the GS1 Company Prefix is not known.
        case unknownCompanyPrefix = "unknown-company-prefix"
    }

    /// The rule that is broken.
    public let rule: Rule
    /// Where in the bytes of the URN, or the bits of a binary encoding; 0 when an EPC is made from a key.
    public let offset: Int
    /// The scheme, as far as it is known.
    public let scheme: EPC.Scheme?

    init(_ rule: Rule, at offset: Int = 0, in scheme: EPC.Scheme? = nil) {
        self.rule = rule
        self.offset = offset
        self.scheme = scheme
    }

    /// The section of the EPC Tag Data Standard 2.1 that has the rule.
    public var clause: String {
        switch rule {
        case .notAnEPC, .unknownScheme: "6"
        case .schemeWithoutKey, .keyWithoutEPC, .value: "7"
        case .unknownCompanyPrefix: "7.2"
        case .companyPrefix, .components, .length, .leadingZero: scheme.map(\.clause) ?? "6.3"
        case .character, .escape: "5 and table A-1"
        case .pattern: "8"
        case .unknownHeader: "14.2"
        }
    }
}

extension EPCError: CustomStringConvertible {
    /// The rule in words, with place and clause.
    public var description: String {
        let words =
            switch rule {
            case .notAnEPC: "not an EPC URN"
            case .unknownScheme: "unknown EPC scheme"
            case .schemeWithoutKey: "this EPC scheme stands for no GS1 key"
            case .companyPrefix: "the GS1 Company Prefix must be 6 to 12 digits"
            case .components: "wrong number of components"
            case .length: "wrong number of characters"
            case .character: "character not allowed here"
            case .escape: "bad percent escape"
            case .pattern: "the pattern does not stand for one class"
            case .leadingZero: "a component serial number must not begin with zero"
            case .keyWithoutEPC: "this key with these qualifiers has no EPC scheme"
            case .value: "not a valid value of the key"
            case .unknownHeader: "the header of the binary encoding is not known"
            case .unknownCompanyPrefix: "the length of the GS1 Company Prefix is not known"
            }
        let name = scheme.map { " (\($0.rawValue))" } ?? ""
        return "\(words)\(name) at byte \(offset); EPC Tag Data Standard, \(clause)"
    }
}
