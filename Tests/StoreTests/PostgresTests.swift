import Foundation
import Store
import StorePostgres
import Synchronization
import Testing

/// What only PostgreSQL can do to a store.
@Suite(.enabled(if: Engine.postgresServer != nil, "PostgreSQL was NOT tested: run the tests by bin/with-postgres."))
struct PostgresTests {
    /// Ends every connection of this store but the one that asks.
    private func cut(_ database: any Database) async throws {
        // The schema of a test is in no other test's connections.
        let asking = try PostgresDatabase(try #require(Engine.postgresServer), readers: 1, writers: 1)
        let schema: String = try await database.read { try $0.row("SELECT current_schema() AS s")?.get("s") ?? "" }
        _ = try await asking.write { tx in
            try tx.rows(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE pid <> pg_backend_pid() AND application_name = \(schema)
                """
            )
        }
        await asking.close()
    }

    @Test func brokenConnectionsAreMadeAnew() async throws {
        try await StoreUnderTest.with(.postgres, sheetSchema) { database async throws in
            try await database.write { try $0.add("a") }
            #expect(try await database.ids() == ["a"])
            for id in ["b", "c"] {
                try await cut(database)
                try await database.write { try $0.add(id) }
                try await cut(database)
                #expect(try await database.ids("WHERE id = \(id)") == [id])
            }
        }
    }

    @Test func feedThatBreaksSaysSoAndRunsAgain() async throws {
        try await StoreUnderTest.with(.postgres, sheetSchema) { database async throws in
            var heard = database.announcements().makeAsyncIterator()
            try await cut(database)
            #expect(await heard.next() == .lost)
            #expect(await heard.next() == .regained)
            try await database.write { try $0.announce("sheet", "a") }
            #expect(await heard.next() == .changed(topic: "sheet", key: "a"))
        }
    }

    /// A deferred trigger that sleeps keeps COMMIT open for as long as it takes to cut the connection.
    @Test func writeCutInItsCommitIsNotRepeated() async throws {
        let slow = Migration(
            "slow commit",
            """
            CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN PERFORM pg_advisory_xact_lock(hashtext(current_schema())); RETURN NULL; END $$
            """,
            """
            CREATE CONSTRAINT TRIGGER dawdle AFTER INSERT ON sheet DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION dawdle()
            """
        )
        try await StoreUnderTest.opening(.postgres) { store in
            let database = store.database
            try await database.migrate(sheetSchema + [slow], now: noon)
            let other = try store.open()
            let isLocked = AsyncStream.makeStream(of: Void.self)
            let mayEnd = DispatchSemaphore(value: 0)
            // Holds the lock that the commit waits for.
            async let holding: Void = other.read { tx in
                _ = try tx.rows("SELECT pg_advisory_xact_lock(hashtext(current_schema()))")
                isLocked.continuation.yield()
                mayEnd.wait()
            }
            for await _ in isLocked.stream { break }
            async let writing = storeError {
                try await database.write { tx in
                    try tx.add("a")
                    try tx.announce("sheet", "a")
                }
            }
            try await cutCommits(other)
            let error = await writing
            #expect(error?.code == .unavailable)
            #expect(error?.message.contains("it is not known whether it was saved") == true)
            mayEnd.signal()
            try await holding
            #expect(try await database.ids() == [])
            await other.close()
        }
    }

    /// Waits until a COMMIT of this store hangs, and ends its connection.
    private func cutCommits(_ database: any Database) async throws {
        while true {
            let cut = try await database.write { tx in
                try tx.rows(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE query = 'COMMIT' AND state = 'active' AND application_name = current_schema()
                    """
                ).count
            }
            if cut > 0 { return }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    @Test func planOfAnOldSchemaIsMadeAnew() async throws {
        try await StoreUnderTest.opening(.postgres) { store in
            try await store.database.migrate(sheetSchema, now: noon)
            try await store.database.write { try $0.add("a") }
            // Every connection has this statement prepared.
            for _ in 0..<20 { _ = try await store.database.row("SELECT * FROM sheet") }
            let other = try store.open()
            try await other.write { try $0.run("ALTER TABLE sheet ADD COLUMN place TEXT") }
            await other.close()
            let row = try #require(try await store.database.row("SELECT * FROM sheet"))
            #expect(row.columns.names.last == "place")
            #expect(row.values.last == .null)
        }
    }

    @Test func moreTextsThanAreKeptStillRun() async throws {
        try await StoreUnderTest.with(.postgres, sheetSchema) { database async throws in
            let sums = try await database.read { tx in
                try (0..<600).map { try tx.count(SQL(stringLiteral: "SELECT \($0) AS n")) }
            }
            #expect(sums == Array(0..<600))
            #expect(try await database.count("SELECT 7 AS n") == 7)
            #expect(try await database.count("SELECT 7 AS n") == 7)
        }
    }

    @Test func sessionsAreWhatTheStorePromises() async throws {
        try await StoreUnderTest.with(.postgres) { database async throws in
            let row = try #require(
                try await database.row(
                    """
                    SELECT current_setting('TimeZone') AS zone, current_setting('client_encoding') AS encoding,
                           current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
                           current_setting('idle_in_transaction_session_timeout') AS idle,
                           current_setting('transaction_isolation') AS isolation,
                           current_setting('transaction_read_only') AS only
                    """
                )
            )
            #expect(row.values == ["UTC", "UTF8", "30s", "5s", "1min", "repeatable read", "on"].map(SQLValue.text))
        }
    }

    @Test func writesThatLockEachOtherOutBothEndWell() async throws {
        try await StoreUnderTest.with(.postgres, sheetSchema) { database async throws in
            try await database.write { tx in
                try tx.add("a", points: 0)
                try tx.add("b", points: 0)
            }
            let meeting = Meeting()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await meeting.add(to: ["a", "b"], in: database) }
                group.addTask { try await meeting.add(to: ["b", "a"], in: database) }
                try await group.waitForAll()
            }
            #expect(meeting.countOfTries == 3)
            #expect(try await database.count("SELECT COUNT(*) FROM sheet WHERE points = 2") == 2)
        }
    }

    @Test func lockThatNobodyGivesBackEndsInWords() async throws {
        try await StoreUnderTest.opening(.postgres) { store in
            let database = store.database
            try await database.migrate(sheetSchema, now: noon)
            try await database.write { try $0.add("a") }
            let isLocked = AsyncStream.makeStream(of: Void.self)
            let mayEnd = DispatchSemaphore(value: 0)
            async let holding: Void = database.write { tx in
                try tx.run("UPDATE sheet SET points = 1")
                isLocked.continuation.yield()
                mayEnd.wait()
            }
            for await _ in isLocked.stream { break }
            let code = await database.refusal { tx in
                _ = try tx.rows("SET LOCAL lock_timeout = '50ms'")
                try tx.run("UPDATE sheet SET points = 2")
            }
            #expect(code == .unavailable)
            mayEnd.signal()
            try await holding
            #expect(try await database.ids("WHERE points = 1") == ["a"])
        }
    }

    @Test func unreachableServerIsToldInWords() async {
        let error = await storeError { try PostgresDatabase("host=/nowhere dbname=x") }
        #expect(error?.code == .unavailable)
        #expect(error?.message.contains("kiểm tra máy chủ") == true)
    }

    @Test func tablesOfOthersAreLeftAsTheyAre() async throws {
        try await StoreUnderTest.with(.postgres) { database async throws in
            try await database.write { tx in
                _ = try tx.rows("CREATE TABLE theirs (name TEXT)")
                try tx.run("CREATE TABLE IF NOT EXISTS ours (name TEXT, \"Odd Name\" TEXT, n BIGINT)")
            }
            let found = try await database.read { tx in
                try tx.rows(
                    """
                    SELECT a.attname || ' ' || c.collname AS found FROM pg_attribute a JOIN pg_collation c ON c.oid = a.attcollation
                    WHERE a.attrelid IN ('theirs'::regclass, 'ours'::regclass) AND a.attnum > 0 ORDER BY a.attrelid, a.attnum
                    """
                ).map { try $0.get("found", as: String.self) }
            }
            #expect(found == ["name default", "name C", "Odd Name C"])
        }
    }
}

/// Two writes that each take a row and then want the other's.
private final class Meeting: Sendable {
    private let tries = Mutex(0)
    private let hasA = DispatchSemaphore(value: 0)
    private let hasB = DispatchSemaphore(value: 0)

    var countOfTries: Int { tries.withLock { $0 } }

    func add(to ids: [String], in database: any Database) async throws {
        try await database.write { tx in
            let count = self.tries.withLock { tries in
                tries += 1
                return tries
            }
            try tx.run("UPDATE sheet SET points = points + 1 WHERE id = \(ids[0])")
            // The first time each waits until the other has its row; the one that is sent back meets nobody.
            if count <= 2 {
                (ids[0] == "a" ? self.hasA : self.hasB).signal()
                (ids[0] == "a" ? self.hasB : self.hasA).wait()
            }
            try tx.run("UPDATE sheet SET points = points + 1 WHERE id = \(ids[1])")
        }
    }
}
