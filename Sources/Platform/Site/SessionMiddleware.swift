import Hummingbird
import OCOP
import Store

/// Finds out who is asking, and in which language to answer.
struct SessionMiddleware: RouterMiddleware {
    static let cookie = "sl_phien"
    static let guestCookie = "sl_khach"
    static let languageCookie = "sl_ngon_ngu"

    let office: Office

    func handle(
        _ request: Request,
        context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let origin = context.remoteAddress?.ipAddress ?? ""
        let chosen = request.uri.queryParameters["ngon-ngu"].flatMap { Language(rawValue: String($0)) }
        let language = chosen ?? request.cookies[Self.languageCookie].flatMap { Language(rawValue: $0.value) } ?? .vi
        context.caller = .nobody(from: origin, language: language)
        if let secret = request.cookies[Self.cookie]?.value {
            let now = office.now
            let found = try await office.database.read { try $0.accounts.session(secret: secret, at: now) }
            if let found {
                context.caller = Caller(
                    account: found.account.id,
                    name: found.account.name,
                    grants: found.grants,
                    origin: origin,
                    language: language
                )
                context.csrf = found.session.csrf
            }
        }
        var guest: String?
        if context.csrf.isEmpty {
            context.csrf = request.cookies[Self.guestCookie]?.value ?? ""
            if context.csrf.count != Secret.length {
                context.csrf = Secret.make()
                guest = context.csrf
            }
        }
        var response = try await next(request, context)
        if let chosen {
            response.setCookie(cookie(Self.languageCookie, chosen.rawValue, maxAge: 31_536_000, isReadable: true))
        }
        // A page that others may keep must not carry one reader's secret: only pages with forms set it.
        if let guest, response.headers[.cacheControl]?.contains("public") != true {
            response.setCookie(cookie(Self.guestCookie, guest, maxAge: 86_400))
        }
        return response
    }

    private func cookie(_ name: String, _ value: String, maxAge: Int, isReadable: Bool = false) -> Cookie {
        Cookie(
            name: name,
            value: value,
            maxAge: maxAge,
            path: "/",
            secure: office.settings.publicAddress.hasPrefix("https:"),
            httpOnly: !isReadable,
            sameSite: .lax
        )
    }
}
