import Hummingbird
import OCOP
import Web

/// Lending a role to a colleague while one is away.
struct DelegationPage {
    let visit: Visit
    let desk: DelegationDesk
    let errors: FieldErrors

    private var say: Language { visit.language }

    var response: Response {
        let title = say("Ủy quyền", "Lending a role")
        return visit.page(
            title,
            status: errors.isEmpty ? .ok : .unprocessableContent,
            """
            <div class="stack wide"><div><h1>\(title)</h1><p class="quiet">\(say(
                "Giao vai trò của bạn cho người cùng cơ quan đến hết một ngày. Mọi việc họ làm ghi tên họ.",
                "Give your role to somebody of the same body until a day. What they do is recorded in their name."
            ))</p></div>\(errorSummary(errors, say))\(lent)\(form)</div>
            """
        )
    }

    private var lent: HTML? {
        guard !desk.lent.isEmpty else { return nil }
        let columns = [
            Column(say("Người được ủy quyền", "To whom")), Column(say("Vai trò", "Role")),
            Column(say("Đến hết ngày", "Until")), Column(say("Việc", "Act")),
        ]
        let rows = desk.lent.map { line -> TableRow in
            let end: HTML = """
                <form class="inline-form" method="post" action="/uy-quyen/\(line.grant.grant.id.description)/ket-thuc">\
                \(visit.hidden())\(button(say("Thôi ủy quyền", "Take it back"), .badSecond))</form>
                """
            return TableRow([
                "\(line.name)", "\(visit.roleWords(line.grant.grant))", "\(line.grant.endsOn?.words(say) ?? "")", end,
            ])
        }
        let title = say("Đang ủy quyền", "Lent now")
        return
            "<section class=\"stack\"><h2>\(title)</h2>\(dataTable(caption: title, columns: columns, rows: rows))</section>"
    }

    private var form: HTML {
        if desk.own.isEmpty {
            return emptyState(
                say("Bạn không có vai trò nào ủy quyền được", "You hold no role that can be lent"),
                "<p>\(say("Ghế trong Hội đồng, quản trị và xem nhật ký không ủy quyền được.", "Seats on a council, administration and auditing cannot be lent."))</p>"
            )
        }
        if desk.colleagues.isEmpty {
            return emptyState(
                say("Chưa có đồng nghiệp nào cùng cơ quan", "There is no colleague of the same body yet"),
                "<p>\(say("Nhờ người quản trị lập tài khoản cho họ.", "Ask the administrator to make an account for them."))</p>"
            )
        }
        let fields = Fields(visit.form, errors, say)
        let roles = desk.own.map { Choice($0.grant.id.description, visit.roleWords($0.grant)) }
        let people = desk.colleagues.map { Choice($0.account.id.description, $0.account.name) }
        return """
            <section class="stack"><h2>\(say("Ủy quyền mới", "Lend a role"))</h2>
            <form class="stack" method="post" action="/uy-quyen" novalidate>\(visit.hidden())
            \(fields.select("grant", say("Vai trò", "Role"), roles))
            \(fields.select("colleague", say("Người được ủy quyền", "To whom"), people, empty: say("Chọn người", "Choose somebody")))
            \(fields.day("until", say("Đến hết ngày", "Until")))
            \(actions([button(say("Ủy quyền", "Lend the role"))]))</form></section>
            """
    }
}
