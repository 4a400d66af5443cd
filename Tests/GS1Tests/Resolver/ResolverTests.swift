import GS1
import Testing

@Suite("Resolver, GS1-Conformant Resolver Standard 1.2") struct ResolverTests {
    static let root = "https://id.example"
    static let resolver = Resolver(ResolverDescription(root: root, name: "Thử", contact: "Phòng thử"))
    static let gtin = "/01/09506000164908"

    /// The set that GS1's test suite describes, with links of a lot, a serial number, several defaults and another key.
    static let links = LinkSet([
        LinkSet.Entry(
            anchor: root + gtin,
            description: "Áo",
            links: [
                TypedLink("gs1:certificationInfo", to: "https://c.example/0", title: "0", mediaType: "text/html"),
                TypedLink(
                    "gs1:certificationInfo",
                    to: "https://c.example/1",
                    title: "1",
                    languages: ["fr"],
                    mediaType: "text/html"
                ),
                TypedLink("gs1:certificationInfo", to: "https://c.example/2", title: "2", mediaType: "text/html"),
                TypedLink("gs1:certificationInfo", to: "https://c.example/3", title: "3", mediaType: "application/pdf"),
                TypedLink(
                    "gs1:certificationInfo",
                    to: "https://c.example/4",
                    title: "4",
                    languages: ["en"],
                    mediaType: "application/pdf"
                ),
                TypedLink(
                    "gs1:certificationInfo",
                    to: "https://c.example/5",
                    title: "5",
                    languages: ["en"],
                    mediaType: "application/pdf",
                    contexts: ["LK"]
                ),
                TypedLink(
                    "gs1:pip",
                    to: "https://p.example/?a=1#top",
                    title: "P",
                    languages: ["en"],
                    mediaType: "text/html"
                ),
                TypedLink("gs1:sustainabilityInfo", to: "https://s.example/en", title: "S", languages: ["en"]),
                TypedLink("gs1:sustainabilityInfo", to: "https://s.example/fr", title: "S", languages: ["fr"]),
                TypedLink("gs1:registerProduct", to: "https://r.example/gb", title: "R", languages: ["en-GB", "en"]),
                TypedLink("gs1:registerProduct", to: "https://r.example/us", title: "R", languages: ["en-US"]),
                TypedLink("gs1:registerProduct", to: "https://r.example/ie", title: "R", languages: ["en-IE"]),
                TypedLink("gs1:registerProduct", to: "https://r.example/other", title: "R"),
                TypedLink("gs1:homepage", to: "https://d.example/", title: "Menu"),
                TypedLink("gs1:homepage", to: "https://d.example/vi", title: "Menu", languages: ["vi"]),
                TypedLink("gs1:homepage", to: "https://d.example/ja", title: "Menu", languages: ["ja"]),
                TypedLink(.defaultLinkMulti, to: "https://d.example/vi", title: "Menu", languages: ["vi"]),
                TypedLink(.defaultLinkMulti, to: "https://d.example/ja", title: "Menu", languages: ["ja"]),
                TypedLink(.defaultLink, to: "https://d.example/", title: "Menu"),
            ]
        ),
        LinkSet.Entry(
            anchor: gtin + "/21/1234",
            links: [TypedLink("gs1:dpp", to: "https://u.example/dpp", title: "DPP", mediaType: "application/vc")]
        ),
        LinkSet.Entry(
            anchor: gtin + "/10/L%2F7",
            links: [
                TypedLink("gs1:recallStatus", to: "https://l.example/", title: "L"),
                TypedLink(.defaultLink, to: "https://l.example/", title: "L"),
            ]
        ),
        LinkSet.Entry(
            anchor: "/00/106141412345678908",
            links: [TypedLink("gs1:epcis", to: "https://e.example", title: "E")]
        ),
    ])

    static let register = LinkRegister(links)

    static func answer(
        _ target: String,
        method: String = "GET",
        accept: String? = nil,
        language: String? = nil
    ) -> ResolverAnswer {
        resolver.answer(
            to: ResolverRequest(method: method, target: target, accept: accept, acceptLanguage: language),
            from: register
        )
    }

