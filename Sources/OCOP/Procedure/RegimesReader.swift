import Yams

extension Regimes {
    /// Reads `Data/procedure/regimes.yaml`; nil when any problem is an error.
    ///
    /// `file` is the name shown in problems.
    public static func read(_ text: String, file: String) -> (value: Regimes?, problems: [Problem]) {
        do {
            var reader = RegimesReader(fields: FieldReader(try YAMLFile(name: file, text: text)))
            let value = reader.regimes()
            let problems = reader.fields.problems
            return (problems.hasErrors ? nil : value, problems)
        } catch {
            return (nil, [error])
        }
    }
}

/// Reads the regimes; the cases are in RegimesReader+Cases.swift.
struct RegimesReader {
    var fields: FieldReader
    var known: Set<Regime.ID> = []

    mutating func regimes() -> Regimes? {
        let root = fields.file.root
        let top = fields.fields(root, of: fields.file.name, keys: ["regimes", "cases", "otherwise", "certificates"])
        let all = fields.items(top["regimes"], of: "regimes").compactMap { regime($0) }
        checkPeriods(all, at: top["regimes"]?.line ?? root.line)
        let cases = fields.items(top["cases"], of: "cases").compactMap { caseRow($0) }
        let otherwise = fields.basis(top["otherwise"], of: "otherwise", at: root.line)
        let certificates = certificates(top["certificates"], at: root.line)
        guard let otherwise, let certificates else { return nil }
        return Regimes(
            all: all,
            cases: cases,
            otherwise: otherwise,
            olderCertificates: certificates.older,
            transitionalExtension: certificates.extension
        )
    }

    private mutating func regime(_ node: Node) -> Regime? {
        let keys = [
            "id", "name", "acts", "criteria", "from", "last_day", "lapses", "basis", "recognition", "forwarding",
            "limits",
        ]
        let found = fields.fields(node, of: "regimes", keys: keys)
        let line = node.line
        let id = fields.text(found["id"], "id", at: line)
        let name = fields.label(found["name"], "name", at: line)
        let acts = fields.texts(found["acts"], "acts")
        let criteria = found["criteria"] == nil ? nil : fields.text(found["criteria"], "criteria", at: line)
        let from = fields.day(found["from"], "from", at: line)
        let lastDay = fields.optionalDay(found["last_day"], "last_day", at: line)
        let lapses = fields.optionalDay(found["lapses"], "lapses", at: line)
        let basis = fields.basis(found["basis"], of: "basis", at: line)
        let recognition = fields.items(found["recognition"], of: "recognition").compactMap { self.recognition($0) }
        let forwarding = fields.items(found["forwarding"], of: "forwarding").compactMap { self.forwarding($0) }
        let limits = fields.items(found["limits"], of: "limits").compactMap { limit($0) }
        guard let id, let name, let from, let basis else { return nil }
        if !known.insert(Regime.ID(id)).inserted { fields.reportTwice(id, at: line) }
        return Regime(
            id: Regime.ID(id),
            name: name,
            acts: acts,
            criteriaAct: criteria,
            from: from,
            lastDay: lastDay,
            lapses: lapses,
            basis: basis,
            recognition: recognition,
            forwarding: forwarding,
            limits: limits
        )
    }

    private mutating func recognition(_ node: Node) -> Regime.Recognition? {
        let found = fields.fields(node, of: "recognition", keys: ["stars", "by"] + FieldReader.basisKeys)
        let stars = fields.items(found["stars"], of: "stars").compactMap { star in
            fields.number(star, "stars", at: node.line, in: 1...5).flatMap(Stars.init(rawValue:))
        }
        let by = fields.oneWord(found["by"], "by", at: node.line, of: Authority.self)
        let basis = fields.basis(found, of: "recognition", at: node.line)
        guard let by, let basis else { return nil }
        return Regime.Recognition(stars: stars, by: by, basis: basis)
    }

    private mutating func forwarding(_ node: Node) -> Regime.Forwarding? {
        let found = fields.fields(node, of: "forwarding", keys: ["from", "to", "least"] + FieldReader.basisKeys)
        let from = fields.oneWord(found["from"], "from", at: node.line, of: Authority.self)
        let to = fields.oneWord(found["to"], "to", at: node.line, of: Authority.self)
        let least = fields.points(found["least"], "least", at: node.line)
        let basis = fields.basis(found, of: "forwarding", at: node.line)
        guard let from, let to, let least, let basis else { return nil }
        return Regime.Forwarding(from: from, to: to, least: least, basis: basis)
    }

    private mutating func limit(_ node: Node) -> Regime.Limit? {
        let found = fields.fields(node, of: "limits", keys: ["name", "value", "unit"] + FieldReader.basisKeys)
        let name = fields.oneWord(found["name"], "name", at: node.line, of: Regime.Limit.Name.self)
        let value = fields.number(found["value"], "value", at: node.line, in: 1...3660)
        let unit = fields.oneWord(found["unit"], "unit", at: node.line, of: Regime.Limit.Unit.self)
        let basis = fields.basis(found, of: "limits", at: node.line)
        guard let name, let value, let unit, let basis else { return nil }
        return Regime.Limit(name: name, value: value, unit: unit, basis: basis)
    }

    /// A day belongs to one regime at most, and only the newest is open.
    private mutating func checkPeriods(_ all: [Regime], at line: Int) {
        for (one, next) in zip(all, all.dropFirst()) {
            guard let end = one.lastDay, one.from <= end, end < next.from else {
                fields.report(
                    line,
                    Label(
                        vi: "thời gian của \(one.id) và \(next.id) chồng lên nhau",
                        en: "\(one.id) and \(next.id) overlap"
                    ),
                    Label(vi: "xếp theo thời gian, sửa last_day", en: "put them in order and mend last_day")
                )
                continue
            }
        }
    }
}
