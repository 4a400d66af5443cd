/// The links of one or more things.
///
/// Source: RFC 9264; GS1-Conformant Resolver Standard 1.2, 2.9 and 2.10.
public struct LinkSet: Hashable, Sendable {
    /// The links of one thing.
    public struct Entry: Hashable, Sendable {
        /// The URI of the thing, uncompressed, or its path beginning with a slash.
        public var anchor: String
        /// What the thing is, in words.
        public var description: String?
        /// Its links; those of one type stand in the order of preference of whoever made the set.
        public var links: [TypedLink]

        /// The links of one thing.
        public init(anchor: String, description: String? = nil, links: [TypedLink]) {
            self.anchor = anchor
            self.description = description
            self.links = links
        }
    }

    /// One entry a thing.
    public var entries: [Entry]

    /// A set of these entries.
    public init(_ entries: [Entry] = []) { self.entries = entries }
}

extension LinkSet {
    /// Where a set is not what a GS1-conformant resolver may publish.
    public struct Fault: Hashable, Sendable, CustomStringConvertible {
        /// A rule for links and their default.
        public enum Rule: String, CaseIterable, Sendable {
            /// The anchor is no valid GS1 Digital Link (2.4).
            case anchor
            /// The target is not an absolute http or https URI (2.5.1).
            case target
            /// The type is of the GS1 namespace, but not assigned (2.14).
            case linkType = "link-type"
            /// There is no title (2.5.3).
            case title
            /// A language is not two letters, alone or with two letters of a country (2.5.4, as the schema has it).
            case language
            /// The media type is not a type and a subtype (2.5.5).
            case mediaType = "media-type"
            /// There is more than one default link (2.5.8).
            case manyDefaults = "many-defaults"
            /// The default link has more than a title (2.5.8).
            case defaultWithAttributes = "default-with-attributes"
            /// A default link has no descriptive link type of its own (2.5.8).
            case defaultOnly = "default-only"
            /// A serial number stands with variant or lot (2.5.9).
            case serialWithLot = "serial-with-lot"
            /// The key and all above have no default link (2.5.9).
            case noDefault = "no-default"
        }

        /// The rule that is broken.
        public let rule: Rule
        /// The anchor of the entry.
        public let anchor: String
        /// The target of the link, where it is about one.
        public let target: String?

        /// Rule, anchor and target.
        public var description: String {
            "\(rule.rawValue): \(anchor)" + (target.map { " → \($0)" } ?? "")
        }
    }

    /// All that a GS1-conformant resolver must not publish, in the order of the entries.
    ///
    /// Source: GS1-Conformant Resolver Standard 1.2, 2.4 and 2.5.
    public var faults: [Fault] {
        let register = LinkRegister(self)
        return entries.flatMap { entry in
            var faults: [Fault] = []
            func add(_ rule: Fault.Rule, _ link: TypedLink? = nil) {
                faults.append(Fault(rule: rule, anchor: entry.anchor, target: link?.target))
            }
            if let link = LinkRegister.digitalLink(entry.anchor) {
                let qualifiers = link.qualifiers.map(\.ai)
                if qualifiers.contains("21"), qualifiers.count > 1 { add(.serialWithLot) }
                let above = register.entries(for: link)
                if !above.contains(where: { $0.links.contains { $0.type == .defaultLink } }) { add(.noDefault) }
            } else {
                add(.anchor)
            }
            let defaults = entry.links.filter { $0.type == .defaultLink }
            if defaults.count > 1 { add(.manyDefaults) }
            for link in entry.links { for rule in link.brokenRules { add(rule, link) } }
            for link in entry.links where link.type == .defaultLink || link.type == .defaultLinkMulti {
                let isDescribed = entry.links.contains {
                    $0.target == link.target && $0.type != .defaultLink && $0.type != .defaultLinkMulti
                }
                if !isDescribed { add(.defaultOnly, link) }
            }
            return faults
        }
    }
}

extension TypedLink {
    /// What is wrong with the link by itself.
    fileprivate var brokenRules: [LinkSet.Fault.Rule] {
        var rules: [LinkSet.Fault.Rule] = []
        let isWeb = target.hasPrefix("https://") || target.hasPrefix("http://")
        if !isWeb || !target.utf8.allSatisfy(URICharacters.any.contains) { rules.append(.target) }
        if type.name != nil, !type.isAssigned { rules.append(.linkType) }
        if title?.isEmpty ?? true { rules.append(.title) }
        if !languages.allSatisfy(Self.isLanguage) { rules.append(.language) }
        if let mediaType, !Self.isMediaType(mediaType) { rules.append(.mediaType) }
        if type == .defaultLink, !languages.isEmpty || mediaType != nil || !contexts.isEmpty {
            rules.append(.defaultWithAttributes)
        }
        return rules
    }

    private static func isLanguage(_ tag: String) -> Bool {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        return 1...2 ~= parts.count
            && parts.allSatisfy { part in part.utf8.count == 2 && part.utf8.allSatisfy { 65...122 ~= $0 } }
    }

    private static func isMediaType(_ type: String) -> Bool {
        let parts = type.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { $0.isDigit || 65...122 ~= $0 || "+-.".utf8.contains($0) }
            }
    }
}
