import Foundation
package import Logging
import OCOP
import Store

/// How one kind of job is done; it may be done twice where a server dies in between, so it says the same twice.
package typealias JobHandler = @Sendable (_ office: Office, _ payload: String) async throws -> Void

/// Does what was put off, one row of the table after the other; two servers never do one job at the same time.
package struct JobRunner: Sendable {
    /// After so long a job whose server is silent is another server's.
    static let lock: TimeInterval = 600
    /// After so many tries it is left for a person to look at.
    static let mostTries = 8

    let office: Office
    let handlers: [String: JobHandler]
    let logger: Logger

    package init(office: Office, handlers: [String: JobHandler] = JobHandlers.all, logger: Logger) {
        self.office = office
        self.handlers = handlers
        self.logger = logger
    }

    /// Does jobs as they come due, until the task is cancelled.
    package func run() async {
        while !Task.isCancelled {
            do {
                if try await runNext() { continue }
            } catch {
                logger.error("Jobs cannot be read", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: .seconds(1))
        }
    }

    /// Does one job that is due; false where there is none.
    package func runNext() async throws -> Bool {
        guard let job = try await take() else { return false }
        do {
            guard let handler = handlers[job.kind] else { return true }
            try await handler(office, job.payload)
            try await finish(job)
        } catch {
            logger.error("A job failed", metadata: ["kind": "\(job.kind)", "job": "\(job.id)", "error": "\(error)"])
            try await fail(job, error)
        }
        return true
    }

    /// Takes the next job that is due; of two servers that see the same one, the second finds its row changed.
    private func take() async throws -> Job? {
        let now = office.now
        let kinds = handlers.keys.sorted()
        @Sendable func due(_ tx: any Transaction) throws -> Job.ID? {
            try tx.row(
                """
                SELECT id FROM job
                WHERE done_at IS NULL AND failed_at IS NULL AND run_at <= \(now) AND kind IN (\(kinds))
                    AND (locked_until IS NULL OR locked_until < \(now))
                ORDER BY run_at, id LIMIT 1
                """
            )?.get("id")
        }
        // Looking writes nothing, so that an idle server leaves the store alone.
        guard try await office.database.read({ try due($0) }) != nil else { return nil }
        return try await office.database.write { tx in
            guard let id = try due(tx) else { return nil }
            return try tx.row(
                """
                UPDATE job SET attempts = attempts + 1, locked_until = \(now.addingTimeInterval(Self.lock))
                WHERE id = \(id) AND done_at IS NULL AND (locked_until IS NULL OR locked_until < \(now))
                RETURNING *
                """
            ).map(Job.init)
        }
    }

    /// Notes that it is done, unless another server has taken it over since.
    private func finish(_ job: Job) async throws {
        let now = office.now
        try await office.database.write { tx in
            try tx.run(
                """
                UPDATE job SET done_at = \(now), locked_until = NULL, last_error = NULL
                WHERE id = \(job.id) AND attempts = \(job.attempts)
                """
            )
        }
    }

    /// Puts it off, twice as long each time.
    private func fail(_ job: Job, _ error: any Error) async throws {
        let now = office.now
        let reason = try JSON.text(JobFailure(error))
        let wait = 15 * pow(2, Double(job.attempts))
        let failedAt = job.attempts >= Self.mostTries ? now : nil
        try await office.database.write { tx in
            try tx.run(
                """
                UPDATE job SET locked_until = NULL, last_error = \(reason),
                    run_at = \(now.addingTimeInterval(wait)), failed_at = \(failedAt)
                WHERE id = \(job.id) AND attempts = \(job.attempts)
                """
            )
        }
    }
}

extension Job {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"),
            kind: try row.get("kind"),
            payload: try row.get("payload"),
            attempts: try row.get("attempts")
        )
    }
}
