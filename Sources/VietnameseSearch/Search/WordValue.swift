/// The best way in which a document has a word, in one number; the greater the better, 0 for none.
///
/// From the top: four bits for 15 less the typos, one for the marks that were typed, eight for the impact, and the
/// alternative in the rest.
struct WordValue: Equatable {
    var bits: UInt32 = 0

    static let none = WordValue()
    /// The first alternative, without typos.
    static let single = WordValue(bits: 15 << 28 | 1 << 19)

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

    /// Whether it is quicker to go through the lists of all terms than to look for so many documents in each.
    func isQuickerThroughLists(for documentCount: Int) -> Bool {
        let termCount = alternatives.reduce(0) { $0 + $1.terms.count }
        return termCount > 1 && placeCount < documentCount * termCount * 2
    }

    /// The best way of each of the documents, which are in order, to have the word.
    func values(of documents: [UInt16], in segment: Segment) -> [WordValue] {
        if isQuickerThroughLists(for: documents.count) {
            let all = values(in: segment)
            return documents.map { all[Int($0)] }
        }
        var values = [WordValue](repeating: .none, count: documents.count)
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
                if alternative.terms.count > Self.manyTerms {
                    readTexts(number, documents, segment, values)
                    continue
                }
                for term in alternative.terms {
                    let value = TermValue(self, number, term, segment)
                    segment.postings.forEachInfo(of: term, in: documents) { index, info in
                        if info != 0 { values[index].improve(value.value(info)) }
                    }
                }
            }
        }
        return values
    }

    /// To look for more terms than this in some documents takes longer than to read the documents.
    private static let manyTerms = 8

    private func readTexts(
        _ number: Int,
        _ documents: [UInt16],
        _ segment: Segment,
        _ values: UnsafeMutableBufferPointer<WordValue>
    ) {
        let alternative = alternatives[number]
        let terms = alternative.terms.map { TermValue(self, number, $0, segment) }
        var places: [Int32] = []
        for (index, document) in documents.enumerated() {
            let range = segment.texts.range(Int(document))
            places.removeAll(keepingCapacity: true)
            segment.texts.tokens.appendPlaces(of: alternative.forms, in: range, to: &places)
            for place in places {
                let form = segment.texts.tokens[range.lowerBound + Int(place)]
                let term = Int(segment.dictionary.termOfForm[form])
                let info = segment.postings.info(of: term, in: document)
                values[index].improve(terms[term - alternative.terms.lowerBound].value(info))
            }
        }
    }

    /// The same for all documents of the segment.
    func values(in segment: Segment) -> [WordValue] {
        var values = [WordValue](repeating: .none, count: segment.documentCount)
        let postings = segment.postings
        values.withUnsafeMutableBufferPointer { values in
            postings.documents.withUnsafeBufferPointer { documents in
                postings.infos.withUnsafeBufferPointer { infos in
                    for (number, alternative) in alternatives.enumerated() {
                        guard alternative.second == nil else {
                            gatherSplit(number, segment) { values[Int($0)].improve($1) }
                            continue
                        }
                        for term in alternative.terms {
                            let value = TermValue(self, number, term, segment)
                            for place in postings.range(term) {
                                values[Int(documents[place])].improve(value.value(infos[place]))
                            }
                        }
                    }
                }
            }
        }
        return values
    }

    /// What a term of an alternative makes of what the postings say of it.
    private struct TermValue {
        private let base: UInt32
        private let formBits: UInt16
        private let quality: UInt32

        init(_ match: WordMatch, _ number: Int, _ term: Int, _ segment: Segment) {
            let alternative = match.alternatives[number]
            base = UInt32(15 - alternative.typos) << 28 | UInt32(number & 0x7FFFF)
            formBits = UInt16(match.formBits(term, alternative, segment.dictionary)) << 8
            quality = UInt32(alternative.quality * 256)
        }

        @inline(__always)
        func value(_ info: UInt16) -> WordValue {
            let impact = max(1, (UInt32(info & 0xFF) &* quality) >> 8)
            return WordValue(bits: base | (info & formBits != 0 ? 1 << 27 : 0) | impact << 19)
        }
    }

    private func gatherSplit(_ number: Int, _ segment: Segment, _ body: (UInt16, WordValue) -> Void) {
        let alternative = alternatives[number]
        guard let second = alternative.second else { return }
        let value = WordValue(bits: 14 << 28 | 1 << 27 | Self.splitImpact << 19 | UInt32(number))
        for document in segment.pairs.documents(alternative.terms.lowerBound, second..<second + 1) {
            body(document, value)
        }
    }

    /// Which forms of a term have the marks that were typed; of a longer word those that begin so.
    fileprivate func formBits(_ term: Int, _ alternative: WordAlternative, _ dictionary: TermDictionary) -> UInt8 {
        guard alternative.isPrefix else { return alternative.formBits }
        guard word.hasMarks else { return 0 }
        var bits: UInt8 = 0
        for (place, form) in dictionary.formRange(term).enumerated()
        where dictionary.forms[form].starts(with: word.form) {
            bits |= 1 << UInt8(place & 7)
        }
        return bits
    }
}
