import VietnameseText

/// What a reader of names has to know of each letter: its base, as `VietnameseText` folds it, and its marks.
///
/// Marks are numbers that are added up over a word, so that it does not matter on which vowel the tone stands (hoà,
/// hòa), nor whether letters come composed.
struct LetterTable: Sendable {
    /// One scalar.
    struct Letter {
        var kind = Kind.gap
        var base: UInt8 = 0
        var marks: UInt64 = 0
    }

    /// What a scalar does in a word.
    enum Kind { case gap, digit, letter, mark, foreign }

    static let shared = LetterTable()

    private var letters: [Letter]
    private static let end: UInt32 = 0x1F00

    private init() {
        letters = Array(repeating: Letter(), count: Int(Self.end))
        for value in Self.read.joined() {
            letters[value] = Self.letter(UInt32(value))
        }
        letters[0xD7] = Letter()  // × and ÷ stand among the letters
        letters[0xF7] = Letter()
        for row in Self.vowels.map({ Array($0.unicodeScalars) }) {
            let quality = Self.qualities[row[0]].map(Self.weight) ?? 0
            for (scalar, tone) in zip(row, [0] + Self.tones) {
                let marks = quality &+ (tone == 0 ? 0 : Self.weight(tone))
                letters[Int(scalar.value)].marks = marks
                let capitals = scalar.properties.uppercaseMapping.unicodeScalars
                for capital in capitals { letters[Int(capital.value)].marks = marks }
            }
        }
        for stroked in [0x110, 0x111, 0xD0, 0xF0, 0x189] { letters[stroked].marks = Self.weight(0x111) }
    }

    subscript(scalar: UInt32) -> Letter {
        if scalar < Self.end { return letters[Int(scalar)] }
        let isLetter = Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
        return Letter(kind: isLetter ? .foreign : .gap)
    }

    private static func letter(_ value: UInt32) -> Letter {
        guard let scalar = Unicode.Scalar(value) else { return Letter() }
        if isMark(value) { return Letter(kind: .mark, marks: weight(value)) }
        let folded = VietnameseText.folded(String(scalar)).utf8
        guard let base = folded.first, folded.count == 1 else { return Letter(kind: .foreign) }
        return Letter(kind: value < 0x3A ? .digit : .letter, base: base)
    }

    private static func isMark(_ value: UInt32) -> Bool { (0x300..<0x370).contains(value) }

    /// Numbers without a pattern, so that different marks do not add up to the same.
    private static func weight(_ mark: UInt32) -> UInt64 {
        let mixed = (UInt64(mark) &+ 1) &* 0x9E37_79B9_7F4A_7C15
        return (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }

    /// Digits, the Latin letters of Western Europe and Vietnam, combining marks; the others stay as they are, since
    /// some of them would send folding to its large tables.
    private static let read = [
        0x30..<0x3A, 0x41..<0x5B, 0x61..<0x7B, 0xC0..<0x100, 0x102..<0x104, 0x110..<0x112, 0x128..<0x12A,
        0x168..<0x16A, 0x189..<0x18A, 0x1A0..<0x1A2, 0x1AF..<0x1B1, 0x300..<0x370, 0x1EA0..<0x1EFA,
    ]
    private static let tones: [UInt32] = [0x301, 0x300, 0x309, 0x303, 0x323]
    private static let qualities: [Unicode.Scalar: UInt32] = [
        "ă": 0x306, "â": 0x302, "ê": 0x302, "ô": 0x302, "ơ": 0x31B, "ư": 0x31B,
    ]
    /// Each vowel without a tone and with the five of `tones`. (Taking letters apart with `VietnameseText.decomposed`
    /// would give the same, after 50 ms for its tables.)
    private static let vowels = [
        "aáàảãạ", "ăắằẳẵặ", "âấầẩẫậ", "eéèẻẽẹ", "êếềểễệ", "iíìỉĩị",
        "oóòỏõọ", "ôốồổỗộ", "ơớờởỡợ", "uúùủũụ", "ưứừửữự", "yýỳỷỹỵ",
    ]
}
