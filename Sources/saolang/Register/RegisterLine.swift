import OCOP

/// One finding as a line of a table or of a CSV file.
struct RegisterLine {
    let finding: RegisterFinding
    let language: Language

    init(_ finding: RegisterFinding, _ language: Language) {
        self.finding = finding
        self.language = language
    }

    static func table(in language: Language) -> TextTable {
        TextTable(
            headings: language == .vi
                ? ["Dòng", "Sản phẩm", "Tỉnh nay", "Xã nay", "Xã cũ", "Bộ", "Độ chắc", "Sao", "Hiệu lực", "Cần xem"]
                : [
                    "Row", "Product", "Province", "Commune", "Old commune", "Set", "Sure", "Stars", "Validity",
                    "To look at",
                ],
            rightAligned: [0, 5, 6, 7]
        )
    }

    var cells: [String] {
        let place = finding.place
        let sure = finding.suggestion.set == nil ? "" : "\(finding.suggestion.sure)%"
        return [
            "\(finding.row)", shortened(finding.name), place.province?.plainName ?? "", place.commune?.name ?? "",
            place.communeThen?.name ?? "", finding.suggestion.set.map(String.init) ?? "", sure,
            finding.recognition.stars.map { "\($0.rawValue)★" } ?? "", validity, remarks,
        ]
    }

    private var validity: String {
        switch finding.recognition.state {
        case .valid(let day): say("đến \(day.text(in: .vi))", "to \(day)", in: language)
        case .expired(let day?): say("hết từ \(day.text(in: .vi))", "ended \(day)", in: language)
        case .expired(nil): say("đã hết", "ended", in: language)
        case .notYet(let day): say("từ \(day.text(in: .vi))", "from \(day)", in: language)
        case .unknown: "?"
        }
    }

    /// Expiry stands in its own column; a repeated row is named.
    private var remarks: String {
        finding.problems.filter { $0 != .expired }.map { problem in
            let text = problem.label[language]
            guard let line = finding.duplicateOf, problem == .duplicate || problem == .renewal else { return text }
            return text + say(" (dòng \(line))", " (row \(line))", in: language)
        }.joined(separator: "; ")
    }

    private func shortened(_ name: String) -> String {
        name.count > 42 ? name.prefix(41).trimmingSuffix + "…" : name
    }

    static func csvHeadings(details: Bool) -> String {
        "row,name,province,commune,communeThen,set,confidence,stars,validUntil,problems"
            + (details ? ",provinceName,communeName,communeThenName,decision,issued,validOn,duplicateOf,reasons" : "")
            + "\n"
    }

    func csv(details: Bool) -> String {
        let place = finding.place
        let recognition = finding.recognition
        let sure = finding.suggestion.sure
        var cells = [
            "\(finding.row)", finding.name, code(place.province), code(place.commune), code(place.communeThen),
            finding.suggestion.set.map(String.init) ?? "", "\(sure / 100).\(sure % 100 / 10)\(sure % 10)",
            recognition.stars.map { "\($0.rawValue)" } ?? "", recognition.lastDay?.description ?? "",
            finding.problems.map(\.rawValue).joined(separator: " "),
        ]
        if details {
            cells += [
                place.province?.name ?? "", place.commune?.name ?? "", place.communeThen?.name ?? "",
                recognition.decision ?? "", recognition.issued?.description ?? "", validOn,
                finding.duplicateOf.map(String.init) ?? "",
                finding.reasons.map { $0[language] }.joined(separator: "; "),
            ]
        }
        return cells.map(\.csvField).joined(separator: ",") + "\n"
    }

    private var validOn: String {
        switch finding.recognition.state {
        case .valid: "true"
        case .expired, .notYet: "false"
        case .unknown: ""
        }
    }

    private func code(_ unit: AdministrativeUnit?) -> String { unit?.code.description ?? "" }
}

extension Substring {
    fileprivate var trimmingSuffix: String { String(self).trimmedEnd }
}
