import VietnameseText

/// The way back, from tables written by hand in another order than those of the library.
enum Encoder {
    /// The letters in dictionary order with their TCVN3 codes (as in xvnkb and vietnamese-conversion).
    private static let tcvn3Codes: [Character: UInt8] = {
        let rows: [(String, [UInt8])] = [
            ("àáảãạ", [0xB5, 0xB8, 0xB6, 0xB7, 0xB9]), ("ăằắẳẵặ", [0xA8, 0xBB, 0xBE, 0xBC, 0xBD, 0xC6]),
            ("âầấẩẫậ", [0xA9, 0xC7, 0xCA, 0xC8, 0xC9, 0xCB]), ("đèéẻẽẹ", [0xAE, 0xCC, 0xD0, 0xCE, 0xCF, 0xD1]),
            ("êềếểễệ", [0xAA, 0xD2, 0xD5, 0xD3, 0xD4, 0xD6]), ("ìíỉĩị", [0xD7, 0xDD, 0xD8, 0xDC, 0xDE]),
            ("òóỏõọ", [0xDF, 0xE3, 0xE1, 0xE2, 0xE4]), ("ôồốổỗộ", [0xAB, 0xE5, 0xE8, 0xE6, 0xE7, 0xE9]),
            ("ơờớởỡợ", [0xAC, 0xEA, 0xED, 0xEB, 0xEC, 0xEE]), ("ùúủũụ", [0xEF, 0xF3, 0xF1, 0xF2, 0xF4]),
            ("ưừứửữự", [0xAD, 0xF5, 0xF8, 0xF6, 0xF7, 0xF9]), ("ỳýỷỹỵ", [0xFA, 0xFD, 0xFB, 0xFC, 0xFE]),
            ("ĂÂÊÔƠƯĐ", [0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7]),
        ]
        return Dictionary(uniqueKeysWithValues: rows.flatMap { zip($0.0, $0.1) })
    }()

    /// The bytes of VNI for the small letters, in the words of Windows-1252.
    private static let vniCodes: [Character: String] = {
        let letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
        let codes = """
            aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò \
            oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î
            """
        return Dictionary(uniqueKeysWithValues: zip(letters, codes.split(separator: " ").map(String.init)))
    }()

    static func tcvn3(_ text: String) -> [UInt8] {
        text.flatMap { character in
            let code = tcvn3Codes[character] ?? tcvn3Codes[Character(character.lowercased())]
            return code.map { [$0] } ?? latin1(String(character))
        }
    }

    static func vni(_ text: String) -> [UInt8] {
        text.flatMap { character in
            let isCapital = character.isUppercase
            let code = vniCodes[Character(character.lowercased())]
            return latin1(code.map { isCapital ? $0.uppercased() : $0 } ?? String(character))
        }
    }

    /// What a program shows that takes the bytes for Latin-1.
    static func mistaken(_ bytes: [UInt8]) -> String {
        String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    private static func latin1(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(exactly: $0.value) ?? UInt8(ascii: "-") }
    }
}
