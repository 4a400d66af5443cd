import OCOP

extension Law {
    /// The words of the commune's report, in the order of Mẫu số 03 (26/2026/QĐ-TTg, annex III).
    ///
    /// The producer, the four contents with the producer's description and the commune's finding, the request; no points
    /// and no star.
    func communeReport(
        _ findings: CommuneFindings,
        of dossier: Dossier,
        _ assessment: SelfAssessment,
        on day: CalendarDay
    ) -> PaperContent {
        let producer = assessment.producer
        let lines: [(String, String?)] = [
            ("Tên chủ thể", producer.name ?? dossier.producerName),
            ("Loại hình", producer.kind?.label.vi),
            ("Địa chỉ", producer.address),
            ("Điện thoại", producer.phone),
            ("Thư điện tử", producer.email),
            ("Người đại diện theo pháp luật", producer.representative),
            ("Giới tính", producer.sex?.label.vi),
            ("Dân tộc", producer.ethnicity),
            ("Nơi ở của người đại diện", producer.homeAddress),
            ("Thời điểm thành lập", producer.founded),
            ("Mã số đăng ký", producer.businessNumber),
            ("Tên sản phẩm", dossier.productName),
            ("Đăng ký đánh giá", dossier.kind.label.vi),
        ]
        var blocks: [PaperContent.Block] = [.heading("I. THÔNG TIN VỀ CHỦ THỂ")]
        blocks += lines.compactMap { name, value in value.map { .item("\(name): \($0)") } }
        blocks.append(.heading("II. KẾT QUẢ ĐÁNH GIÁ CỦA ỦY BAN NHÂN DÂN CẤP XÃ"))
        for (index, content) in CommuneFindings.Content.allCases.enumerated() {
            let finding = findings[content]
            blocks.append(.heading("\(index + 1). \(content.label.vi)"))
            blocks.append(.paragraph("Mô tả của chủ thể: \(finding.description ?? "không có")"))
            let words = finding.words.map { ". \($0)" } ?? "."
            blocks.append(.paragraph("Ý kiến của UBND cấp xã: \(finding.verdict?.label.vi ?? "chưa có")\(words)"))
        }
        blocks.append(.heading("III. KIẾN NGHỊ"))
        blocks.append(.paragraph(findings.request ?? ""))
        let province = name(of: dossier.province, on: day).lowercasedType
        return PaperContent(
            title: "Kết quả đánh giá sản phẩm \(dossier.productName) của \(dossier.producerName)",
            addressees: ["UBND \(province)"],
            blocks: blocks,
            recipients: ["Như trên", dossier.producerName, "Lưu: VT."]
        )
    }

    /// The words of the commune's letter that asks the province to judge the product (article 7 clause 2 point b).
    func communeLetter(
        about dossier: Dossier,
        _ findings: CommuneFindings,
        on day: CalendarDay
    ) -> PaperContent {
        let commune = name(of: dossier.commune, on: day).lowercasedType
        let province = name(of: dossier.province, on: day).lowercasedType
        let notAccepted = CommuneFindings.Content.allCases.filter { findings[$0].verdict == .notAccepted }
        let outcome =
            notAccepted.isEmpty
            ? "UBND \(commune) đồng ý với cả bốn nội dung mà chủ thể mô tả."
            : """
            UBND \(commune) chưa đồng ý với nội dung: \
            \(notAccepted.map { $0.label.vi.lowercased() }.joined(separator: "; ")); lý do nêu trong báo cáo kèm theo.
            """
        return PaperContent(
            title: "V/v đề nghị đánh giá, phân hạng sản phẩm \(dossier.productName)",
            addressees: ["UBND \(province)"],
            blocks: [
                .paragraph(
                    """
                    Căn cứ Quyết định số \(regime(dossier.regime)?.acts.first ?? dossier.act) của Thủ tướng Chính phủ, \
                    UBND \(commune) đã tiếp nhận, kiểm tra thành phần hồ sơ và đánh giá bốn nội dung đối với sản phẩm \
                    \(dossier.productName) của \(dossier.producerName) (\(dossier.kind.label.vi.lowercased())).
                    """
                ),
                .paragraph(outcome),
                .paragraph(
                    """
                    UBND \(commune) gửi kèm hồ sơ và báo cáo theo Mẫu số 03, đề nghị UBND \(province) xem xét, tổ chức \
                    đánh giá, phân hạng sản phẩm theo quy định.
                    """
                ),
            ],
            recipients: ["Như trên", dossier.producerName, "Lưu: VT."]
        )
    }
}
