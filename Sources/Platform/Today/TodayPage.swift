import Hummingbird
import OCOP
import Web

/// What waits for somebody: the number first, then what is urgent, then the rest.
struct TodayPage {
    let visit: Visit
    let items: [TodayItem]
    let notices: [Notice]

    private var say: Language { visit.language }

    var response: Response {
        visit.page(
            say("Việc hôm nay", "Today"),
            """
            <div class="stack"><div><h1>\(greeting)</h1><p class="quiet">\(visit.today.longWords(say)). \
            \(say("Hạn tính theo ngày làm việc.", "Deadlines count working days."))</p></div>
            \(pressing.map(banner))
            \(rest)\(news)</div>
            """
        )
    }

    /// The few that stand out; where everything shouts, nothing is heard.
    private var pressing: ArraySlice<TodayItem> { items.prefix { $0.urgency != .normal }.prefix(4) }

    private var greeting: String {
        if items.isEmpty {
            return say("Hôm nay không có việc nào chờ bạn", "Nothing waits for you today")
        }
        return say(
            "Hôm nay có \(items.count) việc chờ bạn",
            items.count == 1 ? "One thing waits for you today" : "\(items.count) things wait for you today"
        )
    }

    private func banner(_ item: TodayItem) -> HTML {
        stateBanner(
            item.urgency == .overdue ? .bad : .soon,
            item.title,
            """
            <p>\(item.sentence)\(item.dueOn.map { " (\(dueWords($0)))" } ?? ""). \
            <a href="\(item.path)">\(say("Làm ngay", "Do it now"))<span class="unseen">: \(item.title)</span></a></p>
            """
        )
    }

    private var rest: HTML? {
        let rest = items.dropFirst(pressing.count)
        guard !rest.isEmpty else { return nil }
        let title = pressing.isEmpty ? say("Việc cần làm", "To do") : say("Việc khác", "Other things")
        let columns = [Column(say("Việc", "What")), Column(say("Cần làm", "To do")), Column(say("Hạn", "Due"))]
        let rows = rest.map { item in
            TableRow(
                [
                    "<a href=\"\(item.path)\">\(item.title)</a>", "\(item.sentence)",
                    item.dueOn.map { "\(dueWords($0))" } ?? "",
                ],
                item.urgency == .overdue ? .bad : item.urgency == .soon ? .soon : nil
            )
        }
        return
            "<section class=\"card\"><h2>\(title)</h2>\(dataTable(caption: title, columns: columns, rows: rows))</section>"
    }

    private func dueWords(_ day: CalendarDay) -> String {
        let calendar = visit.office.law.calendar
        let left =
            day < visit.today
            ? -calendar.workingDays(after: day, through: visit.today)
            : calendar.workingDays(after: visit.today, through: day)
        return deadline(day, workingDays: left, say)
    }

    private var news: HTML? {
        guard !notices.isEmpty else { return nil }
        let lines = notices.prefix(5).map { notice in
            Moment(
                "<a href=\"/thong-bao/\(notice.id.description)\">\(notice.text[say])</a>",
                note: "\(ago(notice.at, now: visit.now, say))"
            )
        }
        return """
            <section class="card"><h2>\(say("Thông báo mới", "New notices"))</h2>\(timeline(Array(lines)))\
            <p><a href="/thong-bao">\(say("Xem tất cả thông báo", "See all notices"))</a></p></section>
            """
    }
}
