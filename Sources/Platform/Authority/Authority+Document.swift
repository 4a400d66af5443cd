import OCOP

extension AuthorityTable {
    /// A line as machines read it.
    package struct Line: Encodable, Sendable {
        package let role: String
        package let action: String
        package let states: [String]
        package let scope: String
    }

    /// The table in its own order; the states of a step of the procedure are those of the procedure.
    package static var lines: [Line] {
        rules.map { rule in
            Line(
                role: rule.role?.rawValue ?? "",
                action: rule.action.rawValue,
                states: (rule.states ?? []).map(\.rawValue).sorted(),
                scope: rule.scope.rawValue
            )
        }
    }

    /// The table as `docs/authority.md` shows it: a section for each role.
    package static var markdown: String {
        let open = rules.filter { $0.role == nil }
        let sections = Role.allCases.map { role in
            section("\(role.label.vi) (`\(role.rawValue)`)", rules.filter { $0.role == role })
        }
        return ([introduction, section("Mọi người / everybody", open)] + sections).joined(separator: "\n")
    }

    private static let introduction = """
        # Quyền hạn / Authority

        Một bảng trong mã nguồn (`Sources/Platform/Authority/Authority.swift`) quyết định ai được làm gì; tuyến
        đường, nghiệp vụ, trang này và kiểm thử đều đọc nó. Trang này do `saolang authority --format markdown` sinh ra và được kiểm thử so lại.

        One table in the source decides who may do what; routes, verbs, this page and the tests all read it. This page
        is made by `saolang authority --format markdown`, and a test compares it.

        Phạm vi / scopes: `anyone` mọi người · `signedIn` người đã đăng nhập, cho chính mình · `ownProducer` chủ thể mà vai trò
        gắn với · `area` trong địa bàn (tỉnh gồm các xã; Trung ương chỉ thấy hồ sơ đã chuyển lên) · `paper` hồ sơ cán bộ nhập từ giấy ·
        `inHand` hồ sơ mà cơ quan đang giữ · `issuer` văn bản, đợt đánh giá, Hội đồng của chính cơ quan mình ·
        `council` hồ sơ mà Hội đồng của người đó đang giữ · `judged` hồ sơ mà Hội đồng đó đang giữ hoặc đã chấm.

        """

    private static func section(_ title: String, _ rules: [Rule]) -> String {
        let rows = rules.map { rule in
            let states = rule.states.map { states in
                DossierState.allCases.filter(states.contains).map { "`\($0.rawValue)`" }.joined(separator: ", ")
            }
            let words = states ?? (rule.action.step == nil ? "" : "theo quy trình / by the procedure")
            return "| `\(rule.action.rawValue)` | `\(rule.scope.rawValue)` | \(words) |"
        }
        let head = ["## \(title)", "", "| action | scope | states |", "|---|---|---|"]
        return (head + rows).joined(separator: "\n") + "\n"
    }
}
