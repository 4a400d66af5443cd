import Hummingbird
import OCOP
import Web

/// The parts of a dossier, each present, missing or not needed.
struct CompositionPage {
    let sight: CompositionSight
    let visit: Visit

    private var say: Language { visit.language }
    private var dossier: Dossier { sight.frame.dossier }
    private var isOpen: Bool {
        visit.caller.may(.checkComposition, on: sight.frame.subject, by: visit.office.law.procedure)
    }

    func response(typed: FormData? = nil, _ errors: FieldErrors = FieldErrors()) -> Response {
        OfficePage(frame: sight.frame, visit: visit).response(
            say("Kiểm tra thành phần", "Composition"),
            room: "kiem-tra",
            status: errors.isEmpty ? .ok : .unprocessableContent,
            modules: ["autosave"],
            errors: errors,
            isOpen
                ? form(Fields(typed ?? data, errors, say))
                : "\(OfficePage.waitsForReceipt(sight.frame, visit))\(reading)"
        )
    }

    /// What the form says, as a check; a day that is none is noted in the form's errors.
    func read(_ form: inout FormCheck) -> CompositionCheck {
        var check = CompositionCheck()
        for part in sight.parts {
            let note = form.text("\(part.id).note", part.label[say], limit: 2000, required: false, isLong: true)
            guard let found = CompositionCheck.Found(rawValue: form.data.text(part.id)) else { continue }
            check.parts.append(.init(part: part.id, found: found, note: note.isEmpty ? nil : note))
        }
        if sight.samples > 0 {
            check.samples = form.number(
                "samples.count",
                say("Số sản phẩm mẫu", "Samples"),
                in: 0...1000,
                required: false
            )
        }
        check.completeOn = form.day("complete_on", say("Ngày đủ thành phần", "Complete on"), required: false)
        return check
    }

    private var data: FormData {
        var data = FormData()
        for part in sight.parts {
            let check = sight.check[part]
            // What came in electronic form is proposed as present; the officer looks and says so.
            let proposed: CompositionCheck.Found? = !sight.isSaved && sight.filed[part.id] != nil ? .present : nil
            data.set(part.id, (check?.found ?? proposed)?.rawValue ?? "")
            data.set("\(part.id).note", check?.note ?? "")
        }
        data.set("samples.count", sight.check.samples.map(String.init) ?? "")
        // What was whole when it came was complete on that day.
        data.set(
            "complete_on",
            (sight.check.completeOn ?? (sight.isSaved ? nil : sight.arrivedOn))?.text(in: .vi) ?? ""
        )
        return data
    }

    private func form(_ fields: Fields) -> HTML {
        let path = sight.frame.path("kiem-tra")
        let arrived = sight.arrivedOn.words(say)
        return """
            <form class="stack" method="post" action="\(path)" novalidate data-autosave>\
            \(visit.hidden(version: dossier.version))\(sight.parts.map { part($0, fields) })\
            <section class="card stack"><h2>\(say("Hồ sơ đủ thành phần", "The dossier is complete"))</h2>\
            <p class="law">\(say(
                "Từ ngày này chạy thời hạn 15 ngày làm việc của UBND cấp xã, không tính chính ngày đó (26/2026/QĐ-TTg, Điều 7 khoản 2). Hồ sơ đến ngày \(arrived).",
                "From this day the commune's 15 working days run, the day itself not counted (26/2026/QĐ-TTg, article 7 clause 2). It came on \(arrived)."
            ))</p>\
            \(fields.day("complete_on", say("Ngày hồ sơ đủ thành phần", "Complete on")))\
            \(actions([
                button(say("Xác nhận đủ thành phần", "Confirm that it is complete"), formAction: path + "/du"),
                button(say("Lưu, làm tiếp sau", "Save for later"), .second), savedMark(say),
            ]))</section>\
            \(confirmation(say("Trả lại để bổ sung", "Return for completion"), returning(fields, path)))</form>
            """
    }

    private func returning(_ fields: Fields, _ path: String) -> HTML {
        let words = say(
            "Chủ thể sẽ thấy từng phần còn thiếu cùng lời ghi của bạn, bổ sung rồi nộp lại. Số phiếu tiếp nhận được giữ.",
            "The producer sees each missing part with your words, adds it and files again. The receipt number stays."
        )
        return """
            <p>\(words)</p>\(fields.textArea("ly-do", say("Lý do chung", "General reason"), required: false))\
            \(actions([button(say("Trả lại hồ sơ", "Return the dossier"), .bad, formAction: path + "/tra-lai")]))
            """
    }

    private func part(_ part: DossierComposition.Part, _ fields: Fields) -> HTML {
        let found = CompositionCheck.Found.allCases.filter { $0 != .notNeeded || !part.isAlwaysNeeded }
        let filed = sight.filed[part.id].map { titles -> String in
            let list = titles.joined(separator: "; ")
            return titles.isEmpty
                ? say("Đã nộp bản điện tử", "Filed electronically")
                : say("Đã nộp \(titles.count) tài liệu: \(list)", "\(titles.count) filed: \(list)")
        }
        let isSamples = part.id == DossierComposition.samples
        let count: HTML =
            isSamples
            ? fields.number(
                "samples.count",
                say("Số sản phẩm mẫu đã nhận", "Samples received"),
                hint: say("Cần \(sight.samples)", "\(sight.samples) are needed"),
                required: false
            ) : ""
        let note = fields.textArea(
            "\(part.id).note",
            say("Ghi chú: thiếu gì, hoặc vì sao không cần", "Note: what is missing, or why it is not needed"),
            required: false,
            rows: 2
        )
        return """
            <section class="card stack">\(fields.options(
                part.id,
                part.label[say],
                found.map { Choice($0.rawValue, $0.label[say]) },
                hint: filed ?? say("Chưa thấy trong hồ sơ điện tử", "Not seen in the electronic dossier"),
                law: part.basis.citation.text(in: say),
                after: count + note
            ))</section>
            """
    }

    private var reading: HTML {
        let rows = sight.parts.map { part in
            TableRow([
                "\(part.label[say])",
                "\(sight.check[part]?.found.label[say] ?? say("chưa kiểm tra", "not looked at"))",
                "\(sight.check[part]?.note ?? "")",
            ])
        }
        let day = dossier.completeOn.map { day in
            notice("<p>\(say("Đủ thành phần ngày \(day.words(say)).", "Complete on \(day.words(say))."))</p>", .good)
        }
        return """
            \(day)<section class="card">\(dataTable(
                caption: say("Thành phần hồ sơ", "Parts of the dossier"),
                columns: [Column(say("Phần", "Part")), Column(say("Kết quả", "Found")), Column(say("Ghi chú", "Note"))],
                rows: rows
            ))</section>
            """
    }
}
