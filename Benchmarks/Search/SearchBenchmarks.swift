import Foundation
import VietnameseSearch
import VietnameseText

func folded(_ text: String) -> String { VietnameseText.searchKey(text) }

/// Measures the index beside Tantivy, which `peer.py` drives with the same products and queries.
///
/// `search-benchmarks csv COUNT FILE` only writes the products, `search-benchmarks search` leaves out the 100,000.
@main
enum SearchBenchmarks {
    static func main() throws {
        let arguments = CommandLine.arguments
        if arguments.count == 4, arguments[1] == "csv", let count = Int(arguments[2]) {
            return try writeProducts(count, to: arguments[3])
        }
        var rows: [String] = []
        // First, since the memory of the whole program is counted.
        if arguments.count < 2 { rows += try buildLarge() }
        rows += try searchAndChange()
        print("| what | VietnameseSearch | limit | Tantivy | Tantivy ÷ ours |")
        print("|---|---:|---:|---:|---:|")
        print(rows.joined(separator: "\n"))
    }

    private static func buildLarge() throws -> [String] {
        var generator = ProductGenerator(seed: 7)
        let making = ContinuousClock().measure { for number in 0..<100_000 { _ = generator.product(number) } }
        generator = ProductGenerator(seed: 7)
        let index = SearchIndex(ProductGenerator.schema)
        let documents = (0..<100_000).lazy.map { _ in 0 }
        var number = 0
        let building = try ContinuousClock().measure {
            try index.add(
                contentsOf: documents.map { _ in
                    number += 1
                    return generator.product(number).document
                }
            )
        }
        precondition(index.count == 100_000)
        let time = building - making
        let memory = peakMemory
        let snapshot = index.snapshot()
        let loading = try ContinuousClock().measure {
            let copy = try SearchIndex(snapshot: snapshot)
            precondition(copy.count == 100_000)
        }
        return [
            "| 100,000 products indexed (without making them: \(making.text)) | \(time.text) | 5 s | – | – |",
            "| peak memory of the program meanwhile | \(memory) MB | 200 MB | – | – |",
            "| snapshot of \(snapshot.count >> 20) MB read again | \(loading.text) | – | – | – |",
        ]
    }

    private static func searchAndChange() throws -> [String] {
        var generator = ProductGenerator(seed: 11)
        let products = (0..<15_000).map { generator.product($0) }
        let queries = generator.queries(2_000, over: products)
        let index = SearchIndex(ProductGenerator.schema)
        try index.add(contentsOf: products.map(\.document))
        let other = try Tantivy.measure(products, queries)
        var rows: [String] = []
        for (name, limit, texts) in [
            ("two folded words, top 20", true, queries),
            ("the same with the last letter missing", false, queries.map { String($0.dropLast()) }),
            ("the same with a typo in the longest word", false, queries.map(typo)),
        ] {
            // Others use the machine too: the best of several rounds for each query.
            var times = [Duration](repeating: .seconds(1), count: texts.count)
            for _ in 0..<7 {
                for (place, text) in texts.enumerated() {
                    let start = ContinuousClock.now
                    let found = try index.search(Query(text))
                    times[place] = min(times[place], start.duration(to: .now))
                    precondition(found.hits.count <= 20)
                }
            }
            times.sort()
            for (share, border, theirs) in [(50, "50 µs", other?.p50), (99, "150 µs", other?.p99)] {
                let ours = times[times.count * share / 100]
                let (their, factor) = limit ? (theirs?.text ?? "–", theirs.map { ratio($0, ours) } ?? "–") : ("–", "–")
                rows.append("| \(name): p\(share) | \(ours.text) | \(limit ? border : "–") | \(their) | \(factor) |")
            }
        }
        return rows + (try changes(index, &generator))
    }

    private static func changes(_ index: SearchIndex, _ generator: inout ProductGenerator) throws -> [String] {
        try [("add one product", 100_000), ("replace one product", 0)].flatMap { name, first in
            var times: [Duration] = []
            // Where others use the machine too, the clock tells how long they did.
            var work: [Duration] = []
            for number in 0..<3_000 {
                let document = generator.product(first + number).document
                let (start, begun) = (ContinuousClock.now, processorTime)
                try index.add(document)
                work.append(processorTime - begun)
                times.append(start.duration(to: .now))
            }
            times.sort()
            work.sort()
            return [("p50", 1_500), ("p99", 2_970), ("p99.9", 2_997), ("longest of 3,000", 2_999)].map {
                "| \(name), processor's time of the writer: \($0) | \(work[$1].text) | 1 ms | – | – |"
            } + ["| \(name), by the clock: p50 | \(times[1_500].text) | 1 ms | – | – |"]
                + ["| \(name), by the clock: p99 | \(times[2_970].text) | – | – | – |"]
        }
    }

    /// What this thread has worked so far.
    private static var processorTime: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(Int(time.tv_sec)) + .nanoseconds(Int(time.tv_nsec))
    }

    private static func typo(_ text: String) -> String {
        let words = text.split(separator: " ").map(String.init)
        guard let longest = words.max(by: { $0.count < $1.count }), longest.count > 3 else { return text }
        let middle = longest.index(longest.startIndex, offsetBy: longest.count / 2)
        return words.map { $0 == longest ? longest[..<middle] + longest[longest.index(after: middle)...] : $0[...] }
            .joined(separator: " ")
    }

    private static func writeProducts(_ count: Int, to path: String) throws {
        var generator = ProductGenerator(seed: 7)
        var text = "id,name,producer,place,story\n"
        for number in 0..<count {
            let product = generator.product(number)
            text +=
                "\(product.id),\"\(product.name)\",\"\(product.producer)\",\"\(product.place)\",\"\(product.story)\"\n"
        }
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    private static var peakMemory: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
        return (Int(line.filter(\.isNumber)) ?? 0) / 1024
    }

    private static func ratio(_ theirs: Duration, _ ours: Duration) -> String { String(format: "%.1f×", theirs / ours) }
}

extension Duration {
    var text: String {
        let seconds = Double(components.seconds) + Double(components.attoseconds) / 1e18
        return switch seconds {
        case 1...: String(format: "%.2f s", seconds)
        case 1e-3...: String(format: "%.2f ms", seconds * 1e3)
        default: String(format: "%.1f µs", seconds * 1e6)
        }
    }
}
