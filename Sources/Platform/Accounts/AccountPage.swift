import Hummingbird
import OCOP
import Web

/// One account as its administrator sees it: what it may do, and the acts of the administrator.
struct AccountPage {
    let visit: Visit
    let line: AccountList.Line
    /// A link just made, shown this once.
    var link: OneTimeLink?
    var errors = FieldErrors()

    private var say: Language { visit.language }
    private var account: Account { line.account }
    private var path: String { "/quan-tri/tai-khoan/\(account.id)" }

    var response: Response {
        visit.page(
            account.name,
            status: errors.isEmpty ? .ok : .unprocessableContent,
            """
            \(breadcrumbs([Crumb(say("Quản trị", "Administration"), to: "/quan-tri"), Crumb(account.name)], say))
            <div class="stack wide"><div><h1>\(account.name)</h1><p>\(account.stateTag(say))</p></div>
            \(errorSummary(errors, say))\(linkBanner)
            <section class="card">\(facts)\(historyLink(path, say))</section>
            <section class="stack"><h2>\(say("Vai trò", "Roles"))</h2>\(roles)</section>
            \(acts)</div>
            """
        )
    }

    private var facts: HTML {
        var facts: [(name: String, value: HTML)] = []
        if let phone = account.phone { facts.append((say("Điện thoại", "Phone"), "\(phoneText(phone))")) }
        if let email = account.email { facts.append((say("Thư điện tử", "E-mail"), "\(email)")) }
        facts.append((say("Lập lúc", "Made"), "\(moment(account.createdAt, say))"))
        if visit.caller.may(.readAudit) {
            let address = "/nhat-ky?loai=account&doi-tuong=\(account.id)"
            let link: HTML = "<a href=\"\(address)\">\(say("Xem nhật ký", "See the audit trail"))</a>"
            facts.append((say("Nhật ký", "Audit trail"), link))
        }
        return factList(facts)
    }

    private var linkBanner: HTML? {
        guard let link else { return nil }
        let address = visit.office.settings.publicAddress + link.path
        let until = moment(link.expiresAt, say)
        let mailed =
            visit.office.settings.sendmail != nil && account.email != nil
            ? say(" Liên kết cũng được gửi tới thư điện tử.", " It is sent by e-mail too.") : ""
        return stateBanner(
            .good,
            say("Liên kết dùng một lần, chỉ hiện lần này", "A link for one use, shown this once"),
            """
            <p><code>\(address)</code></p><p>\(say(
                "Gửi cho \(account.name) qua kênh tin cậy. Dùng được đến \(until).\(mailed)",
                "Give it to \(account.name) by a way that you trust. It opens until \(until).\(mailed)"
            ))</p>
            """,
            live: true
        )
    }

    private var roles: HTML {
        let rows = line.grants.sorted { !$0.isPast(on: visit.today) && $1.isPast(on: visit.today) }.map(row)
        let columns = [
            Column(say("Vai trò", "Role")), Column(say("Từ ngày", "From")), Column(say("Đến hết ngày", "Until")),
            Column(say("Việc", "Act")),
        ]
        let table =
            rows.isEmpty
            ? "<p>\(say("Chưa có vai trò nào.", "No role yet."))</p>"
            : dataTable(caption: say("Vai trò", "Roles"), columns: columns, rows: rows)
        return table
            + (account.disabledAt == nil
                ? folded(say("Giao vai trò", "Give a role"), isOpen: rows.isEmpty || !errors.isEmpty, grantForm) : "")
    }

    private func row(_ held: DatedGrant) -> TableRow {
        let lent: HTML = held.grant.delegatedBy == nil ? "" : " \(tag(say("được ủy quyền", "lent"), .plain))"
        let isPast = held.isPast(on: visit.today)
        let end: HTML =
            isPast
            ? "\(say("đã kết thúc", "ended"))"
            : confirmation(
                say("Kết thúc", "End"),
                """
                <p>\(say("Người này thôi vai trò ngay hôm nay.", "They cease to hold the role today."))</p>
                <form method="post" action="/quan-tri/vai-tro/\(held.grant.id.description)/ket-thuc">\(visit.hidden())\
                <input type="hidden" name="account" value="\(account.id.description)">\
                \(button(say("Kết thúc vai trò", "End the role"), .bad))</form>
                """
            )
        return TableRow(
            [
                "\(visit.roleWords(held.grant))\(lent)", "\(held.startsOn.words(say))",
                "\(held.endsOn?.words(say) ?? say("không định trước", "no end set"))", end,
            ]
        )
    }

