import GS1
import Testing

@Suite("Link sets, RFC 9264 and GS1-Conformant Resolver Standard 1.2") struct LinkSetTests {
    @Test("2.14: the three addresses and the short form of a GS1 link type are one type")
    func formsOfOneType() {
        let forms = [
            "gs1:pip", "https://ref.gs1.org/voc/pip", "https://gs1.org/voc/pip", "https://www.gs1.org/voc/pip",
            "http://gs1.org/voc/pip",
        ]
        #expect(Set(forms.map { LinkType($0) }).count == 1)
        #expect(
            LinkType("gs1:pip").uri == "https://ref.gs1.org/voc/pip" && LinkType("gs1:pip").description == "gs1:pip"
        )
        #expect(LinkType("gs1:pip").isAssigned && !LinkType("gs1:nosuchlt").isAssigned)
        #expect(LinkType("describedby").uri == "describedby" && LinkType("describedby").name == nil)
    }

    @Test("GS1 Web Vocabulary: sixty link types, each once, in order")
    func sixtyLinkTypes() {
        #expect(LinkType.names.count == 60)
        #expect(LinkType.names == Set(LinkType.names).sorted())
    }

    static let example = LinkSet([
        LinkSet.Entry(
            anchor: "https://id.example/01/08938505974408",
            description: "Chè Thái Nguyên \"Tân Cương\" <500 g>\n",
            links: [
                TypedLink(
                    "gs1:pip",
                    to: "https://a.example/vi?x=1",
                    title: "Trang",
                    languages: ["vi"],
                    mediaType: "text/html"
                ),
                TypedLink("gs1:pip", to: "https://a.example/en", title: "Page", languages: ["en", "en-GB"]),
                TypedLink("gs1:dpp", to: "https://a.example/dpp", title: "Hộ chiếu", contexts: ["VN", "EU"]),
                TypedLink("describedby", to: "https://a.example/ld", title: nil),
                TypedLink(.defaultLink, to: "https://a.example/en", title: "Page"),
            ]
        ),
        LinkSet.Entry(anchor: "/01/08938505974408/10/L%2F7", links: []),
    ])

    @Test("RFC 9264, 4.2: a set written as JSON and read again is the same")
    func jsonAndBack() throws {
        let json = Self.example.json
        #expect(try LinkSet(json: json) == Self.example)
        #expect(
            String(decoding: json, as: UTF8.self).hasPrefix(
                #"{"linkset":[{"anchor":"https://id.example/01/08938505974408","description":"Chè Thái Nguyên "#
                    + #"\"Tân Cương\" \u003C500 g>\u000A","https://ref.gs1.org/voc/pip":[{"href":"https://a.example/vi?x=1","#
                    + #""title":"Trang","type":"text/html","hreflang":["vi"]},"#
            )
        )
    }

    @Test("RFC 9264, 4.2: spaces, escapes, unknown members and single texts are read")
    func readsWhatOthersWrite() throws {
        let text = #"""
            { "linkset" : [ { "anchor" : "https:\/\/id.example/01/1", "itemDescription" : "cũ", "description":"\u006d\ud83c\udf75",
              "https://gs1.org/voc/pip" : [ { "href" : "https://a", "hreflang":"vi", "context":"VN", "fwqs":false, "title":null,
              "x": [1, -0.5e+3, true, {"y": null}] } ] } ], "more": {} }
            """#
        let set = try LinkSet(json: Array(text.utf8))
        #expect(
            set
                == LinkSet([
                    LinkSet.Entry(
                        anchor: "https://id.example/01/1",
                        description: "m🍵",
                        links: [TypedLink("gs1:pip", to: "https://a", title: nil, languages: ["vi"], contexts: ["VN"])]
                    )
                ])
        )
    }

    static let badTexts: [(String, LinkSetError.Rule)] = [
        ("", .badJSON), ("{", .badJSON), ("[]", .noLinkSet), ("{}", .noLinkSet), (#"{"linkset":{}}"#, .noLinkSet),
        (#"{"linkset":[1]}"#, .noLinkSet), (#"{"linkset":[{}]}"#, .anchor), (#"{"linkset":[{"anchor":1}]}"#, .anchor),
        (#"{"linkset":[{"anchor":"a","pip":{}}]}"#, .targets), (#"{"linkset":[{"anchor":"a","pip":[1]}]}"#, .targets),
        (#"{"linkset":[{"anchor":"a","pip":[{}]}]}"#, .attribute),
        (#"{"linkset":[{"anchor":"a","pip":[{"href":1}]}]}"#, .attribute),
        (#"{"linkset":[{"anchor":"a","pip":[{"href":"b","hreflang":[1]}]}]}"#, .attribute),
        (#"{"linkset":[],"linkset":[]}"#, .duplicateName), (#"{"linkset":[]} x"#, .badJSON),
        (#"{"linkset":[01]}"#, .badJSON), (#"{"linkset":[1.]}"#, .badJSON), (#"{"linkset":["\x"]}"#, .badJSON),
        (#"{"linkset":["\ud800"]}"#, .badJSON), ("{\"linkset\":[\"\u{1}\"]}", .badJSON),
        (#"{"linkset":[tru]}"#, .badJSON),
        (#"{"linkset":[,]}"#, .badJSON), (#"{"linkset":[1 2]}"#, .badJSON), (#"{"a"}"#, .badJSON),
        (String(repeating: "[", count: 65), .tooDeep),
    ]

    @Test("RFC 8259 and RFC 9264, 4.2: anything else is an error", arguments: badTexts)
    func badTextsAreErrors(text: String, rule: LinkSetError.Rule) {
        let error = #expect(throws: LinkSetError.self) { try LinkSet(json: Array(text.utf8)) }
        #expect(error?.rule == rule)
    }

    @Test("a text that is no UTF-8 is an error")
    func brokenUTF8IsAnError() {
        #expect(throws: LinkSetError.self) {
            try LinkSet(json: Array(#"{"linkset":[],"a":"#.utf8) + [34, 0xC0, 0x80, 34, 125])
        }
    }

    @Test("2.4 and 2.5: what may be published has no faults")
    func noFaults() {
        let link = TypedLink(
            "gs1:pip",
            to: "https://a.example/",
            title: "A",
            languages: ["vi-VN"],
            mediaType: "application/ld+json"
        )
        let set = LinkSet([
            LinkSet.Entry(
                anchor: "https://id.example/01/08938505974408",
                links: [link, TypedLink(.defaultLink, to: "https://a.example/", title: "A")]
            ),
            LinkSet.Entry(anchor: "/01/08938505974408/10/7", links: [link]),
        ])
        #expect(set.faults.isEmpty, "\(set.faults)")
    }

    static let faults: [(String, [TypedLink], [LinkSet.Fault.Rule])] = [
        ("/01/08938505974409", [], [.anchor]), ("/01/08938505974408", [], [.noDefault]),
        ("/01/08938505974408/10/A/21/B", [], [.serialWithLot, .noDefault]),
        ("/00/106141412345678908", [TypedLink("gs1:pip", to: "ftp://a", title: "A")], [.noDefault, .target]),
        ("/00/106141412345678908", [TypedLink("gs1:pip", to: "https://a/\r\nX", title: "A")], [.noDefault, .target]),
        ("/00/106141412345678908", [TypedLink("gs1:nosuchlt", to: "https://a", title: "A")], [.noDefault, .linkType]),
        ("/00/106141412345678908", [TypedLink("gs1:pip", to: "https://a", title: "")], [.noDefault, .title]),
        (
            "/00/106141412345678908",
            [TypedLink("gs1:pip", to: "https://a", title: "A", languages: ["vie"], mediaType: "html")],
            [.noDefault, .language, .mediaType]
        ),
        ("/00/106141412345678908", [TypedLink(.defaultLink, to: "https://a", title: "A")], [.defaultOnly]),
        (
            "/00/106141412345678908",
            [
                TypedLink("gs1:pip", to: "https://a", title: "A"), TypedLink(.defaultLink, to: "https://a", title: "A"),
                TypedLink(.defaultLink, to: "https://a", title: "A", languages: ["vi"]),
            ],
            [.manyDefaults, .defaultWithAttributes]
        ),
    ]

    @Test("2.4 and 2.5: what must not be published is told", arguments: faults)
    func faultsAreTold(anchor: String, links: [TypedLink], rules: [LinkSet.Fault.Rule]) {
        #expect(LinkSet([LinkSet.Entry(anchor: anchor, links: links)]).faults.map(\.rule) == rules)
    }

    @Test("a changed text is refused, or a set that survives writing and reading")
    func mutationsAreRefusedOrValid() throws {
        var random = SeededRandom(seed: 31)
        let text = String(decoding: Self.example.json, as: UTF8.self)
        for _ in 0..<SeededRandom.rounds(2_000) {
            guard let set = try? LinkSet(json: Array(random.mutation(of: text).utf8)) else { continue }
            #expect(try LinkSet(json: set.json) == set)
        }
    }

    @Test("a megabyte takes linear time", .timeLimit(.minutes(1)))
    func aMegabyteTakesLinearTime() throws {
        let entry = #"{"anchor":"a","pip":[{"href":"b"}]}"#
        let many = String(repeating: entry + ",", count: 1_000_000 / 36) + entry
        #expect(try LinkSet(json: Array(#"{"linkset":[\#(many)]}"#.utf8)).entries.count == 1_000_000 / 36 + 1)
        for piece in ["[", "{\"a\":", "\"\\u0041", "1", "\u{20}", "\\"] {
            let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
            #expect(throws: LinkSetError.self) { try LinkSet(json: Array(text.utf8)) }
        }
    }
}
