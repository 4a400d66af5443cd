import ArgumentParser
import Foundation
import OCOP

/// `saolang register check`: what every row of a register says, and what it does not.
struct RegisterCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Soát danh sách: địa danh, bộ sản phẩm, hạng sao, hiệu lực, dòng trùng / check a register",
        discussion: """
            Đọc tệp CSV (dấu phẩy, chấm phẩy hoặc tab); cột nhận theo tên. Mã thoát: 0 đọc hết, 1 có dòng hỏng, 2 sai cách dùng.
            Reads CSV (comma, semicolon or tab); columns by their headings. Exit: 0 all read, 1 damaged rows, 2 wrong usage.

            Vấn đề của từng dòng / problems of rows:
            \(RegisterProblem.allCases.map { "  \($0.rawValue): \($0.label.vi) / \($0.label.en)" }.joined(separator: "\n"))
            """
    )

    @Argument(help: "Tệp danh sách hoặc - / the register or -", completion: .file())
    var file: String

    @Option(help: "Dạng kết quả / output: table, explain, json, csv, ndjson")
    var format = RegisterFormat.table

    @Option(
        name: .customLong("on"),
        help: "Tính hiệu lực vào ngày / validity on (YYYY-MM-DD; mặc định / default: hôm nay)"
    )
    var day: String?

    @Option(help: "Tỉnh của cả danh sách, khi dòng không ghi / province of rows that name none")
    var province: String?

    @Flag(help: "JSON, CSV: thêm lý do và chi tiết / add reasons and details")
    var details = false

    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = speech.language
        let (rows, check) = try open(in: language)
        var report = RegisterReport(
            format: format,
            details: details,
            words: check.words,
            day: try today(in: language),
            language: language
        )
        var desk = check.desk
        for row in rows { report.add(desk.check(row)) }
        report.finish()
        note(RegisterSummaryText(summary: desk.summary, language: language).text)
        if !rows.unusedHeadings.isEmpty {
            let names = rows.unusedHeadings.map { "«\($0)»" }.joined(separator: ", ")
            note(say("  Cột không dùng: \(names)", "  Columns not read: \(names)", in: language))
        }
        if desk.summary.bad > 0 { throw ExitCode(1) }
    }

    /// The file's rows and the desk that checks them; what cannot be opened is wrong usage.
    private func open(in language: Language) throws -> (RegisterTable, (desk: RegisterCheck, words: ProductWords)) {
        do throws(SheetError) {
            let rows = try RegisterTable(try FileText.read(file))
            let data = try RegisterData.load(in: language)
            return (rows, (try desk(data, in: language), data.words))
        } catch {
            throw ValidationError("\(error.message[language]) [\(error.code)]")
        }
    }

    private func desk(_ data: RegisterData, in language: Language) throws(SheetError) -> RegisterCheck {
        if let province, data.units.resolve("", province: province).today.province == nil {
            throw SheetError(
                "unknown-province",
                vi: "Không có tỉnh «\(province)».",
                en: "There is no province «\(province)»."
            )
        }
        return RegisterCheck(units: data.units, words: data.words, on: try today(in: language), province: province)
    }

    private func today(in language: Language) throws(SheetError) -> CalendarDay {
        guard let day else { return .today }
        guard let day = CalendarDay(iso: day) else {
            throw SheetError(
                "bad-date",
                vi: "«\(day)» không phải ngày; ghi năm-tháng-ngày, ví dụ 2026-11-23.",
                en: "«\(day)» is not a date; write year-month-day, as 2026-11-23."
            )
        }
        return day
    }
}
