import Foundation
import Store
import StoreSQLite
import Testing

/// What only a SQLite file can meet.
@Suite struct SQLiteTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "sqlite-tests-\(UUID().uuidString)")
    private var path: String { folder.appending(path: "store.sqlite").path }

    private func with(_ test: (SQLiteDatabase) async throws -> Void) async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try SQLiteDatabase(path: path)
        try await database.migrate(sheetSchema, now: noon)
        try await test(database)
        await database.close()
    }

    @Test func commitsAreSharedByThoseWhoWait() async throws {
        try await with { database in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<200 { group.addTask { try await database.write { try $0.add("\(number)") } } }
                try await group.waitForAll()
            }
            #expect(try await database.ids().count == 200)
        }
    }

    /// The files as they lie on the disk while the program runs are what is left when it is killed.
    @Test func whatWasAcknowledgedOutlivesAKilledProgram() async throws {
        try await with { database in
            let writing = Task {
                for number in 1_000..<9_000 where !Task.isCancelled {
                    try await database.write { try $0.add("\(number)") }
                }
            }
            for number in 0..<40 { try await database.write { try $0.add("\(number)") } }
            let copy = folder.appending(path: "killed.sqlite").path
            for suffix in ["", "-wal"] {
                try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
            }
            writing.cancel()
            try await writing.value
            let after = try SQLiteDatabase(path: copy)
            #expect(try await after.count("SELECT COUNT(*) FROM sheet WHERE points = 50 AND LENGTH(id) < 4") == 40)
            #expect(try await after.row("PRAGMA integrity_check")?.get(0) == "ok")
            await after.close()
        }
    }

    @Test func storeOfATestGoesWithIt() async throws {
        let temporary = FileManager.default.temporaryDirectory
        var database: SQLiteDatabase? = try SQLiteDatabase()
        let file: String = try #require(try await database?.row("PRAGMA database_list")?.get("file"))
        #expect(file.hasPrefix(temporary.path) || file.contains("/saolang-"))
        #expect(FileManager.default.fileExists(atPath: file))
        await database?.close()
        database = nil
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test func fileThatIsNoStoreIsToldInWords() async throws {
        try await with { _ in
            let other = folder.appending(path: "other.txt").path
            try Data(repeating: 65, count: 5_000).write(to: URL(filePath: other))
            let error = await storeError { try SQLiteDatabase(path: other) }
            #expect(error?.code == .unavailable)
            #expect(error?.message.contains("other.txt") == true)
            let nowhere = await storeError { try SQLiteDatabase(path: "/nowhere/at/all.sqlite") }
            #expect(nowhere?.code == .unavailable)
        }
    }

    @Test func twoProgramsOnOneFileTakeTurns() async throws {
        try await with { database in
            let other = try SQLiteDatabase(path: path)
            try await database.write { try $0.add("a", points: 0) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    let store = number.isMultiple(of: 2) ? database : other
                    group.addTask {
                        _ = try await store.write { try $0.run("UPDATE sheet SET points = points + 1") }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.count("SELECT points FROM sheet") == 40)
            await other.close()
        }
    }
}
