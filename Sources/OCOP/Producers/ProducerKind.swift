/// What a producer is (loại hình chủ thể): the forms under which people make what the programme rates.
public enum ProducerKind: String, CaseIterable, Codable, Sendable {
    /// Hợp tác xã.
    case cooperative
    /// Tổ hợp tác.
    case cooperativeGroup = "cooperative_group"
    /// Small or medium enterprise (doanh nghiệp nhỏ và vừa).
    case enterprise
    /// Trang trại.
    case farm
    /// Registered household business (hộ sản xuất, kinh doanh có đăng ký).
    case household
    /// Association, for tourism also a village's or a site's board (hội, làng, ban quản lý).
    case association

    /// Its name on forms.
    public var label: Label {
        switch self {
        case .cooperative: Label(vi: "Hợp tác xã", en: "Cooperative")
        case .cooperativeGroup: Label(vi: "Tổ hợp tác", en: "Cooperative group")
        case .enterprise: Label(vi: "Doanh nghiệp", en: "Enterprise")
        case .farm: Label(vi: "Trang trại", en: "Farm")
        case .household: Label(vi: "Hộ sản xuất, kinh doanh", en: "Household business")
        case .association: Label(vi: "Hội, làng, đơn vị cộng đồng", en: "Association or community body")
        }
    }

    /// The short form in tables.
    public var abbreviation: Label {
        switch self {
        case .cooperative: Label(vi: "HTX", en: "Coop.")
        case .cooperativeGroup: Label(vi: "THT", en: "Group")
        case .enterprise: Label(vi: "DN", en: "Enterpr.")
        case .farm: Label(vi: "Trang trại", en: "Farm")
        case .household: Label(vi: "Hộ SXKD", en: "Househ.")
        case .association: Label(vi: "Hội", en: "Assoc.")
        }
    }

    /// Whether a form of this kind is complete only with a registration number.
    ///
    /// Enterprises and cooperatives exist by their registration; cooperative groups and households may have no number
    /// (inferred: Appendix III of 26/2026/QĐ-TTg asks for the registration "where required").
    public var needsBusinessNumber: Bool { self == .enterprise || self == .cooperative }
}
