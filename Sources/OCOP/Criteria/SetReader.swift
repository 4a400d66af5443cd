import Yams

/// Reads the file of one criteria set and resolves what it names in its act.
enum SetReader {
    static func read(_ file: YAMLFile, of pack: ActPack) -> (set: CriteriaSet?, problems: [Problem]) {
        var reader = FieldReader(file)
        let root = file.root
        let fields = reader.fields(
            root,
            of: "bộ tiêu chí/set",
            keys: [
                "set", "version", "name", "sector", "group", "subgroup", "ministries", "samples", "excludedIf",
                "anomalies", "corrections", "parts",
            ]
        )
        let number = reader.number(fields["set"], "set", at: root.line, in: 1...999)
        let name = reader.label(fields["name"], "name", at: root.line)
        let version = fields["version"].flatMap { reader.text($0, "version", at: $0.line) } ?? pack.version
        let words = pack.decision.vocabulary
        let sector = reader.name(fields["sector"], "sector", among: words.sectors, at: root.line)
        let group = reader.name(fields["group"], "group", among: words.groups, at: root.line)
        let subgroup = fields["subgroup"].flatMap { reader.label($0, "subgroup", at: $0.line) }
        let ministries = reader.items(fields["ministries"], of: "ministries").compactMap {
            reader.name($0, "ministries", among: words.ministries, at: $0.line)
        }
        let samples = reader.number(fields["samples"], "samples", at: root.line, in: 0...100)
        let anomalies = reader.items(fields["anomalies"], of: "anomalies").compactMap { anomaly($0, &reader) }
        let corrections = reader.items(fields["corrections"], of: "corrections").compactMap { node -> Correction? in
            place(node, keys: [], &reader).map { Correction(place: $0.place, label: $0.label) }
        }
        var body = SetBody()
        body.read(fields["parts"], at: root.line, CriterionReader(pack: pack), &reader)
        guard let number, let name, let sector, let group, let samples else {
            return (nil, reader.problems + body.sharedProblems)
        }
        let citation = Citation(
            act: pack.decision.id,
            place: Label(
                vi: "\(pack.decision.floorArticle.vi), bộ \(number)",
                en: "\(pack.decision.floorArticle.en), set \(number)"
            )
        )
        let headline = reader.items(fields["excludedIf"], of: "excludedIf").compactMap { node -> FindingRule? in
            reader.name(node, "excludedIf", among: words.findings, at: node.line).flatMap { id in
                words.findings[id].map { FindingRule(id: id, effect: .eliminated, label: $0, citation: citation) }
            }
        }
        var set = CriteriaSet(
            decision: pack.decision,
            number: number,
            version: version,
            name: name,
            sector: sector,
            group: group,
            subgroup: subgroup,
            ministries: ministries,
            samples: samples,
            parts: body.parts,
            criteria: body.criteria,
            findings: headline + FindingRule.rules(of: body.criteria, citation),
            anomalies: anomalies,
            corrections: corrections
        )
        reader.check(set, lines: body.lines)
        set.sha256 = set.digest
        return (set, reader.problems + body.sharedProblems)
    }

    private static func anomaly(_ node: Node, _ reader: inout FieldReader) -> Anomaly? {
        guard let found = place(node, keys: ["kind"], &reader) else { return nil }
        let kind: Anomaly.Kind? = reader.choice(found.fields["kind"], "bất thường/anomaly", at: node.line)
        return kind.map { Anomaly(kind: $0, place: found.place, label: found.label) }
    }

    private static func place(
        _ node: Node,
        keys: [String],
        _ reader: inout FieldReader
    ) -> (place: String, label: Label, fields: [String: Node])? {
        let fields = reader.fields(
            node,
            of: "bất thường hoặc chỗ sửa/anomaly or correction",
            keys: ["place", "vi", "en"] + keys
        )
        let place = reader.text(fields["place"], "place", at: node.line)
        let label = reader.words(fields, at: node.line)
        guard let place, let label else { return nil }
        reader.notice(node.line, Label(vi: "\(place): \(label.vi)", en: "\(place): \(label.en)"))
        return (place, label, fields)
    }
}

extension FieldReader {
    /// A name that has to be among those the act lists.
    mutating func name(_ node: Node?, _ what: String, among known: [String: Label], at line: Int) -> String? {
        guard let name = text(node, what, at: line) else { return nil }
        if known[name] != nil { return name }
        let list = known.keys.sorted().joined(separator: ", ")
        report(
            node?.line ?? line,
            Label(vi: "\(what): không có «\(name)»", en: "\(what): there is no «\(name)»"),
            Label(vi: "các tên có thể dùng: \(list)", en: "names there are: \(list)")
        )
        return nil
    }
}

extension FindingRule {
    /// The findings that the rules of single criteria provide for.
    static func rules(of criteria: [Criterion], _ citation: Citation) -> [FindingRule] {
        criteria.enumerated().flatMap { position, criterion in
            criterion.rules.filter(\.kind.endsEvaluation).map { rule in
                FindingRule(
                    id: "\(rule.kind.rawValue):\(criterion.code)",
                    effect: rule.kind == .eliminate
                        ? .eliminated : rule.kind == .notEligible ? .notEligible : .stopAfter(criterion: position),
                    label: rule.label,
                    citation: Citation(
                        act: citation.act,
                        place: Label(
                            vi: "\(citation.place.vi), tiêu chí \(criterion.code)",
                            en: "\(citation.place.en), criterion \(criterion.code)"
                        )
                    )
                )
            }
        }
    }
}
