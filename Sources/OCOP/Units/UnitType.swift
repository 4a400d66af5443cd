/// The levels of administrative units; the district ended on 2025-06-30.
public enum UnitLevel: Int, CaseIterable, Comparable, Sendable {
    /// Tỉnh, thành phố trực thuộc trung ương.
    case province
    /// Quận, huyện, thị xã, thành phố thuộc tỉnh.
    case district
    /// Xã, phường, thị trấn, đặc khu.
    case commune

    public static func < (one: UnitLevel, other: UnitLevel) -> Bool { one.rawValue < other.rawValue }
}

/// The kinds of administrative units (loại đơn vị hành chính), named in the data by their Vietnamese word.
public enum UnitType: String, CaseIterable, Sendable {
    /// Tỉnh.
    case province = "tinh"
    /// Thành phố, under the centre or, before July 2025, under a province.
    case city = "thanh_pho"
    /// Quận.
    case urbanDistrict = "quan"
    /// Huyện.
    case ruralDistrict = "huyen"
    /// Thị xã.
    case town = "thi_xa"
    /// Phường.
    case ward = "phuong"
    /// Xã.
    case commune = "xa"
    /// Thị trấn.
    case township = "thi_tran"
    /// Đặc khu.
    case specialZone = "dac_khu"

    /// The word before the name: "Phường".
    public var word: String {
        switch self {
        case .province: "Tỉnh"
        case .city: "Thành phố"
        case .urbanDistrict: "Quận"
        case .ruralDistrict: "Huyện"
        case .town: "Thị xã"
        case .ward: "Phường"
        case .commune: "Xã"
        case .township: "Thị trấn"
        case .specialZone: "Đặc khu"
        }
    }

    /// The levels that have units of this kind.
    public var levels: [UnitLevel] {
        switch self {
        case .province: [.province]
        case .city: [.province, .district]
        case .urbanDistrict, .ruralDistrict, .town: [.district]
        case .ward, .commune, .township, .specialZone: [.commune]
        }
    }
}
