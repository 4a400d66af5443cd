/// Where each term stands: the documents in order, and for each what the term is worth there.
///
/// The upper byte of `infos` says which forms of the term the document has (form 9 shares the bit of form 1), the lower
/// what `FieldScore` gives. A term that stands in many documents has a table too, with a place for each document of the
/// segment, so that one step tells what it is there.
struct Postings: Sendable {
    private(set) var starts: [UInt32]
    private(set) var documents: [UInt16]
    private(set) var infos: [UInt16]
    private(set) var greatestImpacts: [UInt8]
    /// For each term the documents in which it is worth `strongImpact` or more, and where they begin.
    private(set) var strongDocuments: [UInt16] = []
    private(set) var strongStarts: [UInt32] = [0]
    /// More than a word gets that stands in long texts only.
    static let strongImpact = 48
    /// The index of the table of a term; -1 for none.
    private(set) var tableOfTerm: [Int32]
    /// Tables of infos by document, 0 where the term is not.
    private(set) var tables: [UInt16] = []
    let documentCount: Int

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
        tableOfTerm = Array(repeating: -1, count: termCount)
        documentCount = texts.count
        fill(&places, dictionary, texts, score)
        addGreatest()
        addTables()
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
    }

    private mutating func addGreatest() {
        for term in greatestImpacts.indices {
            for place in range(term) {
                let impact = UInt8(truncatingIfNeeded: infos[place])
                greatestImpacts[term] = max(greatestImpacts[term], impact)
                if impact >= Self.strongImpact { strongDocuments.append(documents[place]) }
            }
            strongStarts.append(UInt32(strongDocuments.count))
        }
    }

    /// Tables for the terms that stand in one document of six or more.
    private mutating func addTables() {
        let dense = tableOfTerm.indices.filter { count($0) >= 64 && count($0) * 6 >= documentCount }
        tables = Array(repeating: 0, count: dense.count * documentCount)
        for (number, term) in dense.enumerated() {
            tableOfTerm[term] = Int32(number)
            for place in range(term) { tables[number * documentCount + Int(documents[place])] = infos[place] }
        }
    }
}
