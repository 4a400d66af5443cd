extension SetComparison {
    /// Explanations are words of the act and are kept as they are.
    ///
    /// Only one from which something follows is compared: the pack needs a rule for it.
    mutating func compareNotes(
        _ notes: [OfficialTable.PrintedNote],
        _ criteria: some Collection<Criterion>,
        _ labels: [Label],
        at code: String
    ) {
        let section = code.prefix { $0 != "." }
        let neighbours = allCriteria.filter { $0.code.prefix { $0 != "." } == section }
        let kinds = Set((neighbours + criteria).flatMap(\.rules).map(\.kind))
        for note in notes {
            guard let kind = Self.consequence(of: note.text), !kinds.contains(kind), labels.isEmpty else { continue }
            if kind == .appliesOnlyIf, criteria.contains(where: { $0.prerequisite != nil }) { continue }
            if kind == .chooseOneCase, neighbours.contains(where: { $0.alternative != nil }) { continue }
            report(.noteUnmatched, note.line, code, official: Self.quoted(note.text), severity: .notice)
        }
    }

    /// What the act lets follow from an explanation, as far as its usual words say so.
    private static func consequence(of text: String) -> Rule.Kind? {
        let words = WordingText.words(text).joined(separator: " ")
        let signs: [(String, Rule.Kind)] = [
            ("bi loai", .eliminate), ("cac buoc tiep theo", .stopEvaluation),
            ("khong xem xet cac chi tieu", .stopEvaluation),
            ("khong danh gia nhung san pham", .notEligible), ("khong danh gia san pham", .notEligible),
            ("chi ap dung khi", .appliesOnlyIf), ("lua chon mot trong", .chooseOneCase), ("yeu cau 100", .requirement),
        ]
        return signs.first { words.contains($0.0) }?.1
    }
}
