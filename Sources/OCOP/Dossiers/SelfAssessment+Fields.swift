extension SelfAssessment {
    /// The lines that are filled in with words, in the order of the form.
    public static let fields: [FormField<SelfAssessment>] =
        producerFields + productFields + resultFields

    /// Part I: the producer.
    public static let producerFields: [FormField<SelfAssessment>] = [
        line("producer.name", "Tên chủ thể", "Producer", required: true, \.producer.name),
        line("producer.address", "Địa chỉ", "Address", required: true, \.producer.address),
        line("producer.phone", "Số điện thoại", "Phone number", required: true, \.producer.phone),
        line("producer.email", "Thư điện tử", "E-mail address", \.producer.email),
        line(
            "producer.representative",
            "Người đại diện theo pháp luật",
            "Legal representative",
            required: true,
            \.producer.representative
        ),
        line("producer.ethnicity", "Dân tộc", "Ethnicity", \.producer.ethnicity),
        line("producer.home_address", "Nơi ở", "Home address", \.producer.homeAddress),
        line("producer.founded", "Thời điểm thành lập", "Founded", \.producer.founded),
        line("producer.business_number", "Mã số đăng ký", "Registration number", \.producer.businessNumber),
    ]

    /// Part I: the product, the business.
    public static let productFields: [FormField<SelfAssessment>] = [
        text("product_description", "Mô tả sản phẩm", "Product description", required: true, \.productDescription),
        text("specification", "Quy cách", "Specification", required: true, \.specification),
        line("standard", "Tiêu chuẩn áp dụng", "Standard", \.standard),
        line("other_documents", "Giấy tờ khác", "Other papers", \.otherDocuments),
        text("history", "Quá trình hình thành, phát triển", "History", required: true, \.history),
        text("organisation", "Tổ chức sản xuất, kinh doanh", "Organisation", required: true, \.organisation),
    ]

    /// Parts II and IV: how it is made and sold, and the plan.
    public static let resultFields: [FormField<SelfAssessment>] = [
        text("material", "Nguyên liệu", "Material", .two, required: true, \.material),
        text("technology", "Công nghệ", "Technology", .two, \.technology),
        text("processing", "Sản xuất, chế biến", "Processing", .two, required: true, \.processing),
        text("packing", "Đóng gói, bao bì", "Packing", .two, \.packing),
        text(
            "changes",
            "Thay đổi về chất lượng, bao bì, nhãn",
            "Changes of quality, packaging, label",
            .two,
            \.changes
        ),
        text("distribution", "Phân phối, tiêu thụ", "Distribution", .two, required: true, \.distribution),
        text("plan", "Kế hoạch phát triển", "Plan", .four, required: true, \.plan),
    ]

    /// The parts of the form.
    enum Part: String {
        case one = "I"
        case two = "II"
        case four = "IV"

        var place: Label { Label(vi: "Mẫu số 02, phần \(rawValue)", en: "Mẫu 02, part \(rawValue)") }
    }

    private static func line(
        _ name: String,
        _ vi: String,
        _ en: String,
        required: Bool = false,
        _ path: any WritableKeyPath<SelfAssessment, String?> & Sendable
    ) -> FormField<SelfAssessment> {
        FormField(name, Label(vi: vi, en: en), at: Part.one.place, required: required, path)
    }

    private static func text(
        _ name: String,
        _ vi: String,
        _ en: String,
        _ part: Part = .one,
        required: Bool = false,
        _ path: any WritableKeyPath<SelfAssessment, String?> & Sendable
    ) -> FormField<SelfAssessment> {
        FormField(name, Label(vi: vi, en: en), at: part.place, required: required, long: true, path)
    }
}
