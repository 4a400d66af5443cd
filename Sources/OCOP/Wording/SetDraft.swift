/// A set whose table is being read.
struct SetDraft {
    private var printed: OfficialTable.PrintedSet
    /// What a code that begins with a letter counts from: the section, or a criterion with a number.
    private var letterBase: [String] = []

    init(_ set: OfficialTable.PrintedSet) {
        printed = set
    }

    var hasSections: Bool { printed.parts.contains(where: { !$0.sections.isEmpty }) }

    func hasPart(_ code: String) -> Bool { printed.parts.contains { $0.code == code } }

    mutating func openPart(_ code: String, titlePoints: OfficialPoints, _ row: TableRow) {
        printed.parts.append(
            OfficialTable.PrintedPart(code: code, titlePoints: titlePoints, points: row.points, line: row.line)
        )
        letterBase = []
    }

    mutating func openCoded(
        _ code: PrintedCode,
        _ name: String,
        _ notes: [OfficialTable.PrintedNote],
        _ row: TableRow
    ) {
        if isSection(code) {
            openSection(code.parts[0], name, notes, row)
            letterBase = code.parts
            return
        }
        let isNumbered = !code.isRelative && code.parts.count > 1
        if code.isRelative || isNumbered || code.isBracketed {
            let base = code.isRelative ? letterBase : isNumbered ? [] : lastCode
            let parts = base + code.parts
            if isNumbered { letterBase = parts }
            open(parts.joined(separator: "."), name, notes, row)
        } else {
            addUnnumbered(row)
        }
    }

    mutating func openUncoded(_ name: String, _ notes: [OfficialTable.PrintedNote], _ row: TableRow) {
        open(nil, name, notes, row)
    }

    mutating func add(_ option: OfficialTable.PrintedOption) {
        ensureSection(option.line)
        change { section in
            if section.criteria.isEmpty { section.criteria.append(Self.criterion(of: section)) }
            section.criteria[section.criteria.count - 1].options.append(option)
        }
    }

    mutating func add(_ note: OfficialTable.PrintedNote) {
        guard printed.parts.last?.sections.isEmpty == false else {
            printed.notes.append(note)
            return
        }
        change { section in
            if section.criteria.isEmpty {
                section.notes.append(note)
            } else {
                section.criteria[section.criteria.count - 1].notes.append(note)
            }
        }
    }

    /// The set, where it has options at all.
    func finished() -> OfficialTable.PrintedSet? {
        var printed = printed
        for part in printed.parts.indices {
            for section in printed.parts[part].sections.indices { printed.parts[part].sections[section].settle() }
        }
        let criteria = printed.parts.flatMap(\.sections).flatMap(\.criteria)
        return criteria.contains { !$0.options.isEmpty } ? printed : nil
    }

    /// Sections count on through the set; "1." inside an explanation does not begin one.
    private func isSection(_ code: PrintedCode) -> Bool {
        guard code.parts.count == 1, let number = Int(code.parts[0]) else { return false }
        let last = printed.parts.flatMap(\.sections).compactMap { Int($0.code) }.max() ?? 0
        return number > last && number <= last + 3
    }

    private var lastCode: [String] {
        let code = printed.parts.last?.sections.last?.criteria.last?.code
        return code?.split(separator: ".").map(String.init) ?? letterBase
    }

    private mutating func addUnnumbered(_ row: TableRow) {
        if row.points == .blank {
            add(OfficialTable.PrintedNote(text: row.text, line: row.line))
        } else {
            let option = OptionText(row.text)
            add(OfficialTable.PrintedOption(text: option.text, points: row.points, stars: option.stars, line: row.line))
        }
    }

    private mutating func open(
        _ code: String?,
        _ name: String,
        _ notes: [OfficialTable.PrintedNote],
        _ row: TableRow
    ) {
        if let first = code?.split(separator: ".").first, let number = Int(first),
            isSection(PrintedCode(parts: [String(number)], isBracketed: false))
        {
            openSection(String(number), "", [], nil, line: row.line)
        }
        ensureSection(row.line)
        let (name, stars) = OptionText.unmarked(name)
        var criterion = OfficialTable.PrintedCriterion(
            code: code,
            name: name,
            points: row.points,
            notes: notes,
            line: row.line,
            stars: stars
        )
        criterion.isCase = WordingText.words(name).starts(with: ["truong", "hop"])
        change { $0.criteria.append(criterion) }
    }

    private mutating func openSection(
        _ code: String,
        _ name: String,
        _ notes: [OfficialTable.PrintedNote],
        _ row: TableRow?,
        line: Int = 0
    ) {
        if printed.parts.isEmpty { printed.parts.append(OfficialTable.PrintedPart(code: "", line: row?.line ?? line)) }
        printed.parts[printed.parts.count - 1].sections.append(
            OfficialTable.PrintedSection(
                code: code,
                name: OptionText.unmarked(name).name,
                stars: OptionText.unmarked(name).stars,
                points: row?.points ?? .blank,
                notes: notes,
                line: row?.line ?? line
            )
        )
    }

    private mutating func ensureSection(_ line: Int) {
        if printed.parts.last?.sections.isEmpty ?? true { openSection("", "", [], nil, line: line) }
    }

    private mutating func change(_ change: (inout OfficialTable.PrintedSection) -> Void) {
        let part = printed.parts.count - 1
        change(&printed.parts[part].sections[printed.parts[part].sections.count - 1])
    }

    /// A section that carries options itself is its own only criterion.
    static func criterion(of section: OfficialTable.PrintedSection) -> OfficialTable.PrintedCriterion {
        OfficialTable.PrintedCriterion(
            code: section.code.isEmpty ? nil : section.code,
            name: section.name,
            points: section.points,
            notes: [],
            line: section.line,
            stars: section.stars
        )
    }
}
