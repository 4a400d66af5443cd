/// A document that may be among the best, with its first, rough score.
struct Candidate {
    var key: Int
    var segment: Int
    var document: Int

    /// Whether this one is better; of equals the one that was added first.
    func precedes(_ other: Candidate) -> Bool {
        if key != other.key { return key > other.key }
        return (segment, document) < (other.segment, other.document)
    }
}

/// The best so many of many candidates: a heap with the worst of them on top.
struct TopHits {
    let capacity: Int
    private(set) var candidates: [Candidate] = []

    init(capacity: Int) {
        self.capacity = capacity
        candidates.reserveCapacity(min(capacity, 1024))
    }

    /// A key that is not above this one cannot come in any more.
    var threshold: Int { candidates.count < capacity ? .min : capacity == 0 ? .max : candidates[0].key }

    mutating func insert(_ candidate: Candidate) {
        guard capacity > 0 else { return }
        if candidates.count < capacity {
            candidates.append(candidate)
            var child = candidates.count - 1
            while child > 0, candidates[(child - 1) / 2].precedes(candidates[child]) {
                candidates.swapAt(child, (child - 1) / 2)
                child = (child - 1) / 2
            }
        } else if candidate.precedes(candidates[0]) {
            candidates[0] = candidate
            sink()
        }
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var worst = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < candidates.count {
                if candidates[worst].precedes(candidates[child]) { worst = child }
            }
            if worst == parent { return }
            candidates.swapAt(parent, worst)
            parent = worst
        }
    }

    var sorted: [Candidate] { candidates.sorted { $0.precedes($1) } }
}
