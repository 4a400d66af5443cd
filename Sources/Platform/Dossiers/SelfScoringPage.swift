import OCOP
import Web

/// Part III of Mẫu 02 on screen: one section of the criteria a page, with the points and the way up beside it.
struct SelfScoringPage {
    let evidence: DossierEvidence
    let papers: DossierPapers
    let scorer: Scorer
    let say: Language

    private var pack: CriteriaSet { scorer.set }
    private var path: String { papers.frame.path(DossierRoom.selfScoring.rawValue) }
    private var sections: [CriteriaSet.Section] { pack.parts.flatMap(\.sections) }

    func section(_ code: String?) -> CriteriaSet.Section? {
        sections.first { $0.code == code } ?? sections.first
    }

    func form(
        _ section: CriteriaSet.Section,
        _ data: FormData,
        _ errors: FieldErrors,
        _ score: SelfScore?,
        unseen: [(name: String, value: String)]
    ) -> HTML {
        let fields = Fields(data, errors, say)
        let position = sections.firstIndex { $0.code == section.code } ?? 0
        let ahead: HTML =
            position + 1 < sections.count
            ? button(
                say(
                    "Lưu và sang mục \(sections[position + 1].code)",
                    "Save and go to section \(sections[position + 1].code)"
                ),
                name: "sau",
                value: sections[position + 1].code
            )
            : button(say("Lưu và xem còn thiếu gì", "Save and see what is missing"), name: "sau", value: "nop")
        let back: HTML =
            position > 0
            ? button(say("Quay lại", "Back"), .second, name: "sau", value: sections[position - 1].code) : ""
        let notes = section.notes.map { "<li>\($0[say])</li>" as HTML }
        return """
            <div class="split"><div class="stack">
            <div><h2>\(say("Mục \(section.code)", "Section \(section.code)")): \(section.name[say])</h2>\
            <p class="quiet">\(partName(of: section)) · \(say("tối đa \(section.max.text(in: .vi)) điểm", "at most \(section.max) points"))</p>\
            \(way(section))</div>
            \(notes.isEmpty ? "" : "<ul class=\"law\">\(notes)</ul>" as HTML)\(fields.summary())
            \(postForm(
                to: "\(path)?muc=\(section.code)",
                hidden: unseen,
                autosave: true,
                liveScore: "\(path)/diem?muc=\(section.code)",
                keys: true,
                """
                \(section.criteria.map { criterion(pack.criteria[$0], fields) })
                \(actions([ahead, button(say("Lưu", "Save"), .second), back, savedMark(say, saved)]))
                """
            ))
            </div><aside class="stack" data-live="diem">\(summary(score))</aside></div>
            """
    }

    private var saved: String { papers.choices.savedAt.map { say("Đã lưu", "Saved") + " " + clock($0) } ?? "" }

    private func partName(of section: CriteriaSet.Section) -> String {
        guard let part = pack.parts.first(where: { $0.sections.contains { $0.code == section.code } }) else {
            return ""
        }
        return say("Phần", "Part") + " \(part.code), " + (pack.heading(of: part)?.name[say] ?? "")
    }

    private func way(_ current: CriteriaSet.Section) -> HTML {
        let open = Set(papers.choices.body.open(in: pack).map(\.code))
        let done = sections.count { section in
            section.criteria.allSatisfy { !open.contains(pack.criteria[$0].code) }
        }
        let lines = sections.map { section -> HTML in
            let left = section.criteria.count { open.contains(pack.criteria[$0].code) }
            let state = left == 0 ? tag(say("xong", "done")) : tag(say("còn \(left)", "\(left) left"), .plain)
            let here: HTML? = section.code == current.code ? " aria-current=\"page\"" : nil
            return """
                <li><a href="\(path)?muc=\(section.code)"\(here)>\(section.code). \(section.name[say])</a> \(state)</li>
                """
        }
        return folded(
            say("Tất cả các mục: xong \(done)/\(sections.count)", "All sections: \(done) of \(sections.count) done"),
            "<ul class=\"plain-list\">\(lines)</ul>"
        )
    }

