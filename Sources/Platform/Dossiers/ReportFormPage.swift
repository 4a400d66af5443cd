import OCOP
import Web

/// Mẫu 02, parts I, II and IV on screen, one thought a page.
struct ReportFormPage {
    let papers: DossierPapers
    let say: Language
    /// The year before this one, whose revenue is asked for first.
    let lastYear: Int

    private var path: String { papers.frame.path(DossierRoom.report.rawValue) }

    func form(
        _ page: ReportPage,
        _ data: FormData,
        _ errors: FieldErrors,
        unseen: [(name: String, value: String)]
    ) -> HTML {
        let fields = Fields(data, errors, say)
        let ahead: HTML =
            page.next.map {
                button(
                    say("Lưu và sang «\($0.label.vi)»", "Save and go to «\($0.label.en)»"),
                    name: "sau",
                    value: $0.rawValue
                )
            }
            ?? button(
                say("Lưu và sang tự đánh giá", "Save and go to the self-assessment"),
                name: "sau",
                value: "tu-danh-gia"
            )
        let back: HTML? = page.previous.map {
            button(say("Quay lại", "Back"), .second, name: "sau", value: $0.rawValue)
        }
        return """
            <h2>\(say("Báo cáo tự đánh giá (Mẫu số 02)", "Self-assessment report (Mẫu 02)"))</h2>\(way(page))\(fields.summary())
            \(postForm(
                to: "\(path)?phan=\(page.rawValue)",
                hidden: unseen,
                autosave: true,
                """
                \(inside(page, fields))
                \(actions([ahead, button(say("Lưu", "Save"), .second), back ?? "", savedMark(say, saved)]))
                """
            ))
            """
    }

    private var saved: String { papers.report.savedAt.map { say("Đã lưu", "Saved") + " " + clock($0) } ?? "" }

    private func way(_ page: ReportPage) -> HTML {
        let gaps = Set(papers.report.body.gaps(kind: papers.frame.dossier.kind).map { ReportPage.holding($0.field) })
        return steps(
            ReportPage.allCases.map { one in
                Step(
                    one.label[say],
                    one == page ? .now : gaps.contains(one) ? .amiss : .done,
                    to: "\(path)?phan=\(one.rawValue)"
                )
            },
            say
        )
    }

    private func inside(_ page: ReportPage, _ fields: Fields) -> [HTML] {
        let lines = page.fields.map { line($0, fields) }
        switch page {
        case .producer:
            let kinds = ProducerKind.allCases.map { Choice($0.rawValue, $0.label[say]) }
            let sexes = ProducerBlock.Sex.allCases.map { Choice($0.rawValue, $0.label[say]) }
            return [
                fields.select("producer.kind", say("Loại hình", "Kind"), kinds, empty: say("Chọn loại hình", "Choose"))
            ] + lines + [
                fields.select(
                    "producer.sex",
                    say("Giới tính người đại diện", "Representative's sex"),
                    sexes,
                    empty: say("Không ghi", "Not given"),
                    hint: say(
                        "Chỉ cơ quan xử lý hồ sơ đọc được; không hiện với người khác.",
                        "Only the offices that handle the dossier read it."
                    ),
                    required: false
                )
            ]
        case .product:
            let papers = SelfAssessment.Document.allCases.map { Choice($0.rawValue, $0.label[say]) }
            return lines + [fields.checkboxes("documents", say("Giấy tờ đang có", "Papers at hand"), papers)]
        case .making: return lines
        case .plan: return (0..<Self.years).map { year($0, fields) } + lines
        }
    }

    /// How many years of results the page takes.
    static let years = 3

    private func year(_ index: Int, _ fields: Fields) -> HTML {
        let title = say("Kết quả năm", "Results of the year")
        return """
            <fieldset class="field" id="results.\(index)"><legend>\(title) \(index + 1)</legend><div class="row">\
            \(fields.number("nam-\(index)", say("Năm", "Year"), required: index == 0))\
            \(fields.money("doanh-thu-\(index)", say("Doanh thu", "Revenue"), required: index == 0))\
            \(fields.money("loi-nhuan-\(index)", say("Lợi nhuận", "Profit"), hint: say("Lỗ thì ghi dấu trừ", "A loss with a minus"), required: false))\
            </div></fieldset>
            """
    }

    private func line(_ field: FormField<SelfAssessment>, _ fields: Fields) -> HTML {
        let needed = field.isRequired || field.name == "changes" && papers.frame.dossier.kind == .upgrade
        if field.isLong {
            return fields.textArea(field.name, field.label[say], required: needed, rows: 5, maxLength: field.longest)
        }
        return fields.text(field.name, field.label[say], required: needed, maxLength: field.longest)
    }

