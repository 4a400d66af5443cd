import Foundation
import Store
import StoreSQLite
import Testing

/// Proof from the kernel: what is acknowledged has been handed to the disk before.
@Suite struct DurabilityTests {
    private static let strace = ["/usr/bin/strace", "/usr/local/bin/strace"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// Runs strace on this process while `work` runs; gives the calls that put something on the disk, in order.
    private func calls(during work: () async throws -> Void, markedBy mark: URL) async throws -> [Substring] {
        let log = mark.appendingPathExtension("log")
        let tracer = Process()
        tracer.executableURL = URL(filePath: try #require(Self.strace))
        tracer.arguments = [
            "-f", "-y", "-s", "400", "-e", "trace=fsync,fdatasync,unlinkat,unlink,mkdir", "-o", log.path, "-p",
            "\(ProcessInfo.processInfo.processIdentifier)",
        ]
        tracer.standardError = FileHandle.nullDevice
        try tracer.run()
        // It is attached as soon as it logs a call of ours.
        try await waitUntilLogged(mark.path + "-begin", in: log, by: tracer)
        try await work()
        try await waitUntilLogged(mark.path + "-end", in: log, by: tracer)
        // It inherits blocked signals, and lets go of us when it dies.
        kill(tracer.processIdentifier, SIGKILL)
        tracer.waitUntilExit()
        return try String(contentsOf: log, encoding: .utf8).split(separator: "\n").filter {
            $0.contains(mark.deletingLastPathComponent().path)
        }
    }

    private func waitUntilLogged(_ path: String, in log: URL, by tracer: Process) async throws {
        while (try? String(contentsOf: log, encoding: .utf8))?.contains(path) != true {
            try #require(tracer.isRunning, "strace may not trace here (ptrace is not allowed)")
            mkdir(path, 0o700)
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    @Test(.enabled(if: strace != nil, "Durability was NOT traced: strace is missing, run bin/setup."))
    func diskHasAWriteBeforeItIsAcknowledged() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "strace-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try SQLiteDatabase(path: folder.appending(path: "store.sqlite").path)
        try await database.migrate(sheetSchema, now: noon)
        let store = try FileStore(folder: folder.appending(path: "evidence"))
        let acknowledged = folder.appending(path: "acknowledged").path
        let calls = try await calls(
            during: {
                for number in 0..<5 {
                    try await database.write { try $0.add("\(number)") }
                    mkdir(acknowledged, 0o700)
                }
                let upload = try await store.begin()
                try await upload.write(Array("text".utf8))
                _ = try await upload.finish()
                mkdir(acknowledged, 0o700)
            },
            markedBy: folder.appending(path: "mark")
        )
        await database.close()
        let order = calls.compactMap { call -> String? in
            if call.contains("acknowledged") { return "acknowledged" }
            if call.contains("sync(") && call.contains("store.sqlite-wal") { return "log synced" }
            if call.contains("sync(") && call.contains(".part") { return "file synced" }
            if call.contains("sync(") && call.contains("evidence/files/") { return "folder synced" }
            return nil
        }
        // Folders are made and synced, above first; then the name in its folder.
        let file = ["file synced", "folder synced", "folder synced", "acknowledged"]
        #expect(order == Array(repeating: ["log synced", "acknowledged"], count: 5).flatMap { $0 } + file)
    }
}
