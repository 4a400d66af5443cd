/// Which terms stand side by side in which titles: the compounds of the language as the index itself shows them.
struct TitlePairs: Sendable {
    /// First term, second term, in order.
    private(set) var keys: [UInt64] = []
    private(set) var starts: [UInt32] = [0]
    private(set) var documents: [UInt16] = []
    /// The number of words of each title, at most 255.
    private(set) var titleLengths: [UInt8] = []
    let titleField: Int
    /// In how many titles each form stands, for choosing the form that a suggestion shows.
    private(set) var formCounts: [UInt32]

    /// Words of a title that are looked at; longer ones are no titles.
    private static let longest = 64

    init(dictionary: TermDictionary, texts: SegmentTexts, titleField: Int, quantityFormCount: UInt32) {
        self.titleField = titleField
        formCounts = Array(repeating: 0, count: dictionary.forms.count)
        guard texts.fieldCount > 0 else { return }
        // The pair and the document in one number of 80 bits would be too large, so terms get 24 bits each; a segment
        // has fewer than 2^24 of them by its limit of words.
        var entries: [UInt64] = []
        for document in 0..<texts.count {
            var previous: UInt64?
            var length = 0
            let range = texts.range(document, field: titleField)
            for index in range.prefix(Self.longest * 2) {
                let form = texts.tokens[index]
                if form < Int(quantityFormCount) { continue }
                formCounts[form] += 1
                length += 1
                let term = UInt64(dictionary.termOfForm[form])
                if let previous { entries.append(previous << 40 | term << 16 | UInt64(document)) }
                previous = term
            }
            titleLengths.append(UInt8(clamping: range.count > Self.longest * 2 ? 255 : length))
        }
        entries.sort()
        var last: UInt64?
        for entry in entries where entry != last {
            let key = entry >> 16
            if keys.last != key {
                keys.append(key)
                starts.append(starts[starts.count - 1])
            }
            documents.append(UInt16(truncatingIfNeeded: entry))
            starts[starts.count - 1] += 1
            last = entry
        }
    }

    /// The documents whose title has the first term before one of the second ones.
    func documents(_ first: Int, _ second: Range<Int>) -> ArraySlice<UInt16> {
        let pairs = range(first, second)
        return documents[Int(starts[pairs.lowerBound])..<Int(starts[pairs.upperBound])]
    }

    /// The places of these pairs in `keys`.
    func range(_ first: Int, _ second: Range<Int>) -> Range<Int> {
        let start = lowerBound(UInt64(first) << 24 | UInt64(second.lowerBound))
        let end = lowerBound(UInt64(first) << 24 | UInt64(second.upperBound))
        return start..<max(start, end)
    }

    private func lowerBound(_ key: UInt64) -> Int {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
