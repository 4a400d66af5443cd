import Foundation

/// Where people sign in, and where they go afterwards.
enum SignIn {
    static let path = "/dang-nhap"
    static let outPath = "/dang-xuat"
    /// Where people come after signing in.
    static let home = "/viec-hom-nay"

    /// The sign-in page that leads on to an own path.
    static func path(then target: String) -> String {
        var allowed = CharacterSet.urlPathAllowed
        allowed.remove(charactersIn: "&+?=#;")
        return "\(path)?tiep=\(target.addingPercentEncoding(withAllowedCharacters: allowed) ?? "/")"
    }
}
