/// The words in an address that are not names: kinds of units, hamlets and streets, now and formerly.
struct UnitWords: Sendable {
    /// What a word, or two words, mean.
    enum Role: Equatable {
        case type(UnitType)
        /// Something smaller than a commune follows: its name says nothing about units.
        case detail
        /// What follows is as of today: "nay".
        case now
        /// What stands before it is of the past: "cũ".
        case former
        /// Says nothing: "thuộc".
        case filler
    }

    private struct Entry {
        let words: [NameKey]
        let role: Role
    }

    static let shared = UnitWords()

    private let byFirst: [UInt64: [Entry]]
    private let notUnits: [NameKey]

    private init() {
        var byFirst: [UInt64: [Entry]] = [:]
        func add(_ texts: String, _ role: Role) {
            for text in texts.split(separator: ",") {
                let words = Words(String(text))
                let keys = (0..<words.count).map { words.key($0..<($0 + 1)) }
                byFirst[keys[0].hash, default: []].append(Entry(words: keys, role: role))
            }
        }
        for type in UnitType.allCases { add(type.word, .type(type)) }
        add("TP,T.P", .type(.city))
        add("TX,T.X", .type(.town))
        add("TT,TTr,T.T,thi trấn", .type(.township))
        add("thôn,ấp,khóm,xóm,khu,tổ,TDP,KP,bản,buôn,bon,làng,sóc,phum,đội,khối,tiểu khu,liên gia", .detail)
        add("đường,phố,ngõ,ngách,hẻm,kiệt,số,lô,tầng,tòa,căn,quốc lộ,QL,TL,km,chợ,cụm,KCN,CCN,KDC", .detail)
        add("tỉnh lộ,huyện lộ,hương lộ,hợp tác xã,HTX,công ty,trung tâm,cơ sở,hộ,chung cư,nhà", .detail)
        add("điện thoại,ĐT,SĐT,tel,fax,hotline,email,website,mã số", .detail)
        add("nay,hiện nay,hiện", .now)
        add("cũ,trước đây", .former)
        add("thuộc,là,tại,ở,địa chỉ,đ c,Việt Nam,VN", .filler)
        self.byFirst = byFirst.mapValues { $0.sorted { $0.words.count > $1.words.count } }
        let words = Words("lộ hội đội ủy đoàn")
        notUnits = (0..<words.count).map { words.key($0..<($0 + 1)) }
    }

    /// The role of the words from an index on, and how many they are.
    func role(at index: Int, in words: Words, end: Int) -> (role: Role, count: Int)? {
        if let letter = letterType(at: index, in: words, end: end) { return (.type(letter), 1) }
        guard let entries = byFirst[words.key(index..<(index + 1)).hash] else { return nil }
        let entry = entries.first { entry in
            index + entry.words.count <= end
                && entry.words.indices.allSatisfy { isWritten(entry.words[$0], at: index + $0, in: words) }
        }
        guard let entry, !isPartOfOtherWord(entry, at: index, in: words) else { return nil }
        return (entry.role, entry.words.count)
    }

    /// "Hợp tác xã" and "liên xã" are no units.
    private func isPartOfOtherWord(_ entry: Entry, at index: Int, in words: Words) -> Bool {
        guard case .type = entry.role, entry.words.count == 1 else { return false }
        guard index > 0, words.words[index].gap.isDisjoint(with: .breaks) else { return false }
        let before = words.letters[words.words[index - 1].key]
        return before.elementsEqual("tac".utf8) || before.elementsEqual("lien".utf8)
    }

    /// Whether the word behind a kind makes another word of it, where no unit has that name: "xã hội", "tỉnh đội".
    func makesAnotherWord(_ index: Int, in words: Words) -> Bool {
        notUnits.contains { isWritten($0, at: index, in: words) }
    }

    private func isWritten(_ key: NameKey, at index: Int, in words: Words) -> Bool {
        let written = words.key(index..<(index + 1))
        return words.hasMarks ? written == key : written.hash == key.hash
    }

    /// The kind that one letter stands for, with a dot, before a number or at the start of a segment: "Q1", "H Gia Lâm".
    private func letterType(at index: Int, in words: Words, end: Int) -> UnitType? {
        let word = words.words[index]
        guard word.key.count == 1, word.source.count == 1, index + 1 < end else { return nil }
        let next = words.words[index + 1]
        let isDotted = next.gap.contains(.dot)
        switch words.letters[word.key.lowerBound] {
        case UInt8(ascii: "p") where isDotted || next.isNumber || words.startsSegment(index): return .ward
        case UInt8(ascii: "f") where next.isNumber: return .ward
        case UInt8(ascii: "q") where isDotted || next.isNumber || words.startsSegment(index): return .urbanDistrict
        case UInt8(ascii: "h") where isDotted || isSpaced(index, next, words): return .ruralDistrict
        case UInt8(ascii: "x") where isDotted || isSpaced(index, next, words): return .commune
        case UInt8(ascii: "t") where isDotted && next.key.count > 1: return .province
        default: return nil
        }
    }

    private func isSpaced(_ index: Int, _ next: Words.Word, _ words: Words) -> Bool {
        words.startsSegment(index) && next.gap == .space
    }
}
