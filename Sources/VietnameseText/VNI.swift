/// VNI-Windows: a vowel, then one mark for its tone, its shape, or both.
enum VNI {
    /// The second bytes on a and e, o, and on u, y, ơ and ư where they make sense; small forms.
    private static let tones: [Unicode.Scalar: Tone] = [
        "ø": .grave, "û": .hook, "õ": .tilde, "ù": .acute, "ï": .dot,
    ]
    private static let circumflexes: [Unicode.Scalar: Tone] = [
        "â": .level, "à": .grave, "å": .hook, "ã": .tilde, "á": .acute, "ä": .dot,
    ]
    private static let breves: [Unicode.Scalar: Tone] = [
        "ê": .level, "è": .grave, "ú": .hook, "ü": .tilde, "é": .acute, "ë": .dot,
    ]
    private static let circumflexed: [Unicode.Scalar: Unicode.Scalar] = ["a": "â", "e": "ê", "o": "ô"]
    /// The letters that are one byte.
    private static let singles: [Unicode.Scalar: Unicode.Scalar] = [
        "ô": "ơ", "ö": "ư", "ñ": "đ", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "í": "í", "ò": "ị", "î": "ỵ",
    ]

    static func decode(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(scalars.count)
        var base: Letter?  // the vowel just before, while it can still take a mark
        for scalar in scalars {
            if let carrier = base, let marked = marked(carrier, by: small(scalar)) {
                result[result.count - 1] = marked.scalar
                base = nil
                continue
            }
            let single = singles[small(scalar)].flatMap(Letter.init)
            let letter = single.map { Letter(plain: $0.plain, tone: $0.tone, isCapital: small(scalar) != scalar) }
            result.append(letter?.scalar ?? scalar)
            base = letter ?? (scalar.isASCII ? Letter(scalar) : nil)
            if base?.tone != .level { base = nil }
        }
        return result
    }

    /// The vowel with the mark; `nil` if the two do not go together.
    private static func marked(_ base: Letter, by mark: Unicode.Scalar) -> Letter? {
        var letter = base
        if let tone = tones[mark], "aeouyơư".unicodeScalars.contains(base.plain) {
            letter.tone = tone
        } else if let tone = circumflexes[mark], let plain = circumflexed[base.plain] {
            (letter.plain, letter.tone) = (plain, tone)
        } else if let tone = breves[mark], base.plain == "a" {
            (letter.plain, letter.tone) = ("ă", tone)
        } else {
            return nil
        }
        return letter
    }

    private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        (0xC0...0xDE).contains(scalar.value) && scalar.value != 0xD7
            ? Unicode.Scalar(scalar.value + 32) ?? scalar : scalar
    }
}