    @Test("2.6.1: without anything else in the request, the default link")
    func redirectsToTheDefault() {
        let answer = Self.answer(Self.gtin)
        #expect(answer.status == 307 && answer["Location"] == "https://d.example/" && answer.body.isEmpty)
        #expect(answer["Vary"] == "Accept, Accept-Language")
        #expect(
            answer["Link"]
                == #"<https://id.example/01/09506000164908?linkType=linkset>; rel="linkset"; type="application/linkset+json"; title="All links""#
        )
    }

    @Test(
        "2.5.8: among links for several defaults language decides, else it is the default link",
        arguments: [
            ("vi", "vi"), ("vi-VN,vi;q=0.9,en;q=0.8", "vi"), ("en,ja;q=0.4", "ja"), ("en", ""), ("*", ""),
            ("vi;q=0", ""),
            ("ja;q=0.2,vi;q=0.3", "vi"), (nil, ""),
        ]
    )
    func severalDefaults(language: String?, target: String) {
        #expect(Self.answer(Self.gtin, accept: "*/*", language: language)["Location"] == "https://d.example/" + target)
    }

    /// Type, Accept, Accept-Language, context, place of the target, or nothing where several remain.
    static let choices: [(String, String?, String?, String?, String?)] = [
        ("certificationInfo", "text/html", nil, nil, nil), ("certificationInfo", "text/html", "fr", nil, "c.example/1"),
        ("certificationInfo", "application/pdf", nil, nil, "c.example/3"),
        ("certificationInfo", "application/pdf", "en", nil, "c.example/4"),
        ("certificationInfo", "application/pdf", "en", "LK", "c.example/5"),
        ("certificationInfo", "application/pdf", "en", "lk", "c.example/5"),
        ("certificationInfo", "application/pdf;q=0.5, text/html;q=0.4", "en-GB", "VN", "c.example/4"),
        ("certificationInfo", "application/*", "de", nil, "c.example/3"),
        ("sustainabilityInfo", nil, "fr-CH, en;q=0.5", nil, "s.example/fr"),
        ("sustainabilityInfo", nil, "en", nil, "s.example/en"),
        ("sustainabilityInfo", nil, nil, nil, nil), ("sustainabilityInfo", nil, "de", nil, nil),
        ("registerProduct", "*/*", "en-GB,en;q=0.9,en-US;q=0.8,en-IE;q=0.7", nil, "r.example/gb"),
        ("registerProduct", "*/*", "en,en-US;q=0.8,en-IE;q=0.7", nil, "r.example/gb"),
        ("registerProduct", "*/*", "en-US,en;q=0.9,en-GB;q=0.8,en-IE;q=0.7", nil, "r.example/us"),
        ("registerProduct", "*/*", "en-IE;q=0.9,en;q=0.8,en-GB;q=0.7,en-US;q=0.6", nil, "r.example/ie"),
        ("registerProduct", "*/*", "fr-BE,fr-FR;q=0.8,fr;q=0.7", nil, "r.example/other"),
        ("pip", "application/json", "vi", nil, "p.example/?a=1"),
    ]

    @Test("2.6.3: media type, then language, then context choose; 300 where they cannot", arguments: choices)
    func chooses(type: String, accept: String?, language: String?, context: String?, target: String?) throws {
        let query = "linkType=gs1:\(type)" + (context.map { "&context=\($0)" } ?? "")
        let answer = Self.answer(Self.gtin + "?" + query, accept: accept, language: language)
        guard let target else {
            #expect(answer.status == 300)
            let set = try LinkSet(json: answer.body.first == UInt8(ascii: "{") ? answer.body : Self.links.json)
            #expect(
                set.entries.allSatisfy { $0.links.allSatisfy { $0.type == LinkType("gs1:\(type)") } }
                    || accept == "text/html"
            )
            return
        }
        #expect(answer.status == 307)
        #expect(answer["Location"]?.hasPrefix("https://\(target)") == true, "\(answer["Location"] ?? "")")
    }

    @Test(
        "2.6.2: every form of a requested link type is understood",
        arguments: [
            "linkType=gs1:pip", "linkType=gs1%3Apip", "linkType=https://ref.gs1.org/voc/pip",
            "linkType=https%3A%2F%2Fgs1.org%2Fvoc%2Fpip", "x=1&linktype=gs1:pip",
        ]
    )
    func formsOfRequestedTypes(query: String) {
        let answer = Self.answer(Self.gtin + "?" + query)
        #expect(answer.status == 307 && answer["Location"] == "https://p.example/?a=1&\(query)#top")
    }

    @Test(
        "2.6.2: a link type without links is not found",
        arguments: ["gs1:nosuchlt", "gs1:epil", "dpp", "nonsense:x"]
    )
    func missingTypeIsNotFound(type: String) {
        let answer = Self.answer(Self.gtin + "?linkType=" + type)
        #expect(answer.status == 404 && answer["Content-Type"] == "application/problem+json")
    }

    /// Path, level that answers.
    static let levels: [(String, String?)] = [
        (gtin + "/21/1234", "https://d.example/"), (gtin + "/10/L%2F7", "https://l.example/"),
        (gtin + "/10/L%2F7/21/99", "https://l.example/"), (gtin + "/22/2A/10/L%2F7/21/1234", "https://l.example/"),
        (gtin + "/10/other", "https://d.example/"), ("/00/106141412345678908", nil), ("/414/0614141123452", nil),
    ]

    @Test(
        "2.5.9: what is not registered at a level is found above it, without a redirection to there",
        arguments: levels
    )
    func walksUp(path: String, target: String?) {
        let answer = Self.answer(path)
        #expect(answer.status == (target == nil ? 404 : 307))
        #expect(answer["Location"] == target)
    }

    @Test("2.5.9: from a serial number to the key, a serial number before a lot, a lot before a variant")
    func levelsOfALink() throws {
        let link = try DigitalLink(Self.root + Self.gtin + "/22/V/10/L/21/S")
        let paths = ["/22/V/10/L/21/S", "/10/L/21/S", "/22/V/21/S", "/21/S", "/22/V/10/L", "/10/L", "/22/V", ""]
        #expect(ResolverLevel.levels(of: link).map(\.path) == paths.map { Self.gtin + $0 })
    }

    @Test(
        "2.9: linkType=linkset, its older name all, and Accept give every link of every level",
        arguments: [
            ("?linkType=linkset", nil), ("?linkType=all", nil), ("", "application/linkset+json"),
            ("?a=b", "text/x, application/linkset+json;q=0.1"),
        ]
    )
    func linkSets(query: String, accept: String?) throws {
        let answer = Self.answer(Self.gtin + "/21/1234" + query, accept: accept)
        #expect(answer.status == 200 && answer["Content-Type"] == "application/linkset+json")
        #expect(
            answer["Link"]
                == #"<https://ref.gs1.org/standards/resolver/linkset-context>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json""#
        )
        let set = try LinkSet(json: answer.body)
        #expect(set.entries.map(\.anchor) == [Self.root + Self.gtin + "/21/1234", Self.root + Self.gtin])
        #expect(set.entries[1].links == Self.links.entries[0].links && set.entries[1].description == "Áo")
    }

    @Test("2.10: JSON-LD with its context, a page with the same in it, or plain JSON, as is asked for")
    func formsOfLinkSets() {
        let linked = Self.answer(Self.gtin + "?linkType=linkset", accept: "application/ld+json")
        #expect(linked["Content-Type"] == "application/ld+json")
        #expect(String(decoding: linked.body, as: UTF8.self).hasPrefix(#"{"@context":"https://ref.gs1.org/standards/"#))
        let page = Self.answer(Self.gtin + "?linkType=linkset", accept: "text/html,application/xhtml+xml,*/*;q=0.8")
        #expect(page["Content-Type"] == "text/html; charset=utf-8")
        #expect(String(decoding: page.body, as: UTF8.self).contains(#"<script type="application/ld+json">{"@context""#))
        #expect(
            Self.answer(Self.gtin + "?linkType=linkset", accept: "application/json")["Content-Type"]
                == "application/json"
        )
    }

    @Test("2.12: the whole query goes on as it came, before the fragment of the target")
    func queryGoesOn() {
        #expect(
            Self.answer(Self.gtin + "?17=290331&foo=b%61r&flag&17x")["Location"]
                == "https://d.example/?17=290331&foo=b%61r&flag&17x"
        )
        #expect(
            Self.answer(Self.gtin + "?linkType=gs1:pip")["Location"] == "https://p.example/?a=1&linkType=gs1:pip#top"
        )
        #expect(Self.answer(Self.gtin + "?")["Location"] == "https://d.example/")
    }

    @Test("2.13: a slash at the end changes nothing")
    func slashAtTheEnd() {
        for path in [Self.gtin, Self.gtin + "/10/L%2F7", Self.gtin + "/21/1234"] {
            #expect(Self.answer(path + "/")["Location"] == Self.answer(path)["Location"])
            #expect(Self.answer(path + "/?a=b")["Location"] == Self.answer(path + "?a=b")["Location"])
        }
    }

    @Test("2.3: a compressed URI is resolved as what it is, and tells it")
    func compressedURIs() throws {
        let link = try DigitalLink(Self.root + Self.gtin + "/10/L%2F7?17=290331&a=b")
        let compressed = try link.compressed().dropFirst(Self.root.utf8.count)
        let answer = Self.answer(String(compressed))
        #expect(answer.status == 307 && answer["Location"] == "https://l.example/?17=290331&a=b")
        #expect(answer.fields.contains { $0.name == "Link" && $0.value == "<\(link.uri)>; rel=\"owl:sameAs\"" })
        let set = try LinkSet(json: Self.answer(compressed + "?linkType=linkset").body)
        #expect(set.entries.map(\.anchor) == [Self.root + Self.gtin + "/10/L%2F7", Self.root + Self.gtin])
        #expect(Self.answer("/ARFKk4XB0CDKWcnpq").status == 404)
    }

    @Test(
        "2.4.1: what is no valid GS1 Digital Link is a bad request",
        arguments: [
            "/", "", "/foo", "/01/09506000164907", "/01/09506000164908/foo", "/01/09506000164908/21/S/10/L",
            "/01/09506000164908/17/290331", "/01/09506000164908/10/%zz", "/01/09506000164908?17=291331", "/01/", "//",
            "/gtin/09506000164908",
            "/01/09506000164908/10/a%0d%0ab", "/AAAA", "http://x/01/09506000164908",
        ]
    )
    func badRequests(target: String) {
        let answer = Self.answer(target)
        #expect(answer.status == 400 && answer["Content-Type"] == "application/problem+json", "\(answer.status)")
    }

    @Test("2.4.1: a fault is told with its code and its place in the target")
    func faultsAreTold() {
        let body = String(decoding: Self.answer("/01/09506000164907").body, as: UTF8.self)
        #expect(body.contains(#""status":400,"code":"check-digit""#))
    }
}
