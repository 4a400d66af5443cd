import Hummingbird
import OCOP
import Store
import Web

// | request                              | action      | what                                                        |
// |--------------------------------------|-------------|-------------------------------------------------------------|
// | GET  /ho-so/{id}/giay-to             | readDossier | the papers of a dossier, as far as the reader may see them  |
// | GET  /giay-to/{id}                   | readDossier | a paper as a sheet, and what can be done with it            |
// | GET  /giay-to/{id}/sua               | draftPaper  | the words of a draft, a field for each paragraph            |
// | POST /giay-to/{id}/sua               | draftPaper  | changes them (also by itself)                               |
// | POST /giay-to/{id}/ky                | signPaper   | signs                                                       |
// | POST /giay-to/{id}/lay-so            | numberPaper | number and day from the register                            |
// | POST /giay-to/{id}/gui               | sendPaper   | sends; the commune's report goes up with its letter         |
// | POST /giay-to/{id}/thay-the          | draftPaper  | a new draft in place of a signed paper                      |

extension Site {
    package mutating func addPaperRoutes() {
        addPaperFileRoutes()
        get("/ho-so/{id}/giay-to", .readDossier) { visit in
            let (frame, papers) = try await visit.office.papers(of: visit.id(), for: visit.caller)
            return PaperListPage(frame: frame, papers: papers, visit: visit).response()
        }
        get("/giay-to/{id}", .readDossier) { visit in
            let sight = try await visit.office.paper(visit.id(), for: visit.caller)
            return PaperReadingPage(sight: sight, visit: visit).response()
        }
        get("/giay-to/{id}/sua", .draftPaper) { visit in
            let sight = try await visit.office.paper(visit.id(), for: visit.caller)
            guard sight.may(.draftPaper, visit), sight.paper.state == .draft else { throw PaperProblem.signedAlready }
            return PaperEditingPage(sight: sight, visit: visit).response()
        }
        post("/giay-to/{id}/sua", .draftPaper) { visit in
            let id = try visit.id(of: Paper.self)
            let sight = try await visit.office.paper(id, for: visit.caller)
            let content = PaperEditingPage(sight: sight, visit: visit).read()
            let paper = try await visit.office
                .editPaper(id, version: visit.version(), content: content, by: visit.caller)
            return visit.saved(paper.version, else: paper.path)
        }
        post("/giay-to/{id}/ky", .signPaper) { visit in
            let id = try visit.id(of: Paper.self)
            let say = visit.language
            var form = FormCheck(visit.form, say)
            let name = form.text("nguoi-ky", say("Họ và tên người ký", "Name"))
            let position = form.text("chuc-vu", say("Chức vụ", "Position"))
            let capacity = form.choice("tham-quyen", say("Thẩm quyền ký", "Capacity"), as: SigningCapacity.self)
            let authority = form.text("uy-quyen", say("Văn bản ủy quyền", "Authorising document"), required: false)
            do {
                if form.errors.isEmpty, let capacity {
                    let signing = Signing(
                        name: name,
                        position: position,
                        capacity: capacity,
                        authority: authority.isEmpty ? nil : authority
                    )
                    let paper = try await visit.office
                        .signPaper(id, version: visit.version(), signing, by: visit.caller)
                    return visit.redirect(paper.path)
                }
            } catch PaperProblem.incomplete(let what) {
                form.errors.add("tham-quyen", what[say])
            }
            return PaperReadingPage(sight: try await visit.office.paper(id, for: visit.caller), visit: visit)
                .response(typed: visit.form, errors: form.errors)
        }
        post("/giay-to/{id}/lay-so", .numberPaper) { visit in
            let id = try visit.id(of: Paper.self)
            let say = visit.language
            var form = FormCheck(visit.form, say)
            let number = form.text("so", say("Số", "Number"), limit: 10)
            let day = form.day("ngay", say("Ngày ban hành", "Day of issue"))
            do {
                if form.errors.isEmpty, let day {
                    let paper = try await visit.office
                        .numberPaper(id, version: visit.version(), sequence: number, on: day, by: visit.caller)
                    return visit.redirect(paper.path)
                }
            } catch PaperProblem.incomplete(let what) {
                form.errors.add("so", what[say])
            } catch let problem as PaperProblem {
                switch problem {
                case .numberTaken: form.errors.add("so", problem.message[say] + ". " + problem.advice[say])
                case .wrongDay: form.errors.add("ngay", problem.message[say])
                default: throw problem
                }
            }
            return PaperReadingPage(sight: try await visit.office.paper(id, for: visit.caller), visit: visit)
                .response(typed: visit.form, errors: form.errors)
        }
        post("/giay-to/{id}/gui", .sendPaper) { visit in
            let paper = try await visit.office.sendPaper(visit.id(), version: visit.version(), by: visit.caller)
            return visit.redirect(paper.path)
        }
        post("/giay-to/{id}/thay-the", .draftPaper) { visit in
            let paper = try await visit.office.replacePaper(
                visit.id(),
                version: visit.version(),
                reason: visit.form.text("ly-do"),
                by: visit.caller
            )
            return visit.redirect("\(paper.path)/sua")
        }
    }
}
