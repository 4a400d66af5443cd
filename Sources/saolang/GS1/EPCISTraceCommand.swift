import ArgumentParser
import EPCIS
import Foundation
import OCOP
import StrictJSON

/// `saolang gs1 epcis trace`: what the trace of an OCOP product still lacks by 02/2024/TT-BKHCN.
struct EPCISTraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Hồ sơ truy xuất OCOP còn thiếu gì / what an OCOP trace still lacks (02/2024/TT-BKHCN)"
    )

    @Argument(help: "Tệp sự kiện của một sản phẩm hoặc lô / events of one product or lot", completion: .file())
    var inputs: [String]

    @Option(help: "Loại sản phẩm / kind: food, drink, herb, craft, flower, tourism")
    var kind = KindName.food

    @Option(help: "Dạng kết quả / output: table, ndjson")
    var format = GS1Format.table

    @OptionGroup var speech: LanguageOption

    enum KindName: String, CaseIterable, ExpressibleByArgument { case food, drink, herb, craft, flower, tourism }

    func run() throws {
        let language = speech.language
        var events: [Event] = []
        var facts = ProductFacts()
        do {
            for path in inputs {
                let file = EPCISFile(path: path, language: language)
                let header = try file.read { event, _ in events.append(event) }
                facts.add(ProductFacts(masterData: header))
            }
        } catch let violation as Violation {
            note(violation.text(file: inputs.joined(separator: ", "), in: language))
            throw ExitCode(1)
        }
        let profile = TraceProfile(TraceProfile.ProductKind(rawValue: kind.rawValue) ?? .food)
        let gaps = profile.gaps(of: events, facts: facts)
        for gap in gaps {
            StandardOutput.write(format == .ndjson ? gap.line(in: language) : gap.text(in: language))
        }
        let required = gaps.count { $0.isRequired }
        if format == .table {
            let done = say("✓ Đủ thông tin bắt buộc.", "✓ All that is required is there.", in: language)
            let missing = say(
                "✗ Thiếu \(required) thông tin bắt buộc.",
                "✗ \(required) required items missing.",
                in: language
            )
            StandardOutput.write((required == 0 ? done : missing) + "\n")
        }
        if required > 0 { throw ExitCode(1) }
    }
}

extension BilingualText {
    fileprivate subscript(language: Language) -> String { language == .vi ? vi : en }
}

extension TraceGap {
    fileprivate func text(in language: Language) -> String {
        let place = pointer.map { " (\($0))" } ?? ""
        return "\(isRequired ? "✗" : "•") \(message[language])\(place)\n    \(citation[language])\n"
    }

    fileprivate func line(in language: Language) -> String {
        let object = JSONObject([
            .init("item", information.map { .number(JSONNumber($0.rawValue)) } ?? .null),
            .init("stage", stage.map { .string($0.id) } ?? .null),
            .init("pointer", pointer.map { .string($0) } ?? .null), .init("required", .bool(isRequired)),
            .init("message", .string(message[language])), .init("citation", .string(citation[language])),
        ])
        return JSONValue.object(object).text() + "\n"
    }
}
