import Foundation
import OCOP

/// The words of the papers between a closing and its decision, from the figures as they were counted.
///
/// No act gives them a form (26/2026/QĐ-TTg, article 7 clauses 3 and 4 name the report and the decision): a province
/// edits the drafts.
struct ResultPaperText {
    let law: Law
    let dossier: Dossier
    let council: Council
    let members: [Council.Member]
    let standing: StandingResult
    let sheets: [MemberSheet]
    let set: CriteriaSet
    let on: CalendarDay

    var result: ScoringResult { standing.result }
    private var mean: String { standing.mean }
    private var isCentral: Bool { standing.scoring.level == .centre }
    private var province: String { law.name(of: dossier.province, on: on).lowercasedType }
    private var commune: String { law.name(of: dossier.commune, on: on).lowercasedType }
    private var product: String {
        "sản phẩm \(dossier.productName) của \(dossier.producerName), \(commune), \(province)"
    }
    private var closedOn: CalendarDay { standing.scoring.closedAt?.vietnamDay ?? on }

    /// The words of one kind of paper; nil for kinds that do not follow a result.
    func content(of kind: PaperKind) -> PaperContent? {
        switch kind {
        case .minutes: minutes
        case .scoreSummary: summary
        case .councilReport: report
        case .submissionLetter: submission
        case .recognitionDecision: decision
        case .resultLetter: letter
        case .forwardingLetter: forwarding
        case .referralLetter: referral
        default: nil
        }
    }

    /// What the result means, in one sentence.
    private var outcome: String {
        guard let stars = result.stars else {
            let finding = set.findings.first { $0.id == result.ended }
            return "Hồ sơ bị loại: \(finding?.label.vi ?? "theo kết luận của Hội đồng")."
        }
        return "Sản phẩm đạt \(mean) điểm, xếp hạng \(stars) sao."
    }

    /// The floors that hold the product below the star of its points.
    private var floors: PaperContent.Block? {
        guard let stars = result.stars, stars < result.band else { return nil }
        let codes = result.missed.filter { $0.stars == stars + 1 }.map(\.criterion).joined(separator: ", ")
        return .paragraph(
            """
            Tổng điểm thuộc khung \(result.band) sao nhưng chưa đạt mức tối thiểu của hạng \(stars + 1) sao ở tiêu chí \
            \(codes), nên xếp hạng \(stars) sao.
            """
        )
    }

    private var scoreRows: [[String]] {
        let head = ["Thành viên", "Chức danh"] + set.parts.map { "Phần \($0.code)" } + ["Tổng điểm", "Ghi chú"]
        let rows = result.sheets.map { sheet in
            [sheet.name, sheet.position.label.vi] + sheet.parts.map { hundredths($0) }
                + [hundredths(sheet.total), sheet.isCounted ? "" : "không tính vào trung bình"]
        }
        return [head] + rows
    }

    private func hundredths(_ number: Int) -> String { Points(hundredths: number).text(in: .vi) }

    private var attendance: [PaperContent.Block] {
        let present = members.filter { !result.absent.contains($0.name) }
        let list = present.map { "\($0.name), \($0.position.label.vi)" }.joined(separator: "; ")
        var blocks: [PaperContent.Block] = [.paragraph("Thành viên dự họp: \(list).")]
        if !result.absent.isEmpty { blocks.append(.paragraph("Vắng mặt: \(result.absent.joined(separator: ", ")).")) }
        if !result.recused.isEmpty {
            let names = result.recused.joined(separator: ", ")
            blocks.append(.paragraph("Không tham gia chấm vì xung đột lợi ích: \(names)."))
        }
        return blocks
    }

