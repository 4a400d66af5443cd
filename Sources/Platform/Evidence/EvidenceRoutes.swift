import Hummingbird
import OCOP
import Store
import Web

// | request                                  | who                       | what                                          |
// |------------------------------------------|---------------------------|-----------------------------------------------|
// | GET /kho-minh-chung                      | producer                  | its library                                   |
// | GET, POST /kho-minh-chung/moi            | producer                  | adding a piece of evidence with its files     |
// | GET /kho-minh-chung/{id}                 | who may see it            | its files, where it is used, its form         |
// | POST /kho-minh-chung/{id}                | producer, paper officer   | changing it, adding files                     |
// | POST /kho-minh-chung/{id}/go-tep, …/bo   | the same                  | removing a file; taking it out of the library |
// | GET /ho-so/{id}/minh-chung               | who may read the dossier  | all evidence by part and criterion            |
// | GET, POST /ho-so/{id}/minh-chung/chon    | who writes it             | choosing what stands at one place             |
// | POST /ho-so/{id}/minh-chung/tai-len      | who writes it             | uploading for one place                       |

extension Site {
    mutating func addEvidenceRoutes() {
        addLibraryRoutes()
        addDossierEvidenceRoutes()
    }

    private mutating func addLibraryRoutes() {
        get("/kho-minh-chung", .manageEvidence) { visit in
            let items = try await visit.office.library(for: visit.caller)
            let page = LibraryPage(items: items, law: visit.office.law, today: visit.today, say: visit.language)
            return visit.page(visit.language("Kho minh chứng", "Evidence library"), page.body)
        }
        get("/kho-minh-chung/moi", .manageEvidence) { visit in visit.newEvidencePage(FormData(), FieldErrors()) }
        upload("/kho-minh-chung/moi", .manageEvidence) { visit in
            let upload = try await visit.upload()
            guard let producer = visit.caller.producers.first else { throw Refusal.notAllowed(.manageEvidence) }
            return try await visit.adding(upload) { draft in
                try await visit.office.addEvidence(draft, files: upload.files, to: producer, by: visit.caller)
                return visit.redirect("/kho-minh-chung")
            } again: { errors in
                visit.newEvidencePage(upload.data, errors, status: .unprocessableContent)
            }
        }
        get("/kho-minh-chung/{id}", .viewEvidence) { visit in
            let shown = try await visit.office.evidencePage(visit.id(), for: visit.caller)
            return visit.evidencePage(shown, shown.item.evidence.data(visit.language), FieldErrors())
        }
        upload("/kho-minh-chung/{id}", .manageEvidence) { visit in
            let upload = try await visit.upload()
            let id: Evidence.ID = try visit.id()
            guard let version = Int(upload.data.text("version")) else { throw ProblemPage.incomplete("version") }
            return try await visit.adding(upload, needsFile: false) { draft in
                try await visit.office.editEvidence(id, version: version, adding: upload.files, by: visit.caller, draft)
                return visit.redirect("/kho-minh-chung/\(id)")
            } again: { errors in
                let shown = try await visit.office.evidencePage(id, for: visit.caller)
                return visit.evidencePage(shown, upload.data, errors, status: .unprocessableContent)
            }
        }
        post("/kho-minh-chung/{id}/go-tep", .manageEvidence) { visit in
            let id: Evidence.ID = try visit.id()
            let file = visit.form.text("tep")
            try await visit.office.removeFile(file, from: id, version: visit.version(), by: visit.caller)
            return visit.redirect("/kho-minh-chung/\(id)")
        }
        post("/kho-minh-chung/{id}/bo", .manageEvidence) { visit in
            try await visit.office.removeEvidence(visit.id(), version: visit.version(), by: visit.caller)
            return visit.redirect("/kho-minh-chung")
        }
    }

    private mutating func addDossierEvidenceRoutes() {
        get("/ho-so/{id}/minh-chung", .viewEvidence) { visit in
            let evidence = try await visit.office.evidence(of: visit.id(), for: visit.caller)
            return visit.page(of: evidence.frame, .evidence, visit.page(evidence).list)
        }
        get("/ho-so/{id}/minh-chung/chon", .editDossier) { visit in
            try await visit.choosingPage(FormData(), FieldErrors())
        }
        post("/ho-so/{id}/minh-chung/chon", .editDossier) { visit in
            let id: Dossier.ID = try visit.id()
            let place = visit.query("cho") ?? ""
            let ids = visit.form.texts("minh-chung").compactMap { Evidence.ID($0) }
            try await visit.office.setEvidence(ids, at: place, of: id, by: visit.caller)
            return visit.redirect(try await visit.back(from: place, in: id))
        }
        upload("/ho-so/{id}/minh-chung/tai-len", .editDossier) { visit in
            let id: Dossier.ID = try visit.id()
            let place = visit.query("cho") ?? ""
            let frame = try await visit.office.dossierFrame(id, for: visit.caller, to: .editDossier)
            let upload = try await visit.upload()
            return try await visit.adding(upload) { draft in
                try await visit.office.addEvidence(
                    draft,
                    files: upload.files,
                    to: frame.dossier.producer,
                    usedAt: (id, place),
                    by: visit.caller
                )
                return visit.redirect(try await visit.back(from: place, in: id))
            } again: { errors in
                try await visit.choosingPage(upload.data, errors, status: .unprocessableContent)
            }
        }
    }
}

