/// Why a certificate is revoked (thu hồi; 26/2026/QĐ-TTg, article 8 clause 1).
public enum RevocationGround: String, CaseIterable, Codable, Sendable {
    /// Point a: the dossier is untrue or forged.
    case untrueDossier = "untrue_dossier"
    /// Point b: the criteria are no longer met, by an inspection's conclusion.
    case criteriaLost = "criteria_lost"
    /// Point c: quality, food safety, environment, intellectual property or labelling law was broken.
    case lawBroken = "law_broken"
    /// Point d: the OCOP mark was misused.
    case markMisused = "mark_misused"
    /// The product is no longer made.
    case productionStopped = "production_stopped"
    /// Another ground, by a competent body's conclusion.
    case other

    /// The point of article 8 clause 1; the last two are inferred from their order in the Vietnamese alphabet.
    public var point: String {
        switch self {
        case .untrueDossier: "a"
        case .criteriaLost: "b"
        case .lawBroken: "c"
        case .markMisused: "d"
        case .productionStopped: "đ"
        case .other: "e"
        }
    }

    /// Its words on papers and screens.
    public var label: Label {
        switch self {
        case .untrueDossier: Label(vi: "Hồ sơ không trung thực hoặc giả mạo", en: "Untrue or forged dossier")
        case .criteriaLost:
            Label(vi: "Không còn đáp ứng tiêu chí theo kết luận kiểm tra", en: "Criteria no longer met")
        case .lawBroken:
            Label(
                vi: "Vi phạm về chất lượng, an toàn thực phẩm, môi trường, sở hữu trí tuệ, nhãn hàng hóa",
                en: "Breach of quality, food safety, environment, IP or labelling law"
            )
        case .markMisused: Label(vi: "Sử dụng sai biểu trưng OCOP", en: "Misuse of the OCOP mark")
        case .productionStopped: Label(vi: "Ngừng sản xuất, kinh doanh sản phẩm", en: "Production stopped")
        case .other:
            Label(
                vi: "Lý do khác theo kết luận của cơ quan có thẩm quyền",
                en: "Other, by a competent body's conclusion"
            )
        }
    }
}

/// A certificate's revocation, from a day on.
public struct Revocation: Codable, Hashable, Sendable {
    /// First day without the star.
    public let day: CalendarDay
    /// Why.
    public let ground: RevocationGround

    /// A revocation with effect from that day.
    public init(day: CalendarDay, ground: RevocationGround) {
        self.day = day
        self.ground = ground
    }

    /// Last day to decide, that many calendar days after the conclusion or the commune's confirmation, which is not
    /// counted (26/2026/QĐ-TTg, article 8 clause 4); nil where the regime lays down none.
    public static func due(concludedOn day: CalendarDay, under regime: Regime) -> CalendarDay? {
        regime.limit(.revocation).map { day.adding(days: $0.value) }
    }
}
