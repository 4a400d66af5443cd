import Dispatch
import GRDB
import Store
import Synchronization

/// The one writer: writes that wait share one commit, and with it one wait for the disk.
///
/// Each runs in its own savepoint, so that one that fails takes only its own rows back. Nobody hears of success before
/// COMMIT has returned.
final class GroupWriter: Sendable {
    private struct State {
        var waiting: [PendingWrite] = []
        var isRunning = false
        var isClosed = false
        var whenIdle: [@Sendable () -> Void] = []
    }

    private let pool: DatabasePool
    private let board: AnnouncementBoard
    private let state = Mutex(State())
    private let watch: ProcessWatch

    init(pool: DatabasePool, board: AnnouncementBoard) {
        self.pool = pool
        self.board = board
        self.watch = ProcessWatch(pool: pool, board: board)
    }

    static let closed = StoreError(.unavailable, "Kho đã đóng. / The store is closed.")

    var isClosed: Bool { state.withLock { $0.isClosed } }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            enqueue(PendingWrite(body) { continuation.resume(with: $0) })
        }
    }

    /// Refuses what comes from now on and waits for what has come.
    func close() async {
        watch.stop()
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                state.isClosed = true
                guard state.isRunning else { return true }
                state.whenIdle.append { continuation.resume() }
                return false
            }
            if isIdle { continuation.resume() }
        }
    }

    func watchOtherProcesses() { watch.start() }

    private func enqueue(_ write: PendingWrite) {
        enum Next { case start, wait, refuse }
        let next = state.withLock { state -> Next in
            if state.isClosed { return .refuse }
            state.waiting.append(write)
            if state.isRunning { return .wait }
            state.isRunning = true
            return .start
        }
        switch next {
        case .start: startGroup()
        case .wait: break
        case .refuse: write.fail(Self.closed)
        }
    }

    private func startGroup() {
        pool.asyncWriteWithoutTransaction { db in
            self.runGroup(db)
            let idle: [@Sendable () -> Void]? = self.state.withLock { state in
                guard state.waiting.isEmpty else { return nil }
                state.isRunning = false
                defer { state.whenIdle = [] }
                return state.whenIdle
            }
            guard let idle else { return self.startGroup() }
            for resume in idle { resume() }
        }
    }

    private func takeNext() -> PendingWrite? {
        state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
    }

    private func takeAll() -> [PendingWrite] {
        state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
    }
}

extension GroupWriter {
    /// Nobody waits for the disk much longer because others joined.
    private static let longestGroup = Duration.milliseconds(10)

    private func runGroup(_ db: GRDB.Database) {
        do {
            try db.beginTransaction(.immediate)
        } catch {
            // Those who wait have waited as long as the first.
            for write in takeAll() { write.fail(StoreError(wrapping: error)) }
            return
        }
        var group: [PendingWrite] = []
        let end = ContinuousClock.now + Self.longestGroup
        repeat {
            guard let write = takeNext() else { break }
            write.perform(db)
            group.append(write)
        } while db.isInsideTransaction && ContinuousClock.now < end
        commit(group, db)
    }

    private func commit(_ group: [PendingWrite], _ db: GRDB.Database) {
        guard db.isInsideTransaction else {
            return fail(group, with: StoreError(.unavailable, "SQLite took the transaction back"), db)
        }
        do {
            try db.commit()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT && group.count > 1 {
            // A deferred constraint: only a commit of its own tells whose it was.
            return runSingly(group, db)
        } catch {
            return fail(group, with: StoreError(wrapping: error), db)
        }
        // Announced first, so that nobody who is told of success reads older from memory.
        for write in group { board.post(write.announcements) }
        for write in group { write.succeed() }
    }

    private func runSingly(_ group: [PendingWrite], _ db: GRDB.Database) {
        try? db.rollback()
        for write in group {
            do {
                try db.beginTransaction(.immediate)
                write.perform(db)
                commit([write], db)
            } catch {
                fail([write], with: StoreError(wrapping: error), db)
            }
        }
    }

    private func fail(_ group: [PendingWrite], with error: StoreError, _ db: GRDB.Database) {
        if db.isInsideTransaction { try? db.rollback() }
        for write in group { write.fail(error) }
    }
}