    private var minutes: PaperContent {
        var blocks: [PaperContent.Block] = [
            .paragraph(
                """
                Ngày \(closedOn.text(in: .vi)), \(council.name) (thành lập theo Quyết định số \(council.decisionNumber) ngày \
                \(council.decidedOn.text(in: .vi))) đã họp đánh giá, phân hạng \(product).
                """
            ),
            .heading("I. Thành phần"),
        ]
        blocks += attendance
        blocks += [
            .heading("II. Nội dung"),
            .paragraph(
                """
                Các thành viên xem xét hồ sơ, tài liệu minh chứng, báo cáo của Tổ tư vấn và chấm điểm độc lập theo bộ tiêu chí \
                số \(set.number) ban hành kèm theo \(set.decision.id).
                """
            ),
            .table(scoreRows),
            .paragraph(
                """
                Điểm trung bình của \(result.count) phiếu: \(mean) điểm. Chênh lệch giữa phiếu cao nhất và thấp nhất: \
                \(hundredths(result.spread)) điểm\(result.isSpreadTooLarge ? ", vượt mức của Quy chế" : "").
                """
            ),
        ]
        if let reason = standing.scoring.reason, standing.scoring.kind == .rescore {
            blocks.append(.paragraph("Hội đồng đã trao đổi và chấm lại. Lý do: \(reason)."))
        }
        if let floors { blocks.append(floors) }
        blocks += [.heading("III. Kết luận"), .paragraph(outcome)]
        if !result.conclusion.isEmpty { blocks.append(.paragraph(result.conclusion)) }
        return PaperContent(
            title: "Họp đánh giá, phân hạng sản phẩm \(dossier.productName)",
            blocks: blocks,
            recipients: ["Thành viên Hội đồng", "Lưu: HSVV."]
        )
    }

    private var summary: PaperContent {
        let counted = result.sheets.map(\.isCounted)
        let head = ["Tiêu chí", "Tối đa"] + result.sheets.map(\.name) + ["Trung bình"]
        let rows = set.criteria.map { criterion -> [String] in
            let points = sheets.map { criterion.points(ofOption: $0.answers[criterion.code]?.option ?? 0).hundredths }
            let used = zip(points, counted).filter(\.1).map(\.0)
            let mean = used.reduce(0, +) / max(1, used.count)
            return ["\(criterion.code) \(criterion.name.vi)", criterion.max.text(in: .vi)] + points.map(hundredths)
                + [hundredths(mean)]
        }
        let total = ["Tổng", "100"] + result.sheets.map { hundredths($0.total) } + [mean]
        return PaperContent(
            title: "Tổng hợp điểm sản phẩm \(dossier.productName)",
            blocks: [
                .paragraph("Kèm theo biên bản họp ngày \(closedOn.text(in: .vi)) của \(council.name)."),
                .table([head] + rows + [total]), .paragraph(outcome),
            ],
            recipients: ["Lưu: HSVV."]
        )
    }

    private var report: PaperContent {
        var blocks: [PaperContent.Block] = [
            .paragraph("\(council.name) báo cáo kết quả đánh giá, phân hạng \(product) như sau:"),
            .item("Ngày họp: \(closedOn.text(in: .vi)); số phiếu tính điểm: \(result.count)."),
            .item("Điểm trung bình: \(mean)."), .paragraph(outcome),
        ]
        if let floors { blocks.append(floors) }
        blocks.append(.paragraph("Đề nghị: \(proposal)"))
        return PaperContent(
            title: "Kết quả đánh giá, phân hạng sản phẩm \(dossier.productName)",
            addressees: [head],
            blocks: blocks,
            recipients: ["Như trên", "Lưu: HSVV."]
        )
    }

    private var head: String { isCentral ? "Bộ trưởng Bộ Nông nghiệp và Môi trường" : "Chủ tịch UBND \(province)" }

    private var proposal: String {
        let way = law.regime(dossier.regime).flatMap { standing.ways(from: dossier.state, under: $0).first }
        let stars = result.stars.map { "\($0) sao" } ?? ""
        return switch way {
        case .decide: "công nhận sản phẩm đạt hạng \(stars) và cấp giấy chứng nhận."
        case .forward: "phê duyệt kết quả và gửi hồ sơ đề nghị trung ương đánh giá hạng 5 sao."
        case .referBack: "chuyển kết quả về tỉnh."
        case .notify, nil: "thông báo kết quả cho UBND cấp xã và chủ thể."
        }
    }

