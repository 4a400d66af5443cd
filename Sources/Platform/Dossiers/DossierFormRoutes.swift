import Hummingbird
import OCOP
import Store
import Web

// | request                              | who             | what                                                    |
// |--------------------------------------|-----------------|---------------------------------------------------------|
// | GET /ho-so/{id}/mau-01               | who may read it | Mẫu 01, to write or to read                             |
// | POST /ho-so/{id}/mau-01              | who writes it   | saving it, also by autosave                             |
// | GET, POST /ho-so/{id}/mau-02         | the same        | Mẫu 02, one page of it                                  |
// | GET, POST /ho-so/{id}/tu-danh-gia    | the same        | Mẫu 02 part III, one section of the criteria            |
// | POST /ho-so/{id}/tu-danh-gia/diem    | who writes it   | what the answers on the page would come to; saves nothing |

extension Site {
    mutating func addDossierFormRoutes() {
        get("/ho-so/{id}/mau-01", .readDossier) { visit in
            let papers = try await visit.office.dossierPapers(of: visit.id(), for: visit.caller)
            return visit.registrationPage(papers, papers.registration.body.data, FieldErrors())
        }
        post("/ho-so/{id}/mau-01", .editDossier) { visit in try await visit.saveRegistration() }
        get("/ho-so/{id}/mau-02", .readDossier) { visit in
            let papers = try await visit.office.dossierPapers(of: visit.id(), for: visit.caller)
            let data = papers.report.body.data(lastYear: visit.today.year - 1)
            return visit.reportPage(papers, visit.reportPart, data, FieldErrors())
        }
        post("/ho-so/{id}/mau-02", .editDossier) { visit in try await visit.saveReport() }
        get("/ho-so/{id}/tu-danh-gia", .readDossier) { visit in
            let desk = try await visit.scoringDesk()
            guard desk.papers.isEditable, let section = desk.section(visit.query("muc")) else {
                return visit.page(
                    of: desk.papers.frame,
                    .selfScoring,
                    desk.reading(desk.score(desk.papers.choices.body))
                )
            }
            let data = desk.papers.choices.body.data(of: desk.criteria(of: section))
            return visit.scoringPage(desk, section, data, FieldErrors())
        }
        post("/ho-so/{id}/tu-danh-gia", .editDossier) { visit in try await visit.saveChoices() }
        post("/ho-so/{id}/tu-danh-gia/diem", .editDossier) { visit in
            let desk = try await visit.scoringDesk()
            var choices = desk.papers.choices.body
            if let section = desk.section(visit.query("muc")) {
                choices.answers.merge(SelfChoices.answers(visit.form, in: desk.criteria(of: section))) { $1 }
            }
            return desk.summary(desk.score(choices)).fragment("diem")
        }
    }
}

extension Visit {
    fileprivate func registrationPage(
        _ papers: DossierPapers,
        _ data: FormData,
        _ errors: FieldErrors,
        version: Int? = nil,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let page = RegistrationFormPage(papers: papers, law: office.law, say: language)
        let version = version ?? papers.registration.version
        return self.page(
            of: papers.frame,
            .registration,
            status: status,
            modules: ["autosave"],
            papers.isEditable
                ? page.form(data, errors, version: version, unseen: unseen(version: version)) : page.reading
        )
    }

    fileprivate func saveRegistration() async throws -> Response {
        let papers = try await office.dossierPapers(of: id(), for: caller)
        var form = papers.registration.body
        var errors = FieldErrors()
        form.take(self.form, &errors, language)
        return try await keep(papers.frame, errors) {
            try await office.saveRegistration(form, of: papers.frame.dossier.id, version: version(), by: caller)
        } again: { errors, status in
            registrationPage(papers, self.form, errors, status: status)
        }
    }

    fileprivate var reportPart: ReportPage { query("phan").flatMap { ReportPage(rawValue: $0) } ?? .producer }

    fileprivate func reportPage(
        _ papers: DossierPapers,
        _ part: ReportPage,
        _ data: FormData,
        _ errors: FieldErrors,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let page = ReportFormPage(papers: papers, say: language, lastYear: today.year - 1)
        return self.page(
            of: papers.frame,
            .report,
            status: status,
            modules: ["autosave"],
            papers.isEditable
                ? page.form(part, data, errors, unseen: unseen(version: papers.report.version)) : page.reading
        )
    }

