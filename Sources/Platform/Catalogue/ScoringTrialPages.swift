import OCOP
import Web

/// The pages of `/thu-cham`: which set, then its sheet with what it comes to.
struct ScoringTrialPages: Sendable {
    let visit: Visit

    private var say: Language { visit.language }

    /// All sets of an act, by sector.
    func choice(of sets: [CriteriaSet], act: String) -> HTML {
        let folder = CriteriaLibrary.folder(ofAct: act)
        var sectors: [String] = []
        for set in sets where !sectors.contains(set.sector) { sectors.append(set.sector) }
        let sections = sectors.map { sector -> HTML in
            let own = sets.filter { $0.sector == sector }
            let name = own[0].decision.vocabulary.sectors[sector].map { say($0) } ?? sector
            let items = own.map { set -> HTML in
                """
                <li class="card tight"><a href="/thu-cham/\(set.number)?van-ban=\(folder)"><strong>\(say(set.name))</strong></a>\
                <br><span class="small quiet">\(say("Bộ số \(set.number), \(set.criteria.count) tiêu chí", "Set \(set.number), \(set.criteria.count) criteria"))</span></li>
                """
            }
            return "<section class=\"stack\"><h2>\(name)</h2><ul class=\"tiles\" role=\"list\">\(items)</ul></section>"
        }
        return """
            <div class="stack wide"><div><h1>\(say("Sản phẩm của bạn được mấy sao?", "How many stars would your product get?"))</h1>\
            <p class="lead">\(say(
                "Chọn bộ sản phẩm, rồi tự chấm từng tiêu chí của \(act). Không cần tài khoản, không lưu gì.",
                "Choose the product set, then score each criterion of \(act) yourself. No account, nothing is kept."
            ))</p></div>\(sections)</div>
            """
    }

    func sheet(_ trial: ScoringTrial, _ data: FormData) -> HTML {
        let set = trial.set
        let fields = Fields(data, FieldErrors(), say)
        return """
            \(bench(trial).html(say))\(form(trial, fields, back: set))
            """
    }

    private func form(_ trial: ScoringTrial, _ fields: Fields, back set: CriteriaSet) -> HTML {
        let folder = CriteriaLibrary.folder(ofAct: set.decision.id)
        return """
            <div class="stack"><p class="law">\(say(
                "Bộ tiêu chí số \(set.number) của \(set.decision.id).",
                "Criteria set \(set.number) of \(set.decision.id)."
            )) <a href="/thu-cham">\(say("Chọn bộ khác", "Choose another set"))</a></p>\
            <form class="stack" method="get" action="/thu-cham/\(set.number)" data-live-score="/thu-cham/\(set.number)" data-keys>\
            <input type="hidden" name="van-ban" value="\(folder)">\
            \(set.parts.map { part($0, set, fields) })\(findings(set, fields))\
            <div class="actions">\(button(say("Xem kết quả", "See the result")))\
            <a class="btn second" href="/thu-cham/\(set.number)?van-ban=\(folder)">\(say("Làm lại từ đầu", "Start again"))</a></div></form></div>
            """
    }

    private func part(_ part: CriteriaSet.Part, _ set: CriteriaSet, _ fields: Fields) -> HTML {
        let heading = set.heading(of: part)
        let sections = part.sections.map { section -> HTML in
            let criteria = set.criteria[section.criteria].map { criterion(of: $0, fields) }
            let notes = section.notes.map { "<p class=\"law\">\(say($0))</p>" as HTML }
            let points = section.max.text(in: say)
            return """
                <section class="stack"><h3>\(section.code). \(say(section.name)) \
                <span class="quiet num">\(say("tối đa \(points) điểm", "at most \(points) points"))</span></h3>\
                \(notes)\(criteria)</section>
                """
        }
        let points = heading?.max.text(in: say) ?? ""
        return """
            <section class="stack"><h2>\(say("Phần", "Part")) \(part.code). \(heading.map { say($0.name) }) \
            <span class="quiet num">\(say("\(points) điểm", "\(points) points"))</span></h2>\(sections)</section>
            """
    }

