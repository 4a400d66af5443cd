import OCOP

extension Law {
    /// The words of a letter that asks for completion (công văn yêu cầu hoàn thiện hồ sơ).
    func completionRequest(
        _ request: DossierRemarks.Entry,
        about dossier: Dossier,
        on day: CalendarDay
    ) -> PaperContent {
        let commune = "UBND \(name(of: dossier.commune, on: day).lowercasedType)"
        let addressee =
            switch request.addressee {
            case .producer: dossier.producerName
            case .commune: commune
            case .province: "UBND \(name(of: dossier.province, on: day).lowercasedType)"
            }
        var blocks: [PaperContent.Block] = [
            .paragraph(
                """
                Qua kiểm tra hồ sơ đề nghị đánh giá, phân hạng sản phẩm \(dossier.productName) của \
                \(dossier.producerName), hồ sơ cần được hoàn thiện các nội dung sau:
                """
            )
        ]
        blocks += request.reason.split(separator: "\n").map { .item(String($0)) }
        if let due = request.dueOn {
            blocks.append(
                .paragraph(
                    """
                    Đề nghị \(addressee) hoàn thiện và gửi lại chậm nhất hết ngày \(due.text(in: .vi)) để hồ sơ được \
                    xem xét theo quy định.
                    """
                )
            )
        }
        return PaperContent(
            title: "V/v hoàn thiện hồ sơ đánh giá, phân hạng sản phẩm \(dossier.productName)",
            addressees: [addressee],
            blocks: blocks,
            recipients: ["Như trên", request.addressee == .commune ? dossier.producerName : commune, "Lưu: VT."]
        )
    }
}
