import Hummingbird
import OCOP
import Store
import Web

// GET  /ho-so/{id}/cham-diem[?muc=]           a member's own sheet, one section
// POST /ho-so/{id}/cham-diem                  saves what the section's form holds
// POST /ho-so/{id}/cham-diem/diem             counts without saving, for the bench
// GET  /ho-so/{id}/cham-diem/xem-lai          the whole sheet before it is handed in
// POST /ho-so/{id}/cham-diem/nop              hands it in
// POST /ho-so/{id}/cham-diem/tu-choi          conflict of interest
// GET  /ho-so/{id}/tien-do                    who has handed in; secretary and chair
// POST /ho-so/{id}/mo-cham-diem | khoa-diem | cham-lai
extension Site {
    fileprivate static let unreadable = Label(
        vi: "Có lựa chọn không đọc được: tải lại trang rồi chấm lại.",
        en: "A choice cannot be read: reload the page and score again."
    )

    mutating func addScoringRoutes() {
        get("/ho-so/{id}/cham-diem", .scoreDossier) { visit in
            try await visit.sheetPage(section: visit.query("muc"))
        }
        post("/ho-so/{id}/cham-diem", .scoreDossier) { visit in try await visit.saveSheet() }
        post("/ho-so/{id}/cham-diem/diem", .scoreDossier) { visit in
            let desk = try await visit.office.sheetDesk(visit.id(), for: visit.caller)
            let (answers, errors) = visit.sheetAnswers(of: desk.set)
            guard errors.isEmpty else { throw InvalidInput(nil, Self.unreadable) }
            let result = try desk.result(with: answers)
            return SheetBench(desk: desk, result: result, say: visit.language).bench(end: "").fragment(visit.language)
                .fragment("diem")
        }
        get("/ho-so/{id}/cham-diem/xem-lai", .scoreDossier) { visit in try await visit.reviewPage() }
        post("/ho-so/{id}/cham-diem/nop", .scoreDossier) { visit in
            let id: Dossier.ID = try visit.id()
            do {
                try await visit.office.submitSheet(
                    id,
                    seen: visit.version(),
                    reason: visit.form.text("ly-do"),
                    by: visit.caller
                )
            } catch EvaluationRefusal.reasonMissing {
                return try await visit.reviewPage(reasonMissing: true)
            }
            return visit.redirect("/ho-so/\(id)/cham-diem/xem-lai")
        }
        post("/ho-so/{id}/cham-diem/tu-choi", .scoreDossier) { visit in
            let id: Dossier.ID = try visit.id()
            try await visit.office.recuse(id, reason: visit.form.text("ly-do"), by: visit.caller)
            return visit.redirect("/ho-so/\(id)/cham-diem/xem-lai")
        }
        get("/ho-so/{id}/tien-do", .followScoring) { visit in try await visit.progressPage() }
        post("/ho-so/{id}/mo-cham-diem", .openScoring) { visit in
            let id: Dossier.ID = try visit.id()
            try await visit.office.openScoring(id, version: visit.version(), by: visit.caller)
            return visit.redirect("/ho-so/\(id)/tien-do")
        }
        post("/ho-so/{id}/khoa-diem", .close) { visit in
            let id: Dossier.ID = try visit.id()
            try await visit.office.closeScoring(
                id,
                findings: visit.form.texts("ket-luan"),
                conclusion: visit.form.text("y-kien"),
                version: visit.version(),
                by: visit.caller
            )
            return visit.redirect("/ho-so/\(id)/ket-qua")
        }
        post("/ho-so/{id}/cham-lai", .rescore) { visit in
            let id: Dossier.ID = try visit.id()
            let reason = visit.form.text("ly-do")
            try await visit.office.rescore(id, reason: reason, version: visit.version(), by: visit.caller)
            return visit.redirect("/ho-so/\(id)/tien-do")
        }
    }
}

extension Visit {
    /// The answers that a section's form holds, and what cannot be read of them; criteria that it does not name are left
    /// alone.
    fileprivate func sheetAnswers(of set: CriteriaSet) -> ([String: MemberSheet.Answer], FieldErrors) {
        var answers: [String: MemberSheet.Answer] = [:]
        var errors = FieldErrors()
        for criterion in set.criteria {
            let (option, note) = ("c-\(criterion.code)", "g-\(criterion.code)")
            guard form.has(option) || form.has(note) else { continue }
            let typed = form.text(option)
            let chosen = Int(typed)
            if !typed.isEmpty, chosen.map({ (0...criterion.options.count).contains($0) }) != true {
                errors.add(
                    option,
                    language(
                        "Tiêu chí \(criterion.code): không đọc được lựa chọn «\(typed.prefix(20))», hãy chọn lại.",
                        "Criterion \(criterion.code): the choice «\(typed.prefix(20))» cannot be read, choose again."
                    )
                )
                continue
            }
            answers[criterion.code] = MemberSheet.Answer(option: chosen, note: form.text(note))
        }
        let known = Set(set.criteria.map(\.code))
        for name in form.pairs.map(\.name) where name.hasPrefix("c-") && !known.contains(String(name.dropFirst(2))) {
            errors.add(
                language(
                    "Bộ \(set.number) không có tiêu chí «\(name.dropFirst(2).prefix(20))»: tải lại trang rồi chấm lại.",
                    "Set \(set.number) has no criterion «\(name.dropFirst(2).prefix(20))»: reload the page and score again."
                )
            )
        }
        return (answers, errors)
    }

