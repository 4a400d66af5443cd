/// Other names for one thing, given by the caller: words of trade and region, and what places were called.
///
/// A document that has one of the other names instead of the query's is found after those that have the words typed.
/// Names are compared without tones and marks where the query has none.
public struct Synonyms: Sendable, Equatable {
    /// From the folded words of a name to the names that it may stand for.
    private(set) var replacements: [String: [String]] = [:]
    private(set) var longest = 0

    /// No synonyms.
    public init() {}

    /// Names of one thing: a search for any of them finds all, as dứa, thơm and khóm.
    public mutating func add(_ names: [String]) {
        for name in names { add(name, becoming: names.filter { $0 != name }) }
    }

    /// A name that others took the place of: a search for it finds them too, but not the other way round, as a search
    /// for Trà Vinh finds what is now in Vĩnh Long.
    public mutating func add(_ old: String, becoming new: [String]) {
        let words = QueryText.words(of: old)
        guard !words.isEmpty else { return }
        longest = max(longest, words.count)
        replacements[Self.key(words), default: []] += new
    }

    /// Whether there are none.
    public var isEmpty: Bool { replacements.isEmpty }

    static func key(_ words: some Sequence<QueryWord>) -> String {
        words.map { String(decoding: $0.key, as: UTF8.self) }.joined(separator: " ")
    }
}
