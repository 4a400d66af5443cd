/// One printed set beside the set of the pack.
struct SetComparison {
    private let printed: OfficialTable.PrintedSet
    private let set: CriteriaSet
    private(set) var differences: [WordingDifference] = []
    private(set) var tally = WordingMatch.Tally()

    init(_ printed: OfficialTable.PrintedSet, _ set: CriteriaSet) {
        self.printed = printed
        self.set = set
    }

    /// Compares line by line and keeps what agrees.
    mutating func compare() -> OfficialWording {
        compareHeading()
        compareParts()
        let sections = compareSections()
        let pairing = CriterionPairing(printed, set)
        for one in pairing.extra {
            let name = "\(one.criterion.code ?? "") \(one.criterion.name)"
            report(.criterionExtra, one.criterion.line, one.criterion.code, official: Self.quoted(name))
        }
        let criteria = pairing.pairs.sorted { $0.index < $1.index }.map { compare($0.printed, set.criteria[$0.index]) }
        for index in pairing.missing {
            let criterion = set.criteria[index]
            report(.criterionMissing, printed.line, criterion.code, pack: Self.quoted(criterion.name))
        }
        compareHeadings(pairing)
        differences.sort { $0.line < $1.line }
        return OfficialWording(
            act: set.decision.id,
            number: set.number,
            sha256: set.sha256,
            name: printed.name.isEmpty ? set.name.vi : printed.name,
            sections: sections,
            criteria: criteria
        )
    }

    private mutating func compareHeading() {
        let isAlike = printed.name.isEmpty || WordingText.similarity(printed.name, set.name.vi) >= SetPairing.alike
        guard !isAlike || (printed.number ?? set.number) != set.number else { return }
        func named(_ number: Int?, _ name: String) -> String { number.map { "«\($0). \(name)»" } ?? "«\(name)»" }
        report(
            .setRenamed,
            printed.line,
            nil,
            official: Label(vi: named(printed.number, printed.name), en: named(printed.number, printed.name)),
            pack: Label(vi: named(set.number, set.name.vi), en: named(set.number, set.name.en))
        )
    }

    private mutating func compareParts() {
        for part in set.parts {
            guard let most = set.heading(of: part)?.max else { continue }
            guard let printed = printed.parts.first(where: { $0.code == part.code }) else {
                report(.partMax, printed.line, part.code, pack: most.label)
                continue
            }
            // the points stand in the title, in the column or in both; each has to be right
            let amounts = [printed.titlePoints, printed.points].filter { $0 != .blank }
            for amount in amounts.isEmpty ? [.blank] : amounts where amount.most != most {
                report(.partMax, printed.line, part.code, official: amount.label, pack: most.label)
            }
        }
        for part in printed.parts where !set.parts.contains(where: { $0.code == part.code }) && !part.code.isEmpty {
            report(.partMax, part.line, part.code, official: part.points.label)
        }
    }

    private mutating func compareSections() -> [OfficialWording.Section] {
        let printedSections = printed.parts.flatMap(\.sections)
        var kept: [OfficialWording.Section] = []
        for section in set.parts.flatMap(\.sections) {
            guard let printed = printedSections.first(where: { $0.code == section.code }) else {
                report(.sectionMax, printed.line, section.code, pack: section.max.label)
                continue
            }
            kept.append(
                OfficialWording.Section(code: section.code, name: printed.name, notes: printed.notes.map(\.text))
            )
            // a section that is its own criterion is compared there, so that its line is named once
            let isCriterion =
                set.index(ofCriterion: section.code) != nil && printed.criteria.first?.code == section.code
            if !isCriterion, printed.points.most != section.max {
                report(.sectionMax, printed.line, section.code, official: printed.points.label, pack: section.max.label)
            }
            compareNotes(printed.notes, set.criteria[section.criteria], section.notes, at: section.code)
        }
        let known = Set(set.parts.flatMap(\.sections).map(\.code))
        for section in printedSections where !known.contains(section.code) && !section.code.isEmpty {
            report(.sectionMax, section.line, section.code, official: section.points.label)
        }
        for note in printed.notes {
            report(.noteUnmatched, note.line, nil, official: Self.quoted(note.text), severity: .notice)
        }
        return kept
    }
}

extension SetComparison {
    /// Notes down a difference; one that the pack declares is known, any other refuses its line.
    ///
    /// Returns whether the line may be kept.
    @discardableResult
    mutating func report(
        _ kind: WordingDifference.Kind,
        _ line: Int,
        _ place: String?,
        option: Int? = nil,
        official: Label? = nil,
        pack: Label? = nil,
        severity: WordingDifference.Severity = .refused
    ) -> Bool {
        let nothing = Label(vi: "không có", en: "nothing")
        let explanation = place.flatMap {
            DeclaredDifference(set: set).explanation(of: kind, at: $0, option: option, official: official ?? nothing)
        }
        differences.append(
            WordingDifference(
                kind: kind,
                severity: explanation?.excuses == true ? .known : severity,
                line: line,
                set: set.number,
                place: place,
                option: option,
                official: official ?? nothing,
                pack: pack ?? nothing,
                explanation: explanation?.label
            )
        )
        return explanation?.excuses == true || severity < .refused
    }

    var allCriteria: [Criterion] { self.set.criteria }

    func criterion(_ index: Int) -> Criterion { set.criteria[index] }

    mutating func count(options: Int, agrees: Bool) {
        tally.options += options
        if agrees { tally.criteria += 1 }
    }

    static func quoted(_ text: String) -> Label { Label(vi: "«\(text)»", en: "«\(text)»") }

    static func quoted(_ label: Label) -> Label { Label(vi: "«\(label.vi)»", en: "«\(label.en)»") }
}