    fileprivate func saveSheet() async throws -> Response {
        let id: Dossier.ID = try id()
        let desk = try await office.sheetDesk(id, for: caller)
        let version = try self.version()
        let (answers, errors) = sheetAnswers(of: desk.set)
        guard errors.isEmpty else {
            if Autosave.isAsked(request) { return Autosave.refused }
            return try await sheetPage(section: query("muc"), errors: errors)
        }
        var saved = version
        do {
            saved = try await office.saveSheet(
                id,
                answers: answers,
                seen: version,
                by: caller
            )
        } catch EvaluationRefusal.unknownAnswer(let problem) {
            if Autosave.isAsked(request) { return Autosave.refused }
            var errors = FieldErrors()
            errors.add(problem.message[language])
            let response = try await sheetPage(section: query("muc"), errors: errors)
            return response
        }
        if Autosave.isAsked(request) { return Autosave.saved(version: saved) }
        guard form.text("di") == "tiep" else { return redirect("/ho-so/\(id)/cham-diem?muc=\(query("muc") ?? "")") }
        let sections = desk.set.parts.flatMap(\.sections)
        let place = sections.firstIndex { $0.code == query("muc") } ?? 0
        guard sections.indices.contains(place + 1) else { return redirect("/ho-so/\(id)/cham-diem/xem-lai") }
        return redirect("/ho-so/\(id)/cham-diem?muc=\(sections[place + 1].code)")
    }

    fileprivate func sheetPage(section code: String?, errors: FieldErrors = FieldErrors()) async throws -> Response {
        let desk = try await office.sheetDesk(id(), for: caller)
        guard desk.sheet.state == .open else { return redirect("\(desk.dossier.path)/cham-diem/xem-lai") }
        let sections = desk.set.parts.flatMap(\.sections)
        let missing = desk.sheet.missing(in: desk.set).first.flatMap { desk.set.index(ofCriterion: $0.code) }
        // Without a choice of the reader's, the first section that still wants an answer.
        let section =
            sections.first { $0.code == code } ?? missing.flatMap { place in
                sections.first { $0.criteria.contains(place) }
            }
            ?? sections.first
        guard let section else { throw ProblemPage.notFound }
        var page = SheetPage(
            desk: desk,
            say: language,
            today: today,
            hidden: hidden(version: desk.sheet.version),
            section: section
        )
        page.errors = errors
        if !errors.isEmpty { page.typed = form }
        let result = try desk.result()
        let bench = SheetBench(desk: desk, result: result, say: language).bench(end: benchEnd(desk))
        return self.page(
            desk.dossier.productName,
            status: errors.isEmpty ? .ok : .unprocessableContent,
            modules: ["autosave", "keys", "live-score"],
            page.html(bench.html(language))
        )
    }

    private func benchEnd(_ desk: SheetDesk) -> HTML {
        let saved = desk.sheet.savedAt.map { language("Đã lưu \(clock($0))", "Saved \(clock($0))") } ?? ""
        return """
            \(savedMark(language, saved))\(buttonLink(
                language("Xem lại và nộp", "Review and hand in"),
                to: "\(desk.dossier.path)/cham-diem/xem-lai",
                .second
            ))
            """
    }

    fileprivate func reviewPage(reasonMissing: Bool = false) async throws -> Response {
        let desk = try await office.sheetDesk(id(), for: caller)
        let result = try desk.result()
        var page = SheetReviewPage(
            desk: desk,
            result: result,
            say: language,
            hidden: hidden(version: desk.sheet.version)
        )
        if reasonMissing {
            page.errors.add(
                "ly-do",
                language("Lý do thay đổi: hãy ghi một hai câu", "Reason: say it in a sentence or two")
            )
        }
        let bench = SheetBench(desk: desk, result: result, say: language).bench(end: "")
        return self.page(
            desk.dossier.productName,
            status: reasonMissing ? .unprocessableContent : .ok,
            page.html(bench.html(language))
        )
    }

    fileprivate func progressPage() async throws -> Response {
        let progress = try await office.scoringProgress(id(), for: caller)
        let page = ProgressPage(
            progress: progress,
            caller: caller,
            procedure: office.law.procedure,
            hidden: hidden(version: progress.dossier.version)
        )
        return self.page(page.title, page.html)
    }
}
