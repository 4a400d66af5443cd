extension Search {
    /// Adds the documents with a longer word than the last one that could be among those that are asked for.
    ///
    /// Where enough documents have the words as they were typed, those are few: what a longer word can give at most is
    /// known, and what the last of the best has. So only the places of longer words that could be better are looked at.
    func addLongerWords(to findings: inout Findings) {
        let keys = findings.best[0].candidates.map(\.key).sorted(by: >)
        guard need > 0, need <= keys.count else { return }
        let threshold = keys[need - 1]
        let reading = findings.readings[0]
        var added = 0
        let found = state.segments.indices.map { index in
            let typed = findings.segments[0][index]
            let candidates = typed.documentsWithLongerWords(above: threshold)
            let words = candidates.isEmpty ? [] : words(of: reading, segment: index, depth: .prefix)
            var longer = segmentSearch(reading, words, segment: index, isPartial: false, among: candidates)
            longer.keep(above: threshold)
            added += longer.documents.count { !typed.documents.hasSorted($0) }
            return longer
        }
        guard found.contains(where: { !$0.documents.isEmpty }) else { return }
        findings.addedByLongerWords = added
        findings.readings.append(reading)
        findings.segments.append(found)
        findings.best.append(Self.best(found, capacity: findings.best[0].capacity))
    }
}

extension SegmentSearch {
    /// The documents, in order, that have a longer word than the last one of the query, and could have a key above the
    /// threshold if they have the other words as well.
    fileprivate func documentsWithLongerWords(above threshold: Int) -> [UInt16] {
        guard let last = words.last, words.dropLast().allSatisfy({ !$0.alternatives.isEmpty }) else { return [] }
        let (postings, dictionary) = (segment.postings, segment.dictionary)
        let pair = words.count > 1 ? Self.pairUnits / (words.count - 1) : 0
        // What the other words give at most, all of them neighbours.
        var others = words.count > 1 ? Self.pairUnits - pair : 0
        for word in words.dropLast() {
            let greatest = word.single.map { Int(postings.greatestImpacts[$0]) } ?? 255
            others += word.share * (greatest + FieldScore.plainBonus)
        }
        let first = words.dropLast().last?.alternatives.first?.terms.lowerBound
        var found = DocumentSet(capacity: segment.documentCount)
        var greatestImpact = 0
        for prefix in last.word.typed == last.word.key ? [last.word.key] : [last.word.key, last.word.typed] {
            for term in dictionary.terms(withPrefix: prefix) where term != last.single {
                greatestImpact = max(greatestImpact, Int(postings.greatestImpacts[term]))
                // As a neighbour of the word before it the longer word counts half.
                if let first, others + pair / 2 + last.share * Int(postings.greatestImpacts[term]) / 2 > threshold {
                    for document in segment.pairs.documents(first, term..<term + 1) { found.insert(Int(document)) }
                }
                guard others + last.share * Int(postings.greatestImpacts[term]) / 2 > threshold else { continue }
                for place in postings.range(term)
                where others + last.share * Int(postings.infos[place] & 0xFF) / 2 > threshold {
                    found.insert(Int(postings.documents[place]))
                }
            }
        }
        var documents = found.documents
        let singles = words.dropLast().filter { $0.single != nil }
        for term in singles.compactMap(\.single) { postings.keep(&documents, having: term) }
        guard singles.count == words.count - 1 else { return documents }
        // Now that the documents are few, what the other words are worth in each of them tells more than what they may be.
        var keys = [Int](
            repeating: last.share * greatestImpact / 2 + (words.count > 1 ? Self.pairUnits - pair + pair / 2 : 0),
            count: documents.count
        )
        for word in singles {
            guard let term = word.single else { continue }
            postings.forEachInfo(of: term, in: documents) { index, info in
                keys[index] += word.share * (Int(info & 0xFF) + FieldScore.plainBonus)
            }
        }
        var place = -1
        documents.keep { _ in
            place += 1
            return keys[place] > threshold
        }
        return documents
    }
}

extension [UInt16] {
    /// Whether a number is among these, which are in order.
    fileprivate func hasSorted(_ number: UInt16) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == number
    }
}
