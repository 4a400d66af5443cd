import Foundation
import OCOP

extension Law {
    /// The words of the advisory team's report to the council's chair (26/2026/QĐ-TTg, article 7 clause 3 point b).
    ///
    /// No act gives it a form. It names no points: those are the council's.
    func advisoryReport(
        _ report: AdvisoryReport,
        notes: AdvisoryNotes,
        survey: SiteSurvey?,
        of dossier: Dossier,
        on day: CalendarDay
    ) -> PaperContent {
        var blocks: [PaperContent.Block] = [
            .paragraph(
                """
                Tổ tư vấn đã xem xét hồ sơ đánh giá, phân hạng sản phẩm \(dossier.productName) của \
                \(dossier.producerName) (\(dossier.kind.label.vi.lowercased())) và báo cáo như sau:
                """
            )
        ]
        for (index, field) in AdvisoryReport.fields.filter({ $0.name != "reason" }).enumerated() {
            blocks.append(.heading("\(index + 1). \(field.label.vi)"))
            blocks.append(.paragraph(report[keyPath: field.path] ?? "Không có."))
        }
        if let survey {
            blocks.append(.heading("Khảo sát cơ sở ngày \(survey.day?.text(in: .vi) ?? "")"))
            blocks.append(.paragraph("\(survey.fits?.label.vi ?? ""). \(survey.remarks ?? "")"))
        }
        if !notes.notes.isEmpty {
            blocks.append(.heading("Nhận xét theo tiêu chí"))
            let rows = notes.notes.sorted { $0.key.compare($1.key, options: .numeric) == .orderedAscending }.map {
                code,
                note in
                let proven = note.isProven.map { $0 ? "đủ" : "chưa đủ" } ?? "chưa nêu"
                return [code, proven, note.words]
            }
            blocks.append(.table([["Tiêu chí", "Minh chứng", "Nhận xét"]] + rows))
        }
        blocks.append(.heading("Đề nghị"))
        let reason = report.reason.map { " \($0)" } ?? ""
        blocks.append(.paragraph("\(report.proposal?.label.vi ?? "").\(reason)"))
        return PaperContent(
            title: "Kết quả xem xét hồ sơ sản phẩm \(dossier.productName)",
            addressees: ["Chủ tịch Hội đồng đánh giá, phân hạng sản phẩm OCOP"],
            blocks: blocks,
            recipients: ["Như trên", "Lưu: HSVV."]
        )
    }
}
