import Foundation

/// The built program, run as a user runs it.
enum Program {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// What a run printed, and how it ended.
    struct Answer {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The program that was built beside the tests, or the one that `SAOLANG_PROGRAM` names.
    static let path =
        ProcessInfo.processInfo.environment["SAOLANG_PROGRAM"]
        ?? URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "saolang").path()

    /// Runs it.
    static func run(_ arguments: [String], input: Data = Data(), environment: [String: String] = [:]) throws -> Answer {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.currentDirectoryURL = root
        process.environment = ["SAOLANG_DATA": root.appending(path: "Data").path(), "LANG": "C.UTF-8"].merging(
            environment
        ) { $1 }
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try ["in", "out", "err"].map { name in
            let url = folder.appending(path: name)
            try (name == "in" ? input : Data()).write(to: url)
            return url
        }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        return Answer(
            status: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
        )
    }

    /// A temporary file with this content, of this name.
    static func file(_ name: String, _ content: Data) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let url = folder.appending(path: name)
        try content.write(to: url)
        return url.path()
    }
}
