import OCOP
import Web

/// The evidence of a dossier: what its composition asks for, what stands beside which criterion, and choosing it.
struct DossierEvidencePage {
    let evidence: DossierEvidence
    let law: Law
    let say: Language
    let today: CalendarDay
    let mayWrite: Bool

    private var dossier: Dossier { evidence.frame.dossier }
    private var path: String { evidence.frame.path(DossierRoom.evidence.rawValue) }

    /// The parts of the composition that are proved by files, and the criteria.
    var list: HTML {
        let set = try? law.scorer(set: dossier.set, ofAct: dossier.act).set
        let forms: Set<String> = ["registration_form", "self_assessment", "evidence", DossierComposition.samples]
        let parts = law.composition.parts(of: dossier.kind, set: dossier.set).filter { !forms.contains($0.id) }
        let partRows = parts.map { part in
            row(
                EvidenceUse.place(ofPart: part.id),
                part.label[say],
                hint: part.isAlwaysNeeded ? nil : say("nếu có", "where it applies")
            )
        }
        let criteria = (set?.criteria ?? []).filter { !$0.evidence.isEmpty || !evidence.items(at: $0.code).isEmpty }
        let rows = criteria.map { row($0.code, "\($0.code) \($0.name[say])", hint: nil) }
        let columns =
            [Column(say("Nội dung", "What")), Column(say("Minh chứng", "Evidence"))]
            + (mayWrite ? [Column(say("Việc", "Act"))] : [])
        return """
            <h2>\(say("Minh chứng của hồ sơ", "Evidence of the dossier"))</h2>
            <p>\(say(
                "\(decimal(evidence.usedItems.count, .vi)) minh chứng, \(decimal(evidence.fileCount, .vi)) tệp (tối đa \(decimal(Office.mostFiles, .vi)) tệp).",
                "\(evidence.usedItems.count) pieces of evidence, \(evidence.fileCount) files (at most \(decimal(Office.mostFiles, .en)))."
            ))</p>
            <section class="card stack"><h3>\(say("Thành phần hồ sơ", "Parts of the dossier"))</h3>\
            \(dataTable(caption: say("Thành phần hồ sơ", "Parts of the dossier"), columns: columns, rows: partRows))</section>
            <section class="card stack"><h3>\(say("Theo tiêu chí", "By criterion"))</h3>\
            \(dataTable(caption: say("Minh chứng theo tiêu chí", "Evidence by criterion"), columns: columns, rows: rows))</section>
            """
    }

    private func row(_ place: String, _ words: String, hint: String?) -> TableRow {
        let items = evidence.items(at: place)
        let shown: HTML =
            items.isEmpty
            ? "<span class=\"quiet\">\(say("chưa có", "none yet"))</span>"
            : fileList(items.map { line($0) })
        var cells: [HTML] = ["\(words)\(hint.map { " <span class=\"quiet small\">(\($0))</span>" as HTML })", shown]
        if mayWrite { cells.append("<a href=\"\(path)/chon?cho=\(place)\">\(say("Chọn", "Choose"))</a>") }
        return TableRow(cells)
    }

    private func line(_ item: LibraryItem) -> FileLine {
        FileLine(
            item.evidence.title,
            to: "/kho-minh-chung/\(item.evidence.id)",
            facts: counted(item.files.count, vi: "tệp", one: "file", many: "files", say),
            tags: standingTag(item.evidence, today, say).map { [$0] } ?? []
        )
    }

    /// Choosing what stands at one place: from the library, or by uploading.
    func choosing(_ place: String, _ upload: HTML, unseen: [(name: String, value: String)]) -> HTML {
        let criterion = (try? law.scorer(set: dossier.set, ofAct: dossier.act).set).flatMap { set in
            set.index(ofCriterion: place).map { set.criteria[$0] }
        }
        let wanted = Set(criterion?.evidence ?? [])
        let part = law.composition.parts(of: dossier.kind, set: dossier.set).first {
            EvidenceUse.place(ofPart: $0.id) == place
        }
        let title = criterion.map { "\($0.code) \($0.name[say])" } ?? part?.label[say] ?? ""
        let chosen = Set(evidence.items(at: place).map(\.evidence.id))
        var data = FormData()
        for id in chosen { data.append("minh-chung", id.description) }
        let sorted = evidence.items.sorted { one, other in
            (wanted.contains(one.evidence.kind) ? 0 : 1) < (wanted.contains(other.evidence.kind) ? 0 : 1)
        }
        let choices = sorted.map { item in
            Choice(
                item.evidence.id.description,
                item.evidence.title,
                hint: words(item),
                floor: wanted.contains(item.evidence.kind) ? say("đúng loại cần", "of the kind wanted") : nil
            )
        }
        let asks = wanted.compactMap { law.evidence[$0] }.sorted { $0.id < $1.id }.map {
            "<li><strong>\($0.label[say])</strong>: \($0.asks[say])</li>" as HTML
        }
        let library: HTML =
            choices.isEmpty
            ? notice(
                "<p>\(say("Kho minh chứng chưa có gì: hãy tải lên bên dưới.", "The library is empty: upload below."))</p>"
            )
            : postForm(
                to: "\(path)/chon?cho=\(place)",
                hidden: unseen,
                """
                \(Fields(data, say).checkboxes("minh-chung", say("Trong kho minh chứng", "In the library"), choices))
                \(actions([button(say("Dùng các minh chứng đã chọn", "Use what is chosen"))]))
                """
            )
        return """
            <h2>\(say("Minh chứng cho", "Evidence for")): \(title)</h2>
            \(asks.isEmpty ? "" : "<ul>\(asks)</ul>" as HTML)
            <section class="card">\(library)</section>
            <section class="card stack"><h3>\(say("Chụp hoặc tải lên", "Photograph or upload"))</h3>\(upload)</section>
            """
    }

    private func words(_ item: LibraryItem) -> String {
        var words = [law.evidence[item.evidence.kind]?.label[say] ?? item.evidence.kind]
        if let day = item.evidence.issuedOn { words.append(say("ngày \(day.words(.vi))", "of \(day.words(.en))")) }
        if let ending = standingWords(item.evidence, today, say) { words.append(ending) }
        let earlier = item.usedBy.filter { $0.id != dossier.id }.compactMap { $0.filedAt?.vietnamDay.year }.max()
        if let earlier { words.append(say("dùng lại từ hồ sơ \(earlier)", "used in the dossier of \(earlier)")) }
        return words.joined(separator: " · ")
    }
}

/// How long a paper still holds, in words; nil for one that does not run out.
func standingWords(_ evidence: Evidence, _ today: CalendarDay, _ say: Language) -> String? {
    switch evidence.standing(on: today) {
    case .lasting: nil
    case .valid(let until): say("còn đến \(until.words(.vi))", "valid until \(until.words(.en))")
    case .endsSoon(0, _): say("hết hạn hôm nay", "ends today")
    case .endsSoon(let days, let until):
        say("còn \(days) ngày, đến \(until.words(.vi))", "\(days) days left, until \(until.words(.en))")
    case .expired(let since): say("hết hạn từ \(since.words(.vi))", "out of date since \(since.words(.en))")
    }
}

func standingTag(_ evidence: Evidence, _ today: CalendarDay, _ say: Language) -> HTML? {
    guard let words = standingWords(evidence, today, say) else { return nil }
    switch evidence.standing(on: today) {
    case .expired: return tag(words, .bad)
    case .endsSoon: return tag(words, .soon)
    default: return tag(words, .plain)
    }
}
