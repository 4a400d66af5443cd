import Yams

/// A kind of evidence (loại tài liệu minh chứng): what is asked for, and what a copy says about itself.
public struct EvidenceKind: Hashable, Sendable, Identifiable {
    /// Name in the criteria packs.
    public let id: String
    /// Name for people.
    public let label: Label
    /// What is handed in.
    public let asks: Label
    /// Whether such a paper runs out.
    public let expires: Bool
    /// Whether it holds personal data of others than the producer.
    public let isPersonal: Bool
    /// What has to be written beside the copy.
    public let needs: [Detail]

    /// What is written beside a copy.
    public enum Detail: String, CaseIterable, Codable, Sendable {
        /// Its number.
        case number
        /// Who issued it.
        case issuer
        /// When it was issued or signed.
        case issuedOn = "issued_on"
        /// Last day on which it holds.
        case validUntil = "valid_until"

        /// Its name on screens.
        public var label: Label {
            switch self {
            case .number: Label(vi: "số", en: "number")
            case .issuer: Label(vi: "nơi cấp", en: "issuer")
            case .issuedOn: Label(vi: "ngày cấp", en: "day of issue")
            case .validUntil: Label(vi: "có giá trị đến ngày", en: "valid until")
            }
        }
    }

    /// What is needed and not among what is given, in the order of the data.
    public func missing(from given: Set<Detail>) -> [Detail] { needs.filter { !given.contains($0) } }
}

/// All kinds of evidence, as in `Data/procedure/evidence.yaml`.
public struct EvidenceKinds: Hashable, Sendable {
    /// In the order of the data.
    public let all: [EvidenceKind]

    /// The kind of that name.
    public subscript(id: String) -> EvidenceKind? { all.first { $0.id == id } }

    /// Reads `Data/procedure/evidence.yaml`; nil when any problem is an error.
    ///
    /// `file` is the name shown in problems.
    public static func read(_ text: String, file: String) -> (value: EvidenceKinds?, problems: [Problem]) {
        do {
            var fields = FieldReader(try YAMLFile(name: file, text: text))
            let root = fields.file.root
            let top = fields.fields(root, of: fields.file.name, keys: ["evidence"])
            var all: [EvidenceKind] = []
            for node in fields.items(top["evidence"], of: "evidence") {
                guard let kind = kind(node, &fields) else { continue }
                if all.contains(where: { $0.id == kind.id }) { fields.reportTwice(kind.id, at: node.line) }
                all.append(kind)
            }
            if all.isEmpty { _ = fields.text(nil, "evidence", at: root.line) }
            return (fields.problems.hasErrors ? nil : EvidenceKinds(all: all), fields.problems)
        } catch {
            return (nil, [error])
        }
    }

    private static func kind(_ node: Node, _ fields: inout FieldReader) -> EvidenceKind? {
        let keys = ["id", "vi", "en", "asks", "expires", "personal", "needs"]
        let found = fields.fields(node, of: "evidence", keys: keys)
        let line = node.line
        let id = fields.text(found["id"], "id", at: line)
        let label = fields.words(found, at: line)
        let asks = fields.label(found["asks"], "asks", at: line)
        if found["expires"] == nil { _ = fields.text(nil, "expires", at: line) }
        let expires = fields.flag(found["expires"], "expires")
        let personal = fields.flag(found["personal"], "personal")
        let needs = fields.items(found["needs"], of: "needs").compactMap {
            fields.oneWord($0, "needs", at: line, of: EvidenceKind.Detail.self)
        }
        guard let id, let label, let asks else { return nil }
        return EvidenceKind(
            id: id,
            label: label,
            asks: asks,
            expires: expires,
            isPersonal: personal,
            needs: needs
        )
    }
}
