/// The punctuation that Windows-1252 has where Latin-1 has control characters.
enum Windows1252 {
    private static let punctuation = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars
    )

    /// The character that a code of 80–9F means; any other scalar itself.
    static func punctuation(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        0x80...0x9F ~= scalar.value ? punctuation[Int(scalar.value) - 0x80] : scalar
    }
}
