import Foundation

/// The facts of one criteria set, written as the official tables print it.
///
/// The text of the act is in no file of the repository: it comes from the facts beside it, where they are there.
struct OfficialForm {
    private let facts: OfficialFacts

    /// Reads one file of facts, such as `qd26-2026-01-rau-cu-qua-hat-tuoi.json`.
    init(facts file: URL) throws {
        facts = try JSONDecoder().decode(OfficialFacts.self, from: Data(contentsOf: file))
    }

    var number: Int { facts.setNumber }
    var name: String { facts.name }

    /// The folder of facts beside the repository; nil where it is not there.
    static func folder(from file: String = #filePath) -> URL? {
        let repository = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = repository.deletingLastPathComponent().appending(path: "shared/domain/criteria")
        return FileManager.default.fileExists(atPath: folder.path()) ? folder : nil
    }

    /// All facts of one act in the order of their sets: `act` is the beginning of the file names, "qd26-2026-".
    static func all(of act: String, in folder: URL) throws -> [OfficialForm] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.hasPrefix(act) && $0.pathExtension == "json" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map(OfficialForm.init(facts:))
    }

    /// A whole page: the index of the appendix and then the sets.
    static func page(_ forms: [OfficialForm]) -> String {
        let index = forms.map { row([cell("\($0.number)"), cell("Bộ sản phẩm: \(escaped($0.name))")]) }
        return """
            <html><head><meta charset="utf-8"><title>Phụ lục</title></head><body>
            <p><b>DANH MỤC</b></p><table><tbody>\(index.joined(separator: "\n"))</tbody></table>
            \(forms.map(\.html).joined(separator: "\n"))
            </body></html>
            """
    }

    /// Heading, form lines and table of the set.
    var html: String {
        """
        <p><a name="dieu_\(number)"><b>\(number). Bộ sản phẩm: \(Self.escaped(name))</b></a></p>
        <p>(Sản phẩm: \(Self.escaped(facts.group)))</p>
        <p align="center">_____________</p>
        <p>Tên sản phẩm: …………………….</p>
        <p><i>\(Self.escaped(facts.eliminationRule ?? ""))</i></p>
        <table border="0"><tbody>
        \(([Self.row([Self.cell("Các tiêu chí", bold: true), Self.cell("Thang điểm", bold: true)])] + rows).joined(separator: "\n"))
        </tbody></table>
        <p>Ghi chú: Dấu sao là yêu cầu tối thiểu phải đạt theo các cấp độ sao</p>
        <table><tr><td>&nbsp;</td><td><p>..., ngày ... tháng ... năm ...<br><b>Người đánh giá</b></p></td></tr></table>
        """
    }

    private var rows: [String] {
        facts.parts.flatMap { part -> [String] in
            let title = "<p><b>Phần \(part.code):</b></p><p><b>\(Self.escaped(part.name))\n (\(part.max) Điểm)</b></p>"
            return [Self.row(["<td>\(title)</td>", Self.points("\(part.max)", bold: true)])]
                + part.sections.flatMap { rows(of: $0, in: part) }
        } + [Self.row([Self.cell("TỔNG CỘNG", bold: true), Self.points("100", bold: true)])]
    }

    private func rows(of section: OfficialFacts.Section, in part: OfficialFacts.Part) -> [String] {
        var rows = [
            Self.heading("\(section.code). \(section.name)", explained: section.note, section.max)
        ]
        var heading: String?
        for criterion in part.criteria where criterion.sectionCode == section.code {
            if let parent = criterion.parentCode, parent != heading {
                heading = parent
                rows.append(
                    Self.heading("\(parent). \(criterion.parentName ?? "")", explained: nil, criterion.parentMax)
                )
            }
            rows += self.rows(of: criterion, in: section)
        }
        return rows
    }

    private func rows(of criterion: OfficialFacts.Criterion, in section: OfficialFacts.Section) -> [String] {
        var rows: [String] = []
        if criterion.alternative != nil, let letter = criterion.code.split(separator: ".").last {
            // "8.a" is printed as "a. Trường hợp 1: …" under section 8
            let name = criterion.name.split(separator: " — ").last.map(String.init) ?? criterion.name
            if letter == "a" { rows.append(Self.note("Lựa chọn một trong hai trường hợp sau:")) }
            rows.append(Self.note("\(letter). \(name)"))
        } else if criterion.code != section.code {
            rows.append(
                Self.heading(
                    "\(Self.printed(criterion.code)) \(criterion.name)\(Self.stars(criterion.star))",
                    explained: criterion.description,
                    criterion.max
                )
            )
        }
        rows += (criterion.rules ?? []).filter { $0.type != "choose_one_case" }.map { Self.note($0.text) }
        return rows + criterion.options.filter { $0.inferred != true }.map(Self.option)
    }

    /// "1.4" is printed "1.4.", "3.a" of 148/QĐ-TTg is printed "a)", "6.a.1" "a.1)".
    private static func printed(_ code: String) -> String {
        let parts = code.split(separator: ".")
        let letter = parts.firstIndex { $0.first?.isLetter == true } ?? 0
        return letter == 0 ? "\(code)." : "\(parts[letter...].joined(separator: ".")))"
    }
}

extension OfficialForm {
    private static func option(_ option: OfficialFacts.Option) -> String {
        row([cell("□ \(escaped(option.text))\(stars(option.star))"), points("\(option.points)")])
    }

    private static func stars(_ count: Int?) -> String { String(repeating: "*", count: count ?? 0) }

    private static func heading(_ name: String, explained: String?, _ max: Int?) -> String {
        let explained = explained.map { "<p><i>\(escaped($0))</i></p>" } ?? ""
        return row([
            "<td><p><b>\(escaped(name))</b></p>\(explained)</td>", points(max.map(String.init) ?? "", bold: true),
        ])
    }

    private static func note(_ text: String) -> String {
        row(["<td><p><i>\(escaped(text))</i></p></td>", points("&nbsp;")])
    }

    private static func row(_ cells: [String]) -> String { "<tr>\n  \(cells.joined(separator: "\n  "))\n </tr>" }

    private static func cell(_ text: String, bold: Bool = false) -> String {
        "<td width=\"604\" style=\"padding:\n  2.25pt\"><p>\(bold ? "<b>\(text)</b>" : text)</p></td>"
    }

    private static func points(_ text: String, bold: Bool = false) -> String { cell(text, bold: bold) }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
