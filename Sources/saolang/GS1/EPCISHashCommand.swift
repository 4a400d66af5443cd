import ArgumentParser
import EPCIS
import Foundation
import OCOP

/// `saolang gs1 epcis hash`: the event hash ID of each event, a line each, in the order of the events.
struct EPCISHashCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hash",
        abstract: "Mã băm của từng sự kiện (CBV 2.0) / event hash IDs (CBV 2.0, 8.9)"
    )

    @Argument(help: "Tệp hoặc - / file or -", completion: .file())
    var input = "-"

    @Option(help: "Phiên bản quy tắc / version of the rules: CBV2.0, CBV2.1")
    var rules = RulesName.cbv2_0

    @Flag(help: "In văn bản được băm thay vì mã băm / print the text that is hashed instead")
    var text = false

    @OptionGroup var speech: LanguageOption

    enum RulesName: String, CaseIterable, ExpressibleByArgument {
        case cbv2_0 = "CBV2.0"
        case cbv2_1 = "CBV2.1"
    }

    func run() throws {
        var hasher = EventHasher(rules == .cbv2_1 ? .cbv2_1 : .cbv2_0)
        var lines: [UInt8] = []
        do {
            _ = try EPCISFile(path: input, language: speech.language).read { event, _ in
                lines.append(contentsOf: (text ? hasher.canonicalText(of: event) : hasher.hashID(of: event)).utf8)
                lines.append(UInt8(ascii: "\n"))
                if lines.count > 1 << 16 {
                    StandardOutput.write(lines)
                    lines.removeAll(keepingCapacity: true)
                }
            }
            StandardOutput.write(lines)
        } catch let violation as Violation {
            StandardOutput.write(lines)
            note(violation.text(file: input, in: speech.language))
            throw ExitCode(1)
        }
    }
}
