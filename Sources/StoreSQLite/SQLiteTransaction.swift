import Foundation
import GRDB
import Store

/// One write in its savepoint, or one read; used by one thread at a time.
final class SQLiteTransaction: Transaction {
    private let db: GRDB.Database
    private let isWrite: Bool
    private var failure: StoreError?
    private(set) var announcements: [Announcement] = []

    init(db: GRDB.Database, isWrite: Bool) {
        self.db = db
        self.isWrite = isWrite
    }

    /// The result of a body none of whose statements failed, not even one whose error it swallowed.
    func finishing<T>(_ body: (any Transaction) throws -> T) throws -> T {
        let result = try body(self)
        if let failure { throw failure }
        return result
    }

    func rows(_ sql: Store.SQL) throws(StoreError) -> [Store.Row] {
        try dooming {
            let statement = try statement(sql)
            let cursor = try GRDB.Row.fetchCursor(statement)
            var columns: Columns?
            var rows: [Store.Row] = []
            while let row = try cursor.next() {
                let names = columns ?? Columns(Array(row.columnNames))
                columns = names
                rows.append(Store.Row(columns: names, values: (0..<row.count).map { SQLValue(row[$0]) }))
            }
            return rows
        }
    }

    func run(_ sql: Store.SQL) throws(StoreError) -> Int {
        try dooming {
            let statement = try statement(sql)
            let before = db.totalChangesCount
            try statement.execute()
            // SQLite keeps the count of the statement before when this one changes no row.
            return db.totalChangesCount == before ? 0 : db.changesCount
        }
    }

    func announce(_ topic: String, _ key: String) throws(StoreError) {
        try dooming {
            guard isWrite else { throw StoreError(.other, "a read announces nothing") }
            announcements.append(try .checked(topic: topic, key: key))
        }
    }

    func attempt<T>(_ part: () throws -> T) throws -> T {
        try dooming { try db.cachedStatement(sql: "SAVEPOINT attempt").execute() }
        let announced = announcements.count
        do {
            let result = try part()
            if let failure { throw failure }
            try dooming { try db.cachedStatement(sql: "RELEASE attempt").execute() }
            return result
        } catch {
            // A full disk takes the whole transaction with it, and then there is nothing to go back to.
            guard db.isInsideTransaction else { throw error }
            failure = nil
            announcements.removeSubrange(announced...)
            try dooming {
                try db.cachedStatement(sql: "ROLLBACK TO attempt").execute()
                try db.cachedStatement(sql: "RELEASE attempt").execute()
            }
            throw error
        }
    }

    /// The write lock of BEGIN IMMEDIATE is the turn.
    func prepareMigration() throws(StoreError) {}

    private func statement(_ sql: Store.SQL) throws -> Statement {
        let (text, values) = try sql.rendered { _ in "?" }
        // Lists of many lengths make many texts, which are not worth keeping.
        let statement = try values.count > 40 ? db.makeStatement(sql: text) : db.cachedStatement(sql: text)
        try statement.setArguments(StatementArguments(values.map(\.databaseValue)))
        return statement
    }

    private func dooming<T>(_ body: () throws -> T) throws(StoreError) -> T {
        if let failure { throw failure }
        do {
            return try body()
        } catch {
            let reason = StoreError(wrapping: error)
            failure = reason
            throw reason
        }
    }
}

extension SQLValue {
    fileprivate init(_ value: DatabaseValue) {
        self =
            switch value.storage {
            case .null: .null
            case .int64(let number): .integer(number)
            case .double(let number): .real(number)
            case .string(let text): .text(text)
            case .blob(let data): .blob(Array(data))
            }
    }

    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        }
    }
}
