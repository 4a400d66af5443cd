/// The two encodings of Vietnamese that old files and databases still have.
public enum LegacyEncoding: String, CaseIterable, Sendable {
    /// TCVN3 (ABC), one byte for each letter, for the .VnTime fonts: "Céng hßa" is Cộng hòa.
    ///
    /// It has no codes for most capitals with a tone: they are typed with the small codes and shown by the separate
    /// .VnTimeH fonts. Which font it was is not in the text, so À at the head of a word comes out as à; only words in
    /// capitals ("CéNG HßA") are recognised and made capital throughout. Of TCVN 5712 the codes A1–FF are read;
    /// 80–9F are taken as the punctuation of Windows-1252, not as the capitals of variant VN1.
    case tcvn3
    /// VNI-Windows, a vowel and a second byte for its marks: "Coäng hoøa" is Cộng hòa.
    case vni
}

extension LegacyEncoding {
    /// The text that the bytes write, in NFC.
    ///
    /// Codes that the encoding does not use are read as Windows-1252.
    public static func decode(_ bytes: some Sequence<UInt8>, as encoding: LegacyEncoding) -> String {
        decode(bytes.map { Unicode.Scalar($0) }, as: encoding)
    }

    /// The text that was meant by text whose bytes were mistaken for Windows-1252 or Latin-1, in NFC.
    ///
    /// Characters beyond these two encodings stay.
    public static func decode(_ text: String, as encoding: LegacyEncoding) -> String {
        decode(VietnameseText.composed(text).unicodeScalars.map { $0 }, as: encoding)
    }

    /// The text itself, or what was meant by it if it is mistaken legacy text, in NFC.
    ///
    /// Give whole paragraphs or columns where there are some: a single short word is seldom enough to detect by.
    public static func repair(_ text: String) -> String {
        detect(in: text).map { decode(text, as: $0.encoding) } ?? VietnameseText.composed(text)
    }

    static func decode(_ scalars: [Unicode.Scalar], as encoding: LegacyEncoding) -> String {
        let decoded =
            switch encoding {
            case .tcvn3: TCVN3.decode(scalars)
            case .vni: VNI.decode(scalars)
            }
        return VietnameseText.composed(String(composing: decoded.map(Windows1252.punctuation)))
    }
}
