/// The best way in which a document has a word, in one number; the greater the better, 0 for none.
///
/// From the top: four bits for 15 less the typos, one for the marks that were typed, eight for the impact, and the
/// alternative in the rest.
struct WordValue: Equatable {
    var bits: UInt32 = 0

    static let none = WordValue()

    init() {}

    @inline(__always)
    init(typos: Int, isExact: Bool, impact: UInt32, alternative: Int) {
        bits =
            UInt32(truncatingIfNeeded: 15 - typos) << 28 | (isExact ? 1 << 27 : 0) | max(1, impact) << 19
            | UInt32(truncatingIfNeeded: alternative)
    }

    var isNone: Bool { bits == 0 }
    var typos: Int { 15 - Int(bits >> 28) }
    var isExact: Bool { bits >> 27 & 1 == 1 }
    var impact: Int { Int(bits >> 19 & 0xFF) }
    var alternative: Int { Int(bits & 0x7FFFF) }

    @inline(__always)
    mutating func improve(_ other: WordValue) { bits = max(bits, other.bits) }
}

extension WordMatch {
    /// What a split word counts, in 255ths.
    private static let splitImpact: UInt32 = 60

    /// The best way of each of the documents, which are in order, to have the word.
    func values(of documents: [UInt16], in segment: Segment) -> [WordValue] {
        var values = [WordValue](repeating: .none, count: documents.count)
        guard !documents.isEmpty else { return values }
        let termCount = alternatives.reduce(0) { $0 + $1.terms.count }
        // Many documents and many terms: quicker to go through the lists of the terms than through the documents.
        let isThroughLists = placeCount + documents.count < documents.count * termCount * 2
        if isThroughLists, termCount > 1 {
            var all = [WordValue](repeating: .none, count: segment.documentCount)
            gather(segment) { all[Int($0)].improve($1) }
            for (index, document) in documents.enumerated() { values[index] = all[Int(document)] }
            return values
        }
        values.withUnsafeMutableBufferPointer { values in
            for (number, alternative) in alternatives.enumerated() {
                if alternative.second != nil {
                    var place = 0
                    gatherSplit(number, segment) { document, value in
                        while place < documents.count, documents[place] < document { place += 1 }
                        if place < documents.count, documents[place] == document { values[place].improve(value) }
                    }
                    continue
                }
                let quality = UInt32(alternative.quality * 256)
                for term in alternative.terms {
                    let bits = formBits(term, alternative, segment.dictionary)
                    segment.postings.forEachInfo(of: term, in: documents) { index, info in
                        guard info != 0 else { return }
                        let value = WordValue(
                            typos: alternative.typos,
                            isExact: UInt8(info >> 8) & bits != 0,
                            impact: UInt32(info & 0xFF) * quality >> 8,
                            alternative: number
                        )
                        values[index].improve(value)
                    }
                }
            }
        }
        return values
    }

    /// All documents that have the word, in order.
    func documents(in segment: Segment) -> [UInt16] {
        if let single { return Array(segment.postings.documents[segment.postings.range(single)]) }
        var set = DocumentSet(capacity: segment.documentCount)
        gather(segment) { document, _ in set.insert(Int(document)) }
        return set.documents
    }

    /// Calls with the documents of each alternative.
    private func gather(_ segment: Segment, _ body: (UInt16, WordValue) -> Void) {
        let postings = segment.postings
        for (number, alternative) in alternatives.enumerated() {
            guard alternative.second == nil else {
                gatherSplit(number, segment, body)
                continue
            }
            let quality = UInt32(alternative.quality * 256)
            for term in alternative.terms {
                let bits = formBits(term, alternative, segment.dictionary)
                for place in postings.range(term) {
                    let info = postings.infos[place]
                    let value = WordValue(
                        typos: alternative.typos,
                        isExact: UInt8(info >> 8) & bits != 0,
                        impact: UInt32(info & 0xFF) * quality >> 8,
                        alternative: number
                    )
                    body(postings.documents[place], value)
                }
            }
        }
    }

    private func gatherSplit(_ number: Int, _ segment: Segment, _ body: (UInt16, WordValue) -> Void) {
        let alternative = alternatives[number]
        guard let second = alternative.second else { return }
        let value = WordValue(typos: 1, isExact: true, impact: Self.splitImpact, alternative: number)
        for document in segment.pairs.documents(alternative.terms.lowerBound, second..<second + 1) {
            body(document, value)
        }
    }

    /// Which forms of a term have the marks that were typed; of a longer word those that begin so.
    private func formBits(_ term: Int, _ alternative: WordAlternative, _ dictionary: TermDictionary) -> UInt8 {
        guard alternative.isPrefix else { return alternative.formBits }
        guard word.hasMarks else { return 0 }
        var bits: UInt8 = 0
        for (place, form) in dictionary.formRange(term).enumerated() where dictionary.forms[form].starts(with: word.form)
        {
            bits |= 1 << UInt8(place & 7)
        }
        return bits
    }
}
