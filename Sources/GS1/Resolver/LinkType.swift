/// What a link is to the thing it belongs to: its product page, traceability, certificate and so on.
///
/// The types of the GS1 Web Vocabulary have three addresses and a short form; they are all one type here. Relation types
/// that IANA has registered are short words, any others are URIs.
///
/// Source: GS1-Conformant Resolver Standard 1.2, 2.5.2 and 2.14; RFC 9264, 4.2.2.
public struct LinkType: Hashable, Sendable {
    /// The full URI, or the registered word: `https://ref.gs1.org/voc/pip`, `describedby`.
    public let uri: String

    /// The namespace of the GS1 Web Vocabulary.
    public static let namespace = "https://ref.gs1.org/voc/"

    /// The type of a URI, a registered word, or a short form with `gs1:`.
    public init(_ text: some StringProtocol) {
        let text = String(text)
        for opening in ["gs1:", "https://gs1.org/voc/", "https://www.gs1.org/voc/", "http://gs1.org/voc/"]
        where text.hasPrefix(opening) {
            uri = Self.namespace + text.dropFirst(opening.utf8.count)
            return
        }
        uri = text
    }

    /// The name in the GS1 Web Vocabulary, assigned or not: `pip`; `nil` for other types.
    public var name: Substring? {
        uri.hasPrefix(Self.namespace) ? uri.dropFirst(Self.namespace.utf8.count) : nil
    }

    /// Whether GS1 has assigned it.
    public var isAssigned: Bool { name.map { Self.assignedNames.contains(String($0)) } ?? false }

    /// The link to which a resolver sends requests that ask for nothing else (2.5.8).
    public static let defaultLink = Self("gs1:defaultLink")
    /// Links among which language, media type or context of a request that asks for nothing else may choose (2.5.8).
    public static let defaultLinkMulti = Self("gs1:defaultLinkMulti")
}

extension LinkType: CustomStringConvertible {
    /// The short form where there is one: `gs1:pip`.
    public var description: String { name.map { "gs1:\($0)" } ?? uri }
}

extension LinkType: ExpressibleByStringLiteral {
    /// A type written in source code.
    public init(stringLiteral text: String) { self.init(text) }
}
