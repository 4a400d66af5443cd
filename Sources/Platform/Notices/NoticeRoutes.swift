import Hummingbird
import OCOP
import Web

extension Site {
    /// Notices to oneself.
    ///
    /// | request | who | what |
    /// |---|---|---|
    /// | `GET /thong-bao` | signed in | one's notices, the latest first; `truoc` walks |
    /// | `GET /thong-bao/{id}` | whom it is for | leads on to what it is about, and counts as read |
    /// | `POST /thong-bao/da-doc` | signed in | marks all as read |
    mutating func addNoticeRoutes() {
        get("/thong-bao", .readNotices) { visit in
            let before = visit.query("truoc").flatMap { Notice.ID($0) }
            let list = try await visit.office.notices(for: visit.caller, before: before)
            return NoticePage(visit: visit, list: list, isFirst: before == nil).response
        }
        get("/thong-bao/{id}", .readNotices) { visit in
            let path = try await visit.office.openNotice(try visit.id(of: Notice.self), by: visit.caller)
            return visit.redirect(OwnPath.checked(path) ?? SignIn.home)
        }
        post("/thong-bao/da-doc", .readNotices) { visit in
            try await visit.office.readAllNotices(by: visit.caller)
            return visit.redirect("/thong-bao")
        }
    }
}

/// Somebody's notices.
private struct NoticePage {
    let visit: Visit
    let list: NoticeList
    let isFirst: Bool

    var response: Response {
        let say = visit.language
        let title =
            visit.unread == 0
            ? say("Không có thông báo mới", "No new notices")
            : say("\(visit.unread) thông báo chưa đọc", "\(visit.unread) unread")
        return visit.page(
            say("Thông báo", "Notices"),
            """
            <div class="stack"><div class="row apart"><h1>\(title)</h1>\(readAll)</div>\(lines)\(pages)</div>
            """
        )
    }

    private var readAll: HTML? {
        guard visit.unread > 0 else { return nil }
        return """
            <form method="post" action="/thong-bao/da-doc">\(visit.hidden())\
            \(button(visit.language("Đánh dấu đã đọc tất cả", "Mark all as read"), .second))</form>
            """
    }

    private var lines: HTML {
        let say = visit.language
        guard !list.lines.isEmpty else {
            return emptyState(say("Chưa có thông báo nào", "There are no notices yet"))
        }
        return timeline(
            list.lines.map { notice in
                let words: HTML = notice.readAt == nil ? "<strong>\(notice.text[say])</strong>" : "\(notice.text[say])"
                let new: HTML = notice.readAt == nil ? " \(tag(say("mới", "new"), .soon))" : ""
                return Moment(
                    "<a href=\"/thong-bao/\(notice.id.description)\">\(words)</a>\(new)",
                    note: "\(ago(notice.at, now: visit.now, say))",
                    notice.readAt == nil ? .soon : .done
                )
            }
        )
    }

    private var pages: HTML? {
        guard !isFirst || list.next != nil else { return nil }
        let count = counted(list.lines.count, vi: "thông báo", one: "notice", many: "notices", visit.language)
        return pagination(
            count,
            previous: isFirst ? nil : "/thong-bao",
            next: list.next.map { "/thong-bao?truoc=\($0)" },
            visit.language
        )
    }
}
