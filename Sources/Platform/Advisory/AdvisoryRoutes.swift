import Hummingbird
import OCOP
import Store
import Web

// | request                                | action        | what                                                       |
// |----------------------------------------|---------------|------------------------------------------------------------|
// | GET  /ho-so/{id}/tham-tra              | seeWorklist   | criteria with the producer's choice, evidence and the note |
// | POST /ho-so/{id}/tham-tra/nhan-xet     | reviewDossier | keeps the note on one criterion (also by itself)           |
// | POST /ho-so/{id}/tham-tra/khao-sat     | reviewDossier | whether the place is seen, and what was seen there         |
// | POST /ho-so/{id}/tham-tra/bao-cao      | reviewDossier | keeps the team's report                                    |
// | POST /ho-so/{id}/tham-tra/trinh        | reviewDossier | keeps it and drafts its paper                              |

extension Site {
    package mutating func addAdvisoryRoutes() {
        get("/ho-so/{id}/tham-tra", .seeWorklist) { visit in
            let sight = try await visit.office.advisorySight(visit.id(), for: visit.caller)
            return AdvisoryPage(sight: sight, visit: visit).response()
        }
        post("/ho-so/{id}/tham-tra/nhan-xet", .reviewDossier) { visit in
            let id = try visit.id(of: Dossier.self)
            let code = visit.form.text("tieu-chi")
            let proven = visit.form.text("minh-chung")
            let saved = try await visit.office.saveAdvisoryNote(
                id,
                version: visit.version(),
                criterion: code,
                words: String(visit.form.text("loi").prefix(5000)),
                isProven: proven.isEmpty ? nil : proven == "du",
                by: visit.caller
            )
            return visit.saved(saved, else: "/ho-so/\(id)/tham-tra#tc-\(code)")
        }
        post("/ho-so/{id}/tham-tra/khao-sat", .reviewDossier) { visit in
            let id = try visit.id(of: Dossier.self)
            let sight = try await visit.office.advisorySight(id, for: visit.caller)
            var form = FormCheck(visit.form, visit.language)
            let page = AdvisoryPage(sight: sight, visit: visit)
            let survey = page.readSurvey(&form)
            let reasons = visit.form.texts("khao-sat").compactMap(AdvisoryNotes.SurveyReason.init)
            guard form.errors.isEmpty else { return page.response(typed: visit.form, form.errors) }
            let office = visit.office
            let saved =
                try await office
                .saveSurveyReasons(id, version: visit.version(), reasons, by: visit.caller)
            _ = try await office.saveSurvey(id, version: saved, survey, by: visit.caller)
            return visit.redirect("/ho-so/\(id)/tham-tra#co-so")
        }
        for room in ["bao-cao", "trinh"] {
            post("/ho-so/{id}/tham-tra/\(room)", .reviewDossier) { visit in
                let id = try visit.id(of: Dossier.self)
                let sight = try await visit.office.advisorySight(id, for: visit.caller)
                var form = FormCheck(visit.form, visit.language)
                let page = AdvisoryPage(sight: sight, visit: visit)
                let report = page.readReport(&form)
                if room == "trinh" {
                    for gap in report.gaps { form.errors.add(gap.field, gap.message[visit.language]) }
                }
                guard form.errors.isEmpty else { return page.response(typed: visit.form, form.errors) }
                let saved = try await visit.office
                    .saveAdvisoryReport(id, version: visit.version(), report, by: visit.caller)
                guard room == "trinh" else { return visit.saved(saved, else: "/ho-so/\(id)/tham-tra#bao-cao") }
                let paper = try await visit.office.deliverAdvisoryReport(id, version: saved, by: visit.caller)
                return visit.redirect(paper.path)
            }
        }
    }
}
