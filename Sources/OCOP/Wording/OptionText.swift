/// The printed line of an option taken apart: the box before it, its words, the stars behind it.
struct OptionText {
    /// The words, without box and stars.
    let text: String
    /// Whether a box or a bullet stands before it.
    let isBoxed: Bool
    /// How many stars stand behind it; 3 to 5 are the marks of the acts.
    let stars: Int

    init(_ line: String) {
        let (withoutBox, isBoxed) = Self.removeBox(Substring(line))
        let (text, stars) = Self.removeStars(withoutBox)
        self.text = text
        self.isBoxed = isBoxed
        self.stars = stars
    }

    /// Boxes as the portals print them; letters and signs are what a box turns into when its symbol font is lost.
    private static let boxes: Set<Character> = [
        "□", "☐", "☑", "☒", "▢", "◻", "◽", "⬜", "❏", "❑", "❒", "¨", "§", "Ø", "\u{FFFD}", "•", "●", "○", "◦", "▪", "■",
    ]
    private static let letterBoxes: Set<Character> = ["o", "q", "-", "–", "—", "+", "*"]
    private static let bracketBoxes = ["[ ]", "[]", "[x]", "[X]", "( )", "()"]
    private static let starSigns: Set<Character> = ["*", "∗", "＊", "⁎", "★", "☆"]

    private static func removeBox(_ line: Substring) -> (Substring, Bool) {
        var rest = line
        while let next = withoutBox(rest) { rest = next.drop { $0 == " " } }
        return (rest, rest.startIndex != line.startIndex)
    }

    private static func withoutBox(_ line: Substring) -> Substring? {
        guard let first = line.first else { return nil }
        if let bracket = bracketBoxes.first(where: line.hasPrefix) { return line.dropFirst(bracket.count) }
        let next = line.dropFirst().first
        let isBox = boxes.contains(first) || isSymbolFont(first) || (letterBoxes.contains(first) && next == " ")
        // "*Có" is a bullet, "*** " is a mark without words
        return isBox || (first == "*" && next != nil && next != "*") ? line.dropFirst() : nil
    }

    /// Whether it is in the private area where Word keeps Wingdings and Symbol.
    private static func isSymbolFont(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { (0xF020...0xF0FF).contains($0.value) }
    }

    /// A name without the mark of the acts behind it; other stars are left where they are.
    static func unmarked(_ name: String) -> (name: String, stars: Int) {
        let (text, stars) = removeStars(Substring(name))
        return (3...5).contains(stars) ? (text, stars) : (name, 0)
    }

    private static func removeStars(_ line: Substring) -> (String, Int) {
        func without(_ text: Substring, _ signs: (Character) -> Bool) -> Substring {
            var text = text
            while let last = text.last, signs(last) { text.removeLast() }
            return text
        }
        let closed = without(line) { " .;,:)".contains($0) }
        let bare = without(closed) { $0 == " " || starSigns.contains($0) }
        let stars = closed[bare.endIndex...].count { starSigns.contains($0) }
        guard stars > 0 else { return (String(without(line) { $0 == " " }), 0) }
        // "(***)" loses its bracket with the stars; "…(hữu cơ)***." keeps what stood before them
        if bare.last == "(" { return (String(without(bare.dropLast()) { $0 == " " }), stars) }
        return (bare + (line[closed.endIndex...].contains(")") ? ")" : ""), stars)
    }
}
