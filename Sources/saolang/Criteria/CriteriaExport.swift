import ArgumentParser
import OCOP

/// `saolang criteria export`: sets with every reference resolved.
struct CriteriaExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Xuất bộ tiêu chí đầy đủ / export sets with everything resolved"
    )

    @Argument(help: "Số bộ, VĂN-BẢN hoặc VĂN-BẢN:SỐ / number, ACT or ACT:NUMBER")
    var sets: [String]

    @Option(help: "Dạng kết quả / output: json, csv")
    var format = Format.json

    @OptionGroup var common: CommonOptions

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case json, csv
    }

    func run() throws {
        let library = try common.library()
        let references = try sets.map { try CriteriaReference($0, in: library, on: .today) }
        do throws(SheetError) {
            var found: [CriteriaSet] = []
            for reference in references { found += try reference.sets(in: library) }
            switch format {
            case .json: StandardOutput.write("[\n" + found.map(\.json).joined(separator: ",\n") + "\n]\n")
            case .csv: StandardOutput.write(Self.headings + found.flatMap(rows).joined())
            }
        } catch {
            throw error.exit(in: common.language)
        }
    }

    private static let headings =
        "act,set,version,part,section,criterion,name_vi,name_en,max,option,points,floor,label_vi,label_en\n"

    private func rows(_ set: CriteriaSet) -> [String] {
        set.parts.flatMap { part in
            part.sections.flatMap { section in
                set.criteria[section.criteria].flatMap { criterion in
                    criterion.options.enumerated().map { index, option in
                        [
                            set.decision.id, "\(set.number)", set.version, part.code, section.code, criterion.code,
                            criterion.name.vi, criterion.name.en, criterion.max.description, "\(index + 1)",
                            option.points.description, option.floor.map { "\($0.rawValue)" } ?? "", option.label.vi,
                            option.label.en,
                        ].map(\.csvField).joined(separator: ",") + "\n"
                    }
                }
            }
        }
    }
}
