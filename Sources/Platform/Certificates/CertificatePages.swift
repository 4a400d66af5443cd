import OCOP
import Web

extension Certificate {
    /// What it is worth on a day, as the public is told.
    func officialStatus(on day: CalendarDay) -> CertificateStatus {
        let ground = revocation.flatMap { RevocationGround(rawValue: $0.ground) } ?? .other
        return CertificateStatus(
            of: Validity(issued: issuedOn, printedLastDay: lastDay) ?? Validity(issued: issuedOn, months: 1),
            on: day,
            revocation: revocation.map { OCOP.Revocation(day: $0.on, ground: ground) },
            pending: usableUntil.map { PendingReassessment(days: max(0, $0.number - lastDay.number)) }
        )
    }
}

/// The register of certificates for officials: those that end first stand first.
struct CertificateListPage {
    let search: CertificateFilter
    let certificates: [Certificate]
    let next: String?
    let caller: Caller
    let today: CalendarDay

    private var say: Language { caller.language }

    var title: String { say("Giấy chứng nhận", "Certificates") }

    var html: HTML {
        """
        <h1>\(title)</h1>
        <div class="stack wide">
        \(actions(links))
        \(filter)
        \(certificates.isEmpty ? nothing : table)
        </div>
        """
    }

    private var links: [HTML] {
        var links: [HTML] = []
        if caller.may(.recordEarlierCertificate) {
            links.append(
                buttonLink(say("Ghi giấy chứng nhận cũ", "Record an earlier one"), to: "/giay-chung-nhan/giay-cu")
            )
        }
        if caller.may(.exportLists) {
            let address = "/giay-chung-nhan/xuat?" + search.query
            links.append(buttonLink(say("Tải về CSV", "Download CSV"), to: address, .second))
        }
        return links
    }

    private var filter: HTML {
        let fields = Fields(
            FormData([
                "tim": search.words, "trang-thai": search.standing.rawValue, "sao": search.stars.map(String.init) ?? "",
            ]),
            say
        )
        return filterBar(
            to: "/giay-chung-nhan",
            label: say("Tìm giấy chứng nhận", "Find certificates"),
            [
                fields.search(
                    "tim",
                    say("Sản phẩm, chủ thể hoặc số", "Product, producer or number"),
                    button: say("Tìm", "Find")
                ),
                fields.select(
                    "trang-thai",
                    say("Tình trạng hôm nay", "State today"),
                    CertificateFilter.Standing.allCases.map { Choice($0.rawValue, $0.label[say]) }
                ),
                fields.select(
                    "sao",
                    say("Hạng sao", "Stars"),
                    (3...5).map { Choice(String($0), say("\($0) sao", "\($0) stars")) },
                    empty: say("Tất cả", "All")
                ),
            ]
        )
    }

    private var nothing: HTML {
        UnsearchableWords.notice(search.words, clear: "/giay-chung-nhan", say)
            ?? emptyState(say("Không có giấy chứng nhận nào như vậy", "No such certificate"))
    }

    private var table: HTML {
        let rows = certificates.map { certificate in
            let status = certificate.officialStatus(on: today)
            return TableRow([
                "<a href=\"/giay-chung-nhan/\(certificate.id.description)\">\(certificate.productName)</a>",
                "\(certificate.producerName)", starsMark(certificate.stars, say), "\(certificate.number)",
                "\(certificate.lastDay.words(say))",
                certificate.replacedBy == nil
                    ? tag(status.state.label[say], status.state.tone) : tag(say("đã được thay", "replaced"), .plain),
            ])
        }
        return """
            \(dataTable(
                caption: title,
                columns: [
                    Column(say("Sản phẩm", "Product")), Column(say("Chủ thể", "Producer")), Column(say("Hạng", "Stars")),
                    Column(say("Số", "Number")), Column(say("Đến hết ngày", "Until")), Column(say("Hôm nay", "Today")),
                ],
                rows: rows
            ))\(pagination(
                say("\(certificates.count) giấy, sắp hết hạn trước", "\(certificates.count) certificates, ending first"),
                previous: nil,
                next: next,
                say
            ))
            """
    }
}

extension CertificateFilter {
    /// As an address has it, without the place in the list.
    var query: String {
        var parts = ["trang-thai=\(standing.rawValue)"]
        if let stars { parts.append("sao=\(stars)") }
        if !words.isEmpty { parts.append("tim=\(words.addressEncoded)") }
        return parts.joined(separator: "&")
    }
}

extension CertificateStatus.State {
    var tone: Tone {
        switch self {
        case .valid: .good
        case .endingSoon, .pendingReassessment, .notYetValid: .soon
        case .expired, .revoked, .notFound: .bad
        }
    }
}

/// One certificate for officials: what it is worth today, its facts, and how it can be taken away.
struct CertificatePage {
    let certificate: Certificate
    let others: [Certificate]
    /// The dossier that it came from, where the reader may see its result.
    let result: Dossier.ID?
    /// The decision that it goes by, where it was written here and the reader may read it.
    let decision: Paper?
    let caller: Caller
    let procedure: Procedure
    let today: CalendarDay
    let hidden: HTML
    var typed = FormData()
    var errors = FieldErrors()

