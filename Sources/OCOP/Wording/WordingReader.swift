import Yams

extension OfficialWording {
    /// Reads the wording of one set from its YAML file; nil where something in it is wrong.
    public static func read(_ text: String, file: String) -> (wording: OfficialWording?, problems: [Problem]) {
        do throws(Problem) {
            var reader = WordingReader(try YAMLFile(name: file, text: text))
            let wording = reader.read()
            return (reader.problems.hasErrors ? nil : wording, reader.problems)
        } catch {
            return (nil, [error])
        }
    }

    /// Why the wording cannot be shown beside a set: another act or set, a set that has changed since, or lines that it
    /// does not have.
    ///
    /// Empty where it fits.
    public func problems(with set: CriteriaSet, file: String) -> [Problem] {
        let again = Label(vi: "đọc lại nguyên văn từ văn bản", en: "read the wording from the text again")
        func problem(_ vi: String, _ en: String) -> Problem {
            Problem(severity: .error, file: file, line: 0, message: Label(vi: vi, en: en), advice: again)
        }
        guard act == set.decision.id, number == set.number else {
            return [problem("nguyên văn của \(act), bộ \(number)", "the wording is that of \(act), set \(number)")]
        }
        if !sha256.isEmpty, sha256 != set.sha256 {
            return [
                problem("bộ tiêu chí đã đổi sau khi đọc nguyên văn", "the set has changed since the wording was read")
            ]
        }
        return criteria.compactMap { one in
            guard let index = set.index(ofCriterion: one.code) else {
                return problem(
                    "bộ \(number) không có tiêu chí \(one.code)",
                    "set \(number) has no criterion \(one.code)"
                )
            }
            let count = set.criteria[index].options.count
            guard one.options.keys.contains(where: { !(1...max(count, 1)).contains($0) }) else { return nil }
            return problem(
                "tiêu chí \(one.code) chỉ có \(count) phương án",
                "criterion \(one.code) has \(count) options only"
            )
        }
    }
}

/// Reads one wording file.
private struct WordingReader {
    private var reader: FieldReader

    init(_ file: YAMLFile) {
        reader = FieldReader(file)
    }

    var problems: [Problem] { reader.problems }

    mutating func read() -> OfficialWording? {
        let root = reader.file.root
        let fields = reader.fields(
            root,
            of: "nguyên văn",
            keys: ["act", "set", "name", "criteriaSHA256", "sections", "criteria"]
        )
        let act = reader.text(fields["act"], "act", at: root.line)
        let number = reader.number(fields["set"], "set", at: root.line, in: 1...999)
        let name = reader.text(fields["name"], "name", at: root.line)
        let sections = reader.pairs(fields["sections"], of: "sections").map { section($0.name, $0.value) }
        let criteria = reader.pairs(fields["criteria"], of: "criteria").map { criterion($0.name, $0.value) }
        guard let act, let number, let name else { return nil }
        return OfficialWording(
            act: act,
            number: number,
            sha256: fields["criteriaSHA256"]?.text ?? "",
            name: name,
            sections: sections,
            criteria: criteria
        )
    }

    private mutating func section(_ code: String, _ node: Node) -> OfficialWording.Section {
        let fields = reader.fields(node, of: "mục \(code)", keys: ["name", "notes"])
        // a section without a name of its own is written with an empty one
        return OfficialWording.Section(
            code: code,
            name: fields["name"]?.text ?? "",
            notes: reader.texts(fields["notes"], "notes")
        )
    }

    private mutating func criterion(_ code: String, _ node: Node) -> OfficialWording.Criterion {
        let fields = reader.fields(node, of: "tiêu chí \(code)", keys: ["name", "heading", "notes", "options"])
        var options: [Int: String] = [:]
        for (number, line, value) in reader.pairs(fields["options"], of: "options") {
            guard let number = Int(number), (1...99).contains(number) else {
                reader.report(
                    line,
                    Label(
                        vi: "«\(number)» không phải số của phương án",
                        en: "«\(number)» is not the number of an option"
                    ),
                    Label(vi: "ghi số từ 1", en: "write a number from 1")
                )
                continue
            }
            options[number] = reader.text(value, "phương án \(number)", at: line)
        }
        return OfficialWording.Criterion(
            code: code,
            name: fields["name"].flatMap { reader.text($0, "name", at: $0.line) },
            heading: fields["heading"].flatMap { reader.text($0, "heading", at: $0.line) },
            notes: reader.texts(fields["notes"], "notes"),
            options: options
        )
    }
}
