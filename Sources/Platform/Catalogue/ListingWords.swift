import Foundation
import VietnameseText

/// The words of a product that can be searched for, with and without marks.
struct ListingWords: Sendable {
    /// " nhan long say pho hien", then what else is known of it: folded, a blank before each word.
    private let folded: [UInt8]
    /// The same in small letters with their marks.
    private let marked: [UInt8]
    /// How many bytes of `folded` are the name's.
    private let nameEnd: Int

    init(name: String, others: [String]) {
        let ownWords = Self.spaced(SearchWords.folded(name))
        folded = ownWords + others.flatMap { Self.spaced(SearchWords.folded($0)) }
        marked = ([name] + others).flatMap { Self.spaced(SearchWords.marked($0)) }
        nameEnd = ownWords.count
    }

    /// How well it fits: 0 is best; nil where a word of the search is missing.
    ///
    /// Words typed with marks come first where the product has the same marks, and names before producers and places.
    func rank(_ search: SearchWords) -> Int? {
        var rank = 0
        for word in search.folded {
            guard let place = Self.find(word, in: folded) else { return nil }
            if place >= nameEnd { rank = 1 }
        }
        for word in search.withMarks where Self.find(word, in: marked) == nil { return rank + 2 }
        return rank
    }

    private static func spaced(_ words: [[UInt8]]) -> [UInt8] { words.flatMap { [32] + $0 } }

    /// Where a word begins that starts with these bytes.
    private static func find(_ word: [UInt8], in text: [UInt8]) -> Int? {
        text.withUnsafeBufferPointer { text in
            word.withUnsafeBufferPointer { word in
                var start = 0
                while start + word.count < text.count {
                    if text[start] == 32 {
                        var length = 0
                        while length < word.count, text[start + 1 + length] == word[length] { length += 1 }
                        if length == word.count { return start }
                    }
                    start += 1
                }
                return nil
            }
        }
    }
}

/// What somebody typed to search, in words.
struct SearchWords: Sendable {
    let folded: [[UInt8]]
    /// Those that were typed with marks.
    let withMarks: [[UInt8]]

    /// Words beyond the tenth are left out.
    init(_ text: String) {
        folded = Array(Self.folded(text).prefix(10))
        withMarks = Self.marked(text).prefix(10).filter { $0.contains { $0 > 127 } }
    }

    var isEmpty: Bool { folded.isEmpty }

    static func folded(_ text: String) -> [[UInt8]] { words(VietnameseText.searchKey(String(text.prefix(400)))) }

    static func marked(_ text: String) -> [[UInt8]] {
        words(VietnameseText.composed(String(text.prefix(400))).lowercased())
    }

    private static func words(_ text: String) -> [[UInt8]] {
        text.split { !$0.isLetter && !$0.isNumber }.map { Array($0.utf8) }
    }
}
