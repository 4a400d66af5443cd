import Hummingbird
import OCOP
import Store
import Web

// | request                 | who             | what                                                                     |
// |-------------------------|-----------------|--------------------------------------------------------------------------|
// | GET, POST /ho-so/giay   | commune officer | entering what a villager brought on paper; the link that opens the account |

extension Site {
    mutating func addPaperDossierRoutes() {
        get("/ho-so/giay", .enterPaperDossier) { visit in
            try await visit.paperPage(FormData(["loai": DossierKind.first.rawValue]), FieldErrors())
        }
        post("/ho-so/giay", .enterPaperDossier) { visit in try await visit.enterPaper() }
    }
}

extension Office {
    /// The producers of the communes that an officer works for.
    func producersInReach(of caller: Caller) async throws -> [Producer] {
        let communes = caller.areas(as: .communeOfficer).map(\.rawValue)
        return try await database.read { tx in
            try tx.rows("SELECT * FROM producer WHERE commune IN (\(communes)) ORDER BY sort_key, id LIMIT 2000")
                .map(Producer.init)
        }
    }

    /// A producer's product of that name, if it has one.
    func product(named name: String, of producer: Producer.ID) async throws -> Product.ID? {
        try await database.read { tx in
            try tx.products.list(of: [producer]).first { $0.name.lowercased() == name.lowercased() }?.id
        }
    }
}

extension Visit {
    fileprivate func paperPage(
        _ data: FormData,
        _ errors: FieldErrors,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let say = language
        let fields = Fields(data, errors, say)
        let known = try await office.producersInReach(of: caller).map { Choice($0.id.description, $0.name) }
        let sets = (office.law.criteriaAct(on: today).flatMap { try? office.law.sets(ofAct: $0) } ?? []).map {
            Choice(String($0.number), "\($0.number). \($0.name[say])")
        }
        let isNew = data.text("chu-the").isEmpty && (!data.text("ten").isEmpty || !errors.isEmpty || known.isEmpty)
        let title = say("Nhập hồ sơ giấy", "Enter a paper dossier")
        return page(
            title,
            status: status,
            """
            <div class="stack"><div><h1>\(title)</h1><p class="quiet">\(say(
                "Bạn nhập thay, chủ thể xem lại và tự bấm nộp để xác nhận.",
                "You enter it; the producer looks it over and files it to confirm it."
            ))</p></div>\(fields.summary())\(postForm(
                to: "/ho-so/giay",
                hidden: unseen(),
                """
                <h2>\(say("1. Chủ thể", "1. The producer"))</h2>
                \(fields.select("chu-the", say("Chủ thể đã có trong xã", "Known producers of the commune"), known, empty: say("Chủ thể mới, điền bên dưới", "A new one, below"), required: false))
                \(folded(
                    say("Chủ thể mới", "A new producer"),
                    isOpen: isNew,
                    """
                    \(producerForm.fields(fields, data))
                    \(fields.text("dang-nhap", say("Số điện thoại hoặc thư điện tử để đăng nhập", "Phone or e-mail to sign in with"), maxLength: 254))
                    \(fields.checkbox("dong-y", say("Người đại diện đã được đọc thông báo về dữ liệu cá nhân và đồng ý", "The representative was told what the data is for and agrees")))
                    """
                ))
                <h2>\(say("2. Sản phẩm", "2. The product"))</h2>
                \(fields.text("san-pham", say("Tên sản phẩm", "Product name"), maxLength: 200))
                \(fields.select("bo", say("Bộ sản phẩm", "Product set"), sets, empty: say("Chọn bộ sản phẩm", "Choose")))
                \(fields.select("loai", say("Loại hồ sơ", "Kind"), DossierKind.allCases.map { Choice($0.rawValue, $0.label[say]) }))
                \(actions([button(say("Lập hồ sơ", "Begin the dossier"))]))
                """
            ))</div>
            """
        )
    }

    fileprivate func enterPaper() async throws -> Response {
        var errors = FieldErrors()
        var check = FormCheck(form, language)
        let name = check.text("san-pham", language("Tên sản phẩm", "Product name"), limit: 200)
        let set = check.number("bo", language("Bộ sản phẩm", "Product set"), in: 1...99)
        let kind = check.choice("loai", language("Loại hồ sơ", "Kind"), as: DossierKind.self)
        for line in check.errors.all { if let field = line.name { errors.add(field, line.message) } }
        let owner = paperOwner(&errors)
        do {
            guard errors.isEmpty, let owner, let set, let kind else { throw InvalidInput() }
            var product = PaperDossier.Subject.new(ProductDraft(name: name, set: set))
            if case .known(let id) = owner, let known = try await office.product(named: name, of: id) {
                product = .known(known)
            }
            let paper = PaperDossier(owner: owner, product: product, kind: kind)
            let entered = try await office.enterPaperDossier(paper, by: caller)
            guard let invitation = entered.invitation else { return redirect(entered.dossier.path) }
            return invitationPage(entered.dossier, invitation)
        } catch let input as InvalidInput {
            errors.add(input, language)
            return try await paperPage(form, errors, status: .unprocessableContent)
        }
    }

    private func paperOwner(_ errors: inout FieldErrors) -> PaperDossier.Owner? {
        if let known = Producer.ID(form.text("chu-the")) { return .known(known) }
        if form.text("dong-y") != "co" {
            errors.add(
                "dong-y",
                language("Cần có sự đồng ý của người đại diện.", "The representative's agreement is needed.")
            )
        }
        return producerForm.read(
            form,
            &errors,
            accountName: form.text("nguoi-dai-dien"),
            login: form.text("dang-nhap")
        ).map { .new($0) }
    }

    /// What the officer hands over: shown once, since the store keeps no secret that can be read.
    private func invitationPage(_ dossier: Dossier, _ invitation: String) -> Response {
        let title = language("Đã lập hồ sơ \(dossier.productName)", "Begun: \(dossier.productName)")
        let address = office.settings.publicAddress + invitation
        return page(
            title,
            """
            <div class="stack"><h1>\(title)</h1>\(stateBanner(
                .good,
                language("Đưa địa chỉ này cho chủ thể để đặt mật khẩu", "Hand this address to the producer to set a password"),
                "<p class=\"num\"><code>\(address)</code></p><p>\(language("Dùng được một lần, trong 7 ngày; trang này không hiện lại.", "It works once, within 7 days; this page does not come back."))</p>"
            ))\(actions([buttonLink(language("Nhập tiếp hồ sơ", "Go on entering"), to: dossier.path)]))</div>
            """
        )
    }
}