    private var submission: PaperContent {
        PaperContent(
            title: "Về kết quả đánh giá, phân hạng sản phẩm \(dossier.productName)",
            addressees: [head],
            blocks: [
                .paragraph(
                    """
                    Căn cứ Quyết định số \(set.decision.id) và kết quả họp ngày \(closedOn.text(in: .vi)) của \
                    \(council.name), kính trình kết quả đánh giá \(product).
                    """
                ),
                .paragraph(outcome), .paragraph("Đề nghị \(proposal)"),
                .paragraph("Kèm theo: biên bản họp, bảng tổng hợp điểm, báo cáo của Hội đồng và dự thảo văn bản."),
            ],
            recipients: ["Như trên", "Lưu: VT."]
        )
    }

    private var decision: PaperContent {
        let stars = result.stars ?? 0
        let months = law.regime(dossier.regime)?.limit(.certificateValidity)?.value ?? 36
        return PaperContent(
            title: "Công nhận sản phẩm OCOP đạt hạng \(stars) sao",
            blocks: [
                .paragraph("Căn cứ Quyết định số \(set.decision.id);"),
                .paragraph("Căn cứ kết quả họp ngày \(closedOn.text(in: .vi)) của \(council.name);"),
                .heading("QUYẾT ĐỊNH:"),
                .paragraph(
                    """
                    Điều 1. Công nhận và cấp giấy chứng nhận sản phẩm OCOP đạt hạng \(stars) sao cho \(product); điểm đánh giá: \
                    \(mean).
                    """
                ),
                .paragraph("Điều 2. Giấy chứng nhận có giá trị \(months) tháng kể từ ngày cấp."),
                .paragraph(
                    "Điều 3. Thủ trưởng các cơ quan liên quan và chủ thể chịu trách nhiệm thi hành Quyết định này."
                ),
            ],
            recipients: ["Như Điều 3", "UBND \(commune)", "Lưu: VT."]
        )
    }

    private var letter: PaperContent {
        PaperContent(
            title: "Kết quả đánh giá, phân hạng sản phẩm \(dossier.productName)",
            addressees: ["UBND \(commune)", dossier.producerName],
            blocks: [
                .paragraph("\(council.name) đã đánh giá \(product)."), .paragraph(outcome),
                .paragraph(
                    """
                    Theo Quyết định số \(set.decision.id), kết quả này không thuộc diện cấp giấy chứng nhận. Chủ thể có thể hoàn \
                    thiện sản phẩm và nộp hồ sơ mới trong đợt sau.
                    """
                ),
            ],
            recipients: ["Như trên", "Lưu: VT."]
        )
    }

    private var forwarding: PaperContent {
        PaperContent(
            title: "V/v đề nghị đánh giá, phân hạng sản phẩm \(dossier.productName)",
            addressees: ["Bộ Nông nghiệp và Môi trường"],
            blocks: [
                .paragraph("UBND \(province) phê duyệt kết quả đánh giá \(product): \(mean) điểm."),
                .paragraph(
                    """
                    Theo Quyết định số \(set.decision.id), sản phẩm từ 90 điểm do trung ương đánh giá. UBND \(province) gửi hồ sơ và \
                    đề nghị Bộ xem xét, công nhận.
                    """
                ),
            ],
            recipients: ["Như trên", dossier.producerName, "Lưu: VT."]
        )
    }

    private var referral: PaperContent {
        PaperContent(
            title: "V/v kết quả đánh giá sản phẩm \(dossier.productName)",
            addressees: ["UBND \(province)"],
            blocks: [
                .paragraph("\(council.name) đã đánh giá \(product). \(outcome)"),
                .paragraph(
                    """
                    Kết quả không thuộc hạng 5 sao. Đề nghị UBND \(province) công nhận theo kết quả này hoặc tổ chức đánh giá lại.
                    """
                ),
            ],
            recipients: ["Như trên", "Lưu: VT."]
        )
    }
}
