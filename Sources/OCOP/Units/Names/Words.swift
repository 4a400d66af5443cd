/// A text cut into words of folded letters, with what stands between them.
///
/// Words are cut between letters and digits too ("P1" is a ward's abbreviation and its number), and compared without
/// the gaps, so that "Ea H'Leo", "Ea Hleo" and "EaHleo" are one name.
struct Words {
    /// One word.
    struct Word {
        /// Its letters, as a place in `letters`.
        var key: Range<Int>
        /// Its place in the text, in bytes.
        var source: Range<Int>
        /// The sum of its marks.
        var marks: UInt64
        var isNumber: Bool
        /// What stands before it.
        var gap: Gap
    }

    /// What stands between two words.
    struct Gap: OptionSet {
        let rawValue: UInt8
        static let space = Gap(rawValue: 1)
        static let dot = Gap(rawValue: 2)
        static let dash = Gap(rawValue: 4)
        static let comma = Gap(rawValue: 8)
        static let open = Gap(rawValue: 16)
        static let close = Gap(rawValue: 32)
        static let breaks: Gap = [.comma, .open, .close]
    }

    private(set) var bytes: ArraySlice<UInt8> = []
    private(set) var letters: [UInt8] = []
    private(set) var words: [Word] = []
    /// Whether the text has any marks: without, it says nothing against a name that has some.
    private(set) var hasMarks = false
    /// What stands behind the last word.
    private(set) var lastGap: Gap = []

    var count: Int { words.count }

    init() {}

    init(_ text: String) {
        read(Array(text.utf8)[...])
    }

    /// Reads another text, which has to be valid UTF-8.
    mutating func read(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        letters.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        hasMarks = false
        var scanner = WordScanner(bytes)
        while let word = scanner.next(&letters) {
            words.append(word)
            hasMarks = hasMarks || word.marks != 0
        }
        lastGap = scanner.gap
    }

    /// The text from one word to the last of a range, as written.
    func text(_ range: Range<Int>) -> String {
        guard let last = range.last else { return "" }
        return String(
            decoding: bytes[words[range.lowerBound].source.lowerBound..<words[last].source.upperBound],
            as: UTF8.self
        )
    }

    /// The key of some words as one name.
    func key(_ range: Range<Int>) -> NameKey {
        guard let last = range.last else { return NameKey(letters: [], marks: 0) }
        let start = words[range.lowerBound].key.lowerBound
        var marks: UInt64 = 0
        for word in words[range] where word.marks != 0 {
            marks &+= word.marks &* (2 * UInt64(word.key.lowerBound - start) + 1)
        }
        return NameKey(letters: letters[start..<words[last].key.upperBound], marks: marks)
    }

    func startsSegment(_ index: Int) -> Bool { index == 0 || !words[index].gap.isDisjoint(with: .breaks) }
}

/// What a name is found and compared by.
struct NameKey: Hashable {
    /// FNV-1a of the folded letters; among some 15,000 names two different ones do not share 64 bits.
    let hash: UInt64
    /// The marks of its words, each weighed by its place.
    let marks: UInt32

    init(letters: ArraySlice<UInt8>, marks: UInt64) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for letter in letters { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3 }
        self.hash = hash
        self.marks = UInt32(truncatingIfNeeded: marks ^ (marks >> 32))
    }
}
