import Dispatch
import Foundation
import GRDB
package import Store

/// SQLite: one writer whose commits are shared, many readers beside it.
package final class SQLiteDatabase: Store.Database {
    package let engine = Engine.sqlite

    private let pool: DatabasePool
    private let writer: GroupWriter
    private let board = AnnouncementBoard()
    /// The folder of a store that lives only as long as this object.
    private let temporaryFolder: URL?

    /// Opens a store file, or makes it.
    package convenience init(path: String, readers: Int = 8) throws {
        try self.init(path: path, readers: readers, temporaryFolder: nil)
    }

    /// An empty store for tests, in a folder that goes with it: the same code as for a file that stays.
    package convenience init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "saolang-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        do {
            try self.init(path: folder.appending(path: "store.sqlite").path, readers: 4, temporaryFolder: folder)
        } catch {
            try? FileManager.default.removeItem(at: folder)
            throw error
        }
    }

    private init(path: String, readers: Int, temporaryFolder: URL?) throws {
        self.temporaryFolder = temporaryFolder
        self.pool = try DatabasePool.durable(path: path, readers: readers)
        self.writer = GroupWriter(pool: pool, board: board)
    }

    deinit {
        if let temporaryFolder { try? FileManager.default.removeItem(at: temporaryFolder) }
    }

    package func read<T: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> T
    ) async throws -> T {
        guard !writer.isClosed else { throw GroupWriter.closed }
        do {
            return try await pool.read { db in
                let transaction = SQLiteTransaction(db: db, isWrite: false)
                return try transaction.finishing(body)
            }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    @discardableResult
    package func write<T: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> T
    ) async throws -> T {
        try await writer.write(body)
    }

    package func announcements() -> AsyncStream<Announcement> {
        defer { writer.watchOtherProcesses() }
        return board.listen()
    }

    package func hear(_ hear: @escaping @Sendable (Announcement) -> Void) {
        board.hear(hear)
        writer.watchOtherProcesses()
    }

    package func close() async {
        await writer.close()
        let pool = pool
        await withCheckedContinuation { continuation in
            // Waits for the reads under way, so it has a thread of its own.
            DispatchQueue.global().async {
                try? pool.close()
                continuation.resume()
            }
        }
        board.close()
    }
}
