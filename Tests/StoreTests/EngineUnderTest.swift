import Foundation
import Store
import StorePostgres
import StoreSQLite
import Synchronization
import Testing

/// The engines that every store test runs on; PostgreSQL joins when `TEST_POSTGRES` says how to connect.
extension Engine: CustomTestStringConvertible {
    static let postgresServer = ProcessInfo.processInfo.environment["TEST_POSTGRES"]
    static let available: [Engine] = postgresServer == nil ? [.sqlite] : [.sqlite, .postgres]

    public var testDescription: String { rawValue }
}

/// An empty store of one engine, which goes with the test.
struct StoreUnderTest {
    let database: any Database
    /// How to open the same store a second time.
    let open: @Sendable () throws -> any Database

    @discardableResult
    static func with<T>(
        _ engine: Engine,
        _ migrations: [Migration] = [],
        _ test: (any Database) async throws -> T
    ) async throws -> T {
        try await opening(engine) { store in
            try await store.database.migrate(migrations, now: noon)
            return try await test(store.database)
        }
    }

    @discardableResult
    static func opening<T>(_ engine: Engine, _ test: (StoreUnderTest) async throws -> T) async throws -> T {
        switch engine {
        case .sqlite: try await openingSQLite(test)
        case .postgres: try await openingPostgres(test)
        }
    }

    private static func openingSQLite<T>(_ test: (StoreUnderTest) async throws -> T) async throws -> T {
        let folder = FileManager.default.temporaryDirectory.appending(path: "store-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "store.sqlite").path
        let open: @Sendable () throws -> any Database = { try SQLiteDatabase(path: path) }
        let store = StoreUnderTest(database: try open(), open: open)
        return try await store.closing(test)
    }

    private static func openingPostgres<T>(_ test: (StoreUnderTest) async throws -> T) async throws -> T {
        let server = try #require(Engine.postgresServer)
        await PostgresTestServer.gate.enter()
        defer { PostgresTestServer.gate.leave() }
        let schema = "t" + UUID().uuidString.lowercased().replacing("-", with: "")
        let admin = try PostgresDatabase(server, readers: 1, writers: 1)
        try await admin.write { try $0.run(SQL(stringLiteral: "CREATE SCHEMA \(schema)")) }
        let conninfo = PostgresTestServer.conninfo(server, schema: schema)
        let open: @Sendable () throws -> any Database = { try PostgresDatabase(conninfo, readers: 3, writers: 6) }
        let store = StoreUnderTest(database: try open(), open: open)
        let result = try await store.closing(test)
        try await admin.write { try $0.run(SQL(stringLiteral: "DROP SCHEMA \(schema) CASCADE")) }
        await admin.close()
        return result
    }

    private func closing<T>(_ test: (StoreUnderTest) async throws -> T) async throws -> T {
        do {
            let result = try await test(self)
            await database.close()
            return result
        } catch {
            await database.close()
            throw error
        }
    }
}

enum PostgresTestServer {
    /// A server takes a hundred connections unless told otherwise.
    static let gate = Gate(places: 5)

    /// The same server, in one schema of its own.
    static func conninfo(_ server: String, schema: String) -> String {
        guard server.hasPrefix("postgres") else {
            return "\(server) options=-csearch_path=\(schema) application_name=\(schema)"
        }
        return
            "\(server)\(server.contains("?") ? "&" : "?")options=-csearch_path%3D\(schema)&application_name=\(schema)"
    }
}

/// Lets so many in at a time.
final class Gate: Sendable {
    private struct State {
        var places: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    init(places: Int) {
        state = Mutex(State(places: places))
    }

    func enter() async {
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                if state.places > 0 { state.places -= 1; return true }
                state.waiting.append(continuation)
                return false
            }
            if isFree { continuation.resume() }
        }
    }

    func leave() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            if state.waiting.isEmpty { state.places += 1; return nil }
            return state.waiting.removeFirst()
        }
        next?.resume()
    }
}

let noon = Date(timeIntervalSince1970: 1_750_000_000.25)

/// A sheet of points, with a column of every type.
let sheetSchema = [
    Migration(
        "0001 sheet",
        """
        CREATE TABLE sheet (
            id TEXT PRIMARY KEY, points BIGINT NOT NULL CHECK (points BETWEEN 0 AND 10000),
            final BOOLEAN NOT NULL DEFAULT FALSE, note TEXT, scored_at TEXT, ratio DOUBLE PRECISION, seal BYTEA,
            version BIGINT NOT NULL DEFAULT 1
        )
        """,
        "CREATE UNIQUE INDEX sheet_one_note ON sheet (note) WHERE note IS NOT NULL",
        "CREATE TABLE mark (sheet_id TEXT NOT NULL REFERENCES sheet (id), points BIGINT NOT NULL)"
    )
]

extension Transaction {
    func add(_ id: String, points: Int = 50, final: Bool = false, note: String? = nil) throws {
        try run("INSERT INTO sheet (id, points, final, note) VALUES (\(id), \(points), \(final), \(note))")
    }

    func ids(_ rest: SQL = "") throws -> [String] {
        try rows("SELECT id FROM sheet \(rest)").map { try $0.get("id") }
    }
}

/// The store's error with which something ends; nil when it does not.
func storeError<T>(of body: () async throws -> T) async -> StoreError? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error as? StoreError
    }
}

// Closures stay out of #expect: in Swift 6.3.1, one that stands inside another closure may be mixed up with its
// neighbour, and the wrong one runs.
extension Database {
    /// The code with which a write is refused; nil when it is not.
    func refusal(of body: @escaping @Sendable (any Transaction) throws -> Void) async -> StoreError.Code? {
        do {
            try await write(body)
            return nil
        } catch {
            return (error as? StoreError)?.code
        }
    }

    func ids(_ rest: SQL = "") async throws -> [String] {
        try await read { try $0.ids(rest) }
    }

    func row(_ sql: SQL) async throws -> Row? {
        try await read { try $0.row(sql) }
    }

    func count(_ sql: SQL) async throws -> Int {
        try await read { try $0.count(sql) }
    }

    func refusal(ofRunning sql: SQL) async -> StoreError.Code? {
        await refusal { try $0.run(sql) }
    }

    func refusal(ofAdding id: String, points: Int = 50, note: String? = nil) async -> StoreError.Code? {
        await refusal { try $0.add(id, points: points, note: note) }
    }
}

@Suite struct EnginesTests {
    @Test(
        .enabled(
            if: Engine.postgresServer != nil,
            "PostgreSQL was NOT tested: TEST_POSTGRES is not set. Run the tests by bin/with-postgres."
        )
    )
    func postgresTakesPart() async throws {
        try await StoreUnderTest.with(.postgres) { #expect($0.engine == .postgres) }
    }
}
