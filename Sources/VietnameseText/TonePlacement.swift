/// Where the tone stands in oa, oe and uy without a final consonant; everywhere else there is one way only.
public enum TonePlacement: CaseIterable, Sendable {
    /// On the first vowel: hòa, khỏe, thủy; the way of most place names and older texts.
    case traditional
    /// On the second vowel: hoà, khoẻ, thuỷ; the way of school books.
    case modern
}

extension VietnameseText {
    /// The text with its tones placed in one way, in NFC.
    ///
    /// Only syllables with the rime oa, oe or uy change; quý (whose u belongs to qu), words after gi, capitals
    /// and words that are no Vietnamese syllables stay as they are.
    public static func placingTones(_ placement: TonePlacement, in text: String) -> String {
        mappingSyllables(text) { letters, syllable in
            letters.placingTone(placement, in: syllable)
        }
    }
}

extension [Letter] {
    func placingTone(_ placement: TonePlacement, in syllable: Syllable) -> [Letter]? {
        guard syllable.tone != .level, Rimes.isMovable(syllable.rime), !["qu", "gi"].contains(syllable.onset)
        else { return nil }
        var letters = self
        letters[count - 2].tone = placement == .traditional ? syllable.tone : .level
        letters[count - 1].tone = placement == .modern ? syllable.tone : .level
        return letters
    }
}
