import Hummingbird
import OCOP
import Web

/// The papers of a dossier, and how far each is.
struct PaperListPage {
    let frame: DossierFrame
    let papers: [Paper]
    let visit: Visit

    private var say: Language { visit.language }

    func response() -> Response {
        OfficePage(frame: frame, visit: visit)
            .response(say("Giấy tờ", "Papers"), room: "giay-to", "\(table)\(drafting)")
    }

    private var table: HTML {
        guard !papers.isEmpty else {
            return emptyState(say("Chưa có văn bản nào", "No papers yet"))
        }
        let rows = papers.map { paper in
            TableRow([
                "<a href=\"\(paper.path)\">\(paper.kind.label[say])</a>",
                "\(paper.number ?? "")",
                "\(paper.issuedOn?.words(say) ?? "")",
                paper.isInForce
                    ? tag(paper.state.label[say], paper.state == .sent ? .good : .soon)
                    : tag(say("đã thay thế", "replaced"), .plain),
                "\(paper.signing?.name ?? "")",
            ])
        }
        return """
            <section class="card">\(dataTable(
                caption: say("Giấy tờ của hồ sơ", "Papers of the dossier"),
                columns: [
                    Column(say("Văn bản", "Paper")), Column(say("Số, ký hiệu", "Number")), Column(say("Ngày", "Day")),
                    Column(say("Tình trạng", "State")), Column(say("Người ký", "Signed by")),
                ],
                rows: rows
            ))</section>
            """
    }

    /// Where the papers of this office are drafted from the data.
    private var drafting: HTML? {
        let state = frame.dossier.state
        let isThere = { (kind: PaperKind) in papers.contains { $0.kind == kind && $0.isInForce && $0.state != .sent } }
        if state == .communeReview, !isThere(.communeReport),
            visit.caller.may(.assessContents, on: frame.subject, by: visit.office.law.procedure)
        {
            return actions([
                buttonLink(say("Lập báo cáo từ bốn nội dung", "Draft the report"), to: frame.path("noi-dung"))
            ])
        }
        if !isThere(.completionRequest),
            visit.caller.acting(as: [.standingOffice])
                .may(.requestCompletion, on: frame.subject, by: visit.office.law.procedure)
        {
            return actions([
                buttonLink(
                    say("Lập công văn yêu cầu hoàn thiện", "Ask for completion"),
                    to: frame.path("yeu-cau"),
                    .second
                )
            ])
        }
        return nil
    }
}

/// A paper as a sheet of A4, with what can be done with it above.
struct PaperReadingPage {
    let sight: PaperSight
    let visit: Visit

    private var say: Language { visit.language }
    private var paper: Paper { sight.paper }

    func response(typed: FormData? = nil, errors: FieldErrors = FieldErrors()) -> Response {
        let back = sight.dossiers.first.map { dossier -> HTML in
            "<a href=\"\(dossier.path)/giay-to\">\(say("Giấy tờ của hồ sơ", "Papers of the dossier")) \(dossier.productName)</a>"
        }
        return visit.page(
            paper.kind.label[say],
            status: errors.isEmpty ? .ok : .unprocessableContent,
            modules: ["upload"],
            """
            <div class="stack"><div class="no-print stack"><p class="quiet">\(back)</p>\(errorSummary(errors, say))\
            \(standing)\(signedFile)\(errand(Fields(typed ?? data, errors, say), isFiling: errors["tep"] != nil))</div>\(PaperSheet(paper: paper).html)</div>
            """
        )
    }

    private var data: FormData {
        FormData([
            "nguoi-ky": visit.caller.name, "chuc-vu": paper.letterhead.head,
            "tham-quyen": SigningCapacity.oneself.rawValue, "ngay": visit.today.text(in: .vi),
        ])
    }

    private var standing: HTML {
        if let reason = paper.replacedFor {
            let link = paper.replacedBy.map {
                "<p><a href=\"/giay-to/\($0.description)\">\(say("Xem văn bản thay thế", "See the new paper"))</a></p>"
                    as HTML
            }
            return stateBanner(.bad, say("Đã được thay thế: \(reason)", "Replaced: \(reason)"), "\(link)")
        }
        let tone: Tone = paper.state == .sent ? .good : paper.state == .draft ? .plain : .soon
        let next: String =
            switch paper.state {
            case .draft: say("chờ ký", "to be signed")
            case .signed:
                paper.kind.isNumbered ? say("chờ văn thư lấy số", "to be numbered") : say("chờ gửi", "to be sent")
            case .numbered: say("chờ gửi", "to be sent")
            case .sent: paper.sentAt.map { moment($0, say) } ?? ""
            }
        return stateBanner(tone, "\(paper.kind.label[say]): \(paper.state.label[say]), \(next)")
    }

    private func errand(_ fields: Fields, isFiling: Bool) -> HTML {
        let filing = filing(fields, isOpen: isFiling)
        return switch paper.state {
        case .draft: "\(editing)\(signing(fields))"
        case .signed: "\(paper.kind.isNumbered ? numbering(fields) : sending)\(filing)\(replacing(fields))"
        case .numbered: "\(sending)\(filing)\(replacing(fields))"
        case .sent: filing ?? ""
        }
    }

