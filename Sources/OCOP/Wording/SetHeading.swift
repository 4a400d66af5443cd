/// The heading of a criteria set, found among the paragraphs before its table.
struct SetHeading {
    private(set) var number: Int?
    private(set) var name = ""
    private(set) var line = 0
    private var rank = Rank.none
    private var age = 0
    private var awaitsName = false

    /// How surely a line is a heading.
    private enum Rank: Int, Comparable {
        case none, index, numbered, named

        static func < (one: Rank, other: Rank) -> Bool { one.rawValue < other.rawValue }
    }

    /// Blocks after which a heading no longer belongs to what follows.
    private static let reach = 60

    var isFound: Bool { rank != .none && age <= Self.reach }
    /// Whether it calls itself a "bộ sản phẩm".
    var isNamed: Bool { rank == .named && age <= Self.reach }

    /// Reads one paragraph, or a row with words in one cell only.
    mutating func take(_ text: String, line: Int) {
        let text = WordingText.tidy(text)
        guard !text.isEmpty else { return }
        age += 1
        let found = Self.read(text)
        if awaitsName, !text.hasPrefix("("), found.rank != .named || found.number == nil {
            name = found.rank == .named ? found.name : text
            awaitsName = name.isEmpty
            rank = max(rank, found.rank)
            return
        }
        guard found.rank != .none, found.rank >= rank || age > Self.reach else { return }
        self = found
        self.line = line
        awaitsName = found.name.isEmpty
    }

    /// Reads a row of an index: "1 | Bộ sản phẩm: …".
    mutating func takeIndexRow(number: String, name: String, line: Int) {
        age += 1
        let found = Self.read(WordingText.tidy(name))
        guard found.rank == .named, rank <= .index || age > Self.reach else { return }
        self = found
        self.line = line
        self.number = Int(number) ?? found.number
        rank = .index
    }

    private static func read(_ text: String) -> SetHeading {
        var heading = SetHeading()
        var rest = text
        if let (code, after) = PrintedCode.split(text), code.parts.count == 1, let number = Int(code.parts[0]) {
            heading.number = number
            rest = after
        }
        var words = rest.replacing(":", with: ": ").split(separator: " ").map(String.init)
        let keys = words.prefix(5).map { WordingText.words($0).first ?? "" } + ["", "", "", "", ""]
        func drop(_ count: Int) { words.removeFirst(min(count, words.count)) }
        func takeNumber(_ key: String) -> Bool {
            guard let number = Int(key), (1...99).contains(number) else { return false }
            heading.number = heading.number ?? number
            return true
        }
        if keys.starts(with: ["bo", "san", "pham"]) {
            heading.rank = .named
            if keys[3] == "so", takeNumber(keys[4]) {
                drop(5)
            } else {
                drop(!words[2].hasSuffix(":") && takeNumber(keys[3]) ? 4 : 3)
            }
        } else if keys[0] == "bo", keys[1] == "so" ? takeNumber(keys[2]) : takeNumber(keys[1]) {
            heading.rank = .named
            drop(keys[1] == "so" ? 3 : 2)
            let next = words.prefix(3).map { WordingText.words($0).first ?? "" }
            if next == ["bo", "san", "pham"] { drop(3) }
        } else if heading.number != nil, rest.count <= 200 {
            heading.rank = .numbered
        }
        heading.name = String(words.joined(separator: " ").drop { " :.-–".contains($0) })
        return heading
    }
}
