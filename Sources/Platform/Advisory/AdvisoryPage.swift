import Hummingbird
import OCOP
import Web

/// The advisory team's desk: each criterion with the producer's choice and evidence, the survey, the report.
struct AdvisoryPage {
    let sight: AdvisorySight
    let visit: Visit

    private var say: Language { visit.language }
    private var frame: DossierFrame { sight.frame }

    func response(typed: FormData? = nil, _ errors: FieldErrors = FieldErrors()) -> Response {
        let done = sight.set.criteria.count { sight.notes.notes[$0.code] != nil }
        let total = sight.set.criteria.count
        return OfficePage(frame: frame, visit: visit).response(
            say("Tổ tư vấn", "Advisory team"),
            room: "tham-tra",
            status: errors.isEmpty ? .ok : .unprocessableContent,
            modules: ["autosave"],
            errors: errors,
            """
            \(standing)<p>\(say("Đã nhận xét \(done)/\(total) tiêu chí. Lời nhận xét hiện bên cạnh tiêu chí khi Hội đồng chấm.", "\(done)/\(total) criteria have a note, which the council sees beside them."))</p>\
            <section class="stack"><h2>\(say("Theo tiêu chí", "By criterion"))</h2>\(sight.set.criteria.map(criterion))</section>\
            \(survey(Fields(typed ?? surveyData, errors, say)))\(report(Fields(typed ?? reportData, errors, say)))
            """
        )
    }

    private var standing: HTML? {
        sight.paper.map { paper in
            notice(
                "<p>\(say("Báo cáo của Tổ tư vấn", "The team's report")): \(paper.state.label[say]). <a href=\"\(paper.path)\">\(say("Mở văn bản", "Open the paper"))</a></p>"
            )
        }
    }

    private func criterion(_ criterion: Criterion) -> HTML {
        let answer = sight.choices[criterion.code]
        let option = answer.option.flatMap { $0 > 0 && $0 <= criterion.options.count ? criterion.options[$0 - 1] : nil }
        let items = sight.evidence[criterion.code] ?? []
        let files = items.map { item in
            FileLine(item.title, to: "/kho-minh-chung/\(item.evidence)", facts: item.number ?? "")
        }
        let note = sight.notes.notes[criterion.code]
        let chosen = option?.label[say] ?? say("Không chọn phương án nào", "No option")
        return """
            <article class="card stack" id="tc-\(criterion.code)"><h3>\(criterion.code). \(criterion.name[say])</h3>\
            <div class="split even"><div class="stack"><p><strong>\(say("Chủ thể chọn", "The producer's choice"))</strong>: \(chosen)</p>\
            \(answer.description.map { "<p>\($0)</p>" as HTML })\
            \(files.isEmpty ? "<p class=\"quiet\">\(say("Không có minh chứng.", "No evidence."))</p>" as HTML : fileList(files))</div>\
            <div>\(sight.isOpen ? noteForm(criterion, note) : noteWords(note))</div></div></article>
            """
    }

    private func noteForm(_ criterion: Criterion, _ note: AdvisoryNotes.Note?) -> HTML {
        let id = criterion.code.replacing(".", with: "-")
        let proven = note?.isProven.map { $0 ? "du" : "chua" } ?? ""
        let choices = [
            ("", say("Chưa nêu", "Not said")), ("du", say("Minh chứng đủ", "Proven")),
            ("chua", say("Minh chứng chưa đủ", "Not proven")),
        ]
        let options = choices.map { value, words -> HTML in
            "<option value=\"\(value)\"\(value == proven ? " selected" as HTML : "")>\(words)</option>"
        }
        return """
            <form class="stack" method="post" action="\(frame.path("tham-tra"))/nhan-xet" novalidate data-autosave>\
            \(visit.hidden(version: note?.version ?? 0))<input type="hidden" name="tieu-chi" value="\(criterion.code)">\
            <div class="field"><label for="mc-\(id)">\(say("Minh chứng", "Evidence"))</label><select id="mc-\(id)" name="minh-chung">\(options)</select></div>\
            <div class="field"><label for="loi-\(id)">\(say("Nhận xét", "Note"))</label><textarea id="loi-\(id)" name="loi" rows="3" maxlength="5000">
            \(note?.words ?? "")</textarea></div>\(actions([button(say("Lưu", "Save"), .second), savedMark(say)]))</form>
            """
    }

    private func noteWords(_ note: AdvisoryNotes.Note?) -> HTML {
        guard let note else { return "<p class=\"quiet\">\(say("Chưa có nhận xét.", "No note."))</p>" }
        let proven = note.isProven.map { $0 ? say("Minh chứng đủ", "Proven") : say("Minh chứng chưa đủ", "Not proven") }
        return
            "\(proven.map { "<p>\(tag($0, note.isProven == true ? .good : .soon))</p>" as HTML })<p>\(note.words)</p><p class=\"quiet small\">\(note.name)</p>"
    }
}

