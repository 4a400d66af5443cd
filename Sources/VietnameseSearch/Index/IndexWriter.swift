/// What turns one state of the index into the next; it knows the words that it has met.
struct IndexWriter: Sendable {
    private let schema: Schema
    private let score: FieldScore
    private var lexicon = Lexicon()
    /// Whether segments are being joined aside.
    var isJoining = false

    /// Up to this size a writer joins segments itself, which takes some 0.2 ms; larger ones are joined aside.
    private static let quickSize = 16
    /// So many segments of a like size are joined, of large ones more, so that they are moved more rarely.
    private static func fanout(_ size: Int) -> Int { size < 256 ? 4 : 16 }
    /// Where more segments than this wait to be joined, the writer does it, lest searches become slow.
    private static let segmentLimit = 256
    /// More words than this are forgotten between two changes, lest all of them become slow; they are only met anew.
    private static let lexiconLimit = 16_000

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
        if lexicon.count > Self.lexiconLimit { lexicon = Lexicon() }
        return isReplacing
    }

    mutating func add(_ portion: inout Portion, to state: inout IndexState) {
        guard !portion.isEmpty else { return }
        if state.documentCount > 0 {
            for id in portion.ids { remove(id, from: &state) }
        }
        state.segments.append(portion.finish())
        join(&state)
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
    }

    /// Joins the last segments while they are small.
    private mutating func join(_ state: inout IndexState) {
        var size = 1
        var start = state.segments.count
        while size < Self.quickSize {
            let limit = size * Self.fanout(size)
            let first = state.segments[..<start].lastIndex { $0.segment.documentCount >= limit }.map { $0 + 1 } ?? 0
            guard start - first + (start < state.segments.count ? 1 : 0) >= Self.fanout(size) else { break }
            start = first
            size = limit
        }
        if state.segments.count - start > 1 { join(Array(start..<state.segments.count), of: &state) }
        while state.segments.count > Self.segmentLimit, let range = nextJoin(state) { join(Array(range), of: &state) }
    }

    /// The segments to be joined aside: neighbours of a like size, and what smaller ones stand between them.
    ///
    /// The work for each document grows with the logarithm of their number.
    func nextJoin(_ state: IndexState) -> Range<Int>? {
        let counts = state.segments.map(\.segment.documentCount)
        var size = Self.quickSize
        while size < Segment.documentLimit {
            let limit = size * Self.fanout(size)
            var first = counts.lastIndex { $0 >= limit }.map { $0 + 1 } ?? 0
            if let last = counts.lastIndex(where: { $0 >= size }), first < last,
                counts[first...last].count(where: { $0 >= size }) >= Self.fanout(size)
            {
                while counts[first...last].reduce(0, +) > Segment.documentLimit { first += 1 }
                if first < last { return first..<last + 1 }
            }
            size = limit
        }
        return nil
    }

    private mutating func join(_ group: [Int], of state: inout IndexState) {
        let joined = Self.join(group.map { state.segments[$0] }, SegmentBuilder(schema, score), &lexicon)
        for index in group.reversed() { state.segments.remove(at: index) }
        if joined.documentCount > 0 { state.segments.append(LiveSegment(segment: joined)) }
    }

    /// One segment of several, without what is removed of them.
    func joined(_ group: [LiveSegment]) -> Segment {
        var lexicon = Lexicon()
        return Self.join(group, SegmentBuilder(schema, score), &lexicon)
    }

    private static func join(
        _ group: [LiveSegment],
        _ builder: consuming SegmentBuilder,
        _ lexicon: inout Lexicon
    ) -> Segment {
        for live in group { builder.append(live.segment, without: live.removed, &lexicon) }
        return builder.finish(lexicon)
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
