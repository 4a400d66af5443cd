import Foundation

/// The whole program from start to end, beside one that does nothing.
struct ProgramBenchmark {
    func run(_ table: inout ResultTable) throws {
        let one = try quickest(of: 20) { try run(["score", "Data/examples/sheets/01-rau-qua.yaml"]) }
        let nothing = try quickest(of: 20) { try run("/bin/true", []) }
        table.add("saolang score on one sheet, start to end", one, limit: "100 ms", "/bin/true", nothing)
        let list = try quickest(of: 5) { try run(["criteria", "list"]) }
        table.add("saolang criteria list, all packs read", list, limit: "–", "/bin/true", nothing)
    }

    private func run(_ arguments: [String]) throws { try run(".build/release/saolang", arguments) }

    private func run(_ path: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    }
}
