import Foundation
import Hummingbird
import OCOP
import Web

extension Site {
    /// The audit trail.
    ///
    /// | request | who | what |
    /// |---|---|---|
    /// | `GET /nhat-ky` | auditor, administrator | what was done; `nguoi`, `viec`, `loai`, `doi-tuong`, `ngay` narrow, `truoc` walks |
    mutating func addAuditRoutes() {
        get("/nhat-ky", .readAudit) { visit in
            let say = visit.language
            var data = FormData()
            for name in ["nguoi", "viec", "loai", "doi-tuong", "ngay"] { data.set(name, visit.query(name) ?? "") }
            var check = FormCheck(data, say)
            var filter = AuditList.Filter()
            filter.account = Account.ID(data.text("nguoi"))
            filter.action = check.choice("viec", say("Việc", "Act"), as: Action.self, required: false)
            filter.kind = data.text("loai").isEmpty ? nil : data.text("loai")
            filter.subject = data.text("doi-tuong").isEmpty ? nil : data.text("doi-tuong")
            filter.day = check.day("ngay", say("Ngày", "Day"), required: false)
            filter.before = visit.query("truoc").flatMap { AuditEntry.ID($0) }
            let list = try await visit.office.auditTrail(filter, for: visit.caller)
            return AuditPage(visit: visit, list: list, data: data, errors: check.errors).response
        }
    }
}

/// The audit trail, narrowed.
private struct AuditPage {
    let visit: Visit
    let list: AuditList
    let data: FormData
    let errors: FieldErrors

    private var say: Language { visit.language }

    var response: Response {
        let title = say("Nhật ký", "Audit trail")
        return visit.page(
            title,
            """
            <div class="stack"><div><h1>\(title)</h1><p class="quiet">\(say(
                "Ai đã làm gì, lúc nào; mỗi mục có số thứ tự và mã băm nối với mục trước.",
                "Who did what and when; each entry has a number and a hash chained to the one before."
            ))</p></div>\(errorSummary(errors, say))\(bar)\(table)</div>
            """
        )
    }

    private var bar: HTML {
        let fields = Fields(data, errors, say)
        let kept: HTML =
            data.text("doi-tuong").isEmpty
            ? "" : "<input type=\"hidden\" name=\"doi-tuong\" value=\"\(data.text("doi-tuong"))\">"
        return filterBar(
            to: "/nhat-ky",
            label: say("Lọc nhật ký", "Narrow the audit trail"),
            [
                fields.select(
                    "nguoi",
                    say("Người làm", "Who"),
                    list.people.map { Choice($0.id.description, $0.name) },
                    empty: say("Mọi người", "Anybody"),
                    required: false
                ),
                fields.select(
                    "viec",
                    say("Việc", "What"),
                    Action.allCases.map { Choice($0.rawValue, $0.label[say]) },
                    empty: say("Mọi việc", "Anything"),
                    required: false
                ),
                fields.select(
                    "loai",
                    say("Đối tượng", "Kind"),
                    AuditKind.allCases.map { Choice($0.rawValue, $0.label[say]) },
                    empty: say("Mọi đối tượng", "Any kind"),
                    required: false
                ),
                fields.day("ngay", say("Ngày", "Day"), required: false), kept,
            ],
            actions: [button(say("Lọc", "Narrow"), .second)]
        )
    }

    private var table: HTML {
        guard !list.lines.isEmpty else { return emptyState(say("Không có mục nào như vậy", "There is no such entry")) }
        let words = AuditWords(say: say)
        let rows = list.lines.map { line -> TableRow in
            let entry = line.entry
            let kind = AuditKind(rawValue: entry.kind)?.label[say] ?? entry.kind
            let reason: HTML? = entry.reason.map { "<p class=\"small\">\(say("Lý do", "Reason")): \($0)</p>" }
            return TableRow([
                "\(words.title(entry))", "\(moment(entry.at, say))",
                "\(entry.name.isEmpty ? say("hệ thống", "system") : entry.name)<br><span class=\"quiet small\">\(entry.origin)</span>",
                "<a href=\"\(ownAddress("/nhat-ky", [URLQueryItem(name: "loai", value: entry.kind), URLQueryItem(name: "doi-tuong", value: entry.subject)]))\">\(kind)</a>",
                words.changeList(entry) + (reason ?? ""),
                "\(line.number.map { decimal($0, say) } ?? say("chờ", "waits"))",
            ])
        }
        let columns = [
            Column(say("Việc", "What")), Column(say("Lúc", "When")), Column(say("Người làm", "Who")),
            Column(say("Đối tượng", "Of")), Column(say("Thay đổi", "Change")), Column(say("Số", "No."), isNumber: true),
        ]
        let count = counted(list.lines.count, vi: "mục", one: "entry", many: "entries", say)
        return dataTable(caption: say("Nhật ký", "Audit trail"), columns: columns, rows: rows)
            + pagination(
                count,
                previous: visit.query("truoc") == nil ? nil : address(before: nil),
                next: list.next.map { address(before: $0) },
                say
            )
    }

    private func address(before: AuditEntry.ID?) -> String {
        var items = data.pairs.filter { !$0.value.isEmpty }.map { URLQueryItem(name: $0.name, value: $0.value) }
        if let before { items.append(URLQueryItem(name: "truoc", value: before.description)) }
        return ownAddress("/nhat-ky", items)
    }
}
