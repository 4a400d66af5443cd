import OCOP
import Web

/// The whole sheet at a glance before it is handed in: each answer, what is missing, what to think over.
struct SheetReviewPage {
    let desk: SheetDesk
    let result: ScoreResult
    let say: Language
    let hidden: HTML
    var errors = FieldErrors()

    private var path: String { desk.dossier.path + "/cham-diem" }

    func html(_ bench: HTML) -> HTML {
        let missing = desk.sheet.missing(in: desk.set)
        return """
            \(bench)
            <div class="stack">
            \(errorSummary(errors, say))
            \(state(missing))
            \(result.warnings.map { notice("<p>\($0.message[say])</p>", .soon) })
            \(missing.isEmpty && desk.sheet.state == .open ? submission : nil)
            \(dataTable(
                caption: say("Điểm theo tiêu chí", "Points by criterion"),
                columns: [
                    Column(say("Tiêu chí", "Criterion")), Column(say("Phương án", "Option")),
                    Column(say("Điểm", "Points"), isNumber: true), Column(say("Ghi chú", "Note")),
                ],
                rows: desk.set.criteria.map(row)
            ))
            </div>
            """
    }

    private func state(_ missing: [Criterion]) -> HTML {
        switch desk.sheet.state {
        case .submitted:
            return stateBanner(
                .good,
                say("Phiếu của bạn đã nộp", "Your sheet has been handed in"),
                "<p>\(say("Kết quả xem được sau khi Chủ tịch khóa điểm.", "The result is seen after the closing."))</p>"
            )
        case .recused:
            return stateBanner(
                .plain,
                say("Bạn không chấm hồ sơ này", "You do not judge this dossier"),
                "<p>\(desk.sheet.recusal ?? "")</p>"
            )
        case .open: break
        }
        guard !missing.isEmpty else {
            return stateBanner(
                .good,
                say("Phiếu đã đủ, có thể nộp", "The sheet is complete and can be handed in"),
                """
                <p>\(say(
                    "Sau khi nộp, phiếu không sửa được. Không ai xem được điểm của bạn trước khi Chủ tịch khóa điểm.",
                    "Once handed in it no longer changes. Nobody sees your points before the chair closes the scores."
                ))</p>
                """
            )
        }
        let links = missing.map { criterion -> HTML in
            let section = SheetBench(desk: desk, result: result, say: say).section(of: criterion.code)
            return "<a href=\"\(path)?muc=\(section)#c-\(criterion.code)\">\(criterion.code)</a> "
        }
        return stateBanner(
            .soon,
            say("Còn \(missing.count) tiêu chí chưa chấm", "\(missing.count) criteria are not scored yet"),
            "<p>\(links)</p>"
        )
    }

    private var submission: HTML {
        let needsReason = desk.scoring.kind == .rescore
        let fields = Fields(FormData(["ly-do": desk.sheet.reason ?? ""]), errors, say)
        return """
            <form class="stack" method="post" action="\(path)/nop" novalidate>\(hidden)
            \(needsReason ? fields.textArea(
                "ly-do",
                say("Lý do thay đổi điểm so với lần trước", "Why the points differ from the last time"),
                required: false,
                rows: 2,
                maxLength: 2000
            ) : nil)
            \(button(say("Nộp phiếu", "Hand in the sheet")))</form>
            """
    }

    private func row(_ criterion: Criterion) -> TableRow {
        let answer = desk.sheet.answers[criterion.code]
        let section = SheetBench(desk: desk, result: result, say: say).section(of: criterion.code)
        let name: HTML = """
            <a href="\(path)?muc=\(section)#c-\(criterion.code)">\(criterion.code) \(criterion.name[say])</a>
            """
        guard let option = answer?.option else {
            return TableRow([name, "\(say("chưa chấm", "not scored"))", "", "\(answer?.note ?? "")"], .soon)
        }
        let words = option == 0 ? say("Không phương án nào", "None") : criterion.options[option - 1].label[say]
        return TableRow([
            name, "\(words)", "\(criterion.points(ofOption: option).text(in: say))", "\(answer?.note ?? "")",
        ])
    }
}
