import Yams

/// The parts of which a dossier is made, by kind (thành phần hồ sơ): `Data/procedure/composition.yaml`.
public struct DossierComposition: Hashable, Sendable {
    /// All parts, in the order of the data.
    public let all: [Part]

    /// One part of a dossier.
    public struct Part: Hashable, Sendable, Identifiable {
        /// Name in the data and in records.
        public let id: String
        /// The kinds of dossier that have it.
        public let kinds: [DossierKind]
        /// Whether it can be not needed.
        public let isAlwaysNeeded: Bool
        /// Product sets that do without it.
        public let notForSets: [Int]
        /// Its name, and where it is written.
        public let basis: Basis

        /// Its name for people.
        public var label: Label { basis.label }
    }

    /// The name of the part that is counted.
    public static let samples = "samples"

    /// The parts of a dossier of that kind for a product of that set.
    public func parts(of kind: DossierKind, set: Int) -> [Part] {
        all.filter { $0.kinds.contains(kind) && !$0.notForSets.contains(set) }
    }

    /// How many samples such a dossier has under a regime; 0 where none are asked for.
    public func samples(of kind: DossierKind, set: Int, under regime: Regime) -> Int {
        parts(of: kind, set: set).contains { $0.id == Self.samples } ? regime.limit(.samples)?.value ?? 0 : 0
    }

    /// Reads `Data/procedure/composition.yaml`; nil when any problem is an error.
    ///
    /// `file` is the name shown in problems.
    public static func read(_ text: String, file: String) -> (value: DossierComposition?, problems: [Problem]) {
        do {
            var fields = FieldReader(try YAMLFile(name: file, text: text))
            let root = fields.file.root
            let top = fields.fields(root, of: fields.file.name, keys: ["parts"])
            var all: [Part] = []
            for node in fields.items(top["parts"], of: "parts") {
                guard let part = part(node, &fields) else { continue }
                if all.contains(where: { $0.id == part.id }) { fields.reportTwice(part.id, at: node.line) }
                all.append(part)
            }
            if all.isEmpty { _ = fields.text(nil, "parts", at: root.line) }
            return (fields.problems.hasErrors ? nil : DossierComposition(all: all), fields.problems)
        } catch {
            return (nil, [error])
        }
    }

    private enum Need: String, CaseIterable {
        case always
        case whereItApplies = "where_it_applies"
    }

    private static func part(_ node: Node, _ fields: inout FieldReader) -> Part? {
        let keys = ["id", "kinds", "needed", "not_for_sets"] + FieldReader.basisKeys
        let found = fields.fields(node, of: "parts", keys: keys)
        let line = node.line
        let id = fields.text(found["id"], "id", at: line)
        let kinds = fields.items(found["kinds"], of: "kinds").compactMap {
            fields.oneWord($0, "kinds", at: line, of: DossierKind.self)
        }
        if kinds.isEmpty { _ = fields.text(nil, "kinds", at: line) }
        let needed = fields.oneWord(found["needed"], "needed", at: line, of: Need.self)
        let sets = fields.items(found["not_for_sets"], of: "not_for_sets").compactMap {
            fields.number($0, "not_for_sets", at: line, in: 1...99)
        }
        let basis = fields.basis(found, of: "parts", at: line)
        guard let id, let needed, let basis else { return nil }
        return Part(id: id, kinds: kinds, isAlwaysNeeded: needed == .always, notForSets: sets, basis: basis)
    }
}
