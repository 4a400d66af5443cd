import ArgumentParser
import Foundation
import OCOP

/// `saolang criteria show`: a set as a sheet to read or print.
struct CriteriaShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Xem một bộ tiêu chí / show a set"
    )

    @Argument(help: "Số bộ, hoặc VĂN-BẢN:SỐ / number, or ACT:NUMBER (26/2026/QĐ-TTg:1)")
    var set: String

    @Flag(help: "Dùng lời văn chính thức nếu đã nạp / official wording where an overlay was made")
    var official = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let library = try common.library()
        let reference = try CriteriaReference(set, in: library, on: .today)
        do throws(SheetError) {
            let sheets = try reference.sets(in: library).map { set in
                let found = official ? library.officialWording(of: set) : (wording: nil, problems: [])
                for problem in found.problems { note(problem.text(in: common.language)) }
                if official, found.wording == nil {
                    note(
                        say(
                            "Bộ \(set.number) chưa có lời văn chính thức; nạp bằng «saolang criteria overlay».",
                            "Set \(set.number) has no official wording yet; add it with «saolang criteria overlay».",
                            in: common.language
                        )
                    )
                }
                return CriteriaSheet(set: set, language: common.language, wording: found.wording).text
            }
            StandardOutput.write(sheets.joined(separator: "\n"))
        } catch {
            throw error.exit(in: common.language)
        }
    }
}

/// A criteria set in words.
struct CriteriaSheet {
    let set: CriteriaSet
    let language: Language
    var wording: OfficialWording?

    var text: String {
        ([heading] + set.parts.map(part) + [findings, remarks]).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private var heading: String {
        let words = set.decision.vocabulary
        let ministries = set.ministries.compactMap { words.ministries[$0]?[language] }.joined(separator: ", ")
        let place = [words.sectors[set.sector], words.groups[set.group], set.subgroup].compactMap { $0?[language] }
        var unique: [String] = []
        for name in place where unique.last != name { unique.append(name) }
        return """
            \(set.decision.id) · \(say("BỘ \(set.number)", "SET \(set.number)", in: language)): \(set.name[language])
            \(unique.joined(separator: " › "))
            \(say("Cơ quan chủ trì quản lý", "Managing ministry", in: language)): \(ministries) · \(say("sản phẩm mẫu", "samples", in: language)): \(set.samples)
            \(say("Phiên bản", "Version", in: language)) \(set.version) · SHA-256 \(set.sha256)
            """
    }

    private func part(_ part: CriteriaSet.Part) -> String {
        let heading = set.heading(of: part)
        let title = say(
            "PHẦN \(part.code). \(heading?.name.vi ?? "") (\(heading?.max.text(in: .vi) ?? "") điểm)",
            "PART \(part.code). \(heading?.name.en ?? "") (\(heading?.max.description ?? "") points)",
            in: language
        )
        return ([title] + part.sections.map(section)).joined(separator: "\n")
    }

    private func section(_ section: CriteriaSet.Section) -> String {
        let criteria = set.criteria[section.criteria]
        let lines = section.notes.map { "      \($0[language])" } + criteria.map(criterion)
        // A section that is its own criterion is printed once.
        if criteria.count == 1, let only = criteria.first, only.code == section.code {
            return lines.joined(separator: "\n")
        }
        return (["  \(section.code). \(section.name[language]) (\(section.max.text(in: language)))"] + lines).joined(
            separator: "\n"
        )
    }

    private func criterion(_ criterion: Criterion) -> String {
        let commune =
            criterion.isAssessedByCommune ? say(" · cấp xã đánh giá", " · commune assesses", in: language) : ""
        let heading = criterion.heading.map { "\($0[language]): " } ?? ""
        var lines = [
            "    \(criterion.code) \(heading)\(wording?.criterion(criterion.code)?.name ?? criterion.name[language]) (\(criterion.max.text(in: language)))\(commune)"
        ]
        let ruled = Set(criterion.rules.map(\.label))
        lines += criterion.notes.filter { !ruled.contains($0) }.map { "        \($0[language])" }
        lines += criterion.options.enumerated().map { index, option in
            let mark = option.floor.map { " " + String(repeating: "*", count: $0.rawValue) } ?? ""
            return
                "      \(index + 1). [\(option.points.text(in: language))] \(wording?.criterion(criterion.code)?.options[index + 1] ?? option.label[language])\(mark)"
        }
        lines += criterion.rules.map { "        ▸ \($0.label[language])" }
        let evidence = criterion.evidence.compactMap { set.decision.vocabulary.evidence[$0]?[language] }
        if !evidence.isEmpty {
            lines.append("        \(say("Minh chứng", "Evidence", in: language)): \(evidence.joined(separator: "; "))")
        }
        return lines.joined(separator: "\n")
    }

    private var findings: String {
        let rows = set.findings.map { "  \($0.id): \($0.label[language])" }
        return rows.isEmpty
            ? ""
            : say("KẾT LUẬN LÀM DỪNG HOẶC LOẠI", "FINDINGS THAT STOP OR EXCLUDE", in: language) + "\n"
                + rows.joined(separator: "\n")
    }

    private var remarks: String {
        let rows =
            set.anomalies.map { "  \($0.place): \($0.label[language])" }
            + set.corrections.map { "  \($0.place): \($0.label[language])" }
            + set.decision.notices.map { "  \($0[language])" }
        return rows.isEmpty
            ? ""
            : say("LƯU Ý VỀ VĂN BẢN VÀ NGUỒN", "NOTES ON THE ACT AND THE SOURCE", in: language) + "\n"
                + rows.joined(separator: "\n")
    }
}
