import OCOP
import Web

/// The form of a certificate of earlier years, in the order of its paper.
struct EarlierCertificatePage {
    let fields: Fields
    let sets: [CriteriaSet]
    let say: Language
    let hidden: HTML

    var title: String { say("Ghi giấy chứng nhận của những năm trước", "Record an earlier certificate") }

    var html: HTML {
        """
        <h1>\(title)</h1>
        <div class="stack">
        <p>\(say(
            "Chép đúng như trên giấy. Giấy đã cấp theo quy định cũ, kể cả do cấp huyện cấp, có giá trị đến hết thời hạn ghi trên giấy.",
            "Copy the paper exactly. Certificates under older rules, those of districts too, hold to their printed end."
        ))</p>
        \(fields.summary())
        <form class="stack" method="post" action="/giay-chung-nhan/giay-cu" novalidate>\(hidden)
        \(fields.text("so", say("Số giấy chứng nhận, như in trên giấy", "Number as printed")))
        \(fields.text("san-pham", say("Tên sản phẩm", "Product")))
        \(fields.text("ma", say("Mã số sản phẩm", "Product code"), hint: "83-829-28780-3-2022", required: false))
        \(fields.text("chu-the", say("Tên chủ thể", "Producer")))
        \(fields.select(
            "loai-hinh",
            say("Loại hình chủ thể", "Kind of producer"),
            ProducerKind.allCases.map { Choice($0.rawValue, $0.label[say]) }
        ))
        \(fields.text(
            "xa",
            say("Mã xã hiện nay", "Code of the commune today"),
            hint: say("5 chữ số, nếu biết", "5 digits, if known"),
            required: false
        ))
        \(fields.select("sao", say("Hạng sao", "Stars"), (3...5).map { Choice(String($0), "\($0) \(say("sao", "stars"))") }))
        \(fields.select(
            "bo",
            say("Bộ sản phẩm khi được công nhận", "Set when it was recognised"),
            sets.map { Choice("\($0.decision.id)|\($0.number)", "\($0.number). \($0.name[say]) (\($0.decision.id))") }
        ))
        \(fields.text("so-quyet-dinh", say("Số quyết định công nhận", "Number of the decision")))
        \(fields.day("ngay-quyet-dinh", say("Ngày quyết định", "Day of the decision")))
        \(fields.text(
            "noi-cap",
            say("Cơ quan cấp", "Issuer"),
            hint: say("Ví dụ: UBND huyện Văn Giang", "Such as UBND huyện Văn Giang")
        ))
        \(fields.day("ngay-cap", say("Ngày cấp", "Day of issue")))
        \(fields.day("het-han", say("Có giá trị đến hết ngày", "Valid until the end of")))
        \(button(say("Ghi vào sổ", "Record it")))</form>
        </div>
        """
    }
}
