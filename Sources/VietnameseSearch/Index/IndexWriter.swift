/// What turns one state of the index into the next; it knows every word that it has met.
struct IndexWriter: Sendable {
    private let schema: Schema
    private let score: FieldScore
    private var lexicon = Lexicon()

    /// Segments of a like size are joined when there are so many of them.
    private static let fanout = 4
    /// Beyond this size a join takes longer than a writer should wait each time, so that it is done more rarely.
    private static let quickSize = 256
    private static let slowFanout = 16
    /// More words than this are forgotten between two changes; they are only met anew.
    private static let lexiconLimit = 400_000

    init(_ schema: Schema, _ score: FieldScore) {
        self.schema = schema
        self.score = score
    }

    mutating func add(_ document: Document, to state: inout IndexState) -> Bool {
        let isReplacing = remove(document.id, from: &state)
        var builder = SegmentBuilder(schema, score)
        builder.append(document, &lexicon)
        state.segments.append(LiveSegment(segment: builder.finish(lexicon)))
        join(&state)
        forget()
        return isReplacing
    }

    mutating func add(_ portion: inout Portion, to state: inout IndexState) {
        guard !portion.isEmpty else { return }
        if state.documentCount > 0 {
            for id in portion.ids { remove(id, from: &state) }
        }
        state.segments.append(portion.finish())
        join(&state)
        forget()
    }

    @discardableResult
    mutating func remove(_ id: String, from state: inout IndexState) -> Bool {
        for (index, live) in state.segments.enumerated().reversed() {
            guard let document = live.document(id) else { continue }
            var removed = live.removed ?? DocumentSet(capacity: live.segment.documentCount)
            removed.insert(document)
            if removed.count == live.segment.documentCount {
                state.segments.remove(at: index)
            } else {
                state.segments[index].removed = removed
            }
            return true
        }
        return false
    }

    mutating func compact(_ state: inout IndexState) {
        // The smallest first, since they cost the most time for each document.
        var group: [Int] = []
        var total = 0
        for index in state.segments.indices.sorted(by: { state.segments[$0].count < state.segments[$1].count }) {
            guard total + state.segments[index].count <= Segment.documentLimit else { break }
            group.append(index)
            total += state.segments[index].count
        }
        if group.count > 1 { join(group.sorted(), of: &state) }
        while let index = state.segments.firstIndex(where: { $0.removed != nil }) { join([index], of: &state) }
        forget()
    }

    /// Joins the last segments where there are enough of one size, so that the work for each document grows with the
    /// logarithm of their number.
    private mutating func join(_ state: inout IndexState) {
        var size = 1
        var start = state.segments.count
        while size < Segment.documentLimit {
            let fanout = size < Self.quickSize ? Self.fanout : Self.slowFanout
            let first =
                state.segments[..<start].lastIndex { $0.segment.documentCount >= size * fanout }.map { $0 + 1 } ?? 0
            guard start - first + (start < state.segments.count ? 1 : 0) >= fanout else { break }
            start = first
            size *= fanout
        }
        var group = Array(start..<state.segments.count)
        var total = group.reduce(0) { $0 + state.segments[$1].count }
        while let first = group.first, total > Segment.documentLimit {
            total -= state.segments[first].count
            group.removeFirst()
        }
        if group.count > 1 { join(group, of: &state) }
    }

    private mutating func join(_ group: [Int], of state: inout IndexState) {
        var builder = SegmentBuilder(schema, score)
        for index in group {
            builder.append(state.segments[index].segment, without: state.segments[index].removed, &lexicon)
        }
        let joined = builder.finish(lexicon)
        for index in group.reversed() { state.segments.remove(at: index) }
        if joined.documentCount > 0 { state.segments.append(LiveSegment(segment: joined)) }
    }

    private mutating func forget() {
        if lexicon.count > Self.lexiconLimit { lexicon = Lexicon() }
    }
}

/// Many documents on their way into the index.
struct Portion {
    private var builder: SegmentBuilder
    private var lexicon = Lexicon()
    private var documentOfID: [String: Int] = [:]
    private var replaced: [Int] = []

    init(_ schema: Schema, _ score: FieldScore) { builder = SegmentBuilder(schema, score) }

    var isEmpty: Bool { builder.count == 0 }
    var isFull: Bool { builder.isFull }
    var ids: some Sequence<String> { documentOfID.keys }

    mutating func append(_ document: Document) {
        if let earlier = documentOfID.updateValue(builder.count, forKey: document.id) { replaced.append(earlier) }
        builder.append(document, &lexicon)
    }

    /// The segment; afterwards the portion is empty, so that its memory is free while the segment is made.
    mutating func finish() -> LiveSegment {
        let full = builder
        builder = SegmentBuilder(full.schema, full.score)
        var live = LiveSegment(segment: full.finish(lexicon))
        for document in replaced {
            var removed = live.removed ?? DocumentSet(capacity: live.segment.documentCount)
            removed.insert(document)
            live.removed = removed
        }
        self = Portion(builder.schema, builder.score)
        return live
    }
}
