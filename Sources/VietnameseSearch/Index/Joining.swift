/// Joining of larger segments aside, so that whoever adds a document does not wait for it.
extension SearchIndex {
    /// Joins segments in a task of its own as long as there are enough of a like size; one such task at a time.
    func joinAside() {
        guard begin() else { return }
        Task(priority: .utility) { [self] in
            while let (writer, group) = nextJoin() { put(writer.joined(group), inPlaceOf: group) }
        }
    }

    private func begin() -> Bool {
        withWriter { writer, state in
            guard !writer.isJoining, writer.nextJoin(state) != nil else { return false }
            writer.isJoining = true
            return true
        }
    }

    private func nextJoin() -> (writer: IndexWriter, group: [LiveSegment])? {
        withWriter { writer, state in
            guard let range = writer.nextJoin(state) else {
                writer.isJoining = false
                return nil
            }
            return (writer, Array(state.segments[range]))
        }
    }

    /// Nothing happens where the writer has joined one of the group meanwhile, or all its documents have gone.
    private func put(_ joined: Segment, inPlaceOf group: [LiveSegment]) {
        change { _, state in
            guard let start = state.segments.firstIndex(where: { $0.segment === group[0].segment }) else { return }
            let now = state.segments[start...].prefix(group.count)
            guard now.count == group.count, zip(now, group).allSatisfy({ $0.segment === $1.segment }) else { return }
            let live = LiveSegment(segment: joined, removed: Self.removed(from: now, since: group, in: joined))
            let isEmpty = live.count == 0
            state.segments.replaceSubrange(now.indices, with: isEmpty ? [] : [live])
        }
    }

    /// The documents of the joined segment that were removed while it was made.
    private static func removed(
        from now: ArraySlice<LiveSegment>,
        since group: [LiveSegment],
        in joined: Segment
    ) -> DocumentSet? {
        guard zip(now, group).contains(where: { $0.count != $1.count }) else { return nil }
        var removed = DocumentSet(capacity: joined.documentCount)
        var number = 0
        for (now, before) in zip(now, group) {
            for document in 0..<now.segment.documentCount where !before.isRemoved(document) {
                if now.isRemoved(document) { removed.insert(number) }
                number += 1
            }
        }
        return removed
    }
}
