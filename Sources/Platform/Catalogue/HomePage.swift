import OCOP
import Web

extension PublicQuestion {
    /// `/`: is this product really OCOP, and which are there.
    func home() -> PublicAnswer {
        let usable = shelf.listings.filter { $0.usableStars != nil }
        let newest = usable.sorted { one, other in
            let days = (one.standing?.certificate.issuedOn, other.standing?.certificate.issuedOn)
            if let first = days.0, let second = days.1, first != second { return first > second }
            return Shelf.precedes(one, other)
        }
        return .page(
            say("Sản phẩm OCOP và giấy chứng nhận", "OCOP products and certificates"),
            modules: [],
            """
            <div class="hero"><h1>\(say("Sản phẩm này có đúng là OCOP không?", "Is this product really OCOP?"))</h1>\
            <p class="lead">\(say(
                "Nhập số giấy chứng nhận để biết hạng sao còn hiệu lực hôm nay hay không.",
                "Type the certificate's number to see whether its stars hold today."
            ))</p>\(certificateBox())</div>\
            \(feedNotice)
            <div class="stack wide">
            <section class="stack" aria-labelledby="tim"><h2 id="tim">\(say("Tìm sản phẩm", "Find a product"))</h2>\
            <form class="search-line" action="/san-pham" method="get" role="search" \
            aria-label="\(say("Tìm sản phẩm", "Find a product"))">\
            <label class="unseen" for="q">\(say("Tên sản phẩm, chủ thể hoặc xã", "Product, producer or commune"))</label>\
            <input id="q" name="q" type="search" maxlength="200" placeholder="\(say("Tên sản phẩm, chủ thể, xã…", "Product, producer, commune…"))">\
            <button class="btn second">\(say("Tìm", "Search"))</button></form></section>
            <section class="stack" aria-labelledby="hom-nay"><h2 id="hom-nay">\(say("Hôm nay, \(today.words(say))", "Today, \(today.words(say))"))</h2>\
            \(figures(todayFigures(usable)))</section>
            \(newest.isEmpty ? "" : """
                <section class="stack" aria-labelledby="moi"><h2 id="moi">\(say("Mới được công nhận", "Newly recognised"))</h2>\
                \(productCards(newest.prefix(6)))\
                <p><a href="/san-pham?sap-xep=moi">\(say("Tất cả sản phẩm", "All products"))</a></p></section>
                """ as HTML)
            </div>
            """
        )
    }

    private func todayFigures(_ usable: [Listing]) -> [Figure] {
        let stars: [(Int, Int)] = (3...5).map { star in (star, usable.count { $0.usableStars == star }) }
        let ending = usable.count { $0.state == .endingSoon }
        return [
            Figure(say("sản phẩm còn hạng sao hôm nay", "products with valid stars today"), decimal(usable.count, say))
        ]
            + stars.reversed().map { star, count in Figure(say("\(star) sao", "\(star) stars"), decimal(count, say)) }
            + [Figure(say("sắp hết hạn trong 30 ngày", "ending within 30 days"), decimal(ending, say))]
    }
}
