/// How far a search goes to find something, each step further than the one before.
enum SearchDepth: Int, Comparable, CaseIterable {
    /// Every word as a whole, with any marks.
    case words
    /// The last word may be the beginning of a longer one.
    case prefix
    /// Words may have typos, and may be written apart or in one.
    case typos
    /// Some words may be missing, where no document has all.
    case partial

    static func < (left: SearchDepth, right: SearchDepth) -> Bool { left.rawValue < right.rawValue }
}

/// One way in which a segment can have a word of the query.
struct WordAlternative {
    /// The terms that do.
    var terms: Range<Int>
    /// Their forms.
    var forms: Range<UInt32>
    var typos = 0
    var quality: Float = 1
    /// Which forms have the marks that were typed, by the bits of `Postings.infos`.
    var formBits: UInt8 = 0
    /// The one form with the marks that were typed.
    var exactForm: UInt32 = .max
    var isPrefix = false
    /// For a word that the text has as two: the term of the second.
    var second: Int?

    static func whole(_ term: Int, _ word: QueryWord, _ dictionary: TermDictionary) -> WordAlternative {
        let forms = dictionary.formRange(term)
        var alternative = WordAlternative(
            terms: term..<term + 1,
            forms: UInt32(forms.lowerBound)..<UInt32(forms.upperBound)
        )
        if let exact = dictionary.form(word.form, of: term) {
            alternative.exactForm = UInt32(exact)
            alternative.formBits = 1 << UInt8((exact - forms.lowerBound) & 7)
        }
        return alternative
    }
}

/// A word of the query in one segment.
struct WordMatch {
    let word: QueryWord
    /// The share of the word in the score: the rarer the greater; all together are 4096.
    let share: Int
    /// The ways to have the word; the whole word is the first where the segment has it.
    private(set) var alternatives: [WordAlternative] = []
    /// In how many places of the lists the alternatives stand.
    private(set) var placeCount = 0

    /// The term, where it alone will do.
    var single: Int? {
        alternatives.count == 1 && alternatives[0].terms.count == 1 && alternatives[0].second == nil
            && !alternatives[0].isPrefix && alternatives[0].typos == 0 ? alternatives[0].terms.lowerBound : nil
    }

    /// `term` is where the segment has the word as a whole.
    init(_ word: QueryWord, term: Int?, share: Int, in segment: Segment, depth: SearchDepth) {
        (self.word, self.share) = (word, share)
        if let term { alternatives.append(.whole(term, word, segment.dictionary)) }
        if depth >= .prefix, word.isPrefix { addPrefixes(segment.dictionary) }
        if depth >= .typos, !word.isNumber, !word.isQuoted {
            addTypos(segment)
            addSplits(segment.dictionary)
        }
        for alternative in alternatives {
            placeCount +=
                Int(segment.postings.starts[alternative.terms.upperBound])
                - Int(segment.postings.starts[alternative.terms.lowerBound])
        }
    }

    private mutating func addPrefixes(_ dictionary: TermDictionary) {
        for prefix in word.typed == word.key ? [word.key] : [word.key, word.typed] {
            let terms = dictionary.terms(withPrefix: prefix)
            guard !terms.isEmpty else { continue }
            // Where the only such term is the word itself, nothing is longer.
            if terms.count == 1, dictionary.terms.compare(terms.lowerBound, word.key) == 0 { continue }
            let forms = dictionary.firstForm[terms.lowerBound]..<dictionary.firstForm[terms.upperBound]
            alternatives.append(
                WordAlternative(terms: terms, forms: forms, quality: FieldScore.prefixQuality, isPrefix: true)
            )
        }
    }

    /// So many terms at most are taken for one word, the likest and then the commonest first: fewer where the segment
    /// has the word itself, since then it probably was meant.
    private static let typoTermLimits = (known: 3, unknown: 12)

    private mutating func addTypos(_ segment: Segment) {
        let near = segment.dictionary.terms(near: word.key, limit: word.typoLimit).sorted { left, right in
            if left.typos != right.typos { return left.typos < right.typos }
            let counts = (segment.postings.count(left.term), segment.postings.count(right.term))
            return counts.0 != counts.1 ? counts.0 > counts.1 : left.term < right.term
        }
        for (term, typos) in near.prefix(alternatives.isEmpty ? Self.typoTermLimits.unknown : Self.typoTermLimits.known)
        {
            var alternative = WordAlternative.whole(term, word, segment.dictionary)
            (alternative.typos, alternative.quality) = (typos, FieldScore.typoQuality)
            alternatives.append(alternative)
        }
    }

    /// "nuocmam" for "nước mắm": two terms that the word consists of.
    private mutating func addSplits(_ dictionary: TermDictionary) {
        guard (4...20).contains(word.key.count), !word.key.contains(where: { $0 >= 0x80 }) else { return }
        for place in 2..<(word.key.count - 1) {
            guard let first = dictionary.term(Array(word.key[..<place])),
                let second = dictionary.term(Array(word.key[place...]))
            else { continue }
            var alternative = WordAlternative.whole(first, word, dictionary)
            (alternative.typos, alternative.quality) = (1, FieldScore.typoQuality)
            alternative.second = second
            alternatives.append(alternative)
        }
    }
}
