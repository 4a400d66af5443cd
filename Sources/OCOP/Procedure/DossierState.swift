/// Where a dossier stands (tình trạng hồ sơ), from the first word typed to its result.
///
/// Which step leads from which state to which is data: `Data/procedure/steps.yaml`, read into ``Procedure``.
public enum DossierState: String, CaseIterable, Codable, Sendable {
    /// The producer is writing it.
    case draft
    /// Filed, not yet received: filing is not receipt.
    case submitted
    /// The commune checks the composition and assesses the four contents.
    case communeReview = "commune_review"
    /// The commune gave it back for completion.
    case returned
    /// The commune's report and letter are under way to the province.
    case communeReported = "commune_reported"
    /// The standing office of the province checks it.
    case provinceReview = "province_review"
    /// The province asked the producer or the commune to complete it.
    case completionRequested = "completion_requested"
    /// The province's advisory team reviews it.
    case advisoryReview = "advisory_review"
    /// The province's council scores it.
    case scoring
    /// The province's scores are closed; the decision is awaited.
    case closed
    /// Sent to the centre.
    case forwarded
    /// The standing office of the centre checks it.
    case centralReview = "central_review"
    /// The centre asked for completion.
    case centralCompletionRequested = "central_completion_requested"
    /// The centre's advisory team reviews it.
    case centralAdvisory = "central_advisory"
    /// The centre's council scores it.
    case centralScoring = "central_scoring"
    /// The centre's scores are closed; the decision is awaited.
    case centralClosed = "central_closed"
    /// Not 5 stars at the centre: the province recognises by the central score or judges again.
    case referredBack = "referred_back"
    /// Recognised by a decision.
    case recognised
    /// Judged without recognition: 1 or 2 stars, or disqualified.
    case notRecognised = "not_recognised"
    /// Withdrawn by its producer.
    case withdrawn

    /// Whether nothing follows it; a product comes back with a new dossier.
    public var isFinal: Bool { [.recognised, .notRecognised, .withdrawn].contains(self) }

    /// Whether the producer may be the one to act: to write, to mend, to file.
    public var awaitsProducer: Bool { [.draft, .returned, .completionRequested].contains(self) }

    /// The level that has it in hand; nil while it lies with the producer, and when it is over.
    ///
    /// A dossier under way belongs to the one who has to receive it. A completion asked for by the centre is the
    /// province's to answer.
    public var level: Authority? {
        switch self {
        case .draft, .returned, .completionRequested, .recognised, .notRecognised, .withdrawn: nil
        case .submitted, .communeReview: .commune
        case .communeReported, .provinceReview, .advisoryReview, .scoring, .closed, .centralCompletionRequested,
            .referredBack:
            .province
        case .forwarded, .centralReview, .centralAdvisory, .centralScoring, .centralClosed: .centre
        }
    }

    /// Its name on screens.
    public var label: Label {
        switch self {
        case .draft: Label(vi: "Đang soạn", en: "Draft")
        case .submitted: Label(vi: "Đã nộp, chờ xã tiếp nhận", en: "Filed, awaiting the commune's receipt")
        case .communeReview: Label(vi: "Xã đang kiểm tra", en: "With the commune")
        case .returned: Label(vi: "Xã trả lại để bổ sung", en: "Returned by the commune")
        case .communeReported: Label(vi: "Xã đã gửi tỉnh", en: "Sent to the province")
        case .provinceReview: Label(vi: "Tỉnh đang kiểm tra", en: "With the province")
        case .completionRequested: Label(vi: "Tỉnh yêu cầu hoàn thiện", en: "Completion asked by the province")
        case .advisoryReview: Label(vi: "Tổ tư vấn đang xem xét", en: "With the advisory team")
        case .scoring: Label(vi: "Hội đồng đang chấm điểm", en: "Being scored")
        case .closed: Label(vi: "Đã khóa điểm, chờ quyết định", en: "Scores closed, awaiting decision")
        case .forwarded: Label(vi: "Đã chuyển trung ương", en: "Forwarded to the centre")
        case .centralReview: Label(vi: "Trung ương đang kiểm tra", en: "With the centre")
        case .centralCompletionRequested:
            Label(vi: "Trung ương yêu cầu hoàn thiện", en: "Completion asked by the centre")
        case .centralAdvisory: Label(vi: "Tổ tư vấn trung ương đang xem xét", en: "With the central advisory team")
        case .centralScoring: Label(vi: "Hội đồng trung ương đang chấm điểm", en: "Being scored at the centre")
        case .centralClosed:
            Label(vi: "Trung ương đã khóa điểm, chờ quyết định", en: "Central scores closed, awaiting decision")
        case .referredBack: Label(vi: "Trung ương chuyển lại tỉnh", en: "Referred back to the province")
        case .recognised: Label(vi: "Đã được công nhận", en: "Recognised")
        case .notRecognised: Label(vi: "Không được công nhận", en: "Not recognised")
        case .withdrawn: Label(vi: "Đã rút", en: "Withdrawn")
        }
    }
}
