/// Documents of one segment.
struct DocumentSet: Sendable, Equatable {
    private(set) var words: [UInt64]
    private(set) var count = 0

    init(capacity: Int) { words = Array(repeating: 0, count: (capacity + 63) / 64) }

    func contains(_ document: Int) -> Bool { words[document >> 6] >> UInt64(document & 63) & 1 == 1 }

    /// Puts a document in; `false` where it was in already.
    @discardableResult
    mutating func insert(_ document: Int) -> Bool {
        let bit: UInt64 = 1 << UInt64(document & 63)
        guard words[document >> 6] & bit == 0 else { return false }
        words[document >> 6] |= bit
        count += 1
        return true
    }
}

extension DocumentSet {
    /// The documents in order.
    var documents: [UInt16] {
        var documents: [UInt16] = []
        documents.reserveCapacity(count)
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                documents.append(UInt16(index * 64 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
        return documents
    }
}
