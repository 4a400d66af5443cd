import ArgumentParser
import OCOP

/// `saolang criteria form`: an empty score sheet to fill in, with every option beside its criterion.
struct CriteriaForm: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: "Phiếu chấm trống để điền (YAML) / an empty score sheet to fill in"
    )

    @Argument(help: "Số bộ, hoặc VĂN-BẢN:SỐ / number, or ACT:NUMBER")
    var set: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        let library = try common.library()
        let reference = try CriteriaReference(set, in: library, on: .today)
        do throws(SheetError) {
            for set in try reference.sets(in: library) { StandardOutput.write(form(of: set)) }
        } catch {
            throw error.exit(in: common.language)
        }
    }

    private func form(of set: CriteriaSet) -> String {
        let language = common.language
        var lines = [
            "# \(set.decision.id), \(say("bộ", "set", in: language)) \(set.number): \(set.name[language])",
            say(
                "# Ghi số thứ tự phương án sau mỗi mã tiêu chí (0 là không chọn), rồi chạy: saolang score TỆP",
                "# Write the number of the option after each code (0 for none), then run: saolang score FILE",
                in: language
            ),
            "id: \(say("phieu-1", "sheet-1", in: language))",
            "act: \(set.decision.id)",
            "set: \(set.number)",
            "pack: {version: \"\(set.version)\", sha256: \(set.sha256)}",
            "choices:",
        ]
        for part in set.parts {
            lines.append("  # ── \(part.code). \(set.heading(of: part)?.name[language] ?? "")")
            for criterion in set.criteria[
                (part.sections.first?.criteria.lowerBound ?? 0)..<(part.sections.last?.criteria.upperBound ?? 0)
            ] {
                lines.append("  # \(criterion.code) \(criterion.name[language]) (\(criterion.max.text(in: language)))")
                lines += criterion.options.enumerated().map { index, option in
                    let mark = option.floor.map { " " + String(repeating: "*", count: $0.rawValue) } ?? ""
                    return "  #   \(index + 1): \(option.label[language]) (\(option.points.text(in: language)))\(mark)"
                }
                lines.append("  \"\(criterion.code)\": 0")
            }
        }
        lines.append(
            "# \(say("Kết luận của Hội đồng, nếu có", "Findings of the council, if any", in: language)): \(set.findings.map(\.id).joined(separator: ", "))"
        )
        lines.append("findings: []")
        return lines.joined(separator: "\n") + "\n"
    }
}