    private var signedFile: HTML? {
        paper.filePath.map { path in
            "<p><a href=\"\(path)\">\(say("Bản đã ký (tệp quét)", "The signed file (scan)"))</a></p>"
        }
    }

    private func filing(_ fields: Fields, isOpen: Bool) -> HTML? {
        guard sight.may(.keepSignedFile, visit) else { return nil }
        let form: HTML = postForm(
            to: "\(paper.path)/ban-ky",
            hidden: visit.unseen(version: paper.version),
            carriesFiles: true,
            """
            \(fields.file(
                "tep",
                say("Tệp quét của bản đã ký", "Scan of the signed paper"),
                hint: say("PDF, JPEG hoặc PNG, tối đa 50 MB", "PDF, JPEG or PNG, 50 MB at most"),
                accept: "application/pdf,image/jpeg,image/png"
            ))\(actions([button(say("Tải bản ký lên", "Upload it"), .second)]))
            """
        )
        let title =
            paper.file == nil
            ? say("Đưa bản đã ký lên", "Add the signed file")
            : say("Thay tệp bản ký", "Replace the signed file")
        return folded(title, isOpen: isOpen, form)
    }

    private var editing: HTML? {
        guard sight.may(.draftPaper, visit) else { return nil }
        return actions([buttonLink(say("Sửa dự thảo", "Edit the draft"), to: "\(paper.path)/sua", .second)])
    }

    private func signing(_ fields: Fields) -> HTML? {
        guard sight.may(.signPaper, visit) else { return nil }
        return """
            <form class="card stack" method="post" action="\(paper.path)/ky" novalidate>\(visit.hidden(version: paper.version))\
            <h2>\(say("Ký văn bản", "Sign"))</h2>\
            \(fields.text("nguoi-ky", say("Họ và tên người ký", "Name")))\
            \(fields.text("chuc-vu", say("Chức vụ", "Position"), hint: say("Ví dụ: Chủ tịch, Phó Chủ tịch", "Such as Chủ tịch")))\
            \(fields.options(
                "tham-quyen",
                say("Thẩm quyền ký", "Capacity"),
                paper.kind.capacities.map { Choice($0.rawValue, $0.label[say]) }
            ))\
            \(paper.kind.capacities.contains(.byAuthority) ? fields.text(
                "uy-quyen",
                say("Văn bản ủy quyền (chỉ khi TUQ.)", "Authorising document (TUQ. only)"),
                hint: say("Ví dụ: Giấy ủy quyền số 05/GUQ-UBND ngày 10/01/2026", "Number and day"),
                required: false
            ) : "")\
            <p class="quiet">\(say("Sau khi ký, nội dung không sửa được nữa.", "Once signed, its words do not change."))</p>\
            \(actions([button(say("Ký", "Sign"))]))</form>
            """
    }

    private func numbering(_ fields: Fields) -> HTML? {
        guard sight.may(.numberPaper, visit) else { return nil }
        let sign = paper.kind.sign(office: paper.letterhead.letters)
        return """
            <form class="card stack" method="post" action="\(paper.path)/lay-so" novalidate>\(visit.hidden(version: paper.version))\
            <h2>\(say("Lấy số", "Number"))</h2>\
            \(fields.text("so", say("Số", "Number"), hint: say("Theo sổ đăng ký văn bản đi; ký hiệu: \(sign)", "From the register; the sign is \(sign)")))\
            \(fields.day("ngay", say("Ngày ban hành", "Day of issue")))\
            \(actions([button(say("Ghi số", "Save the number"))]))</form>
            """
    }

    private var sending: HTML? {
        guard sight.may(.sendPaper, visit) else { return nil }
        if let other = sight.companionIsMissing {
            return notice(
                "<p>\(say("Báo cáo và văn bản đề nghị gửi cùng lúc; còn chờ lấy số:", "Both go out together; not numbered yet:")) \(other.label[say]).</p>",
                .soon
            )
        }
        let words: String =
            switch paper.kind {
            case .communeReport, .communeLetter:
                say("Gửi báo cáo và văn bản đề nghị lên tỉnh", "Send the report and the letter to the province")
            case .completionRequest: say("Gửi, chuyển hồ sơ để hoàn thiện", "Send and give the dossier back")
            default: say("Gửi", "Send")
            }
        return """
            <form method="post" action="\(paper.path)/gui">\(visit.hidden(version: paper.version))\(actions([button(words)]))</form>
            """
    }

    private func replacing(_ fields: Fields) -> HTML? {
        guard sight.may(.draftPaper, visit) else { return nil }
        return confirmation(
            say("Lập dự thảo thay thế", "Replace it with a new draft"),
            """
            <form class="stack" method="post" action="\(paper.path)/thay-the">\(visit.hidden(version: paper.version))\
            \(fields.text("ly-do", say("Lý do thay thế", "Reason")))\
            \(actions([button(say("Lập dự thảo mới", "Begin the new draft"), .bad)]))</form>
            """
        )
    }
}
