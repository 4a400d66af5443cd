import OCOP
import Web

/// Registering: who the producer is, who will sign in, and what the data is used for.
struct RegistrationPage {
    let form: ProducerForm
    let say: Language

    func body(_ data: FormData, _ errors: FieldErrors, unseen: [(name: String, value: String)]) -> HTML {
        let fields = Fields(data, errors, say)
        return """
            <div class="stack"><div><h1>\(say("Đăng ký chủ thể OCOP", "Register as an OCOP producer"))</h1>\
            <p class="quiet">\(say(
                "Khoảng năm phút. Xong là khai được sản phẩm và lập hồ sơ. Đã có tài khoản?",
                "About five minutes; then you can enter products and dossiers. Have an account?"
            )) <a href="\(SignIn.path)">\(say("Đăng nhập", "Sign in"))</a></p></div>\(fields.summary())
            \(postForm(
                to: "/dang-ky",
                hidden: unseen,
                """
                <h2>\(say("1. Cơ sở của bạn", "1. Your business"))</h2>\(form.fields(fields, data))
                <h2>\(say("2. Tài khoản", "2. The account"))</h2>
                \(fields.text("ten-nguoi-dung", say("Họ tên người dùng", "Your name"), autocomplete: "name", maxLength: 200))
                \(fields.text("dang-nhap", say("Số điện thoại hoặc thư điện tử để đăng nhập", "Phone number or e-mail to sign in with"), autocomplete: "username", maxLength: 254))
                \(fields.text("mat-khau", say("Mật khẩu", "Password"), hint: say("Ít nhất \(Password.shortest) ký tự; một câu ngắn dễ nhớ là tốt nhất.", "At least \(Password.shortest) characters; a short sentence is best."), type: "password", autocomplete: "new-password", maxLength: 200))
                <h2>\(say("3. Dữ liệu cá nhân", "3. Personal data"))</h2>\(notice(purpose))
                \(fields.checkbox("dong-y", say("Tôi đã đọc và đồng ý", "I have read this and agree"), required: true))
                \(actions([button(say("Đăng ký", "Register"))]))
                """
            ))</div>
            """
    }

    /// What is told before data is taken (91/2025/QH15); a new edition gets a new name in ``ProducerRegistration``.
    private var purpose: HTML {
        """
        <p>\(say(
            "Tên, điện thoại, thư điện tử, địa chỉ của người đại diện chỉ dùng để xử lý hồ sơ OCOP: liên hệ, lập biểu mẫu, báo kết quả. UBND xã, cơ quan quản lý OCOP của tỉnh và Bộ đọc được khi xử lý hồ sơ của bạn; trang công khai không hiện điện thoại và nơi ở.",
            "Name, phone, e-mail and address of the representative are used only for the OCOP dossier: contact, forms, results. The commune, the province's and the Ministry's OCOP offices read them while they handle your dossier; public pages show neither phone nor home address."
        ))</p><p>\(say(
            "Bạn xem, sửa được thông tin của mình bất cứ lúc nào; hồ sơ đã nộp được lưu theo quy định về lưu trữ (Luật 91/2025/QH15).",
            "You can see and change your data at any time; filed dossiers are kept as archive law demands (Law 91/2025/QH15)."
        ))</p>
        """
    }
}

/// A producer with its products and dossiers.
struct ProducerPage {
    let view: ProducerView
    let say: Language

    var body: HTML {
        let producer = view.producer
        let path = "/chu-the/\(producer.id)"
        let products = view.products.map {
            """
            <li>\($0.name)\($0.code.map { " <span class=\"num quiet\">\($0)</span>" as HTML }) \
            <a class="small" href="/chu-the/san-pham/\($0.id.description)/nhat-ky">\(say("lịch sử", "history"))<span class="unseen"> \($0.name)</span></a></li>
            """ as HTML
        }
        let dossiers = view.dossiers.map {
            "<li><a href=\"\($0.path)\">\($0.productName)</a>, \($0.kind.label[say]), \($0.state.label[say])</li>"
                as HTML
        }
        let change: HTML? =
            view.mayEdit ? actions([buttonLink(say("Sửa thông tin", "Change it"), to: "\(path)/sua", .second)]) : nil
        return """
            <div class="stack wide"><div><h1>\(producer.name)</h1><p class="quiet">\(producer.kind.label[say]), \(view.place)</p>\(change)</div>
            <div class="split even"><section class="card"><h2>\(say("Thông tin", "Facts"))</h2>\(factList(facts))\(historyLink(path, say))</section>
            <div class="stack"><section class="card"><h2>\(say("Sản phẩm", "Products"))</h2>\(products.isEmpty ? "<p class=\"quiet\">\(say("Chưa có.", "None yet."))</p>" as HTML : "<ul>\(products)</ul>" as HTML)</section>
            <section class="card"><h2>\(say("Hồ sơ", "Dossiers"))</h2>\(dossiers.isEmpty ? "<p class=\"quiet\">\(say("Chưa có.", "None yet."))</p>" as HTML : "<ul>\(dossiers)</ul>" as HTML)</section></div></div></div>
            """
    }

    private var facts: [(name: String, value: HTML)] {
        let producer = view.producer
        let profile = producer.profile
        var facts: [(name: String, value: HTML)] = []
        func add(_ vi: String, _ en: String, _ value: String?) {
            if let value, !value.isEmpty { facts.append((say(vi, en), "\(value)")) }
        }
        add("Mã số đăng ký", "Registration number", producer.registrationNumber)
        add("Địa chỉ", "Address", [profile.address, view.place].filter { !$0.isEmpty }.joined(separator: ", "))
        add("Điện thoại", "Phone", profile.phone.map { view.isWhole ? phoneText($0) : maskedPhone($0) })
        add("Thư điện tử", "E-mail", profile.email.map { view.isWhole ? $0 : (try? EmailAddress($0).masked) ?? "•••" })
        add("Người đại diện", "Representative", profile.representative?.name)
        add("Chức vụ", "Position", profile.representative?.position)
        add("Thành lập", "Founded", profile.foundedOn?.words(say))
        if view.isWhole {
            add("Giới tính", "Sex", profile.representative?.sex.flatMap(ProducerBlock.Sex.init(rawValue:))?.label[say])
            add("Dân tộc", "Ethnicity", profile.representative?.ethnicity)
            add("Nơi ở", "Home address", profile.representative?.homeAddress)
        }
        return facts
    }
}
