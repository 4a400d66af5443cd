extension ResolverAnswer {
    /// Which methods there are, to whoever asks for that or for another (2.2).
    static func methods(status: Int) -> Self {
        Self(status: status, fields: shared + [Field(name: "Allow", value: "GET, HEAD, OPTIONS")], body: [])
    }

    /// Content that does not depend on headers.
    static func content(_ body: [UInt8], _ type: String, for request: ResolverRequest) -> Self {
        Self(
            status: 200,
            fields: shared + [Field(name: "Content-Type", value: type)],
            body: request.method == "HEAD" ? [] : body
        )
    }

    /// What is wrong, as RFC 9457 has it.
    static func problem(_ status: Int, _ detail: String, code: String, for request: ResolverRequest) -> Self {
        var body: [UInt8] = [UInt8(ascii: "{")]
        body.appendMember("title", first: true)
        body.appendJSON(status == 400 ? "Not a valid GS1 Digital Link URI" : "Not found")
        body.appendMember("status")
        body.append(contentsOf: String(status).utf8)
        body.appendMember("code")
        body.appendJSON(code)
        body.appendMember("detail")
        body.appendJSON(detail)
        body.append(UInt8(ascii: "}"))
        return Self(
            status: status,
            fields: shared + [Field(name: "Content-Type", value: "application/problem+json")],
            body: request.method == "HEAD" ? [] : body
        )
    }

    /// All links, or those that a request did not decide between, in the form that is asked for (2.10).
    ///
    /// JSON unless the request prefers a page or JSON-LD.
    static func linkSet(_ set: LinkSet, _ status: Int, for question: ResolverQuestion) -> Self {
        let offers = ["application/linkset+json", "application/json", "application/ld+json", "text/html"]
        let accepted = Preferences(question.request.accept).values
        let type = accepted.lazy.compactMap { value in offers.first { $0 == value } }.first ?? offers[0]
        let body: [UInt8] =
            switch type {
            case "text/html": LinkSetPage.html(of: set, status: status)
            case "application/ld+json": set.json(context: ResolverDescription.linkSetContext)
            default: set.json
            }
        let context = #"<\#(ResolverDescription.linkSetContext)>; rel="http://www.w3.org/ns/json-ld#context"; "#
        var fields = question.fields
        fields.append(Field(name: "Link", value: context + #"type="application/ld+json""#))
        fields.append(Field(name: "Content-Type", value: type == "text/html" ? "text/html; charset=utf-8" : type))
        return Self(status: status, fields: fields, body: question.request.method == "HEAD" ? [] : body)
    }

    /// The way to a link, with the query of the request (2.12) and where all links are (2.9).
    static func redirection(to link: TypedLink, for question: ResolverQuestion) -> Self {
        let linkSet = #"<\#(question.linkSetURI)>; rel="linkset"; type="application/linkset+json"; title="All links""#
        var fields = question.fields
        fields.append(Field(name: "Link", value: linkSet))
        fields.append(Field(name: "Location", value: link.target.asURI.addingQuery(question.query)))
        return Self(status: 307, fields: fields, body: [])
    }

    /// What every answer says: requests from pages of other sites are welcome (2.2).
    private static let shared = [
        Field(name: "Access-Control-Allow-Origin", value: "*"),
        Field(name: "Access-Control-Allow-Methods", value: "GET, HEAD, OPTIONS"),
        Field(name: "Access-Control-Allow-Headers", value: "Accept, Accept-Language"),
        Field(name: "Access-Control-Expose-Headers", value: "Link, Location"),
    ]

    fileprivate static func fields(_ more: Field...) -> [Field] { shared + more }
}

extension ResolverQuestion {
    /// What answers that depend on the headers say, and for a compressed URI what it is uncompressed (2.3).
    fileprivate var fields: [ResolverAnswer.Field] {
        var fields = ResolverAnswer.fields(.init(name: "Vary", value: "Accept, Accept-Language"))
        if isCompressed { fields.append(.init(name: "Link", value: #"<\#(link.uri)>; rel="owl:sameAs""#)) }
        return fields
    }

    /// Where all links of the thing are.
    fileprivate var linkSetURI: String { stem + (levels.first?.path ?? "") + "?linkType=linkset" }
}

extension String {
    /// The text with everything that no URI may hold encoded, so that no target can add lines to a header.
    fileprivate var asURI: String {
        guard !utf8.allSatisfy(URICharacters.any.contains) else { return self }
        var bytes: [UInt8] = []
        for byte in utf8 {
            if URICharacters.any.contains(byte) {
                bytes.append(byte)
            } else {
                PercentEncoding.append(byte, to: &bytes)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A URI with more in its query.
    fileprivate func addingQuery(_ query: String?) -> String {
        guard let query, !query.isEmpty else { return self }
        let start = utf8.firstIndex(of: UInt8(ascii: "#")) ?? endIndex
        let separator = !self[..<start].utf8.contains(UInt8(ascii: "?")) ? "?" : hasOpenQuery(before: start) ? "" : "&"
        return self[..<start] + separator + query + self[start...]
    }

    private func hasOpenQuery(before end: Index) -> Bool {
        self[..<end].utf8.last.map { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "&") } ?? false
    }
}
