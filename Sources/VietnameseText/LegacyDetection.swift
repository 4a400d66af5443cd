extension LegacyEncoding {
    /// What a text seems to be written in.
    public struct Detection: Equatable, Sendable {
        /// The more likely encoding.
        public let encoding: LegacyEncoding
        /// How sure that is, from 0.6 (a few weak signs) to just below 1 (many words, none against).
        public let confidence: Double
    }

    /// The encoding that the bytes are written in; `nil` for UTF-8, for ASCII, and where too little speaks for any.
    public static func detect(in bytes: some Sequence<UInt8>) -> Detection? {
        let bytes = Array(bytes)
        guard bytes.contains(where: { $0 >= 0x80 }), String(validating: bytes, as: UTF8.self) == nil else { return nil }
        return detect(in: bytes.map { Unicode.Scalar($0) })
    }

    /// The encoding that was mistaken for Windows-1252 or Latin-1; `nil` for correct text and where too little
    /// speaks for any.
    ///
    /// Words are weighed: one that is a Vietnamese syllable only after decoding speaks for the encoding, one that is a
    /// syllable only as it stands speaks against it, and so does one that is neither. Text with a letter that only
    /// correct Vietnamese has (ă, đ, ơ, ế, …, or a combining tone) is never called legacy.
    public static func detect(in text: String) -> Detection? {
        detect(in: text.unicodeScalars.map { $0 })
    }

    private static func detect(in scalars: [Unicode.Scalar]) -> Detection? {
        guard scalars.contains(where: { 0xA1...0xFF ~= $0.value }), !scalars.contains(where: isSurelyUnicode)
        else { return nil }
        var scores = allCases.map(LegacyScore.init)
        for word in scalars.split(whereSeparator: { !LegacyWord.canContain($0) }) {
            let word = LegacyWord(word)
            for index in scores.indices { scores[index].weigh(word) }
        }
        let best = scores.max { $0.confidence < $1.confidence }
        return best.flatMap { $0.confidence < 0.6 ? nil : Detection(encoding: $0.encoding, confidence: $0.confidence) }
    }

    private static func isSurelyUnicode(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x100: false
        case 0x1EA0...0x1EF9: true
        default: Letter(scalar) != nil || Tone(mark: scalar) != nil || [0x302, 0x306, 0x31B].contains(scalar.value)
        }
    }
}

/// The evidence for one encoding, added up word by word.
private struct LegacyScore {
    let encoding: LegacyEncoding
    private var support = 0.0
    private var objection = 0.0

    init(_ encoding: LegacyEncoding) { self.encoding = encoding }

    var confidence: Double { support / (support + objection + 1) }

    mutating func weigh(_ word: LegacyWord) {
        switch (word.isSyllable(decodedAs: encoding), word.isSyllable) {
        case _ where word.isNeutral: break
        case _ where word.isASCII: objection += word.isSyllable ? 0 : 0.5
        case (true, false): support += word.isTelling(for: encoding) ? 3 : 0.6
        case (false, true): objection += 2
        case (false, false): objection += word.isASCIIWithinSigns ? 0 : 1.5
        case (true, true): break
        }
    }
}
