/// A run of letters, digits and the signs that legacy encodings use as letters.
struct LegacyWord {
    private let scalars: [Unicode.Scalar]
    /// The word without the signs at its ends, as correct text has "Vinamilk®" or "«Hà".
    private let core: ArraySlice<Unicode.Scalar>

    let isASCII: Bool
    /// Whether the word tells nothing: with a digit (5×3), one lone sign, an abbreviation like UBND.
    let isNeutral: Bool
    /// Whether the word as it stands is a Vietnamese syllable.
    let isSyllable: Bool

    var isASCIIWithinSigns: Bool { core.allSatisfy(\.isASCII) }

    static func canContain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? isASCIILetter(scalar) || scalar.value &- 0x30 < 10 : 0xA1...0xFF ~= scalar.value
    }

    init(_ word: ArraySlice<Unicode.Scalar>) {
        scalars = Array(word)
        isASCII = word.allSatisfy(\.isASCII)
        let start = scalars.firstIndex(where: Self.isLatinLetter) ?? scalars.endIndex
        let end = scalars.lastIndex(where: Self.isLatinLetter).map { $0 + 1 } ?? scalars.endIndex
        core = scalars[start..<max(start, end)]
        isNeutral =
            scalars.count == 1 || scalars.contains { 0x30...0x39 ~= $0.value }
            || (isASCII && !scalars.contains { $0.properties.isLowercase })
        isSyllable = Self.isSyllable(core.map { $0 == "Ð" ? "Đ" : $0 })
    }

    func isSyllable(decodedAs encoding: LegacyEncoding) -> Bool {
        guard scalars.count <= 14 else { return false }
        switch encoding {
        case .tcvn3: return Self.isSyllable(TCVN3.decode(scalars))
        case .vni: return Self.isSyllable(VNI.decode(scalars))
        }
    }

    /// Whether the word has something that languages written in Latin-1 do not: a sign within a word or a capital amid
    /// small letters in TCVN3 ("viªn", "HuÕ"), a vowel with a letter of another language in VNI ("hoø", "Vieät").
    func isTelling(for encoding: LegacyEncoding) -> Bool {
        scalars.indices.dropFirst().contains { index in
            let (first, second) = (scalars[index - 1], scalars[index])
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            return switch encoding {
            case .tcvn3: Self.isTellingInTCVN3(first, second, next)
            case .vni: Self.isTellingInVNI(first, second)
            }
        }
    }

    private static func isTellingInTCVN3(
        _ first: Unicode.Scalar,
        _ second: Unicode.Scalar,
        _ next: Unicode.Scalar?
    ) -> Bool {
        guard isLatinLetter(second) else {
            return next != nil || (isLatinLetter(first) && !"ª©®§£¢«»¡º°´".unicodeScalars.contains(second))
        }
        guard !second.isASCII, second.properties.isUppercase else { return false }
        return first.properties.isLowercase || next?.properties.isLowercase ?? false
    }

    private static func isTellingInVNI(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        ("aeouyôöAEOUYÔÖ".unicodeScalars.contains(first) && "øåäâØÅÄÂ".unicodeScalars.contains(second))
            || ("eyôöEYÔÖ".unicodeScalars.contains(first) && "ûïõùÛÏÕÙ".unicodeScalars.contains(second))
    }

    private static func isSyllable(_ scalars: [Unicode.Scalar]) -> Bool {
        guard scalars.count <= 7 else { return false }
        let letters = scalars.compactMap(Letter.init)
        guard letters.count == scalars.count, Syllable(letters) != nil else { return false }
        // A marked capital in the middle of a small word is a misreading.
        return !zip(letters, letters.dropFirst()).contains { !$0.isCapital && $1.isCapital && !$1.scalar.isASCII }
    }

    private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
        isASCIILetter(scalar) || (0xC0...0xFF ~= scalar.value && scalar.value != 0xD7 && scalar.value != 0xF7)
    }

    private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool { (scalar.value | 0x20) &- 0x61 < 26 }
}
