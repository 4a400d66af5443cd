import Hummingbird
import OCOP
import Store
import Web

// GET  /tep/{sha256}/trang/{page}             a page of a document as a picture, for those who may see the document
extension Site {
    mutating func addPagePictureRoutes() {
        get("/tep/{sha256}/trang/{page}", .viewEvidence) { visit in
            guard let file = visit.parameters.get("sha256"), FileHash(rawValue: file) != nil,
                let page = visit.parameters.get("page").flatMap({ Int($0) })
            else { throw ProblemPage.notFound }
            _ = try await visit.office.file(file, for: visit.caller)
            let found = try await visit.office.database.read { try $0.pagePictures.find(page, of: file) }
            guard let hash = found.flatMap({ FileHash(rawValue: $0) }) else { throw ProblemPage.notFound }
            let pieces = try await visit.office.files.read(hash)
            return Response(
                status: .ok,
                headers: [
                    .contentType: FileKind.jpeg.mediaType, .cacheControl: "private, max-age=86400, immutable",
                    .contentLength: "\(pieces.range.count)",
                ],
                body: ResponseBody { writer in
                    for try await piece in pieces { try await writer.write(ByteBuffer(bytes: piece)) }
                    try await writer.finish(nil)
                }
            )
        }
    }
}
