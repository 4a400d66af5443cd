/// One letter of Vietnamese text, taken apart: Ễ is ê, with the tone ngã, as a capital.
struct Letter: Hashable, Sendable {
    /// The small letter without its tone, one of `Letter.alphabet`.
    var plain: Unicode.Scalar
    var tone = Tone.level
    var isCapital = false

    /// The Vietnamese order; f, j, w and z stand where the Latin alphabet has them.
    static let alphabet = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)

    /// The vowels as tables print them, each row in the order of `Tone`.
    static let vowelRows = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
        "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ]
    static let vowels = Set(vowelRows.compactMap(\.unicodeScalars.first))

    /// The letter that one composed scalar writes; `nil` for anything else.
    init?(_ scalar: Unicode.Scalar) {
        guard let letter = LetterTable.shared.letters[scalar] else { return nil }
        self = letter
    }

    init(plain: Unicode.Scalar, tone: Tone = .level, isCapital: Bool = false) {
        self.plain = plain
        self.tone = tone
        self.isCapital = isCapital
    }

    /// The composed scalar; a consonant carries no tone, so there the tone is dropped.
    var scalar: Unicode.Scalar {
        LetterTable.shared.scalars[self] ?? LetterTable.shared.scalars[Letter(plain: plain, isCapital: isCapital)]
            ?? plain
    }

    var isVowel: Bool { Self.vowels.contains(plain) }

    /// The position in the alphabet, from 0.
    var position: Int { LetterTable.shared.positions[plain] ?? 0 }
}

/// All 33 letters and their toned forms, small and capital, in both directions.
struct LetterTable: Sendable {
    static let shared = LetterTable()

    private(set) var letters: [Unicode.Scalar: Letter] = [:]
    private(set) var scalars: [Letter: Unicode.Scalar] = [:]
    private(set) var positions: [Unicode.Scalar: Int] = [:]

    private init() {
        for (index, plain) in Letter.alphabet.enumerated() {
            positions[plain] = index
            add(plain, as: Letter(plain: plain))
        }
        for row in Letter.vowelRows.map({ Array($0.unicodeScalars) }) {
            for tone in Tone.allCases { add(row[tone.rawValue], as: Letter(plain: row[0], tone: tone)) }
        }
    }

    private mutating func add(_ small: Unicode.Scalar, as letter: Letter) {
        let capital = small.properties.uppercaseMapping.unicodeScalars.first ?? small
        for (scalar, isCapital) in [(small, false), (capital, true)] {
            let letter = Letter(plain: letter.plain, tone: letter.tone, isCapital: isCapital)
            letters[scalar] = letter
            scalars[letter] = scalar
        }
    }
}
