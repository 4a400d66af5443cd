import Foundation
import OCOP

/// One sheet in words: points, star, why not higher, and the shortest way up.
struct ScoreExplanation {
    let text: String
    let isScored: Bool

    init(
        _ sheet: Result<SheetInput, SheetError>,
        id: String,
        line: Int,
        source: String,
        _ desk: inout ScoreDesk,
        _ options: SheetStream.Options
    ) {
        let language = options.language
        do throws(SheetError) {
            let input = try sheet.get()
            let scored = try desk.score(input)
            let words = ScoreWords(scored: scored, language: language)
            let name = ScoreRow.name(input.id, line: line, source: source)
            let ways = try desk.ways(scored, effort: input.effort)
            let blocks = [
                words.heading(name), words.parts, words.outcome, words.missed, words.ways(ways), words.notices,
            ]
            text = blocks.filter { !$0.isEmpty }.joined(separator: "\n").wrapped(to: 100) + "\n"
            isScored = true
        } catch {
            let name = ScoreRow.name((try? sheet.get().id) ?? id, line: line, source: source)
            let place = error.line > 0 ? say(", dòng \(error.line)", ", line \(error.line)", in: language) : ""
            text =
                say("✗ \(name)\(place): ", "✗ \(name)\(place): ", in: language) + error.message[language]
                + " [\(error.code)]\n"
            isScored = false
        }
    }
}

/// The sentences of an explanation.
struct ScoreWords {
    let scored: ScoreDesk.Scored
    let language: Language

    private var set: CriteriaSet { scored.scorer.set }
    private var result: ScoreResult { scored.result }

    func heading(_ name: String) -> String {
        say(
            "▌ \(name) · \(set.decision.id) · bộ \(set.number): \(set.name.vi)\n  phiên bản \(set.version), SHA-256 \(set.sha256.prefix(16))…",
            "▌ \(name) · \(set.decision.id) · set \(set.number): \(set.name.en)\n  version \(set.version), SHA-256 \(set.sha256.prefix(16))…",
            in: language
        )
    }

    var parts: String {
        let rows = zip(set.parts, result.parts).map { part, points -> (String, String) in
            let heading = set.heading(of: part)
            let name = say(
                "Phần \(part.code). \(heading?.name.vi ?? "")",
                "Part \(part.code). \(heading?.name.en ?? "")",
                in: language
            )
            return (name, "\(points.points.text(in: language)) / \(heading?.max.text(in: language) ?? "")")
        }
        let total = (
            say("Tổng", "Total", in: language),
            "\(result.total.text(in: language)) / \(set.decision.bands.top.text(in: language))"
        )
        let width = (rows + [total]).map(\.0.count).max() ?? 0
        let right = (rows + [total]).map(\.1.count).max() ?? 0
        return (rows + [total]).map { name, points in
            "  " + name.padding(toLength: width, withPad: " ", startingAt: 0) + "  "
                + String(repeating: " ", count: right - points.count) + points
        }.joined(separator: "\n")
    }

    var outcome: String {
        let article = set.decision.bandCitation.text(in: language)
        let band = result.band.rawValue
        guard let stars = result.stars else {
            let why = result.ended?.label[language] ?? ""
            let place = result.ended?.citation.text(in: language) ?? ""
            return say(
                "  Kết quả: không xếp hạng, \(lowered(why)) (\(place)).",
                "  Result: no star, \(lowered(why)) (\(place)).",
                in: language
            )
        }
        let sign = stars.sign
        var lines = [
            say("  Kết quả: \(sign) \(stars.rawValue) sao", "  Result: \(sign) \(stars.rawValue) stars", in: language)
        ]
        if stars.rawValue < band {
            lines.append(
                say(
                    "  Điểm ở khoảng \(band) sao (\(article)), nhưng chưa đạt mức tối thiểu nên xếp \(stars.rawValue) sao.",
                    "  The points lie in the band of \(band) stars (\(article)), but floors are missed, so it ranks \(stars.rawValue) stars.",
                    in: language
                )
            )
        } else {
            lines.append(say("  Căn cứ: \(article).", "  By \(article).", in: language))
        }
        if let ended = result.ended {
            lines.append(
                say(
                    "  Dừng chấm: \(lowered(ended.label.vi)) (\(ended.citation.text(in: .vi))); các tiêu chí sau không tính điểm.",
                    "  Evaluation stopped: \(lowered(ended.label.en)) (\(ended.citation.text(in: .en))); later criteria count nothing.",
                    in: language
                )
            )
        }
        return lines.joined(separator: "\n")
    }

