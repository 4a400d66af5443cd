/// What is done with a dossier (bước xử lý hồ sơ); each step moves it from one state to another.
///
/// Who may take a step is not said here: that is the platform's table of authority.
public enum DossierStep: String, CaseIterable, Codable, Sendable {
    /// The producer files it, or files it again.
    case submit
    /// The producer takes it back.
    case withdraw
    /// The commune receives it, with a receipt number.
    case receive
    /// The commune gives it back for completion.
    case returnToProducer = "return_to_producer"
    /// The commune sends its report (Mẫu 03) and letter to the province.
    case sendReport = "send_report"
    /// The standing office of the province receives it, with a receipt number.
    case receiveAtProvince = "receive_at_province"
    /// An office asks the producer or the level below to complete it.
    case requestCompletion = "request_completion"
    /// What was asked for is there.
    case complete
    /// It is put into a round and given to the advisory team.
    case assign
    /// The advisory team's report is there and the council begins to score.
    case openScoring = "open_scoring"
    /// The council's scores are closed.
    case close
    /// Closed scores are opened again, while no decision is signed.
    case rescore
    /// The recognition decision is issued.
    case decide
    /// The producer is told in writing that there is no recognition.
    case notifyResult = "notify_result"
    /// The province sends it to the centre.
    case forward
    /// The centre receives it.
    case receiveAtCentre = "receive_at_centre"
    /// The centre sends it back to the province with its score.
    case referBack = "refer_back"
    /// The province judges it again after the centre.
    case judgeAgain = "judge_again"

    /// What a button says.
    public var label: Label {
        switch self {
        case .submit: Label(vi: "Nộp hồ sơ", en: "File the dossier")
        case .withdraw: Label(vi: "Rút hồ sơ", en: "Withdraw the dossier")
        case .receive: Label(vi: "Tiếp nhận", en: "Receive")
        case .returnToProducer: Label(vi: "Trả lại để bổ sung", en: "Return for completion")
        case .sendReport: Label(vi: "Gửi báo cáo lên tỉnh", en: "Send the report to the province")
        case .receiveAtProvince: Label(vi: "Tiếp nhận tại tỉnh", en: "Receive at the province")
        case .requestCompletion: Label(vi: "Yêu cầu hoàn thiện", en: "Ask for completion")
        case .complete: Label(vi: "Gửi phần đã hoàn thiện", en: "Send what was completed")
        case .assign: Label(vi: "Giao tổ tư vấn", en: "Give to the advisory team")
        case .openScoring: Label(vi: "Mở chấm điểm", en: "Open scoring")
        case .close: Label(vi: "Khóa điểm", en: "Close the scores")
        case .rescore: Label(vi: "Chấm lại", en: "Score again")
        case .decide: Label(vi: "Ban hành quyết định công nhận", en: "Issue the recognition decision")
        case .notifyResult: Label(vi: "Thông báo kết quả", en: "Notify the result")
        case .forward: Label(vi: "Chuyển trung ương", en: "Forward to the centre")
        case .receiveAtCentre: Label(vi: "Tiếp nhận tại trung ương", en: "Receive at the centre")
        case .referBack: Label(vi: "Chuyển lại tỉnh", en: "Refer back to the province")
        case .judgeAgain: Label(vi: "Đánh giá lại tại tỉnh", en: "Judge again at the province")
        }
    }

    /// What a timeline says once it is done.
    public var past: Label {
        switch self {
        case .submit: Label(vi: "Đã nộp hồ sơ", en: "Dossier filed")
        case .withdraw: Label(vi: "Đã rút hồ sơ", en: "Dossier withdrawn")
        case .receive: Label(vi: "UBND cấp xã đã tiếp nhận", en: "Received by the commune")
        case .returnToProducer: Label(vi: "UBND cấp xã đã trả lại để bổ sung", en: "Returned by the commune")
        case .sendReport: Label(vi: "UBND cấp xã đã gửi báo cáo lên tỉnh", en: "The commune's report was sent")
        case .receiveAtProvince: Label(vi: "Tỉnh đã tiếp nhận", en: "Received by the province")
        case .requestCompletion: Label(vi: "Đã yêu cầu hoàn thiện", en: "Completion asked for")
        case .complete: Label(vi: "Đã gửi phần hoàn thiện", en: "Completed")
        case .assign: Label(vi: "Đã giao tổ tư vấn", en: "Given to the advisory team")
        case .openScoring: Label(vi: "Đã mở chấm điểm", en: "Scoring opened")
        case .close: Label(vi: "Đã khóa điểm", en: "Scores closed")
        case .rescore: Label(vi: "Đã mở chấm lại", en: "Scoring opened again")
        case .decide: Label(vi: "Đã có quyết định công nhận", en: "Recognition decided")
        case .notifyResult: Label(vi: "Đã thông báo kết quả không công nhận", en: "Told that there is no recognition")
        case .forward: Label(vi: "Đã chuyển trung ương", en: "Forwarded to the centre")
        case .receiveAtCentre: Label(vi: "Trung ương đã tiếp nhận", en: "Received by the centre")
        case .referBack: Label(vi: "Trung ương đã chuyển lại tỉnh", en: "Referred back to the province")
        case .judgeAgain: Label(vi: "Tỉnh đã mở đánh giá lại", en: "Opened again at the province")
        }
    }
}
