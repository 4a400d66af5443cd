import Foundation
import HTTPTypes
import Hummingbird
import OCOP
import Store
import Web

/// Finds out who is asking, and in which language to answer.
struct SessionMiddleware: RouterMiddleware {
    static let cookie = "sl_phien"
    static let guestCookie = "sl_khach"
    static let languageCookie = "sl_ngon_ngu"
    private static let touchAfter: TimeInterval = 600

    let office: Office
    private var cookies: SiteCookies { office.settings.cookies }

    init(office: Office) {
        self.office = office
    }

    func handle(
        _ request: Request,
        context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let origin = origin(of: request, context)
        let chosen = request.uri.queryParameters["ngon-ngu"].flatMap { Language(rawValue: String($0)) }
        let kept = cookies.value(Self.languageCookie, in: request.headers).flatMap(Language.init)
        context.caller = .nobody(from: origin, language: chosen ?? kept ?? .vi)
        if let secret = cookies.value(Self.cookie, in: request.headers) {
            try await recognise(secret, from: origin, in: chosen ?? kept, &context)
        }
        var guest: String?
        if context.caller.account == nil {
            context.csrf = cookies.value(Self.guestCookie, in: request.headers) ?? ""
            if !Secret.isOne(context.csrf) {
                context.csrf = Secret.make()
                guest = context.csrf
            }
        }
        var response = try await next(request, context)
        // What others may keep must carry nobody's cookie; only pages have forms that need the guest's.
        guard !response.isShared else { return response }
        if let chosen { response.add(cookies.setting(Self.languageCookie, chosen.rawValue, seconds: 31_536_000)) }
        if let guest, response.isPage { response.add(cookies.setting(Self.guestCookie, guest, seconds: 86_400)) }
        if response.isPage, response.headers[.cacheControl] == nil {
            response.headers[.cacheControl] = "private, no-store"
        }
        return response
    }

    /// Puts the caller of a session into the context; an unknown or ended session is nobody.
    private func recognise(
        _ secret: String,
        from origin: String,
        in language: Language?,
        _ context: inout SiteContext
    ) async throws {
        guard Secret.isOne(secret) else { return }
        let now = office.now
        guard let found = try await office.database.read({ try $0.accounts.session(secret: secret, at: now) }) else {
            return
        }
        if found.session.seenAt < now.addingTimeInterval(-Self.touchAfter) {
            try await office.database.write { try $0.accounts.touchSession(secret: secret, at: now) }
        }
        context.session = secret
        context.csrf = found.session.csrf
        context.caller = Caller(
            account: found.account.id,
            name: found.account.name,
            grants: found.grants,
            origin: origin,
            language: language ?? found.account.language
        )
        context.unread = found.unread
    }

    /// The address of the browser: of the connection, or what the proxy in front of us says last.
    private func origin(of request: Request, _ context: SiteContext) -> String {
        let direct = context.remoteAddress?.ipAddress ?? ""
        guard office.settings.isBehindProxy, let name = HTTPField.Name("X-Forwarded-For"),
            let last = request.headers[values: name].last?.split(separator: ",").last
        else { return direct }
        let address = last.filter { $0 != " " }
        let isPlain = address.utf8.allSatisfy { "0123456789abcdefABCDEF.:[]".utf8.contains($0) }
        return isPlain && address.count <= 45 ? address : direct
    }
}

extension Response {
    /// Whether caches of others may keep it.
    fileprivate var isShared: Bool { headers[.cacheControl]?.contains("public") ?? false }

    fileprivate var isPage: Bool { headers[.contentType]?.hasPrefix("text/html") ?? false }

    /// Adds a `Set-Cookie` header beside others.
    mutating func add(_ cookie: String?) {
        if let cookie { headers.append(HTTPField(name: .setCookie, value: cookie)) }
    }
}

extension Settings {
    var cookies: SiteCookies { SiteCookies(isSecure: isSecure) }
}
