import Hummingbird
import OCOP
import Web

/// One's own account: who one is here, and what keeps it safe.
struct OwnAccountPage {
    let visit: Visit
    let account: Account
    let sessions: [OpenSession]
    let errors: FieldErrors

    private var say: Language { visit.language }

    var response: Response {
        visit.page(
            say("Tài khoản", "Account"),
            status: errors.isEmpty ? .ok : .unprocessableContent,
            """
            <div class="stack wide"><div><h1>\(account.name)</h1>\
            <p class="quiet">\(say("Tài khoản của bạn", "Your account"))</p></div>
            \(done)\(errorSummary(errors, say))
            \(facts)
            <section class="stack"><h2>\(say("Đổi mật khẩu", "Change the password"))</h2>\(passwordForm)</section>
            <section class="stack"><h2>\(say("Ngôn ngữ", "Language"))</h2>\(languageForm)</section>
            \(mail)
            <section class="stack"><h2>\(say("Nơi đang đăng nhập", "Where you are signed in"))</h2>\(sessionTable)</section>
            </div>
            """
        )
    }

    private var done: HTML? {
        switch visit.query("da") {
        case "mat-khau": stateBanner(.good, say("Đã đổi mật khẩu", "The password was changed"), live: true)
        case "thu": stateBanner(.good, say("Đã lưu lựa chọn", "Your choice was saved"), live: true)
        case "phien": stateBanner(.good, say("Đã kết thúc phiên", "The session was ended"), live: true)
        default: nil
        }
    }

    private var facts: HTML {
        let law = visit.office.law
        let roles = visit.caller.grants.map { grant -> HTML in
            let lent = grant.delegatedBy == nil ? "" : say(" (được ủy quyền)", " (lent to you)")
            return "<li>\(grant.role.label[say]), \(law.name(of: grant.area, on: visit.today)[say])\(lent)</li>"
        }
        var facts: [(name: String, value: HTML)] = []
        if let phone = account.phone { facts.append((say("Điện thoại", "Phone"), "\(phoneText(phone))")) }
        if let email = account.email { facts.append((say("Thư điện tử", "E-mail"), "\(email)")) }
        let none: HTML =
            "\(say("Chưa có vai trò nào. Người quản trị giao vai trò.", "None yet. The administrator gives roles."))"
        facts.append((say("Vai trò", "Roles"), roles.isEmpty ? none : "<ul role=\"list\">\(roles)</ul>"))
        let lend: HTML? =
            visit.caller.may(.delegate)
            ? "<p><a href=\"/uy-quyen\">\(say("Ủy quyền cho đồng nghiệp", "Lend a role to a colleague"))</a></p>" : nil
        return "<section class=\"card stack\">\(factList(facts))\(lend)\(historyLink("/tai-khoan", say))</section>"
    }

    private var passwordForm: HTML {
        let fields = Fields(FormData(), errors, say)
        let hint = say("Ít nhất \(Password.shortest) ký tự", "At least \(Password.shortest) characters")
        return """
            <form class="stack" method="post" action="/tai-khoan/mat-khau" novalidate>\(visit.hidden())
            \(fields.text("old-password", say("Mật khẩu đang dùng", "Present password"), type: "password", autocomplete: "current-password"))
            \(fields.text("password", say("Mật khẩu mới", "New password"), hint: hint, type: "password", autocomplete: "new-password"))
            \(fields.text("again", say("Nhập lại mật khẩu mới", "New password again"), type: "password", autocomplete: "new-password"))
            <p class="quiet small">\(say("Các nơi đăng nhập khác sẽ bị đăng xuất.", "Other places where you are signed in will be signed out."))</p>
            \(actions([button(say("Đổi mật khẩu", "Change the password"))]))</form>
            """
    }

    private var languageForm: HTML {
        let fields = Fields(FormData(["language": account.language.rawValue]), say)
        return """
            <form class="stack" method="post" action="/tai-khoan/ngon-ngu">\(visit.hidden())
            \(fields.select("language", say("Hệ thống nói với bạn bằng", "The system speaks to you in"), [
                Choice("vi", "Tiếng Việt"), Choice("en", "English"),
            ]))
            \(actions([button(say("Lưu", "Save"), .second)]))</form>
            """
    }

    /// Only where there is an address, and a system that sends.
    private var mail: HTML? {
        guard visit.office.settings.sendmail != nil, account.email != nil else { return nil }
        let fields = Fields(FormData(["thu": account.mailsNotices ? "co" : ""]), say)
        return """
            <section class="stack"><h2>\(say("Thư điện tử", "E-mail"))</h2>
            <form class="stack" method="post" action="/tai-khoan/thu">\(visit.hidden())
            \(fields.checkbox("thu", say("Nhận thông báo qua thư", "Notices by e-mail")))
            \(actions([button(say("Lưu", "Save"), .second)]))</form></section>
            """
    }

    private var sessionTable: HTML {
        let rows = sessions.map { session -> TableRow in
            let this: HTML = session.isThisOne ? " \(tag(say("nơi này", "this one")))" : ""
            let end: HTML =
                session.isThisOne
                ? ""
                : """
                <form class="inline-form" method="post" action="/tai-khoan/phien">\(visit.hidden())\
                <input type="hidden" name="handle" value="\(session.handle)">\
                <button type="submit" class="btn second">\(say("Đăng xuất nơi này", "Sign out"))</button></form>
                """
            return TableRow([
                "\(deviceWords(session.device))\(this)", "\(session.origin)",
                "\(ago(session.seenAt, now: visit.now, say))", end,
            ])
        }
        let columns = [
            Column(say("Trình duyệt", "Browser")), Column(say("Địa chỉ mạng", "Network address")),
            Column(say("Dùng gần nhất", "Last used")), Column(say("Việc", "Act")),
        ]
        let all: HTML =
            sessions.count < 2
            ? ""
            : """
            <form method="post" action="/tai-khoan/phien">\(visit.hidden())\
            \(actions([button(say("Đăng xuất mọi nơi khác", "Sign out everywhere else"), .badSecond)]))</form>
            """
        return dataTable(caption: say("Nơi đang đăng nhập", "Open sessions"), columns: columns, rows: rows) + all
    }

    /// "Firefox, Windows", from what the browser says of itself.
    private func deviceWords(_ agent: String) -> String {
        func first(_ names: KeyValuePairs<String, String>) -> String? { names.first { agent.contains($0.key) }?.value }
        let browser = first([
            "Edg": "Edge", "OPR": "Opera", "coc_coc": "Cốc Cốc", "Firefox": "Firefox", "Chrome": "Chrome",
            "Safari": "Safari",
        ])
        let system = first([
            "Android": "Android", "iPhone": "iPhone", "iPad": "iPad", "Windows": "Windows", "Mac OS": "macOS",
            "Linux": "Linux",
        ])
        let words = [browser, system].compactMap(\.self).joined(separator: ", ")
        return words.isEmpty ? say("Không rõ", "Unknown") : words
    }
}
