import Synchronization

/// Hands announcements to everybody in this process who listens.
package final class AnnouncementBoard: Sendable {
    private struct State {
        var listeners: [Int: AsyncStream<Announcement>.Continuation] = [:]
        var hearers: [@Sendable (Announcement) -> Void] = []
        var nextListener = 0
        var isCut = false
        var isClosed = false
    }

    private let state = Mutex(State())
    private let capacity: Int

    /// A listener that falls further behind than `capacity` is told to read everything anew.
    package init(capacity: Int = 10_000) {
        self.capacity = capacity
    }

    /// What is posted from now on; begins with `.lost` while the feed is cut.
    package func listen() -> AsyncStream<Announcement> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Announcement.self,
            bufferingPolicy: .bufferingNewest(capacity)
        )
        let listener = state.withLock { state -> Int? in
            guard !state.isClosed else { return nil }
            if state.isCut { continuation.yield(.lost) }
            state.nextListener += 1
            state.listeners[state.nextListener] = continuation
            return state.nextListener
        }
        guard let listener else { continuation.finish(); return stream }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.listeners.removeValue(forKey: listener) }
        }
        return stream
    }

    /// Calls `hear` with what is posted from now on, before posting returns; first with `.lost` while the feed is cut.
    package func hear(_ hear: @escaping @Sendable (Announcement) -> Void) {
        let isCut = state.withLock { state in
            if !state.isClosed { state.hearers.append(hear) }
            return state.isCut
        }
        if isCut { hear(.lost) }
    }

    package func post(_ announcements: [Announcement]) {
        guard !announcements.isEmpty else { return }
        let hearers = state.withLock { state in
            for announcement in announcements {
                switch announcement {
                case .lost: state.isCut = true
                case .regained: state.isCut = false
                case .changed: break
                }
                for listener in state.listeners.values { listener.yieldOrCut(announcement) }
            }
            return state.hearers
        }
        // Outside the lock, since a hearer may ask the board.
        for hear in hearers {
            for announcement in announcements { hear(announcement) }
        }
    }

    /// Ends every stream.
    package func close() {
        let listeners = state.withLock { state in
            state.isClosed = true
            defer { (state.listeners, state.hearers) = ([:], []) }
            return Array(state.listeners.values)
        }
        for listener in listeners { listener.finish() }
    }
}

extension AsyncStream<Announcement>.Continuation {
    /// The buffer drops its oldest when full, so the words that tell of the loss are always among those still heard.
    fileprivate func yieldOrCut(_ announcement: Announcement) {
        guard case .dropped = yield(announcement) else { return }
        yield(.lost)
        yield(.regained)
    }
}
