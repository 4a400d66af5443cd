import VietnameseText

/// The rows seen so far, to find the same product of the same producer again.
struct RegisterDuplicates {
    /// What one row is compared by.
    private struct Entry {
        let line: Int
        let producer: [String]
        let place: AdministrativeUnit.ID?
        let placeText: String
        let stars: Stars?
        let issued: DateText?
    }

    /// What an earlier row is to this one.
    enum Match {
        case duplicate(of: Int)
        case renewal(of: Int)
    }

    private var entries: [String: [Entry]] = [:]
    /// A hostile list with one name throughout must not take the square of its length.
    private static let mostOfAName = 1000

    /// Compares a row with the earlier ones of its name, and keeps it.
    mutating func add(_ row: RegisterRow, _ place: RegisterPlace, _ recognition: RegisterRecognition) -> Match? {
        let name = VietnameseText.searchKey(row[.name] ?? "")
        guard !name.isEmpty else { return nil }
        let entry = Entry(
            line: row.line,
            producer: Self.producer(row[.producer] ?? ""),
            place: place.commune?.id,
            placeText: VietnameseText.searchKey(
                [row[.address], row[.commune]].compactMap { $0 }.joined(separator: " ")
            ),
            stars: recognition.stars,
            issued: recognition.issued
        )
        let same = entries[name, default: []].filter { isSame($0, entry) }
        if entries[name, default: []].count < Self.mostOfAName { entries[name, default: []].append(entry) }
        guard let last = same.last else { return nil }
        // The exact twin first, then the product's latest other recognition.
        if let twin = same.first(where: { !isRenewed($0, entry) }) { return .duplicate(of: twin.line) }
        return .renewal(of: last.line)
    }

    /// Producers that are alike, and no contradiction of places; without a producer the place has to be the same.
    private func isSame(_ one: Entry, _ other: Entry) -> Bool {
        let isSamePlace =
            one.place.map { $0 == other.place } ?? (!one.placeText.isEmpty && one.placeText == other.placeText)
        if one.producer.isEmpty || other.producer.isEmpty { return isSamePlace && !one.placeText.isEmpty }
        guard isAlike(one.producer, other.producer) else { return false }
        if let here = one.place, let there = other.place, here != there { return false }
        return true
    }

    private func isAlike(_ one: [String], _ other: [String]) -> Bool {
        if one == other { return true }
        let (short, long) = one.count < other.count ? (one, other) : (other, one)
        return short.count >= 2 && Set(short).isSubset(of: Set(long))
    }

    /// Another year, or another star: recognised another time.
    private func isRenewed(_ one: Entry, _ other: Entry) -> Bool {
        if let first = one.stars, let second = other.stars, first != second { return true }
        guard let first = one.issued, let second = other.issued else { return false }
        return first.latest < second.earliest || second.latest < first.earliest
    }

    private static let kinds: Set<String> = [
        "cong", "ty", "tnhh", "mtv", "tv", "cp", "ctcp", "htx", "hkd", "tht", "dntn", "jsc", "co", "ltd", "to", "hop",
        "tac", "xa", "ho", "kinh", "doanh", "so", "nghiep", "tu", "nhan", "phan", "trach", "nhiem", "huu", "han", "mot",
        "thanh", "vien", "chi", "nhanh", "cua", "hang", "san", "xuat", "thuong", "mai", "dich", "vu", "sx", "tm", "dv",
    ]

    /// The words of a producer's name behind those for its kind.
    private static func producer(_ name: String) -> [String] {
        let words = VietnameseText.searchKey(name).split(separator: " ").map(String.init)
        let own = words.drop { kinds.contains($0) }
        return own.isEmpty ? words : Array(own)
    }
}
