import Foundation
import GS1

/// What is written in an afternoon: URLComponents and lists of strings, with nothing judged.
enum NaiveLink {
    static func parts(of uri: String) -> [String: String] {
        guard let components = URLComponents(string: uri) else { return [:] }
        var parts: [String: String] = [:]
        let segments = components.path.split(separator: "/").map(String.init)
        for place in stride(from: segments.count - 2, through: 0, by: -2) where Int(segments[place]) != nil {
            parts[segments[place]] = segments[place + 1]
        }
        for item in components.queryItems ?? [] { parts[item.name] = item.value }
        return parts
    }

    static func uri(of link: DigitalLink) -> String {
        let path = link.elements.prefix(link.pathCount).map { "/\($0.ai)/\(encoded($0.value))" }.joined()
        let query = link.attributes.sorted { $0.ai < $1.ai }.map { "\($0.ai)=\(encoded($0.value))" }
        return "https://id.gs1.org" + path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }

    private static func encoded(_ value: String) -> String {
        value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? value
    }
}
