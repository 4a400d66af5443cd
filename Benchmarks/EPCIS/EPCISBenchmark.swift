import Crypto
import EPCIS
import Foundation
import StrictJSON

/// How many events a second are read, checked and hashed, beside Foundation's JSON and a hash of sorted strings.
@main
enum EPCISBenchmark {
    static func main() throws {
        let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 40_000
        let json = Array(LotEvents.document(count).utf8)
        for violation in try Document(json).violations.prefix(3) { print(violation) }
        let xml = try Document(json).bytes(as: .xml)
        print("\(count) events, \(json.count / count) bytes of JSON each, \(xml.count / count) of XML\n")
        print("| what | events a second | of the baseline |\n|---|---:|---:|")

        let baseline = try rate(count) { try naive(json) }
        row("JSON: Foundation's JSONSerialization, sorted strings, SHA-256; nothing checked", baseline, baseline)
        row("JSON: read", try rate(count) { try read(json) { _ in } }, baseline)
        let checked = try rate(count) { try read(json) { precondition($0.violations.isEmpty) } }
        row("JSON: read and checked", checked, baseline)
        var hasher = EventHasher()
        row(
            "JSON: read, checked and hashed",
            try rate(count) {
                try read(json) {
                    precondition($0.violations.isEmpty)
                    precondition(hasher.hashID(of: $0).utf8.count == 89)
                }
            },
            baseline
        )
        row(
            "XML: read, checked and hashed",
            try rate(count) {
                try read(xml) {
                    precondition($0.violations.isEmpty)
                    precondition(hasher.hashID(of: $0).utf8.count == 89)
                }
            },
            baseline
        )
        row(
            "JSON to XML",
            try rate(count) {
                let header = try Document(Array(LotEvents.document(0).utf8)).header
                var writer = DocumentWriter(.xml, header: header)
                var bytes = 0
                try read(json) { bytes += try writer.write($0).count }
                precondition(bytes > json.count / 2)
            },
            baseline
        )
        let documents = (json.count + xml.count) >> 20
        print("\nMost memory held by the process: \(peak()) MB, of which the documents are \(documents)")
    }

    private static func row(_ what: String, _ rate: Double, _ baseline: Double) {
        print("| \(what) | \(String(format: "%.0f", rate)) | \(String(format: "%.1f×", rate / baseline)) |")
    }

    /// The best of several runs, in the processor's time, so that others on the machine count as little as may be.
    private static func rate(_ count: Int, rounds: Int = 7, _ body: () throws -> Void) rethrows -> Double {
        var best = Double.infinity
        for _ in 0..<rounds {
            let start = processorSeconds()
            try body()
            best = min(best, processorSeconds() - start)
        }
        return Double(count) / best
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func read(_ bytes: [UInt8], _ use: (Event) throws -> Void) throws {
        var reader = DocumentReader()
        for start in stride(from: 0, to: bytes.count, by: 1 << 18) {
            for event in try reader.read(bytes[start..<min(bytes.count, start + 1 << 18)]) { try use(event) }
        }
        for event in try reader.finish() { try use(event) }
    }

    /// What one would write first: the tree of Foundation, each event as sorted text, hashed.
    private static func naive(_ bytes: [UInt8]) throws {
        guard let document = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
            let body = document["epcisBody"] as? [String: Any], let events = body["eventList"] as? [[String: Any]]
        else { return }
        for event in events {
            let text = sorted(event)
            precondition(SHA256.hash(data: Data(text.utf8)).description.utf8.count > 64)
        }
    }

    private static func sorted(_ value: Any) -> String {
        switch value {
        case let object as [String: Any]:
            object.keys.sorted().map { "\($0)=\(sorted(object[$0] ?? ""))" }.joined()
        case let array as [Any]: array.map(sorted).sorted().joined()
        default: "\(value)"
        }
    }

    private static func peak() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1024
    }
}
