import Foundation
import OCOP
import Store

/// How the work of the background stands.
struct JobList: Sendable {
    let failing: [Line]
    let waiting: Int
    let doneToday: Int

    /// A job that failed, and is tried again or was given up.
    struct Line: Sendable {
        let id: Job.ID
        let kind: String
        let attempts: Int
        let failure: JobFailure
        /// When it is tried next; nil where it was given up.
        let nextAt: Date?
    }

    static let mostLines = 200
}

extension Office {
    /// The jobs that fail, those that were given up first; never what they are about.
    func jobs(for caller: Caller) async throws -> JobList {
        try caller.require(.seeSystem)
        let day = now.addingTimeInterval(-86_400)
        return try await database.read { tx in
            let failing = try tx.rows(
                """
                SELECT id, kind, attempts, last_error, run_at, failed_at FROM job
                WHERE done_at IS NULL AND last_error IS NOT NULL
                ORDER BY CASE WHEN failed_at IS NULL THEN 1 ELSE 0 END, run_at, id LIMIT \(JobList.mostLines)
                """
            ).map { row in
                let givenUp = try row.getIfPresent("failed_at", as: Date.self)
                return JobList.Line(
                    id: try row.get("id"),
                    kind: try row.get("kind"),
                    attempts: try row.get("attempts"),
                    failure: JobFailure(stored: try row.get("last_error")),
                    nextAt: givenUp == nil ? try row.get("run_at") : nil
                )
            }
            return JobList(
                failing: failing,
                waiting: try tx.count("SELECT COUNT(*) FROM job WHERE done_at IS NULL AND failed_at IS NULL"),
                doneToday: try tx.count("SELECT COUNT(*) FROM job WHERE done_at >= \(day)")
            )
        }
    }

    /// Has a job tried again at once, once more where it was given up.
    func tryJobNow(_ id: Job.ID, by caller: Caller) async throws {
        try caller.require(.seeSystem)
        let now = now
        try await database.write { tx in
            let changed = try tx.run(
                "UPDATE job SET run_at = \(now), failed_at = NULL WHERE id = \(id) AND done_at IS NULL"
            )
            guard changed == 1 else { throw StoreError(.missing, "job \(id)") }
            try tx.record(.seeSystem, of: "job", id, by: caller, at: now, after: ["job": "now"])
        }
    }
}
