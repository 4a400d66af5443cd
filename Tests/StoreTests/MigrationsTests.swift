import Foundation
import Store
import Testing

@Suite struct MigrationsTests {
    private static let first = Migration("0001", "CREATE TABLE a (id TEXT PRIMARY KEY)", "INSERT INTO a VALUES ('x')")
    private static let second = Migration("0002", "ALTER TABLE a ADD COLUMN n BIGINT NOT NULL DEFAULT 7")

    @Test(arguments: Engine.available)
    func stepsRunOnceAndInOrder(engine: Engine) async throws {
        try await StoreUnderTest.with(engine) { database async throws in
            #expect(try await database.migrate([Self.first], now: noon) == ["0001"])
            #expect(try await database.migrate([Self.first, Self.second], now: noon) == ["0002"])
            #expect(try await database.migrate([Self.first, Self.second], now: noon) == [])
            let row = try #require(try await database.row("SELECT * FROM a"))
            #expect(row.values == [.text("x"), .integer(7)])
            let steps = try await database.read {
                try $0.rows("SELECT name, applied_at FROM schema_migration ORDER BY name")
            }
            let at = noon.sqlValue
            #expect(steps.map(\.values) == [[.text("0001"), at], [.text("0002"), at]])
        }
    }

    @Test(arguments: Engine.available)
    func stepOfAnotherFeatureMayComeBetween(engine: Engine) async throws {
        try await StoreUnderTest.with(engine) { database async throws in
            try await database.migrate([Self.first, Self.second], now: noon)
            let between = Migration("other 0001", "CREATE TABLE b (id TEXT)")
            #expect(try await database.migrate([Self.first, between, Self.second], now: noon) == ["other 0001"])
        }
    }

    @Test(arguments: Engine.available)
    func stepThatReadsOtherwiseIsRefused(engine: Engine) async throws {
        try await StoreUnderTest.with(engine) { database async throws in
            try await database.migrate([Self.first], now: noon)
            let edited = Migration("0001", "CREATE TABLE a (id TEXT PRIMARY KEY)", "INSERT INTO a VALUES (\("x"))")
            let error = await storeError { try await database.migrate([edited], now: noon) }
            #expect(error?.code == .schemaMismatch)
            #expect(error?.message.contains("0001") == true)
        }
    }

    @Test(arguments: Engine.available)
    func storeOfANewerProgramIsRefused(engine: Engine) async throws {
        try await StoreUnderTest.with(engine) { database async throws in
            try await database.migrate([Self.first, Self.second], now: noon)
            let third = Migration("0003", "CREATE TABLE c (id TEXT)")
            let error = await storeError {
                try await database.migrate([Self.first, third], now: noon)
            }
            #expect(error?.code == .schemaMismatch)
            #expect(error?.message.contains("0002") == true)
            // Refused before anything ran.
            #expect(try await database.migrate([Self.first, Self.second, third], now: noon) == ["0003"])
        }
    }

    @Test(arguments: Engine.available)
    func stepThatFailsLeavesNothing(engine: Engine) async throws {
        try await StoreUnderTest.with(engine) { database async throws in
            let broken = Migration("0002", "CREATE TABLE b (id TEXT)", "INSERT INTO a VALUES ('x')")
            let error = await storeError { try await database.migrate([Self.first, broken], now: noon) }
            #expect(error?.code == .uniqueViolation)
            let mended = Migration("0002", "CREATE TABLE b (id TEXT)", "INSERT INTO a VALUES ('y')")
            #expect(try await database.migrate([Self.first, mended], now: noon) == ["0002"])
            #expect(try await database.count("SELECT COUNT(*) FROM b") == 0)
        }
    }

    @Test(arguments: Engine.available)
    func doubledNameIsRefused(engine: Engine) async throws {
        try await StoreUnderTest.with(engine) { database async throws in
            let error = await storeError {
                try await database.migrate([Self.first, Self.first], now: noon)
            }
            #expect(error?.code == .schemaMismatch)
        }
    }

    @Test(arguments: Engine.available)
    func serversThatStartAtOnceTakeTurns(engine: Engine) async throws {
        let steps = (1...6).map {
            Migration("000\($0)", SQL(stringLiteral: "CREATE TABLE t\($0) (id TEXT PRIMARY KEY)"))
        }
        try await StoreUnderTest.opening(engine) { store in
            let servers = try (0..<5).map { _ in try store.open() }
            let applied = try await withThrowingTaskGroup(of: [String].self) { group in
                for server in servers { group.addTask { try await server.migrate(steps, now: noon) } }
                return try await group.reduce([], +)
            }
            #expect(applied.sorted() == steps.map(\.name))
            for server in servers { await server.close() }
        }
    }
}
