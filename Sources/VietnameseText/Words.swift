extension VietnameseText {
    /// Rewrites each word that consists of Vietnamese letters only; the result is NFC.
    ///
    /// `rewrite` gets at most 7 letters, as many as the longest syllable has, and returns as many, or `nil`.
    static func mappingSyllables(_ text: String, _ rewrite: ([Letter], Syllable) -> [Letter]?) -> String {
        // An array, since appending pieces to a scalar view makes it copy itself each time.
        var result: [Unicode.Scalar] = []
        var word: [Unicode.Scalar] = []
        func flush() {
            guard !word.isEmpty else { return }
            result.append(contentsOf: rewritten(word, rewrite) ?? word)
            word.removeAll(keepingCapacity: true)
        }
        for scalar in composed(text).unicodeScalars {
            if isLetterOrMark(scalar) {
                word.append(scalar)
            } else {
                flush()
                result.append(scalar)
            }
        }
        flush()
        return String(composing: result)
    }

    private static func rewritten(
        _ word: [Unicode.Scalar],
        _ rewrite: ([Letter], Syllable) -> [Letter]?
    ) -> [Unicode.Scalar]? {
        guard word.count <= 7 else { return nil }
        let letters = word.compactMap(Letter.init)
        guard letters.count == word.count, let syllable = Syllable(letters) else { return nil }
        return rewrite(letters, syllable)?.map(\.scalar)
    }

    private static func isLetterOrMark(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return (scalar.value | 0x20) &- 0x61 < 26 }
        return scalar.properties.isAlphabetic || 0x300...0x36F ~= scalar.value
    }
}
