import OCOP
import Web

/// The library of a producer: every paper once, with what runs out first on top.
struct LibraryPage {
    let items: [LibraryItem]
    let law: Law
    let today: CalendarDay
    let say: Language

    var body: HTML {
        let late = items.filter { if case .expired = $0.evidence.standing(on: today) { true } else { false } }
        let soon = items.filter { if case .endsSoon = $0.evidence.standing(on: today) { true } else { false } }
        return """
            <div class="stack wide"><div><h1>\(say("Kho minh chứng", "Evidence library"))</h1>\
            <p class="quiet">\(say(
                "Mỗi giấy tờ lưu một lần, dùng lại cho mọi hồ sơ.",
                "Each paper is kept once and used again by every dossier."
            ))</p>\(actions([buttonLink(say("Thêm minh chứng", "Add evidence"), to: "/kho-minh-chung/moi")]))</div>\
            \(banner(late.count, soon.count))\(items.isEmpty ? nothing : "\(groups)" as HTML)</div>
            """
    }

    private func banner(_ late: Int, _ soon: Int) -> HTML? {
        if late > 0 {
            return stateBanner(
                .bad,
                say("\(late) giấy tờ đã hết hạn", "\(late) papers are out of date"),
                "<p>\(say("Hãy thay bằng bản mới.", "Replace them."))</p>"
            )
        }
        guard soon > 0 else { return nil }
        return stateBanner(
            .soon,
            say(
                "\(soon) giấy tờ sắp hết hạn trong \(Evidence.soon) ngày",
                "\(soon) papers end within \(Evidence.soon) days"
            )
        )
    }

    private var nothing: HTML {
        emptyState(
            say("Kho còn trống", "Nothing here yet"),
            "<p>\(say("Chụp hoặc tải lên giấy đăng ký, giấy chứng nhận, hợp đồng, phiếu kiểm nghiệm.", "Photograph or upload registrations, certificates, contracts, test reports."))</p>"
        )
    }

    private var groups: [HTML] {
        law.evidence.all.compactMap { kind in
            let own = items.filter { $0.evidence.kind == kind.id }
            guard !own.isEmpty else { return nil }
            return """
                <section class="card stack"><h2>\(kind.label[say])</h2>\(fileList(own.map(line)))</section>
                """
        }
    }

    private func line(_ item: LibraryItem) -> FileLine {
        var facts = [counted(item.files.count, vi: "tệp", one: "file", many: "files", say)]
        if let number = item.evidence.number { facts.append(say("số \(number)", "no. \(number)")) }
        if let day = item.evidence.issuedOn { facts.append(day.words(say)) }
        if !item.usedBy.isEmpty {
            facts.append(
                counted(item.usedBy.count, vi: "hồ sơ đang dùng", one: "dossier uses it", many: "dossiers use it", say)
            )
        }
        return FileLine(
            item.evidence.title,
            to: "/kho-minh-chung/\(item.evidence.id)",
            facts: facts.joined(separator: " · "),
            tags: standingTag(item.evidence, today, say).map { [$0] } ?? []
        )
    }
}

/// Adding or changing one piece of evidence.
struct EvidenceForm {
    let kinds: EvidenceKinds
    let say: Language

    /// The form's fields and its file; `kindsFirst` are the kinds that are wanted where it is used.
    func html(
        to path: String,
        _ data: FormData,
        _ errors: FieldErrors,
        kindsFirst: Set<String> = [],
        needsFile: Bool,
        unseen: [(name: String, value: String)]
    ) -> HTML {
        let fields = Fields(data, errors, say)
        let sorted = kinds.all.filter { kindsFirst.contains($0.id) } + kinds.all.filter { !kindsFirst.contains($0.id) }
        return """
            \(fields.summary())\(postForm(
                to: path,
                hidden: unseen,
                carriesFiles: true,
                """
                \(fields.file(
                    "tep",
                    say("Tệp hoặc ảnh chụp", "Files or pictures"),
                    hint: say("PDF, ảnh, Word, Excel; mỗi tệp tối đa 50 MB, chọn được nhiều tệp.", "PDF, pictures, Word, Excel; 50 MB each, several at once."),
                    required: needsFile,
                    accept: "image/*,application/pdf,.docx,.xlsx,.mp4,.txt",
                    isMany: true
                ))
                \(fields.select("loai", say("Loại minh chứng", "Kind"), sorted.map { Choice($0.id, $0.label[say]) }, empty: say("Chọn loại", "Choose")))
                \(fields.text("ten", say("Tên minh chứng", "Name"), hint: say("Ví dụ: Hợp đồng đậu nành 2026", "Such as: soya contract 2026"), maxLength: 200))
                \(folded(
                    say("Số, nơi cấp, ngày cấp, ngày hết hạn", "Number, issuer, dates"),
                    isOpen: ["so", "noi-cap", "ngay-cap", "het-han"].contains { !data.text($0).isEmpty || errors[$0] != nil },
                    """
                    \(fields.text("so", say("Số hiệu", "Number"), required: false, maxLength: 100))
                    \(fields.text("noi-cap", say("Nơi cấp", "Issuer"), required: false, maxLength: 200))
                    \(fields.day("ngay-cap", say("Ngày cấp", "Date of issue"), required: false))
                    \(fields.day("het-han", say("Có giá trị đến hết ngày", "Valid until the end of"), required: false))
                    """
                ))
                \(actions([button(say("Lưu minh chứng", "Save the evidence"))]))
                """
            ))
            """
    }
}

