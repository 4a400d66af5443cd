/// Finds the units that a few words may name.
struct NameReader {
    let table: UnitTable
    let index: NameIndex

    /// A unit that words may mean, and how well they fit.
    struct Match: Hashable {
        var row: Int
        /// Nil where no kind was written.
        var isSameType: Bool?
        var spelling: Spelling

        /// Greater fits better.
        var rank: Int { (isSameType == false ? 0 : 4) + spelling.rawValue }
    }

    /// How the marks agree.
    enum Spelling: Int, Comparable {
        case otherMarks, withoutMarks, exact

        static func < (one: Spelling, other: Spelling) -> Bool { one.rawValue < other.rawValue }
    }

    /// The units that a whole text may name, with or without a word for their kind.
    func matches(_ words: Words, _ range: Range<Int>) -> [Match] {
        guard !range.isEmpty else { return [] }
        let whole = matches(words, range, type: nil)
        guard
            case (.type(let type), let count)? = UnitWords.shared.role(
                at: range.lowerBound,
                in: words,
                end: range.upperBound
            ),
            count < range.count
        else { return whole }
        let typed = matches(words, range.dropFirst(count), type: type)
        return typed + whole.filter { match in !typed.contains { $0.row == match.row } }
    }

    /// The units of a name, those of a kind's levels where one is given; each once, with its best spelling.
    func matches(_ words: Words, _ range: Range<Int>, type: UnitType?) -> [Match] {
        let key = words.key(range)
        var matches: [Match] = []
        for entry in index.entries(key) {
            let row = Int(entry.row)
            var isSameType: Bool?
            if let type {
                guard type.levels.contains(table.level(of: row)) else { continue }
                isSameType = table.wasEver(type, row)
                // A city of another kind is not this one: "TP Hải Dương" was a district, not the province.
                if type == .city, isSameType == false, table.level(of: row) == .province { continue }
            }
            // Without any mark, "Nga Thanh" may be Nga Thanh and Nga Thành.
            let isExact = entry.key.marks == key.marks
            let spelling: Spelling = !words.hasMarks ? .withoutMarks : isExact ? .exact : .otherMarks
            if let last = matches.indices.last, matches[last].row == row {
                matches[last].spelling = max(matches[last].spelling, spelling)
            } else {
                matches.append(Match(row: row, isSameType: isSameType, spelling: spelling))
            }
        }
        return type.map { $0.levels.contains(.district) } ?? false ? withoutOtherKinds(matches) : matches
    }

    /// "TP Cao Lãnh" is not "Huyện Cao Lãnh" of the same province, though an old address may call a city a district.
    private func withoutOtherKinds(_ matches: [Match]) -> [Match] {
        guard matches.count > 1 else { return matches }
        let provinces = Set(matches.filter { $0.isSameType == true }.map { table.province(of: $0.row) })
        return matches.filter { $0.isSameType == true || !provinces.contains(table.province(of: $0.row)) }
    }
}