extension AdvisoryPage {
    private var surveyData: FormData {
        var data = FormData()
        for reason in sight.notes.surveyReasons { data.append("khao-sat", reason.rawValue) }
        for field in SiteSurvey.fields { data.set("ks.\(field.name)", sight.survey[keyPath: field.path] ?? "") }
        data.set("ks.day", sight.survey.day?.text(in: .vi) ?? "")
        data.set("ks.participants", sight.survey.participants.joined(separator: "\n"))
        data.set("ks.fits", sight.survey.fits?.rawValue ?? "")
        return data
    }

    func readSurvey(_ form: inout FormCheck) -> SiteSurvey {
        var survey = SiteSurvey()
        for field in SiteSurvey.fields {
            let label = field.label[say]
            field.set(
                form.text("ks.\(field.name)", label, limit: field.longest, required: false, isLong: field.isLong),
                in: &survey
            )
        }
        survey.day = form.day("ks.day", say("Ngày khảo sát", "Day"), required: false)
        survey.participants = form.data.text("ks.participants").split(separator: "\n").map(String.init)
        survey.fits = form.choice("ks.fits", say("Kết luận", "Finding"), as: SiteSurvey.Fit.self, required: false)
        return survey
    }

    private func survey(_ fields: Fields) -> HTML {
        guard sight.isOpen else { return "" }
        let kind = frame.dossier.kind
        let reasons = AdvisoryNotes.SurveyReason.reasons(for: kind)
        let hint =
            kind == .reassessment
            ? say(
                "Đánh giá lại chỉ khảo sát khi quy mô thay đổi hoặc minh chứng chưa rõ (Điều 7 khoản 6)",
                "A reassessment is visited only for these reasons (article 7 clause 6)"
            )
            : say("Không chọn lý do nào nghĩa là không khảo sát", "No reason means no survey")
        let lines = SiteSurvey.fields.map { field in
            field.isLong
                ? fields.textArea("ks.\(field.name)", field.label[say], required: false, rows: 2)
                : fields.text("ks.\(field.name)", field.label[say], required: false)
        }
        return """
            <section class="card stack" id="co-so"><h2>\(say("Khảo sát cơ sở", "Site survey"))</h2>\
            <form class="stack" method="post" action="\(frame.path("tham-tra"))/khao-sat" novalidate>\
            \(visit.hidden(version: frame.dossier.version))\
            \(fields.checkboxes("khao-sat", say("Lý do khảo sát", "Why"), reasons.map { Choice($0.rawValue, $0.label[say]) }, hint: hint))\
            \(fields.day("ks.day", say("Ngày khảo sát", "Day"), required: false))\
            \(fields.textArea("ks.participants", say("Người tham gia, mỗi dòng một người", "Participants, a line each"), required: false, rows: 2))\
            \(lines)\(fields.options("ks.fits", say("So với hồ sơ", "Against the dossier"), SiteSurvey.Fit.allCases.map { Choice($0.rawValue, $0.label[say]) }, required: false))\
            \(actions([button(say("Lưu biên bản khảo sát", "Save the survey"), .second)]))</form></section>
            """
    }

    private var reportData: FormData {
        var data = FormData()
        for field in AdvisoryReport.fields { data.set(field.name, sight.report[keyPath: field.path] ?? "") }
        data.set("proposal", sight.report.proposal?.rawValue ?? "")
        return data
    }

    func readReport(_ form: inout FormCheck) -> AdvisoryReport {
        var report = AdvisoryReport()
        for field in AdvisoryReport.fields {
            let label = field.label[say]
            field.set(form.text(field.name, label, limit: field.longest, required: false, isLong: true), in: &report)
        }
        report.proposal = form.choice(
            "proposal",
            say("Đề nghị", "Proposal"),
            as: AdvisoryReport.Proposal.self,
            required: false
        )
        return report
    }

    private func report(_ fields: Fields) -> HTML {
        guard sight.isOpen else { return "" }
        let path = frame.path("tham-tra")
        let lines = AdvisoryReport.fields.filter { $0.name != "reason" }.map { field in
            fields.textArea(field.name, field.label[say], required: field.isRequired, rows: 3)
        }
        let deliver =
            sight.paper == nil
            ? button(
                say("Lập báo cáo trình Chủ tịch Hội đồng", "Draft the report for the chair"),
                formAction: path + "/trinh"
            )
            : ""
        return """
            <section class="card stack" id="bao-cao"><h2>\(say("Báo cáo của Tổ tư vấn", "The team's report"))</h2>\
            <form class="stack" method="post" action="\(path)/bao-cao" novalidate>\(visit.hidden(version: frame.dossier.version))\
            \(lines)\(fields.options("proposal", say("Đề nghị", "Proposal"), AdvisoryReport.Proposal.allCases.map { Choice($0.rawValue, $0.label[say]) }))\
            \(fields.textArea("reason", say("Lý do đề nghị", "Reason"), required: false, rows: 2))\
            \(actions([deliver, button(say("Lưu, làm tiếp sau", "Save for later"), .second)]))</form></section>
            """
    }
}
