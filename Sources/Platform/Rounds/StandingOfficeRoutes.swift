import Hummingbird
import OCOP
import Store
import Web

// | request                        | action            | what                                                       |
// |--------------------------------|-------------------|------------------------------------------------------------|
// | GET  /ho-so/{id}/giao          | seeWorklist       | round, council and advisory team for a dossier             |
// | POST /ho-so/{id}/giao          | assign            | gives it to them                                           |
// | GET  /ho-so/{id}/yeu-cau       | requestCompletion | what has to be completed, by whom, by when                 |
// | POST /ho-so/{id}/yeu-cau       | requestCompletion | drafts the letter that asks for it                         |
// | GET  /ho-so/{id}/hoan-thien    | readDossier       | what was asked for, and the button that sends it back      |
// | POST /ho-so/{id}/hoan-thien    | complete          | sends it back                                              |
// | GET  /ho-so/{id}/mau-san-pham  | keepSamples       | the book of the product samples                            |
// | POST /ho-so/{id}/mau-san-pham  | keepSamples       | adds a line to it                                          |
// | GET  /dot-danh-gia             | manageRounds      | rounds with their dossiers by state, proposed cut-offs     |
// | POST /dot-danh-gia             | manageRounds      | opens a round                                              |
// | POST /dot-danh-gia/{id}/dong   | manageRounds      | closes it                                                  |

extension Site {
    package mutating func addStandingOfficeRoutes() {
        addAssignmentRoutes()
        addCompletionRoutes()
        addSampleRoutes()
        addRoundRoutes()
    }

    private mutating func addAssignmentRoutes() {
        get("/ho-so/{id}/giao", .seeWorklist) { visit in
            let sight = try await visit.office.assignmentSight(visit.id(), for: visit.caller)
            return AssignmentPage(sight: sight, visit: visit).response()
        }
        post("/ho-so/{id}/giao", .assign) { visit in
            let id = try visit.id(of: Dossier.self)
            let say = visit.language
            var errors = FieldErrors()
            let round = Round.ID(visit.form.text("dot"))
            let council = Council.ID(visit.form.text("hoi-dong"))
            if round == nil { errors.add("dot", FieldFault.missing.words(say("Đợt đánh giá", "Round"), say)) }
            if council == nil { errors.add("hoi-dong", FieldFault.missing.words(say("Hội đồng", "Council"), say)) }
            do {
                if let round, let council {
                    let team = visit.form.texts("to-tu-van").compactMap { Account.ID($0) }
                    try await visit.office.assignDossier(
                        id,
                        version: visit.version(),
                        round: round,
                        council: council,
                        team: team,
                        by: visit.caller
                    )
                    return visit.redirect("/ho-so/\(id)")
                }
            } catch let input as InvalidInput {
                errors.add(input, say)
            }
            let sight = try await visit.office.assignmentSight(id, for: visit.caller)
            return AssignmentPage(sight: sight, visit: visit).response(typed: visit.form, errors)
        }
    }

    private mutating func addCompletionRoutes() {
        get("/ho-so/{id}/yeu-cau", .requestCompletion) { visit in
            let frame = try await visit.office.dossierFrame(visit.id(), for: visit.caller, to: .requestCompletion)
            return CompletionPage(frame: frame, remarks: DossierRemarks(), visit: visit).asking()
        }
        post("/ho-so/{id}/yeu-cau", .requestCompletion) { visit in
            let id = try visit.id(of: Dossier.self)
            let say = visit.language
            var form = FormCheck(visit.form, say)
            let addressee = form.choice(
                "ben-hoan-thien",
                say("Bên hoàn thiện", "Who completes it"),
                as: DossierRemarks.Addressee.self
            )
            let reason = form.text("ly-do", say("Nội dung cần hoàn thiện", "What"), limit: 5000, isLong: true)
            let due = form.day("han", say("Hạn hoàn thiện", "Last day"))
            do {
                if form.errors.isEmpty, let addressee, let due {
                    let paper = try await visit.office.draftCompletionRequest(
                        id,
                        version: visit.version(),
                        to: addressee,
                        reason: reason,
                        dueOn: due,
                        by: visit.caller
                    )
                    return visit.redirect(paper.path)
                }
            } catch let input as InvalidInput {
                form.errors.add(input, say)
            }
            let frame = try await visit.office.dossierFrame(id, for: visit.caller, to: .requestCompletion)
            return CompletionPage(frame: frame, remarks: DossierRemarks(), visit: visit)
                .asking(typed: visit.form, form.errors)
        }
        get("/ho-so/{id}/hoan-thien", .readDossier) { visit in
            let id = try visit.id(of: Dossier.self)
            let frame = try await visit.office.dossierFrame(id, for: visit.caller)
            let remarks = try await visit.office.database.read { try $0.dossiers.remarks(of: id) }
            return CompletionPage(frame: frame, remarks: remarks, visit: visit).answering()
        }
        post("/ho-so/{id}/hoan-thien", .complete) { visit in
            let id = try visit.id(of: Dossier.self)
            let note = visit.form.text("ghi-chu")
            try await visit.office.completeDossier(id, version: visit.version(), note: note, by: visit.caller)
            return visit.redirect("/ho-so/\(id)")
        }
    }

