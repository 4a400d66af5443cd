extension SetComparison {
    /// Compares one criterion and keeps its lines that agree.
    mutating func compare(_ one: CriterionPairing.Printed, _ criterion: Criterion) -> OfficialWording.Criterion {
        let printed = one.criterion
        var agrees = true
        if let code = printed.code, code != criterion.code {
            agrees = report(
                .criterionRenumbered,
                printed.line,
                criterion.code,
                official: Self.quoted(code),
                pack: Self.quoted(criterion.code)
            )
        }
        var name: String? = printed.name
        if WordingText.similarity(printed.name, criterion.name.vi) < SetPairing.alike {
            let isKept = report(
                .criterionRenamed,
                printed.line,
                criterion.code,
                official: Self.quoted(printed.name),
                pack: Self.quoted(criterion.name)
            )
            if !isKept { name = nil }
            agrees = agrees && isKept
        }
        if let official = differingPoints(one, criterion) {
            agrees =
                report(.criterionMax, printed.line, criterion.code, official: official.label, pack: criterion.max.label)
                && agrees
        }
        let (options, allAgree) = compareOptions(printed, criterion)
        count(options: options.count, agrees: agrees && allAgree)
        compareNotes(printed.notes, [criterion], criterion.notes, at: criterion.code)
        let heading = one.heading?.name ?? (printed.isCase ? one.section.name : nil)
        return OfficialWording.Criterion(
            code: criterion.code,
            name: name?.isEmpty == true ? nil : name,
            heading: heading,
            notes: printed.notes.map(\.text),
            options: options
        )
    }

    /// The printed points where they are not those of the pack.
    ///
    /// One of two cases takes the points of what it is a case of.
    private func differingPoints(_ one: CriterionPairing.Printed, _ criterion: Criterion) -> OfficialPoints? {
        var points = one.criterion.points
        if points == .blank, one.criterion.isCase { points = one.heading?.points ?? one.section.points }
        return points.most == criterion.max ? nil : points
    }

    private mutating func compareOptions(
        _ printed: OfficialTable.PrintedCriterion,
        _ criterion: Criterion
    ) -> (kept: [Int: String], allAgree: Bool) {
        // a yes/no criterion needs no options in the act: the pack spells them out
        let isYesOrNo = criterion.options.map(\.points) == [.zero, criterion.max]
        if printed.options.isEmpty, isYesOrNo { return ([:], true) }
        guard printed.options.count == criterion.options.count else {
            func counted(_ count: Int) -> Label { Label(vi: "\(count)", en: "\(count)") }
            report(
                .optionCount,
                printed.line,
                criterion.code,
                official: counted(printed.options.count),
                pack: counted(criterion.options.count)
            )
            return ([:], false)
        }
        var kept: [Int: String] = [:]
        // a mark behind the name asks for the least option that gives points
        let least = printed.stars > 0 ? criterion.options.firstIndex { $0.points > .zero } : nil
        for (index, (one, option)) in zip(printed.options, criterion.options).enumerated() {
            let stars = one.stars == 0 && index == least ? printed.stars : one.stars
            if compare(one, stars, option, number: index + 1, of: criterion.code) { kept[index + 1] = one.text }
        }
        return (kept, kept.count == criterion.options.count)
    }

    private mutating func compare(
        _ printed: OfficialTable.PrintedOption,
        _ printedStars: Int,
        _ option: Criterion.Option,
        number: Int,
        of code: String
    ) -> Bool {
        var agrees = true
        if printed.points != .exact(option.points) {
            agrees = report(
                .optionPoints,
                printed.line,
                code,
                option: number,
                official: printed.points.label,
                pack: option.points.label
            )
        }
        let stars = option.floor?.rawValue ?? 0
        if printedStars != stars {
            func marked(_ count: Int) -> Label {
                count == 0
                    ? Label(vi: "không dấu", en: "no mark")
                    : Label(vi: String(repeating: "*", count: count), en: String(repeating: "*", count: count))
            }
            agrees =
                report(
                    .starMark,
                    printed.line,
                    code,
                    option: number,
                    official: marked(printedStars),
                    pack: marked(stars)
                )
                && agrees
        }
        return agrees && !printed.text.isEmpty
    }

    /// Headings over a few criteria print the sum of what stands below them.
    mutating func compareHeadings(_ pairing: CriterionPairing) {
        var sums: [OfficialTable.PrintedCriterion: Points] = [:]
        for (printed, index) in pairing.pairs {
            if let heading = printed.heading {
                sums[heading, default: .zero] = sums[heading, default: .zero] + criterion(index).max
            }
        }
        for (heading, sum) in sums.sorted(by: { $0.key.line < $1.key.line }) {
            let isAlternative = pairing.pairs.contains {
                $0.printed.heading == heading && criterion($0.index).alternative != nil
            }
            guard heading.points != .blank, heading.points.most != sum, !isAlternative else { continue }
            report(.criterionMax, heading.line, heading.code, official: heading.points.label, pack: sum.label)
        }
    }
}
