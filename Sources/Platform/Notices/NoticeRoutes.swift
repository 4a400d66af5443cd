import Hummingbird
import OCOP
import Web

extension Site {
    /// Notices to oneself.
    ///
    /// | request | who | what |
    /// |---|---|---|
    /// | `GET /thong-bao` | signed in | one's notices, the latest first; `truoc` walks |
    /// | `GET /thong-bao/{id}` | whom it is for | leads on to what it is about, or shows it alone; counts as read |
    /// | `POST /thong-bao/da-doc` | signed in | marks all as read |
    mutating func addNoticeRoutes() {
        get("/thong-bao", .readNotices) { visit in
            let before = visit.query("truoc").flatMap { Notice.ID($0) }
            let list = try await visit.office.notices(for: visit.caller, before: before)
            return NoticePage(visit: visit, list: list, isFirst: before == nil).response
        }
        get("/thong-bao/{id}", .readNotices) { visit in
            let notice = try await visit.office.openNotice(try visit.id(of: Notice.self), by: visit.caller)
            let path = try await visit.office.path(of: notice, for: visit.caller)
            guard let path = OwnPath.checked(path) else { return visit.page(alone: notice) }
            return visit.redirect(path)
        }
        post("/thong-bao/da-doc", .readNotices) { visit in
            try await visit.office.readAllNotices(by: visit.caller)
            return visit.redirect("/thong-bao")
        }
    }
}

extension Visit {
    /// A notice whose matter has passed into other hands.
    fileprivate func page(alone told: Notice) -> Response {
        let say = language
        let why = say(
            "Hồ sơ này đã sang bước khác, không còn thuộc phần việc của bạn.",
            "The dossier has moved on and is no longer yours to read."
        )
        return page(
            say("Thông báo", "Notice"),
            """
            <div class="stack"><div><h1>\(told.text[say])</h1><p class="quiet">\(moment(told.at, say))</p></div>\
            \(notice("<p>\(why)</p>"))\
            \(actions([buttonLink(say("Về việc hôm nay", "Back to today"), to: SignIn.home, .second)]))</div>
            """
        )
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
