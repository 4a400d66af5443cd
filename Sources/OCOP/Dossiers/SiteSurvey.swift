/// What was seen at the producer's (biên bản khảo sát; 26/2026/QĐ-TTg, article 7 clause 3, and clause 6 for a
/// reassessment whose scale changed or whose evidence is unclear).
///
/// The act gives no form for it; pictures are kept as evidence.
public struct SiteSurvey: Codable, Hashable, Sendable, FormPart {
    /// Day of the visit.
    public var day: CalendarDay?
    /// Where.
    public var place: String?
    /// Who took part, for the office and for the producer.
    public var participants: [String] = []
    /// Workshop, machines, hygiene.
    public var premises: String?
    /// Material and where it comes from.
    public var material: String?
    /// People at work.
    public var labour: String?
    /// Books, labels, records of lots.
    public var records: String?
    /// Whether what was seen fits the dossier.
    public var fits: Fit?
    /// What does not fit, or what else to say.
    public var remarks: String?

    /// Whether what was seen fits the dossier.
    public enum Fit: String, CaseIterable, Codable, Sendable {
        /// Đúng như hồ sơ.
        case fits
        /// Khác hồ sơ ở một số điểm.
        case differs

        /// Its name on the form.
        public var label: Label {
            switch self {
            case .fits: Label(vi: "Đúng như hồ sơ", en: "As in the dossier")
            case .differs: Label(vi: "Khác hồ sơ", en: "Different from the dossier")
            }
        }
    }

    /// Its lines, in order.
    public static let fields: [FormField<SiteSurvey>] = [
        FormField("place", Label(vi: "Địa điểm", en: "Place"), required: true, \.place),
        FormField(
            "premises",
            Label(vi: "Cơ sở, máy móc, vệ sinh", en: "Premises"),
            required: true,
            long: true,
            \.premises
        ),
        FormField("material", Label(vi: "Nguyên liệu và nguồn gốc", en: "Material"), long: true, \.material),
        FormField("labour", Label(vi: "Lao động", en: "Labour"), long: true, \.labour),
        FormField("records", Label(vi: "Sổ sách, nhãn, hồ sơ lô", en: "Records"), long: true, \.records),
        FormField("remarks", Label(vi: "Ý kiến khác", en: "Remarks"), long: true, \.remarks),
    ]

    /// A record with nothing in it.
    public init() {}

    /// What is missing before the record is signed; a difference has to be described.
    public var gaps: [FormGap] {
        var gaps = Self.fields.compactMap { $0.gap(in: self, of: .siteSurvey) }
        if day == nil { gaps.append(gap("day", "Chưa ghi ngày khảo sát.", "The day of the visit is missing.")) }
        if participants.isEmpty {
            gaps.append(gap("participants", "Chưa ghi người tham gia.", "The participants are missing."))
        }
        if fits == nil {
            gaps.append(gap("fits", "Chưa chọn: đúng như hồ sơ hay khác hồ sơ.", "Say whether it fits the dossier."))
        }
        if fits == .differs, remarks == nil {
            gaps.append(gap("remarks", "Khác hồ sơ thì ghi khác ở điểm nào.", "Say what differs from the dossier."))
        }
        return gaps
    }

    private func gap(_ field: String, _ vi: String, _ en: String) -> FormGap {
        FormGap(form: .siteSurvey, field: field, place: nil, message: Label(vi: vi, en: en))
    }
}
