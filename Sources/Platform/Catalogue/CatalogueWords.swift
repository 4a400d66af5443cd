import OCOP
import Web

/// Small parts that several public pages show.
extension PublicQuestion {
    func tone(_ standing: CertificateStanding) -> Tone {
        switch standing.state {
        case .valid: .good
        case .endingSoon, .pendingReassessment: .soon
        case .expired, .revoked: .bad
        case .notYetValid, .notFound: .plain
        }
    }

    /// "Còn hiệu lực" as a tag; of a product of a public list, that it is one.
    func stateTag(_ listing: Listing) -> HTML {
        guard let standing = listing.standing else {
            return tag(say("theo danh sách công khai", "from a public list"), .plain)
        }
        return tag(say(standing.state.label), tone(standing))
    }

    /// Gold stars while they may be used; words alone where they may not.
    func starsLine(_ listing: Listing) -> HTML {
        if let stars = listing.usableStars { return starsMark(stars, say) }
        if let standing = listing.standing {
            let stars = standing.certificate.stars
            return "<span class=\"quiet small\">\(say("từng đạt \(stars) sao", "once \(stars) stars"))</span>"
        }
        guard let stars = listing.product.imported?.stars else { return "" }
        return "<span class=\"quiet small\">\(say("danh sách ghi \(stars) sao", "listed with \(stars) stars"))</span>"
    }

    func path(_ listing: Listing) -> String { "/san-pham/" + listing.product.address }

    func productCard(_ listing: Listing) -> HTML {
        """
        <li class="card product"><p class="h3"><a href="\(path(listing))">\(listing.product.name)</a></p>\
        <p class="row">\(starsLine(listing)) \(stateTag(listing))</p>\
        <p class="small quiet">\(listing.producer.name)\
        \(listing.place.text.isEmpty ? "" : "<br>\(listing.place.text)" as HTML)</p></li>
        """
    }

    func productCards(_ listings: some Sequence<Listing>) -> HTML {
        "<ul class=\"tiles\" role=\"list\">\(listings.map(productCard))</ul>"
    }

    /// The box that most visitors look for.
    func certificateBox(typed: String = "", isLarge: Bool = true) -> HTML {
        """
        <form class="check-box\(isLarge ? " large" : "")" action="/chung-nhan" method="get" role="search" \
        aria-label="\(say("Tra cứu giấy chứng nhận", "Verify a certificate"))">\
        <label for="so">\(say("Số giấy chứng nhận", "Certificate number"))</label>\
        <span class="hint" id="so-goi-y">\(say(
            "In trên giấy chứng nhận và dưới mã QR, ví dụ OCOP-33-2026-000123. Chữ thường, dấu cách, dấu gạch đều được.",
            "Printed on the certificate and beneath its QR code, such as OCOP-33-2026-000123. Case, blanks and dashes do not matter."
        ))</span>\
        <div class="search-line"><input id="so" name="so" value="\(typed)" required maxlength="200" autocomplete="off" \
        autocapitalize="characters" spellcheck="false" aria-describedby="so-goi-y">\
        <button class="btn">\(say("Kiểm tra", "Check"))</button></div></form>
        """
    }

    /// What a page says while the feed of changes is cut.
    var feedNotice: HTML? {
        guard view.isFromStore else { return nil }
        return notice(
            """
            <p>\(say(
                "Nguồn báo thay đổi đang gián đoạn; trang này vừa được đọc thẳng từ kho dữ liệu.",
                "The feed of changes is interrupted; this page has just been read from the store itself."
            ))</p>
            """
        )
    }
}
