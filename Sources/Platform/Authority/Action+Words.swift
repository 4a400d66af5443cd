package import OCOP

extension Action {
    /// What is done, as histories and tables say it.
    package var label: Label {
        if let label = Self.publicLabels[self] ?? Self.workLabels[self] ?? Self.stepLabels[self] { return label }
        preconditionFailure("no words for \(self)")
    }

    private static let publicLabels: [Action: Label] = [
        .viewCatalogue: Label(vi: "Xem danh mục sản phẩm", en: "See the catalogue"),
        .verifyCertificate: Label(vi: "Tra cứu giấy chứng nhận", en: "Verify a certificate"),
        .tryScoring: Label(vi: "Tự chấm thử", en: "Try the scoring"),
        .signIn: Label(vi: "Đăng nhập", en: "Sign in"),
        .registerProducer: Label(vi: "Đăng ký chủ thể", en: "Register a producer"),
        .viewStyle: Label(vi: "Xem trang kiểu mẫu", en: "See the style page"),
        .checkHealth: Label(vi: "Kiểm tra hệ thống còn chạy", en: "Ask whether the system runs"),
        .seeToday: Label(vi: "Xem việc hôm nay", en: "See what waits today"),
        .manageOwnAccount: Label(vi: "Quản lý tài khoản của mình", en: "Manage one's own account"),
        .readNotices: Label(vi: "Đọc thông báo", en: "Read notices"),
        .viewProducer: Label(vi: "Xem chủ thể", en: "See a producer"),
        .editProducer: Label(vi: "Sửa thông tin chủ thể", en: "Edit a producer"),
        .manageProducts: Label(vi: "Quản lý sản phẩm", en: "Manage products"),
        .viewEvidence: Label(vi: "Xem minh chứng", en: "See evidence"),
        .manageEvidence: Label(vi: "Quản lý minh chứng", en: "Manage evidence"),
        .listDossiers: Label(vi: "Xem danh sách hồ sơ", en: "List dossiers"),
        .seeWorklist: Label(vi: "Xem việc đang xử lý", en: "See the worklist"),
        .readDossier: Label(vi: "Đọc hồ sơ", en: "Read a dossier"),
        .draftDossier: Label(vi: "Lập hồ sơ", en: "Begin a dossier"),
        .editDossier: Label(vi: "Sửa hồ sơ", en: "Edit a dossier"),
        .confirmPaperDossier: Label(vi: "Xác nhận hồ sơ nhập từ giấy", en: "Confirm a dossier entered from paper"),
    ]

    private static let workLabels: [Action: Label] = [
        .enterPaperDossier: Label(vi: "Nhập hồ sơ giấy", en: "Enter a dossier from paper"),
        .checkComposition: Label(vi: "Kiểm tra thành phần hồ sơ", en: "Check the composition"),
        .assessContents: Label(vi: "Đánh giá bốn nội dung", en: "Assess the four contents"),
        .draftPaper: Label(vi: "Soạn văn bản", en: "Draft a paper"),
        .signPaper: Label(vi: "Ký văn bản", en: "Sign a paper"),
        .numberPaper: Label(vi: "Cấp số văn bản", en: "Number a paper"),
        .sendPaper: Label(vi: "Phát hành văn bản", en: "Send a paper"),
        .keepSamples: Label(vi: "Nhận và giữ mẫu sản phẩm", en: "Keep samples"),
        .manageRounds: Label(vi: "Quản lý đợt đánh giá", en: "Manage rounds"),
        .manageCouncils: Label(vi: "Quản lý Hội đồng", en: "Manage councils"),
        .reviewDossier: Label(vi: "Thẩm tra hồ sơ", en: "Review a dossier"),
        .scoreDossier: Label(vi: "Chấm điểm", en: "Score"),
        .followScoring: Label(vi: "Theo dõi việc chấm", en: "Follow the scoring"),
        .seeResult: Label(vi: "Xem kết quả", en: "See the result"),
        .listCertificates: Label(vi: "Xem giấy chứng nhận", en: "List certificates"),
        .recordEarlierCertificate: Label(vi: "Ghi giấy chứng nhận đã cấp trước", en: "Record an earlier certificate"),
        .revokeCertificate: Label(vi: "Thu hồi giấy chứng nhận", en: "Revoke a certificate"),
        .importProducts: Label(vi: "Nhập danh sách sản phẩm", en: "Import products"),
        .exportLists: Label(vi: "Xuất danh sách", en: "Export lists"),
        .viewProgramme: Label(vi: "Xem tình hình chương trình", en: "See the programme"),
        .manageAccounts: Label(vi: "Quản lý tài khoản và vai trò", en: "Manage accounts and roles"),
        .delegate: Label(vi: "Ủy quyền", en: "Lend a role"),
        .readAudit: Label(vi: "Xem nhật ký", en: "Read the audit trail"),
        .seeSystem: Label(vi: "Xem tình trạng hệ thống", en: "See the state of the system"),
    ]

    private static let stepLabels: [Action: Label] = [
        .submit: Label(vi: "Nộp hồ sơ", en: "Submit a dossier"),
        .withdraw: Label(vi: "Rút hồ sơ", en: "Withdraw a dossier"),
        .receive: Label(vi: "Tiếp nhận hồ sơ", en: "Receive a dossier"),
        .returnToProducer: Label(vi: "Trả lại chủ thể", en: "Return to the producer"),
        .sendReport: Label(vi: "Gửi báo cáo của xã", en: "Send the commune's report"),
        .receiveAtProvince: Label(vi: "Tỉnh tiếp nhận", en: "Receive at the province"),
        .requestCompletion: Label(vi: "Yêu cầu hoàn thiện", en: "Request completion"),
        .complete: Label(vi: "Hoàn thiện hồ sơ", en: "Complete a dossier"),
        .assign: Label(vi: "Giao Hội đồng và Tổ tư vấn", en: "Assign to a council"),
        .openScoring: Label(vi: "Mở chấm điểm", en: "Open the scoring"),
        .close: Label(vi: "Chốt điểm", en: "Close the scores"),
        .rescore: Label(vi: "Chấm lại", en: "Score again"),
        .decide: Label(vi: "Quyết định công nhận", en: "Decide"),
        .notifyResult: Label(vi: "Thông báo kết quả", en: "Notify the result"),
        .forward: Label(vi: "Chuyển lên Trung ương", en: "Forward to the centre"),
        .receiveAtCentre: Label(vi: "Trung ương tiếp nhận", en: "Receive at the centre"),
        .referBack: Label(vi: "Chuyển lại tỉnh", en: "Refer back"),
        .judgeAgain: Label(vi: "Đánh giá lại ở tỉnh", en: "Judge again"),
    ]
}
