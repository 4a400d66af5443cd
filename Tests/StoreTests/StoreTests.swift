import Foundation
import Store
import StoreSQLite
import Testing

@Suite struct Smoke {
    @Test func goes() async throws {
        let db = try SQLiteDatabase()
        try await db.migrate(
            [Migration("1", "CREATE TABLE a (id TEXT PRIMARY KEY, n BIGINT NOT NULL, b BOOLEAN, d BYTEA)")],
            now: Date()
        )
        try await db.write { tx in
            try tx.run("INSERT INTO a VALUES (\("x"), \(3), \(true), \([1, 2, 3] as [UInt8]))")
            _ = try? tx.attempt { try tx.run("INSERT INTO a VALUES (\("x"), \(3), \(true), NULL)") }
        }
        let row = try #require(try await db.read { try $0.row("SELECT * FROM a WHERE b") })
        #expect(row.values == [.text("x"), .integer(3), .integer(1), .blob([1, 2, 3])])
        await #expect(throws: StoreError.self) {
            try await db.write { tx in
                _ = try? tx.run("INSERT INTO a VALUES (\("x"), \(3), \(true), NULL)")
            }
        }
        await db.close()
    }
}
