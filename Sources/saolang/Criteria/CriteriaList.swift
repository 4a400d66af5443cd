import ArgumentParser
import Foundation
import OCOP

/// `saolang criteria list`: the sets there are.
struct CriteriaList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Các bộ tiêu chí đang có / the sets there are"
    )

    @Option(help: "Dạng kết quả / output: table, json")
    var format = Format.table

    @OptionGroup var common: CommonOptions

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, json
    }

    func run() throws {
        let library = try common.library()
        var sets: [CriteriaSet] = []
        for decision in library.decisions() {
            do throws(CriteriaError) {
                sets += try library.sets(ofAct: decision.id)
            } catch {
                throw SheetError(error).exit(in: common.language)
            }
        }
        StandardOutput.write(format == .json ? json(sets) : table(sets))
    }

    private func json(_ sets: [CriteriaSet]) -> String {
        let rows = sets.map { set in
            "{\"act\":\(set.decision.id.jsonText),\"set\":\(set.number),\"name\":\(set.name[common.language].jsonText),"
                + "\"version\":\(set.version.jsonText),\"sha256\":\"\(set.sha256)\"}"
        }
        return "[\n" + rows.joined(separator: ",\n") + "\n]\n"
    }

    private func table(_ sets: [CriteriaSet]) -> String {
        let language = common.language
        var text = ""
        for decision in library(sets) {
            let lapses = decision.lapses.map { say(" đến \($0.text(in: .vi))", " to \($0)", in: language) } ?? ""
            text += "\(text.isEmpty ? "" : "\n")\(decision.id) · "
            text += say(
                "từ \(decision.effective.text(in: .vi))\(lapses)",
                "from \(decision.effective)\(lapses)",
                in: language
            )
            text += "\n\(decision.title[language])\n"
            var rows = TextTable(
                headings: language == .vi
                    ? ["Bộ", "Tên", "Tiêu chí", "Phiên bản", "SHA-256"]
                    : ["Set", "Name", "Criteria", "Version", "SHA-256"],
                rightAligned: [0, 2]
            )
            for set in sets where set.decision.id == decision.id {
                rows.add([
                    "\(set.number)", set.name[language], "\(set.criteria.count)", set.version,
                    String(set.sha256.prefix(12)),
                ])
            }
            text += rows.text + "\n"
        }
        return text
    }

    private func library(_ sets: [CriteriaSet]) -> [CriteriaDecision] {
        var seen: Set<String> = []
        return sets.map(\.decision).filter { seen.insert($0.id).inserted }
    }
}

extension String {
    /// The text as a JSON string.
    var jsonText: String {
        let data = try? JSONSerialization.data(
            withJSONObject: self,
            options: [.fragmentsAllowed, .withoutEscapingSlashes]
        )
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
}
