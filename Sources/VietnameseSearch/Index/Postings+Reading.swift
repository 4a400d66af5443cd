extension Postings {
    /// Keeps those of the documents, which are in order, that have a term.
    func keep(_ found: inout [UInt16], having term: Int) {
        var count = 0
        found.withUnsafeMutableBufferPointer { found in
            if tableOfTerm[term] >= 0 {
                let start = Int(tableOfTerm[term]) * documentCount
                tables.withUnsafeBufferPointer { tables in
                    for index in found.indices {
                        let document = found[index]
                        found[count] = document
                        count += tables[start + Int(document)] == 0 ? 0 : 1
                    }
                }
            } else {
                documents.withUnsafeBufferPointer { documents in
                    var place = Int(starts[term])
                    let end = Int(starts[term + 1])
                    for index in found.indices {
                        let document = found[index]
                        place = Self.firstPlace(documents, place, end, notBefore: document)
                        if place == end { break }
                        found[count] = document
                        count += documents[place] == document ? 1 : 0
                    }
                }
            }
        }
        found.removeLast(found.count - count)
    }

    /// Calls with the place of each document, which are in order, and what is known of the term there; 0 for nothing.
    @inline(__always)
    func forEachInfo(of term: Int, in found: [UInt16], _ body: (_ index: Int, _ info: UInt16) -> Void) {
        let first = Int(starts[term])
        infos.withUnsafeBufferPointer { infos in
            found.withUnsafeBufferPointer { found in
                if tableOfTerm[term] >= 0 {
                    let start = Int(tableOfTerm[term]) * documentCount
                    tables.withUnsafeBufferPointer { tables in
                        for index in found.indices { body(index, tables[start + Int(found[index])]) }
                    }
                } else {
                    documents.withUnsafeBufferPointer { documents in
                        var place = first
                        let end = Int(starts[term + 1])
                        for index in found.indices {
                            place = Self.firstPlace(documents, place, end, notBefore: found[index])
                            body(index, place < end && documents[place] == found[index] ? infos[place] : 0)
                        }
                    }
                }
            }
        }
    }

    /// What is known of a term in one document; 0 for nothing.
    func info(of term: Int, in document: UInt16) -> UInt16 {
        if tableOfTerm[term] >= 0 { return tables[Int(tableOfTerm[term]) * documentCount + Int(document)] }
        var (low, high) = (Int(starts[term]), Int(starts[term + 1]))
        while low < high {
            let middle = (low + high) / 2
            if documents[middle] < document { low = middle + 1 } else { high = middle }
        }
        return low < Int(starts[term + 1]) && documents[low] == document ? infos[low] : 0
    }

    /// The first place of a list, from `place` on, where a document stands that is not before this one.
    ///
    /// Looks twice as far at each step and then halves, so that short ways are quick and long ones are too.
    @inline(__always)
    private static func firstPlace(
        _ documents: UnsafeBufferPointer<UInt16>,
        _ place: Int,
        _ end: Int,
        notBefore document: UInt16
    ) -> Int {
        if place == end || documents[place] >= document { return place }
        var (low, step) = (place, 1)
        while low + step < end, documents[low + step] < document {
            low += step
            step *= 2
        }
        var high = min(low + step, end)
        low += 1
        while low < high {
            let middle = (low + high) / 2
            if documents[middle] < document { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Segment {
    func titleRange(_ document: Int) -> Range<Int> {
        texts.fieldCount == 0 ? 0..<0 : texts.range(document, field: pairs.titleField)
    }

    /// Whether forms of these ranges stand side by side in one field.
    func hasPhrase(_ words: [Range<UInt32>], document: Int) -> Bool {
        for field in 0..<texts.fieldCount {
            // The quantities stand between the words and are none themselves.
            let forms = texts.range(document, field: field).map { UInt32(texts.tokens[$0]) }
                .filter { $0 >= quantityFormCount }
            guard forms.count >= words.count else { continue }
            for start in 0...(forms.count - words.count)
            where words.indices.allSatisfy({ words[$0].contains(forms[start + $0]) }) {
                return true
            }
        }
        return false
    }
}
