import HTTPTypes
import Hummingbird
import OCOP
import Web

/// Answers from the kept pages before anything else is asked.
///
/// Whoever has a session gets the page with their own navigation, and a choice of language is remembered in a cookie:
/// both go the long way.
struct PublicPagesMiddleware: RouterMiddleware {
    let catalogue: Catalogue

    func handle(
        _ request: Request,
        context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        if let page = page(for: request) { return page.response(to: request) }
        return try await next(request, context)
    }

    private func page(for request: Request) -> StoredPage? {
        guard request.method == .get || request.method == .head, request.headers[.fragment] == nil,
            let address = request.head.path
        else { return nil }
        var language = Language.vi
        if let cookie = request.headers[.cookie] {
            if cookie.contains(SessionMiddleware.cookie + "=") { return nil }
            if cookie.contains(SessionMiddleware.languageCookie + "=en") { language = .en }
        }
        if address.utf8.contains(UInt8(ascii: "?")), address.contains("ngon-ngu=") { return nil }
        let isPacked = request.headers[.acceptEncoding].map { Gzip.isAccepted($0) } ?? false
        return catalogue.page(PageStore.Key(address: address, language: language, isPacked: isPacked))
    }
}
