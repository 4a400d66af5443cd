import Foundation
import Yams

/// Reads the fields of one YAML file and collects every problem instead of stopping at the first.
struct FieldReader {
    let file: YAMLFile
    private(set) var problems: [Problem] = []

    init(_ file: YAMLFile) {
        self.file = file
    }

    /// A name in both languages, written "phiếu/sheet" or the same in both; what follows the slash's word belongs to both.
    static func term(_ what: String) -> Label {
        guard let slash = what.firstIndex(of: "/"), !what[..<slash].contains("«") else {
            return Label(vi: what, en: what)
        }
        let rest = what[what.index(after: slash)...]
        let tail = rest.drop { $0 != " " }
        return Label(vi: String(what[..<slash]) + tail, en: String(rest))
    }

    mutating func report(_ line: Int, _ message: Label, _ advice: Label) {
        problems.append(Problem(severity: .error, file: file.name, line: line, message: message, advice: advice))
    }

    mutating func notice(_ line: Int, _ message: Label) {
        problems.append(
            Problem(severity: .notice, file: file.name, line: line, message: message, advice: Label(vi: "", en: ""))
        )
    }

    /// The pairs of a mapping; anything else, and any key that is not among `keys`, is a problem.
    mutating func fields(_ node: Node, of what: String, keys: [String]) -> [String: Node] {
        guard case .mapping(let pairs) = node else {
            report(
                node.line,
                Label(
                    vi: "\(Self.term(what).vi) phải là các cặp «tên: giá trị»",
                    en: "\(Self.term(what).en) must be «name: value» pairs"
                ),
                Label(vi: "ghi dạng «tên: giá trị»", en: "write «name: value»")
            )
            return [:]
        }
        var found: [String: Node] = [:]
        for (key, value) in pairs {
            let name = key.text ?? ""
            if keys.contains(name) {
                found[name] = value
            } else {
                let known = keys.joined(separator: ", ")
                report(
                    key.line,
                    Label(
                        vi: "không hiểu mục «\(name)» của \(Self.term(what).vi)",
                        en: "unknown field «\(name)» of \(Self.term(what).en)"
                    ),
                    Label(vi: "các mục có thể dùng: \(known)", en: "fields there are: \(known)")
                )
            }
        }
        return found
    }

    /// The pairs of a mapping whose keys are free.
    mutating func pairs(_ node: Node?, of what: String) -> [(name: String, line: Int, value: Node)] {
        guard let node, !node.isNull else { return [] }
        guard case .mapping(let pairs) = node else {
            _ = fields(node, of: what, keys: [])
            return []
        }
        return pairs.map { ($0.key.text ?? "", $0.key.line, $0.value) }
    }

    mutating func items(_ node: Node?, of what: String) -> [Node] {
        guard let node, !node.isNull else { return [] }
        guard case .sequence(let items) = node else {
            report(
                node.line,
                Label(vi: "\(Self.term(what).vi) phải là danh sách", en: "\(Self.term(what).en) must be a list"),
                Label(
                    vi: "ghi dạng [một, hai], hoặc mỗi dòng một mục bắt đầu bằng «- »",
                    en: "write [one, two], or a line each, begun with «- »"
                )
            )
            return []
        }
        return Array(items)
    }

