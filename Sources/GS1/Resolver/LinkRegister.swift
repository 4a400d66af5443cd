/// Entries of a link set, found by what they are about: the same thing on any stem, however its URI is written.
public struct LinkRegister: Sendable {
    private var entries: [String: [LinkSet.Entry]] = [:]

    /// The entries of a set; those whose anchor is no valid GS1 Digital Link cannot be found and are left out.
    public init(_ set: LinkSet) {
        for entry in set.entries {
            guard let link = Self.digitalLink(entry.anchor) else { continue }
            entries[ResolverLevel(link).path, default: []].append(entry)
        }
    }

    /// The entries of one level; several of the same thing become one.
    public func entry(for level: ResolverLevel) -> LinkSet.Entry? {
        guard let found = entries[level.path], var entry = found.first else { return nil }
        for other in found.dropFirst() {
            entry.links += other.links
            entry.description = entry.description ?? other.description
        }
        return entry
    }

    /// The entries of a thing and all that it belongs to, the most specific first.
    func entries(for link: DigitalLink) -> [LinkSet.Entry] {
        ResolverLevel.levels(of: link).compactMap { entry(for: $0) }
    }

    /// The link of an anchor: a whole URI, or a path from a slash on.
    static func digitalLink(_ anchor: String) -> DigitalLink? {
        let uri = anchor.hasPrefix("/") ? DigitalLink.canonicalStem + anchor : anchor
        return try? DigitalLink.inAnyForm(uri).link
    }
}

/// A thing, or one of those that it belongs to, for which links may be registered.
///
/// Source: GS1-Conformant Resolver Standard 1.2, 2.5.9 (entry level and higher levels).
public struct ResolverLevel: Hashable, Sendable {
    /// Key and qualifiers.
    public let elements: [Element]

    /// Key and qualifiers as the path of a canonical URI, from a slash on: `/01/08938505974408/10/L7`.
    ///
    /// It makes a good key of a table.
    public var path: String {
        var bytes: [UInt8] = []
        for element in elements {
            bytes.append(URICharacters.slash)
            bytes.append(contentsOf: element.ai.digits)
            bytes.append(URICharacters.slash)
            PercentEncoding.append(element.value, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private init(elements: [Element]) { self.elements = elements }

    init(_ link: DigitalLink) { elements = Array(link.elements[..<link.pathCount]) }

    /// The thing itself and everything it belongs to, the most specific first.
    ///
    /// A serial number says more than a lot, a lot more than a variant: the item, then what has fewer of its qualifiers.
    /// So a request for `/01/…/22/2A/10/L7/21/S1` also finds what is registered for the serial number, the lot of the
    /// variant, the lot, the variant and the GTIN alone.
    public static func levels(of link: DigitalLink) -> [Self] {
        let qualifiers = Array(link.qualifiers)
        // The last qualifier is the finest: a set with it comes before every set without.
        return (0..<1 << qualifiers.count).reversed().map { bits in
            let chosen = qualifiers.indices.filter { bits >> $0 & 1 == 1 }.map { qualifiers[$0] }
            return Self(elements: [link.key] + chosen)
        }
    }
}
