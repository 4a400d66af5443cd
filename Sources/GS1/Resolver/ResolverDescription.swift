/// What a resolver says of itself at `/.well-known/gs1resolver`.
///
/// Source: GS1-Conformant Resolver Standard 1.2, section 3, with its JSON schema for description files.
public struct ResolverDescription: Hashable, Sendable {
    /// Where the resolver is: scheme, domain and perhaps a path, without a slash at the end.
    public let root: String
    /// Its name.
    public var name: String?
    /// Who runs it, as the name of a person or an organisation.
    public var contact: String?
    /// The keys it has links for, as application identifiers; all of them if empty.
    public var keys: [ApplicationIdentifier] = []
    /// The values of `context` that its links may have.
    public var contexts: [String] = []

    /// Where the description is found below the root of the host.
    public static let path = "/.well-known/gs1resolver"
    /// The JSON-LD context that makes a link set linked data.
    public static let linkSetContext = "https://ref.gs1.org/standards/resolver/linkset-context"

    /// The description of a resolver at an absolute URI.
    public init(root: String, name: String? = nil, contact: String? = nil) {
        self.root = root.hasSuffix("/") ? String(root.dropLast()) : root
        self.name = name
        self.contact = contact
    }

    /// The description file.
    public var json: [UInt8] {
        var output: [UInt8] = [UInt8(ascii: "{")]
        output.appendMember("resolverRoot", first: true)
        output.appendJSON(root)
        if let name {
            output.appendMember("name")
            output.appendJSON(name)
        }
        output.appendMember("supportedPrimaryKeys")
        output.appendJSON(keys.isEmpty ? ["all"] : keys.map(\.description))
        output.appendMember("supportedLinkType")
        output.append(contentsOf: "[{".utf8)
        output.appendMember("namespace", first: true)
        output.appendJSON(LinkType.namespace)
        output.appendMember("prefix")
        output.appendJSON("gs1:")
        output.append(contentsOf: "}]".utf8)
        output.appendMember("linkTypeDefaultCanBeLinkset")
        output.append(contentsOf: "false".utf8)
        if !contexts.isEmpty {
            output.appendMember("supportedContextValuesEnumerated")
            output.appendJSON(contexts)
        }
        if let contact {
            output.appendMember("contact")
            output.append(UInt8(ascii: "{"))
            output.appendMember("fn", first: true)
            output.appendJSON(contact)
            output.append(UInt8(ascii: "}"))
        }
        output.appendMember("jsonLdContextLocation")
        output.appendJSON(Self.linkSetContext)
        output.append(UInt8(ascii: "}"))
        return output
    }
}
