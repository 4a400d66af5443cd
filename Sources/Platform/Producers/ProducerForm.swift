import OCOP
import Web

/// The fields of a producer, for registering and for changing it.
struct ProducerForm {
    let commune: CommuneField
    let say: Language

    /// Who the producer is, where, and who stands for it.
    func fields(_ fields: Fields, _ data: FormData) -> [HTML] {
        let kinds = ProducerKind.allCases.map { Choice($0.rawValue, $0.label[say]) }
        return [
            fields.select("loai-hinh", say("Loại hình", "Kind"), kinds, empty: say("Chọn loại hình", "Choose")),
            fields.text(
                "ten",
                say("Tên chủ thể", "Producer's name"),
                hint: say("Như trên giấy đăng ký, ví dụ: Hợp tác xã Sen Việt", "As registered"),
                autocomplete: "organization",
                maxLength: 200
            ),
            fields.text(
                "ma-so",
                say("Mã số đăng ký kinh doanh", "Registration number"),
                hint: say(
                    "Doanh nghiệp và hợp tác xã phải có; tổ hợp tác, hộ chưa có thì để trống.",
                    "Needed for enterprises and cooperatives; others may leave it empty."
                ),
                required: false,
                maxLength: 60
            ),
            commune.html(fields, data, say),
            fields.text(
                "dia-chi",
                say("Địa chỉ", "Address"),
                hint: say("Thôn, xóm, số nhà", "Hamlet, street, number"),
                autocomplete: "street-address",
                maxLength: 300
            ),
            fields.text(
                "dien-thoai",
                say("Điện thoại liên hệ", "Contact phone"),
                required: false,
                type: "tel",
                autocomplete: "tel",
                maxLength: 60
            ),
            fields.text(
                "thu-dien-tu",
                say("Thư điện tử", "E-mail"),
                required: false,
                type: "email",
                autocomplete: "email",
                maxLength: 254
            ),
            fields.text(
                "nguoi-dai-dien",
                say("Người đại diện", "Representative"),
                hint: say("Họ tên người đứng đầu cơ sở", "Who heads the business"),
                autocomplete: "name",
                maxLength: 200
            ),
            fields.text("chuc-vu", say("Chức vụ", "Position"), required: false, maxLength: 100),
        ]
    }

    /// What only Mẫu 02 needs; private (91/2025/QH15).
    func privateFields(_ fields: Fields) -> HTML {
        folded(
            say(
                "Thông tin riêng của người đại diện (cho Mẫu số 02)",
                "Private details of the representative (for Mẫu 02)"
            ),
            """
            <p class="quiet small">\(say("Chỉ cơ quan xử lý hồ sơ đọc được.", "Only the offices that handle dossiers read it."))</p>
            \(fields.select("gioi-tinh", say("Giới tính", "Sex"), ProducerBlock.Sex.allCases.map { Choice($0.rawValue, $0.label[say]) }, empty: say("Không ghi", "Not given"), required: false))
            \(fields.text("dan-toc", say("Dân tộc", "Ethnicity"), required: false, maxLength: 100))
            \(fields.text("noi-o", say("Nơi ở", "Home address"), required: false, maxLength: 300))
            \(fields.day("thanh-lap", say("Ngày thành lập cơ sở", "Founded on"), required: false))
            """
        )
    }

    /// Reads what was typed; nil where the kind or the commune cannot be read, which `errors` then says.
    func read(
        _ data: FormData,
        _ errors: inout FieldErrors,
        accountName: String,
        login: String
    ) -> ProducerRegistration? {
        var check = FormCheck(data, say)
        let kind = check.choice("loai-hinh", say("Loại hình", "Kind"), as: ProducerKind.self)
        let name = check.text("ten", say("Tên chủ thể", "Producer's name"), limit: 200)
        let number = check.text("ma-so", say("Mã số", "Number"), limit: 60, required: false)
        let address = check.text("dia-chi", say("Địa chỉ", "Address"), limit: 300)
        let phone = check.text("dien-thoai", say("Điện thoại", "Phone"), limit: 60, required: false)
        let email = check.text("thu-dien-tu", say("Thư điện tử", "E-mail"), limit: 254, required: false)
        let person = check.text("nguoi-dai-dien", say("Người đại diện", "Representative"), limit: 200)
        let position = check.text("chuc-vu", say("Chức vụ", "Position"), limit: 100, required: false)
        let founded = check.day("thanh-lap", say("Ngày thành lập", "Founded on"), required: false)
        let ethnicity = check.text("dan-toc", say("Dân tộc", "Ethnicity"), limit: 100, required: false)
        let home = check.text("noi-o", say("Nơi ở", "Home address"), limit: 300, required: false)
        for line in check.errors.all { if let name = line.name { errors.add(name, line.message) } }
        let commune = commune.read(data, &errors, say)
        guard let kind, let commune else { return nil }
        func some(_ text: String) -> String? { text.isEmpty ? nil : text }
        return ProducerRegistration(
            kind: kind,
            name: name,
            businessNumber: some(number),
            commune: commune,
            profile: Producer.Profile(
                address: address,
                phone: some(phone),
                email: some(email),
                foundedOn: founded,
                representative: Producer.Representative(
                    name: person,
                    position: some(position),
                    sex: ProducerBlock.Sex(rawValue: data.text("gioi-tinh"))?.rawValue,
                    ethnicity: some(ethnicity),
                    homeAddress: some(home)
                )
            ),
            accountName: accountName,
            login: login
        )
    }
}

extension Producer {
    /// What stands in the form of it.
    func data(_ law: Law) -> FormData {
        let person = profile.representative
        let unit = commune.flatMap { UnitCode($0) }.flatMap { law.units.unit($0, in: .since2025July) }
        return FormData([
            "loai-hinh": kind.rawValue, "ten": name, "ma-so": registrationNumber ?? "", "xa": unit?.name ?? "",
            "ma-xa": commune ?? "", "dia-chi": profile.address, "dien-thoai": profile.phone ?? "",
            "thu-dien-tu": profile.email ?? "", "nguoi-dai-dien": person?.name ?? "", "chuc-vu": person?.position ?? "",
            "gioi-tinh": person?.sex ?? "", "dan-toc": person?.ethnicity ?? "", "noi-o": person?.homeAddress ?? "",
            "thanh-lap": profile.foundedOn?.text(in: .vi) ?? "",
        ])
    }
}
