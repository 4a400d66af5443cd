/// What the advisory team tells the council's chair (báo cáo của Tổ tư vấn; 26/2026/QĐ-TTg, article 7 clause 3).
///
/// The act gives no form for it: the fields are ours, and a province edits its paper.
public struct AdvisoryReport: Codable, Hashable, Sendable, FormPart {
    /// Whether the dossier is complete and lawful.
    public var completeness: String?
    /// What the evidence proves and what it does not.
    public var evidence: String?
    /// What was seen on site, in short; the record is a ``SiteSurvey``.
    public var survey: String?
    /// Which tests were asked for, and their results.
    public var tests: String?
    /// What the council should look at.
    public var attention: String?
    /// What the team proposes.
    public var proposal: Proposal?
    /// The reason for the proposal.
    public var reason: String?

    /// What the team proposes.
    public enum Proposal: String, CaseIterable, Codable, Sendable {
        /// The council can score.
        case score
        /// It has to be completed first.
        case complete
        /// Not one that the programme rates, or to be excluded: the council finds it.
        case exclude

        /// Its name on the form.
        public var label: Label {
            switch self {
            case .score: Label(vi: "Đề nghị Hội đồng chấm điểm", en: "The council can score")
            case .complete: Label(vi: "Đề nghị hoàn thiện hồ sơ trước", en: "To be completed first")
            case .exclude:
                Label(vi: "Đề nghị Hội đồng xem xét loại hồ sơ", en: "The council should consider excluding it")
            }
        }
    }

    /// Its lines, in order.
    public static let fields: [FormField<AdvisoryReport>] = [
        field("completeness", "Thành phần và tính hợp pháp của hồ sơ", "Completeness", required: true, \.completeness),
        field("evidence", "Nhận xét về tài liệu minh chứng", "On the evidence", required: true, \.evidence),
        field("survey", "Kết quả khảo sát cơ sở", "What was seen on site", \.survey),
        field("tests", "Kiểm nghiệm đã đề nghị và kết quả", "Tests and their results", \.tests),
        field("attention", "Điểm Hội đồng cần lưu ý", "For the council's attention", \.attention),
        field("reason", "Lý do đề nghị", "Reason for the proposal", \.reason),
    ]

    /// A report with nothing in it.
    public init() {}

    /// What is missing before the report is delivered; a proposal other than to score needs its reason.
    public var gaps: [FormGap] {
        var gaps = Self.fields.compactMap { $0.gap(in: self, of: .advisoryReport) }
        if proposal == nil {
            gaps.append(gap("proposal", "Chưa chọn đề nghị của Tổ tư vấn.", "The team's proposal is missing."))
        }
        if let proposal, proposal != .score, reason == nil {
            gaps.append(gap("reason", "Chưa ghi lý do đề nghị.", "The reason for the proposal is missing."))
        }
        return gaps
    }

    private func gap(_ field: String, _ vi: String, _ en: String) -> FormGap {
        FormGap(form: .advisoryReport, field: field, place: nil, message: Label(vi: vi, en: en))
    }

    private static func field(
        _ name: String,
        _ vi: String,
        _ en: String,
        required: Bool = false,
        _ path: any WritableKeyPath<AdvisoryReport, String?> & Sendable
    ) -> FormField<AdvisoryReport> {
        FormField(name, Label(vi: vi, en: en), required: required, long: true, path)
    }
}
