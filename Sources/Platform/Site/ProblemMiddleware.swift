import Hummingbird
import Logging
import OCOP
import Web

/// The one place where errors become answers.
struct ProblemMiddleware: RouterMiddleware {
    let office: Office

    func handle(
        _ request: Request,
        context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            guard let problem = ProblemPage(error) else {
                context.logger.error("Request failed", metadata: ["error": "\(error)", "path": "\(request.uri.path)"])
                return answer(.internalError, request, context)
            }
            if problem.status == .unauthorized, request.method == .get, !request.uri.path.hasPrefix("/api/") {
                return Response(status: .seeOther, headers: [.location: SignIn.path(then: request.uri.description)])
            }
            return answer(problem, request, context)
        }
    }

    private func answer(_ problem: ProblemPage, _ request: Request, _ context: SiteContext) -> Response {
        var response = page(problem, request, context)
        response.headers[.allow] = problem.allowed
        return response
    }

    private func page(_ problem: ProblemPage, _ request: Request, _ context: SiteContext) -> Response {
        if request.uri.path.hasPrefix("/api/") { return problem.json(in: context.language) }
        let language = context.language
        let body: HTML = """
            <h1>\(problem.title[language])</h1>
            <p>\(problem.advice[language])</p>
            <p><a class="btn second" href="\(problem.way.path)">\(problem.way.words[language])</a></p>
            """
        let visit = Visit(request, context, office, form: FormData())
        return visit.page(problem.title[language], status: problem.status, body)
    }
}

extension ProblemPage {
    static let internalError = ProblemPage(
        .internalServerError,
        Label(vi: "Hệ thống gặp lỗi, không phải do bạn", en: "The system failed; it is not your fault"),
        Label(
            vi: "Lỗi đã được ghi lại. Mở lại trang trước, kiểm tra nội dung đã lưu rồi thử lại.",
            en: "It has been logged. Open the previous page, see what was saved, then try again."
        )
    )

    /// As a machine reads it (RFC 9457).
    func json(in language: Language) -> Response {
        struct Details: Encodable {
            let type = "about:blank"
            let title: String
            let status: Int
            let detail: String
        }
        let details = Details(title: title[language], status: Int(status.code), detail: advice[language])
        let text = (try? JSON.text(details)) ?? "{}"
        return Response(
            status: status,
            headers: [.contentType: "application/problem+json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}
