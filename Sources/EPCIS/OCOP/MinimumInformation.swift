/// What a trace of a product in Viet Nam must say at least.
///
/// Source: 02/2024/TT-BKHCN (28/03/2024, in force from 01/06/2024), article 6, clause 3, in its order.
public enum MinimumInformation: Int, CaseIterable, Hashable, Sendable {
    /// The name of the product.
    case name = 1
    /// A picture of it.
    case picture
    /// The name of who makes or trades it.
    case producerName
    /// The address of who makes or trades it.
    case producerAddress
    /// The stages of making and trading, each with the code of the product, the code of the place and the time.
    case stages
    /// When it was made and traded: the times of the events.
    case times
    /// The trace code of the product.
    case traceCode
    /// Brand, model and serial number, if it has any.
    case brand
    /// How long it keeps, if that is limited.
    case shelfLife
    /// The standards that apply to it.
    case standards

    /// Whether the circular asks for it only if the product has it.
    public var isConditional: Bool { self == .brand || self == .shelfLife }

    /// The article, as it is cited.
    public var citation: BilingualText {
        BilingualText(
            vi: "02/2024/TT-BKHCN, Điều 6 khoản 3, thông tin thứ \(rawValue)",
            en: "02/2024/TT-BKHCN, article 6, clause 3, item \(rawValue)"
        )
    }

    /// What it is called.
    public var title: BilingualText {
        switch self {
        case .name: BilingualText(vi: "tên sản phẩm", en: "name of the product")
        case .picture: BilingualText(vi: "hình ảnh sản phẩm", en: "picture of the product")
        case .producerName: BilingualText(vi: "tên đơn vị sản xuất, kinh doanh", en: "name of the producer or trader")
        case .producerAddress:
            BilingualText(vi: "địa chỉ đơn vị sản xuất, kinh doanh", en: "address of the producer or trader")
        case .stages: BilingualText(vi: "các công đoạn sản xuất, kinh doanh", en: "stages of production and trade")
        case .times: BilingualText(vi: "thời gian sản xuất, kinh doanh", en: "times of production and trade")
        case .traceCode: BilingualText(vi: "mã truy xuất nguồn gốc sản phẩm", en: "trace code of the product")
        case .brand:
            BilingualText(vi: "thương hiệu, nhãn hiệu, mã ký hiệu, số sê-ri", en: "brand, model, serial number")
        case .shelfLife: BilingualText(vi: "thời hạn sử dụng", en: "shelf life")
        case .standards: BilingualText(vi: "tiêu chuẩn, quy chuẩn áp dụng", en: "standards applied")
        }
    }
}

/// A text for people, in both languages of the programme.
public struct BilingualText: Hashable, Sendable {
    /// Vietnamese, in Unicode NFC.
    public let vi: String
    /// English.
    public let en: String

    /// A text from its two wordings.
    public init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }
}
