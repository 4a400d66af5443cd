import OCOP
import Web

/// Where somebody who is signed in can go from every page, by what they may do.
enum Navigation {
    static func entries(for caller: Caller, unread: Int) -> [(path: String, words: String)] {
        let say = caller.language
        let all: [(path: String, action: Action, words: String)] = [
            ("/viec-hom-nay", .seeToday, say("Việc hôm nay", "Today")),
            ("/viec", .seeWorklist, say("Việc đang xử lý", "Work at hand")),
            ("/ho-so", .listDossiers, say("Hồ sơ", "Dossiers")),
            ("/san-pham-cua-toi", .draftDossier, say("Sản phẩm", "Products")),
            ("/kho-minh-chung", .manageEvidence, say("Kho minh chứng", "Evidence")),
            ("/dot-danh-gia", .manageRounds, say("Đợt đánh giá", "Rounds")),
            ("/giay-chung-nhan", .listCertificates, say("Giấy chứng nhận", "Certificates")),
            ("/quan-tri", .manageAccounts, say("Quản trị", "Administration")),
            ("/nhat-ky", .readAudit, say("Nhật ký", "Audit trail")),
            (
                "/thong-bao", .readNotices,
                unread == 0 ? say("Thông báo", "Notices") : say("Thông báo (\(unread))", "Notices (\(unread))")
            ),
            ("/tai-khoan", .manageOwnAccount, caller.name),
        ]
        return all.filter { caller.may($0.action) }.map { ($0.path, $0.words) }
    }
}
