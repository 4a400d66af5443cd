package import Hummingbird
package import OCOP
import Store
import Web

/// What the site tells a person whose request cannot be done: what, and what to do now.
package struct ProblemPage: Error, Hashable, Sendable {
    package let status: HTTPResponse.Status
    package let title: Label
    package let advice: Label
    /// Where to go on; the home page where nothing else is known.
    package let way: Way
    /// The methods that the address takes, where it was asked with another.
    var allowed: String?

    /// An address that exists, asked for something that it does not do (RFC 9110, section 15.5.6).
    static func methodNotAllowed(_ allowed: String) -> ProblemPage {
        var page = ProblemPage(
            .methodNotAllowed,
            Label(vi: "Địa chỉ này không nhận yêu cầu như vậy", en: "This address does not take such a request"),
            Label(vi: "Đi từ trang chủ, hoặc quay lại trang trước.", en: "Start from the home page, or go back.")
        )
        page.allowed = allowed
        return page
    }

    package struct Way: Hashable, Sendable {
        package let path: String
        package let words: Label

        static let home = Way(path: "/", words: Label(vi: "Về trang chủ", en: "Home page"))
    }

    package init(_ status: HTTPResponse.Status, _ title: Label, _ advice: Label, way: Way? = nil) {
        self.status = status
        self.title = title
        self.advice = advice
        self.way = way ?? .home
    }

    package static let notFound = ProblemPage(
        .notFound,
        Label(vi: "Không tìm thấy trang này", en: "This page was not found"),
        Label(
            vi: "Kiểm tra lại địa chỉ, hoặc đi từ trang chủ.",
            en: "Check the address, or start from the home page."
        )
    )

    /// A form without one of its fields, as no page of ours sends it.
    package static func incomplete(_ field: String) -> ProblemPage {
        ProblemPage(
            .badRequest,
            Label(vi: "Biểu mẫu gửi lên thiếu ô «\(field)»", en: "The form came without its field «\(field)»"),
            Label(vi: "Quay lại trang trước, tải lại rồi gửi lại.", en: "Go back, reload the page and send it again.")
        )
    }

    /// A form whose version is no number, as no page of ours sends it either.
    package static let unreadableVersion = ProblemPage(
        .badRequest,
        Label(
            vi: "Biểu mẫu không cho biết bạn đã xem phiên bản nào",
            en: "The form does not say which version you saw"
        ),
        Label(
            vi: "Chưa có gì được lưu. Mở lại trang để có biểu mẫu mới, rồi làm lại bước của bạn.",
            en: "Nothing was saved. Open the page again for a fresh form, then do your step again."
        )
    )

    package static let linkSpent = ProblemPage(
        .gone,
        Label(vi: "Liên kết đã dùng hoặc đã hết hạn", en: "The link was used or has ended"),
        Label(
            vi:
                "Mỗi liên kết chỉ mở một lần. Hãy đăng nhập bằng mật khẩu đã đặt, hoặc xin người quản trị liên kết mới.",
            en: "A link opens once. Sign in with the password that you set, or ask the administrator for a new link."
        )
    )

    package static let tooManyTries = ProblemPage(
        .tooManyRequests,
        Label(vi: "Đã thử sai quá nhiều lần", en: "Too many wrong tries"),
        Label(
            vi: "Đợi 15 phút rồi thử lại. Nếu quên mật khẩu, xin người quản trị liên kết đặt lại.",
            en: "Wait 15 minutes, then try again. If you forgot the password, ask the administrator for a link."
        )
    )

    package static let busy = ProblemPage(
        .serviceUnavailable,
        Label(vi: "Hệ thống đang bận", en: "The system is busy"),
        Label(vi: "Đợi nửa phút rồi thử lại.", en: "Wait half a minute, then try again.")
    )

    package static let stale = ProblemPage(
        .conflict,
        Label(vi: "Người khác vừa sửa trước bạn", en: "Somebody else has just changed this"),
        Label(
            vi: "Chưa có gì bị ghi đè. Mở lại trang để xem nội dung mới, rồi làm lại bước của bạn.",
            en: "Nothing was overwritten. Open the page again to see what is new, then do your step again."
        )
    )
}

