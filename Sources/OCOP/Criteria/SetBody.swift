import Yams

/// Parts, sections and criteria of a set while they are read.
struct SetBody {
    var parts: [CriteriaSet.Part] = []
    var criteria: [Criterion] = []
    var lines = Lines()
    var sharedProblems: [Problem] = []

    /// Where things stand in the file, for the checks that come later.
    struct Lines {
        var criteria: [Int] = []
        var parts: [String: Int] = [:]
        var sections: [String: Int] = [:]
    }

    mutating func read(_ node: Node?, at line: Int, _ criterionReader: CriterionReader, _ reader: inout FieldReader) {
        let pairs = reader.pairs(node, of: "parts")
        if pairs.isEmpty {
            reader.report(
                node?.line ?? line,
                Label(vi: "thiếu parts", en: "parts is missing"),
                Label(vi: "ghi các phần A, B, C", en: "write parts A, B, C")
            )
        }
        for (code, line, value) in pairs {
            lines.parts[code] = line
            if !criterionReader.pack.decision.parts.contains(where: { $0.code == code }) {
                reader.report(
                    line,
                    Label(vi: "act.yaml không có phần «\(code)»", en: "act.yaml has no part «\(code)»"),
                    Label(vi: "sửa mã phần", en: "mend the code")
                )
            }
            let sections = reader.items(value, of: "phần/part \(code)").compactMap {
                section($0, criterionReader, &reader)
            }
            parts.append(CriteriaSet.Part(code: code, sections: sections))
        }
    }

    private mutating func section(
        _ node: Node,
        _ criterionReader: CriterionReader,
        _ reader: inout FieldReader
    ) -> CriteriaSet.Section? {
        let fields = reader.fields(node, of: "mục/section", keys: ["section", "name", "max", "notes", "criteria"])
        let code = reader.text(fields["section"], "section", at: node.line)
        let max = reader.points(fields["max"], "max", at: node.line)
        let name = reader.name(fields["name"], "name", among: criterionReader.pack.sections, at: node.line)
            .flatMap { criterionReader.pack.sections[$0] }
        let notes = reader.items(fields["notes"], of: "notes").compactMap {
            criterionReader.word($0, "notes", &reader)
        }
        let first = criteria.count
        for item in reader.items(fields["criteria"], of: "criteria") {
            guard let (criterion, line) = criterionReader.read(item, &reader, &sharedProblems) else { continue }
            criteria.append(criterion)
            lines.criteria.append(line)
        }
        guard let code, let max, let name else { return nil }
        lines.sections[code] = node.line
        return CriteriaSet.Section(code: code, name: name, max: max, notes: notes, criteria: first..<criteria.count)
    }
}
