package import Foundation
package import Hummingbird
package import OCOP
package import Web

/// One request with all that a handler needs to answer it.
package struct Visit: Sendable {
    package let office: Office
    package let request: Request
    package let parameters: Parameters
    package let caller: Caller
    /// Secret of this session that every form carries back; of a cookie for those who have not signed in.
    package let csrf: String
    /// The secret of the session; nil for somebody who has not signed in.
    package let session: String?
    /// How many notices the caller has not read.
    package let unread: Int
    /// The fields of a posted form; empty for other requests and for uploads, which are read as they stream.
    package let form: FormData

    package var language: Language { caller.language }
    package var now: Date { office.now }
    package var today: CalendarDay { office.today }
    package var path: String { request.uri.path }

    /// The identity in the address, or "not found".
    package func id<Kind>(_ name: String = "id", of kind: Kind.Type = Kind.self) throws(ProblemPage) -> Identifier<Kind>
    {
        guard let text = parameters.get(name), let id = Identifier<Kind>(text) else { throw .notFound }
        return id
    }

    /// What the address says under a name, read as a form: a plus is a blank, as browsers send forms by GET.
    package func query(_ name: String) -> String? {
        let fields = try? FormReader(byteLimit: 16_384).read(Array((request.uri.query ?? "").utf8))
        return fields.flatMap { $0.has(name) ? $0.text(name) : nil }
    }

    /// This page in a language; what else the address says stays, such as what was searched for.
    func address(in language: Language) -> String {
        let others = (request.uri.query ?? "").split(separator: "&").filter { !$0.hasPrefix("ngon-ngu=") }
        let choice = "ngon-ngu=\(language.rawValue)"
        // A path such as "//host" would lead elsewhere.
        return OwnPath.checked(path + "?" + (others.map(String.init) + [choice]).joined(separator: "&")) ?? "/?"
            + choice
    }

    /// Sends the reader on, after something was done.
    package func redirect(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }

    /// A page of the site around finished markup.
    ///
    /// `modules` names the modules in `Data/web` that enhance it.
    package func page(
        _ title: String,
        status: HTTPResponse.Status = .ok,
        modules: [String] = [],
        _ body: HTML
    ) -> Response {
        Layout(visit: self, title: title, modules: modules).around(body).response(status)
    }

    /// The hidden fields of every form: the session's secret, and the version that the reader saw.
    package func hidden(version: Int? = nil) -> HTML {
        let version: HTML? = version.map { "<input type=\"hidden\" name=\"version\" value=\"\($0)\">" }
        return "<input type=\"hidden\" name=\"csrf\" value=\"\(csrf)\">\(version)"
    }

    /// The version that the reader saw, from the form; 0 for what was never saved.
    package func version() throws(ProblemPage) -> Int {
        guard form.has("version") else { throw .incomplete("version") }
        guard let version = Int(form.text("version")), version >= 0 else { throw .unreadableVersion }
        return version
    }
}
