/// Where each term stands: the documents in order, and for each what the term is worth there.
///
/// The upper byte of `infos` says which forms of the term the document has (form 9 shares the bit of form 1), the lower
/// what `FieldScore` gives. A term that stands in many documents has a bitmap too, with a count of the bits before
/// each word of 64, so that one step tells whether a document has it and where in the list.
struct Postings: Sendable {
    private(set) var starts: [UInt32]
    private(set) var documents: [UInt16]
    private(set) var infos: [UInt16]
    private(set) var greatestImpacts: [UInt8]
    /// The index of the bitmap of a term; -1 for none.
    private(set) var bitmapOfTerm: [Int32]
    private(set) var bitmaps: [UInt64] = []
    private(set) var ranks: [UInt16] = []
    let wordsPerBitmap: Int

    func range(_ term: Int) -> Range<Int> { Int(starts[term])..<Int(starts[term + 1]) }
    func count(_ term: Int) -> Int { Int(starts[term + 1] - starts[term]) }

    /// What is known of a term while the documents go by.
    private struct Place {
        var document: UInt32 = .max
        var next: UInt32 = 0
        var sum: Float = 0
        var field: UInt8 = 0
        var times: UInt8 = 0
        var forms: UInt8 = 0
    }

    init(dictionary: TermDictionary, texts: SegmentTexts, score: FieldScore) {
        let termCount = dictionary.terms.count
        var places = [Place](repeating: Place(), count: termCount)
        var counts = [UInt32](repeating: 0, count: termCount + 1)
        for document in 0..<texts.count {
            texts.tokens.forEach(in: texts.range(document)) { form in
                let term = Int(dictionary.termOfForm[Int(form)])
                if places[term].document != UInt32(document) {
                    places[term].document = UInt32(document)
                    counts[term] += 1
                }
            }
        }
        var total: UInt32 = 0
        for term in 0...termCount {
            let count = counts[term]
            counts[term] = total
            if term < termCount { places[term] = Place(next: total) }
            total += count
        }
        starts = counts
        documents = Array(repeating: 0, count: Int(total))
        infos = Array(repeating: 0, count: Int(total))
        greatestImpacts = Array(repeating: 0, count: termCount)
        bitmapOfTerm = Array(repeating: -1, count: termCount)
        wordsPerBitmap = (texts.count + 63) / 64
        fill(&places, dictionary, texts, score)
        addBitmaps(documentCount: texts.count)
    }

    private mutating func fill(
        _ places: inout [Place],
        _ dictionary: TermDictionary,
        _ texts: SegmentTexts,
        _ score: FieldScore
    ) {
        documents.withUnsafeMutableBufferPointer { documents in
            infos.withUnsafeMutableBufferPointer { infos in
                places.withUnsafeMutableBufferPointer { places in
                    for document in 0..<texts.count {
                        for field in score.weights.indices {
                            let range = texts.range(document, field: field)
                            let worth = score.weights[field] * score.lengthFactor(range.count)
                            texts.tokens.forEach(in: range) { form in
                                let term = Int(dictionary.termOfForm[Int(form)])
                                if places[term].document != UInt32(document) {
                                    documents[Int(places[term].next)] = UInt16(document)
                                    places[term] = Place(
                                        document: UInt32(document),
                                        next: places[term].next + 1,
                                        field: UInt8(field)
                                    )
                                } else if places[term].field != UInt8(field) {
                                    places[term].field = UInt8(field)
                                    places[term].times = 0
                                }
                                if places[term].times < 3 {
                                    places[term].sum += worth * FieldScore.gains[Int(places[term].times)]
                                    places[term].times += 1
                                }
                                places[term].forms |= 1 << ((form - dictionary.firstForm[term]) & 7)
                                let impact = UInt16(max(1, min(255, score.impact(places[term].sum))))
                                infos[Int(places[term].next) - 1] = UInt16(places[term].forms) << 8 | impact
                            }
                        }
                    }
                }
            }
        }
        for term in greatestImpacts.indices {
            greatestImpacts[term] = infos[range(term)].reduce(0) { max($0, UInt8(truncatingIfNeeded: $1)) }
        }
    }

    /// Bitmaps for the terms that stand in one document of 16 or more: there they are no larger than the list.
    private mutating func addBitmaps(documentCount: Int) {
        for term in bitmapOfTerm.indices where count(term) >= 64 && count(term) * 16 >= documentCount {
            bitmapOfTerm[term] = Int32(bitmaps.count / wordsPerBitmap)
            let start = bitmaps.count
            bitmaps.append(contentsOf: repeatElement(0, count: wordsPerBitmap))
            for index in range(term) { bitmaps[start + Int(documents[index] >> 6)] |= 1 << UInt64(documents[index] & 63) }
            var before = 0
            for word in bitmaps[start...] {
                ranks.append(UInt16(before))
                before += word.nonzeroBitCount
            }
        }
    }
}
