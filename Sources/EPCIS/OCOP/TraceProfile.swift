import StrictJSON

/// Which events the trace of an OCOP product should have, by the kind of the product.
///
/// The circular asks for the stages of production and trade without naming them (article 6, clause 3, item 5). The stages
/// here are what is usual for the six sectors of the programme; a caller with other stages gives their own.
public struct TraceProfile: Hashable, Sendable {
    /// The kinds of products of the programme (26/2026/QĐ-TTg, annex I: sectors).
    public enum ProductKind: String, CaseIterable, Hashable, Sendable {
        /// Food, fresh or made.
        case food
        /// Drinks.
        case drink
        /// Medicinal herbs and what is made of them.
        case herb
        /// Handicraft.
        case craft
        /// Ornamental plants and animals.
        case flower
        /// Community and rural tourism, a service.
        case tourism
    }

    /// A stage, and the events that tell of it.
    public struct Stage: Hashable, Sendable {
        /// Its name, stable from version to version.
        public let id: String
        /// What it is called.
        public let title: BilingualText
        /// The business steps of CBV, of which one event at least must have one; bare names.
        public let steps: Set<String>
        /// The types that such an event can have.
        public let types: Set<EventType>

        /// A stage.
        public init(id: String, title: BilingualText, steps: Set<String>, types: Set<EventType>) {
            self.id = id
            self.title = title
            self.steps = steps
            self.types = types
        }
    }

    /// The kind of product.
    public let kind: ProductKind
    /// The stages that its trace should have, in their order.
    public let stages: [Stage]
    /// Whether the product usually keeps only for a time, so that its shelf life is due.
    public let hasShelfLife: Bool

    /// The usual profile of a kind of product.
    public init(_ kind: ProductKind) {
        self.init(kind, stages: Self.usualStages(of: kind))
    }

    /// A profile with stages of one's own.
    public init(_ kind: ProductKind, stages: [Stage]) {
        self.kind = kind
        self.stages = stages
        hasShelfLife = kind == .food || kind == .drink || kind == .herb
    }

    private static func usualStages(of kind: ProductKind) -> [Stage] {
        switch kind {
        case .food, .drink: [.material, .making, .inspection, .packing, .shipping]
        case .herb: [.material, .drying, .inspection, .packing, .shipping]
        case .craft: [.material, .making, .inspection, .shipping]
        case .flower: [.growing, .inspection, .shipping]
        case .tourism: [.preparation, .service]
        }
    }
}

extension TraceProfile.Stage {
    /// The raw material is harvested or comes in.
    public static let material = Self(
        id: "material",
        title: BilingualText(vi: "thu hoạch hoặc nhập nguyên liệu", en: "harvest or receipt of the raw material"),
        steps: ["commissioning", "creating_class_instance", "receiving", "accepting", "collecting"],
        types: [.object, .transaction]
    )
    /// The product is made of the raw material.
    public static let making = Self(
        id: "making",
        title: BilingualText(vi: "chế biến, sản xuất", en: "making"),
        steps: ["commissioning", "creating_class_instance", "assembling", "other"],
        types: [.transformation]
    )
    /// Herbs are dried and prepared.
    public static let drying = Self(
        id: "drying",
        title: BilingualText(vi: "sơ chế, phơi sấy, chế biến", en: "preparing and drying"),
        steps: ["commissioning", "creating_class_instance", "other"],
        types: [.transformation]
    )
    /// Plants or animals are raised.
    public static let growing = Self(
        id: "growing",
        title: BilingualText(vi: "nuôi, trồng, chăm sóc", en: "growing"),
        steps: ["commissioning", "creating_class_instance", "other", "sensor_reporting"],
        types: [.object, .transformation]
    )
    /// Quality is checked.
    public static let inspection = Self(
        id: "inspection",
        title: BilingualText(vi: "kiểm tra chất lượng", en: "inspection of quality"),
        steps: ["inspecting", "sampling", "accepting"],
        types: [.object, .transaction]
    )
    /// The product is packed, labelled, put into cartons.
    public static let packing = Self(
        id: "packing",
        title: BilingualText(vi: "đóng gói, dán nhãn", en: "packing and labelling"),
        steps: ["packing", "encoding", "repackaging"],
        types: [.object, .aggregation, .transformation]
    )
    /// The product leaves for trade.
    public static let shipping = Self(
        id: "shipping",
        title: BilingualText(vi: "xuất bán, vận chuyển", en: "dispatch"),
        steps: ["shipping", "departing", "retail_selling", "dispensing"],
        types: [.object, .aggregation, .transaction]
    )
    /// A service is made ready.
    public static let preparation = Self(
        id: "preparation",
        title: BilingualText(vi: "chuẩn bị dịch vụ", en: "preparation of the service"),
        steps: ["commissioning", "creating_class_instance", "reserving", "inspecting"],
        types: [.object, .transaction, .association]
    )
    /// A service is given to guests.
    public static let service = Self(
        id: "service",
        title: BilingualText(vi: "phục vụ khách", en: "service to guests"),
        steps: ["retail_selling", "dispensing", "other", "accepting"],
        types: [.object, .transaction]
    )
}
