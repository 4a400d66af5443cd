/// One word of a query.
struct QueryWord: Sendable, Equatable {
    var key: [UInt8]
    var form: [UInt8]
    /// The key with y as it was typed.
    var typed: [UInt8]
    var hasMarks: Bool
    /// Numbers and quantities are taken at their word.
    var isNumber: Bool
    /// How many words of a text it stands for.
    var span = 1
    /// Whether it may be the beginning of a longer word.
    var isPrefix = false
    /// Whether it stands in quotation marks.
    var isQuoted = false
    /// Of a quantity: the number and the words of the unit.
    var parts: [QueryWord] = []

    init(_ spelling: WordSpelling, isNumber: Bool) {
        (key, form, typed) = (spelling.key, spelling.form, spelling.typed)
        hasMarks = spelling.hasMarks
        self.isNumber = isNumber
    }

    /// How many typos it may have: none below four letters, one in four, two in more.
    var typoLimit: Int {
        if isNumber || isQuoted { return 0 }
        let count = Letters.count(key)
        return count < 4 ? 0 : count == 4 ? 1 : 2
    }
}

/// A query taken apart.
struct QueryText: Sendable {
    var words: [QueryWord] = []
    /// The words that must stand side by side.
    var phrases: [Range<Int>] = []

    /// Further words are not looked at.
    static let wordLimit = 32

    init(words: [QueryWord]) { self.words = words }

    init(_ text: String, completesLastWord: Bool) {
        var text = text
        text.withUTF8 { read($0, completesLastWord) }
    }

    /// The words of a name, without quantities and phrases.
    static func words(of text: String) -> [QueryWord] {
        QueryText("\"" + text.filter { $0 != "\"" } + "\"", completesLastWord: false).words.map { word in
            var word = word
            word.isQuoted = false
            return word
        }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ completesLastWord: Bool) {
        var scanner = WordScanner(bytes)
        var end = 0
        var phraseStart: Int?
        while words.count < Self.wordLimit, let piece = scanner.next() {
            readQuotes(bytes[end..<piece.range.lowerBound], &phraseStart)
            end = piece.range.upperBound
            let raw = UnsafeBufferPointer(rebasing: bytes[piece.range])
            let spelling = piece.isNumber ? WordSpelling(number: raw) : WordSpelling(raw)
            guard !spelling.key.isEmpty else { continue }
            var word = QueryWord(spelling, isNumber: piece.isNumber)
            if piece.isNumber, phraseStart == nil, let quantity = Quantity(number: piece.range, in: bytes) {
                let parts = [word] + Self.words(of: String(decoding: bytes[end..<quantity.end], as: UTF8.self))
                word.key = quantity.proteinKey ?? quantity.key
                (word.form, word.typed, word.span, word.parts) = (word.key, word.key, quantity.span, parts)
                scanner.position = quantity.end
                end = quantity.end
            } else {
                word.isPrefix = completesLastWord && end == bytes.count
            }
            words.append(word)
        }
        readQuotes(bytes[end...], &phraseStart)
    }

    /// A quotation mark begins a phrase, the next one ends it; without an end the words are like others.
    private mutating func readQuotes(_ gap: Slice<UnsafeBufferPointer<UInt8>>, _ start: inout Int?) {
        var index = gap.startIndex
        while index < gap.endIndex {
            let isCurly =
                gap[index] == 0xE2 && index + 2 < gap.endIndex && gap[index + 1] == 0x80
                && (gap[index + 2] == 0x9C || gap[index + 2] == 0x9D)
            if isCurly || gap[index] == UInt8(ascii: "\"") {
                if let first = start {
                    for word in first..<words.count { words[word].isQuoted = true }
                    if words.count > first + 1 { phrases.append(first..<words.count) }
                    start = nil
                } else {
                    start = words.count
                }
            }
            index += isCurly ? 3 : 1
        }
    }
}

extension QueryText {
    /// The query with quantities that the index does not know as the words they consist of.
    func resolvingQuantities(_ isKnown: ([UInt8]) -> Bool) -> QueryText {
        guard words.contains(where: { !$0.parts.isEmpty }) else { return self }
        var result = QueryText(words: [])
        for (index, word) in words.enumerated() {
            let start = result.words.count
            result.words += word.parts.isEmpty || isKnown(word.key) ? [word] : word.parts
            if let phrase = phrases.first(where: { $0.upperBound == index + 1 }) {
                let end = result.words.count
                // Phrases have no quantities, so they are as long as before.
                result.phrases.append(end - phrase.count..<end)
            }
            precondition(start <= result.words.count)
        }
        return result
    }
}
