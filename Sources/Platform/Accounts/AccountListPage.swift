import Foundation
import Hummingbird
import OCOP
import Web

/// The accounts that an administrator reaches.
struct AccountListPage {
    let visit: Visit
    let list: AccountList
    let filter: AccountList.Filter

    private var say: Language { visit.language }

    var response: Response {
        let title = say("Tài khoản và vai trò", "Accounts and roles")
        let words = counted(list.total, vi: "tài khoản", one: "account", many: "accounts", say)
        return visit.page(
            title,
            """
            <div class="stack"><div class="row apart"><div><h1>\(title)</h1>\
            <p class="quiet">\(say("Có \(words) trong phạm vi của bạn.", "\(words) within your reach."))</p></div>\
            \(buttonLink(say("Lập tài khoản", "New account"), to: "/quan-tri/tai-khoan-moi"))</div>
            \(bar)\(table)
            <p><a href="/quan-tri/he-thong">\(say("Tình trạng hệ thống, việc chạy nền", "State of the system, background jobs"))</a></p></div>
            """
        )
    }

    private var bar: HTML {
        var data = FormData(["tim": filter.text])
        data.set("vai-tro", filter.role?.rawValue ?? "")
        data.set("dia-ban", filter.area?.rawValue ?? "")
        let fields = Fields(data, say)
        return filterBar(
            to: "/quan-tri",
            label: say("Lọc tài khoản", "Narrow the accounts"),
            [
                fields.text("tim", say("Tên, điện thoại, thư", "Name, phone, e-mail"), required: false),
                fields.select(
                    "vai-tro",
                    say("Vai trò", "Role"),
                    Role.allCases.map { Choice($0.rawValue, $0.label[say]) },
                    empty: say("Mọi vai trò", "Any role"),
                    required: false
                ),
                fields.select(
                    "dia-ban",
                    say("Địa bàn", "Place"),
                    visit.placeChoices,
                    empty: say("Mọi địa bàn", "Any place"),
                    required: false
                ),
            ],
            actions: [button(say("Lọc", "Narrow"), .second)]
        )
    }

    private var table: HTML {
        guard !list.lines.isEmpty else {
            return UnsearchableWords.notice(filter.text, clear: "/quan-tri", say)
                ?? emptyState(say("Không có tài khoản nào như vậy", "There is no such account"))
        }
        let columns = [
            Column(say("Họ tên", "Name")), Column(say("Đăng nhập bằng", "Signs in with")),
            Column(say("Vai trò", "Roles")), Column(say("Trạng thái", "State")),
        ]
        let rows = list.lines.map { line -> TableRow in
            let account = line.account
            let login = [account.phone.map(phoneText), account.email].compactMap(\.self).joined(separator: ", ")
            let roles = line.grants.map { held in
                tag(visit.roleWords(held.grant), held.holds(on: visit.today) ? .good : .plain)
            }
            return TableRow([
                "<a href=\"/quan-tri/tai-khoan/\(account.id.description)\">\(account.name)</a>", "\(login)",
                roles.isEmpty ? "\(say("chưa có", "none"))" : tags(roles), account.stateTag(say),
            ])
        }
        let shown = counted(list.lines.count, vi: "tài khoản", one: "account", many: "accounts", say)
        return dataTable(caption: say("Tài khoản", "Accounts"), columns: columns, rows: rows)
            + pagination(shown, previous: filter.after == nil ? nil : address(nil), next: list.next.map(address), say)
    }

    private func address(_ after: AccountList.Key?) -> String {
        var items: [URLQueryItem] = []
        if !filter.text.isEmpty { items.append(URLQueryItem(name: "tim", value: filter.text)) }
        if let role = filter.role { items.append(URLQueryItem(name: "vai-tro", value: role.rawValue)) }
        if let area = filter.area { items.append(URLQueryItem(name: "dia-ban", value: area.rawValue)) }
        if let after {
            items.append(URLQueryItem(name: "sau", value: after.id.description))
            items.append(URLQueryItem(name: "khoa", value: after.sortKey))
        }
        return ownAddress("/quan-tri", items)
    }
}

/// An own path with its query, every character that could end it escaped.
func ownAddress(_ path: String, _ items: [URLQueryItem]) -> String {
    guard !items.isEmpty else { return path }
    var allowed = CharacterSet.alphanumerics
    allowed.insert(charactersIn: "-._~")
    let pairs = items.map { item in
        "\(item.name)=\((item.value ?? "").addingPercentEncoding(withAllowedCharacters: allowed) ?? "")"
    }
    return path + "?" + pairs.joined(separator: "&")
}

extension Account {
    /// Whether it can be used, in a word.
    func stateTag(_ say: Language) -> HTML {
        if disabledAt != nil { return tag(say("đã khóa", "locked"), .bad) }
        return passwordHash == nil ? tag(say("chờ mở", "invited"), .soon) : tag(say("đang dùng", "in use"))
    }
}

extension Visit {
    /// "Công chức cấp xã phụ trách OCOP, Xã Tân Hưng".
    func roleWords(_ grant: Grant) -> String {
        "\(grant.role.label[language]), \(office.law.name(of: grant.area, on: today)[language])"
    }

    /// The places over which the reader administers, as choices of a form.
    var placeChoices: [Choice] {
        let areas = caller.areas(as: .administrator).flatMap { office.law.places(in: $0, on: today) }
        var seen: Set<Area> = []
        return areas.filter { seen.insert($0).inserted }
            .map { Choice($0.rawValue, office.law.name(of: $0, on: today)[language]) }
    }
}