    /// Floors are listed under the lowest star that misses them; higher stars name only what they ask for besides.
    var missed: String {
        var told: Set<String> = []
        var lines: [String] = []
        for star in Stars.allCases {
            let floors = result.missed.filter {
                $0.stars == star && told.insert("\($0.criterion) \($0.needed)").inserted
            }
            if floors.isEmpty { continue }
            lines.append(
                say(
                    "  Chưa đạt mức tối thiểu của \(star.rawValue) sao:",
                    "  Floors of \(star.rawValue) stars that are missed:",
                    in: language
                )
            )
            lines += floors.map(line)
        }
        return lines.joined(separator: "\n")
    }

    private func line(_ floor: MissedFloor) -> String {
        guard let position = set.index(ofCriterion: floor.criterion) else { return "" }
        let criterion = set.criteria[position]
        let now =
            floor.chosen == 0
            ? say("chưa chọn phương án nào", "no option chosen", in: language)
            : say("đang ở phương án \(floor.chosen)", "now at option \(floor.chosen)", in: language)
        return say(
            "    • \(criterion.code) \(criterion.name.vi): \(now), cần ít nhất phương án \(option(floor.needed, of: criterion)) [\(floor.citation.text(in: .vi))]",
            "    • \(criterion.code) \(criterion.name.en): \(now), needs at least option \(option(floor.needed, of: criterion)) [\(floor.citation.text(in: .en))]",
            in: language
        )
    }

    private func option(_ number: Int, of criterion: Criterion) -> String {
        "\(number) «\(criterion.options[number - 1].label[language])»"
    }

    func ways(_ ways: [StarWay]) -> String {
        ways.map { way in
            let heading = say(
                "  Đường ngắn nhất lên \(way.stars.rawValue) sao: \(way.changes.count) tiêu chí, đạt \(way.points.text(in: .vi)) điểm",
                "  Shortest way to \(way.stars.rawValue) stars: \(way.changes.count) \(way.changes.count == 1 ? "criterion" : "criteria"), \(way.points) points then",
                in: language
            )
            let lines = way.changes.compactMap { change -> String? in
                guard let position = set.index(ofCriterion: change.criterion) else { return nil }
                let criterion = set.criteria[position]
                let floor =
                    change.floor.map {
                        $0 == change.to
                            ? "" : say(" (tối thiểu phương án \($0))", " (at least option \($0))", in: language)
                    } ?? ""
                return say(
                    "    ↑ \(criterion.code) \(criterion.name.vi): từ \(change.from) lên \(option(change.to, of: criterion))\(floor)",
                    "    ↑ \(criterion.code) \(criterion.name.en): from \(change.from) to \(option(change.to, of: criterion))\(floor)",
                    in: language
                )
            }
            return ([heading] + lines).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    var notices: String {
        let warnings = result.warnings.map { "  ⚠ \($0.message[language])" }
        let anomalies = set.anomalies.map {
            say(
                "  ⚠ Bộ tiêu chí, \($0.place): \($0.label.vi)",
                "  ⚠ Criteria set, \($0.place): \($0.label.en)",
                in: language
            )
        }
        return (warnings + anomalies).joined(separator: "\n")
    }

    private func lowered(_ text: String) -> String {
        guard let first = text.first else { return text }
        return first.lowercased() + text.dropFirst()
    }
}
