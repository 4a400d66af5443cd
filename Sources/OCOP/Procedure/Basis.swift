/// How sure a statement of the procedure is.
public enum Standing: String, CaseIterable, Sendable {
    /// The act says so.
    case law
    /// The act does not say it in so many words, or was compared only in part.
    case inferred
    /// Provinces do it so; the law is silent.
    case localPractice = "local_practice"
    /// No act decides it: a person does, and gives a reason.
    case unsettled

    /// The mark shown beside the statement.
    public var label: Label {
        switch self {
        case .law: Label(vi: "theo văn bản", en: "by law")
        case .inferred: Label(vi: "suy luận", en: "inferred")
        case .localPractice: Label(vi: "thông lệ địa phương", en: "local practice")
        case .unsettled: Label(vi: "chưa có quy định", en: "not settled")
        }
    }
}

/// What stands behind a rule or an answer: the reason in words, the place in the law, and how sure it is.
public struct Basis: Hashable, Sendable {
    /// The reason, in our wording.
    public let label: Label
    /// Act, and article or clause.
    public let citation: Citation
    /// How sure it is.
    public let standing: Standing

    /// Reason, citation and mark on one line: "… [26/2026/QĐ-TTg, Điều 11 · theo văn bản]".
    public func text(in language: Language) -> String {
        "\(label[language]) [\(citation.text(in: language)) · \(standing.label[language])]"
    }
}

/// The level that receives, forwards or recognises.
public enum Authority: String, CaseIterable, Sendable {
    /// People's Committee of the commune (UBND cấp xã).
    case commune
    /// People's Committee of the district, until 2025-06-30.
    case district
    /// People's Committee of the province.
    case province
    /// The centre: today the Ministry in charge of the programme.
    case centre

    /// Its name on screens.
    public var label: Label {
        switch self {
        case .commune: Label(vi: "cấp xã", en: "commune")
        case .district: Label(vi: "cấp huyện", en: "district")
        case .province: Label(vi: "cấp tỉnh", en: "province")
        case .centre: Label(vi: "trung ương", en: "centre")
        }
    }
}

/// Why a dossier is filed (Mẫu 01).
public enum DossierKind: String, CaseIterable, Codable, Sendable {
    /// The product was never recognised (lần đầu).
    case first
    /// A recognised product asks for a higher star (nâng hạng).
    case upgrade
    /// The certificate is about to end (đánh giá lại).
    case reassessment

    /// Its name on forms.
    public var label: Label {
        switch self {
        case .first: Label(vi: "lần đầu", en: "first")
        case .upgrade: Label(vi: "nâng hạng", en: "upgrade")
        case .reassessment: Label(vi: "đánh giá lại", en: "reassessment")
        }
    }
}
