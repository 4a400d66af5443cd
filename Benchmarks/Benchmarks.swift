import Foundation
import OCOP
import VietnameseText

/// Measures what has to be quick, each beside the obvious way of doing it in the same run.
@main
enum Benchmarks {
    static func main() async throws {
        // `benchmarks pages FOLDER PORT` is the server that `pages.sh` measures.
        let arguments = CommandLine.arguments
        if arguments.count == 4, arguments[1] == "pages", let port = Int(arguments[3]) {
            return try await PagesServer(folder: arguments[2], port: port).run()
        }
        let library = CriteriaLibrary(sources: [PackDirectory(path: "Data/criteria")])
        let set = try library.set(1, ofAct: "26/2026/QĐ-TTg")
        var table = ResultTable()
        // First, since a child's peak memory counts from that of its parent.
        try ProgramBenchmark(library: library).run(&table)
        ScoringBenchmark(set: set).run(&table)
        try StreamBenchmark(library: library).run(&table)
        try WayBenchmark(library: library).run(&table)
        try LoadingBenchmark(library: library).run(&table)
        TextBenchmark().run(&table)
        try await StoreBenchmark().run(&table)
        print(table.markdown)
    }
}

/// Rows of the printed table.
struct ResultTable {
    private var rows: [String] = []

    mutating func add(_ what: String, _ ours: Duration, limit: String, _ baseline: String, _ other: Duration?) {
        let ratio = other.map { "\(String(format: "%.1f", $0 / ours))×" } ?? "–"
        rows.append("| \(what) | \(ours.text) | \(limit) | \(baseline) | \(other?.text ?? "–") | \(ratio) |")
        FileHandle.standardError.write(Data("· \(what): \(ours.text)\n".utf8))
    }

    var markdown: String {
        ([
            "| what | measured | limit | baseline | baseline measured | baseline ÷ ours |",
            "|---|---:|---:|---|---:|---:|",
        ]
            + rows).joined(separator: "\n")
    }
}

extension Duration {
    var text: String {
        let seconds = Double(components.seconds) + Double(components.attoseconds) / 1e18
        return switch seconds {
        case 1...: String(format: "%.2f s", seconds)
        case 1e-3...: String(format: "%.2f ms", seconds * 1e3)
        default: String(format: "%.2f µs", seconds * 1e6)
        }
    }
}

/// The quickest of several runs, since everything else that happens on the machine only adds.
func quickest(of rounds: Int = 5, _ body: () throws -> Void) rethrows -> Duration {
    var best = Duration.seconds(3600)
    for _ in 0..<rounds {
        let start = ContinuousClock.now
        try body()
        best = min(best, start.duration(to: .now))
    }
    return best
}

/// Packs of a directory.
struct PackDirectory: CriteriaFiles {
    let path: String

    func folders() -> [String] { names(path) }
    func files(in folder: String) -> [String] { names("\(path)/\(folder)") }
    func name(of file: String, in folder: String) -> String { "\(path)/\(folder)/\(file)" }
    func text(of file: String, in folder: String) throws(Problem) -> String? {
        try? String(contentsOfFile: "\(path)/\(folder)/\(file)", encoding: .utf8)
    }
    private func names(_ path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }
}
