extension OfficialTable.PrintedSection {
    /// Puts aside what turned out to be a heading or an explanation once the lines below it are known.
    mutating func settle() {
        var kept: [OfficialTable.PrintedCriterion] = []
        let isParent = Self.areParents(criteria)
        for (index, criterion) in criteria.enumerated() {
            guard criterion.options.isEmpty, criterion.code != nil else {
                kept.append(criterion)
                continue
            }
            if isParent[index] {
                headings.append(criterion)
            } else if criterion.points == .blank {
                let note = OfficialTable.PrintedNote(text: criterion.name, line: criterion.line)
                if kept.isEmpty {
                    notes += [note] + criterion.notes
                } else {
                    kept[kept.count - 1].notes += [note] + criterion.notes
                }
            } else {
                kept.append(criterion)
            }
        }
        if kept.isEmpty { kept = [SetDraft.criterion(of: self)] }
        criteria = kept
    }

    /// Of every criterion, whether a later one stands under its code.
    private static func areParents(_ criteria: [OfficialTable.PrintedCriterion]) -> [Bool] {
        var above: Set<String> = []
        var areParents: [Bool] = []
        for criterion in criteria.reversed() {
            areParents.append(criterion.code.map(above.contains) ?? false)
            above.formUnion(criterion.code.map(OfficialTable.codes(above:)) ?? [])
        }
        return areParents.reversed()
    }
}

extension OfficialTable {
    /// The codes that a code stands under: "6.1" and "6" for "6.1.2".
    static func codes(above code: String) -> [String] {
        var codes: [String] = []
        var rest = code[...]
        while let point = rest.lastIndex(of: ".") {
            rest = rest[..<point]
            codes.append(String(rest))
        }
        return codes
    }
}
