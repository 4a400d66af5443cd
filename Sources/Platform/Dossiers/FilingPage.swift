import OCOP
import Web

/// What is missing before a dossier can be filed, and filing it.
struct FilingPage {
    let frame: DossierFrame
    let gaps: [DossierGap]
    let remark: DossierRemarks.Entry?
    let caller: Caller
    let law: Law
    let unseen: [(name: String, value: String)]

    private var say: Language { caller.language }
    private var blocking: [DossierGap] { gaps.filter(\.isBlocking) }
    private var advice: [DossierGap] { gaps.filter { !$0.isBlocking } }

    var body: HTML {
        """
        \(banner)\(frame.dossier.state == .draft ? nil : remark.map { remarkCard($0, say) })\(missing)\(renewing)\(wishes)\(form)
        """
    }

    private var banner: HTML {
        blocking.isEmpty
            ? stateBanner(.good, say("Hồ sơ đã đủ, có thể nộp", "Everything is there; it can be filed"))
            : stateBanner(
                .soon,
                say("Còn \(blocking.count) chỗ cần bổ sung", "\(blocking.count) things are missing"),
                "<p>\(say("Bấm vào từng dòng để đến đúng chỗ.", "Each line leads to its place."))</p>"
            )
    }

    private var missing: HTML? {
        blocking.isEmpty ? nil : section(say("Còn thiếu để nộp", "Missing before filing"), blocking)
    }

    private var wishes: HTML? {
        advice.isEmpty
            ? nil
            : section(say("Nên có thêm, không bắt buộc khi nộp", "Better with, not required for filing"), advice)
    }

    private func section(_ title: String, _ gaps: [DossierGap]) -> HTML {
        let lines = gaps.map { gap -> HTML in
            let place: HTML? = gap.place.map { " <span class=\"law\">\($0[say])</span>" }
            return "<li><a href=\"\(gap.path)\">\(gap.message[say])</a>\(place)</li>"
        }
        return "<section class=\"card\"><h2>\(title)</h2><ul>\(lines)</ul></section>"
    }

    private var renewing: HTML? {
        guard blocking.contains(where: { $0.path.hasSuffix("#doi-bo-tieu-chi") }) else { return nil }
        let words = say("Đổi sang bộ tiêu chí đang áp dụng", "Change to the criteria in force")
        return """
            <section class="card stack" id="doi-bo-tieu-chi"><h2>\(words)</h2><p>\(say(
                "Phần mô tả giữ nguyên; các mức tự chọn phải chọn lại theo quyết định mới.",
                "What you wrote stays; the levels have to be chosen anew under the new act."
            ))</p>\(postButton(words, to: frame.path("doi-bo-tieu-chi"), hidden: unseen))</section>
            """
    }

    private var form: HTML {
        let dossier = frame.dossier
        if dossier.state == .completionRequested {
            guard caller.may(.complete, on: frame.subject, by: law.procedure) else { return "" }
            return errand(
                say("Gửi phần đã hoàn thiện", "Send what was completed"),
                "\(frame.path(DossierRoom.filing.rawValue))",
                Fields(FormData(), say).textArea(
                    "ghi-chu",
                    say("Ghi chú cho cơ quan", "Note to the office"),
                    required: false,
                    rows: 2,
                    maxLength: 2000
                )
            )
        }
        guard caller.may(.submit, on: frame.subject, by: law.procedure) else {
            return notice(
                "<p>\(say("Hồ sơ nhập từ giấy: chủ thể xem lại và tự bấm nộp để xác nhận.", "Entered from paper: the producer looks it over and files it to confirm it."))</p>"
            )
        }
        guard blocking.isEmpty else { return "" }
        return errand(
            dossier.filedAt == nil ? say("Nộp hồ sơ", "File the dossier") : say("Nộp lại hồ sơ", "File it again"),
            frame.path(DossierRoom.filing.rawValue),
            Fields(FormData(), say).checkbox(
                "cam-ket",
                say(
                    "Tôi cam kết các thông tin trong hồ sơ là đúng sự thật và chịu trách nhiệm trước pháp luật.",
                    "I pledge that all in this dossier is true, and answer for it before the law."
                ),
                hint: say(
                    "Cam kết của Mẫu số 01; hồ sơ được gửi tới \(frame.communeName).",
                    "The pledge of Mẫu 01; the dossier goes to \(frame.communeName)."
                ),
                required: true
            )
        )
    }

    private func errand(_ words: String, _ path: String, _ inside: HTML) -> HTML {
        """
        <section class="card">\(postForm(to: path, hidden: unseen, "\(inside)\(actions([button(words)]))"))</section>
        """
    }
}
