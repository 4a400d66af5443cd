import Hummingbird
package import OCOP

/// Why a step of scoring, closing or deciding cannot be taken, in words for the person who tries.
package enum EvaluationRefusal: Error, Hashable, Sendable {
    /// No council was given the dossier.
    case noCouncil
    /// The council has no members, or not one chair.
    case noChair
    case noAdvisoryReport
    /// The account holds no such role in the council's area.
    case holdsNoRole(Role)
    case unknownAccount
    /// A council's member whose sheet waits cannot leave.
    case sheetWaits(String)
    /// The regulation would change for days on which it already held.
    case regulationTooEarly(CalendarDay)
    /// The caller has no sheet in this pass.
    case noSheet
    case sheetSubmitted
    case sheetRecused
    case scoringClosed
    /// Criteria without an answer, by code.
    case unanswered([String])
    case unknownAnswer(SheetProblem)
    case reasonMissing
    case quorum(have: Int, need: Int, absent: [String])
    case chairAbsent(String)
    case noSheets
    /// The criteria pack is not the one under which the sheets were filled in.
    case criteriaChanged
    /// A paper with the result has been signed.
    case resultSigned(String)
    case notClosed
    case mustRescore
    case mustForward(String)
    case belowForwarding(String)
    case noStars
    case otherLevel(Int)
    case recognised
    case mustRecognise(Int)
    case papersMissing([PaperKind])
    case noValidity
    case noCode(CodeError)
}

extension EvaluationRefusal {
    /// What is wrong.
    package var message: Label {
        switch self {
        case .noCouncil: Label(vi: "Hồ sơ chưa được giao cho Hội đồng nào", en: "No council has been given the dossier")
        case .noChair:
            Label(vi: "Hội đồng cần đúng một Chủ tịch", en: "The council needs exactly one chair")
        case .noAdvisoryReport:
            Label(vi: "Chưa có báo cáo của Tổ tư vấn", en: "The advisory team has not reported yet")
        case .holdsNoRole(let role):
            Label(
                vi: "Tài khoản này chưa được giao vai trò «\(role.label.vi)»",
                en: "This account does not hold the role «\(role.label.en)»"
            )
        case .unknownAccount: Label(vi: "Không có tài khoản này", en: "There is no such account")
        case .sheetWaits(let name):
            Label(vi: "\(name) còn phiếu chưa khóa", en: "\(name) has a sheet that is not closed")
        case .regulationTooEarly(let day):
            Label(
                vi: "Quy chế mới phải có hiệu lực từ ngày \(day.text(in: .vi)) trở đi",
                en: "The new regulation must begin on \(day) or later"
            )
        case .noSheet: Label(vi: "Bạn không có phiếu chấm hồ sơ này", en: "You have no sheet for this dossier")
        case .sheetSubmitted: Label(vi: "Phiếu của bạn đã nộp", en: "Your sheet has been handed in")
        case .sheetRecused: Label(vi: "Bạn không tham gia chấm hồ sơ này", en: "You do not judge this dossier")
        case .scoringClosed: Label(vi: "Điểm của hồ sơ này đã khóa", en: "The scores of this dossier are closed")
        case .unanswered(let codes):
            Label(
                vi: "Còn \(codes.count) tiêu chí chưa chấm: \(codes.joined(separator: ", "))",
                en: "\(codes.count) criteria are not scored yet: \(codes.joined(separator: ", "))"
            )
        case .unknownAnswer(let problem): problem.message
        case .reasonMissing: Label(vi: "Chưa ghi lý do", en: "The reason is missing")
        case .quorum(let have, let need, _):
            Label(
                vi: "Chưa đủ phiếu: đã có \(have), cần ít nhất \(need)",
                en: "Not enough sheets: \(have) are in, \(need) are needed"
            )
        case .chairAbsent(let name):
            Label(vi: "Chủ tịch Hội đồng \(name) chưa nộp phiếu", en: "The chair, \(name), has not handed in a sheet")
        case .noSheets: Label(vi: "Chưa có phiếu nào được nộp", en: "No sheet has been handed in")
        case .criteriaChanged:
            Label(
                vi: "Gói tiêu chí đã đổi sau khi mở chấm điểm",
                en: "The criteria pack has changed since scoring was opened"
            )
        case .resultSigned(let paper):
            Label(vi: "«\(paper)» đã được ký, không mở lại điểm được", en: "«\(paper)» has been signed")
        case .notClosed: Label(vi: "Điểm của hồ sơ chưa khóa", en: "The scores are not closed yet")
        case .mustRescore:
            Label(vi: "Chênh lệch điểm vượt mức của Quy chế", en: "The spread is over what the regulation allows")
        case .mustForward(let mean):
            Label(vi: "\(mean) điểm thuộc thẩm quyền cấp trên", en: "\(mean) points are for the level above")
        case .belowForwarding(let least):
            Label(vi: "Chưa đạt \(least) điểm để chuyển lên", en: "Below the \(least) points of forwarding")
        case .noStars:
            Label(
                vi: "Kết quả không đủ hạng được công nhận",
                en: "The result is below the stars that are recognised"
            )
        case .otherLevel(let stars):
            Label(vi: "Hạng \(stars) sao do cấp khác công nhận", en: "Another level recognises \(stars) stars")
        case .recognised, .mustRecognise:
            Label(vi: "Kết quả đạt hạng được công nhận", en: "The result is one that is recognised")
        case .papersMissing(let kinds):
            Label(
                vi: "Còn thiếu: \(kinds.map(\.label.vi).joined(separator: "; "))",
                en: "Still missing: \(kinds.map(\.label.en).joined(separator: "; "))"
            )
        case .noValidity:
            Label(
                vi: "Quy định của hồ sơ không nêu thời hạn giấy chứng nhận",
                en: "The dossier's rules name no validity of certificates"
            )
        case .noCode(let error): error.message
        }
    }
}
