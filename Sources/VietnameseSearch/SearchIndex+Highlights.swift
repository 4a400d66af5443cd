extension SearchIndex {
    /// Where the words of a query stand in a text: ranges of its UTF-8, in order, none overlapping another.
    ///
    /// The text may be in any normal form and is not changed: the ranges are of the bytes as they are. It need not be in
    /// the index. A word is marked where it has the query's letters, with any marks; the last also where a longer word
    /// begins with it, and then its beginning is marked; a word that the index does not have, where the text has it with
    /// a typo; and any name that a synonym puts in its place.
    public func highlights(of query: Query, in text: String) -> [Range<Int>] {
        let search = Search(schema: schema, score: score, state: current, query: query)
        let reading = QueryText(query.text, completesLastWord: query.completesLastWord)
        let marker = Marker(
            words: search.readings(of: reading).flatMap(\.text.words),
            allowsTypos: query.allowsTypos
        ) { key in search.state.segments.contains { $0.segment.dictionary.term(key) != nil } }
        var text = text
        return text.withUTF8 { marker.ranges(in: $0) }
    }
}

/// Finds words of a query in a text.
private struct Marker {
    private var keys: Set<[UInt8]> = []
    private var prefixes: [[UInt8]] = []
    private var unknown: [(word: QueryWord, mask: UInt32)] = []

    init(words: [QueryWord], allowsTypos: Bool, isKnown: ([UInt8]) -> Bool) {
        for word in words {
            keys.insert(word.key)
            if word.isPrefix { prefixes += [word.key, word.typed] }
            if allowsTypos, word.typoLimit > 0, !isKnown(word.key) {
                unknown.append((word, Letters.mask(word.key)))
            }
        }
    }

    func ranges(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var scanner = WordScanner(bytes)
        var ranges: [Range<Int>] = []
        while let piece = scanner.next() {
            let raw = UnsafeBufferPointer(rebasing: bytes[piece.range])
            let spelling = piece.isNumber ? WordSpelling(number: raw) : WordSpelling(raw)
            if keys.contains(spelling.key) {
                ranges.append(piece.range)
            } else if piece.isNumber, let quantity = Quantity(number: piece.range, in: bytes), has(quantity) {
                ranges.append(piece.range.lowerBound..<quantity.end)
                scanner.position = quantity.end
            } else if let length = beginning(of: spelling, raw) {
                ranges.append(piece.range.lowerBound..<piece.range.lowerBound + length)
            } else if hasTypo(spelling.key) {
                ranges.append(piece.range)
            }
        }
        return ranges
    }

    private func has(_ quantity: Quantity) -> Bool {
        keys.contains(quantity.key) || quantity.proteinKey.map(keys.contains) ?? false
    }

    /// How many bytes of the word the query's last word is, with the combining marks that follow.
    private func beginning(of spelling: WordSpelling, _ raw: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let prefix = prefixes.first(where: { spelling.typed.starts(with: $0) || spelling.key.starts(with: $0) })
        else { return nil }
        let letters = Letters.count(prefix)
        let scanner = WordScanner(raw)
        var (end, count) = (0, 0)
        while end < raw.count {
            let (value, width) = scanner.scalar(at: end)
            if !(0x300...0x36F ~= value) {
                if count == letters { break }
                count += 1
            }
            end += width
        }
        return end
    }

    private func hasTypo(_ key: [UInt8]) -> Bool {
        guard !unknown.isEmpty else { return false }
        let mask = Letters.mask(key)
        return unknown.contains { word, wordMask in
            guard (mask & ~wordMask).nonzeroBitCount <= word.typoLimit,
                (wordMask & ~mask).nonzeroBitCount <= word.typoLimit
            else { return false }
            return word.key.withUnsafeBufferPointer { left in
                key.withUnsafeBufferPointer { Typos.distance(utf8: left, $0, limit: word.typoLimit) != nil }
            }
        }
    }
}
