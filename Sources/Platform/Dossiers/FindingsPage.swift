import Hummingbird
import OCOP
import Web

/// The four contents of Mẫu số 03: the producer's own words and evidence beside the commune's finding.
struct FindingsPage {
    let sight: FindingsSight
    let visit: Visit

    private var say: Language { visit.language }
    private var dossier: Dossier { sight.frame.dossier }
    private var isOpen: Bool {
        visit.caller.may(.assessContents, on: sight.frame.subject, by: visit.office.law.procedure)
            && (sight.report?.state ?? .draft) == .draft
    }

    func response(typed: FormData? = nil, _ errors: FieldErrors = FieldErrors()) -> Response {
        OfficePage(frame: sight.frame, visit: visit).response(
            say("Bốn nội dung", "Four contents"),
            room: "noi-dung",
            status: errors.isEmpty ? .ok : .unprocessableContent,
            modules: ["autosave"],
            errors: errors,
            "\(progress)\(isOpen ? form(Fields(typed ?? data, errors, say)) : reading)"
        )
    }

    func read(_ form: inout FormCheck) -> CommuneFindings {
        var findings = CommuneFindings()
        for content in CommuneFindings.Content.allCases {
            let name = content.rawValue
            findings[content].description = form.paragraphs("\(name).description", content.label[say])
            findings[content].verdict = form.choice(
                "\(name).verdict",
                content.label[say],
                as: CommuneFindings.Verdict.self,
                required: false
            )
            findings[content].words = form.paragraphs("\(name).words", content.label[say])
        }
        findings.request = form.paragraphs("request", say("Kiến nghị", "Request"))
        return findings
    }

    private var data: FormData {
        var data = FormData()
        for content in CommuneFindings.Content.allCases {
            let finding = sight.findings[content]
            data.set(
                "\(content.rawValue).description",
                finding.description ?? sight.assessment.words(on: content) ?? ""
            )
            data.set("\(content.rawValue).verdict", finding.verdict?.rawValue ?? "")
            data.set("\(content.rawValue).words", finding.words ?? "")
        }
        data.set("request", sight.findings.request ?? CommuneFindings.usualRequest(dossier, visit.office.law))
        return data
    }

    private var progress: HTML? {
        if let waiting = OfficePage.waitsForReceipt(sight.frame, visit) { return waiting }
        if dossier.completeOn == nil, dossier.state == .communeReview {
            return notice(
                "<p>\(say("Chưa xác nhận hồ sơ đủ thành phần.", "The dossier was not found complete yet.")) <a href=\"\(sight.frame.path("kiem-tra"))\">\(say("Kiểm tra thành phần", "Check the composition"))</a></p>",
                .soon
            )
        }
        guard let report = sight.report else { return nil }
        return notice(
            "<p>\(say("Báo cáo đã lập", "The report is drafted")): \(report.state.label[say]). <a href=\"\(sight.frame.path("giay-to"))\">\(say("Mở giấy tờ của hồ sơ", "Open the papers"))</a></p>"
        )
    }

    private func form(_ fields: Fields) -> HTML {
        let path = sight.frame.path("noi-dung")
        let submit =
            sight.report == nil
            ? button(
                say("Lập báo cáo (Mẫu số 03) và văn bản đề nghị", "Draft the report and the letter"),
                formAction: path + "/bao-cao"
            )
            : ""
        return """
            <form class="stack" method="post" action="\(path)" novalidate data-autosave>\
            \(visit.hidden(version: dossier.version))\(CommuneFindings.Content.allCases.map { content($0, fields) })\
            \(evidence)<section class="card stack"><h2>\(say("Kiến nghị với tỉnh", "Request to the province"))</h2>\
            \(fields.textArea("request", say("Kiến nghị", "Request")))\
            \(actions([submit, button(say("Lưu, làm tiếp sau", "Save for later"), .second), savedMark(say)]))</section></form>
            """
    }

