package import Hummingbird

/// A piece of a page asked for by a module: the inside of `[data-live="<name>"]`, without the page around it.
///
/// The request and the answer both carry `X-Fragment: <name>`, so that a sign-in page or an error is never taken for
/// the piece.
package enum Fragment {
    static let header = HTTPFields.Element.Name("X-Fragment")

    /// The piece that a request asks for; nil where it wants the whole page.
    package static func asked(_ request: Request) -> String? {
        header.flatMap { request.headers[$0] }
    }
}

extension HTML {
    /// The markup as the answer to a request for a piece of a page.
    package func fragment(_ name: String) -> Response {
        var response = response(.ok)
        if let header = Fragment.header { response.headers[header] = name }
        response.headers[.vary] = "X-Fragment"
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