    private mutating func addSampleRoutes() {
        get("/ho-so/{id}/mau-san-pham", .keepSamples) { visit in
            let (frame, custody) = try await visit.office.samples(of: visit.id(), for: visit.caller)
            return SamplesPage(frame: frame, custody: custody, visit: visit).response()
        }
        post("/ho-so/{id}/mau-san-pham", .keepSamples) { visit in
            let id = try visit.id(of: Dossier.self)
            let say = visit.language
            var form = FormCheck(visit.form, say)
            let event = form.choice("viec", say("Việc", "What"), as: SampleCustody.Event.self)
            let count = form.number("so-luong", say("Số mẫu", "Count"), in: 1...1000)
            let day = form.day("ngay", say("Ngày", "Day"), required: false)
            let note = form.text("ghi-chu", say("Ghi chú", "Note"), limit: 500, required: false)
            do {
                if form.errors.isEmpty, let event, let count {
                    try await visit.office.recordSamples(
                        id,
                        version: visit.version(),
                        event,
                        count: count,
                        on: day,
                        note: note,
                        by: visit.caller
                    )
                    return visit.redirect("/ho-so/\(id)/mau-san-pham")
                }
            } catch let input as InvalidInput {
                form.errors.add(input, say)
            }
            let (frame, custody) = try await visit.office.samples(of: id, for: visit.caller)
            return SamplesPage(frame: frame, custody: custody, visit: visit).response(typed: visit.form, form.errors)
        }
    }

    private mutating func addRoundRoutes() {
        get("/dot-danh-gia", .manageRounds) { visit in
            RoundsPage(sight: try await visit.office.roundsSight(for: visit.caller), visit: visit).response()
        }
        post("/dot-danh-gia", .manageRounds) { visit in
            let say = visit.language
            let sight = try await visit.office.roundsSight(for: visit.caller)
            var form = FormCheck(visit.form, say)
            let area = Area(rawValue: visit.form.text("dia-ban"))
            let rule = sight.proposed.first { "\($0.rule.id)/\($0.year)" == visit.form.text("quy-dinh") }
            let name = form.text("ten", say("Tên đợt", "Name"), limit: 200)
            let cut = rule == nil ? form.day("chot", say("Ngày cuối nhận đề nghị", "Cut-off")) : rule?.lastDayToPropose
            let end =
                rule == nil
                ? form.day("xong", say("Ngày cuối hoàn thành", "Last day"), required: false) : rule?.lastDayToFinish
            do {
                if form.errors.isEmpty, let cut {
                    let current = visit.office.law.regimes.regime(on: cut)?.id
                    guard let regime = rule?.rule.regime ?? current else { throw ProblemPage.notFound }
                    _ = try await visit.office.openRound(
                        in: area,
                        rule: rule,
                        name: name,
                        regime: regime,
                        lastDayToPropose: cut,
                        lastDayToFinish: end,
                        by: visit.caller
                    )
                    return visit.redirect("/dot-danh-gia")
                }
            } catch let input as InvalidInput {
                form.errors.add(input, say)
            }
            return RoundsPage(sight: sight, visit: visit).response(typed: visit.form, form.errors)
        }
        post("/dot-danh-gia/{id}/dong", .manageRounds) { visit in
            try await visit.office.closeRound(visit.id(), version: visit.version(), by: visit.caller)
            return visit.redirect("/dot-danh-gia")
        }
    }
}
