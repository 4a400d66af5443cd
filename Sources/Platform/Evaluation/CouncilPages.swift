import OCOP
import Web

/// The councils of an office, and the form of a new one.
struct CouncilListPage {
    let councils: [(council: Council, members: Int)]
    let say: Language
    let hidden: HTML
    var typed = FormData()
    var errors = FieldErrors()

    var title: String { say("Hội đồng đánh giá, phân hạng", "Councils") }

    var html: HTML {
        let rows = councils.map { item in
            TableRow([
                "<a href=\"/hoi-dong/\(item.council.id.description)\">\(item.council.name)</a>",
                "\(item.council.decisionNumber), \(item.council.decidedOn.words(say))", "\(item.members)",
            ])
        }
        let fields = Fields(typed, errors, say)
        return """
            <h1>\(title)</h1>
            <div class="stack">
            \(fields.summary())
            \(rows.isEmpty ? emptyState(say("Chưa có Hội đồng nào", "No council yet")) : dataTable(
                caption: title,
                columns: [
                    Column(say("Hội đồng", "Council")), Column(say("Quyết định", "Decision")),
                    Column(say("Thành viên", "Members"), isNumber: true),
                ],
                rows: rows
            ))
            <section><h2>\(say("Lập Hội đồng mới", "Set up a council"))</h2>
            <form class="stack" method="post" action="/hoi-dong" novalidate>\(hidden)
            \(fields.text("ten", say("Tên Hội đồng", "Name")))
            \(fields.text("so-quyet-dinh", say("Số quyết định thành lập", "Number of the decision")))
            \(fields.day("ngay-quyet-dinh", say("Ngày quyết định", "Day of the decision")))
            \(button(say("Lập Hội đồng", "Set it up")))</form></section>
            </div>
            """
    }
}

/// One council: its members, its rules through the years, its conflicts of interest.
struct CouncilPage {
    let view: CouncilView
    let producers: [Producer]
    let today: CalendarDay
    let say: Language
    let hidden: HTML
    var typed = FormData()
    var errors = FieldErrors()

    private var council: Council { view.council }
    private var path: String { "/hoi-dong/\(council.id)" }

    var html: HTML {
        """
        <h1>\(council.name)</h1>
        <div class="stack">
        \(errorSummary(errors, say))
        \(state)
        <p class="quiet">\(say("Thành lập theo Quyết định số", "Set up by decision")) \(council.decisionNumber), \
        \(council.decidedOn.words(say))</p>
        \(historyLink(path, say))
        \(members)
        \(appointment)
        \(rules)
        \(conflicts)
        </div>
        """
    }

    private var state: HTML {
        let chairs = view.members.count { $0.position == .chair }
        guard chairs == 1 else {
            return stateBanner(.soon, say("Hội đồng cần đúng một Chủ tịch", "The council needs exactly one chair"))
        }
        let count = view.members.count
        return stateBanner(.good, say("\(count) thành viên, sẵn sàng chấm điểm", "\(count) members, ready to score"))
    }

    private var members: HTML {
        let rows = view.members.map { member in
            TableRow([
                "\(member.name)", "\(member.position.label[say])",
                """
                <form class="inline-form" method="post" action="\(path)/thoi-tham-gia">\(hidden)\
                <input type="hidden" name="tai-khoan" value="\(member.account.description)">\
                \(button(say("Thôi tham gia", "Dismiss"), .badSecond))</form>
                """,
            ])
        }
        return dataTable(
            caption: say("Thành viên", "Members"),
            columns: [Column(say("Họ tên", "Name")), Column(say("Vai trò", "Position")), Column(say("Việc", "Act"))],
            rows: rows,
            isCaptionShown: true
        )
    }

    private var appointment: HTML {
        let seated = Set(view.members.map { "\($0.account)|\($0.position)" })
        let free = view.candidates.filter { !seated.contains("\($0.account)|\($0.role)") }
        guard !free.isEmpty else {
            return
                "<p class=\"quiet\">\(say("Mọi người được giao vai trò trong Hội đồng đã có tên.", "Everybody who holds a role is seated."))</p>"
        }
        return """
            <form class="stack" method="post" action="\(path)/thanh-vien" novalidate>\(hidden)
            \(Fields(typed, errors, say).select(
                "nguoi",
                say("Thêm thành viên", "Add a member"),
                free.map { Choice("\($0.account)|\($0.role.rawValue)", "\($0.name), \($0.role.label[say])") }
            ))
            \(button(say("Thêm", "Add"), .second))</form>
            """
    }

