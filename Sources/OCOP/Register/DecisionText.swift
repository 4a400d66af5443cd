import VietnameseText

/// The number of a decision within a text: "1234/QĐ-UBND ngày 15/3/2023" has 1234/QĐ-UBND.
public enum DecisionText {
    /// The one number that the text has; nil where it has none or several.
    ///
    /// A cell for the number alone may hold only its digits.
    public static func number(in text: String, isNumberCell: Bool = true) -> String? {
        let text = VietnameseText.composed(text)
        let found = Set(numbers(in: text))
        if found.count == 1 { return found.first }
        let digits = text.filter { !$0.isWhitespace }
        let isPlain = isNumberCell && (1...5).contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isNumber }
        return found.isEmpty && isPlain ? digits : nil
    }

    /// Digits, a slash, perhaps a year, then a word that begins with QĐ.
    private static func numbers(in text: String) -> [String] {
        let letters = Array(text.filter { $0 != " " && $0 != "\u{A0}" })
        var found: [String] = []
        var start = 0
        while start < letters.count {
            guard isDigit(letters[start]) else {
                start += 1
                continue
            }
            var end = start
            while end < letters.count, isDigit(letters[end]) { end += 1 }
            let digits = end
            if let sign = sign(letters, from: end) {
                found.append(String(letters[start..<sign]))
                end = sign
            }
            start = max(end, digits)
        }
        return found
    }

    private static func sign(_ letters: [Character], from start: Int) -> Int? {
        guard start < letters.count, letters[start] == "/" else { return nil }
        var end = start + 1
        if end + 4 < letters.count, letters[end..<end + 4].allSatisfy(isDigit), letters[end + 4] == "/" { end += 5 }
        let word = letters[end...].prefix { $0.isLetter }
        guard VietnameseText.folded(String(word.prefix(2))) == "qd", word.allSatisfy(\.isUppercase) || word.count == 2
        else { return nil }
        end += word.count
        // Body: "-UBND", "-BNN-VPĐP", "-TTg"; stops where the next word begins, which "ngày" does in small letters.
        while end + 1 < letters.count, letters[end] == "-", letters[end + 1].isLetter || letters[end + 1] == "&" {
            end += 1
            while end < letters.count, letters[end].isUppercase || letters[end] == "&" { end += 1 }
            if end < letters.count, letters[end] == "g", letters[end - 1] == "T" { end += 1 }
        }
        return end
    }

    private static func isDigit(_ letter: Character) -> Bool { letter.isASCII && letter.isNumber }
}
