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
            guard Self.isFromHere(request), form.text("csrf") == context.csrf else { throw ProblemPage.foreignForm }
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
        self.form = form
    }

    /// A form with files: it is read as it streams, and its handler compares the secret, its first field.
    static func isUpload(_ request: Request) -> Bool {
        request.headers[.contentType]?.lowercased().hasPrefix("multipart/form-data") ?? false
    }

    private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!

    /// Whether the browser, where it says so, sends from a page of ours.
    static func isFromHere(_ request: Request) -> Bool {
        guard let site = request.headers[Self.fetchSite] else { return true }
        return site == "same-origin" || site == "none"
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
