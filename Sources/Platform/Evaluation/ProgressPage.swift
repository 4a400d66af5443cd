import OCOP
import Web

/// How far a council has come with a dossier, and what secretary and chair can do now.
struct ProgressPage {
    let progress: ScoringProgress
    let caller: Caller
    let procedure: Procedure
    let hidden: HTML
    var errors = FieldErrors()
    var typed = FormData()

    private var say: Language { caller.language }
    private var dossier: Dossier { progress.dossier }

    var title: String { say("Tiến độ chấm điểm", "How far scoring is") }

    var html: HTML {
        """
        <h1>\(title): \(dossier.productName)</h1>
        <div class="stack">
        \(errorSummary(errors, say))
        \(state)
        \(sheets)
        \(opening)
        \(closing)
        \(rules)
        </div>
        """
    }

    private func may(_ action: Action) -> Bool { caller.may(action, on: progress.subject, by: procedure) }

    private var state: HTML {
        guard progress.scoring != nil else {
            return stateBanner(.plain, dossier.state.label[say])
        }
        let (done, all) = (progress.submitted, progress.submitted + progress.open.count)
        let words = say("Đã nộp \(done) trên \(all) phiếu", "\(done) of \(all) sheets are in")
        let waiting = progress.open.joined(separator: ", ")
        if progress.open.isEmpty {
            return stateBanner(.good, words, "<p>\(say("Có thể khóa điểm.", "Scores can be closed."))</p>")
        }
        return stateBanner(
            progress.canClose ? .plain : .soon,
            words,
            "<p>\(say("Còn chờ: ", "Waiting for: "))\(waiting)</p>"
        )
    }

    private var sheets: HTML? {
        guard progress.scoring != nil else { return nil }
        return dataTable(
            caption: say("Phiếu của từng thành viên", "Members' sheets"),
            columns: [
                Column(say("Thành viên", "Member")), Column(say("Vai trò", "Position")), Column(say("Phiếu", "Sheet")),
            ],
            rows: progress.lines.map { line in
                TableRow(["\(line.name)", "\(line.position.label[say])", line.state.tag(say)])
            }
        )
    }

    private var opening: HTML? {
        guard may(.openScoring) else { return nil }
        let names = progress.members.map { "\($0.name) (\($0.position.label[say]))" }.joined(separator: "; ")
        return """
            <form class="stack" method="post" action="\(dossier.path)/mo-cham-diem">\(hidden)
            <h2>\(say("Mở chấm điểm", "Open scoring"))</h2>
            <p>\(say("Mỗi người có một phiếu: ", "Each gets a sheet: "))\(names)</p>
            \(button(say("Mở chấm điểm", "Open scoring")))</form>
            """
    }

    private var closing: HTML? {
        guard may(.close) else { return nil }
        let fields = Fields(typed, errors, say)
        return """
            <section><h2>\(say("Khóa điểm", "Close the scores"))</h2>
            \(confirmation(
                say("Khóa điểm và tính kết quả", "Close and count"),
                kind: .second,
                """
                <form class="stack" method="post" action="\(dossier.path)/khoa-diem" novalidate>\(hidden)
                <p>\(say(
                    "Phiếu bị khóa, điểm trung bình và hạng sao được tính ngay. Phiếu chưa nộp không được tính.",
                    "Sheets are frozen, mean and star are counted at once. Sheets that are not in do not count."
                ))</p>
                \(fields.checkboxes(
                    "ket-luan",
                    say("Kết luận chung của Hội đồng", "What the council as a whole has found"),
                    progress.findings.map { Choice($0.id, $0.label[say], hint: $0.citation.text(in: say)) },
                    hint: say("Chỉ chọn khi Hội đồng kết luận như vậy", "Only where the council has found so")
                ))
                \(fields.textArea(
                    "y-kien",
                    say("Ý kiến kết luận ghi vào biên bản", "Conclusion for the minutes"),
                    required: false,
                    maxLength: 4000
                ))
                \(button(say("Khóa điểm", "Close the scores")))</form>
                """
            ))</section>
            """
    }

    private var rules: HTML {
        let rules = progress.scoring?.rules ?? progress.council.regulations.last?.rules ?? Council.Rules()
        return folded(
            say("Quy chế áp dụng", "The rules that apply"),
            factList(rules.facts(say))
        )
    }
}

extension MemberSheet.State {
    func tag(_ say: Language) -> HTML {
        switch self {
        case .open: Web.tag(say("chưa nộp", "not in"), .soon)
        case .submitted: Web.tag(say("đã nộp", "in"))
        case .recused: Web.tag(say("không chấm", "does not judge"), .plain)
        }
    }
}

extension Council.Rules {
    /// The rules in words.
    func facts(_ say: Language) -> [(name: String, value: HTML)] {
        let spread = largestSpread.map { "\(hundredthsText($0, say)) " + say("điểm", "points") }
        return [
            (
                say("Tỷ lệ phiếu cần có", "Quorum"),
                "\(say("\(quorum)% số thành viên được chấm", "\(quorum)% of those who may score"))"
            ),
            (
                say("Chủ tịch Hội đồng", "Chair"),
                "\(mustChairAttend ? say("phải nộp phiếu", "has to hand in") : say("không bắt buộc", "need not"))"
            ),
            (say("Cách tính", "Mean"), "\(mean.label[say])"),
            (say("Chênh lệch lớn nhất", "Largest spread"), "\(spread ?? say("không quy định", "none"))"),
            (say("Khi vượt mức", "Beyond that"), "\(onSpread.label[say])"),
            (say("Mức tối thiểu của tiêu chí", "Floors"), "\(floors.label[say])"),
            (say("Sau khi dừng đánh giá", "After a stop"), "\(afterStop.label[say])"),
            (say("Số chữ số thập phân", "Decimals"), "\(decimals)"),
        ]
    }
}
