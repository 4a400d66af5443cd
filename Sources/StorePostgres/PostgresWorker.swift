import Foundation
import Store

/// A thread's own connection, made when first wanted and again after it broke.
final class PostgresWorker {
    private static let beginWrite = "BEGIN ISOLATION LEVEL READ COMMITTED"
    private static let beginRead = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"
    private static let mostTries = 8

    private let server: PostgresServer
    private var connection: PostgresConnection?

    init(_ server: PostgresServer) {
        self.server = server
    }

    /// Writes, and gives what the write announced beside its result.
    func write<T>(_ body: (any Transaction) throws -> T) throws -> (result: T, news: [Announcement]) {
        try trying { transaction in
            let result = try transaction.finishing(body)
            try transaction.commit()
            return (result, transaction.announcements)
        }
    }

    /// Answers as soon as the body is done; a read has nothing to commit that the caller would wait for.
    func read<T>(
        _ body: (any Transaction) throws -> T,
        _ answer: (Result<T, any Error>) -> Void
    ) {
        var open: PostgresTransaction?
        answer(
            Result {
                try trying(isWrite: false) { transaction in
                    let result = try transaction.finishing(body)
                    open = transaction
                    return result
                }
            }
        )
        try? open?.commit()
        dropIfBroken()
    }

    private func trying<T>(
        isWrite: Bool = true,
        _ once: (PostgresTransaction) throws -> T
    ) throws -> T {
        for attempt in 1... {
            let transaction = PostgresTransaction(
                try connected(),
                begin: isWrite ? Self.beginWrite : Self.beginRead,
                isWrite: isWrite
            )
            do {
                return try once(transaction)
            } catch {
                transaction.rollback()
                dropIfBroken()
                guard transaction.retryReason != nil, attempt < Self.mostTries else { throw error }
                // Those who collided do not come back together.
                let share = Double((connection?.process ?? 0) % 8 + 1) / 8
                Thread.sleep(forTimeInterval: 0.005 * Double(1 << attempt) * share)
            }
        }
        preconditionFailure("tried without end")
    }

    private func connected() throws(StoreError) -> PostgresConnection {
        connection?.tidyUp()
        dropIfBroken()
        if let connection { return connection }
        let new = try server.connect()
        connection = new
        return new
    }

    private func dropIfBroken() {
        if connection?.isUsable == false { connection = nil }
    }
}
