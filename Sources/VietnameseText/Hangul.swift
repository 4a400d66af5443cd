/// Korean syllables, which Unicode composes by arithmetic and not by a table (Unicode Standard, section 3.12).
enum Hangul {
    private static let leads: Range<UInt32> = 0x1100..<0x1113
    private static let vowels: Range<UInt32> = 0x1161..<0x1176
    private static let tails: Range<UInt32> = 0x11A8..<0x11C3
    private static let syllables: Range<UInt32> = 0xAC00..<0xD7A4

    /// Lead, vowel and, where there is one, tail of a syllable; `nil` for any other scalar.
    static func parts(of scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        guard syllables.contains(scalar.value) else { return nil }
        let index = scalar.value - syllables.lowerBound
        let tail = index % 28
        return [
            leads.lowerBound + index / 588,
            vowels.lowerBound + index % 588 / 28,
            tail == 0 ? 0 : tails.lowerBound + tail - 1,
        ]
        .filter { $0 != 0 }
        .compactMap(Unicode.Scalar.init)
    }

    /// Lead with vowel, or syllable without tail with tail.
    static func joined(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
        let (first, second) = (first.value, second.value)
        if leads.contains(first), vowels.contains(second) {
            let index = (first - leads.lowerBound) * 21 + second - vowels.lowerBound
            return Unicode.Scalar(syllables.lowerBound + index * 28)
        }
        if syllables.contains(first), (first - syllables.lowerBound) % 28 == 0, tails.contains(second) {
            return Unicode.Scalar(first + second - tails.lowerBound + 1)
        }
        return nil
    }
}
