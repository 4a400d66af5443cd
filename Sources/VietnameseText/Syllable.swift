/// One Vietnamese syllable, taken apart: "nghiêng" is ngh and iêng; "quỳ" is qu and y, with the tone huyền.
struct Syllable: Equatable, Sendable {
    let onset: String
    /// Glide, vowels and final consonant, without the tone.
    let rime: String
    let tone: Tone

    /// `nil` unless the letters can be a syllable: a known onset and rime, and one tone at most, on its right vowel.
    init?(_ letters: [Letter]) {
        guard (1...7).contains(letters.count) else { return nil }
        let toned = letters.indices.filter { letters[$0].tone != .level }
        guard toned.count <= 1 else { return nil }
        tone = toned.first.map { letters[$0].tone } ?? .level
        // Longest onset first, so that "qu" and "gi" are tried before the vowels take u and i.
        for length in stride(from: min(3, letters.count - 1), through: 0, by: -1) {
            let onset = Self.text(letters[..<length])
            let rime = Self.text(letters[length...])
            guard Rimes.isSpelled(onset: onset, rime: rime), Rimes.allows(tone, on: rime),
                toned.first.map({ Rimes.tonePlaces(of: letters[length...]).contains($0) }) ?? true
            else { continue }
            (self.onset, self.rime) = (onset, rime)
            return
        }
        return nil
    }

    private static func text(_ letters: ArraySlice<Letter>) -> String {
        String(composing: letters.map(\.plain))
    }
}