    mutating func text(_ node: Node?, _ what: String, at line: Int) -> String? {
        if let node, node.text == nil {
            report(
                node.line,
                Label(
                    vi: "\(Self.term(what).vi) phải là một giá trị, không phải danh sách hay nhóm",
                    en: "\(Self.term(what).en) must be one value, not a list or a group"
                ),
                Label(vi: "ghi một giá trị", en: "write one value")
            )
            return nil
        }
        guard let node, let text = node.text, !text.isEmpty else {
            report(
                node?.line ?? line,
                Label(vi: "thiếu \(Self.term(what).vi)", en: "\(Self.term(what).en) is missing"),
                Label(vi: "thêm \(Self.term(what).vi)", en: "add \(Self.term(what).en)")
            )
            return nil
        }
        guard text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8) else {
            report(
                node.line,
                Label(
                    vi: "\(Self.term(what).vi) chưa ở dạng Unicode dựng sẵn (NFC)",
                    en: "\(Self.term(what).en) is not in Unicode NFC"
                ),
                Label(vi: "gõ lại bằng bộ gõ Unicode dựng sẵn", en: "retype it with a precomposed Unicode keyboard")
            )
            return nil
        }
        return text
    }

    mutating func texts(_ node: Node?, _ what: String) -> [String] {
        items(node, of: what).compactMap { text($0, what, at: $0.line) }
    }

    mutating func number(_ node: Node?, _ what: String, at line: Int, in range: ClosedRange<Int>) -> Int? {
        guard let text = text(node, what, at: line) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            let span = "\(range.lowerBound)…\(range.upperBound)"
            report(
                node?.line ?? line,
                Label(
                    vi: "\(Self.term(what).vi) «\(text)» không phải số \(span)",
                    en: "\(Self.term(what).en) «\(text)» is not a number \(span)"
                ),
                Label(vi: "ghi số nguyên trong khoảng \(span)", en: "write a whole number in \(span)")
            )
            return nil
        }
        return number
    }

    mutating func points(_ node: Node?, _ what: String, at line: Int) -> Points? {
        guard let text = text(node, what, at: line) else { return nil }
        guard let points = Points(decimal: text), points <= Points(100) else {
            report(
                node?.line ?? line,
                Label(
                    vi: "\(Self.term(what).vi) «\(text)» không phải số điểm từ 0 đến 100",
                    en: "\(Self.term(what).en) «\(text)» is not 0 to 100 points"
                ),
                Label(vi: "ghi số, nhiều nhất hai chữ số thập phân", en: "write a number with two decimals at most")
            )
            return nil
        }
        return points
    }

    mutating func day(_ node: Node?, _ what: String, at line: Int) -> CalendarDay? {
        guard let text = text(node, what, at: line) else { return nil }
        guard let day = CalendarDay(iso: text) else {
            report(
                node?.line ?? line,
                Label(
                    vi: "\(Self.term(what).vi) «\(text)» không phải ngày",
                    en: "\(Self.term(what).en) «\(text)» is not a date"
                ),
                Label(vi: "ghi năm-tháng-ngày, ví dụ 2026-05-22", en: "write year-month-day, as 2026-05-22")
            )
            return nil
        }
        return day
    }

    mutating func flag(_ node: Node?, _ what: String) -> Bool {
        guard let node else { return false }
        switch node.text {
        case "true": return true
        case "false": return false
        default:
            report(
                node.line,
                Label(
                    vi: "\(Self.term(what).vi) phải là true hoặc false",
                    en: "\(Self.term(what).en) must be true or false"
                ),
                Label(vi: "ghi true hoặc false", en: "write true or false")
            )
            return false
        }
    }

    /// Words in both languages: `{vi: …, en: …}`.
    mutating func label(_ node: Node?, _ what: String, at line: Int) -> Label? {
        guard let node else {
            _ = text(nil, what, at: line)
            return nil
        }
        let fields = fields(node, of: what, keys: ["vi", "en"])
        guard !fields.isEmpty else { return nil }
        return words(fields, "\(what) ", at: node.line)
    }

    /// The fields `vi` and `en` among others; both are looked at, so that both can be reported.
    mutating func words(_ fields: [String: Node], _ prefix: String = "", at line: Int) -> Label? {
        let vi = text(fields["vi"], prefix.isEmpty ? "vi" : "\(prefix)(vi)", at: line)
        let en = text(fields["en"], prefix.isEmpty ? "en" : "\(prefix)(en)", at: line)
        guard let vi, let en else { return nil }
        return Label(vi: vi, en: en)
    }

    /// One of the values of an enumeration, by its name.
    mutating func choice<Kind: RawRepresentable & CaseIterable>(
        _ node: Node?,
        _ what: String,
        at line: Int
    ) -> Kind? where Kind.RawValue == String {
        guard let name = text(node, "kind", at: line) else { return nil }
        if let kind = Kind(rawValue: name) { return kind }
        let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
        let term = Self.term(what)
        report(
            line,
            Label(vi: "không có loại \(term.vi) «\(name)»", en: "no kind of \(term.en) «\(name)»"),
            Label(vi: "các loại: \(kinds)", en: "kinds: \(kinds)")
        )
        return nil
    }

    mutating func labels(_ node: Node?, of what: String) -> [String: Label] {
        var found: [String: Label] = [:]
        for (name, line, value) in pairs(node, of: what) {
            found[name] = label(value, "\(what) «\(name)»", at: line)
        }
        return found
    }
}
