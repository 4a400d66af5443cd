/// A request for what is known of one thing.
public struct ResolverQuestion: Sendable {
    /// The request.
    public let request: ResolverRequest
    /// The thing, with whatever else the URI holds, uncompressed.
    public let link: DigitalLink
    /// Whether the URI was compressed.
    public let isCompressed: Bool
    /// The type of link that is asked for; `nil` for the default link.
    public let linkType: LinkType?
    /// Whether all links are asked for (2.9).
    public let wantsLinkSet: Bool
    /// The thing and everything it belongs to, the most specific first: what to look up.
    public let levels: [ResolverLevel]

    let choice: LinkChoice
    /// The query to pass on, without question mark.
    let query: String?

    /// Where the resolver is.
    let root: String
    /// What stands before the key: the root, perhaps with more path.
    var stem: String { link.stem }

    init(_ request: ResolverRequest, root: String) throws(GS1Error) {
        self.request = request
        self.root = root
        let target = request.target.utf8.prefix { $0 != URICharacters.number }
        guard target.first == URICharacters.slash else { throw GS1Error(.badForm, at: 0) }
        let pathEnd = target.firstIndex(of: URICharacters.question) ?? target.endIndex
        // Working on bytes: a suffix of a text is compared as text, which takes its length in time.
        let path = target[..<pathEnd]
        let slashes = path.reversed().prefix { $0 == URICharacters.slash }.count
        let asked = String(target[pathEnd...].dropFirst())
        let read = try Self.read(
            root + (String(path.dropLast(slashes)) ?? "") + (asked.map { "?" + $0 } ?? ""),
            root: root
        )
        (link, isCompressed) = read
        levels = ResolverLevel.levels(of: link)
        // A compressed URI may hold parameters that the query does not show.
        if isCompressed {
            let uri = link.uri
            query = uri.contains("?") ? String(uri.drop { $0 != "?" }.dropFirst()) : nil
        } else {
            query = asked
        }
        func values(_ name: String) -> [String] {
            read.link.ignored.filter { $0.name.lowercased() == name }.compactMap { $0.value.flatMap(Self.decoded) }
        }
        let wanted = values("linktype").first { !$0.isEmpty }
        let asksForAll = wanted == "linkset" || wanted == "all"
        wantsLinkSet =
            asksForAll || wanted == nil && Preferences(request.accept).values.contains("application/linkset+json")
        linkType = asksForAll ? nil : wanted.map { LinkType($0) }
        choice = LinkChoice(request, contexts: values("context"))
    }

    /// Reads the URI; the place of a fault is that in the target of the request.
    private static func read(
        _ uri: String,
        root: String
    ) throws(GS1Error) -> (link: DigitalLink, isCompressed: Bool) {
        do {
            return try DigitalLink.inAnyForm(uri)
        } catch {
            throw GS1Error(error.code, identifier: error.identifier, at: max(0, error.position - root.utf8.count))
        }
    }

    private static func decoded(_ value: String) -> String? {
        var decoded: [UInt8] = []
        let bytes = Array(value.utf8)
        guard PercentEncoding.decode(bytes.span, 0..<bytes.count, isQuery: true, into: &decoded) == nil else {
            return nil
        }
        return String(validating: decoded, as: UTF8.self)
    }
}
