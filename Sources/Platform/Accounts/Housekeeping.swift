import Foundation
package import Logging
import Store

/// Drops what has ended: sessions, spent links, counts of tries, jobs long done.
package struct Housekeeping: Sendable {
    let office: Office
    let logger: Logger

    package init(office: Office, logger: Logger) {
        self.office = office
        self.logger = logger
    }

    /// Once an hour, until the task is cancelled.
    package func run() async {
        while !Task.isCancelled {
            do {
                try await tidy()
            } catch {
                logger.error("What has ended cannot be dropped", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: .seconds(3600))
        }
    }

    package func tidy() async throws {
        let now = office.now
        try await office.database.write { tx in
            try tx.accounts.clearSessions(at: now)
            try tx.attempts.clear(before: now.addingTimeInterval(-86_400))
            try tx.run("DELETE FROM job WHERE done_at < \(now.addingTimeInterval(-30 * 86_400))")
        }
    }
}
