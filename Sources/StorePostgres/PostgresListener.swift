import CLibPQ
import Foundation
import Store
import Synchronization

/// Hears what committed writes announce, on a connection and a thread of its own.
///
/// When the connection breaks the feed says so, and says when it runs again: what was announced between is unknown.
final class PostgresListener: Sendable {
    /// The channel carries the schema's name, since two stores may live in one database.
    static let notify = "SELECT pg_notify('saolang:' || current_schema(), $1)"

    static func payload(_ announcement: Announcement) -> String {
        guard case .changed(let topic, let key) = announcement else { return "" }
        return "\(topic)\t\(key)"
    }

    private let server: PostgresServer
    private let board: AnnouncementBoard
    private let isStopped = Mutex(false)
    /// Its closing wakes the thread up.
    private let wakeUp = Pipe()

    init(_ server: PostgresServer, board: AnnouncementBoard) throws(StoreError) {
        self.server = server
        self.board = board
        let first = try ListeningConnection(server)
        let thread = Thread { [self] in run(first) }
        thread.name = "postgres-listen"
        thread.start()
    }

    func stop() {
        let isFirst = isStopped.withLock { isStopped in
            defer { isStopped = true }
            return !isStopped
        }
        if isFirst { try? wakeUp.fileHandleForWriting.close() }
    }

    private func run(_ first: ListeningConnection) {
        var connection: ListeningConnection? = first
        var pause: Int32 = 50
        while !isStopped.withLock({ $0 }) {
            if let open = connection {
                open.wait(orFor: wakeUp.fileHandleForReading.fileDescriptor)
                if let heard = open.receive() {
                    board.post(heard)
                } else {
                    connection = nil
                    board.post([.lost])
                }
            } else if let new = try? ListeningConnection(server) {
                connection = new
                pause = 50
                board.post([.regained])
            } else {
                var wakeUp = pollfd(fd: wakeUp.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
                poll(&wakeUp, 1, pause)
                pause = min(pause * 2, 5_000)
            }
        }
    }
}
