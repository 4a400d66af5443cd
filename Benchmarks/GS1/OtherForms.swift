import Foundation
import GS1

/// Measures EPC URNs, compression and the resolver.
enum OtherForms {
    static func measure() {
        urns()
        compression()
        requests()
    }

    private static func urns() {
        let urns = (0..<100_000).map { "urn:epc:id:sgtin:8938505.09744\($0 % 10).LO\($0)" }
        let ours = rate(of: urns.count) {
            for urn in urns { keep((try? EPC.digitalLinkURI(ofURN: urn))?.utf8.count ?? 0) }
        }
        let naive = rate(of: urns.count) { for urn in urns { keep(uri(of: urn).utf8.count) } }
        row("EPC URNs to canonical links, judged", ours, "–", "components, joined, nothing judged", naive)
    }

    private static func compression() {
        let links = (0..<20_000).compactMap {
            try? DigitalLink("https://id.gs1.org/01/05412345000013/10/ABC\($0)/21/\($0)?17=290331")
        }
        let short = links.compactMap { try? $0.compressed() }
        let ours = rate(of: links.count) { for link in links { keep((try? link.compressed())?.utf8.count ?? 0) } }
        row("links compressed", ours, "–", "–", nil)
        let back = rate(of: short.count) {
            for uri in short { keep((try? DigitalLink(compressed: uri))?.elements.count ?? 0) }
        }
        row("compressed links read and judged", back, "–", "–", nil)
    }

    private static func requests() {
        let links = [
            TypedLink("gs1:pip", to: "https://a.example/vi", title: "A", languages: ["vi"]),
            TypedLink("gs1:pip", to: "https://a.example/en", title: "A", languages: ["en"]),
            TypedLink(.defaultLink, to: "https://a.example/", title: "A"),
        ]
        let register = LinkRegister(LinkSet([LinkSet.Entry(anchor: "/01/05412345000013", links: links)]))
        let resolver = Resolver(ResolverDescription(root: "https://id.gs1.org"))
        let request = ResolverRequest(
            target: "/01/05412345000013/10/ABC123?linkType=gs1:pip",
            accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            acceptLanguage: "vi-VN,vi;q=0.9,en-US;q=0.6,en;q=0.5"
        )
        let ours = rate(of: 10_000) {
            for _ in 0..<10_000 { keep(resolver.answer(to: request, from: register).status) }
        }
        row("requests of a browser resolved", ours, "–", "–", nil)
    }

    /// What is written in an afternoon: lists of strings, with nothing judged.
    private static func uri(of urn: String) -> String {
        let parts = urn.components(separatedBy: ":")[4].components(separatedBy: ".")
        let digits = parts[1].prefix(1) + parts[0] + parts[1].dropFirst()
        let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
            sum + (digit.element.wholeNumberValue ?? 0) * (digit.offset % 2 == 0 ? 3 : 1)
        }
        return "https://id.gs1.org/01/\(digits)\((10 - sum % 10) % 10)/21/\(parts[2])"
    }
}