extension ProblemPage {
    /// Nil for what is no fault of the person's: that is ours to fix, logged and shown as a 500.
    package init?(_ error: any Error) {
        switch error {
        case let page as ProblemPage: self = page
        case let refusal as Refusal: self.init(refusal)
        case let refusal as EvaluationRefusal: self.init(refusal)
        case let refusal as ProcedureRefusal:
            self.init(.conflict, refusal.message, refusal.advice)
        case let error as any Explained: self.init(.conflict, error.message, error.advice)
        case let error as FormError:
            self.init(
                .badRequest,
                Label(vi: "Không đọc được biểu mẫu", en: "The form cannot be read"),
                error.label
            )
        case let error as MultipartError:
            self.init(
                error.isTooMuch ? .contentTooLarge : .badRequest,
                Label(vi: "Không nhận được tệp", en: "The files cannot be taken"),
                error.label
            )
        case let input as InvalidInput: self.init(input)
        case let error as StoreError: self.init(store: error)
        case is LinkSpent: self = .linkSpent
        case is SignInRefusal: self = .tooManyTries
        case is Password.Busy: self = .busy
        case let error as HTTPError where error.status == .notFound: self = .notFound
        case let error as HTTPError where error.status.code < 500:
            self.init(
                error.status,
                Label(vi: "Yêu cầu không đúng dạng", en: "The request is malformed"),
                Label(vi: "Quay lại trang trước rồi thử lại.", en: "Go back and try again.")
            )
        default: return nil
        }
    }

    /// For machines and for pages that do not show their form again.
    private init(_ input: InvalidInput) {
        self.init(
            .unprocessableContent,
            Label(vi: "Có chỗ cần sửa", en: "Something needs mending"),
            Label(
                vi: input.lines.map(\.message.vi).joined(separator: " "),
                en: input.lines.map(\.message.en).joined(separator: " ")
            )
        )
    }

    private init(_ refusal: Refusal) {
        switch refusal {
        case .signInNeeded:
            self.init(
                .unauthorized,
                Label(vi: "Bạn cần đăng nhập", en: "You need to sign in"),
                Label(vi: "Đăng nhập rồi làm lại bước này.", en: "Sign in, then do this step again.")
            )
        case .notAllowed:
            self.init(
                .forbidden,
                Label(vi: "Bạn không có quyền làm việc này", en: "You may not do this"),
                Label(
                    vi: "Việc này thuộc vai trò hoặc địa bàn khác. Hỏi người quản trị nếu bạn được phân công.",
                    en: "It belongs to another role or area. Ask the administrator if it is assigned to you."
                )
            )
        case .wrongState(_, let state, let move):
            let who = move.map { move in
                Label(
                    vi: ", do \(move.name.isEmpty ? "hệ thống" : move.name) chuyển lúc \(moment(move.at, .vi))",
                    en: ", where \(move.name.isEmpty ? "the system" : move.name) brought it, \(moment(move.at, .en))"
                )
            }
            self.init(
                .conflict,
                Label(vi: "Hồ sơ không ở bước này", en: "The dossier is not at this step"),
                Label(
                    vi: "Hồ sơ đang ở bước «\(state.label.vi)»\(who?.vi ?? ""). Mở lại hồ sơ để xem việc tiếp theo.",
                    en: "The dossier is at «\(state.label.en)»\(who?.en ?? ""). Open it again to see what comes next."
                ),
                way: move.map { move in
                    Way(path: "/ho-so/\(move.dossier)", words: Label(vi: "Mở lại hồ sơ", en: "Open the dossier"))
                }
            )
        }
    }

    private init?(store error: StoreError) {
        switch error.code {
        case .missing: self = .notFound
        case .stale: self = .stale
        case .unavailable:
            self.init(
                .serviceUnavailable,
                Label(vi: "Kho dữ liệu đang không trả lời", en: "The store is not answering"),
                Label(
                    vi: "Nội dung vừa gửi có thể chưa được lưu. Đợi một phút, mở lại trang để xem rồi gửi lại.",
                    en: "What you sent may not have been saved. Wait a minute, open the page again, then send it again."
                )
            )
        default: return nil
        }
    }
}
