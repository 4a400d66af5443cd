import OCOP
import Web

/// The result of a dossier, explained: star and mean, parts, every criterion, missed floors, spread, and what follows.
struct ResultPage {
    let view: ResultView
    let caller: Caller
    let procedure: Procedure
    let hidden: HTML

    private var say: Language { caller.language }
    private var dossier: Dossier { view.dossier }

    var html: HTML {
        """
        <h1>\(say("Kết quả đánh giá", "Result")): \(dossier.productName)</h1>
        <div class="stack wide">
        \(view.passes.last.map(headline) ?? stateBanner(.plain, say("Chưa có kết quả", "No result yet")))
        \(ResultSteps(view: view, caller: caller, procedure: procedure, hidden: hidden).html)
        \(view.passes.last.map(details))
        \(earlier)
        </div>
        """
    }

    private func headline(_ pass: ResultView.Pass) -> HTML {
        let result = pass.result
        let mean = result.mean(decimals: pass.scoring.rules.decimals, say)
        let body =
            pass.scoring.level == .centre
            ? say("Hội đồng trung ương", "The central council")
            : say("Hội đồng cấp tỉnh", "The council of the province")
        guard let stars = result.stars else {
            let finding = pass.set.findings.first { $0.id == result.ended }
            return stateBanner(
                .bad,
                say("Hồ sơ bị loại, không xếp hạng sao", "Excluded: no star"),
                "<p>\(finding?.label[say] ?? "") \(finding?.citation.text(in: say) ?? "")</p>"
            )
        }
        let lower = stars < result.band
        let words = say("\(body): \(mean) điểm, \(stars) sao", "\(body): \(mean) points, \(stars) stars")
        let missed = lower ? floors(result) : nil
        return stateBanner(stars >= 3 ? .good : .soon, words, "<p>\(starsMark(stars, say)) \(missed)</p>")
    }

    private func floors(_ result: ScoringResult) -> HTML {
        let next = (result.stars ?? 0) + 1
        let codes = result.missed.filter { $0.stars == next }.map(\.criterion).joined(separator: ", ")
        return """
            \(say(
                "Điểm đủ \(result.band) sao, nhưng chưa đạt mức tối thiểu của \(next) sao ở tiêu chí \(codes).",
                "The points give \(result.band) stars, but the least for \(next) stars is missed at \(codes)."
            ))
            """
    }

    private func details(_ pass: ResultView.Pass) -> HTML {
        """
        <section class="stack"><h2>\(say("Điểm theo phần", "Points by part"))</h2>
        <div class="card stack">\(parts(pass))</div>\(spread(pass))</section>
        \(view.showsMembers ? members(pass) : nil)
        <section class="stack"><h2>\(say("Điểm theo tiêu chí", "Points by criterion"))</h2>
        \(CriterionTable(pass: pass, say: say, showsMembers: view.showsMembers).html)</section>
        \(missed(pass))
        \(changes(pass))
        """
    }

    private func parts(_ pass: ResultView.Pass) -> [HTML] {
        pass.set.parts.enumerated().map { place, part in
            let most = pass.set.heading(of: part)?.max.hundredths ?? 0
            let value = pass.result.partSum(place) / pass.result.count
            return meter(
                "\(say("Phần", "Part")) \(part.code). \(pass.set.heading(of: part)?.name[say] ?? "")",
                value: value,
                of: most,
                words: "\(hundredthsText(value, say))/\(hundredthsText(most, say))"
            )
        }
    }

    private func spread(_ pass: ResultView.Pass) -> HTML {
        let result = pass.result
        let spread = hundredthsText(result.spread, say)
        let words = say(
            "Trung bình của \(result.count) phiếu; chênh lệch giữa phiếu cao nhất và thấp nhất \(spread) điểm.",
            "The mean of \(result.count) sheets; the highest and the lowest lie \(spread) points apart."
        )
        guard result.isSpreadTooLarge else { return "<p class=\"quiet\">\(words)</p>" }
        let limit = hundredthsText(pass.scoring.rules.largestSpread ?? 0, say)
        let over = say(" Vượt mức \(limit) điểm của Quy chế.", " That is over the \(limit) points of the regulation.")
        return notice("<p>\(words)\(over)</p>", .soon)
    }

