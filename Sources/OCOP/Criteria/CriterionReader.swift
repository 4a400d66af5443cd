import Yams

/// Reads one criterion, written out in a set or named from `shared.yaml`.
struct CriterionReader {
    let pack: ActPack
    static let keys = [
        "code", "use", "name", "heading", "notes", "max", "options", "rules", "evidence", "commune", "alternative",
        "prerequisite",
    ]
    static let sharedKeys = ["name", "notes", "max", "options", "rules", "evidence", "commune"]

    /// A criterion with the line where its set names it; problems of a shared body are reported in its own file.
    func read(
        _ node: Node,
        _ reader: inout FieldReader,
        _ shared: inout [Problem]
    ) -> (criterion: Criterion, line: Int)? {
        let fields = reader.fields(node, of: "tiêu chí/criterion", keys: Self.keys)
        guard let code = reader.text(fields["code"], "code", at: node.line) else { return nil }
        guard let use = fields["use"] else {
            return body(fields, fields, code: code, at: node.line, &reader).map { ($0, node.line) }
        }
        guard let name = reader.text(use, "use", at: node.line) else { return nil }
        guard let target = pack.criteria[name] else {
            reader.report(
                use.line,
                Label(
                    vi: "tiêu chí \(code): shared.yaml không có «\(name)»",
                    en: "criterion \(code): shared.yaml has no «\(name)»"
                ),
                Label(
                    vi: "sửa tên, hoặc viết đủ tiêu chí tại đây",
                    en: "mend the name, or write the criterion out here"
                )
            )
            return nil
        }
        for key in ["name", "max", "options", "rules", "evidence", "commune", "notes"] where fields[key] != nil {
            reader.report(
                fields[key]?.line ?? node.line,
                Label(
                    vi: "tiêu chí \(code): «\(key)» đã có trong «\(name)»",
                    en: "criterion \(code): «\(key)» comes from «\(name)»"
                ),
                Label(vi: "bỏ «\(key)» hoặc bỏ «use»", en: "drop «\(key)» or «use»")
            )
        }
        var sharedReader = FieldReader(target.file)
        let sharedFields = sharedReader.fields(target.node, of: "«\(name)»", keys: Self.sharedKeys)
        let criterion = body(sharedFields, fields, code: code, at: target.node.line, &sharedReader)
        shared += sharedReader.problems
        return criterion.map { ($0, node.line) }
    }

    /// `fields` carry what recurs, `own` what belongs to the place in the set.
    private func body(
        _ fields: [String: Node],
        _ own: [String: Node],
        code: String,
        at line: Int,
        _ reader: inout FieldReader
    ) -> Criterion? {
        let name = reader.label(fields["name"], "name", at: line)
        let max = reader.points(fields["max"], "max", at: line)
        let heading = own["heading"].flatMap { reader.label($0, "heading", at: $0.line) }
        let notes = reader.items(fields["notes"], of: "notes").compactMap { word($0, "notes", &reader) }
        let options = reader.items(fields["options"], of: "options").compactMap { readOption($0, &reader) }
        let rules = reader.items(fields["rules"], of: "rules").compactMap { readRule($0, &reader) }
        let evidence = reader.items(fields["evidence"], of: "evidence").compactMap { node -> String? in
            guard let id = reader.text(node, "evidence", at: node.line) else { return nil }
            if pack.decision.vocabulary.evidence[id] == nil {
                reader.report(
                    node.line,
                    Label(
                        vi: "act.yaml không có loại minh chứng «\(id)»",
                        en: "act.yaml has no kind of evidence «\(id)»"
                    ),
                    Label(vi: "sửa tên hoặc thêm vào act.yaml", en: "mend the name or add it to act.yaml")
                )
            }
            return id
        }
        let commune = reader.flag(fields["commune"], "commune")
        let alternative = own["alternative"].flatMap { reader.text($0, "alternative", at: $0.line) }
        let prerequisite = own["prerequisite"].flatMap { readPrerequisite($0, &reader) }
        guard let name, let max else { return nil }
        if options.isEmpty {
            reader.report(
                fields["options"]?.line ?? line,
                Label(vi: "tiêu chí \(code) không có phương án", en: "criterion \(code) has no options"),
                Label(vi: "thêm các phương án", en: "add its options")
            )
            return nil
        }
        return Criterion(
            code: code,
            name: name,
            heading: heading,
            notes: notes,
            max: max,
            options: options,
            rules: rules,
            evidence: evidence,
            isAssessedByCommune: commune,
            alternative: alternative,
            prerequisite: prerequisite
        )
    }

    private func readOption(_ node: Node, _ reader: inout FieldReader) -> Criterion.Option? {
        let fields = reader.fields(node, of: "phương án/option", keys: ["points", "floor", "vi", "en"])
        let points = reader.points(fields["points"], "points", at: node.line)
        let label = reader.words(fields, at: node.line)
        var floor: Stars?
        if let mark = fields["floor"], let number = reader.number(mark, "floor", at: mark.line, in: 2...5) {
            floor = Stars(rawValue: number)
        }
        guard let points, let label else { return nil }
        return Criterion.Option(points: points, label: label, floor: floor)
    }

    private func readRule(_ node: Node, _ reader: inout FieldReader) -> Rule? {
        let fields = reader.fields(node, of: "quy định/rule", keys: ["kind", "use", "vi", "en"])
        guard let kind: Rule.Kind = reader.choice(fields["kind"], "quy định/rule", at: node.line) else { return nil }
        return word(node, "rule", fields, &reader).map { Rule(kind: kind, label: $0) }
    }

    /// Words written out, or named with `use` from the rules of `shared.yaml`.
    func word(_ node: Node, _ what: String, _ reader: inout FieldReader) -> Label? {
        word(node, what, reader.fields(node, of: what, keys: ["use", "vi", "en"]), &reader)
    }

    private func word(_ node: Node, _ what: String, _ fields: [String: Node], _ reader: inout FieldReader) -> Label? {
        if let use = fields["use"] {
            guard let name = reader.text(use, "use", at: node.line) else { return nil }
            if let label = pack.rules[name] { return label }
            reader.report(
                use.line,
                Label(vi: "shared.yaml không có quy định «\(name)»", en: "shared.yaml has no rule «\(name)»"),
                Label(vi: "sửa tên", en: "mend the name")
            )
            return nil
        }
        return reader.words(fields, at: node.line)
    }

    private func readPrerequisite(_ node: Node, _ reader: inout FieldReader) -> Criterion.Prerequisite? {
        let fields = reader.fields(node, of: "prerequisite", keys: ["criterion", "option"])
        let criterion = reader.text(fields["criterion"], "criterion", at: node.line)
        let option = reader.number(fields["option"], "option", at: node.line, in: 1...15)
        guard let criterion, let option else { return nil }
        return Criterion.Prerequisite(criterion: criterion, option: option)
    }
}
