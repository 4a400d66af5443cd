import Foundation
import OCOP
import Web

/// A member's own sheet, a page for each section of the set: options and note at the left, evidence at the right.
struct SheetPage {
    let desk: SheetDesk
    let say: Language
    let today: CalendarDay
    let hidden: HTML
    /// The section shown.
    let section: CriteriaSet.Section
    /// What was typed and could not be saved, with what is wrong with it.
    var typed: FormData?
    var errors = FieldErrors()

    private var path: String { desk.dossier.path + "/cham-diem" }
    private var sections: [CriteriaSet.Section] { desk.set.parts.flatMap(\.sections) }
    private var criteria: ArraySlice<Criterion> { desk.set.criteria[section.criteria] }

    func html(_ bench: HTML) -> HTML {
        """
        \(bench)
        <div class="stack">
        \(errorSummary(errors, say))
        \(beforeNotice)
        \(steps(progress, say))
        <div><h2>\(partName). \(section.code). \(section.name[say])</h2>
        <p class="quiet">\(hint)</p></div>
        \(postForm(to: "\(path)?muc=\(section.code)", autosave: true, liveScore: path + "/diem", keys: true, form))
        \(recusal)
        </div>
        """
    }

    private var partName: String {
        let part = desk.set.parts.first { $0.sections.contains(section) }
        let name = part.flatMap { desk.set.heading(of: $0)?.name[say] }
        return say("Phần \(part?.code ?? "")", "Part \(part?.code ?? "")") + (name.map { ": \($0)" } ?? "")
    }

    private var hint: String {
        let most = section.max.text(in: say)
        return say(
            "Tối đa \(most) điểm. Phím 1 đến 9 chọn phương án, Enter sang tiêu chí sau; mỗi lựa chọn được tự lưu.",
            "At most \(most) points. Keys 1 to 9 choose an option, Enter goes on; each choice is saved by itself."
        )
    }

    /// Each section with a mark: done, under way, ahead.
    private var progress: [Step] {
        let missing = Set(desk.sheet.missing(in: desk.set).map(\.code))
        return sections.map { other in
            let codes = desk.set.criteria[other.criteria].map(\.code)
            let isDone = !codes.contains(where: missing.contains)
            let state: Step.State = other.code == section.code ? .now : isDone ? .done : .ahead
            return Step(
                say("Mục \(other.code)", "Section \(other.code)"),
                state,
                to: "\(path)?muc=\(other.code)"
            )
        }
    }

    private var beforeNotice: HTML? {
        guard let before = desk.before else { return nil }
        let mean = before.mean(decimals: desk.scoring.rules.decimals, say)
        let totals = before.sheets.map(\.total)
        let low = hundredthsText(totals.min() ?? 0, say)
        let high = hundredthsText(totals.max() ?? 0, say)
        let words = say(
            """
            Chấm lại: \(desk.scoring.reason ?? ""). Lần trước trung bình \(mean) điểm, từ \(low) đến \(high). Phiếu bắt đầu \
            từ điểm bạn đã chấm; điểm nào thay đổi thì ghi lý do ở trang nộp phiếu.
            """,
            """
            Scored again: \(desk.scoring.reason ?? ""). The last mean was \(mean), from \(low) to \(high). The sheet begins \
            with what you gave; say on the page of handing in why you change it.
            """
        )
        return notice("<p>\(words)</p>", .soon)
    }

    private var form: HTML {
        let last = sections.last?.code == section.code
        let next = say(
            last ? "Lưu và xem lại phiếu" : "Lưu và sang mục sau",
            last ? "Save and review" : "Save and go on"
        )
        return """
            \(hidden)
            \(criteria.map(row))
            \(actions([
                button(next, name: "di", value: "tiep"),
                button(say("Lưu", "Save"), .second, name: "di", value: "luu"),
            ]))
            """
    }

    private func row(_ criterion: Criterion) -> HTML {
        let heading: HTML? = criterion.heading.map { "<p class=\"label\">\($0[say])</p>" }
        return """
            \(heading)<div class="split even criterion">\(fieldset(criterion))<div class="stack">\(voices(criterion))\(SheetEvidenceView(
                desk: desk,
                criterion: criterion,
                say: say,
                today: today
            ).html)</div></div>
            """
    }

