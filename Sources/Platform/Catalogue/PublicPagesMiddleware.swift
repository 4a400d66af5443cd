import Gzip
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
        guard request.method == .get || request.method == .head, let address = request.head.path else { return nil }
        var language = Language.vi
        var isPacked = false
        // One walk over the headers: looking single ones up would first build an index of them all.
        for field in request.headers {
            if field.name == .acceptEncoding {
                isPacked = Gzip.isAccepted(field.value)
            } else if field.name == .cookie {
                if field.value.contains(SessionMiddleware.cookie + "=") { return nil }
                if field.value.contains(SessionMiddleware.languageCookie + "=en") { language = .en }
            } else if field.name == .fragment {
                return nil
            }
        }
        // Its answer remembers the choice in a cookie.
        if address.utf8.contains(UInt8(ascii: "?")), address.contains(LanguageChoice.name + "=") { return nil }
        return catalogue.page(PageStore.Key(address: address, language: language, isPacked: isPacked))
    }
}
