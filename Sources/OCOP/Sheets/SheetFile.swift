import Foundation
import Yams

/// Reads a sheet written in YAML or JSON; both are read as YAML, which tells the lines and finds what stands twice.
public enum SheetFile {
    private static let keys = [
        "id", "act", "set", "product", "choices", "points", "findings", "effort", "pack", "note",
    ]

    /// The sheets of one YAML or JSON text: one mapping, or a list of them.
    public static func read(_ text: String, name: String) -> [Result<SheetInput, SheetError>] {
        let file: YAMLFile
        do {
            file = try YAMLFile(name: name, text: text)
        } catch {
            return [.failure(SheetError("bad-sheet", error))]
        }
        if case .sequence(let nodes) = file.root { return nodes.map { sheet($0, file) } }
        return [sheet(file.root, file)]
    }

    private static func sheet(_ node: Node, _ file: YAMLFile) -> Result<SheetInput, SheetError> {
        var reader = FieldReader(file)
        let fields = reader.fields(node, of: "phiếu/sheet", keys: keys)
        var input = SheetInput()
        input.id = fields["id"].map(json) ?? "null"
        input.act = fields["act"].flatMap { reader.text($0, "act", at: $0.line) }
        input.set = fields["set"].flatMap { reader.number($0, "set", at: $0.line, in: 1...999) }
        input.product = fields["product"].flatMap { $0.text?.precomposedStringWithCanonicalMapping }
        for (code, line, value) in reader.pairs(fields["choices"], of: "choices") {
            if value.isNull { continue }
            guard let number = reader.choice(value, criterion: code, at: line) else { continue }
            input.choices.append(SheetInput.Choice(criterion: code, value: number, line: line))
        }
        for (code, line, value) in reader.pairs(fields["points"], of: "points") {
            guard let points = reader.points(value, "điểm/points \(code)", at: line) else { continue }
            input.choices.append(SheetInput.Choice(criterion: code, value: .points(points), line: line))
        }
        input.findings = reader.texts(fields["findings"], "findings")
        for (code, line, value) in reader.pairs(fields["effort"], of: "effort") {
            if value.isNull {
                input.effort.fixed.insert(code)
            } else if let cost = reader.number(value, "effort \(code)", at: line, in: 0...1_000_000_000) {
                input.effort.byCriterion[code] = cost
            }
        }
        if let pack = fields["pack"] {
            let parts = reader.fields(pack, of: "pack", keys: ["version", "sha256"])
            input.version = parts["version"]?.text
            input.sha256 = parts["sha256"]?.text
        }
        if let problem = reader.problems.first(where: { $0.severity == .error }) {
            return .failure(SheetError("bad-sheet", problem))
        }
        return .success(input)
    }

    private static func json(_ node: Node) -> String {
        if node.isNull { return "null" }
        guard case .scalar(let scalar) = node else { return "null" }
        if scalar.style == .plain, Int(scalar.string).map({ String($0) == scalar.string }) ?? false {
            return scalar.string
        }
        return String(decoding: CanonicalJSON.string(scalar.string).bytes, as: UTF8.self)
    }
}

extension FieldReader {
    /// "3" is an option's number; "2 điểm", "2đ" or "2 points" are points.
    mutating func choice(_ node: Node, criterion code: String, at line: Int) -> SheetInput.Choice.Value? {
        guard let text = text(node, "lựa chọn/choice \(code)", at: line) else { return nil }
        if let value = SheetInput.Choice.Value(text) { return value }
        report(
            node.line,
            Label(
                vi: "tiêu chí \(code): «\(text)» không phải số phương án hoặc số điểm",
                en: "criterion \(code): «\(text)» is neither an option's number nor points"
            ),
            Label(
                vi: "ghi 3 (phương án thứ ba) hoặc «2 điểm»",
                en: "write 3 (the third option) or «2 points»"
            )
        )
        return nil
    }
}

extension SheetInput.Choice.Value {
    /// Reads "3", "2 điểm", "2,5đ", "2 points"; an empty text is no choice.
    init?(_ text: String) {
        if (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) {
            self = .number(number)
            return
        }
        let trimmed = text.trimmingCharacters(in: .whitespaces).precomposedStringWithCanonicalMapping.lowercased()
        if trimmed.isEmpty {
            self = .number(0)
            return
        }
        for unit in ["điểm", "diem", "points", "point", "đ"] where trimmed.hasSuffix(unit) {
            let number = trimmed.dropLast(unit.count).trimmingCharacters(in: .whitespaces)
            guard let points = Points(decimal: number) else { return nil }
            self = .points(points)
            return
        }
        guard trimmed.count <= 3, let number = Int(trimmed), number >= 0, trimmed.first != "+" else { return nil }
        self = .number(number)
    }
}
