import Hummingbird
import OCOP
import Web

/// Round, council and advisory team for a dossier.
struct AssignmentPage {
    let sight: AssignmentSight
    let visit: Visit

    private var say: Language { visit.language }
    private var frame: DossierFrame { sight.frame }

    func response(typed: FormData? = nil, _ errors: FieldErrors = FieldErrors()) -> Response {
        OfficePage(frame: frame, visit: visit).response(
            say("Kiểm tra, giao", "Check and assign"),
            room: "giao",
            status: errors.isEmpty ? .ok : .unprocessableContent,
            errors: errors,
            "\(history)\(body(typed, errors))"
        )
    }

    private func body(_ typed: FormData?, _ errors: FieldErrors) -> HTML {
        guard visit.caller.may(.assign, on: frame.subject, by: visit.office.law.procedure) else {
            let names = sight.reviewers.joined(separator: ", ")
            return notice(
                names.isEmpty
                    ? "<p>\(say("Hồ sơ chưa ở bước giao.", "The dossier is not to be assigned now."))</p>"
                    : "<p>\(say("Đã giao Tổ tư vấn: \(names).", "Given to: \(names)."))</p>"
            )
        }
        let fields = Fields(typed ?? data, errors, say)
        let room = frame.path
        return """
            <form class="card stack" method="post" action="\(room)/giao" novalidate>\(visit.hidden(version: frame.dossier.version))\
            \(missing)\(fields.select(
                "dot",
                say("Đợt đánh giá", "Round"),
                sight.rounds.map { Choice($0.id.description, "\($0.name), \(say("chốt", "cut-off")) \($0.lastDayToPropose.words(say))") },
                empty: say("Chọn đợt", "Choose")
            ))\(fields.select(
                "hoi-dong",
                say("Hội đồng", "Council"),
                sight.councils.map { Choice($0.id.description, $0.name) },
                empty: say("Chọn Hội đồng", "Choose")
            ))\(fields.checkboxes(
                "to-tu-van",
                say("Thành viên Tổ tư vấn", "Advisory team"),
                sight.team.map { Choice($0.account.description, $0.name) },
                required: true
            ))\(actions([
                button(say("Giao Tổ tư vấn", "Give to the advisory team")),
                buttonLink(say("Yêu cầu hoàn thiện", "Ask for completion"), to: "\(room)/yeu-cau", .second),
                buttonLink(say("Mẫu sản phẩm", "Samples"), to: "\(room)/mau-san-pham", .second),
            ]))</form>
            """
    }

    /// What has to be set up before anything can be chosen.
    private var missing: HTML {
        var parts: [HTML] = []
        if sight.rounds.isEmpty {
            parts.append(
                "<p>\(say("Chưa có đợt nào đang mở.", "No round is open.")) <a href=\"/dot-danh-gia\">\(say("Mở đợt đánh giá", "Open a round"))</a></p>"
            )
        }
        if sight.councils.isEmpty {
            parts.append(
                "<p>\(say("Chưa có Hội đồng.", "There is no council yet.")) <a href=\"/hoi-dong\">\(say("Lập Hội đồng", "Set up a council"))</a></p>"
            )
        }
        if sight.team.isEmpty {
            parts.append(
                "<p>\(say("Chưa có tài khoản nào thuộc Tổ tư vấn; nhờ người quản trị giao vai trò.", "Nobody has the role of the advisory team; ask the administrator."))</p>"
            )
        }
        return parts.isEmpty ? "" : notice("\(parts)", .soon)
    }

    private var data: FormData {
        var data = FormData()
        let dossier = frame.dossier
        data.set("dot", (dossier.round ?? sight.rounds.last?.id)?.description ?? "")
        data.set("hoi-dong", sight.councils.count == 1 ? sight.councils[0].id.description : "")
        for member in sight.team { data.append("to-tu-van", member.account.description) }
        return data
    }

    private var history: HTML? {
        sight.remarks.entries.isEmpty
            ? nil : folded(say("Những lần yêu cầu bổ sung", "Earlier requests"), remarksList(sight.remarks, say))
    }
}

/// What offices asked for, the newest first.
func remarksList(_ remarks: DossierRemarks, _ say: Language) -> HTML {
    timeline(
        remarks.entries.reversed().map { entry in
            let items = entry.items.map { "<li><strong>\($0.label)</strong>: \($0.words)</li>" as HTML }
            return Moment(
                "\(entry.addressee.label[say]): \(entry.reason)\(items.isEmpty ? "" : "<ul>\(items)</ul>" as HTML)",
                note:
                    "\(entry.day.words(say)), \(entry.name)\(entry.dueOn.map { say(", hạn \($0.words(say))", ", due \($0.words(say))") })"
            )
        }
    )
}

/// A request for completion: asked by one office, answered by another or by the producer.
struct CompletionPage {
    let frame: DossierFrame
    let remarks: DossierRemarks
    let visit: Visit

