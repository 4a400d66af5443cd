import OCOP
import Web

/// A paper as it is printed: A4 by 30/2020/NĐ-CP, annex I.
///
/// Papers are in Vietnamese, whatever the reader's language.
struct PaperSheet {
    let paper: Paper

    var html: HTML {
        let head = paper.letterhead
        let isLetter = paper.kind.abbreviation == nil && paper.kind.isNumbered
        let number = paper.number ?? "        \(paper.kind.sign(office: head.letters))"
        let day = paper.issuedOn?.paperWords ?? "ngày      tháng      năm \(CalendarDay(paper.createdAt).year)"
        return OfficialPaper(
            above: head.above,
            issuer: head.issuer,
            number: paper.kind.isNumbered ? "Số: \(number)" : "",
            place: "\(head.place), \(day)",
            kind: isLetter ? nil : paper.kind.printedName,
            title: paper.content.title
        ).html(
            "\(addressees)\(paper.content.blocks.map(block))",
            recipients: paper.content.recipients,
            signature: signature
        )
    }

    private var addressees: HTML? {
        switch paper.content.addressees.count {
        case 0: nil
        case 1: "<p class=\"addressee\">Kính gửi: \(paper.content.addressees[0])</p>"
        default:
            "<p class=\"addressee\">Kính gửi:</p><ul>\(paper.content.addressees.map { "<li>\($0)</li>" as HTML })</ul>"
        }
    }

    private func block(_ block: PaperContent.Block) -> HTML {
        switch block.form {
        case .heading: "<h2>\(block.text)</h2>"
        case .item: "<p>- \(block.text)</p>"
        case .paragraph:
            "\(block.text.split(separator: "\n").map { "<p>\($0)</p>" as HTML })"
        case .table: table(block.rows)
        }
    }

    private func table(_ rows: [[String]]) -> HTML {
        guard let head = rows.first else { return "" }
        let lines = rows.dropFirst().map { row -> HTML in
            "<tr>\(row.map { "<td>\($0)</td>" as HTML })</tr>"
        }
        return """
            <table class="ruled"><thead><tr>\(head.map { "<th scope=\"col\">\($0)</th>" as HTML })</tr></thead>\
            <tbody>\(lines)</tbody></table>
            """
    }

    private var signature: PaperSignature? {
        let head = paper.letterhead
        guard let signing = paper.signing else {
            return PaperSignature([head.collective, head.head.uppercased()].compactMap(\.self), name: "")
        }
        // Authority is given by the head in person, so the collective is not named (article 13 clause 3).
        let collective = signing.capacity == .byAuthority ? nil : head.collective
        return PaperSignature([collective].compactMap(\.self) + signing.lines(head: head.head), name: signing.name)
    }
}

extension PaperKind {
    /// The name of its kind as printed above the title.
    var printedName: String {
        switch self {
        case .communeReport, .advisoryReport, .councilReport: "BÁO CÁO"
        case .surveyRecord, .minutes: "BIÊN BẢN"
        case .scoreSummary: "BẢNG TỔNG HỢP"
        case .submissionLetter: "TỜ TRÌNH"
        case .recognitionDecision, .revocationDecision: "QUYẾT ĐỊNH"
        case .resultLetter: "THÔNG BÁO"
        case .returnLetter, .communeLetter, .completionRequest, .forwardingLetter, .referralLetter: "CÔNG VĂN"
        }
    }
}
