/// The documents of one segment that match a query, with their rough scores.
///
/// The rough score is a whole number: the shares of the words times their impacts, the pairs of words that stand side
/// by side in the title, and a title that is nothing but the query; far above all that, wrong marks, typos, and missing
/// words. It differs from the final score only by rounding and by what stands side by side elsewhere than in the title.
struct SegmentSearch {
    let segment: Segment
    let words: [WordMatch]
    /// The documents found, in order.
    private(set) var documents: [UInt16]
    /// For each word what it is in each of the documents; none for a word that is the same term in all.
    private(set) var values: [[WordValue]] = []
    /// The rough scores of the documents.
    private(set) var keys: [Int] = []

    /// What all words together give at most.
    static let textUnits = 4096 * 255
    static let pairUnits = textUnits * 5 / 12
    static let titleUnits = textUnits * 3 / 12
    /// One word with other marks than typed, one typo, one word missing: each outweighs all that stands before it.
    static let marksUnits = 1 << 22
    static let typoUnits = 1 << 28
    static let missingUnits = 1 << 36

    init(
        _ live: LiveSegment,
        words: [WordMatch],
        phrases: [Range<Int>],
        filter: DocumentFilter?,
        isPartial: Bool,
        among candidates: [UInt16]? = nil
    ) {
        (segment, self.words) = (live.segment, words)
        documents = []
        var known: [Int: [WordValue]] = [:]
        var lastRead: (word: Int, values: [WordValue])?
        if let candidates {
            documents = candidates
        } else if words.isEmpty {
            documents = (0..<segment.documentCount).map { UInt16($0) }
        } else if isPartial {
            documents = partial(&known)
        } else if !words.contains(where: \.alternatives.isEmpty) {
            documents = intersection(&known, &lastRead)
        }
        if let removed = live.removed { documents.keep { !removed.contains(Int($0)) } }
        if let filter { documents.keep { filter.passes(Int($0), segment.columns) } }
        for phrase in phrases {
            let forms = phrase.map { words[$0].alternatives.first?.forms ?? 0..<0 }
            documents.keep { segment.hasPhrase(forms, document: Int($0)) }
        }
        guard !documents.isEmpty else { return }
        if candidates != nil {
            readCandidates()
        } else {
            values = words.indices.map { index in
                if !isPartial, words[index].single != nil { return [] }
                // What was read last still fits, unless a filter has left documents out since.
                if let lastRead, lastRead.word == index, lastRead.values.count == documents.count {
                    return lastRead.values
                }
                guard let values = known[index] else { return words[index].values(of: documents, in: segment) }
                return documents.map { values[Int($0)] }
            }
        }
        scoreWords()
        if words.count > 0 { scoreTitles() }
    }

    /// The documents that have all words: the rarest word tells which may, the others which do.
    ///
    /// `known` gets the values for all documents of the words for which they had to be worked out, `lastRead` those of
    /// the last word for the documents found.
    private func intersection(
        _ known: inout [Int: [WordValue]],
        _ lastRead: inout (word: Int, values: [WordValue])?
    ) -> [UInt16] {
        let order = words.indices.sorted { words[$0].placeCount < words[$1].placeCount }
        var found: [UInt16] = []
        for (step, index) in order.enumerated() where step == 0 || !found.isEmpty {
            if let term = words[index].single {
                if step == 0 {
                    found = Array(segment.postings.documents[segment.postings.range(term)])
                } else {
                    segment.postings.keep(&found, having: term)
                }
            } else if step == 0 || words[index].isQuickerThroughLists(for: found.count) {
                let values = words[index].values(in: segment)
                if step == 0 {
                    found = values.indices.filter { !values[$0].isNone }.map { UInt16($0) }
                } else {
                    found.keep { !values[Int($0)].isNone }
                }
                known[index] = values
            } else {
                let values = words[index].values(of: found, in: segment)
                let places = values.indices.filter { !values[$0].isNone }
                found = places.map { found[$0] }
                if step == order.count - 1 { lastRead = (index, places.map { values[$0] }) }
            }
        }
        return found
    }

    /// Keeps the candidates that have all words.
    private mutating func readCandidates() {
        for word in words {
            values.append(word.values(of: documents, in: segment))
            keep(values[values.count - 1].indices.filter { !values[values.count - 1][$0].isNone })
        }
    }

    /// Keeps the documents whose key is above the threshold.
    mutating func keep(above threshold: Int) {
        keep(keys.indices.filter { keys[$0] > threshold })
    }

    private mutating func keep(_ places: [Int]) {
        guard places.count < documents.count else { return }
        documents = places.map { documents[$0] }
        values = values.map { values in values.isEmpty ? [] : places.map { values[$0] } }
        if !keys.isEmpty { keys = places.map { keys[$0] } }
    }

