package import Foundation
package import Store

/// How often something was tried lately, so that guessing is slow (giới hạn số lần thử).
///
/// In the store, since several servers share it; what is counted is kept as a hash.
package struct AttemptTable {
    let tx: any Transaction

    static let migrations = [
        Migration(
            "0013 attempt",
            """
            CREATE TABLE attempt (
                name  TEXT PRIMARY KEY,
                since TEXT NOT NULL,
                count BIGINT NOT NULL
            )
            """
        )
    ]

    /// Counts one more and gives how many there were since the window began.
    package func count(_ name: String, within seconds: TimeInterval, at now: Date) throws -> Int {
        let limit = now.addingTimeInterval(-seconds)
        let row = try tx.row(
            """
            INSERT INTO attempt (name, since, count) VALUES (\(Secret.hash(name)), \(now), 1)
            ON CONFLICT (name) DO UPDATE SET
                count = CASE WHEN attempt.since < \(limit) THEN 1 ELSE attempt.count + 1 END,
                since = CASE WHEN attempt.since < \(limit) THEN \(now) ELSE attempt.since END
            RETURNING count
            """
        )
        guard let row else { throw StoreError(.missing, "attempt") }
        return try row.get("count")
    }

    package func forget(_ name: String) throws {
        try tx.run("DELETE FROM attempt WHERE name = \(Secret.hash(name))")
    }

    /// Drops counts that no window reaches any more.
    package func clear(before instant: Date) throws {
        try tx.run("DELETE FROM attempt WHERE since < \(instant)")
    }
}

extension Transaction {
    package var attempts: AttemptTable { AttemptTable(tx: self) }
}
