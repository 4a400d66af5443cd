import GRDB
import Store
import Synchronization

/// A write that waits for its turn, and then for the disk.
final class PendingWrite: Sendable {
    private let body: @Sendable (GRDB.Database) -> Performed
    private let refuse: @Sendable (StoreError) -> Void
    private let performed = Mutex<Performed?>(nil)

    /// A body that has run; its result is not yet on the disk.
    private struct Performed: Sendable {
        /// Nil when the body succeeded.
        let failed: (@Sendable () -> Void)?
        let succeed: @Sendable () -> Void
        let announcements: [Announcement]
    }

    init<T: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> T,
        answer: @escaping @Sendable (Result<T, any Error>) -> Void
    ) {
        self.refuse = { answer(.failure($0)) }
        self.body = { db in
            let transaction = SQLiteTransaction(db: db, isWrite: true)
            do {
                let result = try transaction.attempt { try body(transaction) }
                return Performed(
                    failed: nil,
                    succeed: { answer(.success(result)) },
                    announcements: transaction.announcements
                )
            } catch {
                return Performed(failed: { answer(.failure(error)) }, succeed: {}, announcements: [])
            }
        }
    }

    /// Runs the body in a savepoint of the open transaction.
    func perform(_ db: GRDB.Database) {
        let result = body(db)
        performed.withLock { $0 = result }
    }

    /// What the write announced.
    var announcements: [Announcement] { performed.withLock { $0?.announcements } ?? [] }

    /// Answers after COMMIT has returned.
    func succeed() {
        guard let performed = performed.withLock({ $0 }) else { return }
        if let failed = performed.failed { failed() } else { performed.succeed() }
    }

    /// Answers with the failure of the whole group, or with its own, which came first.
    func fail(_ error: StoreError) {
        if let failed = performed.withLock({ $0?.failed }) { failed() } else { refuse(error) }
    }
}
