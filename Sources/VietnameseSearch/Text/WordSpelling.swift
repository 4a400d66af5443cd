internal import VietnameseText

/// The ways in which the index knows one word.
struct WordSpelling: Equatable {
    /// Words longer than this are known by their beginning; no Vietnamese word is.
    static let longest = 96

    /// Without tones and marks, and with i for a final y, so that lý, lí, ly and li are one: what a search compares.
    let key: [UInt8]
    /// With tones and marks, in one spelling: NFC, small, hoà for hòa, lí for lý.
    let form: [UInt8]
    /// With tones and marks as it was written, NFC, small.
    let display: [UInt8]
    /// Without tones and marks, y as it was written: what a word that is being typed begins with.
    let typed: [UInt8]

    /// Whether the word was written with a tone or a mark.
    var hasMarks: Bool { display != typed }

    /// The spellings of a word, which must be one piece of a `WordScanner`.
    init(_ raw: UnsafeBufferPointer<UInt8>) {
        let raw = Self.shortened(raw)
        if raw.allSatisfy({ $0 < 0x80 }) {
            let small = raw.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
            (display, typed) = (small, small)
            // Only a final y can be spelled otherwise.
            form = small.last == UInt8(ascii: "y") ? Self.spelled(String(decoding: small, as: UTF8.self)) : small
            key = form
        } else {
            let text = String(decoding: raw, as: UTF8.self)
            form = Self.spelled(text)
            key = Array(VietnameseText.folded(String(decoding: form, as: UTF8.self)).utf8)
            display = Array(VietnameseText.composed(text.lowercased()).utf8)
            typed = Array(VietnameseText.folded(text).utf8)
        }
    }

    /// A number, which has one spelling.
    init(number: some Sequence<UInt8>) {
        key = Array(NumberText.normal(number).prefix(Self.longest))
        (form, display, typed) = (key, key, key)
    }

    private static func spelled(_ text: String) -> [UInt8] {
        Array(VietnameseText.spellingKey(text, options: [.ignoringCase, .ignoringFinalY]).utf8)
    }

    private static func shortened(_ raw: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard raw.count > longest else { return raw }
        var end = longest
        while end > 0, raw[end] & 0xC0 == 0x80 { end -= 1 }
        return UnsafeBufferPointer(rebasing: raw[..<end])
    }
}
