import Hummingbird
import OCOP
import Web

/// What has come to the office, and the button that receives it.
struct ReceivingPage {
    let frame: DossierFrame
    let visit: Visit

    private var say: Language { visit.language }

    func response(_ fields: Fields, _ errors: FieldErrors = FieldErrors()) -> Response {
        OfficePage(frame: frame, visit: visit).response(
            say("Tiếp nhận hồ sơ", "Receive the dossier"),
            room: "tiep-nhan",
            status: errors.isEmpty ? .ok : .unprocessableContent,
            errors: errors,
            "<section class=\"card stack\">\(facts)\(form(fields))</section>"
        )
    }

    private var facts: HTML {
        let dossier = frame.dossier
        let set = try? visit.office.law.scorer(set: dossier.set, ofAct: dossier.act).set
        return factList([
            (say("Sản phẩm", "Product"), "\(dossier.productName)"),
            (say("Chủ thể", "Producer"), "\(dossier.producerName)"),
            (say("Bộ sản phẩm", "Product set"), "\(dossier.set). \(set?.name[say] ?? "")"),
            (say("Loại hồ sơ", "Kind"), "\(dossier.kind.label[say])"),
            (say("Nộp lúc", "Filed"), "\(dossier.filedAt.map { moment($0, say) } ?? "")"),
            (say("Đang ở bước", "Stands at"), "\(dossier.state.label[say])"),
        ])
    }

    private func form(_ fields: Fields) -> HTML {
        let dossier = frame.dossier
        let step = dossier.receivingStep
        guard visit.caller.may(Action(step), on: frame.subject, by: visit.office.law.procedure) else {
            return given
        }
        let level = dossier.state.level
        let known = frame.receipts.first { $0.level == level }
        let address: String =
            switch step {
            case .receiveAtProvince: "tiep-nhan-tinh"
            case .receiveAtCentre: "tiep-nhan-trung-uong"
            default: "tiep-nhan"
            }
        let remark = known.map {
            say(
                "Hồ sơ nộp lại: giữ số phiếu \($0.number) đã cấp ngày \($0.receivedOn.words(say)).",
                "Filed again: it keeps the receipt number \($0.number) of \($0.receivedOn.words(say))."
            )
        }
        let today = visit.today.words(say)
        return """
            <form class="stack" method="post" action="\(frame.path(address))" novalidate>\(visit.hidden(version: dossier.version))\
            \(remark.map { notice("<p>\($0)</p>") })\
            \(fields.day("ngay", say("Ngày tiếp nhận", "Day of receipt"), hint: say("Để trống là hôm nay, \(today)", "Empty is today, \(today)"), required: false))\
            \(actions([button(say("Tiếp nhận và cấp số phiếu", "Receive and give a number"))]))</form>
            """
    }

    private var given: HTML {
        frame.receipts.isEmpty
            ? ""
            : "<p><a href=\"\(frame.path("phieu-tiep-nhan"))\">\(say("Xem phiếu tiếp nhận", "See the receipt"))</a></p>"
    }
}

/// The receipts of a dossier as sheets to be printed, the newest first (Mẫu số 01, foot).
func receiptPage(_ frame: DossierFrame, _ visit: Visit) -> Response {
    let say = visit.language
    let law = visit.office.law
    let sheets = frame.receipts.reversed().map { receipt -> HTML in
        let kind: PaperKind = receipt.level == .commune ? .communeReport : .completionRequest
        let head = law.letterhead(
            of: kind,
            level: receipt.level,
            commune: frame.dossier.commune,
            province: frame.dossier.province,
            settings: visit.office.settings,
            on: receipt.receivedOn
        )
        let lines: [(String, String)] = [
            ("Sản phẩm", frame.dossier.productName), ("Chủ thể", frame.dossier.producerName),
            ("Loại hồ sơ", frame.dossier.kind.label.vi), ("Ngày tiếp nhận", receipt.receivedOn.text(in: .vi)),
            ("Người tiếp nhận", receipt.receiver),
        ]
        return OfficialPaper(
            above: head.above,
            issuer: head.issuer,
            number: "Số: \(receipt.number)",
            place: "\(head.place), \(receipt.receivedOn.paperWords)",
            kind: "PHIẾU TIẾP NHẬN",
            title: "Hồ sơ đăng ký đánh giá, phân hạng sản phẩm OCOP"
        ).html(
            "\(lines.map { "<p>\($0.0): <strong>\($0.1)</strong></p>" as HTML })",
            isPage: frame.receipts.count == 1,
            signature: PaperSignature(["NGƯỜI TIẾP NHẬN"], name: receipt.receiver)
        )
    }
    let heading: HTML? =
        frame.receipts.count == 1
        ? nil
        : """
        <h1 class="no-print">\(say(
            "\(frame.receipts.count) phiếu tiếp nhận: \(frame.dossier.productName)",
            "\(frame.receipts.count) receipts: \(frame.dossier.productName)"
        ))</h1>
        """
    return visit.page(
        say("Phiếu tiếp nhận", "Receipt"),
        """
        <div class="stack">\(heading)<p class="no-print"><a href="\(frame.path)">\(say("Về hồ sơ", "Back to the dossier"))</a> · \
        \(say("In trang này để giao chủ thể.", "Print this page for the producer."))</p>\(sheets)</div>
        """
    )
}

extension CalendarDay {
    /// As papers date themselves: "ngày 05 tháng 11 năm 2026"; days below 10 and January and February get a nought
    /// (30/2020/NĐ-CP, annex I, part II, point 4).
    var paperWords: String {
        let (year, month, day) = date
        return "ngày \(day < 10 ? "0" : "")\(day) tháng \(month < 3 ? "0" : "")\(month) năm \(year)"
    }
}
