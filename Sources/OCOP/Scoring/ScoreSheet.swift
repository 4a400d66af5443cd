/// What one person or council filled in for one product (phiếu chấm điểm).
public struct ScoreSheet: Hashable, Sendable {
    /// The chosen option of each criterion, in the order of the set: 1 is the first option, 0 none.
    public var choices: [Int]
    /// What was established besides: "eliminate:2.1", "stop_evaluation:6.1", "forged".
    public var findings: [String]

    /// A sheet from option numbers in the order of the set's criteria.
    public init(choices: [Int], findings: [String] = []) {
        self.choices = choices
        self.findings = findings
    }
}

/// Why a sheet cannot be scored.
///
/// Each case has a stable code that scripts may rely on; see docs/errors.md.
public enum SheetProblem: Error, Hashable, Sendable {
    /// The set has no such criterion; the codes there are.
    case unknownCriterion(String, known: [String])
    /// The criterion has no option of that number; the options there are.
    case unknownOption(criterion: String, given: String, options: [String])
    /// No option of the criterion gives those points; the options there are.
    case unknownPoints(criterion: String, given: String, options: [String])
    /// Several options of the criterion give those points; the options there are.
    case ambiguousPoints(criterion: String, given: String, options: [String])
    /// A criterion is named twice.
    case duplicateCriterion(String)
    /// Both of a pair of alternatives are chosen.
    case bothAlternatives(String, String)
    /// The set provides for no such finding; those there are.
    case unknownFinding(String, known: [String])

    /// The stable code of the problem.
    public var code: String {
        switch self {
        case .unknownCriterion: "unknown-criterion"
        case .unknownOption: "unknown-option"
        case .unknownPoints: "unknown-points"
        case .ambiguousPoints: "ambiguous-points"
        case .duplicateCriterion: "duplicate-criterion"
        case .bothAlternatives: "both-alternatives"
        case .unknownFinding: "unknown-finding"
        }
    }

    /// What is wrong and what to do.
    public var message: Label {
        func list(_ items: [String]) -> String { items.joined(separator: ", ") }
        return switch self {
        case .unknownCriterion(let code, let known):
            Label(
                vi: "Bộ này không có tiêu chí «\(code)». Các tiêu chí: \(list(known)).",
                en: "This set has no criterion «\(code)». Criteria: \(list(known))."
            )
        case .unknownOption(let criterion, let given, let options):
            Label(
                vi:
                    "Tiêu chí \(criterion) không có phương án «\(given)». Các phương án: \(list(options)); 0 là không chọn.",
                en: "Criterion \(criterion) has no option «\(given)». Options: \(list(options)); 0 for none."
            )
        case .unknownPoints(let criterion, let given, let options):
            Label(
                vi: "Tiêu chí \(criterion) không có phương án nào \(given) điểm. Các phương án: \(list(options)).",
                en: "No option of criterion \(criterion) gives \(given) points. Options: \(list(options))."
            )
        case .ambiguousPoints(let criterion, let given, let options):
            Label(
                vi:
                    "Tiêu chí \(criterion) có nhiều phương án \(given) điểm; hãy ghi số thứ tự phương án: \(list(options)).",
                en:
                    "Several options of criterion \(criterion) give \(given) points; name the option's number: \(list(options))."
            )
        case .duplicateCriterion(let code):
            Label(
                vi: "Tiêu chí \(code) được ghi hai lần; giữ lại một.",
                en: "Criterion \(code) is given twice; keep one."
            )
        case .bothAlternatives(let one, let other):
            Label(
                vi: "Tiêu chí \(one) và \(other) chỉ được chấm một; để trống tiêu chí không áp dụng.",
                en: "Only one of criteria \(one) and \(other) is scored; leave out the one that does not apply."
            )
        case .unknownFinding(let id, let known):
            Label(
                vi: "Bộ này không có kết luận «\(id)». Các kết luận: \(list(known)).",
                en: "This set has no finding «\(id)». Findings: \(list(known))."
            )
        }
    }
}

extension Criterion {
    /// The options as a person names them: "1 (0 điểm)".
    func optionNames(in language: Language = .vi) -> [String] {
        options.enumerated().map { position, option in
            let points = option.points.text(in: language)
            return language == .vi ? "\(position + 1) (\(points) điểm)" : "\(position + 1) (\(points) points)"
        }
    }

    /// The number of the one option that gives those points; zero points may also mean that none is chosen.
    public func option(givingPoints given: Points) throws(SheetProblem) -> Int {
        let numbers = options.indices.filter { options[$0].points == given }.map { $0 + 1 }
        switch numbers.count {
        case 1: return numbers[0]
        case 0 where given == .zero: return 0
        case 0: throw .unknownPoints(criterion: code, given: given.text(in: .vi), options: optionNames())
        default: throw .ambiguousPoints(criterion: code, given: given.text(in: .vi), options: optionNames())
        }
    }
}
