extension OfficialWording {
    /// The name of its file in the folder `wording`: "07.yaml".
    public var fileName: String { number < 10 ? "0\(number).yaml" : "\(number).yaml" }

    /// The wording as a YAML file.
    ///
    /// Every text is quoted, so that nothing in it can be taken for YAML.
    public var yaml: String {
        var lines = [
            "# Nguyên văn của \(act.filter { !$0.isNewline }), bộ \(number); do máy đọc từ văn bản, không sửa tay",
            "act: \(Self.quoted(act))",
            "set: \(number)",
            "name: \(Self.quoted(name))",
        ]
        if !sha256.isEmpty { lines.append("criteriaSHA256: \(Self.quoted(sha256))") }
        lines.append(sections.isEmpty ? "sections: {}" : "sections:")
        for section in sections {
            lines.append("  \(Self.quoted(section.code)):")
            lines.append("    name: \(Self.quoted(section.name))")
            lines += Self.list("notes", section.notes)
        }
        lines.append(criteria.isEmpty ? "criteria: {}" : "criteria:")
        for criterion in criteria {
            let fields = Self.lines(of: criterion)
            lines.append("  \(Self.quoted(criterion.code)):\(fields.isEmpty ? " {}" : "")")
            lines += fields
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(of criterion: Criterion) -> [String] {
        var lines: [String] = []
        if let name = criterion.name { lines.append("    name: \(quoted(name))") }
        if let heading = criterion.heading { lines.append("    heading: \(quoted(heading))") }
        lines += list("notes", criterion.notes)
        if !criterion.options.isEmpty { lines.append("    options:") }
        for (number, text) in criterion.options.sorted(by: { $0.key < $1.key }) {
            lines.append("      \(number): \(quoted(text))")
        }
        return lines
    }

    private static func list(_ name: String, _ texts: [String]) -> [String] {
        texts.isEmpty ? [] : ["    \(name):"] + texts.map { "      - \(quoted($0))" }
    }

    /// A double-quoted scalar.
    ///
    /// Brackets and the signs of anchors are written as numbers: the reader of packs counts and refuses them wherever they
    /// stand.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "[", "]", "{", "}", "&", "*": quoted += "\\x" + String(scalar.value, radix: 16)
            case _
            where scalar.properties.generalCategory == .control || [0x2028, 0x2029, 0xFEFF].contains(scalar.value):
                quoted +=
                    "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
                    + String(scalar.value, radix: 16)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
