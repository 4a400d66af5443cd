import ArgumentParser
import OCOP

/// `saolang council`: several members' sheets for one product, one result.
struct CouncilCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "council",
        abstract: "Tổng hợp phiếu của các thành viên Hội đồng cho một sản phẩm / one result from members' sheets",
        discussion: """
            Luật không quy định cách tổng hợp ngoài điểm trung bình; các lựa chọn dưới đây theo quy chế của Hội đồng.
            Beyond the mean the law leaves this to the council's own rules, which the options stand for.
            """
    )

    @Argument(help: "Tệp hoặc thư mục phiếu / files or folders of sheets", completion: .file())
    var inputs: [String]

    @Option(help: "Điểm trung bình / mean: all, trimmed (bỏ cao nhất và thấp nhất)")
    var mean = MeanName.all

    @Option(help: "Mức tối thiểu xét theo / floors judged by: mean, majority, everySheet")
    var floors = FloorName.mean

    @Option(help: "Chênh lệch lớn nhất cho phép, điểm / largest spread in points")
    var spread: String?

    @Option(help: "Số phiếu ít nhất / least number of sheets")
    var least = 1

    @Option(help: "Kết luận của Hội đồng / findings of the council")
    var finding: [String] = []

    @OptionGroup var common: CommonOptions

    enum MeanName: String, CaseIterable, ExpressibleByArgument { case all, trimmed }
    enum FloorName: String, CaseIterable, ExpressibleByArgument { case mean, majority, everySheet }

    func run() throws {
        let language = common.language
        var rules = CouncilRules()
        rules.mean = mean == .trimmed ? .trimmed : .all
        rules.floors = CouncilRules.FloorBasis(rawValue: floors.rawValue) ?? .mean
        rules.leastSheets = least
        if let spread {
            guard let points = Points(decimal: spread) else {
                throw ValidationError(
                    say("«\(spread)» không phải số điểm.", "«\(spread)» is not a number of points.", in: language)
                )
            }
            rules.largestSpread = points
        }
        var desk = ScoreDesk(library: try common.library())
        var scorer: Scorer?
        var sheets: [ScoreSheet] = []
        for source in try SheetSource.sources(inputs, assumed: nil, in: language) {
            let scored = try score(source, &desk)
            if let known = scorer?.set.sha256, known != scored.scorer.set.sha256 {
                throw ValidationError(
                    say("Các phiếu không cùng một bộ tiêu chí.", "The sheets are not of the same set.", in: language)
                )
            }
            scorer = scored.scorer
            sheets.append(scored.sheet)
        }
        guard let scorer else {
            throw ValidationError(say("Không có phiếu nào.", "There are no sheets.", in: language))
        }
        try report(scorer, sheets, rules)
    }

    private func score(_ source: SheetSource, _ desk: inout ScoreDesk) throws -> ScoreDesk.Scored {
        do throws(SheetError) {
            guard source.form == .yaml || source.form == .json else {
                throw SheetError(
                    "bad-sheet",
                    vi: "Lệnh này đọc phiếu YAML hoặc JSON, mỗi thành viên một tệp.",
                    en: "This command reads YAML or JSON sheets, one file a member."
                )
            }
            let sheets = SheetFile.read(String(decoding: try source.bytes(), as: UTF8.self), name: "")
            guard sheets.count == 1 else {
                throw SheetError(
                    "bad-sheet",
                    vi: "«\(source.path)»: mỗi tệp một phiếu.",
                    en: "«\(source.path)»: one sheet a file."
                )
            }
            return try desk.score(try sheets[0].get())
        } catch {
            let place = error.line > 0 ? "\(source.path):\(error.line)" : source.path
            note("\(place): \(error.message[common.language]) [\(error.code)]")
            throw ExitCode(1)
        }
    }

    private func report(_ scorer: Scorer, _ sheets: [ScoreSheet], _ rules: CouncilRules) throws {
        let language = common.language
        let result: CouncilScore?
        do {
            result = try scorer.score(sheets, findings: finding, rules: rules)
        } catch {
            note(error.message[language] + " [\(error.code)]")
            throw ExitCode(1)
        }
        guard let result else {
            note(
                say(
                    "Mới có \(sheets.count) phiếu, quy chế cần ít nhất \(rules.leastSheets).",
                    "\(sheets.count) sheets, the rules ask for \(rules.leastSheets).",
                    in: language
                )
            )
            throw ExitCode(1)
        }
        if rules.mean == .trimmed, sheets.count < 3 {
            note(
                say(
                    "Chưa đủ 3 phiếu để bỏ cao nhất và thấp nhất; lấy trung bình tất cả.",
                    "Fewer than 3 sheets, none is left out of the mean.",
                    in: language
                )
            )
        }
        StandardOutput.write(CouncilWords(result: result, set: scorer.set, language: language).text)
    }
}

/// A council's result in words.
struct CouncilWords {
    let result: CouncilScore
    let set: CriteriaSet
    let language: Language

    var text: String {
        let totals = result.totals.map { $0.text(in: language) }.joined(separator: " · ")
        let mean = language == .vi ? result.mean().replacing(".", with: ",") : result.mean()
        var lines = [
            "▌ \(set.decision.id) · \(say("bộ", "set", in: language)) \(set.number): \(set.name[language])",
            say(
                "  Điểm các phiếu: \(totals); chênh lệch \(result.spread.text(in: .vi))",
                "  Totals: \(totals); spread \(result.spread)",
                in: language
            ),
            say(
                "  Trung bình \(mean) (tổng \(result.sum.text(in: .vi)) trên \(result.count) phiếu, không làm tròn lên)",
                "  Mean \(mean) (sum \(result.sum) over \(result.count) sheets, never rounded up)",
                in: language
            ),
        ]
        if result.isSpreadTooLarge {
            lines.append(
                say(
                    "  ⚠ Chênh lệch vượt mức của quy chế: các thành viên thảo luận và chấm lại.",
                    "  ⚠ The spread exceeds the council's rules: members discuss and score again.",
                    in: language
                )
            )
        }
        if let stars = result.stars {
            let sign = stars.sign
            lines.append(
                say(
                    "  Kết quả: \(sign) \(stars.rawValue) sao",
                    "  Result: \(sign) \(stars.rawValue) stars",
                    in: language
                )
            )
        } else {
            lines.append(
                say(
                    "  Kết quả: không xếp hạng (\(result.ended?.label.vi ?? ""))",
                    "  Result: no star (\(result.ended?.label.en ?? ""))",
                    in: language
                )
            )
        }
        for star in Stars.allCases where star <= result.band {
            let codes = result.missed.filter { $0.stars == star }.map(\.criterion).joined(separator: ", ")
            if codes.isEmpty { continue }
            lines.append(
                say(
                    "  Chưa đạt mức tối thiểu của \(star.rawValue) sao ở tiêu chí: \(codes)",
                    "  Floors of \(star.rawValue) stars are missed in: \(codes)",
                    in: language
                )
            )
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
