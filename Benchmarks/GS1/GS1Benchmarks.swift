import Foundation
import GS1

/// Measures the reading of GS1 messages, each beside the obvious way of doing it in the same run.
@main
enum GS1Benchmarks {
    static func main() {
        let messages = SampleMessages(count: 100_000)
        print("| what | measured, a second | at least | baseline | baseline, a second | ours ÷ baseline |")
        print("|---|---:|---:|---|---:|---:|")
        links(messages)
        strings(messages)
        writing(messages)
        OtherForms.measure()
        longest()
    }

    private static func links(_ messages: SampleMessages) {
        let ours = rate(of: messages.links.count) {
            for uri in messages.links { keep((try? DigitalLink(uri))?.elements.count ?? 0) }
        }
        let naive = rate(of: messages.links.count) {
            for uri in messages.links { keep(NaiveLink.parts(of: uri).count) }
        }
        row(
            "Digital Link URIs, parsed and judged in full",
            ours,
            "400,000",
            "URLComponents, split, nothing judged",
            naive
        )
        if let other = BiipBaseline.rate(of: messages.links) {
            row("the same", ours, "400,000", "Biip (PyPI), parsed and judged", other)
        }
    }

    private static func strings(_ messages: SampleMessages) {
        let ours = rate(of: messages.scans.count) {
            for scan in messages.scans { keep((try? Message(scan))?.elements.count ?? 0) }
        }
        let naive = rate(of: messages.scans.count) {
            for scan in messages.scans { keep(scan.components(separatedBy: "\u{1D}").count) }
        }
        row(
            "scan data of GS1 DataMatrix, parsed and judged",
            ours,
            "–",
            "split at the separators, nothing judged",
            naive
        )
    }

    private static func writing(_ messages: SampleMessages) {
        let links = messages.links.compactMap { try? DigitalLink($0) }
        let ours = rate(of: links.count) { for link in links { keep(link.canonical.utf8.count) } }
        let naive = rate(of: links.count) { for link in links { keep(NaiveLink.uri(of: link).utf8.count) } }
        row("canonical URIs written", ours, "–", "addingPercentEncoding, joined", naive)
    }

    /// A mebibyte of the worst that is known, in bytes a second.
    private static func longest() {
        let text = String(repeating: "(400)A(99)B", count: (1 << 20) / 11)
        var options = ParsingOptions()
        options.allowsUnknownIdentifiers = true
        let ours = rate(of: text.utf8.count) {
            keep((try? Message(text, options: options))?.elements.count ?? 0)
        }
        row("bytes of an element string of 1 MiB", ours, "–", "–", nil)
    }
}

/// Calls in a second, from the quickest of several rounds, since everything else on the machine only adds.
func rate(of count: Int, rounds: Int = 9, _ body: () -> Void) -> Double {
    let clock = ContinuousClock()
    let quickest = (0..<rounds).map { _ in clock.measure(body) }.min() ?? .zero
    return Double(count) / (quickest / .seconds(1))
}

/// Keeps a result from being left out.
@inline(never)
func keep(_ value: Int) { if value < 0 { print(value) } }

/// Prints a line of the table.
func row(_ what: String, _ ours: Double, _ limit: String, _ baseline: String, _ other: Double?) {
    func text(_ rate: Double) -> String { Int(rate).formatted(.number.locale(Locale(identifier: "en"))) }
    let ratio = other.map { "\(String(format: "%.1f", ours / $0))×" } ?? "–"
    print("| \(what) | \(text(ours)) | \(limit) | \(baseline) | \(other.map(text) ?? "–") | \(ratio) |")
}
