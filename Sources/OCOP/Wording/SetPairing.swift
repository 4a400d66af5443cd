/// Which printed set is which set of the pack.
struct SetPairing {
    private(set) var pairs: [(printed: OfficialTable.PrintedSet, set: CriteriaSet)] = []
    private(set) var extra: [OfficialTable.PrintedSet] = []
    private(set) var missing: [CriteriaSet] = []

    /// From here on names are taken to mean the same.
    static let alike = 0.5

    init(_ printed: [OfficialTable.PrintedSet], _ sets: [CriteriaSet]) {
        var open = sets
        func take(where fits: (CriteriaSet) -> Bool) -> CriteriaSet? {
            open.firstIndex(where: fits).map { open.remove(at: $0) }
        }
        func likeness(_ one: OfficialTable.PrintedSet, _ other: CriteriaSet) -> Double {
            WordingText.similarity(one.name, other.name.vi)
        }
        var chosen: [CriteriaSet?] = printed.map { one in
            take { $0.number == one.number && likeness(one, $0) >= Self.alike }
        }
        // then the likest name, then the number alone
        for index in printed.indices where chosen[index] == nil {
            let best = open.max { likeness(printed[index], $0) < likeness(printed[index], $1) }
            if let best, likeness(printed[index], best) >= 0.8 { chosen[index] = take { $0.number == best.number } }
        }
        for index in printed.indices where chosen[index] == nil {
            chosen[index] = take { $0.number == printed[index].number }
        }
        // tables without any heading are taken in the order of the act
        if printed.allSatisfy({ $0.number == nil && $0.name.isEmpty }), printed.count == sets.count { chosen = sets }
        for (one, set) in zip(printed, chosen) {
            if let set { pairs.append((one, set)) } else { extra.append(one) }
        }
        let numbers = Set(pairs.map(\.set.number))
        missing = sets.filter { !numbers.contains($0.number) }
    }
}
