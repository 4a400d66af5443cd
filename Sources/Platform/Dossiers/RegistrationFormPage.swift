import OCOP
import Web

/// Mẫu 01 on screen: to write while the dossier is being written, to read afterwards.
struct RegistrationFormPage {
    let papers: DossierPapers
    let law: Law
    let say: Language

    private var dossier: Dossier { papers.frame.dossier }

    /// The form with what stands in its fields.
    func form(_ data: FormData, _ errors: FieldErrors, version: Int, unseen: [(name: String, value: String)]) -> HTML {
        let fields = Fields(data, errors, say)
        let lines = RegistrationForm.fields.map { field in
            fields.text(
                field.name,
                field.label[say],
                required: field.isRequired,
                type: field.name == "phone" ? "tel" : field.name == "email" ? "email" : "text",
                maxLength: field.longest
            )
        }
        let attachments = RegistrationForm.Attachment.allCases.map { Choice($0.rawValue, $0.words[say]) }
        return """
            <h2>\(DossierForm.registration.label[say])</h2>\(fields.summary())
            \(postForm(
                to: papers.frame.path(DossierRoom.registration.rawValue),
                hidden: unseen,
                autosave: true,
                """
                \(lines)
                <div class="card tight">\(factList(fixed))</div>
                \(fields.checkboxes("attachments", say("Hồ sơ kèm theo gửi bằng", "Attachments come as"), attachments, hint: say("Bản điện tử có giá trị như bản giấy (Điều 6, 26/2026/QĐ-TTg).", "Electronic counts as paper (article 6, 26/2026/QĐ-TTg)."), required: true))
                \(fields.number("samples", say("Số sản phẩm mẫu sẽ nộp", "Samples to be handed in"), hint: samplesHint))
                \(actions([
                    button(say("Lưu và sang báo cáo", "Save and go to the report"), name: "sau", value: "mau-02"),
                    button(say("Lưu", "Save"), .second), savedMark(say, saved),
                ]))
                """
            ))
            """
    }

    private var saved: String { papers.registration.savedAt.map { say("Đã lưu", "Saved") + " " + clock($0) } ?? "" }

    private var samplesHint: String {
        let count = law.regime(dossier.regime).map {
            law.composition.samples(of: dossier.kind, set: dossier.set, under: $0)
        }
        return say("Bộ sản phẩm này cần \(count ?? 0) mẫu.", "This set asks for \(count ?? 0) samples.")
    }

    /// What the dossier itself fixes.
    private var fixed: [(name: String, value: HTML)] {
        let form = papers.registration.body
        var facts: [(name: String, value: HTML)] = [
            (say("Loại đánh giá", "Kind"), "\(dossier.kind.label[say])"),
            (say("Bộ sản phẩm", "Product set"), "\(dossier.set)"),
        ]
        if let set = try? law.scorer(set: dossier.set, ofAct: dossier.act).set {
            let words = set.decision.vocabulary
            facts[1].value = "\(set.number). \(set.name[say])"
            facts.append((say("Ngành", "Sector"), "\(words.sectors[set.sector]?[say])"))
            facts.append((say("Nhóm", "Group"), "\(words.groups[set.group]?[say])"))
            if let subgroup = set.subgroup { facts.append((say("Phân nhóm", "Subgroup"), "\(subgroup[say])")) }
        }
        if let year = form.year { facts.append((say("Năm", "Year"), "\(String(year))")) }
        return facts
    }

    var reading: HTML {
        let form = papers.registration.body
        var facts = RegistrationForm.fields.map { field -> (name: String, value: HTML) in
            let value = form[keyPath: field.path]
            let shown = field.name == "phone" && !papers.isWhole ? value.map(maskedPhone) : value
            return (field.label[say], "\(shown ?? say("chưa ghi", "not filled in"))")
        }
        facts += fixed
        facts.append(
            (
                say("Hồ sơ kèm theo", "Attachments"),
                "\(form.attachments.map { $0.words[say] }.joined(separator: ", "))"
            )
        )
        if let samples = form.samples { facts.append((say("Sản phẩm mẫu", "Samples"), "\(samples)")) }
        if let day = form.pledgedOn {
            facts.append((say("Cam kết", "Pledge"), "\(form.pledgedBy), \(day.words(say))"))
        }
        return """
            <section class="card stack"><h2>\(DossierForm.registration.label[say])</h2>\(filedMark(papers, say))\
            \(factList(facts))</section>
            """
    }
}

extension RegistrationForm.Attachment {
    var words: Label {
        switch self {
        case .paper: Label(vi: "Bản giấy", en: "Paper")
        case .electronic: Label(vi: "Bản điện tử", en: "Electronic files")
        }
    }
}

extension RegistrationForm {
    /// The form as its fields show it.
    var data: FormData {
        var data = FormData()
        for field in Self.fields { data.append(field.name, self[keyPath: field.path] ?? "") }
        for attachment in attachments { data.append("attachments", attachment.rawValue) }
        data.append("samples", samples.map(String.init) ?? "")
        return data
    }

    /// Takes what was typed; a number that is none is noted and what stood there stays.
    mutating func take(_ data: FormData, _ errors: inout FieldErrors, _ say: Language) {
        for field in Self.fields where data.has(field.name) { field.set(data.text(field.name), in: &self) }
        attachments = data.texts("attachments").compactMap(Attachment.init(rawValue:))
        var check = FormCheck(data, say)
        samples = check.number("samples", say("Số sản phẩm mẫu", "Samples"), in: 0...1000, required: false)
        for line in check.errors.all { if let name = line.name { errors.add(name, line.message) } }
    }
}

/// Says that what is read is what was filed.
func filedMark(_ papers: DossierPapers, _ say: Language) -> HTML? {
    guard let filing = papers.filing, let at = papers.registration.savedAt else { return nil }
    let words = say("Bản nộp lần \(filing), \(moment(at, .vi))", "Filing no. \(filing), \(moment(at, .en))")
    return "<p class=\"quiet small\">\(words)</p>"
}
