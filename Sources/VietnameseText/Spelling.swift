/// Differences that a comparison of spellings may overlook, besides the normal form and the place of the tone.
public struct SpellingOptions: OptionSet, Sendable {
    /// The bits of the set.
    public let rawValue: Int

    /// A set from its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Capitals equal small letters.
    public static let ignoringCase = SpellingOptions(rawValue: 1)
    /// Final y after a consonant equals i: lý and lí, kỹ and kĩ, quý and quí; not y, ý, thúy.
    public static let ignoringFinalY = SpellingOptions(rawValue: 2)
}

extension VietnameseText {
    /// A text that is the same for all ways to write the same words, in NFC: hoà for "hoà" and for "hòa".
    ///
    /// Tones stay, so "Hoá" and "Hòa" differ; spaces and punctuation stay. Marks that were typed in the wrong order
    /// (a, U+0301, U+0302 for ấ) are put right.
    public static func spellingKey(_ text: String, options: SpellingOptions = []) -> String {
        let key = mappingSyllables(orderingMarks(text)) { letters, syllable in
            var letters = letters.placingTone(.modern, in: syllable) ?? letters
            if options.contains(.ignoringFinalY), syllable.rime == "y", !syllable.onset.isEmpty {
                letters[letters.count - 1].plain = "i"
            }
            return letters
        }
        return options.contains(.ignoringCase) ? composed(key.lowercased()) : key
    }

    /// Whether two texts differ in nothing but normal form, place of the tone, and what the options overlook.
    public static func sameSpelling(_ left: String, _ right: String, options: SpellingOptions = []) -> Bool {
        spellingKey(left, options: options).unicodeScalars.elementsEqual(
            spellingKey(right, options: options).unicodeScalars
        )
    }

    /// Breve, circumflex and horn before the tone, which NFC alone does not bring about.
    private static func orderingMarks(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { 0x300...0x36F ~= $0.value }) else { return text }
        var result: [Unicode.Scalar] = []
        var tones: [Unicode.Scalar] = []
        for scalar in decomposition(of: text.unicodeScalars) {
            if Tone(mark: scalar) != nil {
                tones.append(scalar)
            } else if [0x302, 0x306, 0x31B].contains(scalar.value) {
                result.append(scalar)
            } else {
                result += tones + [scalar]
                tones.removeAll(keepingCapacity: true)
            }
        }
        return composed(String(composing: result + tones))
    }
}
