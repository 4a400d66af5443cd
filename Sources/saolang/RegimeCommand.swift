import ArgumentParser
import OCOP

/// `saolang regime`: under which rules a dossier is judged, and why.
struct RegimeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regime",
        abstract: "Hồ sơ áp dụng quy định nào, vì sao / which rules a dossier falls under, and why"
    )

    @Option(help: "Ngày nộp hồ sơ / day of filing (2026-05-21)")
    var filed: String

    @Option(help: "Loại hồ sơ / kind: first, upgrade, reassessment")
    var kind = KindName.first

    @Option(help: "Ngày được đánh giá, nếu đã có / day it was judged, if it was")
    var judged: String?

    @Option(help: "Tính đến ngày / as of (mặc định hôm nay / default today)")
    var on: String?

    @OptionGroup var common: CommonOptions

    enum KindName: String, CaseIterable, ExpressibleByArgument { case first, upgrade, reassessment }

    func run() throws {
        let language = common.language
        let file = "procedure/regimes.yaml"
        let (regimes, problems) = Regimes.read(try ShippedData.text(file, in: language), file: file)
        guard let regimes, !problems.hasErrors else {
            for problem in problems { note(problem.text(in: language)) }
            throw ExitCode(1)
        }
        let choice = regimes.choice(
            submitted: try day(filed),
            kind: DossierKind(rawValue: kind.rawValue) ?? .first,
            judged: try judged.map(day),
            asOf: try on.map(day) ?? .today
        )
        StandardOutput.write(words(choice, regimes))
    }

    private func words(_ choice: RegimeChoice, _ regimes: Regimes) -> String {
        let language = common.language
        func name(_ id: Regime.ID) -> String { "\(id): \(regimes.regime(id)?.name[language] ?? "")" }
        var lines: [String] = []
        if let proposed = choice.proposed {
            lines.append(say("Áp dụng \(name(proposed))", "Applies \(name(proposed))", in: language))
        }
        if !choice.isSettled {
            let list = choice.candidates.map { "  \(name($0))" }.joined(separator: "\n")
            lines.append(
                say(
                    "Chưa rõ, người có thẩm quyền chọn một trong:\n\(list)",
                    "Unsettled; a person chooses among:\n\(list)",
                    in: language
                )
            )
        }
        lines.append(say("Lý do: \(choice.reason.vi)", "Reason: \(choice.reason.en)", in: language))
        lines.append(
            say("Căn cứ: \(choice.citation.text(in: .vi))", "By: \(choice.citation.text(in: .en))", in: language)
        )
        if let deadline = choice.deadline {
            lines.append(
                say("Hoàn thành chậm nhất: \(deadline.text(in: .vi))", "To be done by: \(deadline)", in: language)
            )
        }
        return lines.joined(separator: "\n").wrapped(to: 100) + "\n"
    }

    private func day(_ text: String) throws -> CalendarDay { try CalendarDay(argument: text, in: common.language) }
}
