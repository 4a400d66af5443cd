import OCOP
import Web

/// Beginning a dossier: which product, which kind, and why a kind is open or not.
struct NewDossierPage {
    let products: [OwnProduct]
    let chosen: Product.ID?
    let say: Language
    let unseen: [(name: String, value: String)]

    var body: HTML {
        """
        <div class="stack wide"><div><h1>\(say("Lập hồ sơ mới", "Begin a dossier"))</h1>\
        <p class="quiet">\(say(
            "Chọn sản phẩm và loại đánh giá; thông tin đã khai được điền sẵn vào biểu mẫu.",
            "Choose product and kind; what is known is filled into the forms."
        ))</p></div>\(products.isEmpty ? nothing : "\(sorted.map(card))" as HTML)</div>
        """
    }

    private var sorted: [OwnProduct] {
        products.sorted { ($0.product.id == chosen ? 0 : 1) < ($1.product.id == chosen ? 0 : 1) }
    }

    private var nothing: HTML {
        emptyState(
            say("Bạn chưa khai sản phẩm nào", "You have entered no product"),
            actions: [buttonLink(say("Khai sản phẩm", "Enter a product"), to: "/san-pham-cua-toi/moi")]
        )
    }

    private func card(_ own: OwnProduct) -> HTML {
        let lines = own.openings.map { opening -> HTML in
            let name = "\(opening.kind.label[say].prefix(1).uppercased())\(opening.kind.label[say].dropFirst())"
            let act: HTML =
                opening.isOpen && own.setName != nil
                ? postButton(
                    say("Lập hồ sơ \(opening.kind.label.vi)", "Begin (\(opening.kind.label.en))"),
                    to: "/ho-so/moi",
                    hidden: unseen + [("san-pham", own.product.id.description), ("loai", opening.kind.rawValue)]
                ) : tag(say("chưa lập được", "not open"), .plain)
            return "<div><dt>\(name)</dt><dd>\(opening.reason[say]) \(act)</dd></div>"
        }
        let open: HTML? = own.openDossier.map {
            "<p><a href=\"\($0.path)\">\(say("Mở hồ sơ đang làm", "Open the present dossier"))</a></p>"
        }
        let set: HTML =
            own.setName.map { "<p class=\"quiet\">\(say("Bộ", "Set")) \(own.product.set ?? 0): \($0[say])</p>" }
            ?? notice(
                """
                <p>\(say("Chưa chọn bộ sản phẩm theo quyết định đang áp dụng.", "No product set under the act in force.")) \
                <a href="/san-pham-cua-toi/\(own.product.id.description)">\(say("Chọn bộ sản phẩm", "Choose the set"))</a></p>
                """,
                .soon
            )
        return """
            <section class="card stack"><h2>\(own.product.name)</h2>\(set)\(open)<dl class="facts">\(lines)</dl></section>
            """
    }
}
