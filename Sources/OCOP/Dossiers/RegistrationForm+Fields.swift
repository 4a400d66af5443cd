extension RegistrationForm {
    /// The lines that are filled in with words, in the order of the form.
    public static let fields: [FormField<RegistrationForm>] = [
        field("producer_name", "Tên chủ thể", "Producer", .producer, \.producerName),
        field("representative", "Người đại diện theo pháp luật", "Legal representative", .producer, \.representative),
        FormField(
            "position",
            Label(vi: "Chức vụ", en: "Position"),
            at: place(.producer),
            \.position
        ),
        field("address", "Địa chỉ liên hệ", "Contact address", .producer, \.address),
        field("phone", "Số điện thoại", "Phone number", .producer, \.phone),
        FormField("email", Label(vi: "Thư điện tử", en: "E-mail address"), at: place(.producer), \.email),
        field("product_name", "Tên sản phẩm", "Product", .product, \.productName),
    ]

    /// What has to be filled in or mended before the form is filed; empty when nothing.
    ///
    /// `samples` is how many the regime asks for (26/2026/QĐ-TTg, article 6 clause 2 point d: five, none for set 26).
    public func gaps(samples required: Int) -> [FormGap] {
        var gaps = Self.fields.compactMap { $0.gap(in: self, of: .registration) }
        gaps += ContactGaps(form: .registration, place: Self.place(.producer)).gaps(phone: phone, email: email)
        if productSet == nil {
            gaps.append(gap("product_set", .product, "Chưa chọn bộ sản phẩm.", "No product set is chosen."))
        }
        if kind == nil {
            gaps.append(
                gap(
                    "kind",
                    .product,
                    "Chưa chọn: đánh giá lần đầu, nâng hạng hay đánh giá lại.",
                    "Choose: first time, upgrade or reassessment."
                )
            )
        }
        if attachments.isEmpty {
            gaps.append(
                gap(
                    "attachments",
                    .attachments,
                    "Chưa ghi báo cáo gửi bản giấy hay bản điện tử.",
                    "Say whether the report comes on paper or electronically."
                )
            )
        }
        if required > 0, samples ?? 0 < required {
            gaps.append(
                gap(
                    "samples",
                    .attachments,
                    "Cần nộp \(required) sản phẩm mẫu; đang ghi \(samples ?? 0).",
                    "\(required) samples are needed; the form says \(samples ?? 0)."
                )
            )
        }
        if pledgedOn == nil {
            gaps.append(
                gap(
                    "pledged_on",
                    .foot,
                    "Người đại diện chưa cam kết thông tin là đúng sự thật.",
                    "The representative has not pledged that all is true."
                )
            )
        }
        return gaps
    }

    private static func field(
        _ name: String,
        _ vi: String,
        _ en: String,
        _ part: Part,
        _ path: any WritableKeyPath<RegistrationForm, String?> & Sendable
    ) -> FormField<RegistrationForm> {
        FormField(name, Label(vi: vi, en: en), at: place(part), required: true, path)
    }

    private func gap(_ field: String, _ part: Part, _ vi: String, _ en: String) -> FormGap {
        FormGap(form: .registration, field: field, place: Self.place(part), message: Label(vi: vi, en: en))
    }

    /// The parts of the form.
    private enum Part {
        case producer, product, attachments, foot
    }

    private static func place(_ part: Part) -> Label {
        switch part {
        case .producer: Label(vi: "Mẫu số 01, phần chủ thể", en: "Mẫu 01, producer")
        case .product: Label(vi: "Mẫu số 01, phần sản phẩm", en: "Mẫu 01, product")
        case .attachments: Label(vi: "Mẫu số 01, hồ sơ kèm theo", en: "Mẫu 01, attachments")
        case .foot: Label(vi: "Mẫu số 01, cam kết", en: "Mẫu 01, pledge")
        }
    }
}

/// What is wrong with the phone number and the e-mail address of a form.
struct ContactGaps {
    let form: DossierForm
    let place: Label?
    var prefix = ""

    /// Empty ones are the fields' own affair.
    func gaps(phone: String?, email: String?) -> [FormGap] {
        var gaps: [FormGap] = []
        if let phone {
            do { _ = try PhoneNumber(phone) } catch { gaps.append(gap("phone", error)) }
        }
        if let email {
            do { _ = try EmailAddress(email) } catch { gaps.append(gap("email", error)) }
        }
        return gaps
    }

    func gap(_ field: String, _ error: ContactError) -> FormGap {
        FormGap(
            form: form,
            field: prefix + field,
            place: place,
            message: Label(
                vi: "\(error.message.vi) \(error.advice.vi)",
                en: "\(error.message.en) \(error.advice.en)"
            )
        )
    }
}
