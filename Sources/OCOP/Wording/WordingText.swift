import Foundation
import VietnameseText

/// How the words of a published line are cleaned and compared.
enum WordingText {
    /// Unicode NFC, single spaces, no soft hyphens and other invisible characters.
    static func tidy(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        var gap = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: continue
            case _ where scalar.properties.isWhitespace || scalar.properties.generalCategory == .control: gap = true
            default:
                if gap, !kept.isEmpty { kept.append(" ") }
                gap = false
                kept.append(scalar)
            }
        }
        return String(kept).precomposedStringWithCanonicalMapping
    }

    /// Small letters without marks.
    static func folded(_ text: String) -> String { VietnameseText.folded(text) }

    /// The words of a text, folded, without punctuation.
    static func words(_ text: String) -> [String] {
        VietnameseText.searchKey(text).split(separator: " ").map(String.init)
    }

    /// How alike two names are, 0 to 1.
    ///
    /// A shortened name counts as alike: our labels are shorter than the act.
    static func similarity(_ one: String, _ other: String) -> Double {
        // no name is longer; a hostile one shall cost nothing
        let (one, other) = (words(String(one.prefix(500))), words(String(other.prefix(500))))
        guard !one.isEmpty, !other.isEmpty else { return 0 }
        let common = Double(Set(one).intersection(other).count)
        let (fewer, more) = (
            Double(min(Set(one).count, Set(other).count)), Double(max(Set(one).count, Set(other).count))
        )
        let contained = fewer >= 2 ? 0.95 * common / fewer : 0
        return max(2 * common / (fewer + more), contained, pairSimilarity(one.joined(), other.joined()))
    }

    /// Likeness by pairs of letters, so that "cacao" is "ca cao".
    private static func pairSimilarity(_ one: String, _ other: String) -> Double {
        func pairs(_ text: String) -> Set<String> { Set(zip(text, text.dropFirst()).map { "\($0)\($1)" }) }
        let (one, other) = (pairs(one), pairs(other))
        guard !one.isEmpty, !other.isEmpty else { return 0 }
        return 2 * Double(one.intersection(other).count) / Double(one.count + other.count)
    }
}
