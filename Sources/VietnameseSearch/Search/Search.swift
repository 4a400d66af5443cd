/// One search over one state of the index.
struct Search {
    let schema: Schema
    let score: FieldScore
    let state: IndexState
    let query: Query

    /// A reading of the query: as it was typed, with a synonym, or with two words in one.
    struct Reading {
        var text: QueryText
        /// What it costs beside the query as typed.
        var penalty = 0.0
        /// The terms of the words in each segment, where it has them.
        var terms: [[Int?]]
        /// The shares of the words: the rarer the greater.
        var shares: [Int]
    }

    /// All readings in all segments, down to one depth.
    struct Findings {
        var depth: SearchDepth
        var readings: [Reading]
        /// By reading, then by segment.
        var segments: [[SegmentSearch]]
        /// The best of each reading by their rough scores, more than are asked for; `document` is the place in
        /// `SegmentSearch.documents`.
        var best: [TopHits]
        /// How many documents the last reading, one with longer words, adds; `nil` where there is none.
        var addedByLongerWords: Int?
    }

    /// Where so many documents have all words as they were typed, typos are not looked for.
    private static let enough = 3

    var need: Int {
        min(max(0, query.limit), state.documentCount) + min(max(0, query.offset), state.documentCount)
    }
    private var needsAll: Bool { !query.facets.isEmpty || query.order != .relevance }

    func run() -> Results {
        let (findings, complete) = find()
        return Page(search: self, findings: findings, complete: complete).results
    }

    /// Goes as deep as the query needs.
    func find() -> (findings: Findings, complete: Int) {
        let text = QueryText(query.text, completesLastWord: query.completesLastWord)
            .resolvingQuantities { key in state.segments.contains { $0.segment.dictionary.term(key) != nil } }
        var readings = readings(of: text)
        var findings = look(readings, at: .words)
        var count = count(findings)
        if text.words.last?.isPrefix ?? false {
            if count < need || needsAll {
                findings = look(readings, at: .prefix)
                count = self.count(findings)
            } else {
                addLongerWords(to: &findings)
            }
        }
        guard count < min(need, Self.enough), !text.words.isEmpty else { return (findings, count) }
        if query.allowsTypos {
            readings += joinings(of: text)
            findings = look(readings, at: .typos)
            count = self.count(findings)
        }
        guard count == 0, need > 0, text.words.count > 1, text.phrases.isEmpty else { return (findings, count) }
        return (look(readings, at: .partial), count)
    }

    /// A reading with what the segments know of its words.
    func reading(_ text: QueryText, penalty: Double = 0) -> Reading {
        let terms = state.segments.map { live in text.words.map { live.segment.dictionary.term($0.key) } }
        let total = Double(state.documentCount)
        let rarities = text.words.indices.map { word in
            let count = zip(state.segments, terms).reduce(0) { sum, pair in
                sum + (pair.1[word].map { pair.0.segment.postings.count($0) } ?? 0)
            }
            return 0.5 + Logarithm.base2(1 + total / Double(1 + count))
        }
        let sum = rarities.reduce(0, +)
        return Reading(text: text, penalty: penalty, terms: terms, shares: rarities.map { Int($0 / sum * 4096) })
    }

    private func look(_ readings: [Reading], at depth: SearchDepth) -> Findings {
        let segments = readings.map { reading in
            state.segments.indices.map { index in
                let words = words(of: reading, segment: index, depth: depth)
                return segmentSearch(reading, words, segment: index, isPartial: depth == .partial)
            }
        }
        let capacity = min(depth <= .prefix ? need + 8 : need + 40, state.documentCount)
        return Findings(
            depth: depth,
            readings: readings,
            segments: segments,
            best: segments.map { Self.best($0, capacity: query.order == .relevance ? capacity : 0) }
        )
    }

    func words(of reading: Reading, segment: Int, depth: SearchDepth) -> [WordMatch] {
        reading.text.words.indices.map { word in
            WordMatch(
                reading.text.words[word],
                term: reading.terms[segment][word],
                share: reading.shares[word],
                in: state.segments[segment].segment,
                // Words that are not missing may have typos where any may.
                depth: query.allowsTypos ? depth : min(depth, .prefix)
            )
        }
    }

    func segmentSearch(
        _ reading: Reading,
        _ words: [WordMatch],
        segment: Int,
        isPartial: Bool,
        among candidates: [UInt16]? = nil
    ) -> SegmentSearch {
        let live = state.segments[segment]
        let filter = query.filter.isTrivial ? nil : DocumentFilter(query.filter, schema, live.segment.columns)
        return SegmentSearch(
            live,
            words: words,
            phrases: reading.text.phrases,
            filter: filter,
            isPartial: isPartial,
            among: candidates
        )
    }

    static func best(_ segments: [SegmentSearch], capacity: Int) -> TopHits {
        var top = TopHits(capacity: capacity)
        var threshold = top.threshold
        for (index, found) in segments.enumerated() {
            found.keys.withUnsafeBufferPointer { keys in
                for place in keys.indices where keys[place] > threshold {
                    top.insert(Candidate(key: keys[place], segment: index, document: place))
                    threshold = top.threshold
                }
            }
        }
        return top
    }

    /// The number of documents found, each once.
    func count(_ findings: Findings) -> Int {
        let typed = findings.segments[0].reduce(0) { $0 + $1.documents.count }
        if findings.readings.count == 1 { return typed }
        if let added = findings.addedByLongerWords, findings.readings.count == 2 { return typed + added }
        return state.segments.indices.reduce(0) { $0 + union(findings, segment: $1).count }
    }

    func union(_ findings: Findings, segment: Int) -> DocumentSet {
        var set = DocumentSet(capacity: state.segments[segment].segment.documentCount)
        for reading in findings.segments {
            for document in reading[segment].documents { set.insert(Int(document)) }
        }
        return set
    }
}
