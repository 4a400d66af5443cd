/// Cuts an address into the parts that may name units.
struct AddressReader {
    /// Longest address that is read, in bytes.
    static let longest = 1000
    /// Most words of a unit's name.
    static let longestName = 8

    let names: NameReader
    let table: UnitTable
    var mentions: [Mention] = []
    var words = Words()
    let roles = UnitWords.shared
    var isHint = false
    /// What "nay" says of the mentions behind it, up to the end of the segment or the bracket.
    var era: UnitEra?
    var isInBrackets = false
    /// Whether a commune has been named with its kind: what comes behind is the area, not the detail.
    var isBehindCommune = false

    init(table: UnitTable, index: NameIndex) {
        self.table = table
        names = NameReader(table: table, index: index)
    }

    mutating func read(_ text: String, asHint: Bool = false) {
        words.read(Array(text.utf8)[...])
        (isHint, era, isInBrackets, isBehindCommune) = (asHint, nil, false, false)
        var start = 0
        while start < words.count {
            var end = start + 1
            while end < words.count, !words.startsSegment(end) { end += 1 }
            enterSegment(at: start)
            readSegment(start..<end)
            start = end
        }
    }

    mutating func enterSegment(at index: Int) {
        let gap = words.words[index].gap
        if gap.contains(.close) { isInBrackets = false }
        if gap.contains(.open) { isInBrackets = true }
        if !isInBrackets || gap.contains(.open) { era = nil }
    }

    mutating func readSegment(_ segment: Range<Int>) {
        var start = segment.lowerBound
        while start < segment.upperBound {
            let rest = start..<segment.upperBound
            switch roles.role(at: start, in: words, end: rest.upperBound) {
            case (.type(let type), let count)?: start = readTyped(rest, type, count)
            case (.now, let count)?:
                era = .since2025July
                start += count
            case (.former, let count)?:
                markLastAsFormer()
                start += count
            case (.filler, let count)?: start += count
            default: start = readUntyped(rest)
            }
        }
    }

    /// The end of the words from `start` on that no marker interrupts.
    func run(from start: Int, to end: Int) -> Range<Int> {
        var stop = start + 1
        while stop < end, !begins(stop, end) { stop += 1 }
        return start..<stop
    }

    /// Whether something new begins inside a segment; without marks only a word that cannot be part of a name does.
    func begins(_ index: Int, _ end: Int) -> Bool {
        guard let (role, count) = roles.role(at: index, in: words, end: end) else { return false }
        switch role {
        case .detail: return false
        case .type, .filler: return words.hasMarks || count == 2
        case .now: return words.hasMarks
        case .former: return true
        }
    }

    mutating func markLastAsFormer() {
        guard let last = mentions.indices.last, mentions[last].isHint == isHint else { return }
        mentions[last].era = .before2025July
        mentions[last].matches.removeAll { table.era(of: $0.row) != .before2025July }
    }
}
