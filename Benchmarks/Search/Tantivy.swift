import Foundation

/// Tantivy over the same products and queries, where `SAOLANG_TANTIVY` names a Python that has it.
enum Tantivy {
    struct Times {
        let p50: Duration
        let p99: Duration
    }

    static func measure(_ products: [ProductGenerator.Product], _ queries: [String]) throws -> Times? {
        guard let python = ProcessInfo.processInfo.environment["SAOLANG_TANTIVY"] else {
            FileHandle.standardError.write(Data("!!! Without Tantivy: run Benchmarks/Search/run.sh\n".utf8))
            return nil
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "search-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let rows = products.map {
            ["id": $0.id, "name": $0.name, "producer": $0.producer, "place": $0.place, "story": $0.story]
        }
        try JSONEncoder().encode(rows).write(to: folder.appending(path: "products.json"))
        try JSONEncoder().encode(queries).write(to: folder.appending(path: "queries.json"))
        let process = Process()
        process.executableURL = URL(filePath: python)
        process.arguments = ["Benchmarks/Search/peer.py", folder.path()]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let times = try JSONDecoder().decode([String: Double].self, from: output)
        return Times(p50: .nanoseconds(Int(times["p50"] ?? 0)), p99: .nanoseconds(Int(times["p99"] ?? 0)))
    }
}
