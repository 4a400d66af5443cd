/// The producer's report on its product (báo cáo tự đánh giá, Mẫu số 02 of 26/2026/QĐ-TTg, Appendix III).
///
/// Part III, the choice of an option for each criterion with its evidence, is kept with the criteria and not here.
public struct SelfAssessment: Codable, Hashable, Sendable, FormPart {
    /// Part I: the producer.
    public var producer = ProducerBlock()
    /// Part I: what the product is.
    public var productDescription: String?
    /// Part I: specification: packing unit, weight, size (quy cách).
    public var specification: String?
    /// Part I: the standard that it is made to.
    public var standard: String?
    /// Part I: the tick list of papers that the producer has.
    public var documents: [Document] = []
    /// Part I: which other papers, where "other" is ticked.
    public var otherDocuments: String?
    /// Part I: how the business came about.
    public var history: String?
    /// Part I: how it is organised.
    public var organisation: String?
    /// Part II: material.
    public var material: String?
    /// Part II: technology.
    public var technology: String?
    /// Part II: processing.
    public var processing: String?
    /// Part II: packing.
    public var packing: String?
    /// Part II: what changed in quality, packaging and label; since the recognition for an upgrade or reassessment.
    public var changes: String?
    /// Part II: distribution.
    public var distribution: String?
    /// Part II: revenue and profit by year.
    public var results: [YearResult] = []
    /// Part IV: plan.
    public var plan: String?

    /// The tick list of part I.
    public enum Document: String, CaseIterable, Codable, Sendable {
        /// Đăng ký kinh doanh.
        case businessRegistration = "business_registration"
        /// Công bố chất lượng.
        case qualityDeclaration = "quality_declaration"
        /// Giấy chứng nhận an toàn thực phẩm.
        case foodSafety = "food_safety"
        /// Giấy chứng nhận khác về sản xuất.
        case otherCertificate = "other_certificate"
        /// Sở hữu trí tuệ.
        case intellectualProperty = "intellectual_property"
        /// Giấy tờ khác.
        case other

        /// Its name on the form.
        public var label: Label {
            switch self {
            case .businessRegistration: Label(vi: "Đăng ký kinh doanh", en: "Business registration")
            case .qualityDeclaration: Label(vi: "Công bố chất lượng sản phẩm", en: "Quality declaration")
            case .foodSafety: Label(vi: "Giấy chứng nhận an toàn thực phẩm", en: "Food-safety certificate")
            case .otherCertificate: Label(vi: "Giấy chứng nhận sản xuất khác", en: "Other production certificate")
            case .intellectualProperty: Label(vi: "Quyền sở hữu trí tuệ", en: "Intellectual property rights")
            case .other: Label(vi: "Giấy tờ khác", en: "Other papers")
            }
        }
    }

    /// Revenue and profit of one year, in whole đồng.
    public struct YearResult: Codable, Hashable, Sendable {
        /// Calendar year.
        public var year: Int
        /// Revenue from the product.
        public var revenue: Int?
        /// Profit from the product; a loss is negative.
        public var profit: Int?

        /// The result of a year.
        public init(year: Int, revenue: Int? = nil, profit: Int? = nil) {
            self.year = year
            self.revenue = revenue
            self.profit = profit
        }
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case producer, specification, standard, documents, history, organisation, material, technology, processing
        case packing, changes, distribution, results, plan
        case productDescription = "product_description"
        case otherDocuments = "other_documents"
    }

    /// An empty report.
    public init() {}
}
