import OCOP
import Web

/// A producer's own products, each with what it has and what can be done for it.
struct OwnProductsPage {
    let products: [OwnProduct]
    let today: CalendarDay
    let say: Language

    var body: HTML {
        """
        <div class="stack wide"><div><h1>\(say("Sản phẩm của tôi", "My products"))</h1>\
        \(actions([buttonLink(say("Khai thêm sản phẩm", "Enter a product"), to: "/san-pham-cua-toi/moi")]))</div>\
        \(products.isEmpty ? nothing : "\(products.map(card))" as HTML)</div>
        """
    }

    private var nothing: HTML {
        emptyState(
            say("Bạn chưa khai sản phẩm nào", "No products yet"),
            "<p>\(say("Khai sản phẩm rồi lập hồ sơ đánh giá.", "Enter a product, then begin its dossier."))</p>"
        )
    }

    private func card(_ own: OwnProduct) -> HTML {
        let product = own.product
        let path = "/san-pham-cua-toi/\(product.id)"
        let current = own.certificates.first { $0.revocation == nil && $0.lastDay >= today }
        let star: HTML =
            current.map {
                "<p>\(starsMark($0.stars, say)) \(say("đến hết ngày", "until the end of")) \($0.lastDay.words(say))</p>"
            } ?? "<p class=\"quiet\">\(say("Chưa có giấy chứng nhận còn hiệu lực.", "No valid certificate."))</p>"
        let next: HTML =
            own.openDossier.map { buttonLink(say("Mở hồ sơ đang làm", "Open the dossier"), to: $0.path) }
            ?? (own.openings.contains { $0.isOpen }
                ? buttonLink(say("Lập hồ sơ", "Begin a dossier"), to: "/ho-so/moi?san-pham=\(product.id)") : "")
        return """
            <section class="card stack"><h2><a href="\(path)">\(product.name)</a></h2>\
            <p class="quiet">\(own.setName.map { say("Bộ", "Set") + " \(product.set ?? 0): " + $0[say] } ?? say("Cần chọn bộ sản phẩm", "Choose its product set"))</p>\
            \(star)\(actions([next, buttonLink(say("Xem, sửa", "See, change"), to: path, .second)]))</section>
            """
    }
}

/// Entering or changing a product; its set is suggested from its name.
struct ProductForm {
    let sets: [CriteriaSet]
    let words: ProductWords
    let say: Language

    /// The first step: only the name, from which the set is suggested.
    func naming(_ data: FormData) -> HTML {
        let fields = Fields(data, say)
        return """
            <div class="stack"><div><h1>\(say("Khai sản phẩm", "Enter a product"))</h1>\
            <p class="quiet">\(say("Tên sản phẩm cho biết nên xếp vào bộ nào.", "The name tells which set it belongs to."))</p></div>
            <form class="stack" method="get" action="/san-pham-cua-toi/moi">\
            \(fields.text("ten", say("Sản phẩm tên là gì?", "What is it called?"), hint: say("Như trên nhãn, ví dụ: Tương Bần", "As on the label"), maxLength: 200))\
            \(actions([button(say("Tiếp tục", "Go on"))]))</form></div>
            """
    }

    func html(
        to path: String,
        _ data: FormData,
        _ errors: FieldErrors,
        unseen: [(name: String, value: String)]
    ) -> HTML {
        let fields = Fields(data, errors, say)
        return """
            \(fields.summary())\(postForm(
                to: path,
                hidden: unseen,
                """
                \(fields.text("ten", say("Tên sản phẩm", "Product name"), maxLength: 200))
                \(suggestion(data.text("ten")))
                \(fields.select("bo", say("Bộ sản phẩm", "Product set"), choices(data.text("ten")), empty: say("Chọn bộ sản phẩm", "Choose")))
                \(fields.textArea("mo-ta", say("Mô tả", "Description"), hint: say("Sản phẩm là gì, có gì đặc biệt", "What it is and what is special"), required: false, maxLength: 20_000))
                \(fields.textArea("quy-cach", say("Quy cách", "Specification"), hint: say("Cách đóng gói, khối lượng, kích thước", "Packing, weight, size"), required: false, rows: 2, maxLength: 20_000))
                \(fields.text("tieu-chuan", say("Tiêu chuẩn áp dụng", "Standard"), required: false, maxLength: 300))
                \(fields.textArea("cau-chuyen", say("Câu chuyện sản phẩm", "Story"), required: false, maxLength: 20_000))
                \(actions([button(say("Lưu sản phẩm", "Save the product"))]))
                """
            ))
            """
    }

    /// Which set the name speaks for, and why; a person decides.
    private func suggestion(_ name: String) -> HTML? {
        guard !name.isEmpty else { return nil }
        let answer = words.suggest(name)
        let reasons = answer.reasons.map { $0[say] }.joined(separator: "; ")
        guard let number = answer.set, let set = sets.first(where: { $0.number == number }) else {
            return notice(
                "<p>\(say("Chưa đoán được bộ sản phẩm từ tên: hãy chọn trong danh sách.", "The name does not tell the set: choose from the list."))</p>"
            )
        }
        return notice(
            """
            <p><strong>\(say("Gợi ý: bộ", "Suggested: set")) \(number), \(set.name[say])</strong> \
            (\(say("chắc", "sure")) \(answer.sure)%): \(reasons).</p>
            """,
            answer.sure >= 70 ? .good : .plain
        )
    }

    /// All sets; those that the name speaks for first.
    private func choices(_ name: String) -> [Choice] {
        let likely = name.isEmpty ? [] : words.suggest(name).candidates
        let sorted = sets.filter { likely.contains($0.number) } + sets.filter { !likely.contains($0.number) }
        return sorted.map { set in
            let sector = set.decision.vocabulary.sectors[set.sector]?[say] ?? ""
            return Choice(String(set.number), "\(set.number). \(set.name[say]) (\(sector))")
        }
    }

    /// What stands in a new form: the name, and the set that it suggests.
    func data(named name: String) -> FormData {
        let set = words.suggest(name).set
        return FormData(["ten": name, "bo": set.map(String.init) ?? ""])
    }

    func read(_ data: FormData, _ errors: inout FieldErrors) -> ProductDraft? {
        var check = FormCheck(data, say)
        let name = check.text("ten", say("Tên sản phẩm", "Product name"), limit: 200)
        let set = check.number("bo", say("Bộ sản phẩm", "Product set"), in: 1...99)
        func long(_ name: String, _ label: String) -> String {
            check.text(name, label, limit: 20_000, required: false, isLong: true)
        }
        let profile = Product.Profile(
            description: long("mo-ta", say("Mô tả", "Description")),
            specification: long("quy-cach", say("Quy cách", "Specification")),
            standard: check.text("tieu-chuan", say("Tiêu chuẩn", "Standard"), limit: 300, required: false),
            story: long("cau-chuyen", say("Câu chuyện", "Story"))
        )
        for line in check.errors.all { if let name = line.name { errors.add(name, line.message) } }
        return set.map { ProductDraft(name: name, set: $0, profile: profile) }
    }
}

extension Product {
    var data: FormData {
        FormData([
            "ten": name, "bo": set.map(String.init) ?? "", "mo-ta": profile.description,
            "quy-cach": profile.specification, "tieu-chuan": profile.standard, "cau-chuyen": profile.story,
        ])
    }
}