    private func criterion(_ criterion: Criterion, _ fields: Fields) -> HTML {
        let name = SelfChoices.field(criterion.code)
        var options = criterion.options.enumerated().map { index, option in
            Choice(
                String(index + 1),
                option.label[say],
                floor: option.floor.map { say("tối thiểu cho \($0.rawValue) sao", "least for \($0.rawValue) stars") },
                figure: option.points.text(in: say)
            )
        }
        if criterion.alternative != nil || !criterion.options.contains(where: { $0.points == .zero }) {
            let none =
                criterion.alternative == nil
                ? say("Chưa đạt mức nào", "None of these") : say("Không chấm tiêu chí này", "Not scored")
            options.insert(Choice("0", none, figure: "0"), at: 0)
        }
        let rules = criterion.rules.map { $0.label[say] } + criterion.notes.map { $0[say] }
        return fields.options(
            name,
            "\(criterion.code) \(criterion.name[say])",
            options,
            hint: rules.isEmpty ? nil : rules.joined(separator: " "),
            law: say(
                "Bộ \(pack.number), mục \(criterion.code), Phụ lục II, \(pack.decision.id)",
                "Set \(pack.number), item \(criterion.code), annex II, \(pack.decision.id)"
            ),
            after: """
                \(fields.textArea(SelfChoices.words(criterion.code), say("Vì sao chọn mức này", "Why this level"), required: false, rows: 2, maxLength: 5000))
                \(proofs(of: criterion))
                """
        )
    }

    private func proofs(of criterion: Criterion) -> HTML {
        let items = evidence.items(at: criterion.code)
        let list: HTML =
            items.isEmpty
            ? "<p class=\"quiet small\">\(wanted(criterion))</p>"
            : tags(items.map { tag($0.evidence.title, .good, to: "/kho-minh-chung/\($0.evidence.id.description)") })
        return """
            <p class="h3"><strong>\(say("Minh chứng", "Evidence"))</strong></p>\(list)\
            \(actions([button(say("Chọn hoặc tải minh chứng", "Choose or upload evidence"), .second, name: "sau", value: "minh-chung:\(criterion.code)")]))
            """
    }

    private func wanted(_ criterion: Criterion) -> String {
        let kinds = criterion.evidence.compactMap { pack.decision.vocabulary.evidence[$0]?[say] }
        return kinds.isEmpty
            ? say("Chưa có minh chứng.", "No evidence yet.")
            : say("Nên có: \(kinds.joined(separator: "; "))", "Wanted: \(kinds.joined(separator: "; "))")
    }

    /// Points by part, star, what is missed, and the shortest way up: the piece that renews itself with each choice.
    func summary(_ score: SelfScore?) -> HTML {
        guard let score else { return "" }
        let stars = score.result.stars?.rawValue ?? 0
        let meters = zip(pack.parts, score.result.parts).map { part, points -> HTML in
            let most = pack.heading(of: part)?.max ?? .zero
            return meter(
                say("Phần", "Part") + " \(part.code)",
                value: points.points.hundredths,
                of: most.hundredths,
                words: "\(points.points.text(in: say))/\(most.text(in: say))"
            )
        }
        let open: HTML? =
            score.openCount == 0
            ? nil
            : """
            <p class="quiet small">\(say("Còn \(score.openCount) tiêu chí chưa chọn.", "\(score.openCount) criteria are still open."))</p>
            """
        return """
            <section class="card stack"><h2>\(say("Đang được \(score.result.total.text(in: .vi)) điểm", "\(score.result.total) points so far"))</h2>\
            <p>\(starsMark(stars, say)) \(say("\(stars) sao", "\(stars) stars"))</p>\(meters)\(open)\
            <p class="quiet small">\(say("Bạn tự chấm; Hội đồng chấm theo minh chứng.", "Your own count; the council goes by the evidence."))</p></section>\
            \(missed(score))\(up(score))
            """
    }

    /// Points that would give a star, were it not for a floor.
    private func missed(_ score: SelfScore) -> HTML? {
        let missed = score.result.missed.filter { $0.stars <= score.result.band }
        guard score.result.band > score.result.stars ?? .one, !missed.isEmpty else { return nil }
        let lines = missed.map { floor -> HTML in
            """
            <li>\(link(floor.criterion)) \(tag(say("tối thiểu cho \(floor.stars.rawValue) sao", "least for \(floor.stars.rawValue) stars"), .soon))</li>
            """
        }
        return """
            <section class="card"><h2>\(say("Đủ điểm nhưng thiếu mức bắt buộc", "Enough points, but a floor is missed"))</h2>\
            <ul>\(lines)</ul></section>
            """
    }

