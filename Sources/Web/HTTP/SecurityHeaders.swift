package import Hummingbird

/// What every answer tells the browser not to do.
package enum SecurityHeaders {
    /// Nothing but our own style sheet, modules and pictures; no inline script, no inline style, no frames.
    package static let contentSecurityPolicy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:", "connect-src 'self'",
        "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
    ].joined(separator: "; ")

    /// For files that people brought, shown by the browser: no scripts, no forms, nothing fetched.
    package static let contentSecurityPolicyOfFiles = "default-src 'none'; sandbox"

    /// The headers in their order.
    ///
    /// `isSecure` adds that the site is reached by https alone for two years.
    package static func all(isSecure: Bool) -> [(name: String, value: String)] {
        let secure = isSecure ? [("Strict-Transport-Security", "max-age=63072000")] : []
        return [
            ("Content-Security-Policy", contentSecurityPolicy),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "same-origin"),
            (
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"
            ),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ] + secure
    }

    /// Adds those that an answer has not set itself.
    package static func add(to response: inout Response, isSecure: Bool) {
        for (name, value) in all(isSecure: isSecure) {
            guard let field = HTTPFields.Element.Name(name), response.headers[field] == nil else { continue }
            response.headers[field] = value
        }
    }
}

/// Adds the security headers to every answer.
package struct SecurityHeadersMiddleware<Context: RequestContext>: RouterMiddleware {
    let isSecure: Bool

    package init(isSecure: Bool) {
        self.isSecure = isSecure
    }

    package func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        SecurityHeaders.add(to: &response, isSecure: isSecure)
        return response
    }
}
