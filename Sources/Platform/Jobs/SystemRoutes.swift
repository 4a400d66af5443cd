import Hummingbird
import OCOP
import Store
import Web

extension Site {
    /// What the system does in the background.
    ///
    /// | request | who | what |
    /// |---|---|---|
    /// | `GET /quan-tri/he-thong` | administrator | the jobs that fail: why, and when they are tried next |
    /// | `POST /quan-tri/he-thong/viec/{id}/lam-lai` | administrator | has one tried again now |
    mutating func addSystemRoutes() {
        get("/quan-tri/he-thong", .seeSystem) { visit in
            SystemPage(visit: visit, jobs: try await visit.office.jobs(for: visit.caller)).response
        }
        post("/quan-tri/he-thong/viec/{id}/lam-lai", .seeSystem) { visit in
            do {
                try await visit.office.tryJobNow(visit.id(), by: visit.caller)
            } catch let error as StoreError where error.code == .missing {
                // Done in the meantime: the page says so by not showing it any more.
            }
            return visit.redirect("/quan-tri/he-thong?da=lam-lai")
        }
    }
}

private struct SystemPage {
    let visit: Visit
    let jobs: JobList

    private var say: Language { visit.language }

    var response: Response {
        let title = say("Tình trạng hệ thống", "State of the system")
        return visit.page(
            title,
            """
            \(breadcrumbs([Crumb(say("Quản trị", "Administration"), to: "/quan-tri"), Crumb(title)], say))
            <div class="stack wide"><h1>\(title)</h1>\(done)\(banner)
            \(figures([
                Figure(say("việc đang chờ làm", "jobs waiting"), decimal(jobs.waiting, say)),
                Figure(say("việc đã xong trong 24 giờ", "jobs done in 24 hours"), decimal(jobs.doneToday, say)),
            ]))\(table)\(mail)</div>
            """
        )
    }

    private var done: HTML? {
        visit.query("da") == "lam-lai"
            ? notice(
                "<p>\(say("Việc ấy được làm lại ngay; tải lại trang sau vài giây.", "It is tried again now; reload in a few seconds."))</p>"
            )
            : nil
    }

    private var banner: HTML {
        let given = jobs.failing.count { $0.nextAt == nil }
        if given > 0 {
            return stateBanner(
                .bad,
                say("\(given) việc đã thử nhiều lần mà không xong", "\(given) jobs were given up"),
                "<p>\(say("Sửa nguyên nhân rồi bấm «Làm lại ngay».", "Mend the cause, then press «Try again now»."))</p>"
            )
        }
        if !jobs.failing.isEmpty {
            return stateBanner(
                .soon,
                say(
                    "\(jobs.failing.count) việc chưa xong, sẽ tự làm lại",
                    "\(jobs.failing.count) jobs will be tried again"
                )
            )
        }
        return stateBanner(.good, say("Không việc chạy nền nào gặp lỗi", "Nothing in the background fails"))
    }

    private var table: HTML? {
        guard !jobs.failing.isEmpty else { return nil }
        let rows = jobs.failing.map { job -> TableRow in
            let next = job.nextAt.map { moment($0, say) } ?? say("không tự làm lại nữa", "not by itself any more")
            return TableRow(
                [
                    "\(JobHandlers.label(of: job.kind)[say])",
                    "\(say(job.failure.vi, job.failure.en))\(folded(say("Chi tiết kỹ thuật", "Technical detail"), "<p class=\"small\"><code>\(job.failure.detail)</code></p>"))",
                    "\(job.attempts)", "\(next)",
                    """
                    <form class="inline-form" method="post" action="/quan-tri/he-thong/viec/\(job.id.description)/lam-lai">\(visit.hidden())\
                    <button type="submit" class="btn second">\(say("Làm lại ngay", "Try again now"))</button></form>
                    """,
                ],
                job.nextAt == nil ? .bad : .soon
            )
        }
        return dataTable(
            caption: say("Việc chưa xong", "Jobs that fail"),
            columns: [
                Column(say("Việc", "Job")), Column(say("Lỗi gần nhất", "Last error")),
                Column(say("Đã thử", "Tries"), isNumber: true), Column(say("Làm lại lúc", "Next")),
                Column(say("Bấm", "Act")),
            ],
            rows: rows
        )
    }

    private var mail: HTML {
        let words =
            visit.office.settings.sendmail == nil
            ? say(
                "Chưa thiết lập gửi thư («sendmail», «mailFrom»): thông báo chỉ hiện trong hệ thống.",
                "No mail is set up («sendmail», «mailFrom»): notices stay in the system."
            )
            : say("Thông báo được gửi cả qua thư điện tử.", "Notices go out by e-mail too.")
        return "<p class=\"quiet\">\(words)</p>"
    }
}
