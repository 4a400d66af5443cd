import Foundation
import HTTPTypes
import OCOP
import Web

/// Checking a certificate by its number: what the code on a label opens.
extension PublicQuestion {
    /// How to verify, with the box to do it (`/tra-cuu`).
    func verification() -> PublicAnswer {
        .page(
            say("Tra cứu giấy chứng nhận", "Verify a certificate"),
            """
            <div class="hero"><h1>\(say("Tra cứu giấy chứng nhận", "Verify a certificate"))</h1>\
            \(certificateBox())</div>\
            <div class="stack"><h2>\(say("Cách kiểm tra", "How to check"))</h2><ol>\
            <li>\(say("Quét mã QR trên nhãn hoặc giấy chứng nhận bằng máy ảnh của điện thoại.", "Scan the QR code on the label or certificate with your phone's camera."))</li>\
            <li>\(say("Hoặc nhập số giấy chứng nhận vào ô trên.", "Or type the certificate's number above."))</li>\
            <li>\(say("So tên sản phẩm và chủ thể trên màn hình với nhãn: mã thật dán lên hàng khác cũng là giả.", "Compare product and producer with the label: a real code on other goods is a fake too."))</li></ol>\
            <p>\(say("Không có số?", "No number?")) <a href="/san-pham">\(say("Tìm theo tên sản phẩm", "Search by product name"))</a></p></div>
            """
        )
    }

    /// `/chung-nhan?so=`: leads to the certificate's own address, or says what to check.
    func findCertificate() -> PublicAnswer {
        let typed = TypedNumber.number(in: query("so"))
        if typed.isEmpty { return PublicAnswer(content: .redirect("/tra-cuu")) }
        if let (_, standing) = shelf.certificate(typed) {
            return PublicAnswer(content: .redirect("/chung-nhan/\(standing.certificate.number)"))
        }
        if let listing = shelf.listing(at: typed) { return PublicAnswer(content: .redirect(path(listing))) }
        return noCertificate(typed)
    }

    /// What a QR code opens (`/chung-nhan/{number}`).
    func certificate(_ typed: String) -> PublicAnswer {
        guard let (listing, standing) = shelf.certificate(typed) else { return noCertificate(typed) }
        let certificate = standing.certificate
        if certificate.number != typed {
            return PublicAnswer(content: .redirect("/chung-nhan/\(certificate.number)"))
        }
        return .page(
            "\(say(standing.headline)): \(certificate.productName), \(certificate.number)",
            state: standing.state.code,
            about: listing.id,
            """
            <div class="stack narrow-page">\(feedNotice)\
            <section class="verdict state \(tone(standing).rawValue)"><span aria-hidden="true">\(sign(standing))</span>\
            <div><h1>\(say(standing.headline))</h1><p>\(say(standing.status.sentence))</p></div></section>\
            <section class="card stack"><div><h2><a href="\(path(listing))">\(certificate.productName)</a></h2>\
            \(standing.isUsable ? "<p class=\"row\">\(starsMark(certificate.stars, say)) <strong>\(say("\(certificate.stars) sao", "\(certificate.stars) stars"))</strong></p>" : "" as HTML)</div>\
            \(factList(certificateFacts(certificate, listing, standing)))</section>\
            <p class="notice">\(say(
                "So tên sản phẩm và chủ thể với nhãn bạn đang cầm. Nếu khác, đừng tin hạng sao trên nhãn.",
                "Compare product and producer with the label in your hand. If they differ, do not trust its stars."
            ))</p><p>\(checkedAt)</p>\(certificateBox(isLarge: false))</div>
            """
        )
    }

    private var checkedAt: HTML {
        """
        <span class="small quiet">\(say(
            "Kiểm tra ngày \(today.words(.vi)). Trạng thái có thể đổi từ ngày mai hoặc khi có quyết định mới.",
            "Checked on \(today.words(.en)). The state may change tomorrow, or with a new decision."
        ))</span>
        """
    }

    private func sign(_ standing: CertificateStanding) -> String {
        switch tone(standing) {
        case .good: "✓"
        case .soon: "!"
        case .bad: "✕"
        case .plain: "i"
        }
    }

    private func certificateFacts(
        _ certificate: Certificate,
        _ listing: Listing,
        _ standing: CertificateStanding
    ) -> [(name: String, value: HTML)] {
        var facts: [(name: String, value: HTML)] = [
            (say("Số giấy", "Number"), "<strong class=\"num\">\(certificate.number)</strong>"),
            (say("Chủ thể", "Producer"), "\(certificate.producerName)"),
        ]
        if !listing.place.text.isEmpty { facts.append((say("Nơi làm", "Place"), "\(listing.place.text)")) }
        if let code = certificate.productCode {
            facts.append((say("Mã sản phẩm", "Product code"), "<span class=\"num\">\(code)</span>"))
        }
        facts += [
            (say("Ngày cấp", "Issued"), "\(certificate.issuedOn.words(say))"),
            (say("Có hiệu lực đến hết", "Valid to the end of"), "\(certificate.lastDay.words(say))"),
            (say("Căn cứ", "By"), "\(decision(certificate))\(revocation(certificate))"),
        ]
        if let successor = standing.successor {
            facts.append(
                (
                    say("Giấy mới", "New certificate"),
                    "<a href=\"/chung-nhan/\(successor.number)\">\(successor.number)</a>"
                )
            )
        }
        return facts
    }

    /// Which reading of a number failed, and what to look at.
    private func noCertificate(_ typed: String) -> PublicAnswer {
        let problem: Label
        do {
            _ = try CertificateNumber(typed)
            problem = Label(
                vi: "Số này viết đúng dạng nhưng chưa từng được cấp ở đây. Tem hoặc giấy mang số này có thể là giả.",
                en:
                    "The number is well formed, but was never issued here. A label or paper that bears it may be a fake."
            )
        } catch {
            problem = Label(vi: error.message.vi, en: error.message.en)
        }
        return .page(
            say("Không tìm thấy giấy chứng nhận", "Certificate not found"),
            status: .notFound,
            state: CertificateStatus.State.notFound.code,
            """
            <div class="stack narrow-page"><section class="verdict state plain"><span aria-hidden="true">?</span>\
            <div><h1>\(say("Không tìm thấy giấy chứng nhận này", "This certificate was not found"))</h1>\
            <p>\(say("Số đã nhập:", "The number typed:")) <strong class="num">\(typed)</strong></p></div></section>\
            <section class="card"><h2>\(say("Hãy kiểm tra", "Please check"))</h2><ul><li>\(say(problem))</li>\
            <li>\(say("Số 0 và chữ O, số 1 và chữ I dễ lẫn nhau.", "0 and O, 1 and I are easily mistaken."))</li>\
            <li>\(say(
                "Giấy chứng nhận cấp trước đây ở tỉnh khác có thể không có trong hệ thống này; hãy hỏi cơ quan cấp ghi trên giấy.",
                "An earlier certificate of another province may not be kept here; ask the body named on it."
            ))</li></ul></section>\(certificateBox(typed: typed, isLarge: false))\
            <p><a href="/san-pham">\(say("Tìm theo tên sản phẩm", "Search by product name"))</a></p></div>
            """
        )
    }
}
