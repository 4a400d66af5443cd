import Hummingbird
import OCOP
import Store
import Web

// | request                              | action         | what                                                     |
// |--------------------------------------|----------------|----------------------------------------------------------|
// | POST /giay-to/{id}/ban-ky            | keepSignedFile | takes the scan of the signed paper                       |
// | GET  /giay-to/{id}/ban-ky            | readDossier    | the scan, for those who may read the paper               |

extension Site {
    mutating func addPaperFileRoutes() {
        upload("/giay-to/{id}/ban-ky", .keepSignedFile) { visit in
            let id = try visit.id(of: Paper.self)
            // Who may not bring it hears so before the file is sent up.
            let sight = try await visit.office.paper(id, for: visit.caller)
            guard visit.caller.may(.keepSignedFile, on: sight.paper, sight.subject, by: visit.office.law.procedure)
            else { throw Refusal.notAllowed(.keepSignedFile) }
            let upload = try await visit.upload(kinds: SignedFile.kinds)
            var errors = upload.errors
            guard let file = upload.files.first, errors.isEmpty else {
                if errors["tep"] == nil { errors.add("tep", visit.language("Hãy chọn tệp.", "Choose the file.")) }
                return PaperReadingPage(sight: sight, visit: visit).response(errors: errors)
            }
            guard let version = Int(upload.data.text("version")) else { throw ProblemPage.incomplete("version") }
            let paper = try await visit.office.keepSignedFile(
                SignedFile(sha256: file.sha256, mediaType: file.mediaType),
                of: id,
                version: version,
                by: visit.caller
            )
            return visit.redirect(paper.path)
        }
        get("/giay-to/{id}/ban-ky", .readDossier) { visit in
            let paper = try await visit.office.paper(visit.id(), for: visit.caller).paper
            guard let file = paper.signedFile, let hash = FileHash(rawValue: file.sha256) else {
                throw ProblemPage.notFound
            }
            var response = try await visit.send(file, hash)
            // Another scan may take its place at the same address.
            response.headers[.cacheControl] = "private, no-cache"
            return response
        }
    }
}
