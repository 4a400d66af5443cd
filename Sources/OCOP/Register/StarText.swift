import VietnameseText

/// A star rank as somebody wrote it: "4", "4 sao", "4*", "★★★★", "bốn sao", "hạng 4".
public enum StarText {
    private static let symbols: Set<Character> = ["★", "⭐", "✭", "✯", "🌟", "*"]
    private static let names = ["mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5]
    private static let englishNames = ["one": 1, "two": 2, "three": 3, "four": 4, "five": 5]
    private static let units: Set<String> = ["sao", "star", "stars", "*"]
    /// What says that the star is not given yet.
    private static let hopes = [
        "tiem nang", "de nghi", "du kien", "de xuat", "phan dau", "potential", "proposed", "khong",
    ]
    private static let known: Set<String> = [
        "sao", "star", "stars", "hang", "xep", "dat", "ocop", "cap", "muc", "san", "pham", "loai", "*", "rank", "ket",
        "qua", "ranked", "chuan", "nang", "len",
    ]

    /// The star that the text names; nil where it names none, several, or one that is only hoped for.
    public static func stars(_ text: String) -> Stars? {
        let key = VietnameseText.searchKey(text)
        if hopes.contains(where: { " \(key) ".contains(" \($0) ") }) { return nil }
        let plain = String(text.prefix { $0 != "(" })
        let words = words(plain.allSatisfy(\.isWhitespace) ? text : plain)
        return number(words).flatMap(Stars.init(rawValue:))
    }

    private static func number(_ words: [String]) -> Int? {
        let runs = words.filter { $0.first == "*" }
        if words.allSatisfy({ $0.first == "*" || $0 == "sao" }), runs.count == 1 { return runs[0].count }
        if words.count == 1 { return value(words[0]) ?? names[words[0]] ?? englishNames[words[0]] }
        if let last = words.lastIndex(of: "len"), last + 1 < words.count, let rank = value(words[last + 1]) {
            return rank
        }
        let counted = words.indices.dropLast().filter { units.contains(words[$0 + 1]) }
            .compactMap { value(words[$0]) ?? names[words[$0]] ?? englishNames[words[$0]] }
        let numbers = words.compactMap(value)
        if Set(counted).count == 1, numbers.allSatisfy({ $0 == counted[0] || $0 > 5 }) {
            return counted[0]
        }
        guard counted.isEmpty, Set(numbers).count == 1, words.allSatisfy({ value($0) != nil || known.contains($0) })
        else { return nil }
        return numbers[0]
    }

    private static func value(_ word: String) -> Int? {
        // Spreadsheets write 4 as 4.0.
        let digits = word.hasSuffix(".0") || word.hasSuffix(",0") ? String(word.dropLast(2)) : word
        return digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(digits) : nil
    }

    /// Words in small letters without marks; a run of star signs is one word of asterisks.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var isApart = true
        for character in VietnameseText.folded(text).prefix(200) {
            let letter: Character? = symbols.contains(character) ? "*" : isPart(character) ? character : nil
            if let letter {
                if !isApart, let last = words.last?.last, kind(last) == kind(letter) {
                    words[words.count - 1].append(letter)
                } else {
                    words.append(String(letter))
                }
            }
            isApart = letter == nil && character != "\u{FE0F}"
        }
        return words.map { $0.hasSuffix(".") || $0.hasSuffix(",") ? String($0.dropLast()) : $0 }.filter { !$0.isEmpty }
    }

    private static func isPart(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "." || character == ","
    }

    private static func kind(_ character: Character) -> Int {
        character == "*" ? 0 : character.isLetter ? 1 : 2
    }
}