    private func content(_ content: CommuneFindings.Content, _ fields: Fields) -> HTML {
        let name = content.rawValue
        let number = (CommuneFindings.Content.allCases.firstIndex(of: content) ?? 0) + 1
        return """
            <section class="card stack"><h2>\(number). \(content.label[say])</h2><div class="split even"><div>\
            \(fields.textArea(
                "\(name).description",
                say("Mô tả của chủ thể", "The producer's description"),
                hint: say("Lấy từ báo cáo tự đánh giá đã nộp", "From the self-assessment that was filed"),
                rows: 6
            ))</div><div>\(fields.options(
                "\(name).verdict",
                say("Ý kiến của UBND cấp xã", "The commune's finding"),
                CommuneFindings.Verdict.allCases.map { Choice($0.rawValue, $0.label[say]) },
                after: fields.textArea(
                    "\(name).words",
                    say("Nhận xét; không đồng ý thì ghi lý do", "Words; the reason where not accepted"),
                    required: false
                )
            ))</div></div></section>
            """
    }

    /// What the producer says and proves at the criteria that the commune gives its finding on.
    private var evidence: HTML {
        let parts = sight.criteria.map { part -> HTML in
            let criterion = part.criterion
            let option = part.answer.option.flatMap { number in
                number > 0 && number <= criterion.options.count ? criterion.options[number - 1].label[say] : nil
            }
            let files = part.evidence.map { item in
                FileLine(
                    item.title,
                    to: "/kho-minh-chung/\(item.evidence)",
                    facts: [item.number, item.validUntil.map { say("đến \($0.words(say))", "until \($0.words(say))") }]
                        .compactMap(\.self).joined(separator: " · ")
                )
            }
            let none = say("Chủ thể không chọn phương án nào.", "The producer chose no option.")
            return """
                <div class="stack"><p><strong>\(criterion.code). \(criterion.name[say])</strong><br>\(option ?? none)</p>\
                \(part.answer.description.map { "<p>\($0)</p>" as HTML })\
                \(files.isEmpty ? "<p class=\"quiet\">\(say("Không có minh chứng.", "No evidence."))</p>" as HTML : fileList(files))</div>
                """
        }
        guard !parts.isEmpty else { return "" }
        return """
            <section class="card stack"><h2>\(say("Chủ thể tự đánh giá và minh chứng ở các tiêu chí này", "The producer's own assessment and evidence"))</h2>\
            \(parts)</section>
            """
    }

    private var reading: HTML {
        let contents = CommuneFindings.Content.allCases.map { content -> HTML in
            let finding = sight.findings[content]
            return """
                <section class="card stack"><h2>\(content.label[say])</h2>\(factList([
                    (say("Mô tả của chủ thể", "The producer's description"), said(finding.description)),
                    (say("Ý kiến của UBND cấp xã", "The commune's finding"), said(finding.verdict?.label[say])),
                    (say("Nhận xét", "Words"), said(finding.words)),
                ]))</section>
                """
        }
        return "\(contents)\(evidence)"
    }

    private func said(_ words: String?) -> HTML {
        if let words { "\(words)" } else { "<span class=\"quiet\">\(say("chưa có", "none yet"))</span>" }
    }
}

extension FormCheck {
    /// Paragraphs, or nil for nothing.
    mutating func paragraphs(_ name: String, _ label: String) -> String? {
        let text = text(name, label, limit: 20_000, required: false, isLong: true)
        return text.isEmpty ? nil : text
    }
}

extension SelfAssessment {
    /// What the producer wrote on a content of Mẫu số 03; Mẫu số 02 has no place of its own for them, so these are the
    /// fields that speak of it.
    func words(on content: CommuneFindings.Content) -> String? {
        let texts: [String?] =
            switch content {
            case .origin: [material]
            case .labour: [organisation]
            case .idea: [history]
            case .identity: [productDescription, processing]
            }
        let found = texts.compactMap(\.self)
        return found.isEmpty ? nil : found.joined(separator: "\n")
    }
}

extension CommuneFindings {
    /// What a commune usually asks of the province.
    static func usualRequest(_ dossier: Dossier, _ law: Law) -> String {
        let province = law.name(of: dossier.province, on: CalendarDay(dossier.stateSince)).lowercasedType
        return """
            Đề nghị UBND \(province) xem xét, tổ chức đánh giá, phân hạng sản phẩm \(dossier.productName) của \
            \(dossier.producerName).
            """
    }
}