    private var say: Language { visit.language }

    func asking(typed: FormData? = nil, _ errors: FieldErrors = FieldErrors()) -> Response {
        let isCentre = frame.dossier.state.level == .centre
        let choices = DossierRemarks.Addressee.allCases.filter { ($0 == .province) == isCentre }
        let data = typed ?? FormData(["ben-hoan-thien": choices[0].rawValue])
        let fields = Fields(data, errors, say)
        return OfficePage(frame: frame, visit: visit).response(
            say("Yêu cầu hoàn thiện", "Ask for completion"),
            room: "yeu-cau",
            status: errors.isEmpty ? .ok : .unprocessableContent,
            errors: errors,
            """
            <form class="card stack" method="post" action="\(frame.path("yeu-cau"))" novalidate>\
            \(visit.hidden(version: frame.dossier.version))\
            \(fields.options("ben-hoan-thien", say("Bên hoàn thiện", "Who completes it"), choices.map { Choice($0.rawValue, $0.label[say]) }))\
            \(fields.textArea("ly-do", say("Nội dung cần hoàn thiện, mỗi dòng một việc", "What, a line each"), rows: 5))\
            \(fields.day("han", say("Hạn hoàn thiện", "Last day")))\
            <p class="quiet">\(say(
                "Công văn được lập từ những lời này. Hồ sơ chuyển đi khi văn thư gửi công văn.",
                "A letter is drafted from these words. The dossier goes back when the registry sends it."
            ))</p>\(actions([button(say("Lập công văn", "Draft the letter"))]))</form>
            """
        )
    }

    func answering() -> Response {
        let isMine = visit.caller.may(.complete, on: frame.subject, by: visit.office.law.procedure)
        let form: HTML = """
            <form class="card stack" method="post" action="\(frame.path("hoan-thien"))">\(visit.hidden(version: frame.dossier.version))\
            \(Fields(FormData(), say).textArea("ghi-chu", say("Đã bổ sung những gì", "What was added"), required: false))\
            \(actions([button(say("Gửi phần đã hoàn thiện", "Send what was completed"))]))</form>
            """
        return OfficePage(frame: frame, visit: visit).response(
            say("Hoàn thiện hồ sơ", "Complete the dossier"),
            room: "hoan-thien",
            """
            <section class="card">\(remarks.entries.isEmpty
                ? "<p>\(say("Chưa có yêu cầu nào.", "Nothing was asked for."))</p>" as HTML : remarksList(remarks, say))</section>\
            \(isMine ? form : "")
            """
        )
    }
}

/// The book of the product samples.
struct SamplesPage {
    let frame: DossierFrame
    let custody: SampleCustody
    let visit: Visit

    private var say: Language { visit.language }

    func response(typed: FormData? = nil, _ errors: FieldErrors = FieldErrors()) -> Response {
        let level = frame.dossier.state.level
        let held = level.map { custody.held(at: $0) } ?? 0
        let rows = custody.entries.reversed().map { entry in
            TableRow([
                "\(entry.event.label[say])", "\(entry.count)", "\(entry.day.words(say))", "\(entry.name)",
                "\(entry.note)",
            ])
        }
        let table = dataTable(
            caption: say("Sổ mẫu sản phẩm", "Book of samples"),
            columns: [
                Column(say("Việc", "What")), Column(say("Số mẫu", "Count"), isNumber: true),
                Column(say("Ngày", "Day")), Column(say("Người làm", "By")), Column(say("Ghi chú", "Note")),
            ],
            rows: rows
        )
        return OfficePage(frame: frame, visit: visit).response(
            say("Mẫu sản phẩm", "Samples"),
            room: "mau-san-pham",
            status: errors.isEmpty ? .ok : .unprocessableContent,
            errors: errors,
            """
            \(stateBanner(.plain, say("Cơ quan bạn đang giữ \(held) mẫu", "Your office holds \(held) samples")))\
            \(form(Fields(typed ?? FormData(), errors, say)))\
            \(rows.isEmpty ? "" : "<section class=\"card\">\(table)</section>" as HTML)
            """
        )
    }

    private func form(_ fields: Fields) -> HTML? {
        guard visit.caller.may(.keepSamples, on: frame.subject, by: visit.office.law.procedure) else { return nil }
        return """
            <form class="card stack" method="post" action="\(frame.path("mau-san-pham"))" novalidate>\
            \(visit.hidden(version: frame.dossier.version))\
            \(fields.select("viec", say("Việc", "What"), SampleCustody.Event.allCases.map { Choice($0.rawValue, $0.label[say]) }))\
            \(fields.number("so-luong", say("Số mẫu", "Count")))\
            \(fields.day("ngay", say("Ngày", "Day"), hint: say("Để trống là hôm nay", "Empty is today"), required: false))\
            \(fields.text("ghi-chu", say("Ghi chú", "Note"), required: false))\
            \(actions([button(say("Ghi sổ", "Write it down"))]))</form>
            """
    }
}

