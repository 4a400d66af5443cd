import Foundation
import Gzip
package import Hummingbird

/// The style sheet and the modules of every page, read once, under an address that changes with their content.
///
/// The address is one for all of them (`/tinh/<fingerprint>/saolang.css`), so that modules may import each other.
package struct Assets: Sendable {
    package struct File: Sendable {
        package let bytes: [UInt8]
        package let packed: [UInt8]?
        package let contentType: String
    }

    package struct Missing: Error, Equatable {
        package let folder: String
    }

    package let files: [String: File]
    package let fingerprint: String

    /// The files in `Data/web`; throws where the folder has no style sheet.
    package init(folder: String) throws {
        var files: [String: File] = [:]
        var all: [UInt8] = []
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names.sorted() {
            guard let type = Self.contentType(of: name) else { continue }
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: folder).appending(path: name)))
            files[name] = File(bytes: bytes, packed: Gzip.packed(bytes), contentType: type)
            all += Array(name.utf8) + [0] + bytes
        }
        guard files["saolang.css"] != nil else { throw Missing(folder: folder) }
        self.files = files
        fingerprint = EntityTag.fingerprint(all)
    }

    private static func contentType(of name: String) -> String? {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        default: nil
        }
    }

    /// Where a file is found.
    package func address(_ name: String) -> String { "/tinh/\(fingerprint)/\(name)" }

    /// What a page puts into its head: the style sheet, and the modules that it wants (`"autosave"`, `"keys"`…).
    package func head(modules: [String] = []) -> HTML {
        """
        <link rel="stylesheet" href="\(address("saolang.css"))"><link rel="icon" href="\(Self.icon)">\
        \(modules.map { "<script type=\"module\" src=\"\(address($0 + ".js"))\"></script>" as HTML })
        """
    }

    /// The star of the site, within the page, so that no browser asks for one.
    private static let icon = """
        data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Cpath fill='%23b26a00' \
        d='M12 2l3 6.6 7 .8-5.2 4.8 1.4 7L12 17.7 5.8 21.2l1.4-7L2 9.4l7-.8z'/%3E%3C/svg%3E
        """

    /// A file as an answer; nil for a name that is none, and for the address of another edition: what is kept for a year
    /// must be what its address says.
    package func response(_ name: String, fingerprint asked: String, to request: Request) -> Response? {
        guard asked == fingerprint, let file = files[name] else { return nil }
        let packed = Gzip.isAccepted(request.headers[.acceptEncoding]) ? file.packed : nil
        var headers: HTTPFields = [
            .contentType: file.contentType,
            .cacheControl: "public, max-age=31536000, immutable",
            .vary: "Accept-Encoding",
        ]
        if packed != nil { headers[.contentEncoding] = "gzip" }
        return Response(
            status: .ok,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: packed ?? file.bytes))
        )
    }

    /// Serves the files; once for the whole site.
    package func add(to router: some RouterMethods<some RequestContext>) {
        router.get("tinh/:fingerprint/:name") { request, context in
            let name = try context.parameters.require("name")
            let fingerprint = try context.parameters.require("fingerprint")
            guard let response = response(name, fingerprint: fingerprint, to: request) else {
                throw HTTPError(.notFound)
            }
            return response
        }
    }
}
