import Foundation
import Store
import StorePostgres
import StoreSQLite

/// Durable writes on each engine, alone and 64 at a time, beside the obvious way.
struct StoreBenchmark {
    private static let writes = 2_000
    private static let schema = [
        Migration("bench", "CREATE TABLE line (id TEXT PRIMARY KEY, n BIGINT NOT NULL, words TEXT NOT NULL)")
    ]

    func run(_ table: inout ResultTable) async throws {
        let folder = URL(filePath: ".build/bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let sqlite = try SQLiteDatabase(path: folder.appending(path: "store.sqlite").path)
        let alone = try await time(sqlite, writers: 1)
        table.add("\(Self.writes) durable writes, SQLite, 1 writer", alone, limit: "–", "–", nil)
        let together = try await time(sqlite, writers: 64)
        table.add(
            "\(Self.writes) durable writes, SQLite, 64 writers",
            together,
            limit: "–",
            "a transaction for each write",
            alone
        )
        try await measureReads(sqlite, &table)
        await sqlite.close()
        guard let server = ProcessInfo.processInfo.environment["TEST_POSTGRES"] else {
            FileHandle.standardError.write(Data("! PostgreSQL was NOT measured: TEST_POSTGRES is not set\n".utf8))
            return
        }
        let postgres = try PostgresDatabase(server)
        for writers in [1, 64] {
            table.add(
                "\(Self.writes) durable writes, PostgreSQL, \(writers) writer\(writers == 1 ? "" : "s")",
                try await time(postgres, writers: writers),
                limit: "–",
                "one lock for all writers",
                try await time(postgres, writers: writers, isLocking: true)
            )
        }
        try await measureReads(postgres, &table)
        try await postgres.write { _ = try $0.run("DROP TABLE line") }
        try await postgres.write { _ = try $0.run("DROP TABLE schema_migration") }
        await postgres.close()
    }

    /// Each write looks for its row and adds it, as an errand does.
    private func time(_ database: any Database, writers: Int, isLocking: Bool = false) async throws -> Duration {
        try await database.migrate(Self.schema, now: Date())
        try await database.write { _ = try $0.run("DELETE FROM line") }
        let start = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<writers {
                group.addTask {
                    for number in stride(from: writer, to: Self.writes, by: writers) {
                        try await database.write { tx in
                            if isLocking { _ = try tx.rows("SELECT pg_advisory_xact_lock(1)") }
                            _ = try tx.row("SELECT n FROM line WHERE id = \("\(number)")")
                            try tx.run("INSERT INTO line VALUES (\("\(number)"), \(number), 'Chè Shan tuyết')")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        return start.duration(to: .now)
    }

    private func measureReads(_ database: any Database, _ table: inout ResultTable) async throws {
        let start = ContinuousClock.now
        var found = 0
        for number in 0..<1_000 {
            found += try await database.read { try $0.rows("SELECT * FROM line WHERE n = \(number)") }.count
        }
        table.add("1,000 reads, \(database.engine), one by one", start.duration(to: .now), limit: "–", "–", nil)
        precondition(found == 1_000)
    }
}
