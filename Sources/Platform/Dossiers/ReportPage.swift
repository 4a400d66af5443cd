package import OCOP

/// The pages on which Mẫu 02 is written, one thought each, so that a phone shows a few fields at a time.
package enum ReportPage: String, CaseIterable, Sendable {
    /// Part I: who the producer is.
    case producer = "chu-the"
    /// Part I: product, papers, business.
    case product = "san-pham"
    /// Part II: how it is made and sold.
    case making = "ket-qua"
    /// Part II: revenue and profit; part IV: plan.
    case plan = "doanh-thu-ke-hoach"

    package var label: Label {
        switch self {
        case .producer: Label(vi: "Chủ thể", en: "Producer")
        case .product: Label(vi: "Sản phẩm và cơ sở", en: "Product and business")
        case .making: Label(vi: "Sản xuất và tiêu thụ", en: "Making and selling")
        case .plan: Label(vi: "Doanh thu và kế hoạch", en: "Revenue and plan")
        }
    }

    /// Its lines in words.
    package var fields: [FormField<SelfAssessment>] {
        switch self {
        case .producer: SelfAssessment.producerFields
        case .product: SelfAssessment.productFields
        case .making: SelfAssessment.resultFields.filter { $0.name != "plan" }
        case .plan: SelfAssessment.resultFields.filter { $0.name == "plan" }
        }
    }

    /// The page on which a field of the form stands.
    package static func holding(_ field: String) -> ReportPage {
        if field.hasPrefix("results") { return .plan }
        if field.hasPrefix("producer.") { return .producer }
        if field == "documents" { return .product }
        return allCases.first { $0.fields.contains { $0.name == field } } ?? .product
    }

    package var next: ReportPage? {
        let all = Self.allCases
        return all.firstIndex(of: self).flatMap { all.indices.contains($0 + 1) ? all[$0 + 1] : nil }
    }

    package var previous: ReportPage? {
        let all = Self.allCases
        return all.firstIndex(of: self).flatMap { $0 > 0 ? all[$0 - 1] : nil }
    }
}
