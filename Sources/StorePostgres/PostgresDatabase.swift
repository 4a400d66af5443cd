package import Store

/// PostgreSQL through libpq: many writers at once, each row its own lock.
///
/// Reads and writes have connections of their own, so that a read never queues behind a write that waits for a lock.
package final class PostgresDatabase: Database {
    package let engine = Engine.postgres

    private let readers: PostgresLane
    private let writers: PostgresLane
    private let listener: PostgresListener
    private let board = AnnouncementBoard()

    /// Connects once to see that the server is there and fit; `conninfo` is a libpq string or URL.
    package init(_ conninfo: String, readers: Int = 8, writers: Int = 16) throws {
        let server = PostgresServer(conninfo)
        self.readers = PostgresLane(server, size: readers, name: "read")
        self.writers = PostgresLane(server, size: writers, name: "write")
        self.listener = try PostgresListener(server, board: board)
    }

    deinit {
        // A store that nobody closed still gives its threads back.
        readers.stop()
        writers.stop()
        listener.stop()
    }

    package func read<T: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> T
    ) async throws -> T {
        try await readers.run { worker, answer in worker.read(body, answer) }
    }

    @discardableResult
    package func write<T: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> T
    ) async throws -> T {
        let board = board
        return try await writers.run { worker, answer in
            answer(
                Result {
                    let (result, news) = try worker.write(body)
                    // The listener leaves out what this process announced.
                    board.post(news)
                    return result
                }
            )
        }
    }

    package func announcements() -> AsyncStream<Announcement> {
        board.listen()
    }

    package func hear(_ hear: @escaping @Sendable (Announcement) -> Void) {
        board.hear(hear)
    }

    package func close() async {
        await readers.close()
        await writers.close()
        listener.stop()
        board.close()
    }
}
