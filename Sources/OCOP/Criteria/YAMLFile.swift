import Yams

/// One YAML file as a tree that knows its lines.
///
/// Anchors and aliases, deep nesting and huge files are refused before anything is built from them, so that a hostile
/// file costs no more than its size.
struct YAMLFile {
    let name: String
    let root: Node

    static let sizeLimit = 2_000_000
    private static let depthLimit = 100

    init(name: String, text: String) throws(Problem) {
        func fail(_ line: Int, _ message: Label, _ advice: Label) -> Problem {
            Problem(severity: .error, file: name, line: line, message: message, advice: advice)
        }
        guard text.utf8.count <= Self.sizeLimit else {
            throw fail(
                0,
                Label(vi: "tệp lớn hơn \(Self.sizeLimit / 1_000_000) MB", en: "file over 2 MB"),
                Label(vi: "kiểm tra lại tệp", en: "check the file")
            )
        }
        if let line = Self.lineNestedTooDeep(text) {
            throw fail(
                line,
                Label(vi: "lồng quá nhiều cấp", en: "nested too deep"),
                Label(vi: "bớt cấp lồng nhau", en: "nest less")
            )
        }
        if let line = Self.lineOfAnchor(text) {
            throw fail(
                line,
                Label(vi: "không dùng neo và bí danh (& và *)", en: "anchors and aliases (& and *) are refused"),
                Label(
                    vi: "viết đủ nội dung; dấu & trong câu viết cách hai bên",
                    en: "write it out; in a sentence put spaces around &"
                )
            )
        }
        do {
            guard let root = try Yams.compose(yaml: text) else {
                throw fail(
                    1,
                    Label(vi: "tệp trống", en: "empty file"),
                    Label(vi: "điền nội dung", en: "fill it in")
                )
            }
            self.name = name
            self.root = root
        } catch let problem as Problem {
            throw problem
        } catch let error as YamlError {
            let (line, reason, advice) = Self.explain(error)
            throw fail(line, reason, advice)
        } catch {
            throw fail(
                0,
                Label(vi: "không đọc được YAML", en: "not readable as YAML"),
                Label(vi: "kiểm tra lại tệp", en: "check the file")
            )
        }
    }

    private static func explain(_ error: YamlError) -> (line: Int, reason: Label, advice: Label) {
        let mend = Label(vi: "sửa dòng này", en: "mend this line")
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return (mark.line, reason(problem), mend)
        case .reader(let problem, _, _, _): return (0, reason(problem), mend)
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "«\($0)»" }.joined(separator: ", ")
            return (
                context.mark.line, Label(vi: "\(names) được ghi hai lần", en: "\(names) is given twice"),
                Label(vi: "giữ lại một", en: "keep one")
            )
        default: return (0, reason("\(error)"), mend)
        }
    }

    /// The commonest of the parser's reasons in Vietnamese; the others as it gives them.
    private static let reasons = [
        "mapping values are not allowed in this context": "dấu hai chấm đặt sai chỗ",
        "did not find expected key": "thụt đầu dòng sai hoặc thiếu tên mục",
        "could not find expected ':'": "thiếu dấu hai chấm",
        "found character that cannot start any token": "ký tự đầu dòng không hợp lệ (có thể là phím Tab)",
        "did not find expected '-' indicator": "thụt đầu dòng sai trong danh sách",
        "did not find expected ',' or ']'": "thiếu dấu phẩy hoặc ngoặc ]",
        "did not find expected ',' or '}'": "thiếu dấu phẩy hoặc ngoặc }",
        "found unexpected end of stream": "dấu ngoặc kép chưa đóng",
        "found undefined alias": "dấu * đặt sai chỗ",
        "found a tab character that violates indentation": "thụt đầu dòng bằng phím Tab",
        "but found another document": "tệp có nhiều phần ngăn bởi ---",
    ]

    private static func reason(_ problem: String) -> Label {
        Label(
            vi: "không đọc được YAML: \(reasons[problem] ?? problem)",
            en: "not readable as YAML: \(problem)"
        )
    }

    /// Block nesting cannot be deeper than the column where a line's content begins, nor flow nesting than the
    /// brackets that are open: both are bounded here, since the parser recurses.
    private static func lineNestedTooDeep(_ text: String) -> Int? {
        var line = 1
        var open = 0
        var leading = 0
        var inLeading = true
        for byte in text.utf8 {
            switch byte {
            case 10:
                line += 1
                leading = 0
                inLeading = true
                continue
            case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
            default: break
            }
            if inLeading {
                switch byte {
                case 32, 9, UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): leading += 1
                default: inLeading = false
                }
            }
            if open > depthLimit || leading > depthLimit { return line }
        }
        return nil
    }

    /// Without anchors there are no aliases, and nothing in the file can grow beyond its size.
    ///
    /// They are looked for in the text, since the parser would follow them first.
    private static func lineOfAnchor(_ text: String) -> Int? {
        var line = 1
        var before: UInt8 = 10
        var isAfterAmpersand = false
        for byte in text.utf8 {
            if isAfterAmpersand, byte > 32 { return line }
            isAfterAmpersand = byte == UInt8(ascii: "&") && (before <= 32 || "[{,:\"'".utf8.contains(before))
            if byte == 10 { line += 1 }
            before = byte
        }
        return nil
    }
}

extension Node {
    /// Line of the node, from 1.
    var line: Int { mark?.line ?? 0 }

    /// The text of a scalar, as typed.
    var text: String? {
        if case .scalar(let scalar) = self { scalar.string } else { nil }
    }

    /// Whether it is an empty or null scalar.
    var isNull: Bool {
        if case .scalar(let scalar) = self {
            scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
        } else {
            false
        }
    }
}
