import Dispatch
import Foundation
import Store
import Synchronization

/// A bounded number of threads, each with its connection, and the work that waits for one.
///
/// libpq blocks, so it stays off Swift's own threads.
final class PostgresLane: Sendable {
    private struct Job: Sendable {
        let since = ContinuousClock.now
        let run: @Sendable (PostgresWorker) -> Void
        let refuse: @Sendable (StoreError) -> Void
    }

    private struct State {
        var waiting: [Job] = []
        var idle = 0
        var threads = 0
        var isStopped = false
        var whenEnded: [@Sendable () -> Void] = []
    }

    private let server: PostgresServer
    private let size: Int
    private let name: String
    private let state = Mutex(State())
    /// Counts what a thread can wake up for.
    private let bell = DispatchSemaphore(value: 0)

    /// Whoever waited longer is told so, rather than served when nobody waits for the answer any more.
    private static let longestWait = Duration.seconds(15)

    init(_ server: PostgresServer, size: Int, name: String) {
        self.server = server
        self.size = size
        self.name = name
    }

    func run<T: Sendable>(
        _ work: @escaping @Sendable (PostgresWorker, (Result<T, any Error>) -> Void) -> Void
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            submit(
                Job(
                    run: { worker in work(worker) { continuation.resume(with: $0) } },
                    refuse: { continuation.resume(throwing: $0) }
                )
            )
        }
    }

    /// Takes nothing more; what waits is still done.
    func stop() {
        let threads = state.withLock { state in
            state.isStopped = true
            return state.threads
        }
        for _ in 0..<threads { bell.signal() }
    }

    /// Stops, and returns when the last thread has ended.
    func close() async {
        stop()
        await withCheckedContinuation { continuation in
            let isEnded = state.withLock { state in
                guard state.threads > 0 else { return true }
                state.whenEnded.append { continuation.resume() }
                return false
            }
            if isEnded { continuation.resume() }
        }
    }

    private func submit(_ job: Job) {
        enum Next { case refuse, ring, start }
        let next = state.withLock { state -> Next in
            if state.isStopped { return .refuse }
            state.waiting.append(job)
            guard state.waiting.count > state.idle, state.threads < size else { return .ring }
            state.threads += 1
            return .start
        }
        switch next {
        case .refuse: return job.refuse(StoreError(.unavailable, "Kho đã đóng. / The store is closed."))
        case .ring: break
        case .start: startThread()
        }
        bell.signal()
    }

    private func startThread() {
        let thread = Thread { [self] in
            let worker = PostgresWorker(server)
            while let job = next() { perform(job, worker) }
        }
        thread.name = "postgres-\(name)"
        thread.start()
    }

    private func perform(_ job: Job, _ worker: PostgresWorker) {
        guard ContinuousClock.now - job.since < Self.longestWait else {
            return job.refuse(StoreError(.unavailable, "Kho đang bận: thử lại. / The store is busy: try again."))
        }
        job.run(worker)
    }

    /// Waits for work; nil when there will be none any more.
    private func next() -> Job? {
        while true {
            state.withLock { $0.idle += 1 }
            bell.wait()
            let (job, ended) = state.withLock { state -> (Job?, [@Sendable () -> Void]?) in
                state.idle -= 1
                if !state.waiting.isEmpty { return (state.waiting.removeFirst(), nil) }
                guard state.isStopped else { return (nil, nil) }
                state.threads -= 1
                return (nil, state.threads == 0 ? state.whenEnded : [])
            }
            if let job { return job }
            guard let ended else { continue }
            for resume in ended { resume() }
            return nil
        }
    }
}