    /// The documents that have at least half of the words.
    private func partial(_ known: inout [Int: [WordValue]]) -> [UInt16] {
        var counts = [UInt8](repeating: 0, count: segment.documentCount)
        for (index, word) in words.enumerated() where !word.alternatives.isEmpty {
            let values = word.values(in: segment)
            for document in counts.indices { counts[document] += values[document].isNone ? 0 : 1 }
            known[index] = values
        }
        let least = UInt8(max(1, (words.count + 1) / 2))
        return counts.indices.filter { counts[$0] >= least }.map { UInt16($0) }
    }

    private mutating func scoreWords() {
        var scores = [Int](repeating: 0, count: documents.count)
        for (match, values) in zip(words, values) {
            if values.isEmpty, let term = match.single {
                scoreSingle(match, term, &scores)
                continue
            }
            let share = match.share
            let isMarked = match.word.hasMarks
            let exact = isMarked ? 0 : share * FieldScore.plainBonus
            let other = isMarked ? -Self.marksUnits : 0
            scores.withUnsafeMutableBufferPointer { scores in
                values.withUnsafeBufferPointer { values in
                    for index in values.indices {
                        let value = values[index]
                        let score =
                            share &* value.impact &- value.typos &* Self.typoUnits &+ (value.isExact ? exact : other)
                        scores[index] &+= value.isNone ? -Self.missingUnits : score
                    }
                }
            }
        }
        keys = scores
    }

    /// Adds a word that all documents have as one term.
    private func scoreSingle(_ match: WordMatch, _ term: Int, _ scores: inout [Int]) {
        let share = match.share
        let bits = UInt16(match.alternatives[0].formBits) << 8
        let exact = match.word.hasMarks ? 0 : share * FieldScore.plainBonus
        let other = match.word.hasMarks ? -Self.marksUnits : 0
        scores.withUnsafeMutableBufferPointer { scores in
            segment.postings.forEachInfo(of: term, in: documents) { index, info in
                // Without a branch: which forms a document has is hard to foretell.
                let isExact = info & bits == 0 ? 0 : 1
                scores[index] &+= share &* Int(info & 0xFF) &+ other &+ isExact &* (exact &- other)
            }
        }
    }

    /// How a word stands in one of the documents.
    func value(of word: Int, at place: Int) -> WordValue {
        values[word].isEmpty ? .single : values[word][place]
    }

    /// Adds what stands side by side in the title, and titles that are nothing but the query.
    private mutating func scoreTitles() {
        var neighbours = [UInt8](repeating: 0, count: documents.count)
        for index in words.indices.dropFirst() { scorePairs(index, &neighbours) }
        let length = words.reduce(0) { $0 + $1.word.span }
        let lengths = segment.pairs.titleLengths
        for place in documents.indices where words.count == 1 || Int(neighbours[place]) == words.count - 1 {
            let document = Int(documents[place])
            guard lengths[document] == length, words.count > 1 || isTitle(document) else { continue }
            keys[place] += Self.titleUnits
        }
    }

    private mutating func scorePairs(_ index: Int, _ neighbours: inout [UInt8]) {
        guard let first = words[index - 1].alternatives.first, words[index - 1].word.span == 1, first.typos == 0,
            !first.isPrefix
        else { return }
        for alternative in words[index].alternatives where alternative.typos == 0 {
            let found = segment.pairs.documents(first.terms.lowerBound, alternative.terms)
            let units = Self.pairUnits / (words.count - 1) / (alternative.isPrefix ? 2 : 1)
            var place = 0
            // Pairs with several second terms are not in the order of the documents.
            for document in alternative.terms.count == 1 ? found : found.sorted()[...] {
                while place < documents.count, documents[place] < document { place += 1 }
                guard place < documents.count else { break }
                if documents[place] == document, neighbours[place] < index {
                    keys[place] += units
                    neighbours[place] += alternative.isPrefix ? 0 : 1
                }
            }
        }
    }

    private func isTitle(_ document: Int) -> Bool {
        guard let alternative = words[0].alternatives.first, !alternative.isPrefix else { return false }
        return segment.titleRange(document).contains {
            alternative.forms.contains(UInt32(segment.texts.tokens[$0]))
        }
    }
}

extension [UInt16] {
    /// Keeps the documents of which the condition holds.
    mutating func keep(_ condition: (UInt16) -> Bool) {
        var count = 0
        for index in indices {
            let document = self[index]
            self[count] = document
            count += condition(document) ? 1 : 0
        }
        removeLast(self.count - count)
    }
}
