import Foundation
import OCOP

/// The whole program from start to end, beside one that does nothing or does the plain thing.
struct ProgramBenchmark {
    let library: CriteriaLibrary

    func run(_ table: inout ResultTable) throws {
        let nothing = try quickest(of: 20) { _ = try run("/bin/true", []) }
        let one = try quickest(of: 20) { _ = try run(Self.program, ["score", "Data/examples/sheets/01-rau-qua.yaml"]) }
        table.add("saolang score on one sheet, start to end", one, limit: "100 ms", "/bin/true", nothing)
        let list = try quickest(of: 5) { _ = try run(Self.program, ["criteria", "list"]) }
        table.add("saolang criteria list, all packs read", list, limit: "–", "/bin/true", nothing)
        try runFile(&table)
    }

    private static let program = ".build/release/saolang"

    /// 100,000 sheets in a file, results to nowhere; the memory is what the system counted at its peak.
    private func runFile(_ table: inout ResultTable) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).ndjson")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        for _ in 0..<100 {
            let lines = try StreamBenchmark(library: library).makeLines(1000)
            try handle.write(contentsOf: Data((lines + [""]).joined(separator: "\n").utf8))
        }
        try handle.close()
        var peak = 0
        let ours = try quickest(of: 3) {
            peak = max(peak, try run(Self.program, ["score", "--format", "ndjson", file.path()]))
        }
        let copy = try quickest(of: 3) { _ = try run("/bin/cat", [file.path()]) }
        table.add(
            "saolang score, 100,000 sheets in a file (peak \(peak / 1024) MB)",
            ours,
            limit: "1 s, 200 MB",
            "/bin/cat",
            copy
        )
    }

    /// Runs a program to its end; answers with its peak memory in KiB.
    private func run(_ path: String, _ arguments: [String]) throws -> Int {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var child = pid_t()
        guard posix_spawn(&child, path, &actions, nil, &words, environ) == 0 else { throw CocoaError(.executableLoad) }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(child, &status, 0, &usage) == child, status == 0 else { throw CocoaError(.executableLoad) }
        return usage.ru_maxrss
    }
}
