/// Which printed criterion of a set is which criterion of the pack.
struct CriterionPairing {
    /// A printed criterion with the heading above it.
    struct Printed {
        var criterion: OfficialTable.PrintedCriterion
        var heading: OfficialTable.PrintedCriterion?
        let section: OfficialTable.PrintedSection
    }

    private(set) var pairs: [(printed: Printed, index: Int)] = []
    private(set) var extra: [Printed] = []
    private(set) var missing: [Int] = []

    init(_ printedSet: OfficialTable.PrintedSet, _ set: CriteriaSet) {
        let printed = Self.flattened(printedSet, set)
        var open = Array(set.criteria.indices)
        var chosen: [Int?] = printed.map { one in
            open.firstIndex { set.criteria[$0].code == one.criterion.code }.map { open.remove(at: $0) }
        }
        for index in printed.indices where chosen[index] == nil {
            func likeness(_ other: Int) -> Double {
                WordingText.similarity(printed[index].criterion.name, set.criteria[other].name.vi)
            }
            let near = open.filter { Self.section(of: set.criteria[$0].code) == printed[index].section.code }
            if let best = near.max(by: { likeness($0) < likeness($1) }), likeness(best) >= 0.6 {
                chosen[index] = best
                open.removeAll { $0 == best }
            }
        }
        // lines without a code, as many as are left in their section, are taken in order
        for section in Set(printed.map(\.section.code)) {
            let left = printed.indices.filter {
                chosen[$0] == nil && printed[$0].section.code == section && printed[$0].criterion.code == nil
            }
            let near = open.filter { Self.section(of: set.criteria[$0].code) == section }
            guard left.count == near.count else { continue }
            for (index, criterion) in zip(left, near) { chosen[index] = criterion }
            open.removeAll { near.contains($0) }
        }
        for (one, index) in zip(printed, chosen) {
            if let index { pairs.append((one, index)) } else { extra.append(one) }
        }
        missing = open
    }

    private static func section(of code: String) -> String { String(code.prefix { $0 != "." }) }

    /// All criteria of a set.
    ///
    /// Cases under one criterion of the pack are one criterion with the options of both.
    private static func flattened(_ printedSet: OfficialTable.PrintedSet, _ set: CriteriaSet) -> [Printed] {
        var all: [Printed] = []
        for section in printedSet.parts.flatMap(\.sections) {
            let headings = Dictionary(section.headings.map { ($0.code ?? "", $0) }) { $1 }
            for criterion in section.criteria {
                let code = criterion.code ?? ""
                let heading = OfficialTable.codes(above: code).lazy.compactMap { headings[$0] }.first
                guard set.index(ofCriterion: code) == nil, let heading, let joined = heading.code,
                    set.index(ofCriterion: joined) != nil
                else {
                    all.append(Printed(criterion: criterion, heading: heading, section: section))
                    continue
                }
                if all.last?.criterion.code != joined { all.append(Printed(criterion: heading, section: section)) }
                let note = OfficialTable.PrintedNote(text: criterion.name, line: criterion.line)
                all[all.count - 1].criterion.notes += [note] + criterion.notes
                all[all.count - 1].criterion.options += criterion.options
            }
        }
        return all
    }
}