    private var rules: HTML {
        let now = council.rules(on: today)
        let older = council.regulations.map { regulation -> HTML in
            "<li>\(say("Từ ngày", "From")) \(regulation.from.words(say))</li>"
        }
        return """
            <section class="stack"><h2>\(say("Quy chế hoạt động", "Regulation"))</h2>
            <p class="quiet">\(say(
                "Luật để Hội đồng tự quy định. Lượt chấm đã mở giữ nguyên quy chế lúc mở.",
                "The law leaves this to the council. A pass that is open keeps the rules it began with."
            ))</p>
            \(factList(now.facts(say)))<ul class="small">\(older)</ul>
            \(confirmation(say("Ban hành quy chế mới", "Adopt other rules"), kind: .second, RulesForm(
                rules: now,
                action: path + "/quy-che",
                say: say,
                hidden: hidden,
                errors: errors,
                typed: typed
            ).html))</section>
            """
    }

    private var conflicts: HTML {
        let lines = view.conflicts.map { conflict -> HTML in
            "<li>\(conflict.name) – \(conflict.producerName): \(conflict.reason)</li>"
        }
        let fields = Fields(typed, errors, say)
        return """
            <section class="stack"><h2>\(say("Xung đột lợi ích", "Conflicts of interest"))</h2>
            \(lines.isEmpty ? "<p class=\"quiet\">\(say("Chưa ghi nhận.", "None."))</p>" as HTML : "<ul>\(lines)</ul>")
            \(confirmation(say("Ghi nhận xung đột lợi ích", "Record one"), kind: .second, """
                <form class="stack" method="post" action="\(path)/xung-dot" novalidate>\(hidden)
                \(fields.select(
                    "thanh-vien",
                    say("Thành viên", "Member"),
                    view.members.map { Choice($0.account.description, $0.name) }
                ))
                \(fields.select("chu-the", say("Chủ thể", "Producer"), producers.map { Choice($0.id.description, $0.name) }))
                \(fields.textArea("ly-do", say("Lý do", "Reason"), rows: 2, maxLength: 1000))
                \(button(say("Ghi nhận", "Record")))</form>
                """))</section>
            """
    }
}

/// The form of a council's rules.
struct RulesForm {
    let rules: Council.Rules
    let action: String
    let say: Language
    let hidden: HTML
    let errors: FieldErrors
    let typed: FormData

    var html: HTML {
        let data =
            typed.has("tu-ngay")
            ? typed
            : FormData([
                "ty-le": "\(rules.quorum)", "chu-tich": rules.mustChairAttend ? "co" : "",
                "cach-tinh": rules.mean.rawValue,
                "chenh-lech": rules.largestSpread.map { hundredthsText($0, .vi) } ?? "",
                "vuot-muc": rules.onSpread.rawValue, "thap-phan": "\(rules.decimals)", "muc": rules.floors.rawValue,
                "dung": rules.afterStop.rawValue,
            ])
        let fields = Fields(data, errors, say)
        return """
            <form class="stack" method="post" action="\(action)" novalidate>\(hidden)
            \(fields.day("tu-ngay", say("Có hiệu lực từ ngày", "In force from")))
            \(fields.number("ty-le", say("Tỷ lệ phiếu cần có", "Quorum"), unit: "%"))
            \(fields.checkbox("chu-tich", say("Phải có phiếu của Chủ tịch Hội đồng", "The chair's sheet is needed")))
            \(fields.select("cach-tinh", say("Cách tính điểm trung bình", "Mean"), Council.Rules.Mean.allCases.map {
                Choice($0.rawValue, $0.label[say])
            }))
            \(fields.number(
                "chenh-lech",
                say("Chênh lệch tổng điểm lớn nhất", "Largest spread of totals"),
                unit: say("điểm", "points"),
                hint: say("Để trống nếu không quy định", "Leave empty for none"),
                required: false,
                isDecimal: true
            ))
            \(fields.select("vuot-muc", say("Khi vượt mức chênh lệch", "Beyond the spread"), Council.Rules.OnSpread.allCases.map {
                Choice($0.rawValue, $0.label[say])
            }))
            \(fields.number("thap-phan", say("Số chữ số thập phân khi hiển thị", "Decimals shown")))
            \(fields.select("muc", say("Mức tối thiểu của tiêu chí", "Floors"), Council.Rules.Floors.allCases.map {
                Choice($0.rawValue, $0.label[say])
            }))
            \(fields.select("dung", say("Tiêu chí sau khi dừng đánh giá", "Criteria after a stop"), Council.Rules.AfterStop.allCases.map {
                Choice($0.rawValue, $0.label[say])
            }))
            \(button(say("Ban hành", "Adopt")))</form>
            """
    }
}
