package import Hummingbird

/// The cookies of the site: for its own host only, unseen by scripts, not sent along from other sites' forms.
///
/// Over HTTPS the names carry `__Host-`, which browsers take only from the host itself and only when `Secure`
/// (RFC 6265bis section 4.1.3.2), so that a neighbouring host cannot plant one.
package struct SiteCookies: Sendable {
    package let isSecure: Bool

    /// `isSecure` where people reach the site by https, also through a proxy.
    package init(isSecure: Bool) {
        self.isSecure = isSecure
    }

    /// The value of a cookie that came with a request.
    package func value(_ name: String, in headers: HTTPFields) -> String? {
        let full = fullName(name)
        for header in headers[values: .cookie] {
            for pair in header.split(separator: ";") {
                let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard halves.count == 2, halves[0].drop(while: { $0 == " " }) == full else { continue }
                return String(halves[1])
            }
        }
        return nil
    }

    /// The `Set-Cookie` header that gives a cookie; nil where the value holds what a cookie cannot (RFC 6265 4.1.1).
    ///
    /// Without `seconds` it ends with the browser.
    package func setting(_ name: String, _ value: String, seconds: Int? = nil) -> String? {
        let isClean = value.utf8.allSatisfy { $0 > 32 && $0 < 127 && !"\",;\\".utf8.contains($0) }
        guard isClean, value.utf8.count <= 3000 else { return nil }
        let age = seconds.map { "; Max-Age=\($0)" } ?? ""
        return "\(fullName(name))=\(value); Path=/\(age); HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
    }

    /// The `Set-Cookie` header that takes a cookie back.
    package func clearing(_ name: String) -> String {
        "\(fullName(name))=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
    }

    private func fullName(_ name: String) -> String { isSecure ? "__Host-" + name : name }
}
