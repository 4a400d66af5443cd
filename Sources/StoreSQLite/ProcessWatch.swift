import Dispatch
import GRDB
import Store
import Synchronization

/// Notices commits of other processes on the same file, which no announcement tells of.
///
/// SQLite has a number that changes with them; what they changed is not known, so everything is to be read anew.
final class ProcessWatch: Sendable {
    private struct State {
        var timer: (any DispatchSourceTimer)?
        var version: Int64?
    }

    private let pool: DatabasePool
    private let board: AnnouncementBoard
    private let state: Mutex<State>

    init(pool: DatabasePool, board: AnnouncementBoard) {
        self.pool = pool
        self.board = board
        let version = try? pool.writeWithoutTransaction { try $0.dataVersion() }
        self.state = Mutex(State(version: version))
    }

    /// Looks once a second, from the first listener on.
    func start() {
        state.withLock { state in
            guard state.timer == nil else { return }
            let timer = DispatchSource.makeTimerSource()
            timer.setEventHandler { [weak self] in self?.look() }
            timer.schedule(deadline: .now() + 1, repeating: 1, leeway: .milliseconds(100))
            timer.activate()
            state.timer = timer
        }
    }

    func stop() {
        state.withLock { state in
            state.timer?.cancel()
            state.timer = nil
        }
    }

    private func look() {
        pool.asyncWriteWithoutTransaction { db in
            guard let version = try? db.dataVersion() else { return }
            let isNew = self.state.withLock { state in
                defer { state.version = version }
                return state.version != version
            }
            if isNew { self.board.post([.lost, .regained]) }
        }
    }
}

extension GRDB.Database {
    /// A number that stays while only this connection commits.
    fileprivate func dataVersion() throws -> Int64? {
        try Int64.fetchOne(self, sql: "PRAGMA data_version")
    }
}
