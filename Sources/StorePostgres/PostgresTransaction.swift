import Store

/// One transaction; begun on the server with its first statement, in the same round trip.
final class PostgresTransaction: Transaction {
    private static let savepoint = PostgresConnection.Request.command("SAVEPOINT attempt")

    private let connection: PostgresConnection
    private let isWrite: Bool
    /// Commands that go out with the next statement.
    private var pending: [PostgresConnection.Request]
    private var hasBegun = false
    private var failure: StoreError?
    private(set) var announcements: [Announcement] = []

    /// Why the body may run again from the start; nothing of it was kept.
    private(set) var retryReason: PostgresFailure?

    init(_ connection: PostgresConnection, begin: String, isWrite: Bool) {
        self.connection = connection
        self.isWrite = isWrite
        self.pending = [.command(begin)]
    }

    /// The result of a body none of whose statements failed, not even one whose error it swallowed.
    func finishing<T>(_ body: (any Transaction) throws -> T) throws -> T {
        let result = try body(self)
        if let failure { throw failure }
        return result
    }

    func rows(_ sql: SQL) throws(StoreError) -> [Row] {
        try execute(sql).rows
    }

    func run(_ sql: SQL) throws(StoreError) -> Int {
        let result = try execute(sql)
        if let table = sql.render({ _ in "" }).text.tableOfDDL { try sortPlainly(table) }
        return result.changedRows
    }

    func announce(_ topic: String, _ key: String) throws(StoreError) {
        if let failure { throw failure }
        guard isWrite else { throw doom(StoreError(.other, "a read announces nothing")) }
        do {
            announcements.append(try .checked(topic: topic, key: key))
        } catch {
            throw doom(error)
        }
    }

    func attempt<T>(_ part: () throws -> T) throws -> T {
        if let failure { throw failure }
        pending.append(Self.savepoint)
        let announced = announcements.count
        do {
            let result = try part()
            if let failure { throw failure }
            endSavepoint(.command("RELEASE attempt"))
            return result
        } catch {
            guard connection.isUsable else { throw error }
            failure = nil
            retryReason = nil
            announcements.removeSubrange(announced...)
            endSavepoint(.command("ROLLBACK TO attempt"), .command("RELEASE attempt"))
            throw error
        }
    }

    func prepareMigration() throws(StoreError) {
        _ = try rows("SET LOCAL statement_timeout = 0")
        _ = try rows("SET LOCAL lock_timeout = '10min'")
        _ = try rows("SELECT pg_advisory_xact_lock(hashtext('saolang schema'), hashtext(current_schema()))")
    }
}

extension PostgresTransaction {
    /// Commits, and tells the others in the same round trip.
    ///
    /// A connection that breaks here leaves open whether the write was kept, and nobody may guess.
    func commit() throws(StoreError) {
        if !hasBegun {
            guard !announcements.isEmpty else { return }
            // A dead connection is found out before COMMIT goes over it.
            _ = try execute("SELECT 1")
        }
        let news = announcements.map { announcement -> PostgresConnection.Request in
            .statement(PostgresListener.notify, [.text(PostgresListener.payload(announcement))])
        }
        do throws(PostgresFailure) {
            let results = try connection.exchange(pending + news + [.command("COMMIT")])
            hasBegun = false
            guard results.last?.tag == "COMMIT" else {
                throw PostgresFailure(sqlState: "25P02", message: "the server rolled the write back", isLost: false)
            }
        } catch {
            if error.isLost { throw Self.unknownOutcome(error) }
            if error.passesByItself { retryReason = error }
            throw error.storeError
        }
    }

    /// Takes the write back; a connection that cannot even do that is thrown away by its owner.
    func rollback() {
        guard hasBegun, connection.isUsable else { return }
        _ = try? connection.exchange([.command("ROLLBACK")])
    }

    private func endSavepoint(_ commands: PostgresConnection.Request...) {
        if pending.last == Self.savepoint {
            pending.removeLast()  // nothing was sent since
        } else {
            pending += commands
        }
    }

    private func execute(_ sql: SQL) throws(StoreError) -> PostgresResult {
        if let failure { throw failure }
        let text: String
        let values: [SQLValue]
        do {
            (text, values) = try sql.rendered { "$\($0)" }
        } catch {
            throw doom(error)
        }
        let requests = pending + [.statement(text, values)]
        pending = []
        hasBegun = true
        do throws(PostgresFailure) {
            guard let result = try connection.exchange(requests).last else {
                throw PostgresFailure(sqlState: "08006", message: "no answer", isLost: true)
            }
            return result
        } catch {
            if error.isStalePlan { connection.forgetStatements() }
            if error.passesByItself || error.isLost { retryReason = error }
            throw doom(error.storeError)
        }
    }

    private func doom(_ error: StoreError) -> StoreError {
        failure = error
        return error
    }

    private static func unknownOutcome(_ failure: PostgresFailure) -> StoreError {
        StoreError(
            .unavailable,
            """
            Mất kết nối khi đang lưu, không rõ đã lưu hay chưa: xem lại rồi mới làm lại. / The connection broke while \
            saving, it is not known whether it was saved: look before doing it again. \(failure.message)
            """
        )
    }
}
