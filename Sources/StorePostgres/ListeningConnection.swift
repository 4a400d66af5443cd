import CLibPQ
import Foundation
import Store

/// A connection that only listens.
///
/// Unchecked, since libpq's handle may pass from thread to thread but not be used by two at once: it is made by one
/// thread, handed over, and used by that other one alone.
final class ListeningConnection: @unchecked Sendable {
    private let handle: OpaquePointer
    private let ownSessions: OwnSessions

    /// A line that has been silent for so long is asked whether it is still there.
    private static let silence: Int32 = 30_000

    init(_ server: PostgresServer) throws(StoreError) {
        self.handle = try server.open()
        self.ownSessions = server.ownSessions
        let schema = PostgresResult(PQexec(handle, "SELECT format('LISTEN %I', 'saolang:' || current_schema())"))
        guard let listen = schema.text(0, 0), PostgresResult(PQexec(handle, listen)).failure == nil else {
            let reason = String(cString: PQerrorMessage(handle)).onOneLine
            PQfinish(handle)
            throw StoreError(.unavailable, "LISTEN: \(reason)")
        }
    }

    deinit {
        PQfinish(handle)
    }

    /// Waits for something to read here or there, or asks the server for a sign of life after a long silence.
    func wait(orFor other: Int32) {
        var sources = [
            pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0),
            pollfd(fd: other, events: Int16(POLLIN), revents: 0),
        ]
        if poll(&sources, 2, Self.silence) == 0 { PQclear(PQexec(handle, "")) }
    }

    /// What other servers announced; nil when the connection is gone.
    func receive() -> [Announcement]? {
        guard PQconsumeInput(handle) == 1, PQstatus(handle) == CONNECTION_OK else { return nil }
        var heard: [Announcement] = []
        while let notification = PQnotifies(handle) {
            defer { PQfreemem(notification) }
            // Told by the write itself, before it answered.
            if ownSessions.contains(notification.pointee.be_pid) { continue }
            let parts = String(cString: notification.pointee.extra).split(
                separator: "\t",
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            guard parts.count == 2 else { continue }
            heard.append(.changed(topic: String(parts[0]), key: String(parts[1])))
        }
        return heard
    }
}