    private func fieldset(_ criterion: Criterion) -> HTML {
        let name = "c-\(criterion.code)"
        let answer = desk.sheet.answers[criterion.code]
        let data =
            typed ?? FormData([name: answer?.option.map(String.init) ?? "", "g-\(criterion.code)": answer?.note ?? ""])
        let fields = Fields(data, errors, say)
        let options = criterion.options.enumerated().map { place, option in
            Choice(
                String(place + 1),
                option.label[say],
                floor: option.floor.map { say("tối thiểu cho \($0.rawValue) sao", "least for \($0.rawValue) stars") },
                figure: option.points.text(in: say)
            )
        }
        return fields.options(
            name,
            "\(criterion.code) \(criterion.name[say])",
            options + [none(criterion)],
            hint: remarks(criterion),
            law: law(criterion),
            after: fields.textArea(
                "g-\(criterion.code)",
                say("Ghi chú", "Note"),
                hint: say("Người khác chỉ đọc được sau khi khóa điểm", "Others read it only after the closing"),
                required: false,
                rows: 2,
                maxLength: 2000
            )
        )
    }

    private func none(_ criterion: Criterion) -> Choice {
        guard criterion.alternative != nil else {
            return Choice("0", say("Không đạt phương án nào", "No option is met"), figure: "0")
        }
        return Choice(
            "0",
            say("Không áp dụng: chấm tiêu chí còn lại của cặp này", "Does not apply: the other of this pair is scored"),
            figure: "0"
        )
    }

    private func law(_ criterion: Criterion) -> String {
        let most = criterion.max.text(in: say)
        return say(
            "Bộ \(desk.set.number), tiêu chí \(criterion.code), \(desk.set.decision.id); tối đa \(most) điểm.",
            "Set \(desk.set.number), criterion \(criterion.code), \(desk.set.decision.id); at most \(most) points."
        )
    }

    /// What the act says besides.
    private func remarks(_ criterion: Criterion) -> String? {
        let anomalies = desk.set.anomalies.filter { $0.place == criterion.code }.map { $0.label[say] }
        let lines = criterion.notes.map { $0[say] } + criterion.rules.map { $0.label[say] } + anomalies
        return lines.isEmpty ? nil : lines.joined(separator: " · ")
    }

    /// What the producer chose and wrote, and what the advisory team noted.
    private func voices(_ criterion: Criterion) -> HTML {
        var lines: [HTML] = []
        let own = desk.choices[criterion.code]
        if let option = own.option, (0...criterion.options.count).contains(option) {
            let points = criterion.points(ofOption: option).text(in: say)
            let words = say("Chủ thể tự chấm \(points) điểm.", "The producer sees itself at \(points) points.")
            lines.append("<p><strong>\(words)</strong> \(own.description)</p>")
        }
        if let note = desk.advisory.notes[criterion.code] {
            let proven = note.isProven.map {
                $0
                    ? say("Minh chứng đủ. ", "Evidence sufficient. ")
                    : say("Minh chứng chưa đủ. ", "Evidence insufficient. ")
            }
            lines.append("<p><strong>\(say("Tổ tư vấn:", "Advisory team:"))</strong> \(proven)\(note.words)</p>")
        }
        return lines.isEmpty ? "" : notice(HTML(trusted: lines.map(\.text).joined()))
    }

    private var recusal: HTML {
        let fields = Fields(typed ?? FormData(), errors, say)
        return confirmation(
            say("Tôi không chấm hồ sơ này vì xung đột lợi ích", "I do not judge this: conflict of interest"),
            """
            <form class="stack" method="post" action="\(path)/tu-choi" novalidate>\(hidden)
            <p>\(say(
                "Phiếu của bạn sẽ không được tính và không mở lại được. Thư ký và Chủ tịch thấy bạn không tham gia chấm.",
                "Your sheet will not count and cannot be opened again. Secretary and chair see that you do not judge."
            ))</p>
            \(fields.textArea("ly-do", say("Lý do", "Reason"), rows: 2, maxLength: 2000))
            \(button(say("Xác nhận không chấm", "Confirm"), .bad))</form>
            """
        )
    }
}
