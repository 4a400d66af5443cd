/// Every word that a writer has met, by what stood in a text, so that each is taken apart only once.
struct Lexicon {
    /// The number of what is no word after all, such as a lone combining mark.
    static let none = UInt32.max

    private var raw = ByteTable()
    private var formOfRaw: [UInt32] = []
    /// Key, NUL, form: their order is that of the keys, then of the forms.
    private(set) var forms = ByteTable()
    private(set) var keyLengths: [UInt16] = []
    private(set) var displays = ByteList()
    /// Room for putting an entry together.
    private var entry: [UInt8] = []

    var count: Int { forms.count }

    /// The number of the word or number that stands in the text.
    mutating func number(of piece: WordScanner.Piece, in text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let bytes = UnsafeBufferPointer(rebasing: text[piece.range])
        let (index, isNew) = raw.insert(bytes)
        if !isNew { return formOfRaw[index] }
        let spelling = piece.isNumber ? WordSpelling(number: bytes) : WordSpelling(bytes)
        let number = number(key: spelling.key, form: spelling.form, display: spelling.display)
        formOfRaw.append(number)
        return number
    }

    mutating func number(
        key: some Collection<UInt8>,
        form: some Collection<UInt8>,
        display: some Collection<UInt8>
    )
        -> UInt32
    {
        guard !key.isEmpty else { return Self.none }
        entry.removeAll(keepingCapacity: true)
        entry.append(contentsOf: key)
        entry.append(0)
        entry.append(contentsOf: form)
        let (index, isNew) = entry.withUnsafeBufferPointer { forms.insert($0) }
        if isNew {
            keyLengths.append(UInt16(key.count))
            displays.append(display)
        }
        return UInt32(index)
    }

    func key(_ index: Int) -> ArraySlice<UInt8> { forms[index].prefix(Int(keyLengths[index])) }
    func form(_ index: Int) -> ArraySlice<UInt8> { forms[index].dropFirst(Int(keyLengths[index]) + 1) }
}

extension Lexicon {
    /// Appends the words of a text; a quantity follows its number.
    mutating func read(_ text: String, into words: inout [UInt32]) {
        var text = text
        text.withUTF8 { bytes in
            var scanner = WordScanner(bytes)
            while let piece = scanner.next() {
                let number = number(of: piece, in: bytes)
                guard number != Self.none else { continue }
                words.append(number)
                if piece.isNumber, let quantity = Quantity(number: piece.range, in: bytes) {
                    for key in [quantity.key, quantity.proteinKey].compactMap({ $0 }) {
                        words.append(self.number(key: key, form: key, display: key.dropFirst()))
                    }
                }
            }
        }
    }
}
