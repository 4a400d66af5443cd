import HTTPTypes
import Hummingbird
import OCOP
import Web

extension Visit {
    /// Reads the request as far as every handler needs it; a posted form has to carry the session's secret.
    init(_ request: Request, _ context: SiteContext, _ office: Office) async throws {
        var form = FormData()
        if request.method == .post, !Self.isUpload(request) {
            form = try await FormReader().read(request)
            guard Self.isFromHere(request), Self.isSecret(form.text("csrf"), of: context) else {
                throw ProblemPage.foreignForm
            }
        }
        self.init(request, context, office, form: form)
    }

    /// A visit whose form, if any, was read before.
    init(_ request: Request, _ context: SiteContext, _ office: Office, form: FormData) {
        self.office = office
        self.request = request
        parameters = context.parameters
        caller = context.caller
        csrf = context.csrf
        session = context.session
        unread = context.unread
        self.form = form
    }

    /// A form with files: it is read as it streams, and its handler compares the secret, its first field.
    static func isUpload(_ request: Request) -> Bool {
        request.headers[.contentType]?.lowercased().hasPrefix("multipart/form-data") ?? false
    }

    /// Whether the browser, where it says so, sends from a page of ours.
    ///
    /// Every browser says `Origin` with a form sent by POST (Fetch standard, "append a request Origin header"); newer
    /// ones say `Sec-Fetch-Site` too. A program that says neither has no cookies of a victim to misuse.
    static func isFromHere(_ request: Request) -> Bool {
        for field in request.headers where field.name.canonicalName == "sec-fetch-site" {
            guard field.value == "same-origin" || field.value == "none" else { return false }
        }
        guard let origin = request.headers[.origin] else { return true }
        guard let authority = request.head.authority, let scheme = origin.firstRange(of: "://") else { return false }
        return origin[scheme.upperBound...].lowercased() == authority.lowercased()
    }

    /// Whether a form carries this session's secret; compared in a time that tells nothing of it.
    static func isSecret(_ given: String, of context: SiteContext) -> Bool {
        let (one, other) = (Array(given.utf8), Array(context.csrf.utf8))
        guard other.count == Secret.length, one.count == other.count else { return false }
        return zip(one, other).reduce(0) { $0 | $1.0 ^ $1.1 } == 0
    }
}

extension ProblemPage {
    /// A form that no page of this session has shown.
    static let foreignForm = ProblemPage(
        .forbidden,
        Label(vi: "Biểu mẫu đã hết hạn", en: "The form has expired"),
        Label(
            vi: "Quay lại trang trước, tải lại trang rồi gửi lại. Nội dung đã tự lưu không bị mất.",
            en: "Go back, reload the page and send it again. What was saved automatically is not lost."
        )
    )
}
