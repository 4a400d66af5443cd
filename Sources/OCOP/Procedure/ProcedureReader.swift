import Yams

extension Procedure {
    /// Reads `Data/procedure/steps.yaml`; nil when any problem is an error.
    ///
    /// `file` is the name shown in problems. With `regimes`, the names of regimes are checked too.
    public static func read(
        _ text: String,
        file: String,
        regimes: Regimes? = nil
    ) -> (value: Procedure?, problems: [Problem]) {
        do {
            var reader = ProcedureReader(
                fields: FieldReader(try YAMLFile(name: file, text: text)),
                known: regimes.map { Set($0.all.map(\.id)) }
            )
            let value = reader.procedure()
            let problems = reader.fields.problems
            return (problems.hasErrors ? nil : value, problems)
        } catch {
            return (nil, [error])
        }
    }
}

/// Reads the table of steps; what must hold of the whole is in ProcedureChecks.swift.
struct ProcedureReader {
    var fields: FieldReader
    let known: Set<Regime.ID>?

    mutating func procedure() -> Procedure {
        let root = fields.file.root
        let top = fields.fields(root, of: fields.file.name, keys: ["steps", "terms"])
        let rows = fields.items(top["steps"], of: "steps").compactMap { row($0) }
        let terms = fields.items(top["terms"], of: "terms").compactMap { term($0) }
        let procedure = Procedure(rows: rows, terms: terms)
        if !fields.problems.hasErrors {
            check(procedure, stepsAt: top["steps"]?.line ?? root.line, termsAt: top["terms"]?.line ?? root.line)
        }
        return procedure
    }

    private mutating func row(_ node: Node) -> Procedure.Row? {
        let found = fields.fields(node, of: "steps", keys: ["step", "from", "to", "vi", "en", "under"])
        let line = node.line
        let step = fields.oneWord(found["step"], "step", at: line, of: DossierStep.self)
        let from = states(found["from"], "from", at: line)
        let to = fields.oneWord(found["to"], "to", at: line, of: DossierState.self)
        let label = fields.words(found, at: line)
        let cited = citations(found["under"], at: line)
        guard let step, let to, let label else { return nil }
        return Procedure.Row(step: step, from: from, to: to, label: label, cited: cited, line: line)
    }

    private mutating func states(_ node: Node?, _ what: String, at line: Int) -> [DossierState] {
        list(node, what, at: line, of: DossierState.self)
    }

    /// A list of one word or more.
    private mutating func list<Word: RawRepresentable<String> & CaseIterable>(
        _ node: Node?,
        _ what: String,
        at line: Int,
        of words: Word.Type
    ) -> [Word] {
        let items = fields.items(node, of: what)
        if items.isEmpty { _ = fields.text(nil, what, at: line) }
        return items.compactMap { fields.oneWord($0, what, at: line, of: words) }
    }

    private mutating func citations(_ node: Node?, at line: Int) -> [Regime.ID: Procedure.Cited] {
        let pairs = fields.pairs(node, of: "under")
        if pairs.isEmpty { _ = fields.text(nil, "under", at: line) }
        var cited: [Regime.ID: Procedure.Cited] = [:]
        for (name, line, value) in pairs {
            let regime = Regime.ID(name)
            if let known, !known.contains(regime) {
                fields.report(
                    line,
                    Label(vi: "không có giai đoạn «\(name)»", en: "there is no regime «\(name)»"),
                    Label(vi: "dùng id có trong regimes.yaml", en: "use an id from regimes.yaml")
                )
            }
            let found = fields.fields(value, of: "under", keys: ["act", "place", "standing"])
            let act = fields.text(found["act"], "act", at: line)
            let place = fields.label(found["place"], "place", at: line)
            let standing = fields.oneWord(found["standing"], "standing", at: line, of: Standing.self)
            guard let act, let place, let standing else { continue }
            cited[regime] = Procedure.Cited(citation: Citation(act: act, place: place), standing: standing)
        }
        return cited
    }

    private mutating func term(_ node: Node) -> Procedure.Term? {
        let keys = ["limit", "kinds", "starts", "states"]
        let found = fields.fields(node, of: "terms", keys: keys + FieldReader.basisKeys)
        let line = node.line
        let limit = fields.oneWord(found["limit"], "limit", at: line, of: Regime.Limit.Name.self)
        let kinds = list(found["kinds"], "kinds", at: line, of: DossierKind.self)
        let starts = list(found["starts"], "starts", at: line, of: DossierStep.self)
        let states = states(found["states"], "states", at: line)
        let basis = fields.basis(found, of: "terms", at: line)
        guard let limit, let basis else { return nil }
        return Procedure.Term(limit: limit, kinds: kinds, starts: starts, states: states, basis: basis)
    }
}
