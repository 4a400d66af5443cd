extension DossierState {
    /// What the state means for the producer, in one sentence.
    public var explanation: Label {
        switch self {
        case .draft:
            Label(
                vi: "Hồ sơ đang được lập; chưa cơ quan nào nhận được cho đến khi nộp.",
                en: "The dossier is being written; no office has it until it is filed."
            )
        case .submitted:
            Label(
                vi: "Hồ sơ đã đến UBND cấp xã; xã cấp số phiếu đăng ký khi tiếp nhận.",
                en: "The dossier has reached the commune, which gives it a receipt number when it receives it."
            )
        case .communeReview:
            Label(
                vi: "UBND cấp xã đang kiểm tra thành phần hồ sơ và đánh giá bốn nội dung của địa phương.",
                en: "The commune is checking the parts of the dossier and assessing the four local contents."
            )
        case .returned:
            Label(
                vi: "UBND cấp xã đề nghị bổ sung; hãy sửa những chỗ được nêu rồi nộp lại.",
                en: "The commune asks for completion: mend what it names, then file again."
            )
        case .communeReported:
            Label(
                vi: "UBND cấp xã đã gửi báo cáo và văn bản đề nghị; chờ cơ quan tham mưu của tỉnh tiếp nhận.",
                en: "The commune has sent its report and letter; the standing office of the province is to receive it."
            )
        case .provinceReview:
            Label(
                vi: "Cơ quan tham mưu của tỉnh đang kiểm tra hồ sơ.",
                en: "The standing office of the province is checking the dossier."
            )
        case .completionRequested:
            Label(
                vi: "Tỉnh đề nghị hoàn thiện hồ sơ; hãy bổ sung những chỗ được nêu rồi gửi lại.",
                en: "The province asks for completion: add what it names, then send it back."
            )
        case .advisoryReview:
            Label(
                vi: "Tổ tư vấn đang xem xét hồ sơ, có thể đến khảo sát cơ sở hoặc đề nghị kiểm nghiệm.",
                en: "The advisory team is reviewing the dossier; it may visit, or ask for tests."
            )
        case .scoring:
            Label(
                vi: "Hội đồng của tỉnh đang chấm điểm; điểm được giữ kín cho đến khi khóa.",
                en: "The council of the province is scoring; scores are kept closed until the end."
            )
        case .closed:
            Label(
                vi: "Hội đồng đã chấm xong; chờ Chủ tịch UBND cấp tỉnh quyết định.",
                en: "The council has finished; the chair of the province is to decide."
            )
        case .forwarded:
            Label(
                vi: "Sản phẩm đạt từ 90 điểm ở cấp tỉnh; hồ sơ đã được gửi lên Bộ và chờ tiếp nhận.",
                en: "With 90 points or more at the province, the dossier was sent to the Ministry and awaits receipt."
            )
        case .centralReview, .centralCompletionRequested, .centralAdvisory, .centralScoring, .centralClosed,
            .referredBack:
            centralExplanation
        case .recognised:
            Label(
                vi: "Sản phẩm đã có quyết định công nhận và giấy chứng nhận.",
                en: "The product has its recognition decision and certificate."
            )
        case .notRecognised:
            Label(
                vi: "Sản phẩm chưa đạt 3 sao hoặc hồ sơ bị loại; kết quả đã được thông báo, có thể nộp hồ sơ mới.",
                en: "Below 3 stars, or disqualified: the result was notified, and a new dossier may be filed."
            )
        case .withdrawn:
            Label(
                vi: "Chủ thể đã rút hồ sơ; có thể nộp hồ sơ mới.",
                en: "The producer withdrew the dossier; a new one may be filed."
            )
        }
    }

    private var centralExplanation: Label {
        switch self {
        case .centralCompletionRequested:
            Label(
                vi: "Trung ương đề nghị hoàn thiện hồ sơ; tỉnh cùng chủ thể bổ sung rồi gửi lại.",
                en: "The centre asks for completion: the province and the producer add it and send it back."
            )
        case .centralAdvisory:
            Label(
                vi: "Tổ tư vấn của trung ương đang xem xét hồ sơ.",
                en: "The advisory team of the centre is reviewing the dossier."
            )
        case .centralScoring:
            Label(
                vi: "Hội đồng của trung ương đang chấm điểm; điểm được giữ kín cho đến khi khóa.",
                en: "The council of the centre is scoring; scores are kept closed until the end."
            )
        case .centralClosed:
            Label(
                vi: "Hội đồng của trung ương đã chấm xong; chờ Bộ trưởng quyết định.",
                en: "The council of the centre has finished; the Minister is to decide."
            )
        case .referredBack:
            Label(
                vi: "Trung ương chấm dưới 90 điểm; tỉnh công nhận theo điểm của trung ương hoặc đánh giá lại.",
                en: "Below 90 points at the centre: the province recognises by that score, or judges again."
            )
        default:
            Label(
                vi: "Cơ quan tham mưu của trung ương đang kiểm tra hồ sơ.",
                en: "The standing office of the centre is checking the dossier."
            )
        }
    }
}