    private func criterion(of criterion: Criterion, _ fields: Fields) -> HTML {
        let options = criterion.options.enumerated().map { position, option in
            Choice(
                String(position + 1),
                say(option.label),
                floor: option.floor.map { say("tối thiểu cho \($0.rawValue) sao", "least for \($0.rawValue) stars") },
                figure: option.points.text(in: say)
            )
        }
        let notes = (criterion.notes + criterion.rules.map(\.label)).map { say($0) }.joined(separator: " ")
        return fields.options(
            ScoringTrial.field(criterion),
            "\(criterion.code). \(say(criterion.name))",
            options,
            law: notes.isEmpty ? nil : notes
        )
    }

    private func findings(_ set: CriteriaSet, _ fields: Fields) -> HTML {
        guard !set.findings.isEmpty else { return "" }
        return folded(
            say("Trường hợp bị loại hoặc dừng chấm", "What excludes a dossier or stops the scoring"),
            fields.checkboxes(
                "ket-luan",
                say("Đánh dấu nếu có", "Tick what holds"),
                set.findings.map { Choice($0.id, say($0.label), hint: $0.citation.text(in: say)) },
                required: true
            )
        )
    }

    private func bench(_ trial: ScoringTrial) -> ScoreBench {
        let parts = trial.result.parts.map { part in
            let most = trial.set.decision.parts.first { $0.code == part.code }?.max.text(in: say) ?? ""
            return (name: part.code, words: "\(part.points.text(in: say))/\(most)")
        }
        return ScoreBench(
            say(trial.set.name),
            parts: parts,
            total: trial.result.total.text(in: say),
            stars: trial.result.stars?.rawValue ?? 0,
            remark: remark(trial)
        )
    }

    /// What `live-score.js` puts in place after each choice.
    func fragment(_ trial: ScoringTrial) -> HTML { bench(trial).fragment(say) }

    /// The star in words, the floors that are missed, and the way up, folded so that the bench stays low.
    private func remark(_ trial: ScoringTrial) -> HTML {
        if let problem = trial.problem { return "<strong>\(say(problem.message))</strong>" }
        if let ended = trial.result.ended, trial.result.stars == nil {
            return "<strong>\(say("Không xếp hạng:", "No rank:"))</strong> \(say(ended.label))"
        }
        let stars = trial.result.stars?.rawValue ?? 0
        let next = trial.result.missed.filter { $0.stars.rawValue == stars + 1 && $0.stars <= trial.result.band }
        let missed =
            next.isEmpty
            ? "" as HTML
            : "; \(say("đủ điểm \(trial.result.band.rawValue) sao nhưng chưa đạt mức tối thiểu ở", "the points give \(trial.result.band.rawValue), but the least is missed in")) \(next.map(\.criterion).joined(separator: ", "))"
        return """
            <strong>\(say("\(stars) sao", counted(stars, one: "star", many: "stars", .en)))</strong>\(missed)\(wayUp(trial))
            """
    }

    private func wayUp(_ trial: ScoringTrial) -> HTML {
        guard !trial.isEmpty, !trial.ways.isEmpty else { return "" }
        let ways = trial.ways.map { way -> HTML in
            let changes = way.changes.map { change -> HTML in
                let criterion = trial.set.criteria.first { $0.code == change.criterion }
                let option = criterion.map { say($0.options[change.to - 1].label) } ?? ""
                return "<li>\(change.criterion). \(criterion.map { say($0.name) }): \(option)</li>"
            }
            let points = way.points.text(in: say)
            return """
                <p class="h3">\(say("Lên \(way.stars.rawValue) sao: sửa \(way.changes.count) tiêu chí, được \(points) điểm", "To \(way.stars.rawValue) stars: mend \(way.changes.count), giving \(points) points"))</p>\
                <ul>\(changes)</ul>
                """
        }
        return
            "<details class=\"way\"><summary>\(say("Đường lên hạng", "The way up"))</summary><div class=\"inside\">\(ways)</div></details>"
    }
}
