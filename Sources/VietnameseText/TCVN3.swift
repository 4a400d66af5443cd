/// TCVN 5712:1993 from A1 on, as the .VnTime fonts have it.
enum TCVN3 {
    /// The letters of A1–AF and B5–FF in the order of their codes; AD, ư, is the soft hyphen of Latin-1.
    private static let from0xA1 = Array("ĂÂÊÔƠƯĐăâêôơưđẰ".unicodeScalars)
    private static let from0xB5 = Array(
        """
        àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò\
        ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ
        """.unicodeScalars
    )
    /// B0–B4 are combining tones in the standard, and ° ± ² ³ ´ where no vowel stands before.
    private static let combining: [Unicode.Scalar] = ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]

    static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0xA1...0xAF: from0xA1[Int(scalar.value) - 0xA1]
        case 0xB5...0xFF: from0xB5[Int(scalar.value) - 0xB5]
        default: nil
        }
    }

    static func decode(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(scalars.count)
        var capitals = Capitals()
        for scalar in scalars {
            let previous = result.last.flatMap(Letter.init)
            if let letter = letter(scalar) {
                result.append(letter)
            } else if 0xB0...0xB4 ~= scalar.value, let previous, previous.isVowel, previous.tone == .level {
                result.append(combining[Int(scalar.value) - 0xB0])
            } else {
                result.append(scalar)
            }
            if !isPartOfWord(result[result.count - 1]) { capitals.endWord(in: &result, before: result.count - 1) }
        }
        capitals.endWord(in: &result, before: result.count)
        return result
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        Letter(scalar) != nil || Tone(mark: scalar) != nil
    }

    /// Makes the marked letters of words in capitals capital: "CéNG" is CỘNG.
    private struct Capitals {
        private var start = 0
        private var wasCapitals = false

        mutating func endWord(in result: inout [Unicode.Scalar], before end: Int) {
            // Indices and no slice: a slice that is still alive would make each change copy the whole text.
            let word = start..<end
            let capitalCount = word.count { result[$0].properties.isUppercase }
            let hasSmall = word.contains { result[$0].isASCII && result[$0].properties.isLowercase }
            // One capital, as in "X·" (Xã or XÃ), tells nothing; there the word before decides.
            let isCapitals = !hasSmall && (capitalCount > 1 || (capitalCount == 1 && wasCapitals))
            if isCapitals {
                for index in word {
                    result[index] = result[index].properties.uppercaseMapping.unicodeScalars.first ?? result[index]
                }
            }
            if !word.isEmpty { wasCapitals = isCapitals }
            start = end + 1
        }
    }
}
