import Hummingbird
import OCOP
import Store
import Web

// | request                              | action           | what                                                    |
// |--------------------------------------|------------------|---------------------------------------------------------|
// | GET  /ho-so/{id}/kiem-tra            | readDossier      | the parts of the dossier, what was found of each        |
// | POST /ho-so/{id}/kiem-tra            | checkComposition | keeps the check as it stands                            |
// | POST /ho-so/{id}/kiem-tra/du         | checkComposition | finds the dossier complete: the 15 working days run     |
// | POST /ho-so/{id}/kiem-tra/tra-lai    | returnToProducer | gives it back with what is missing                      |
// | GET  /ho-so/{id}/noi-dung            | readDossier      | the four contents: the producer's words, the finding    |
// | POST /ho-so/{id}/noi-dung            | assessContents   | keeps the findings (also by itself)                     |
// | POST /ho-so/{id}/noi-dung/bao-cao    | assessContents   | keeps them and drafts the report and the letter         |

extension Site {
    package mutating func addCommuneReviewRoutes() {
        get("/ho-so/{id}/kiem-tra", .readDossier) { visit in
            let sight = try await visit.office.compositionSight(visit.id(), for: visit.caller)
            return CompositionPage(sight: sight, visit: visit).response()
        }
        let errands: [(String, Action)] = [
            ("", .checkComposition), ("/du", .checkComposition), ("/tra-lai", .returnToProducer),
        ]
        for (room, action) in errands {
            post("/ho-so/{id}/kiem-tra\(room)", action) { visit in
                let id = try visit.id(of: Dossier.self)
                let sight = try await visit.office.compositionSight(id, for: visit.caller)
                var form = FormCheck(visit.form, visit.language)
                let check = CompositionPage(sight: sight, visit: visit).read(&form)
                let version = try visit.version()
                do {
                    if form.errors.isEmpty {
                        switch room {
                        case "/du":
                            try await visit.office.confirmComposition(id, version: version, check, by: visit.caller)
                            return visit.redirect("/ho-so/\(id)/noi-dung")
                        case "/tra-lai":
                            let reason = visit.form.text("ly-do")
                            try await visit.office
                                .returnDossier(id, version: version, check, reason: reason, by: visit.caller)
                            return visit.redirect("/ho-so/\(id)")
                        default:
                            let saved = try await visit.office
                                .saveComposition(id, version: version, check, by: visit.caller)
                            return visit.saved(saved, else: "/ho-so/\(id)/kiem-tra")
                        }
                    }
                } catch let input as InvalidInput {
                    form.errors.add(input, visit.language)
                }
                return CompositionPage(sight: sight, visit: visit).response(typed: visit.form, form.errors)
            }
        }
        get("/ho-so/{id}/noi-dung", .readDossier) { visit in
            let sight = try await visit.office.findingsSight(visit.id(), for: visit.caller)
            return FindingsPage(sight: sight, visit: visit).response()
        }
        for room in ["", "/bao-cao"] {
            post("/ho-so/{id}/noi-dung\(room)", .assessContents) { visit in
                let id = try visit.id(of: Dossier.self)
                let sight = try await visit.office.findingsSight(id, for: visit.caller)
                var form = FormCheck(visit.form, visit.language)
                let findings = FindingsPage(sight: sight, visit: visit).read(&form)
                guard form.errors.isEmpty else {
                    return FindingsPage(sight: sight, visit: visit).response(typed: visit.form, form.errors)
                }
                let saved = try await visit.office
                    .saveFindings(id, version: visit.version(), findings, by: visit.caller)
                guard room == "/bao-cao" else { return visit.saved(saved, else: "/ho-so/\(id)/noi-dung") }
                for gap in findings.gaps { form.errors.add(gap.field, gap.message[visit.language]) }
                guard form.errors.isEmpty else {
                    let sight = try await visit.office.findingsSight(id, for: visit.caller)
                    return FindingsPage(sight: sight, visit: visit).response(typed: visit.form, form.errors)
                }
                _ = try await visit.office.draftCommuneReport(id, version: saved, by: visit.caller)
                return visit.redirect("/ho-so/\(id)/giay-to")
            }
        }
    }
}

extension Visit {
    /// What a form that saves by itself is told; a plain form goes to the page.
    func saved(_ version: Int, else path: String) -> Response {
        Autosave.isAsked(request) ? Autosave.saved(version: version) : redirect(path)
    }
}