    private var grantForm: HTML {
        let fields = Fields(visit.form, errors, say)
        let roles = Role.allCases.filter { $0 != .producer }.map { Choice($0.rawValue, $0.label[say]) }
        return """
            <form class="stack" method="post" action="\(path)/vai-tro" novalidate>\(visit.hidden())
            \(fields.select("role", say("Vai trò", "Role"), roles, empty: say("Chọn vai trò", "Choose a role")))
            \(fields.select("area", say("Địa bàn", "Place"), visit.placeChoices, empty: say("Chọn địa bàn", "Choose a place")))
            \(fields.day("from", say("Từ ngày", "From"), hint: say("Để trống là từ hôm nay", "Empty means from today"), required: false))
            \(fields.day("until", say("Đến hết ngày", "Until"), hint: say("Để trống là không định trước", "Empty means no end is set"), required: false))
            \(actions([button(say("Giao vai trò", "Give the role"))]))</form>
            """
    }

    private var acts: HTML {
        if account.disabledAt != nil {
            return """
                <form method="post" action="\(path)/mo-khoa">\(visit.hidden(version: account.version))\
                \(actions([button(say("Mở khóa tài khoản", "Unlock the account"), .second)]))</form>
                """
        }
        let isNew = account.passwordHash == nil
        let words =
            isNew
            ? say("Tạo liên kết mời mới", "New invitation link")
            : say("Tạo liên kết đặt lại mật khẩu", "Link for a new password")
        let lock: HTML =
            account.id == visit.caller.account
            ? ""
            : confirmation(
                say("Khóa tài khoản", "Lock the account"),
                """
                <p>\(say(
                    "Người này bị đăng xuất ngay và không đăng nhập được nữa; việc đã làm vẫn giữ trong nhật ký.",
                    "They are signed out at once and cannot sign in; what they did stays in the audit trail."
                ))</p>
                <form method="post" action="\(path)/khoa">\(visit.hidden(version: account.version))\
                \(button(say("Khóa tài khoản", "Lock the account"), .bad))</form>
                """
            )
        return """
            <section class="stack"><h2>\(say("Truy cập", "Access"))</h2><div class="row">
            <form class="inline-form" method="post" action="\(path)/lien-ket">\(visit.hidden())\(button(words, .second))</form>
            \(lock)</div></section>
            """
    }
}

/// The form of a new account.
struct NewAccountPage {
    let visit: Visit

    func response(_ errors: FieldErrors = FieldErrors()) -> Response {
        let say = visit.language
        let title = say("Lập tài khoản", "New account")
        let fields = Fields(visit.form, errors, say)
        return visit.page(
            title,
            status: errors.isEmpty ? .ok : .unprocessableContent,
            """
            \(breadcrumbs([Crumb(say("Quản trị", "Administration"), to: "/quan-tri"), Crumb(title)], say))
            <div class="stack"><h1>\(title)</h1>
            <p class="quiet">\(say(
                "Người đó tự đặt mật khẩu qua liên kết dùng một lần. Vai trò được giao ở bước sau.",
                "They set their own password through a link for one use. Roles are given in the next step."
            ))</p>\(fields.summary())
            <form class="stack" method="post" action="/quan-tri/tai-khoan" novalidate>\(visit.hidden())
            \(fields.text("name", say("Họ và tên", "Full name"), autocomplete: "off", maxLength: 100))
            \(fields.text("phone", say("Số điện thoại", "Phone number"), required: false, type: "tel", autocomplete: "off"))
            \(fields.text("email", say("Thư điện tử", "E-mail"), required: false, type: "email", autocomplete: "off"))
            \(fields.select("language", say("Ngôn ngữ", "Language"), [Choice("vi", "Tiếng Việt"), Choice("en", "English")]))
            \(actions([button(title)]))</form></div>
            """
        )
    }
}
