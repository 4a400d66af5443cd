extension AddressReader {
    func hasMatch(_ range: Range<Int>, _ type: UnitType?) -> Bool {
        !names.matches(words, range, type: type).isEmpty
    }

    /// Whether the words are the name of a district or province.
    func isArea(_ range: Range<Int>) -> Bool {
        range.count <= Self.longestName
            && names.matches(words, range, type: nil).contains { table.level(of: $0.row) != .commune }
    }

    mutating func add(_ whole: Range<Int>, name: Range<Int>, _ type: UnitType?) -> Bool {
        var matches = names.matches(words, name, type: type)
        if isHint { matches.removeAll { table.level(of: $0.row) != .province } }
        if type == nil { keepLikelySpellings(&matches) }
        guard !matches.isEmpty else { return false }
        if let era { matches.removeAll { table.era(of: $0.row) != era } }
        let hasArea = matches.contains { table.level(of: $0.row) != .commune }
        let isLast = name.upperBound == words.count && matches.contains { table.level(of: $0.row) == .province }
        mentions.append(
            Mention(
                text: words.text(whole),
                key: words.key(name).hash,
                type: type,
                matches: matches,
                isRequired: type != nil || isHint || isLast || (isBehindCommune && hasArea),
                isHint: isHint,
                era: era
            )
        )
        if type?.levels == [.commune] { isBehindCommune = true }
        return true
    }

    /// Without a kind, other marks are another name, except for areas that no name fits better: "Đăk Lăk".
    private func keepLikelySpellings(_ matches: inout [NameReader.Match]) {
        let hasExact = matches.contains { $0.spelling == .exact }
        matches.removeAll { $0.spelling == .otherMarks && (hasExact || table.level(of: $0.row) == .commune) }
    }

    mutating func addUnknown(_ range: Range<Int>, _ type: UnitType?) {
        if type?.levels == [.commune] { isBehindCommune = true }
        mentions.append(Mention(text: words.text(range), type: type, matches: [], isRequired: true, isHint: isHint))
    }
}
