/// The page of hits that a query asks for, out of all that was found.
struct Page {
    let search: Search
    let findings: Search.Findings
    let complete: Int

    private var query: Query { search.query }
    private var offset: Int { max(0, query.offset) }
    private var limit: Int { max(0, query.limit) }

    var results: Results {
        let total = search.count(findings)
        let hits: [Results.Hit]
        switch query.order {
        case .relevance: hits = best()
        case .number(let name, let descending):
            let column = search.schema.numbers.firstIndex(of: name) ?? 0
            hits = ordered { columns, document in
                let number = columns.numbers[column][document]
                return number.isNaN ? .infinity : descending ? -number : number
            }
        case .distance(let name, let point):
            let column = search.schema.points.firstIndex(of: name) ?? 0
            let direction = point.direction
            hits = ordered { columns, document in
                let distance = columns.points[column][document].distance(to: direction)
                return distance.isNaN ? .infinity : distance
            }
        }
        return Results(hits: hits, total: total, complete: min(complete, total), facets: facets())
    }

    /// The best by their rough scores, more than are needed, are scored exactly and put in order.
    private func best() -> [Results.Hit] {
        var scored: [Scored] = []
        for reading in findings.readings.indices { score(findings.best[reading].candidates, reading, &scored) }
        if findings.readings.count > 1 { scored = Self.bestOfEach(scored) }
        scored.sort { $0.precedes($1) }
        return scored.dropFirst(offset).prefix(limit).map(hit)
    }

    private struct Scored {
        var score: Double
        var segment: Int
        var document: Int
        var rank = 0.0

        func precedes(_ other: Scored) -> Bool {
            if rank != other.rank { return rank < other.rank }
            if score != other.score { return score > other.score }
            return (segment, document) < (other.segment, other.document)
        }
    }

    private func score(_ candidates: [Candidate], _ reading: Int, _ scored: inout [Scored]) {
        for (index, found) in findings.segments[reading].enumerated() {
            var scorer: DocumentScorer?
            for candidate in candidates where candidate.segment == index {
                if scorer == nil {
                    scorer = DocumentScorer(
                        found.segment,
                        search.score,
                        words: found.words,
                        penalty: findings.readings[reading].penalty
                    )
                }
                let document = Int(found.documents[candidate.document])
                let parts = scorer?.parts(of: document) { found.value(of: $0, at: candidate.document) }
                scored.append(Scored(score: parts?.total ?? 0, segment: index, document: document))
            }
        }
    }

    private static func bestOfEach(_ scored: [Scored]) -> [Scored] {
        var best: [Int: Scored] = [:]
        for one in scored {
            let key = one.segment << 16 | one.document
            if let other = best[key], other.score >= one.score { continue }
            best[key] = one
        }
        return Array(best.values)
    }

    private func ordered(by rank: (Columns, Int) -> Double) -> [Results.Hit] {
        var all: [Scored] = []
        for (index, live) in search.state.segments.enumerated() {
            let found = search.union(findings, segment: index)
            for document in 0..<live.segment.documentCount where found.contains(document) {
                let rank = rank(live.segment.columns, document)
                all.append(Scored(score: 0, segment: index, document: document, rank: rank))
            }
        }
        all.sort { $0.precedes($1) }
        return all.dropFirst(offset).prefix(limit).map { scored in
            var scored = scored
            scored.score = exactScore(scored)
            return hit(scored)
        }
    }

    private func exactScore(_ hit: Scored) -> Double {
        var scores: [Scored] = []
        for (reading, segments) in findings.segments.enumerated() {
            if let place = segments[hit.segment].documents.firstIndex(of: UInt16(hit.document)) {
                score([Candidate(key: 0, segment: hit.segment, document: place)], reading, &scores)
            }
        }
        return scores.map(\.score).max() ?? 0
    }

    private func hit(_ scored: Scored) -> Results.Hit {
        let segment = search.state.segments[scored.segment].segment
        var distance: Double?
        if case .distance = query.order, scored.rank.isFinite { distance = scored.rank }
        return Results.Hit(
            id: segment.columns.ids[scored.document],
            score: scored.score,
            distance: distance,
            source: Results.Source(segment: segment, document: scored.document, schema: search.schema)
        )
    }

    private func facets() -> [String: [Results.FacetCount]] {
        var result: [String: [Results.FacetCount]] = [:]
        for name in query.facets {
            let facet = search.schema.facets.firstIndex(of: name) ?? 0
            var counts: [String: Int] = [:]
            for (index, live) in search.state.segments.enumerated() {
                let column = live.segment.columns.facets[facet]
                var numbers = [Int](repeating: 0, count: column.values.count)
                let found = search.union(findings, segment: index)
                for document in 0..<live.segment.documentCount where found.contains(document) {
                    for value in column.values(of: document) { numbers[Int(value)] += 1 }
                }
                for (value, count) in zip(column.values, numbers) where count > 0 { counts[value, default: 0] += count }
            }
            result[name] = counts.map { Results.FacetCount(value: $0.key, count: $0.value) }
                .sorted { $0.count != $1.count ? $0.count > $1.count : $0.value < $1.value }
        }
        return result
    }
}