/// The rounds of an office, how many dossiers stand where, and the cut-offs that the law proposes.
struct RoundsPage {
    let sight: RoundsSight
    let visit: Visit

    private var say: Language { visit.language }

    func response(typed: FormData? = nil, _ errors: FieldErrors = FieldErrors()) -> Response {
        let title = say("Đợt đánh giá", "Rounds")
        return visit.page(
            title,
            status: errors.isEmpty ? .ok : .unprocessableContent,
            """
            <div class="stack"><div><h1>\(headline)</h1><p class="quiet">\(say(
                "Hồ sơ đề nghị sau ngày chốt chờ đợt sau (26/2026/QĐ-TTg, Điều 5).",
                "What is proposed after a cut-off waits for the next round (26/2026/QĐ-TTg, article 5)."
            ))</p></div>\(errorSummary(errors, say))\(table)\(proposals)\(own(Fields(typed ?? FormData(), errors, say)))</div>
            """
        )
    }

    private var headline: String {
        let open = sight.rounds.count { $0.closedAt == nil }
        return open == 0
            ? say("Chưa có đợt đánh giá nào đang mở", "No round is open")
            : say("Có \(open) đợt đánh giá đang mở", "Open rounds: \(open)")
    }

    private var table: HTML? {
        guard !sight.rounds.isEmpty else { return nil }
        let rows = sight.rounds.map { round in
            let counts = sight.counts[round.id] ?? [:]
            let words = DossierState.allCases.compactMap { state in counts[state].map { "\(state.label[say]): \($0)" } }
            let close: HTML =
                round.closedAt == nil
                ? """
                <form class="inline-form" method="post" action="/dot-danh-gia/\(round.id.description)/dong">\
                \(visit.hidden(version: round.version))\(button(say("Đóng đợt", "Close"), .second))</form>
                """ : tag(say("đã đóng", "closed"), .plain)
            return TableRow([
                "\(round.name)", "\(round.lastDayToPropose.words(say))", "\(round.lastDayToFinish?.words(say) ?? "")",
                "\(counts.values.reduce(0, +))", "\(words.joined(separator: "; "))", close,
            ])
        }
        return """
            <section class="card">\(dataTable(
                caption: say("Các đợt đánh giá", "Rounds"),
                columns: [
                    Column(say("Đợt", "Round")), Column(say("Chốt hồ sơ", "Cut-off")), Column(say("Xong trước khi hết", "Done by")),
                    Column(say("Hồ sơ", "Dossiers"), isNumber: true), Column(say("Theo bước", "By step")), Column(say("Việc", "Act")),
                ],
                rows: rows
            ))</section>
            """
    }

    private var proposals: HTML? {
        guard !sight.proposed.isEmpty, let area = sight.areas.first else { return nil }
        let cards = sight.proposed.map { round -> HTML in
            let name = say(
                "Đợt chốt \(round.lastDayToPropose.words(.vi))",
                "Round with cut-off \(round.lastDayToPropose.words(.en))"
            )
            return """
                <form class="card stack" method="post" action="/dot-danh-gia"><input type="hidden" name="csrf" value="\(visit.csrf)">\
                <input type="hidden" name="dia-ban" value="\(area.rawValue)">\
                <input type="hidden" name="quy-dinh" value="\(round.rule.id)/\(round.year)">\
                <input type="hidden" name="ten" value="\(name)"><p><strong>\(name)</strong><br>\(round.rule.basis.label[say])</p>\
                <p class="law">\(round.rule.basis.citation.text(in: say))</p>\(actions([button(say("Mở đợt này", "Open it"), .second)]))</form>
                """
        }
        return
            "<section class=\"stack\"><h2>\(say("Đợt theo quy định", "Rounds laid down"))</h2><div class=\"split even\">\(cards)</div></section>"
    }

    private func own(_ fields: Fields) -> HTML {
        let area = sight.areas.first?.rawValue ?? ""
        return folded(
            say("Mở đợt khác theo Quy chế của Hội đồng", "Another round, by the council's rules"),
            isOpen: !fields.summary().isEmpty,
            """
            <form class="stack" method="post" action="/dot-danh-gia" novalidate>\(visit.hidden())\
            <input type="hidden" name="dia-ban" value="\(area)">\
            \(fields.text("ten", say("Tên đợt", "Name")))\
            \(fields.day("chot", say("Ngày cuối nhận đề nghị", "Cut-off, included")))\
            \(fields.day("xong", say("Ngày cuối hoàn thành", "Last day"), required: false))\
            \(actions([button(say("Mở đợt", "Open"))]))</form>
            """
        )
    }
}
