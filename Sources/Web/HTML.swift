package import Hummingbird

/// Markup that is safe to send: what is interpolated is escaped, unless it is markup itself.
///
///     let line: HTML = "<li>\(product.name), \(count)</li>"
package struct HTML: ExpressibleByStringInterpolation, Hashable, Sendable {
    package private(set) var text: String

    /// Nothing at all.
    package static let empty = HTML(trusted: "")

    package init(stringLiteral text: String) {
        self.text = text
    }

    package init(stringInterpolation interpolation: Interpolation) {
        text = interpolation.text
    }

    /// Markup made elsewhere in the program; never what a person typed.
    package init(trusted text: String) {
        self.text = text
    }

    package var isEmpty: Bool { text.isEmpty }

    package static func + (one: HTML, other: HTML) -> HTML { HTML(trusted: one.text + other.text) }

    package static func += (one: inout HTML, other: HTML) { one.text += other.text }

    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        package mutating func appendInterpolation(_ words: some StringProtocol) {
            HTML.escape(words, into: &text)
        }

        package mutating func appendInterpolation(_ words: String?) {
            if let words { HTML.escape(words, into: &text) }
        }

        package mutating func appendInterpolation(_ number: Int) {
            text += String(number)
        }

        package mutating func appendInterpolation(_ markup: HTML?) {
            if let markup { text += markup.text }
        }

        package mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { text += part.text }
        }
    }

    private static func escape(_ words: some StringProtocol, into text: inout String) {
        guard words.utf8.contains(where: isSpecial) else { return text += words }
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27
    }
}

extension HTML: ResponseGenerator {
    package func response(from request: Request, context: some RequestContext) -> Response {
        response(.ok)
    }

    /// The markup as an answer of that status.
    package func response(_ status: HTTPResponse.Status) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}
