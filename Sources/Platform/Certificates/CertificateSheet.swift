import OCOP
import Web

/// The certificate as it is printed: who, what, how many stars, until when, and a QR code that tells what it is worth
/// today.
///
/// The act gives it no form, so a province edits it.
struct CertificateSheet {
    let certificate: Certificate
    let settings: Settings
    let law: Law
    let today: CalendarDay
    let say: Language

    /// What the QR code carries.
    var address: String { "\(settings.publicAddress)/chung-nhan/\(certificate.number)" }

    var html: HTML {
        """
        <h1 class="no-print">\(say("Giấy chứng nhận", "Certificate")) \(certificate.number)</h1>
        <p class="no-print quiet">\(state) \(say("In từ trình duyệt trên khổ A4.", "Print it from the browser on A4."))</p>
        <article class="official certificate" lang="vi">
        <div class="head"><div><p class="issuer"><span>\(certificate.decidedBy.uppercased())</span></p></div>
        <div><p class="nation">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>\
        <p class="motto"><span>Độc lập - Tự do - Hạnh phúc</span></p></div></div>
        <p class="kind">GIẤY CHỨNG NHẬN</p>
        <p class="title">SẢN PHẨM OCOP \(certificate.stars) SAO</p>
        <p class="centre">\(starsMark(certificate.stars, .vi))</p>
        <p>Số: <strong>\(certificate.number)</strong></p>
        <p>Sản phẩm: <strong>\(certificate.productName)</strong></p>
        <p>Mã số sản phẩm: \(certificate.productCode ?? "không có")</p>
        <p>Chủ thể: <strong>\(certificate.producerName)</strong>, \(place)</p>
        <p>Theo Quyết định số \(certificate.decisionNumber) ngày \(certificate.decidedOn.text(in: .vi)) của \
        \(certificate.decidedBy).</p>
        <p>Có giá trị từ ngày \(certificate.issuedOn.text(in: .vi)) đến hết ngày \(certificate.lastDay.text(in: .vi)).</p>
        \(code)
        </article>
        """
    }

    private var state: String {
        certificate.replacedBy == nil
            ? certificate.officialStatus(on: today).sentence[say]
            : say("Giấy này đã được thay bằng giấy mới.", "A new certificate has taken its place.")
    }

    private var place: String { law.placeName(commune: certificate.commune, province: certificate.province) }

    private var code: HTML {
        let picture = QRCode.svg(address, label: say("Mã QR của giấy chứng nhận", "The certificate's QR code"))
        return qrBlock(
            picture ?? "",
            words: "Quét mã để biết giấy chứng nhận này hôm nay còn hiệu lực không.",
            address: address
        )
    }
}
