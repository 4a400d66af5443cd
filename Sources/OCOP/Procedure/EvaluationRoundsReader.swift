import Yams

extension EvaluationRounds {
    /// Reads `Data/procedure/rounds.yaml`, or a province's file of the same shape; nil when any problem is an error.
    ///
    /// `file` is the name shown in problems. Regime names are not checked here: the caller has the regimes.
    public static func read(_ text: String, file: String) -> (value: EvaluationRounds?, problems: [Problem]) {
        do {
            var fields = FieldReader(try YAMLFile(name: file, text: text))
            let top = fields.fields(fields.file.root, of: fields.file.name, keys: ["rounds"])
            var rules: [RoundRule] = []
            for node in fields.items(top["rounds"], of: "rounds") {
                guard let rule = rule(node, &fields) else { continue }
                if rules.contains(where: { $0.id == rule.id }) { fields.reportTwice(rule.id, at: node.line) }
                rules.append(rule)
            }
            return (fields.problems.hasErrors ? nil : EvaluationRounds(rules: rules), fields.problems)
        } catch {
            return (nil, [error])
        }
    }

    private static func rule(_ node: Node, _ fields: inout FieldReader) -> RoundRule? {
        let keys = ["id", "regime", "by", "province", "year", "dossiers_before", "done_before"]
        let found = fields.fields(node, of: "rounds", keys: keys + FieldReader.basisKeys)
        let line = node.line
        let id = fields.text(found["id"], "id", at: line)
        let regime = fields.text(found["regime"], "regime", at: line)
        let by = fields.oneWord(found["by"], "by", at: line, of: Authority.self)
        let province = found["province"].flatMap { fields.text($0, "province", at: line) }
        let year = found["year"].flatMap { fields.number($0, "year", at: line, in: 2018...2199) }
        let cut = monthDay(found["dossiers_before"], "dossiers_before", at: line, &fields)
        let done = found["done_before"].flatMap { monthDay($0, "done_before", at: line, &fields) }
        let basis = fields.basis(found, of: "rounds", at: line)
        guard let id, let regime, let by, let cut, let basis else { return nil }
        return RoundRule(
            id: id,
            regime: Regime.ID(regime),
            by: by,
            province: province,
            year: year,
            dossiersBefore: cut,
            doneBefore: done,
            basis: basis
        )
    }

    private static func monthDay(
        _ node: Node?,
        _ what: String,
        at line: Int,
        _ fields: inout FieldReader
    ) -> MonthDay? {
        guard let text = fields.text(node, what, at: line) else { return nil }
        if let day = MonthDay(text) { return day }
        fields.report(
            node?.line ?? line,
            Label(
                vi: "\(what) «\(text)» không phải tháng-ngày của mọi năm",
                en: "\(what) «\(text)» is not a month-day of every year"
            ),
            Label(vi: "ghi tháng-ngày, ví dụ 04-30", en: "write month-day, as 04-30")
        )
        return nil
    }
}