/// A piece of evidence as one reader sees it.
struct ShownEvidence: Sendable {
    let item: LibraryItem
    let mayEdit: Bool
}

extension Office {
    /// A piece of evidence, for its producer and for those who may read a dossier that uses it.
    func evidencePage(_ id: Evidence.ID, for caller: Caller) async throws -> ShownEvidence {
        try await database.read { tx in
            let evidence = try tx.evidence.get(id)
            let ids = try tx.evidence.uses(ofEvidence: [id]).map(\.dossier)
            let dossiers = try tx.dossiers.list(ids).filter { dossier in
                let subject = try tx.dossiers.subject(of: dossier)
                return caller.may(.readDossier, on: subject, by: law.procedure)
            }
            let mayEdit =
                (try? tx.requireEvidence(.manageEvidence, of: evidence.producer, by: caller, law.procedure)) != nil
            guard mayEdit || !dossiers.isEmpty else { throw StoreError(.missing, "evidence \(id)") }
            let files = try tx.evidence.files(of: [id])[id, default: []]
            return ShownEvidence(
                item: LibraryItem(evidence: evidence, files: files, usedBy: dossiers),
                mayEdit: mayEdit && evidence.removedAt == nil
            )
        }
    }
}

extension Visit {
    /// Reads what was written beside the files, does the errand, or shows the form again with all that is wrong.
    fileprivate func adding(
        _ upload: Upload,
        needsFile: Bool = true,
        _ errand: (EvidenceDraft) async throws -> Response,
        again: (FieldErrors) async throws -> Response
    ) async throws -> Response {
        var errors = upload.errors
        let draft = EvidenceDraft(upload.data, &errors, language)
        if needsFile, upload.files.isEmpty, errors["tep"] == nil {
            errors.add("tep", language("Hãy chọn ít nhất một tệp.", "Choose at least one file."))
        }
        guard errors.isEmpty else { return try await again(errors) }
        do { return try await errand(draft) } catch let input as InvalidInput {
            errors.add(input, language)
            return try await again(errors)
        }
    }

    fileprivate func newEvidencePage(
        _ data: FormData,
        _ errors: FieldErrors,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let title = language("Thêm minh chứng", "Add evidence")
        let form = EvidenceForm(kinds: office.law.evidence, say: language)
            .html(to: "/kho-minh-chung/moi", data, errors, needsFile: true, unseen: unseen())
        return page(title, status: status, modules: ["upload"], "<div class=\"stack\"><h1>\(title)</h1>\(form)</div>")
    }

    fileprivate func evidencePage(
        _ shown: ShownEvidence,
        _ data: FormData,
        _ errors: FieldErrors,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let page = EvidencePage(
            item: shown.item,
            law: office.law,
            today: today,
            say: language,
            mayEdit: shown.mayEdit
        )
        let evidence = shown.item.evidence
        return self.page(
            evidence.title,
            status: status,
            modules: ["upload"],
            page.body(data, errors, unseen: unseen(version: evidence.version))
        )
    }

    fileprivate func page(_ evidence: DossierEvidence) -> DossierEvidencePage {
        DossierEvidencePage(
            evidence: evidence,
            law: office.law,
            say: language,
            today: today,
            mayWrite: caller.may(.editDossier, on: evidence.frame.subject, by: office.law.procedure)
        )
    }

    fileprivate func choosingPage(
        _ data: FormData,
        _ errors: FieldErrors,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let id: Dossier.ID = try self.id()
        let place = query("cho") ?? ""
        let evidence = try await office.evidence(of: id, for: caller)
        try caller.require(.editDossier, on: evidence.frame.subject, by: office.law.procedure)
        let set = try office.law.scorer(set: evidence.frame.dossier.set, ofAct: evidence.frame.dossier.act).set
        let wanted = set.index(ofCriterion: place).map { Set(set.criteria[$0].evidence) } ?? []
        let upload = EvidenceForm(kinds: office.law.evidence, say: language).html(
            to: evidence.frame.path("minh-chung/tai-len?cho=\(place)"),
            data,
            errors,
            kindsFirst: wanted,
            needsFile: true,
            unseen: unseen()
        )
        return page(
            of: evidence.frame,
            .evidence,
            status: status,
            modules: ["upload"],
            page(evidence).choosing(place, upload, unseen: unseen())
        )
    }

    /// The page from which somebody went to choose evidence for a place.
    fileprivate func back(from place: String, in id: Dossier.ID) async throws -> String {
        let frame = try await office.dossierFrame(id, for: caller)
        let set = try office.law.scorer(set: frame.dossier.set, ofAct: frame.dossier.act).set
        guard let position = set.index(ofCriterion: place),
            let section = set.parts.flatMap(\.sections).first(where: { $0.criteria.contains(position) })
        else { return frame.path(DossierRoom.evidence.rawValue) }
        return frame.path("tu-danh-gia?muc=\(section.code)#\(SelfChoices.field(place))")
    }
}