    private var say: Language { caller.language }

    var html: HTML {
        let status = certificate.officialStatus(on: today)
        let banner =
            certificate.replacedBy == nil
            ? stateBanner(status.state.tone, status.sentence[say])
            : stateBanner(.plain, say("Đã được thay bằng giấy chứng nhận mới", "A new certificate has taken its place"))
        return """
            <h1>\(certificate.productName)</h1>
            <div class="stack">
            \(errorSummary(errors, say))
            \(banner)
            \(factList(facts))
            \(actions([
                buttonLink(say("Bản in", "Print"), to: "/giay-chung-nhan/\(certificate.id.description)/ban-in", .second),
                buttonLink(say("Trang công khai", "Public page"), to: "/chung-nhan/\(certificate.number)", .second),
            ]))
            \(historyLink("/giay-chung-nhan/\(certificate.id)", say))
            \(revocation)
            \(history)
            </div>
            """
    }

    private var facts: [(name: String, value: HTML)] {
        var facts: [(name: String, value: HTML)] = [
            (say("Số", "Number"), "<span class=\"num\">\(certificate.number)</span>"),
            (say("Hạng", "Stars"), starsMark(certificate.stars, say)),
            (say("Chủ thể", "Producer"), "\(certificate.producerName)"),
            (say("Mã sản phẩm", "Product code"), "\(certificate.productCode ?? say("chưa có", "none"))"),
            (
                say("Quyết định", "Decision"),
                """
                \(decision.map { $0.links(say) } ?? "\(certificate.decisionNumber)"), \(certificate.decidedOn.words(say)), \
                \(certificate.decidedBy)
                """
            ),
            (
                say("Hiệu lực", "Validity"),
                "\(certificate.issuedOn.words(say)) – \(certificate.lastDay.words(say))"
            ),
            (say("Bộ tiêu chí", "Criteria"), "\(say("Bộ", "Set")) \(certificate.set), \(certificate.act)"),
        ]
        if let points = certificate.points {
            facts.append((say("Điểm", "Points"), "\(hundredthsText(points, say))"))
            let parts = certificate.parts.map { "\($0.part) \(hundredthsText($0.points, say))" }
            let words =
                parts.isEmpty ? say("không có trong dữ liệu", "not in the data") : parts.joined(separator: " · ")
            facts.append((say("Điểm từng phần", "Points by part"), "\(words)"))
        }
        if let dossier = result {
            facts.append(
                (
                    say("Hồ sơ", "Dossier"),
                    "<a href=\"/ho-so/\(dossier.description)/ket-qua\">\(say("Kết quả", "Result"))</a>"
                )
            )
        }
        if let revocation = certificate.revocation {
            let ground = RevocationGround(rawValue: revocation.ground)?.label[say] ?? ""
            facts.append(
                (
                    say("Thu hồi", "Revoked"),
                    "\(ground). \(revocation.reason) (\(revocation.decisionNumber), \(revocation.decidedOn.words(say)))"
                )
            )
        }
        return facts
    }

    private var history: HTML? {
        guard !others.isEmpty else { return nil }
        let lines = others.map { other -> HTML in
            """
            <li><a href="/giay-chung-nhan/\(other.id.description)">\(other.number)</a>: \(other.stars) \(say("sao", "stars")), \
            \(other.issuedOn.words(say)) – \(other.lastDay.words(say))</li>
            """
        }
        return
            "<section><h2>\(say("Giấy chứng nhận khác của sản phẩm", "Other certificates"))</h2><ul>\(lines)</ul></section>"
    }

    private var revocation: HTML? {
        guard certificate.revocation == nil, certificate.replacedBy == nil,
            caller.may(.revokeCertificate, on: certificate.subject, by: procedure)
        else { return nil }
        let fields = Fields(typed, errors, say)
        let form: HTML = """
            <form class="stack" method="post" action="/giay-chung-nhan/\(certificate.id.description)/thu-hoi" novalidate>\(hidden)
            <p class="law">26/2026/QĐ-TTg, \(say("Điều 8", "article 8"))</p>
            \(fields.select(
                "can-cu",
                say("Căn cứ thu hồi", "Ground"),
                RevocationGround.allCases.map { Choice($0.rawValue, "\($0.point)) \($0.label[say])") },
                empty: say("Chọn căn cứ", "Choose a ground")
            ))
            \(fields.textArea("ly-do", say("Tóm tắt kết luận", "The conclusion in short"), rows: 3, maxLength: 2000))
            \(fields.text("so-quyet-dinh", say("Số quyết định thu hồi", "Number of the decision")))
            \(fields.day("ngay-quyet-dinh", say("Ngày quyết định", "Day of the decision")))
            \(button(say("Thu hồi từ ngày này", "Revoke from that day"), .bad))</form>
            """
        guard errors.isEmpty else { return form }
        return confirmation(say("Thu hồi giấy chứng nhận", "Revoke the certificate"), form)
    }
}
