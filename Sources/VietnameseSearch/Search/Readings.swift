extension Search {
    /// So many readings of one query at most.
    private static let readingLimit = 12
    /// What it costs to be found by a synonym: less than other marks do.
    static let synonymPenalty = 0.5
    /// What it costs to have two words in one: as much as a typo.
    static let joiningPenalty = 10.0

    /// The query as typed, then with each name in it replaced by those that it may stand for.
    func readings(of text: QueryText) -> [Reading] {
        var readings = [reading(text)]
        guard !state.synonyms.isEmpty else { return readings }
        for start in text.words.indices {
            for end in start + 1...min(text.words.count, start + state.synonyms.longest) {
                let words = text.words[start..<end]
                guard !words.contains(where: \.isQuoted),
                    let names = state.synonyms.replacements[Synonyms.key(words)]
                else { continue }
                for name in names where readings.count < Self.readingLimit {
                    let other = text.replacing(start..<end, by: QueryText.words(of: name))
                    // Each word found counts 100, so that a longer name would count for more than what was typed.
                    let difference = Double(other.words.count - text.words.count) * 100
                    readings.append(reading(other, penalty: Self.synonymPenalty + difference))
                }
            }
        }
        return readings
    }

    /// The query with two words in one where the index has that: "ca cao" as "cacao".
    func joinings(of text: QueryText) -> [Reading] {
        text.words.indices.dropFirst().compactMap { index in
            let (first, second) = (text.words[index - 1], text.words[index])
            guard !first.isNumber, !second.isNumber, !first.isQuoted, !second.isQuoted else { return nil }
            let key = first.key + second.key
            guard state.segments.contains(where: { $0.segment.dictionary.term(key) != nil }) else { return nil }
            var joined = first
            (joined.key, joined.form, joined.typed) = (key, first.form + second.form, first.typed + second.typed)
            joined.hasMarks = first.hasMarks || second.hasMarks
            joined.isPrefix = second.isPrefix
            // One word fewer is found, which counts 100 less.
            return reading(text.replacing(index - 1..<index + 1, by: [joined]), penalty: Self.joiningPenalty - 100)
        }
        .prefix(4).map { $0 }
    }
}

extension QueryText {
    /// The query with other words in the place of some; phrases move along.
    func replacing(_ range: Range<Int>, by words: [QueryWord]) -> QueryText {
        var result = self
        result.words.replaceSubrange(range, with: words)
        let shift = words.count - range.count
        result.phrases = phrases.map { phrase in
            phrase.lowerBound >= range.upperBound ? phrase.lowerBound + shift..<phrase.upperBound + shift : phrase
        }
        return result
    }
}