    private func up(_ score: SelfScore) -> HTML? {
        guard let way = score.way else { return nil }
        let stars = way.stars.rawValue
        let gain = way.points.hundredths - score.result.total.hundredths
        let lines = way.changes.map { change -> HTML in
            guard let criterion = pack.index(ofCriterion: change.criterion).map({ pack.criteria[$0] }) else {
                return ""
            }
            let more =
                criterion.points(ofOption: change.to).hundredths - criterion.points(ofOption: change.from).hundredths
            let floor = change.floor == nil ? "" : say(", bắt buộc", ", required")
            return """
                <li>\(link(change.criterion)): \(criterion.options[change.to - 1].label[say]) \
                <span class="quiet num">+\(hundredthsText(more, say))\(floor)</span></li>
                """
        }
        return """
            <section class="card"><h2>\(say("Đường ngắn nhất lên \(stars) sao", "Shortest way to \(stars) stars"))</h2>\
            <p>\(say("\(way.changes.count) việc, thêm \(hundredthsText(gain, .vi)) điểm:", "\(way.changes.count) changes, \(hundredthsText(gain, .en)) points more:"))</p>\
            <ol>\(lines)</ol></section>
            """
    }

    private func link(_ code: String) -> HTML {
        let criterion = pack.index(ofCriterion: code)
        let section = sections.first { section in criterion.map { section.criteria.contains($0) } ?? false }
        return """
            <a href="\(path)?muc=\(section?.code)#\(SelfChoices.field(code))">\(code) \(criterion.map { pack.criteria[$0].name[say] })</a>
            """
    }

    /// All sections to read, with the option chosen in each.
    func reading(_ score: SelfScore?) -> HTML {
        let parts = pack.parts.map { part -> HTML in
            let rows = part.sections.flatMap(\.criteria).map { position -> TableRow in
                let criterion = pack.criteria[position]
                let answer = papers.choices.body[criterion.code]
                let option = answer.option ?? 0
                let words = option > 0 ? criterion.options[option - 1].label[say] : say("không chọn", "none")
                let proofs = evidence.items(at: criterion.code).map {
                    tag($0.evidence.title, .plain, to: "/kho-minh-chung/\($0.evidence.id.description)")
                }
                return TableRow([
                    "<span id=\"\(SelfChoices.field(criterion.code))\">\(criterion.code) \(criterion.name[say])</span>",
                    "<div>\(words)\(answer.description.map { "<br><span class=\"quiet\">\($0)</span>" as HTML })</div>",
                    "\(criterion.points(ofOption: option).text(in: say))/\(criterion.max.text(in: say))",
                    proofs.isEmpty ? "" : tags(proofs),
                ])
            }
            let title = say("Phần", "Part") + " \(part.code): " + (pack.heading(of: part)?.name[say] ?? "")
            return """
                <section class="card stack"><h2>\(title)</h2>\(dataTable(
                    caption: title,
                    columns: [
                        Column(say("Tiêu chí", "Criterion")), Column(say("Mức tự chọn", "Chosen level")),
                        Column(say("Điểm", "Points"), isNumber: true), Column(say("Minh chứng", "Evidence")),
                    ],
                    rows: rows
                ))</section>
                """
        }
        return """
            <div class="split"><div class="stack">\(filedMark(papers, say))\(parts)</div>\
            <aside class="stack">\(summary(score))</aside></div>
            """
    }
}

extension SelfChoices {
    /// The name of the field with the words beside a criterion.
    static func words(_ code: String) -> String { "vs-\(code)" }

    /// What was answered on a page, by criterion.
    static func answers(_ data: FormData, in criteria: ArraySlice<Criterion>) -> [String: Answer] {
        Dictionary(
            uniqueKeysWithValues: criteria.map { criterion in
                let words = data.text(self.words(criterion.code))
                return (
                    criterion.code,
                    Answer(option: Int(data.text(field(criterion.code))), description: words.isEmpty ? nil : words)
                )
            }
        )
    }

    /// The answers as the fields show them.
    func data(of criteria: ArraySlice<Criterion>) -> FormData {
        var data = FormData()
        for criterion in criteria {
            data.append(Self.field(criterion.code), self[criterion.code].option.map(String.init) ?? "")
            data.append(Self.words(criterion.code), self[criterion.code].description ?? "")
        }
        return data
    }
}
