import Yams

/// What the files of one act share: the act itself, and the sections and criteria that recur in its sets.
struct ActPack {
    let decision: CriteriaDecision
    let version: String
    var sections: [String: Label] = [:]
    var criteria: [String: SharedCriterion] = [:]
    var rules: [String: Label] = [:]

    /// A criterion's body, kept as a node until a set uses it: a reader of one set need not read them all.
    struct SharedCriterion {
        let node: Node
        let file: YAMLFile
    }
}

/// Reads `act.yaml` and `shared.yaml`.
enum ActReader {
    static func read(act: YAMLFile, shared: YAMLFile?) -> (pack: ActPack?, problems: [Problem]) {
        var reader = FieldReader(act)
        guard var pack = readAct(&reader) else { return (nil, reader.problems) }
        guard let shared else { return (pack, reader.problems) }
        var sharedReader = FieldReader(shared)
        let fields = sharedReader.fields(shared.root, of: "shared.yaml", keys: ["sections", "rules", "criteria"])
        pack.sections = sharedReader.labels(fields["sections"], of: "sections")
        pack.rules = sharedReader.labels(fields["rules"], of: "rules")
        for (name, _, node) in sharedReader.pairs(fields["criteria"], of: "criteria") {
            pack.criteria[name] = ActPack.SharedCriterion(node: node, file: shared)
        }
        return (pack, reader.problems + sharedReader.problems)
    }

    private static func readAct(_ reader: inout FieldReader) -> ActPack? {
        let root = reader.file.root
        let fields = reader.fields(
            root,
            of: "act.yaml",
            keys: [
                "act", "version", "title", "signed", "effective", "lapses", "parts", "bands", "floors", "notices",
                "sectors", "groups", "ministries", "evidence", "findings",
            ]
        )
        let line = root.line
        let id = reader.text(fields["act"], "act", at: line)
        let version = reader.text(fields["version"], "version", at: line)
        let title = reader.label(fields["title"], "title", at: line)
        let signed = reader.day(fields["signed"], "signed", at: line)
        let effective = reader.day(fields["effective"], "effective", at: line)
        let lapses = fields["lapses"].flatMap { $0.isNull ? nil : reader.day($0, "lapses", at: line) }
        let parts = readParts(fields["parts"], &reader)
        let bands = readBands(fields["bands"], at: line, &reader)
        let floors = fields["floors"].flatMap { reader.label($0, "floors", at: line) }
        let notices = reader.items(fields["notices"], of: "notices").compactMap {
            reader.label($0, "notices", at: $0.line)
        }
        var words = CriteriaDecision.Vocabulary()
        words.sectors = reader.labels(fields["sectors"], of: "sectors")
        words.groups = reader.labels(fields["groups"], of: "groups")
        words.ministries = reader.labels(fields["ministries"], of: "ministries")
        words.evidence = reader.labels(fields["evidence"], of: "evidence")
        words.findings = reader.labels(fields["findings"], of: "findings")
        if floors == nil {
            reader.report(
                line,
                Label(
                    vi: "thiếu floors (nơi quy định mức tối thiểu từng hạng)",
                    en: "floors (where minimums are laid down) is missing"
                ),
                Label(vi: "ghi phụ lục hoặc điều khoản", en: "name the appendix or article")
            )
        }
        if let effective, let lapses, lapses < effective {
            reader.report(
                fields["lapses"]?.line ?? line,
                Label(vi: "lapses trước effective", en: "lapses is before effective"),
                Label(vi: "ngày hết hiệu lực phải sau ngày có hiệu lực", en: "an act lapses after it takes effect")
            )
        }
        guard let id, let version, let title, let signed, let effective, let bands, let floors, !parts.isEmpty else {
            return nil
        }
        let decision = CriteriaDecision(
            id: id,
            title: title,
            signed: signed,
            effective: effective,
            lapses: lapses,
            parts: parts,
            bands: bands.bands,
            bandArticle: bands.article,
            floorArticle: floors,
            notices: notices,
            vocabulary: words
        )
        return ActPack(decision: decision, version: version)
    }

    private static func readParts(_ node: Node?, _ reader: inout FieldReader) -> [CriteriaDecision.PartHeading] {
        let pairs = reader.pairs(node, of: "parts")
        if pairs.isEmpty {
            reader.report(
                node?.line ?? 1,
                Label(vi: "thiếu parts", en: "parts is missing"),
                Label(vi: "ghi các phần A, B, C", en: "write parts A, B, C")
            )
        }
        return pairs.compactMap { code, line, value in
            let fields = reader.fields(value, of: "phần/part \(code)", keys: ["max", "vi", "en"])
            let max = reader.points(fields["max"], "max", at: line)
            let name = reader.words(fields, at: line)
            guard let max, let name else { return nil }
            return CriteriaDecision.PartHeading(code: code, name: name, max: max)
        }
    }

    private static func readBands(
        _ node: Node?,
        at line: Int,
        _ reader: inout FieldReader
    ) -> (bands: StarBands, article: Label)? {
        guard let node else {
            reader.report(
                line,
                Label(vi: "thiếu bands (khoảng điểm từng hạng)", en: "bands (points of each star) is missing"),
                Label(vi: "ghi điểm thấp nhất của hạng 1 đến 5", en: "write the least points of stars 1 to 5")
            )
            return nil
        }
        let fields = reader.fields(node, of: "bands", keys: ["article", "from", "to"])
        let article = reader.label(fields["article"], "article", at: node.line)
        let top = reader.points(fields["to"], "to", at: node.line)
        let limits = reader.items(fields["from"], of: "from").compactMap { reader.points($0, "from", at: $0.line) }
        guard let article, let top else { return nil }
        guard let bands = StarBands(lower: limits, top: top) else {
            reader.report(
                fields["from"]?.line ?? node.line,
                Label(
                    vi: "khoảng điểm các hạng hở hoặc chồng nhau",
                    en: "the bands leave a gap or overlap"
                ),
                Label(
                    vi: "ghi đúng 5 số tăng dần, bắt đầu từ 0, ví dụ [0, 30, 50, 70, 90]",
                    en: "write five rising numbers from 0, as [0, 30, 50, 70, 90]"
                )
            )
            return nil
        }
        return (bands, article)
    }
}
