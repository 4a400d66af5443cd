import OCOP
import Web

/// What follows a result, for those who may do it: the papers that it still needs, then the step.
struct ResultSteps {
    let view: ResultView
    let caller: Caller
    let procedure: Procedure
    let hidden: HTML

    private var say: Language { caller.language }
    private var dossier: Dossier { view.dossier }

    var html: HTML {
        let parts = [certificate, rescore, papers, step, again].compactMap(\.self)
        return parts.isEmpty
            ? "" : "<section class=\"stack\"><h2>\(say("Việc tiếp theo", "What follows"))</h2>\(parts)</section>"
    }

    /// Papers are those of the body whose council has scored.
    private func may(_ action: Action) -> Bool {
        var subject = view.subject
        subject.issuer = dossier.state.level.map { dossier.issuer(at: $0) }
        return caller.may(action, on: subject, by: procedure)
    }

    private var certificate: HTML? {
        guard let certificate = view.certificate else { return nil }
        return stateBanner(
            .good,
            say("Giấy chứng nhận \(certificate.number)", "Certificate \(certificate.number)"),
            """
            <p>\(say("Đến hết ngày", "Until the end of")) \(certificate.lastDay.words(say)). \
            <a href="\(dossier.path)/giay-chung-nhan">\(say("Xem và in", "See and print"))</a></p>\
            \(view.decision.map { "<p>\(say("Quyết định", "Decision")) \($0.links(say))</p>" as HTML })
            """
        )
    }

    private var mustRescore: Bool {
        guard let standing = view.standing else { return false }
        return standing.result.isSpreadTooLarge && standing.scoring.rules.onSpread == .rescore
            && standing.scoring.kind != .rescore
    }

    private var rescore: HTML? {
        guard may(.rescore) else { return nil }
        let words = say("Mở chấm lại", "Score again")
        let form: HTML = """
            <form class="stack" method="post" action="\(dossier.path)/cham-lai" novalidate>\(hidden)
            <p>\(say(
                "Phiếu cũ được giữ nguyên. Mỗi thành viên bắt đầu từ điểm đã chấm và ghi lý do khi thay đổi.",
                "The old sheets stay. Each member starts from what they gave and says why they change it."
            ))</p>
            \(Fields(FormData(), say).textArea("ly-do", say("Lý do chấm lại", "Reason"), rows: 2, maxLength: 2000))
            \(button(words))</form>
            """
        guard mustRescore else { return confirmation(words, kind: .second, form) }
        let asked = say(
            "Chênh lệch vượt mức của Quy chế: trao đổi rồi chấm lại",
            "The spread is over the regulation: discuss and score again"
        )
        return "\(notice("<p>\(asked)</p>", .soon))\(form)"
    }

    /// The step that the result leads to.
    private var next: (step: DossierStep, path: String)? {
        switch view.ways.first {
        case .decide: (.decide, "quyet-dinh")
        case .forward: (.forward, "chuyen-trung-uong")
        case .referBack: (.referBack, "chuyen-lai-tinh")
        case .notify: (.notifyResult, "thong-bao-ket-qua")
        case nil: nil
        }
    }

    private var papers: HTML? {
        guard let next, !mustRescore, may(.draftPaper) || may(.decide) || may(Action(next.step)) || may(.signPaper)
        else {
            return nil
        }
        let rows = PaperKind.needed(for: next.step, from: dossier.state).map { kind -> TableRow in
            let paper = view.papers.last { $0.kind == kind && $0.isAbout(dossier) && $0.isInForce }
            guard let paper else {
                return TableRow(["\(kind.label[say])", "\(say("chưa soạn", "not drafted"))", draft(kind)], .soon)
            }
            let link: HTML = "<a href=\"\(paper.path)\">\(say("Mở", "Open"))</a>"
            let number = paper.number.map { " \($0)" } ?? ""
            return TableRow(
                ["\(kind.label[say])", "\(paper.state.label[say])\(number)", link],
                paper.isFinished ? nil : .soon
            )
        }
        return dataTable(
            caption: say("Văn bản cần có", "Papers needed"),
            columns: [Column(say("Văn bản", "Paper")), Column(say("Tình trạng", "State")), Column(say("Việc", "Act"))],
            rows: rows,
            isCaptionShown: true
        )
    }

    private func draft(_ kind: PaperKind) -> HTML {
        guard kind.drafters.contains(where: caller.roles.contains) else { return "" }
        return """
            <form class="inline-form" method="post" action="\(dossier.path)/ket-qua/van-ban">\(hidden)\
            <input type="hidden" name="loai" value="\(kind.rawValue)">\(button(say("Soạn từ kết quả", "Draft it"), .second))</form>
            """
    }

    private var step: HTML? {
        guard let next, !mustRescore, may(Action(next.step)) else { return nil }
        let missing = PaperKind.needed(for: next.step, from: dossier.state).filter { kind in
            !view.papers.contains { $0.kind == kind && $0.isAbout(dossier) && $0.isFinished }
        }
        guard missing.isEmpty else {
            return
                "<p class=\"quiet\">\(say("Sau khi các văn bản trên hoàn tất: ", "Once these papers are finished: "))\(next.step.label[say])</p>"
        }
        return confirmation(
            next.step.label[say],
            kind: .first,
            "<form method=\"post\" action=\"\(dossier.path)/\(next.path)\">\(hidden)<p>\(meaning(next.step))</p>\(button(next.step.label[say]))</form>"
        )
    }

    private func meaning(_ step: DossierStep) -> String {
        switch step {
        case .decide:
            say(
                "Cấp mã sản phẩm và giấy chứng nhận có số, thời hạn 36 tháng; công bố ngay trên trang tra cứu.",
                "Gives the product code and a numbered certificate for 36 months; published at once."
            )
        case .forward: say("Hồ sơ chuyển lên Bộ.", "The dossier goes to the Ministry.")
        case .referBack: say("Kết quả chuyển về tỉnh.", "The result goes back to the province.")
        default: say("Chủ thể và UBND cấp xã được thông báo.", "Producer and commune are told.")
        }
    }

    private var again: HTML? {
        guard may(.judgeAgain) else { return nil }
        return confirmation(
            DossierStep.judgeAgain.label[say],
            kind: .second,
            """
            <form class="stack" method="post" action="\(dossier.path)/danh-gia-lai" novalidate>\(hidden)
            \(Fields(FormData(), say).textArea("ly-do", say("Lý do", "Reason"), rows: 2, maxLength: 2000))
            \(button(DossierStep.judgeAgain.label[say]))</form>
            """
        )
    }
}
