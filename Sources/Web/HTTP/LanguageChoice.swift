package import OCOP

/// Which language a reader wants: what the address says, else what was chosen before, else what the browser asks for.
package enum LanguageChoice {
    /// The name of the query parameter and of the cookie.
    package static let name = "ngon-ngu"

    package static func choose(query: String?, cookie: String?, acceptLanguage: String?) -> Language {
        query.flatMap(Language.init) ?? cookie.flatMap(Language.init) ?? accepted(acceptLanguage) ?? .vi
    }

    /// The better liked of the two (RFC 9110 section 12.5.4); Vietnamese where both are alike or `*` is all.
    static func accepted(_ header: String?) -> Language? {
        var best: (language: Language, weight: Double)?
        for range in (header ?? "").prefix(1000).split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let tag = parts.first?.lowercased().split(separator: "-").first else { continue }
            guard let language = tag == "*" ? .vi : Language(rawValue: String(tag)) else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            guard weight > 0, weight <= 1 else { continue }
            if let known = best, known.weight > weight || known.weight == weight && language == .en { continue }
            best = (language, weight)
        }
        return best?.language
    }
}
