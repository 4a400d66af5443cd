/// A link from a thing to something about it, with what helps to choose it.
///
/// Source: GS1-Conformant Resolver Standard 1.2, 2.5.1 to 2.5.6; RFC 9264, 4.2.4.
public struct TypedLink: Hashable, Sendable {
    /// What the target is to the thing.
    public let type: LinkType
    /// The address of the target, an absolute URI.
    public let target: String
    /// Its title for people; the standard demands one.
    public let title: String?
    /// The languages of the target as BCP 47 tags, none where it does not matter.
    public let languages: [String]
    /// The media type of the target, as IANA has registered it.
    public let mediaType: String?
    /// Whatever else the link is for, as countries; matched with the parameter `context`.
    public let contexts: [String]

    /// A link; whether it holds what the standard demands is told by ``LinkSet/faults``.
    public init(
        _ type: LinkType,
        to target: String,
        title: String?,
        languages: [String] = [],
        mediaType: String? = nil,
        contexts: [String] = []
    ) {
        self.type = type
        self.target = target
        self.title = title
        self.languages = languages
        self.mediaType = mediaType
        self.contexts = contexts
    }
}
