/// The words of a segment's documents, field after field, document after document.
struct SegmentTexts: Sendable {
    var tokens: TokenList
    /// Where the words of each field of each document begin, and the end of the last.
    var starts: [UInt32]
    let fieldCount: Int

    var count: Int { fieldCount == 0 ? 0 : (starts.count - 1) / fieldCount }

    func range(_ document: Int, field: Int) -> Range<Int> {
        let index = document * fieldCount + field
        return Int(starts[index])..<Int(starts[index + 1])
    }

    func range(_ document: Int) -> Range<Int> {
        Int(starts[document * fieldCount])..<Int(starts[(document + 1) * fieldCount])
    }
}

/// Up to 32,768 documents and all that is needed to find them; never changed once it is made.
///
/// Dictionary, texts and columns are the facts; the postings and pairs are worked out from them, here and nowhere else.
final class Segment: Sendable {
    /// A document's number within its segment fits two bytes.
    static let documentLimit = 32_768
    /// Beyond this many words a segment is full, however few its documents.
    static let tokenLimit = 16_000_000

    let documentCount: Int
    let dictionary: TermDictionary
    let texts: SegmentTexts
    let columns: Columns
    let postings: Postings
    let pairs: TitlePairs
    /// The number of terms that are quantities; they come first.
    let quantityCount: Int
    /// The documents in the order of their ids.
    private let idOrder: [UInt16]
    let quantityFormCount: UInt32
    /// The documents that have a quantity.
    let withQuantities: DocumentSet

    init(dictionary: TermDictionary, texts: SegmentTexts, columns: Columns, score: FieldScore) {
        documentCount = columns.ids.count
        self.dictionary = dictionary
        self.texts = texts
        self.columns = columns
        idOrder = (0..<UInt16(columns.ids.count)).sorted { columns.ids[Int($0)] < columns.ids[Int($1)] }
        quantityCount = dictionary.terms(withPrefix: [Quantity.mark]).count
        quantityFormCount = dictionary.firstForm[quantityCount]
        postings = Postings(dictionary: dictionary, texts: texts, score: score)
        var withQuantities = DocumentSet(capacity: columns.ids.count)
        for place in 0..<Int(postings.starts[quantityCount]) {
            withQuantities.insert(Int(postings.documents[place]))
        }
        self.withQuantities = withQuantities
        pairs = TitlePairs(
            dictionary: dictionary,
            texts: texts,
            titleField: score.titleField,
            quantityFormCount: quantityFormCount
        )
    }

    /// The documents with an id; of several all but one are removed ones.
    func documents(_ id: String) -> some Sequence<Int> {
        var (low, high) = (0, idOrder.count)
        while low < high {
            let middle = (low + high) / 2
            if columns.ids[Int(idOrder[middle])] < id { low = middle + 1 } else { high = middle }
        }
        return idOrder[low...].lazy.map { Int($0) }.prefix { [columns] in columns.ids[$0] == id }
    }
}
