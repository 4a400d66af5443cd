import OCOP

/// Every kind of job and how it is done; a line for each.
package enum JobHandlers {
    package static let all: [String: JobHandler] = [
        InvitationMail.kind: InvitationMail.send,
        PagePictures.kind: PagePictures.make,
        NoticeMail.kind: NoticeMail.send,
    ]

    /// What people call a kind of job.
    static func label(of kind: String) -> Label {
        switch kind {
        case InvitationMail.kind: Label(vi: "Gửi thư có liên kết đặt mật khẩu", en: "Mail a link for a password")
        case PagePictures.kind: Label(vi: "Vẽ các trang PDF để xem tại chỗ", en: "Draw the pages of a PDF")
        case NoticeMail.kind: Label(vi: "Gửi thư thông báo", en: "Mail notices")
        default: Label(vi: "Việc khác (\(kind))", en: "Other work (\(kind))")
        }
    }
}
