/// Why a document has the score that it has.
public struct Explanation: Sendable, Equatable, CustomStringConvertible {
    /// What `Results.Hit.score` says: 100 for each word found, less the typos, marks and the reading, and the shares.
    public var score: Double
    /// The words of the query, in the reading that gives the document most.
    public var words: [Word]
    /// What another reading of the query costs, as by a synonym; 0 for what was typed.
    public var readingCost: Double
    /// How much the words count where they stand, from 0 to 1; 0.6 of it goes into the score.
    public var text: Double
    /// How many words that are neighbours in the query are neighbours in a field too, from 0 to 1; a quarter of it goes
    /// into the score.
    public var neighbours: Double
    /// Whether a field is nothing but the query, from 0 to 1; 0.15 of it goes into the score.
    public var wholeField: Double

    /// One word of the query in the document.
    public struct Word: Sendable, Equatable {
        /// The word as the search compares it: small, without marks.
        public var word: String
        /// What the document has for it, small, with its marks; `nil` where the word is missing.
        public var found: String?
        /// How many letters differ; 10 each go off the score.
        public var typos: Int
        /// Whether the marks differ from those that were typed; 1 goes off the score.
        public var hasOtherMarks: Bool
        /// Whether the document has a longer word that begins so; it counts half.
        public var isBeginning: Bool
        /// The word's share in `text`: the rarer it is the greater; all together are about 1.
        public var share: Double
        /// The worth in each field that has the word, by name: the field's weight, less the longer the field is.
        public var fields: [String: Double]
    }

    /// The explanation in a few lines of English.
    public var description: String {
        var lines = ["\(Self.rounded(score))"]
        for word in words {
            guard let found = word.found else {
                lines.append("  \(word.word): missing")
                continue
            }
            var line = "  \(word.word): +100, found «\(found)»"
            if word.typos > 0 { line += ", \(word.typos) typos" }
            if word.hasOtherMarks { line += ", other marks" }
            if word.isBeginning { line += ", a longer word" }
            let fields = word.fields.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                .map { "\($0.key) \(Self.rounded($0.value))" }
            lines.append(line + ", share \(Self.rounded(word.share)) [\(fields.joined(separator: ", "))]")
        }
        if readingCost != 0 { lines.append("  another reading: \(Self.rounded(-readingCost))") }
        lines.append("  text \(Self.rounded(text)) × 0.6, neighbours \(Self.rounded(neighbours)) × 0.25")
        lines.append("  whole field \(Self.rounded(wholeField)) × 0.15")
        return lines.joined(separator: "\n")
    }

    private static func rounded(_ number: Double) -> String {
        let thousandths = Int((number * 1000).rounded())
        let rest = String(1000 + abs(thousandths) % 1000).dropFirst()
        return "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(rest)"
    }
}

extension SearchIndex {
    /// Why the document has its score in this search; `nil` where the search does not find it.
    ///
    /// - Throws: `SchemaError` for an attribute that the schema does not have.
    public func explain(_ query: Query, id: String) throws(SchemaError) -> Explanation? {
        try schema.check(query)
        let search = Search(schema: schema, score: score, state: current, query: query)
        return search.explanation(of: id)
    }
}

extension Search {
    func explanation(of id: String) -> Explanation? {
        guard let index = state.segments.firstIndex(where: { $0.document(id) != nil }),
            let document = state.segments[index].document(id)
        else { return nil }
        let findings = find().findings
        var best: Explanation?
        for (reading, segments) in findings.segments.enumerated() {
            guard let place = segments[index].documents.firstIndex(of: UInt16(document)) else { continue }
            var scorer = DocumentScorer(
                segments[index].segment,
                score,
                words: segments[index].words,
                penalty: findings.readings[reading].penalty
            )
            let parts = scorer.parts(of: document) { segments[index].value(of: $0, at: place) }
            if let best, best.score >= parts.total { continue }
            best = Explanation(
                score: parts.total,
                words: segments[index].words.indices.map { word(segments[index], $0, scorer) },
                readingCost: parts.penalty,
                text: parts.text,
                neighbours: parts.neighbours,
                wholeField: parts.field
            )
        }
        return best
    }

    private func word(_ found: SegmentSearch, _ index: Int, _ scorer: DocumentScorer) -> Explanation.Word {
        let (match, word) = (found.words[index], scorer.words[index])
        var fields: [String: Double] = [:]
        for (field, name) in schema.fields.map(\.name).enumerated() {
            let worth = scorer.worths[index * schema.fields.count + field]
            if worth > 0 { fields[name] = Double(worth) }
        }
        let isFound = word.alternative != nil && word.form != .max
        return Explanation.Word(
            word: match.word.label,
            found: isFound ? found.segment.dictionary.displays.text(Int(word.form)) : nil,
            typos: isFound ? word.alternative?.typos ?? 0 : 0,
            hasOtherMarks: isFound && match.word.hasMarks && !word.isExact,
            isBeginning: isFound && word.alternative?.isPrefix ?? false,
            share: Double(match.share) / 4096,
            fields: fields
        )
    }
}

extension QueryWord {
    /// The key as a person reads it; that of a quantity begins with a mark.
    var label: String { String(decoding: key.drop { $0 == Quantity.mark }, as: UTF8.self) }
}
