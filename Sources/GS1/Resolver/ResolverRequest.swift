/// A request to a resolver, as any server receives it.
public struct ResolverRequest: Hashable, Sendable {
    /// The method of HTTP in capital letters.
    public var method: String
    /// Path and query as received, not decoded: `/01/08938505974408?linkType=gs1:pip`.
    public var target: String
    /// The value of the header `Accept`; several headers joined by commas.
    public var accept: String?
    /// The value of the header `Accept-Language`; several headers joined by commas.
    public var acceptLanguage: String?

    /// A request.
    public init(
        method: String = "GET",
        target: String,
        accept: String? = nil,
        acceptLanguage: String? = nil
    ) {
        self.method = method
        self.target = target
        self.accept = accept
        self.acceptLanguage = acceptLanguage
    }
}

/// What a resolver answers, as any server sends it.
public struct ResolverAnswer: Hashable, Sendable {
    /// A header field.
    public struct Field: Hashable, Sendable {
        /// The name as it is usually written.
        public let name: String
        /// The value.
        public let value: String
    }

    /// The status of HTTP: 200 a link set or the description, 204 the methods, 300 several links, 307 one link,
    /// 400 no valid link, 404 nothing known, 405 another method.
    public let status: Int
    /// The header fields, without `Content-Length` and `Date`.
    public let fields: [Field]
    /// The body; empty where there is none and for HEAD.
    public let body: [UInt8]

    /// The value of the first field of a name, in any case.
    public subscript(name: String) -> String? {
        fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
