import HTTPTypes
import OCOP
import Web

extension PublicQuestion {
    /// `/san-pham/{code}`: may this product carry its stars today, whose is it, why these stars.
    func product(at address: String) -> PublicAnswer {
        guard let listing = shelf.listing(at: address) else { return noProduct() }
        if listing.product.address != address {
            return PublicAnswer(about: listing.id, content: .redirect(path(listing)))
        }
        let stars = listing.usableStars.map { say(", \($0) sao OCOP", ", \($0) OCOP stars") } ?? ""
        let state = listing.standing.map { ", " + say($0.headline) } ?? ""
        return .page(
            listing.product.name + stars + state,
            state: listing.state?.code,
            about: listing.id,
            body(listing)
        )
    }

    private func body(_ listing: Listing) -> HTML {
        """
        <div class="split"><div class="stack">\
        <div>\(crumbs(listing))<h1>\(listing.product.name)</h1>\(starsSentence(listing))</div>\
        \(feedNotice)\(verdict(listing))\(picture(listing))\(story(listing))\(history(listing))</div>\
        <aside class="stack">\(facts(listing))\(whyTheseStars(listing))</aside></div>
        """
    }

    private func crumbs(_ listing: Listing) -> HTML {
        var crumbs = [Crumb(say("Sản phẩm", "Products"), to: "/san-pham")]
        if let province = listing.place.province, let code = listing.place.provinceCode {
            crumbs.append(Crumb(province, to: "/san-pham?tinh=\(code)"))
            if let commune = listing.place.commune, let code = listing.place.communeCode {
                crumbs.append(Crumb(commune, to: "/san-pham?xa=\(code)"))
            }
        }
        if let kind = listing.kind { crumbs.append(Crumb(say(kind.name))) }
        return breadcrumbs(crumbs, say)
    }

    private func starsSentence(_ listing: Listing) -> HTML {
        if let stars = listing.usableStars {
            return """
                <p class="row">\(starsMark(stars, say)) <strong>\(say("Sản phẩm OCOP \(stars) sao", "OCOP product, \(stars) stars"))\
                </strong></p>
                """
        }
        guard let standing = listing.standing else { return "" }
        let stars = standing.certificate.stars
        return """
            <p class="quiet">\(say(
                "Từng được công nhận \(stars) sao; hôm nay không được dùng hạng sao.",
                "Once recognised with \(stars) stars; they may not be used today."
            ))</p>
            """
    }

    /// The answer, before everything else.
    private func verdict(_ listing: Listing) -> HTML {
        guard let standing = listing.standing else { return fromList(listing) }
        let certificate = standing.certificate
        return stateBanner(
            tone(standing),
            say(standing.headline),
            """
            <p>\(say(standing.status.sentence))</p><p class="small">\(decision(certificate))\(revocation(certificate)) \
            <a href="/chung-nhan/\(certificate.number)">\(say("Giấy chứng nhận số", "Certificate")) \
            <span class="num">\(certificate.number)</span></a></p>
            """
        )
    }

    /// A row of a public list: what it says, and nothing of ours.
    private func fromList(_ listing: Listing) -> HTML {
        guard let imported = listing.product.imported else { return "" }
        var facts: [(name: String, value: HTML)] = []
        if let stars = imported.stars {
            facts.append((say("Danh sách ghi", "Listed with"), "\(say("\(stars) sao", "\(stars) stars"))"))
        }
        if let year = imported.year { facts.append((say("Năm", "Year"), "\(String(year))")) }
        if let decision = imported.decision { facts.append((say("Quyết định", "Decision"), "\(decision)")) }
        if let place = imported.place {
            facts.append((say("Địa chỉ trong danh sách", "Address in the list"), "\(place)"))
        }
        facts.append((say("Nguồn", "Source"), sourceLink(imported)))
        return """
            \(stateBanner(
                .plain,
                say("Theo danh sách công khai", "From a public list"),
                """
                <p>\(say(
                    "Hệ thống này chưa có giấy chứng nhận nào của sản phẩm, nên không nói hạng sao còn hiệu lực hay không. Hãy hỏi cơ quan cấp hoặc xem giấy chứng nhận.",
                    "No certificate of this product is known here, so nothing is said about whether its stars hold. Ask the issuing body or to see the certificate."
                ))</p>
                """
            ))<section class="card"><h2>\(say("Danh sách nói gì", "What the list says"))</h2>\(factList(facts))</section>
            """
    }

