import VietnameseText

/// The words that tell a product's set from its name, read from `Data/register/product-words.yaml`.
public struct ProductWords: Sendable {
    /// Names of the 26 sets, by number.
    public let sets: [Int: Label]
    let rules: [ProductWordRule]
    /// Phrases that may stand before the noun that counts: "bộ sản phẩm".
    let noise: Set<String>
    /// Every phrase of names, as written and without marks.
    let phrases: PhraseIndex
    /// The rules of each phrase, in the order of the file.
    let rulesOfPhrase: [String: [Int]]
    /// Every phrase of group columns, without marks, with the sets that it leaves.
    let groups: [String: Set<Int>]
    let groupPhrases: PhraseIndex

    init(sets: [Int: Label], rules: [ProductWordRule], noise: Set<String>, groups: [(names: [String], sets: Set<Int>)])
    {
        self.sets = sets
        self.rules = rules
        self.noise = noise
        var all = noise
        var rulesOfPhrase: [String: [Int]] = [:]
        for (index, rule) in rules.enumerated() {
            all.formUnion(rule.words.union(rule.with).union(rule.without))
            for word in rule.words { rulesOfPhrase[word, default: []].append(index) }
        }
        self.rulesOfPhrase = rulesOfPhrase
        phrases = PhraseIndex(all)
        var setsOfGroup: [String: Set<Int>] = [:]
        for group in groups {
            for name in group.names { setsOfGroup[VietnameseText.searchKey(name)] = group.sets }
        }
        self.groups = setsOfGroup
        groupPhrases = PhraseIndex(Set(setsOfGroup.keys))
    }

    /// The first rule of a phrase that fits beside the other phrases of the name.
    func rule(of phrase: String, beside others: Set<String>) -> ProductWordRule? {
        rulesOfPhrase[phrase]?.lazy.map { rules[$0] }.first { rule in
            (rule.with.isEmpty || !rule.with.isDisjoint(with: others)) && rule.without.isDisjoint(with: others)
        }
    }

    /// The sets that a group column leaves; nil where it names no group that is known.
    func sets(ofGroup text: String) -> Set<Int>? {
        let parts = text.split { ";>/()–-:|".contains($0) }.map { ProductName(String($0)).folded }
        let found = parts.flatMap { groupPhrases.cut($0, isFolded: true) }.flatMap(\.phrases).compactMap { groups[$0] }
        guard let first = found.first else { return nil }
        // "Thực phẩm; Gia vị": the narrowest; groups that exclude each other leave all of theirs.
        let common = found.dropFirst().reduce(first) { $0.intersection($1) }
        return common.isEmpty ? found.reduce(into: Set()) { $0.formUnion($1) } : common
    }
}

/// A rule: these phrases, beside those and without those others, speak for a set.
struct ProductWordRule: Sendable {
    let set: Int
    /// Other sets in question.
    let also: [Int]
    /// Confidence in hundredths.
    let sure: Int
    let isAnywhere: Bool
    let words: Set<String>
    let with: Set<String>
    let without: Set<String>
}

/// Phrases by their words, as written and without marks.
struct PhraseIndex: Sendable {
    private let written: Set<String>
    private let folded: [String: [String]]
    private let longest: Int

    /// Words of a name that are a phrase; several phrases where the marks are missing.
    struct Piece {
        let range: Range<Int>
        let phrases: [String]
    }

    init(_ phrases: Set<String>) {
        written = phrases
        folded = Dictionary(grouping: phrases.sorted(), by: VietnameseText.folded)
        longest = phrases.map { $0.split(separator: " ").count }.max() ?? 1
    }

    /// Cuts words from left to right into the longest phrases; other words are left out.
    func cut(_ words: [String], isFolded: Bool) -> [Piece] {
        var pieces: [Piece] = []
        var start = 0
        while start < words.count {
            let piece = piece(words, at: start, isFolded: isFolded)
            if let piece { pieces.append(piece) }
            start = piece?.range.upperBound ?? start + 1
        }
        return pieces
    }

    private func piece(_ words: [String], at start: Int, isFolded: Bool) -> Piece? {
        for end in stride(from: min(words.count, start + longest), to: start, by: -1) {
            let text = words[start..<end].joined(separator: " ")
            if isFolded, let phrases = folded[text] { return Piece(range: start..<end, phrases: phrases) }
            if !isFolded, written.contains(text) { return Piece(range: start..<end, phrases: [text]) }
        }
        return nil
    }
}

/// A product name as words in small letters, with their marks and without.
struct ProductName {
    let words: [String]
    /// Whether a comma, a plus or an ampersand stands before the word.
    private(set) var isJoined: [Bool] = []
    /// Whether the word begins with a capital.
    let isCapital: [Bool]
    let folded: [String]
    /// Whether any letter has a Vietnamese mark.
    let hasMarks: Bool

    private static let longest = 60

    init(_ text: String) {
        var written: [String] = []
        var word = ""
        var join = false
        for character in VietnameseText.composed(text).prefix(1000) + " " {
            if character.isLetter || character.isNumber {
                word.append(character)
                continue
            }
            if !word.isEmpty, written.count < Self.longest {
                written.append(word)
                isJoined.append(join)
                join = false
            }
            word = ""
            if ",&+;".contains(character) { join = true }
        }
        isCapital = written.map { $0.first?.isUppercase ?? false }
        words = written.map { VietnameseText.placingTones(.traditional, in: $0.lowercased()) }
        folded = words.map { VietnameseText.folded($0) }
        hasMarks = words != folded
    }
}
