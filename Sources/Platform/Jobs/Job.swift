package import Foundation
package import Store

/// Work for later, written in the transaction that asks for it (việc chạy nền).
package struct Job: Identifiable, Sendable {
    package typealias ID = Identifier<Job>

    package let id: ID
    package let kind: String
    /// JSON.
    package let payload: String
    package let attempts: Int
}

/// The table of jobs.
package enum JobTable {
    static let migrations = [
        Migration(
            "0085 job",
            """
            CREATE TABLE job (
                id           TEXT PRIMARY KEY,
                kind         TEXT NOT NULL,
                payload      TEXT NOT NULL,
                run_at       TEXT NOT NULL,
                attempts     BIGINT NOT NULL,
                locked_until TEXT,
                done_at      TEXT,
                last_error   TEXT
            )
            """,
            "CREATE INDEX job_by_time ON job (run_at) WHERE done_at IS NULL"
        ),
        Migration("0086 jobs that are given up", "ALTER TABLE job ADD COLUMN failed_at TEXT"),
    ]
}

extension Transaction {
    package func enqueue(_ kind: String, _ payload: some Encodable, at time: Date) throws {
        try run(
            """
            INSERT INTO job (id, kind, payload, run_at, attempts)
            VALUES (\(Job.ID(at: time)), \(kind), \(JSON.text(payload)), \(time), 0)
            """
        )
    }
}