    fileprivate func saveReport() async throws -> Response {
        let papers = try await office.dossierPapers(of: id(), for: caller)
        let part = reportPart
        let language = language
        let data = form
        var errors = FieldErrors()
        var read = papers.report.body
        read.take(data, on: part, &errors, language)
        return try await keep(papers.frame, errors) {
            try await office.changeSelfAssessment(of: papers.frame.dossier.id, version: version(), by: caller) {
                report in
                var ignored = FieldErrors()
                report.take(data, on: part, &ignored, language)
            }
        } again: { errors, status in
            reportPage(papers, part, data, errors, status: status)
        }
    }

    fileprivate func scoringDesk() async throws -> SelfScoringPage {
        let id: Dossier.ID = try self.id()
        let papers = try await office.dossierPapers(of: id, for: caller)
        // Who watches reads the choices without the files behind them.
        let maySeeEvidence = caller.may(.viewEvidence, on: papers.frame.subject, by: office.law.procedure)
        let evidence =
            maySeeEvidence
            ? try await office.evidence(of: id, for: caller)
            : DossierEvidence(frame: papers.frame, items: [], uses: [])
        let scorer = try office.law.scorer(set: papers.frame.dossier.set, ofAct: papers.frame.dossier.act)
        return SelfScoringPage(evidence: evidence, papers: papers, scorer: scorer, say: language)
    }

    fileprivate func scoringPage(
        _ desk: SelfScoringPage,
        _ section: CriteriaSet.Section,
        _ data: FormData,
        _ errors: FieldErrors,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        page(
            of: desk.papers.frame,
            .selfScoring,
            status: status,
            modules: ["autosave", "live-score", "keys"],
            desk.form(
                section,
                data,
                errors,
                desk.score(desk.papers.choices.body),
                unseen: unseen(version: desk.papers.choices.version)
            )
        )
    }

    fileprivate func saveChoices() async throws -> Response {
        let desk = try await scoringDesk()
        guard let section = desk.section(query("muc")) else { throw ProblemPage.notFound }
        let answers = SelfChoices.answers(form, in: desk.criteria(of: section))
        return try await keep(desk.papers.frame, FieldErrors()) {
            try await office.saveChoices(answers, of: desk.papers.frame.dossier.id, version: version(), by: caller)
        } again: { errors, status in
            scoringPage(desk, section, form, errors, status: status)
        }
    }

    /// Saves a part of a dossier: what can be read is kept even where a field cannot; a page that somebody else has saved
    /// since comes back with all that was typed, and nothing is overwritten unasked.
    private func keep(
        _ frame: DossierFrame,
        _ errors: FieldErrors,
        _ save: () async throws -> Int,
        again: (FieldErrors, HTTPResponse.Status) throws -> Response
    ) async throws -> Response {
        var errors = errors
        do {
            let version = try await save()
            if Autosave.isAsked(request) { return errors.isEmpty ? Autosave.saved(version: version) : Autosave.refused }
            if errors.isEmpty { return redirect(next(in: frame)) }
        } catch let input as InvalidInput {
            if Autosave.isAsked(request) { return Autosave.refused }
            errors.add(input, language)
        } catch let error as StoreError where error.code == .stale {
            if Autosave.isAsked(request) { return Response(status: .conflict) }
            errors.add(
                language(
                    "Người khác vừa sửa phần này. Bên dưới là những gì bạn vừa gõ, chưa lưu: bấm «Lưu» lần nữa để giữ bản của bạn.",
                    "Somebody else has just changed this part. Below is what you typed, not saved yet: press «Save» again to keep yours."
                )
            )
            return try again(errors, .conflict)
        }
        return try again(errors, .unprocessableContent)
    }

    /// Where the button that was pressed leads.
    private func next(in frame: DossierFrame) -> String {
        let target = form.text("sau")
        if target.hasPrefix("minh-chung:") { return frame.path("minh-chung/chon?cho=\(target.dropFirst(11))") }
        if ["mau-02", "tu-danh-gia", "nop", "minh-chung"].contains(target) { return frame.path(target) }
        if let part = ReportPage(rawValue: target) { return frame.path("mau-02?phan=\(part.rawValue)") }
        if path.hasSuffix("/tu-danh-gia"), !target.isEmpty { return frame.path("tu-danh-gia?muc=\(target)") }
        let query = request.uri.query.map { "?\($0)" } ?? ""
        return path + query
    }
}

extension SelfScoringPage {
    func criteria(of section: CriteriaSet.Section) -> ArraySlice<Criterion> { scorer.set.criteria[section.criteria] }

    /// Nil while two alternatives are both chosen, which the form says beside them.
    func score(_ choices: SelfChoices) -> SelfScore? { try? SelfScore(choices, by: scorer) }
}
