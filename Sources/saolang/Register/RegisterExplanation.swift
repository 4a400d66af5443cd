import OCOP

/// One finding in sentences, with its reasons.
struct RegisterExplanation {
    let finding: RegisterFinding
    let words: ProductWords
    let day: CalendarDay
    let language: Language

    init(_ finding: RegisterFinding, _ words: ProductWords, _ day: CalendarDay, _ language: Language) {
        self.finding = finding
        self.words = words
        self.day = day
        self.language = language
    }

    var text: String {
        let title = say("Dòng \(finding.row)", "Row \(finding.row)", in: language)
        guard !finding.isBad else { return "\(title): \(RegisterProblem.badRow.label[language])." }
        let producer = finding.producer.isEmpty ? "" : " – \(finding.producer)"
        let name = finding.name.isEmpty ? RegisterProblem.nameMissing.label[language] : "«\(finding.name)»"
        return (["\(title): \(name)\(producer)"] + [place, set, recognition, twin].compactMap { $0 })
            .joined(separator: "\n")
    }

    private var place: String {
        let place = finding.place
        let now = [place.commune?.name, place.province?.name].compactMap { $0 }.joined(separator: ", ")
        let then = place.communeThen.map {
            say(" (trước 7/2025: \($0.name))", " (before July 2025: \($0.name))", in: language)
        }
        let open = finding.problems.filter(Self.placeProblems.contains).map { $0.label[language] }
        let among =
            place.candidates.isEmpty ? "" : ": " + place.candidates.prefix(6).map(\.name).joined(separator: ", ")
        var line = say("  Địa bàn: ", "  Place: ", in: language) + (now.isEmpty ? "?" : now) + (then ?? "")
        if !open.isEmpty { line += "; " + open.joined(separator: ", ") + among }
        return line + because(place.reasons)
    }

    private static let placeProblems: [RegisterProblem] = [
        .placeUnknown, .placeAmbiguous, .placeSplit, .provinceUnknown, .communeUnknown,
    ]

    private var set: String {
        let suggestion = finding.suggestion
        let heading = say("  Bộ sản phẩm gợi ý: ", "  Suggested product set: ", in: language)
        let found = suggestion.set.map { "\(named($0)), \(say("độ chắc", "sure", in: language)) \(suggestion.sure)%" }
        let others = suggestion.candidates.filter { $0 != suggestion.set }.map(named).joined(separator: "; ")
        let also = others.isEmpty ? "" : say("; cũng có thể: ", "; also possible: ", in: language) + others
        return heading + (found ?? say("chưa có", "none", in: language)) + also + because(suggestion.reasons)
    }

    private func named(_ set: Int) -> String { "\(set) (\(words.sets[set]?[language] ?? ""))" }

    private var recognition: String {
        let found = finding.recognition
        let stars = found.stars.map { say("\($0.rawValue) sao", "\($0.rawValue) stars", in: language) }
        let decision = found.decision.map { say("quyết định \($0)", "decision \($0)", in: language) }
        let issued = found.issued.map { say("cấp \(date($0))", "issued \(date($0))", in: language) }
        let known = [stars, decision, issued].compactMap { $0 }.joined(separator: ", ")
        let open = found.problems.filter { $0 != .expired && $0 != .notYetValid }.map { $0.label[language] }
        let parts = [known.isEmpty ? nil : known, validity] + open.map(Optional.some)
        return say("  Công nhận: ", "  Recognition: ", in: language) + parts.compactMap { $0 }.joined(separator: "; ")
            + because(found.reasons)
    }

    private func date(_ date: DateText) -> String {
        switch date {
        case .day(let day): day.text(in: language)
        case .month(let year, let month): say("tháng \(month)/\(year)", "in \(date)", in: language)
        case .year(let year): say("năm \(year)", "in \(year)", in: language)
        }
    }

    private var validity: String {
        let today = day.text(in: language)
        switch finding.recognition.state {
        case .valid(let last):
            return say(
                "ngày \(today) còn hiệu lực, đến hết \(last.text(in: .vi))",
                "valid on \(today), to the end of \(last)",
                in: language
            )
        case .expired(let since?):
            return say(
                "ngày \(today) đã hết hiệu lực, từ \(since.text(in: .vi))",
                "not valid on \(today), since \(since)",
                in: language
            )
        case .expired(nil):
            return say(
                "ngày \(today) chắc chắn đã hết hiệu lực",
                "for certain no longer valid on \(today)",
                in: language
            )
        case .notYet(let first):
            return say("có hiệu lực từ \(first.text(in: .vi))", "valid from \(first)", in: language)
        case .unknown: return say("chưa rõ còn hiệu lực hay không", "whether it is valid is not known", in: language)
        }
    }

    private var twin: String? {
        guard let line = finding.duplicateOf else { return nil }
        return finding.problems.contains(.duplicate)
            ? say("  Trùng với dòng \(line).", "  The same as row \(line).", in: language)
            : say(
                "  Cùng sản phẩm với dòng \(line), lần công nhận khác.",
                "  The product of row \(line), recognised another time.",
                in: language
            )
    }

    private func because(_ reasons: [Label]) -> String {
        reasons.isEmpty ? "" : "\n    · " + reasons.map { $0[language] }.joined(separator: "; ")
    }
}