    private func members(_ pass: ResultView.Pass) -> HTML {
        let result = pass.result
        let rows = result.sheets.map { sheet in
            TableRow(
                ["\(sheet.name)", "\(sheet.position.label[say])"]
                    + sheet.parts.map { "\(hundredthsText($0, say))" as HTML }
                    + [
                        "\(hundredthsText(sheet.total, say))\(sheet.isCounted ? nil : " (\(say("không tính", "not counted")))" as HTML)"
                    ]
            )
        }
        let absent =
            result.absent.isEmpty ? nil : say("Vắng: ", "Absent: ") + result.absent.joined(separator: ", ") + ". "
        let recused =
            result.recused.isEmpty
            ? nil : say("Không chấm: ", "Recused: ") + result.recused.joined(separator: ", ") + "."
        return """
            <section class="stack"><h2>\(say("Điểm của từng thành viên", "Points by member"))</h2>
            \(dataTable(
                caption: say("Điểm của từng thành viên", "Points by member"),
                columns: [Column(say("Thành viên", "Member")), Column(say("Vai trò", "Position"))]
                    + pass.set.parts.map { Column($0.code, isNumber: true) } + [Column(say("Tổng", "Total"), isNumber: true)],
                rows: rows
            ))<p class="quiet">\(absent)\(recused)</p></section>
            """
    }

    private func missed(_ pass: ResultView.Pass) -> HTML? {
        let result = pass.result
        guard !result.missed.isEmpty else { return nil }
        let lines = Set(result.missed.map(\.stars)).sorted().map { star -> HTML in
            let codes = result.missed.filter { $0.stars == star }.map(\.criterion).joined(separator: ", ")
            return "<li>\(say("\(star) sao", "\(star) stars")): \(codes)</li>"
        }
        return folded(
            say("Mức tối thiểu chưa đạt của các hạng cao hơn", "Floors of higher stars that are missed"),
            "<ul>\(lines)</ul>"
        )
    }

    private func changes(_ pass: ResultView.Pass) -> HTML? {
        guard view.showsMembers, !pass.changes.isEmpty else { return nil }
        let names = Dictionary(pass.sheets.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let rows = pass.changes.map { change in
            TableRow([
                "\(names[change.sheet] ?? "")", "\(change.criterion)", "\(option(change.before?.option))",
                "\(option(change.after.option))", "\(moment(change.at, say))", "\(change.reason ?? "")",
            ])
        }
        return folded(
            say("Các lần đổi điểm", "Changed answers"),
            dataTable(
                caption: say("Các lần đổi điểm", "Changed answers"),
                columns: [
                    Column(say("Thành viên", "Member")), Column(say("Tiêu chí", "Criterion")),
                    Column(say("Trước", "Before")),
                    Column(say("Sau", "After")), Column(say("Lúc", "At")), Column(say("Lý do", "Reason")),
                ],
                rows: rows
            )
        )
    }

    private func option(_ number: Int?) -> String {
        guard let number else { return say("chưa chấm", "none") }
        return number == 0 ? "0" : say("phương án \(number)", "option \(number)")
    }

    private var earlier: HTML? {
        guard view.passes.count > 1 else { return nil }
        let lines = view.passes.dropLast().map { pass -> HTML in
            let result = pass.result
            let mean = result.mean(decimals: pass.scoring.rules.decimals, say)
            let day = pass.scoring.closedAt.map { moment($0, say) } ?? ""
            let spread = hundredthsText(result.spread, say)
            return """
                <li>\(say(
                    "Khóa lúc \(day): \(mean) điểm, chênh lệch \(spread)",
                    "Closed at \(day): \(mean) points, spread \(spread)"
                ))</li>
                """
        }
        return folded(say("Các lần chấm trước", "Earlier passes"), "<ul>\(Array(lines))</ul>")
    }
}

/// Every criterion with what each member gave and the mean.
struct CriterionTable {
    let pass: ResultView.Pass
    let say: Language
    let showsMembers: Bool

    var html: HTML {
        let members = showsMembers ? pass.sheets.map { Column($0.name, isNumber: true) } : []
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(say("Điểm theo tiêu chí", "Points by criterion"))">
            \(dataTable(
                caption: say("Điểm theo tiêu chí", "Points by criterion"),
                columns: [Column(say("Tiêu chí", "Criterion"))] + members
                    + [Column(say("Trung bình", "Mean"), isNumber: true), Column(say("Tối đa", "Most"), isNumber: true)],
                rows: pass.set.criteria.map(row)
            ))</div>
            """
    }

    private func row(_ criterion: Criterion) -> TableRow {
        let points = pass.sheets.map { criterion.points(ofOption: $0.answers[criterion.code]?.option ?? 0).hundredths }
        let counted = zip(points, pass.result.sheets).filter { $0.1.isCounted }.map(\.0)
        let mean = counted.reduce(0, +) / max(1, counted.count)
        let cells: [HTML] = showsMembers ? points.map { "\(hundredthsText($0, say))" } : []
        return TableRow(
            ["\(criterion.code) \(criterion.name[say])"] + cells
                + ["\(hundredthsText(mean, say))", "\(criterion.max.text(in: say))"]
        )
    }
}