    var reading: HTML {
        let form = papers.report.body
        let hidden: Set<String> = ["producer.ethnicity", "producer.home_address"]
        let parts = ReportPage.allCases.map { page -> HTML in
            var facts = page.fields.compactMap { field -> (name: String, value: HTML)? in
                guard let value = form[keyPath: field.path] else { return nil }
                if !papers.isWhole, hidden.contains(field.name) { return (field.label[say], "•••") }
                let shown = field.name == "producer.phone" && !papers.isWhole ? maskedPhone(value) : value
                return (field.label[say], paragraphs(shown))
            }
            switch page {
            case .producer:
                if let kind = form.producer.kind {
                    facts.insert((say("Loại hình", "Kind"), "\(kind.label[say])"), at: 0)
                }
                if let sex = form.producer.sex {
                    facts.append((say("Giới tính", "Sex"), papers.isWhole ? "\(sex.label[say])" : "•••"))
                }
            case .product:
                let list = form.documents.map { $0.label[say] }.joined(separator: ", ")
                if !list.isEmpty { facts.append((say("Giấy tờ đang có", "Papers at hand"), "\(list)")) }
            case .plan:
                facts =
                    form.results.map { result in
                        let profit = result.profit.map { say("; lợi nhuận ", "; profit ") + money($0, say) } ?? ""
                        return (
                            say("Năm \(result.year)", "\(result.year)"),
                            "\(say("Doanh thu", "Revenue")) \(result.revenue.map { money($0, say) })\(profit)"
                        )
                    } + facts
            case .making: break
            }
            return "<section class=\"stack\"><h3>\(page.label[say])</h3>\(factList(facts))</section>"
        }
        return """
            <section class="card stack"><h2>\(DossierForm.selfAssessment.label[say])</h2>\(filedMark(papers, say))\
            \(parts)</section>
            """
    }
}

/// Typed words with their paragraphs.
func paragraphs(_ text: String) -> HTML {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true).map { "<p>\($0)</p>" as HTML }
    return lines.count > 1 ? "\(lines)" : "\(text)"
}

extension SelfAssessment {
    /// The report as the fields show it.
    func data(lastYear: Int) -> FormData {
        var data = FormData()
        for field in Self.fields { data.append(field.name, self[keyPath: field.path] ?? "") }
        data.append("producer.kind", producer.kind?.rawValue ?? "")
        data.append("producer.sex", producer.sex?.rawValue ?? "")
        for document in documents { data.append("documents", document.rawValue) }
        for index in 0..<ReportFormPage.years {
            let result = results.indices.contains(index) ? results[index] : nil
            let year = result?.year ?? (results.isEmpty && index == 0 ? lastYear : nil)
            data.append("nam-\(index)", year.map(String.init) ?? "")
            data.append("doanh-thu-\(index)", result?.revenue.map(String.init) ?? "")
            data.append("loi-nhuan-\(index)", result?.profit.map(String.init) ?? "")
        }
        return data
    }

    /// Takes what was typed on one page; what cannot be read is noted, and the rest is kept all the same.
    mutating func take(_ data: FormData, on page: ReportPage, _ errors: inout FieldErrors, _ say: Language) {
        for field in page.fields where data.has(field.name) { field.set(data.text(field.name), in: &self) }
        switch page {
        case .producer:
            producer.kind = ProducerKind(rawValue: data.text("producer.kind")) ?? producer.kind
            producer.sex = ProducerBlock.Sex(rawValue: data.text("producer.sex"))
        case .product: documents = data.texts("documents").compactMap(Document.init(rawValue:))
        case .making: break
        case .plan:
            var check = FormCheck(data, say)
            results = (0..<ReportFormPage.years).compactMap { index in
                let year = check.number("nam-\(index)", say("Năm", "Year"), in: 1990...2199, required: false)
                let revenue = check.number(
                    "doanh-thu-\(index)",
                    say("Doanh thu", "Revenue"),
                    in: 0...999_999_999_999_999,
                    required: false
                )
                let profit = check.number(
                    "loi-nhuan-\(index)",
                    say("Lợi nhuận", "Profit"),
                    in: -999_999_999_999_999...999_999_999_999_999,
                    required: false
                )
                guard let year, revenue != nil || profit != nil || index == 0 else { return nil }
                return YearResult(year: year, revenue: revenue, profit: profit)
            }
            for line in check.errors.all { if let name = line.name { errors.add(name, line.message) } }
        }
    }
}
