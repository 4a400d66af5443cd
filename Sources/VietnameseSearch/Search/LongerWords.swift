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
    /// The documents, in order, that have the words before the last one, and could have a key above the threshold if
    /// they had a longer word in the place of the last.
    ///
    /// Whether they do is not yet known: it is quicker to ask for it where few documents are left.
    fileprivate func documentsWithLongerWords(above threshold: Int) -> [UInt16] {
        guard let last = words.last, words.dropLast().allSatisfy({ !$0.alternatives.isEmpty }) else { return [] }
        let longer = longerWords(than: last)
        let others = words.dropLast()
        let pair = others.isEmpty ? 0 : Self.pairUnits / others.count
        // What the other words give at most, all of them neighbours; as a neighbour a longer word counts half.
        var most = others.isEmpty ? 0 : Self.pairUnits - pair
        for word in others { most += word.share * (greatestImpact(of: word) + FieldScore.plainBonus) }
        let greatest = longer.reduce(0) { max($0, Int(segment.postings.greatestImpacts[$1])) }
        guard most + pair / 2 + Self.half(last, greatest) > threshold else { return [] }
        let places = others.compactMap(\.single)
        guard !others.isEmpty, places.count == others.count else {
            let least = (0...greatest).first { most + pair / 2 + Self.half(last, $0) > threshold } ?? greatest
            return documents(having: longer, least: least).documents
        }

        let rarest = places.min { segment.postings.count($0) < segment.postings.count($1) } ?? places[0]
        var documents = Array(segment.postings.documents[segment.postings.range(rarest)])
        for term in places where term != rarest { segment.postings.keep(&documents, having: term) }
        // Now what the other words are worth in each document tells more than what they may be.
        var keys = [Int](repeating: Self.pairUnits - pair, count: documents.count)
        for (word, term) in zip(others, places) { addMost(of: term, share: word.share, in: documents, to: &keys) }
        let neighbours = titles(with: places[places.count - 1], before: longer)
        let strong = self.documents(having: longer, least: Postings.strongImpact)
        let half = (
            strong: Self.half(last, greatest), weak: Self.half(last, min(greatest, Postings.strongImpact - 1))
        )
        var place = -1
        documents.keep { document in
            place += 1
            guard keys[place] + half.strong + pair / 2 > threshold else { return false }
            let key = keys[place] + (neighbours.contains(Int(document)) ? pair / 2 : 0)
            return key + half.weak > threshold || key + half.strong > threshold && strong.contains(Int(document))
        }
        return documents
    }

    /// The documents in whose titles a term stands before one of the others.
    private func titles(with first: Int, before others: [Int]) -> DocumentSet {
        var found = DocumentSet(capacity: segment.documentCount)
        for term in others {
            for document in segment.pairs.documents(first, term..<term + 1) { found.insert(Int(document)) }
        }
        return found
    }

    /// The terms that begin as a word does and are longer.
    private func longerWords(than word: WordMatch) -> [Int] {
        let prefixes = word.word.typed == word.word.key ? [word.word.key] : [word.word.key, word.word.typed]
        return prefixes.flatMap { segment.dictionary.terms(withPrefix: $0) }.filter { $0 != word.single }
    }

    /// What a longer word gives at most in the place of a word, by its impact.
    private static func half(_ word: WordMatch, _ impact: Int) -> Int { word.share * max(1, impact / 2) }

    private func greatestImpact(of word: WordMatch) -> Int {
        word.single.map { Int(segment.postings.greatestImpacts[$0]) } ?? 255
    }

    /// The documents that have one of the terms with an impact that is enough.
    private func documents(having terms: [Int], least: Int) -> DocumentSet {
        let postings = segment.postings
        var found = DocumentSet(capacity: segment.documentCount)
        for term in terms where Int(postings.greatestImpacts[term]) >= least {
            if least >= Postings.strongImpact {
                let range = Int(postings.strongStarts[term])..<Int(postings.strongStarts[term + 1])
                for place in range { found.insert(Int(postings.strongDocuments[place])) }
            } else {
                for place in postings.range(term) where Int(postings.infos[place] & 0xFF) >= least {
                    found.insert(Int(postings.documents[place]))
                }
            }
        }
        return found
    }

    private func addMost(of term: Int, share: Int, in documents: [UInt16], to keys: inout [Int]) {
        keys.withUnsafeMutableBufferPointer { keys in
            segment.postings.forEachInfo(of: term, in: documents) { index, info in
                keys[index] &+= share &* (Int(info & 0xFF) &+ FieldScore.plainBonus)
            }
        }
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
