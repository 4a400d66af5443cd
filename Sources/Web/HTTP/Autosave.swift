package import Hummingbird

/// What the server and `autosave.js` say to each other.
///
/// The module posts the whole form with `X-Autosave: 1`, and takes 200 with the new version for saved, 409 for "someone
/// else was faster", 422 for "something in it cannot be saved", 401 and 403 for "signed out"; anything else it tries
/// again.
package enum Autosave {
    private static let header = HTTPFields.Element.Name("X-Autosave")

    /// Whether a form was sent by the module, and not by the person's button.
    package static func isAsked(_ request: Request) -> Bool {
        header.flatMap { request.headers[$0] } == "1"
    }

    /// It is saved; the form goes on from that version.
    package static func saved(version: Int) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: "{\"version\":\(version)}"))
        )
    }

    /// Something in it cannot be saved; the person sees what when the form is sent by its button.
    package static var refused: Response { Response(status: .unprocessableContent) }
}
