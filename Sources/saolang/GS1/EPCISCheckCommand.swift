import ArgumentParser
import EPCIS
import Foundation
import OCOP

/// `saolang gs1 epcis check`: whether documents follow EPCIS 2.0 and CBV 2.0, and where not.
struct EPCISCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Kiểm tra tài liệu EPCIS JSON hoặc XML / check EPCIS documents, JSON or XML",
        discussion: """
            Mã thoát: 0 đúng hết, 1 có lỗi, 2 sai cách dùng. Ra tệp hay ống dẫn thì mỗi lỗi một dòng NDJSON.
            Exit: 0 all valid, 1 some not, 2 wrong usage. Into a file or pipe, one violation a line as NDJSON.
            """
    )

    @Argument(help: "Tệp hoặc - / files or -", completion: .file())
    var inputs: [String]

    @Option(help: "Dạng kết quả / output: table, ndjson")
    var format: GS1Format?

    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = speech.language
        let format = format ?? (isatty(STDOUT_FILENO) == 0 ? .ndjson : .table)
        var faults = 0
        for path in inputs {
            var events = 0
            var own = 0
            func tell(_ violation: Violation) {
                own += 1
                StandardOutput.write(
                    format == .ndjson ? violation.line(file: path) : violation.text(file: path, in: language)
                )
            }
            do {
                let header = try EPCISFile(path: path, language: language).read { event, _ in
                    events += 1
                    event.violations.forEach(tell)
                }
                header.violations.forEach(tell)
            } catch let violation as Violation {
                tell(violation)
            }
            faults += own
            if format == .table {
                let words =
                    own == 0
                    ? say("hợp lệ, \(events) sự kiện", "valid, \(events) events", in: language)
                    : say("\(own) lỗi, \(events) sự kiện", "\(own) violations, \(events) events", in: language)
                StandardOutput.write("\(own == 0 ? "✓" : "✗") \(path): \(words)\n")
            }
        }
        if faults > 0 { throw ExitCode(1) }
    }
}
