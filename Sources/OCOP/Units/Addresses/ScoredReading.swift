/// A reading, and how well it accounts for the parts of an address.
///
/// Sets of mentions are kept as bits.
struct ScoredReading {
    let reading: Reading
    /// Parts that had to be accounted for, and were.
    private(set) var required = 0
    private(set) var optional = 0
    /// Old units that only lie on the ground of those of today: an old district speaks for an old commune.
    private(set) var loose = 0
    /// Mentions that only a unit of today accounts for.
    private(set) var later = 0
    private(set) var sameTypes = 0
    private(set) var spelling = 0
    /// Required mentions that it leaves open.
    private(set) var open: UInt32 = 0
    /// The mentions that name its province, its district and its commune, by level.
    private var named = SIMD4<UInt32>()

    /// How much of the address it accounts for; greater is better.
    var fit: Int { (required << 16) + (optional << 8) }

    init(_ reading: Reading, _ mentions: [Mention], _ table: UnitTable) {
        self.reading = reading
        for (index, mention) in mentions.enumerated() {
            let twinLevel = mention.twin.flatMap { level(ofMention: $0) }
            if let found = reading.explain(mention, exceptAt: twinLevel, table) {
                count(found, mention, index)
                if table.era(of: found.match.row) == .since2025July { later += 1 }
            } else if mention.isRequired, twinLevel == nil || reading.explain(mention, exceptAt: nil, table) == nil {
                open |= 1 << UInt32(index)
            }
        }
    }

    func isNamed(_ level: UnitLevel) -> Bool { named[level.rawValue] != 0 }

    /// Whether a mention names the unit of that level.
    func names(_ level: UnitLevel, with mention: Int) -> Bool { named[level.rawValue] & (1 << UInt32(mention)) != 0 }

    private func level(ofMention index: Int) -> UnitLevel? {
        UnitLevel.allCases.first { names($0, with: index) }
    }

    private mutating func count(_ found: Reading.Explanation, _ mention: Mention, _ index: Int) {
        if mention.isRequired { required += 1 } else { optional += 1 }
        if found.isLoose, found.level == .district || reading.level == .province { loose += 1 }
        if found.match.isSameType != false { sameTypes += 1 }
        spelling += found.match.spelling.rawValue
        named[found.level.rawValue] |= 1 << UInt32(index)
    }
}

extension Reading {
    /// What of a reading a mention names.
    struct Explanation {
        let level: UnitLevel
        let match: NameReader.Match
        var isLoose = false
    }

    /// The unit of this reading that a mention names; in the list of today also an older one on its ground.
    func explain(_ mention: Mention, exceptAt level: UnitLevel?, _ table: UnitTable) -> Explanation? {
        func named(_ row: Int?, _ at: UnitLevel) -> Explanation? {
            guard let row, at != level, let match = mention.match(row) else { return nil }
            return Explanation(level: at, match: match)
        }
        // Beside its old name, a commune's name of today is one only behind "nay": else it is a hamlet's.
        let communeOfToday = oldCommune == nil || mention.era == .since2025July ? commune : nil
        return named(oldCommune, .commune) ?? named(district, .district) ?? named(communeOfToday, .commune)
            ?? named(oldProvince, .province) ?? named(province, .province)
            ?? (era == .since2025July ? older(mention, exceptAt: level, table) : nil)
    }

    private func older(_ mention: Mention, exceptAt excepted: UnitLevel?, _ table: UnitTable) -> Explanation? {
        for match in mention.matches where table.era(of: match.row) == .before2025July {
            let level = table.level(of: match.row)
            guard level != .commune, level != excepted, table.provinceToday(of: match.row) == province else { continue }
            let isOnGround =
                commune.map { commune in
                    table.hasPredecessor(commune) {
                        $0 == match.row || table.parent(of: $0) == match.row || table.province(of: $0) == match.row
                    }
                } ?? (level == .province)
            if isOnGround { return Explanation(level: level, match: match, isLoose: true) }
        }
        return nil
    }
}
