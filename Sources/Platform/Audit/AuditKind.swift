import OCOP

/// The kinds of records that entries are about, as pages call them.
enum AuditKind: String, CaseIterable {
    case account, producer, product, evidence, dossier, paper, round, council, sheet, certificate, job

    var label: Label {
        switch self {
        case .account: Label(vi: "Tài khoản", en: "Account")
        case .producer: Label(vi: "Chủ thể", en: "Producer")
        case .product: Label(vi: "Sản phẩm", en: "Product")
        case .evidence: Label(vi: "Minh chứng", en: "Evidence")
        case .dossier: Label(vi: "Hồ sơ", en: "Dossier")
        case .paper: Label(vi: "Văn bản", en: "Paper")
        case .round: Label(vi: "Đợt đánh giá", en: "Round")
        case .council: Label(vi: "Hội đồng", en: "Council")
        case .sheet: Label(vi: "Phiếu chấm điểm", en: "Score sheet")
        case .certificate: Label(vi: "Giấy chứng nhận", en: "Certificate")
        case .job: Label(vi: "Việc chạy nền", en: "Background job")
        }
    }
}
