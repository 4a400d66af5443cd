import ArgumentParser
import Foundation
import GS1
import OCOP

/// `saolang gs1 parse`: a URI, an element string or scan data a line in, its elements out.
struct GS1ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Đọc URI Digital Link, chuỗi phần tử hoặc dữ liệu máy quét, mỗi dòng một / read GS1 messages",
        discussion: """
            Mã thoát: 0 đúng hết, 1 có dòng sai, 2 sai cách dùng / exit: 0 all valid, 1 some not, 2 wrong usage.
            """
    )

    @Argument(help: "Tệp hoặc - / files or -", completion: .file())
    var inputs: [String] = []

    @Option(help: "Dạng kết quả / output: table, ndjson")
    var format = GS1Format.table

    @OptionGroup var rules: GS1RuleOptions

    @OptionGroup var speech: LanguageOption

    func run() throws {
        let options = rules.parsingOptions
        let table = GS1MessageTable(language: speech.language)
        var hasFaults = false
        for path in try GS1Lines.paths(inputs, in: speech.language) {
            try GS1Lines(path, in: speech.language).answer { line, number, out in
                guard let line else {
                    hasFaults = true
                    return format == .ndjson ? out.appendLongLine() : table.appendLongLine(number, to: &out)
                }
                do throws(GS1Error) {
                    let message = try Message(bytes: line, options: options)
                    format == .ndjson ? out.append(message) : table.append(message, to: &out)
                } catch {
                    hasFaults = true
                    format == .ndjson ? out.append(error) : table.append(error, line: number, to: &out)
                }
            }
        }
        if hasFaults { throw ExitCode(1) }
    }
}

/// How results are written.
enum GS1Format: String, CaseIterable, ExpressibleByArgument {
    case table, ndjson
}

/// What is let pass or not looked at.
struct GS1RuleOptions: ParsableArguments {
    @Flag(help: "Nhận cả AI mà GS1 chưa cấp / allow identifiers that GS1 has not assigned")
    var unknownAis = false

    @Flag(help: "Không kiểm số kiểm tra, ngày, mã trong giá trị / no check digits, dates and codes of components")
    var noLinters = false

    @Flag(help: "Không kiểm AI đi kèm và AI loại trừ nhau / no required and excluded partners")
    var noPartners = false

    @Flag(help: "Nhận GTIN 8, 12, 13 số trong đường dẫn / allow GTINs of 8, 12 and 13 digits in a path")
    var shortGtins = false

    @Flag(help: "Không nhận tên chữ cũ (gtin, lot, ser) / refuse the deprecated short names in a path")
    var noAlphas = false

    var parsingOptions: ParsingOptions {
        var options = ParsingOptions()
        options.allowsUnknownIdentifiers = unknownAis
        options.checksComponents = !noLinters
        options.checksAssociations = !noPartners
        options.allowsShortGTINs = shortGtins
        options.allowsConvenienceAlphas = !noAlphas
        return options
    }
}