extension EvidenceDraft {
    /// What was typed; faults of single fields are noted.
    init(_ data: FormData, _ errors: inout FieldErrors, _ say: Language) {
        var check = FormCheck(data, say)
        let number = check.text("so", say("Số hiệu", "Number"), limit: 100, required: false)
        let issuer = check.text("noi-cap", say("Nơi cấp", "Issuer"), limit: 200, required: false)
        self.init(
            kind: check.text("loai", say("Loại minh chứng", "Kind"), limit: 100),
            title: check.text("ten", say("Tên minh chứng", "Name"), limit: 200),
            number: number.isEmpty ? nil : number,
            issuer: issuer.isEmpty ? nil : issuer,
            issuedOn: check.day("ngay-cap", say("Ngày cấp", "Date of issue"), required: false),
            validUntil: check.day("het-han", say("Có giá trị đến", "Valid until"), required: false)
        )
        for line in check.errors.all { if let name = line.name { errors.add(name, line.message) } }
    }
}

extension Evidence {
    /// What stands in the form of it.
    func data(_ say: Language) -> FormData {
        FormData([
            "loai": kind, "ten": title, "so": number ?? "", "noi-cap": issuer ?? "",
            "ngay-cap": issuedOn?.text(in: .vi) ?? "", "het-han": validUntil?.text(in: .vi) ?? "",
        ])
    }
}

/// One piece of evidence: its files, where it is used, and for its owner its form.
struct EvidencePage {
    let item: LibraryItem
    let law: Law
    let today: CalendarDay
    let say: Language
    let mayEdit: Bool

    func body(_ data: FormData, _ errors: FieldErrors, unseen: [(name: String, value: String)]) -> HTML {
        let evidence = item.evidence
        let path = "/kho-minh-chung/\(evidence.id)"
        let kind = law.evidence[evidence.kind]
        var facts: [(name: String, value: HTML)] = [(say("Loại", "Kind"), "\(kind?.label[say])")]
        if let number = evidence.number { facts.append((say("Số hiệu", "Number"), "\(number)")) }
        if let issuer = evidence.issuer { facts.append((say("Nơi cấp", "Issuer"), "\(issuer)")) }
        if let day = evidence.issuedOn { facts.append((say("Ngày cấp", "Date of issue"), "\(day.words(say))")) }
        if let standing = standingTag(evidence, today, say) { facts.append((say("Hiệu lực", "Validity"), standing)) }
        let used = item.usedBy.map {
            "<li><a href=\"\($0.path)\">\($0.productName)</a>, \($0.state.label[say])</li>" as HTML
        }
        let files = item.files.map { file in
            FileLine(
                file.name,
                to: "/tep/\(file.sha256)/\(file.name.asAddress)",
                facts: "\(fileSize(file.size, say)), \(file.addedAt.vietnamDay.words(say))",
                actions: mayEdit
                    ? [
                        postButton(
                            say("Gỡ", "Remove"),
                            to: "\(path)/go-tep",
                            hidden: unseen + [("tep", file.sha256)],
                            .badSecond
                        )
                    ] : []
            )
        }
        let change: HTML? =
            mayEdit
            ? """
            <section class="card stack"><h2>\(say("Sửa hoặc thêm tệp", "Change, or add files"))</h2>\(EvidenceForm(kinds: law.evidence, say: say).html(
                to: path, data, errors, needsFile: false, unseen: unseen
            ))</section>\(confirmation(
                say("Bỏ khỏi kho", "Take out of the library"),
                "<p>\(say("Hồ sơ đã nộp vẫn giữ minh chứng này.", "Dossiers that were filed keep it."))</p>\(postButton(say("Bỏ khỏi kho", "Take it out"), to: "\(path)/bo", hidden: unseen, .bad))"
            ))
            """ : nil
        return """
            <div class="stack wide"><div><h1>\(evidence.title)</h1>\(tags(standingTag(evidence, today, say).map { [$0] } ?? []))</div>
            <div class="split"><div class="stack"><section class="card stack"><h2>\(say("Tệp", "Files"))</h2>\
            \(files.isEmpty ? notice("<p>\(say("Chưa có tệp nào.", "No files yet."))</p>", .soon) : fileList(files))</section>\(change)</div>
            <aside class="stack"><section class="card">\(factList(facts))</section>\
            \(used.isEmpty ? "" : "<section class=\"card\"><h2>\(say("Hồ sơ đang dùng", "Used by"))</h2><ul>\(used)</ul></section>" as HTML)</aside></div></div>
            """
    }
}

extension String {
    /// One segment of an address.
    var asAddress: String {
        utf8.map { byte in
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45
                || byte == 46 || byte == 95
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count < 2 ? "0" : "") + digits
        }.joined()
    }
}
