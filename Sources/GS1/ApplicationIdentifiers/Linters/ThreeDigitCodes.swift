/// A set of codes of three digits.
struct ThreeDigitCodes: Sendable {
    private let isCode: [Bool]

    /// The codes of a text, with white space between them.
    init(_ text: String) {
        var isCode = [Bool](repeating: false, count: 1000)
        for code in text.split(whereSeparator: \.isWhitespace) {
            if let number = Int(code) { isCode[number] = true }
        }
        self.isCode = isCode
    }

    /// Whether a range of digits is one of them.
    func contains(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.count == 3 && isCode[Linter.number(bytes, range)]
    }
}