    private func sourceLink(_ imported: Product.Imported) -> HTML {
        guard let address = imported.address, address.hasPrefix("https://") || address.hasPrefix("http://") else {
            return "\(imported.source)"
        }
        return "<a href=\"\(address)\" rel=\"nofollow noopener noreferrer\">\(imported.source)</a>"
    }

    private func picture(_ listing: Listing) -> HTML? {
        guard let photo = listing.product.photo, listing.standing != nil else { return nil }
        let words = say("Ảnh sản phẩm \(listing.product.name)", "Picture of \(listing.product.name)")
        return "<img class=\"photo\" src=\"/tep/\(photo)/anh\" alt=\"\(words)\" width=\"800\" height=\"600\">"
    }

    private func story(_ listing: Listing) -> HTML {
        let profile = listing.product.profile
        func section(_ title: String, _ text: String) -> HTML {
            guard !text.isEmpty else { return "" }
            let paragraphs = text.split(separator: "\n").map { "<p>\($0)</p>" as HTML }
            return "<section class=\"stack\"><h2>\(title)</h2>\(paragraphs)</section>"
        }
        return """
            \(section(say("Câu chuyện", "Its story"), profile.story))\
            \(section(say("Mô tả", "Description"), profile.description))
            """
    }

    private func facts(_ listing: Listing) -> HTML {
        let product = listing.product
        var facts: [(name: String, value: HTML)] = [
            (
                say("Chủ thể", "Producer"),
                """
                \(listing.producer.name)\
                \(listing.producer.kind.map { "<br><span class=\"small quiet\">\(say($0.label))</span>" as HTML })
                """
            )
        ]
        if !listing.place.text.isEmpty { facts.append((say("Nơi làm", "Place"), "\(listing.place.text)")) }
        if !listing.producer.address.isEmpty {
            facts.append((say("Địa chỉ", "Address"), "\(listing.producer.address)"))
        }
        if let code = product.code {
            facts.append((say("Mã sản phẩm", "Product code"), "<span class=\"num\">\(code)</span>"))
        }
        if let kind = listing.kind {
            facts.append((say("Bộ sản phẩm", "Product set"), "\(say(kind.name))\(suggested(listing))"))
            facts.append((say("Ngành, nhóm", "Sector, group"), "\(say(kind.sector)), \(say(kind.group))"))
        }
        if !product.profile.specification.isEmpty {
            facts.append((say("Quy cách", "Pack"), "\(product.profile.specification)"))
        }
        if !product.profile.standard.isEmpty {
            facts.append((say("Tiêu chuẩn", "Standard"), "\(product.profile.standard)"))
        }
        return "<section class=\"card\"><h2>\(say("Cơ sở sản xuất", "Who makes it"))</h2>\(factList(facts))</section>"
    }

    private func suggested(_ listing: Listing) -> HTML? {
        guard listing.standing == nil else { return nil }
        return
            "<br><span class=\"small quiet\">\(say("gợi ý theo tên, chưa ai xác nhận", "suggested by its name, confirmed by nobody"))</span>"
    }

    func decision(_ certificate: Certificate) -> String {
        say(
            "Theo Quyết định số \(certificate.decisionNumber) ngày \(certificate.decidedOn.words(.vi)) của \(certificate.decidedBy).",
            "By decision \(certificate.decisionNumber) of \(certificate.decidedOn.words(.en)), \(certificate.decidedBy)."
        )
    }

    private func noProduct() -> PublicAnswer {
        .page(
            say("Không tìm thấy sản phẩm", "Product not found"),
            status: .notFound,
            state: CertificateStatus.State.notFound.code,
            """
            <div class="stack"><h1>\(say("Không tìm thấy sản phẩm này", "This product was not found"))</h1>\
            <p>\(say(
                "Ở đây không có sản phẩm nào mang mã trong địa chỉ. Kiểm tra lại mã, tìm theo tên, hoặc kiểm tra số giấy chứng nhận.",
                "No product here has the code in the address. Check the code, search by name, or check the certificate's number."
            ))</p>\(certificateBox(isLarge: false))\
            <p><a href="/san-pham">\(say("Tìm theo tên sản phẩm", "Search by product name"))</a></p></div>
            """
        )
    }
}
