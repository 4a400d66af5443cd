/// A link set as a page for people, with the same in JSON-LD for machines.
///
/// Source: GS1-Conformant Resolver Standard 1.2, 2.10.
enum LinkSetPage {
    static func html(of set: LinkSet, status: Int) -> [UInt8] {
        var page = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Links</title>"
        page += status == 300 ? "<h1>Several links may be meant</h1>" : "<h1>Links</h1>"
        for entry in set.entries {
            page += "<h2>\(escaped(entry.description ?? entry.anchor))</h2><ul>"
            for link in entry.links {
                let isSafe = link.target.hasPrefix("https://") || link.target.hasPrefix("http://")
                let title = escaped(link.title ?? link.target)
                let languages = link.languages.isEmpty ? "" : " (\(escaped(link.languages.joined(separator: ", "))))"
                page += "<li>\(escaped(link.type.description)): "
                page += isSafe ? "<a href=\"\(escaped(link.target))\">\(title)</a>" : title
                page += languages
            }
            page += "</ul>"
        }
        var bytes = Array(page.utf8)
        bytes.append(contentsOf: "<script type=\"application/ld+json\">".utf8)
        bytes.append(contentsOf: set.json(context: ResolverDescription.linkSetContext))
        bytes.append(contentsOf: "</script></html>".utf8)
        return bytes
    }

    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
