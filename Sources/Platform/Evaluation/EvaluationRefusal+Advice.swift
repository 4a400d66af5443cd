import Hummingbird
package import OCOP

extension EvaluationRefusal {
    /// What to do.
    package var advice: Label {
        switch self {
        case .noCouncil:
            Label(
                vi: "Cơ quan tham mưu giao hồ sơ cho Hội đồng trong đợt đánh giá rồi thử lại.",
                en: "The standing office gives it to a council in its round; then try again."
            )
        case .noChair:
            Label(
                vi: "Cơ quan tham mưu cập nhật danh sách Hội đồng ở trang Hội đồng.",
                en: "The standing office completes the council's list on the council's page."
            )
        case .noAdvisoryReport:
            Label(
                vi: "Chờ Tổ tư vấn hoàn thành và ký báo cáo, rồi mở chấm điểm.",
                en: "Wait until the advisory team has finished and signed its report."
            )
        case .holdsNoRole, .unknownAccount:
            Label(
                vi: "Người quản trị giao vai trò cho tài khoản trước, rồi thêm vào Hội đồng.",
                en: "The administrator gives the role to the account first; then add it to the council."
            )
        case .sheetWaits:
            Label(
                vi: "Chờ khóa điểm, hoặc để thành viên này từ chối chấm vì xung đột lợi ích.",
                en: "Wait for the closing, or let the member recuse themselves."
            )
        case .regulationTooEarly:
            Label(
                vi: "Những lượt chấm đã mở giữ nguyên quy chế cũ. Chọn ngày khác.",
                en: "Passes that are open keep the rules they began with. Choose another day."
            )
        case .noSheet:
            Label(
                vi: "Chỉ thành viên Hội đồng có tên khi mở chấm mới có phiếu.",
                en: "Only those who sat on the council when scoring was opened have one."
            )
        case .sheetSubmitted:
            Label(
                vi: "Phiếu đã nộp không sửa được. Nếu nhầm, đề nghị Chủ tịch Hội đồng cho chấm lại sau khi khóa điểm.",
                en:
                    "It no longer changes. If it has a mistake, ask the chair to have it scored again after the closing."
            )
        case .sheetRecused:
            Label(
                vi: "Lý do đã được ghi lại. Liên hệ thư ký nếu ghi nhầm.",
                en: "The reason has been recorded. Tell the secretary if that was a mistake."
            )
        case .scoringClosed:
            Label(
                vi: "Phiếu chưa nộp khi khóa điểm không được tính. Xem trang kết quả.",
                en: "A sheet that was not handed in by then does not count. See the result."
            )
        case .unanswered:
            Label(
                vi: "Chấm từng tiêu chí; nếu không đạt phương án nào, chọn «0 điểm».",
                en: "Score each of them; where no option is met, choose «0 points»."
            )
        case .unknownAnswer:
            Label(vi: "Mở lại phiếu rồi chọn lại.", en: "Open the sheet again and choose anew.")
        case .reasonMissing:
            Label(
                vi: "Ghi lý do bằng một hai câu; lý do được lưu cùng nhật ký.",
                en: "Give the reason in a sentence or two; it is kept."
            )
        case .quorum(_, _, let absent):
            Label(
                vi: "Chưa nộp phiếu: \(absent.joined(separator: ", ")).",
                en: "Not handed in: \(absent.joined(separator: ", "))."
            )
        case .chairAbsent:
            Label(
                vi: "Quy chế của Hội đồng đòi hỏi có phiếu của Chủ tịch.",
                en: "The council's regulation asks for the chair's sheet."
            )
        case .noSheets:
            Label(vi: "Chờ thành viên nộp phiếu.", en: "Wait until members have handed in theirs.")
        case .criteriaChanged:
            Label(
                vi: "Khôi phục gói tiêu chí cũ, hoặc báo người quản trị.",
                en: "Restore the former pack, or tell the administrator."
            )
        case .resultSigned:
            Label(
                vi: "Kết quả đã ký chỉ thay đổi bằng một văn bản mới.",
                en: "A signed result changes only by a new paper."
            )
        case .notClosed:
            Label(vi: "Chủ tịch Hội đồng khóa điểm trước.", en: "The chair of the council closes them first.")
        case .mustRescore:
            Label(
                vi: "Chủ tịch Hội đồng mở chấm lại; các thành viên trao đổi rồi chấm lại một lần.",
                en: "The chair opens scoring again; members discuss and score once more."
            )
        case .mustForward:
            Label(vi: "Gửi hồ sơ lên cấp trên.", en: "Send the dossier to the level above.")
        case .belowForwarding, .mustRecognise:
            Label(vi: "Ban hành quyết định công nhận.", en: "Issue the recognition decision.")
        case .noStars:
            Label(vi: "Gửi thông báo kết quả.", en: "Send the letter of result.")
        case .otherLevel, .recognised:
            Label(vi: "Xem trang kết quả để biết bước đúng.", en: "See the result for the step that follows.")
        case .papersMissing:
            Label(
                vi: "Soạn, ký và lấy số các văn bản này ở trang Văn bản của hồ sơ.",
                en: "Draft, sign and number them on the dossier's page of papers."
            )
        case .noValidity:
            Label(
                vi: "Bổ sung thời hạn vào dữ liệu quy trình.",
                en: "Add the validity to the data of the procedure."
            )
        case .noCode(let error): error.advice
        }
    }
}

extension ProblemPage {
    init(_ refusal: EvaluationRefusal) {
        let status: HTTPResponse.Status =
            switch refusal {
            case .noSheet: .forbidden
            case .unanswered, .unknownAnswer, .reasonMissing, .holdsNoRole, .unknownAccount, .regulationTooEarly:
                .unprocessableContent
            default: .conflict
            }
        self.init(status, refusal.message, refusal.advice)
    }
}
