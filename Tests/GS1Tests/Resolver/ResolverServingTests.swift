import GS1
import Testing

@Suite("Resolver: methods, description and any request") struct ResolverServingTests {
    @Test("2.2: GET, HEAD and OPTIONS, from pages of any site")
    func methods() {
        let head = ResolverTests.answer(ResolverTests.gtin + "?linkType=linkset", method: "HEAD")
        let get = ResolverTests.answer(ResolverTests.gtin + "?linkType=linkset")
        #expect(head.status == 200 && head.body.isEmpty && head.fields == get.fields)
        let options = ResolverTests.answer("/anything", method: "OPTIONS")
        #expect(options.status == 204 && options["Allow"] == "GET, HEAD, OPTIONS")
        #expect(ResolverTests.answer(ResolverTests.gtin, method: "POST").status == 405)
        for answer in [head, get, options, ResolverTests.answer("/foo"), ResolverTests.answer(ResolverTests.gtin)] {
            #expect(answer["Access-Control-Allow-Origin"] == "*")
            #expect(answer["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS")
        }
    }

    @Test("3: the description file says where the resolver is and which keys it has")
    func descriptionFile() {
        let answer = ResolverTests.answer("/.well-known/gs1resolver")
        #expect(answer.status == 200 && answer["Content-Type"] == "application/json")
        let expected = #"""
            {"resolverRoot":"https://id.example","name":"Thử","supportedPrimaryKeys":["all"],"supportedLinkType":[{"namespace":"https://ref.gs1.org/voc/","prefix":"gs1:"}],"linkTypeDefaultCanBeLinkset":false,"contact":{"fn":"Phòng thử"},"jsonLdContextLocation":"https://ref.gs1.org/standards/resolver/linkset-context"}
            """#
        #expect(String(decoding: answer.body, as: UTF8.self) == expected)
        var description = ResolverDescription(root: "https://id.example/r/")
        description.keys = ["01", "414"]
        description.contexts = ["VN"]
        #expect(
            String(decoding: description.json, as: UTF8.self).hasPrefix(
                #"{"resolverRoot":"https://id.example/r","supportedPrimaryKeys":["01","414"],"#
            )
        )
    }

    @Test("a host that fetches links elsewhere asks for the levels first")
    func questionsFirst() throws {
        let request = ResolverRequest(target: ResolverTests.gtin + "/10/L%2F7?linkType=gs1:pip")
        guard case .question(let question) = ResolverTests.resolver.read(request) else {
            Issue.record("a valid link is a question")
            return
        }
        #expect(question.levels.map(\.path) == [ResolverTests.gtin + "/10/L%2F7", ResolverTests.gtin])
        let entry = LinkSet.Entry(anchor: "", links: [TypedLink("gs1:pip", to: "https://x.example/", title: "X")])
        let answer = ResolverTests.resolver.answer(to: question, with: [(question.levels[1], entry)])
        #expect(answer["Location"] == "https://x.example/?linkType=gs1:pip")
    }

    @Test("a target with line breaks cannot add header fields")
    func noHeaderInjection() {
        let entry = LinkSet.Entry(
            anchor: ResolverTests.gtin,
            links: [TypedLink(.defaultLink, to: "https://x.example/\r\nSet-Cookie: a", title: "X")]
        )
        let answer = ResolverTests.resolver.answer(
            to: ResolverRequest(target: ResolverTests.gtin),
            from: LinkRegister(LinkSet([entry]))
        )
        #expect(answer["Location"] == "https://x.example/%0D%0ASet-Cookie:%20a")
    }

    @Test("any request has an answer of a known status, and no header field has a line break")
    func anyRequestHasAnAnswer() {
        var random = SeededRandom(seed: 41)
        let targets = [
            ResolverTests.gtin + "/10/L%2F7?17=290331&linkType=gs1:pip&context=LK", "/ARFKk4XB0CDKWcnpq?linkType=all",
            ResolverTests.gtin + "/22/2A/10/L/21/S?linkType=linkset",
        ]
        let accept = "text/html,application/xhtml+xml;q=0.9,application/linkset+json;q=0.1,*/*;q=0.8"
        var statuses = Set<Int>()
        for round in 0..<SeededRandom.rounds(2_000) {
            let answer = ResolverTests.answer(
                random.mutation(of: targets[round % targets.count]),
                method: round % 7 == 0 ? "HEAD" : "GET",
                accept: random.mutation(of: accept),
                language: random.mutation(of: "vi-VN,vi;q=0.9,en-US;q=0.8")
            )
            statuses.insert(answer.status)
            #expect([200, 300, 307, 400, 404].contains(answer.status))
            #expect((answer.status == 307) == (answer["Location"] != nil))
            #expect(answer.fields.allSatisfy { $0.value.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } })
        }
        #expect(statuses.isSuperset(of: [200, 307, 400, 404]))
    }

    @Test("a megabyte of anything takes linear time", .timeLimit(.minutes(1)))
    func aMegabyteTakesLinearTime() {
        for piece in ["/", "a", "%2F", "&a=b", ",", ";q=0.5", "vi,"] {
            let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
            _ = ResolverTests.answer(text)
            _ = ResolverTests.answer(ResolverTests.gtin + "?" + text, accept: text, language: text)
        }
    }
}
