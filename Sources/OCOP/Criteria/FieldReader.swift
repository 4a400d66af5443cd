import Foundation
import Yams

/// Reads the fields of one YAML file and collects every problem instead of stopping at the first.
struct FieldReader {
    let file: YAMLFile
    private(set) var problems: [Problem] = []

    init(_ file: YAMLFile) {
        self.file = file
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
                Label(vi: "\(what) phải là các cặp «tên: giá trị»", en: "\(what) must be «name: value» pairs"),
                Label(vi: "xem tệp mẫu cùng thư mục", en: "see a neighbouring file")
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
                    Label(vi: "không hiểu mục «\(name)» của \(what)", en: "unknown field «\(name)» of \(what)"),
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
                Label(vi: "\(what) phải là danh sách", en: "\(what) must be a list"),
                Label(vi: "mỗi dòng bắt đầu bằng «- »", en: "begin each line with «- »")
            )
            return []
        }
        return Array(items)
    }

    mutating func text(_ node: Node?, _ what: String, at line: Int) -> String? {
        guard let node, let text = node.text, !text.isEmpty else {
            report(
                node?.line ?? line,
                Label(vi: "thiếu \(what)", en: "\(what) is missing"),
                Label(vi: "thêm \(what)", en: "add \(what)")
            )
            return nil
        }
        guard text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8) else {
            report(
                node.line,
                Label(vi: "\(what) chưa ở dạng Unicode dựng sẵn (NFC)", en: "\(what) is not in Unicode NFC"),
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
                Label(vi: "\(what) «\(text)» không phải số \(span)", en: "\(what) «\(text)» is not a number \(span)"),
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
                    vi: "\(what) «\(text)» không phải số điểm từ 0 đến 100",
                    en: "\(what) «\(text)» is not 0 to 100 points"
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
                Label(vi: "\(what) «\(text)» không phải ngày", en: "\(what) «\(text)» is not a date"),
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
                Label(vi: "\(what) phải là true hoặc false", en: "\(what) must be true or false"),
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
        let vi = text(fields["vi"], "\(what) (vi)", at: node.line)
        let en = text(fields["en"], "\(what) (en)", at: node.line)
        guard let vi, let en else { return nil }
        return Label(vi: vi, en: en)
    }

    mutating func labels(_ node: Node?, of what: String) -> [String: Label] {
        var found: [String: Label] = [:]
        for (name, line, value) in pairs(node, of: what) {
            found[name] = label(value, "\(what) «\(name)»", at: line)
        }
        return found
    }
}
