extension FieldReader {
    /// Reports whatever does not add up in a set; what the pack declares as an anomaly of the act is not reported
    /// again, and what it declares in vain is.
    mutating func check(_ set: CriteriaSet, lines: SetBody.Lines) {
        var checks = CriteriaChecks(set: set, lines: lines)
        checks.run()
        for finding in checks.findings {
            report(finding.line, finding.message, finding.advice)
        }
    }
}

/// The arithmetic and the references of one set.
struct CriteriaChecks {
    let set: CriteriaSet
    let lines: SetBody.Lines
    private(set) var findings: [Finding] = []
    private var seen: Set<String> = []

    struct Finding {
        let line: Int
        let message: Label
        let advice: Label
    }

    /// More than these would not fit the scorer's masks and no act comes near.
    static let mostCriteria = 64
    static let mostOptions = 15
    /// Criteria of one part that depend on each other; ways up try every combination of them.
    static let mostTied = 12

    init(set: CriteriaSet, lines: SetBody.Lines) {
        self.set = set
        self.lines = lines
    }

    mutating func run() {
        checkCodes()
        checkSums()
        for (position, criterion) in set.criteria.enumerated() {
            checkOptions(of: criterion, at: line(position))
            checkReferences(of: criterion, at: line(position))
        }
        checkAlternatives()
        checkTies()
        checkDeclarations()
    }

    func line(_ position: Int) -> Int {
        lines.criteria.indices.contains(position) ? lines.criteria[position] : 0
    }

    mutating func add(_ line: Int, _ message: Label, _ advice: Label) {
        findings.append(Finding(line: line, message: message, advice: advice))
    }

    /// Reports, unless the pack declares this as an anomaly of the act.
    mutating func add(_ kind: Anomaly.Kind, _ place: String, _ line: Int, _ message: Label) {
        seen.insert("\(kind.rawValue) \(place)")
        guard !set.anomalies.contains(where: { $0.kind == kind && $0.place == place }) else { return }
        add(
            line,
            message,
            Label(
                vi:
                    "sửa số; nếu văn bản in đúng như vậy thì khai trong anomalies: {kind: \(kind.rawValue), place: \"\(place)\"}",
                en:
                    "mend the number; if the act prints it so, declare it in anomalies: {kind: \(kind.rawValue), place: \"\(place)\"}"
            )
        )
    }

    private mutating func checkCodes() {
        var known: Set<String> = []
        for (position, criterion) in set.criteria.enumerated() where !known.insert(criterion.code).inserted {
            add(
                line(position),
                Label(
                    vi: "mã tiêu chí «\(criterion.code)» bị trùng",
                    en: "criterion code «\(criterion.code)» stands twice"
                ),
                Label(vi: "đặt mã khác", en: "give another code")
            )
        }
        if set.criteria.count > Self.mostCriteria {
            add(
                1,
                Label(
                    vi: "có \(set.criteria.count) tiêu chí, nhiều nhất \(Self.mostCriteria)",
                    en: "\(set.criteria.count) criteria, at most \(Self.mostCriteria)"
                ),
                Label(vi: "bớt tiêu chí", en: "use fewer")
            )
        }
        for heading in set.decision.parts where !set.parts.contains(where: { $0.code == heading.code }) {
            add(
                1,
                Label(vi: "thiếu phần \(heading.code)", en: "part \(heading.code) is missing"),
                Label(vi: "thêm phần này", en: "add it")
            )
        }
    }

    private mutating func checkSums() {
        for part in set.parts {
            for section in part.sections {
                let sum = set.greatest(of: section)
                if sum != section.max {
                    add(
                        .sum,
                        section.code,
                        lines.sections[section.code] ?? 0,
                        Label(
                            vi:
                                "mục \(section.code): các tiêu chí cộng lại \(sum.text(in: .vi)), ghi \(section.max.text(in: .vi))",
                            en: "section \(section.code): criteria add up to \(sum), printed \(section.max)"
                        )
                    )
                }
            }
            let sum = part.sections.reduce(Points.zero) { $0 + $1.max }
            if let heading = set.heading(of: part), sum != heading.max {
                add(
                    .sum,
                    part.code,
                    lines.parts[part.code] ?? 0,
                    Label(
                        vi:
                            "phần \(part.code): các mục cộng lại \(sum.text(in: .vi)), quy định \(heading.max.text(in: .vi))",
                        en: "part \(part.code): sections add up to \(sum), laid down \(heading.max)"
                    )
                )
            }
        }
        let total = set.decision.parts.reduce(Points.zero) { $0 + $1.max }
        if total != set.decision.bands.top {
            add(
                1,
                Label(
                    vi: "các phần cộng lại \(total.text(in: .vi)), thang điểm \(set.decision.bands.top.text(in: .vi))",
                    en: "parts add up to \(total), the scale ends at \(set.decision.bands.top)"
                ),
                Label(vi: "sửa parts hoặc bands trong act.yaml", en: "mend parts or bands in act.yaml")
            )
        }
    }

    private mutating func checkDeclarations() {
        let provable: Set<Anomaly.Kind> = [.sum, .bestOption, .equalPoints]
        for anomaly in set.anomalies
        where provable.contains(anomaly.kind) && !seen.contains("\(anomaly.kind.rawValue) \(anomaly.place)") {
            add(
                1,
                Label(
                    vi: "khai bất thường \(anomaly.kind.rawValue) ở «\(anomaly.place)» nhưng không thấy",
                    en: "anomaly \(anomaly.kind.rawValue) at «\(anomaly.place)» is declared, but there is none"
                ),
                Label(vi: "bỏ khai báo", en: "drop the declaration")
            )
        }
    }
}

extension CriteriaSet {
    /// Code of the part that a criterion stands in.
    func part(ofCriterion code: String) -> String? {
        guard let position = index(ofCriterion: code) else { return nil }
        return parts.first { $0.sections.contains { $0.criteria.contains(position) } }?.code
    }

    /// Most points that a section's criteria can give; of alternatives the greater one counts.
    func greatest(of section: Section) -> Points {
        var sum = Points.zero
        var groups: [String: Points] = [:]
        for criterion in criteria[section.criteria] {
            if let group = criterion.alternative {
                groups[group] = Swift.max(groups[group] ?? .zero, criterion.max)
            } else {
                sum = sum + criterion.max
            }
        }
        return groups.values.reduce(sum, +)
    }
}
