/// An Electronic Product Code that stands for a GS1 key: its URN, its GS1 Digital Link URI, its element strings.
///
/// ```swift
/// let epc = try EPC(urn: "urn:epc:id:sgtin:8938505.097440.LO7")
/// epc.digitalLinkURI  // "https://id.gs1.org/01/08938505974408/21/LO7"
/// ```
/// The URN says where the GS1 Company Prefix ends, the key does not: so a URN becomes a key by itself, but a key becomes a
/// URN only with the length of the prefix, which the caller knows.
///
/// Source: EPC Tag Data Standard 2.1, 6 to 8.
public struct EPC: Sendable {
    /// What the URN stands for.
    public enum Kind: CaseIterable, Hashable, Sendable {
        /// One thing: `urn:epc:id:` (6.3).
        case identity
        /// The things of one batch or lot: `urn:epc:class:` (6.4).
        case lot
        /// The things of one class, the serial number left open: `urn:epc:idpat:` (8).
        case pattern

        var opening: StaticString {
            switch self {
            case .identity: "urn:epc:id:"
            case .lot: "urn:epc:class:"
            case .pattern: "urn:epc:idpat:"
            }
        }
    }

    /// The URN, with upper-case escapes only where the standard asks for them.
    public let urn: String
    private let reader: EPCReader

    /// Reads a URN.
    ///
    /// - Throws: ``EPCError`` with the place of the mistake. A pattern that leaves more open than the serial number, as
    ///   `urn:epc:idpat:sgtin:*.*.*`, is an error, since it stands for no single key.
    public init(urn: some StringProtocol) throws(EPCError) {
        let bytes = Array(urn.utf8)
        let read = try EPCReader(bytes.span)
        var canonical: [UInt8] = []
        canonical.reserveCapacity(bytes.count)
        canonical.appendCanonicalEscapes(of: bytes.span)
        self.reader = canonical.count == bytes.count ? read : try EPCReader(canonical.span)
        self.urn = String(decoding: canonical, as: UTF8.self)
    }

    /// The scheme.
    public var scheme: Scheme { reader.scheme }
    /// Whether it stands for one thing, a lot or a class.
    public var kind: Kind { reader.kind }
    /// The digits of the GS1 Company Prefix, 6 to 12.
    public var companyPrefix: String { String(urn.utf8[in: reader.companyPrefix]) ?? "" }

    /// The key, with its qualifier if the URN has one.
    public var elements: [Element] {
        let bytes = Array(urn.utf8)
        var value: [UInt8] = []
        reader.appendKey(of: bytes.span, to: &value, encoded: false)
        var elements = [Element(reader.layout.key, String(decoding: value, as: UTF8.self))]
        if let qualifier = reader.qualifier(of: bytes.span) {
            value.removeAll(keepingCapacity: true)
            value.appendCharacters(of: bytes.span, reader.serial, encoded: false)
            elements.append(Element(qualifier, String(decoding: value, as: UTF8.self)))
        }
        return elements
    }

    /// The GS1 Digital Link of the same thing: stem `https://id.gs1.org`, key and qualifier in the path.
    public var digitalLink: DigitalLink {
        let elements = elements
        return DigitalLink(
            stem: "https://id.gs1.org",
            elements: elements,
            pathCount: elements.count,
            ignored: [],
            fragment: nil
        )
    }

    /// The canonical GS1 Digital Link URI of the same thing.
    public var digitalLinkURI: String {
        let bytes = Array(urn.utf8)
        var output: [UInt8] = []
        reader.appendDigitalLinkURI(of: bytes.span, to: &output)
        return String(decoding: output, as: UTF8.self)
    }
}

extension EPC: Hashable {
    /// Whether two codes have the same URN.
    public static func == (one: Self, other: Self) -> Bool { one.urn == other.urn }
    /// Hashes the URN.
    public func hash(into hasher: inout Hasher) { hasher.combine(urn) }
}

extension EPC: LosslessStringConvertible {
    /// The code of a URN, or `nil` where ``init(urn:)`` throws.
    public init?(_ description: String) {
        guard let epc = try? Self(urn: description) else { return nil }
        self = epc
    }

    /// The URN.
    public var description: String { urn }
}

extension String.UTF8View {
    fileprivate subscript(in range: Range<Int>) -> Substring.UTF8View {
        let start = index(startIndex, offsetBy: range.lowerBound)
        return self[start..<index(start, offsetBy: range.count)]
    }
}
