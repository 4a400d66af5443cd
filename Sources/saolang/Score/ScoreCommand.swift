import ArgumentParser
import Foundation
import OCOP

/// `saolang score`: sheets in, points and stars out.
struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Chấm phiếu: điểm, hạng sao, lý do, đường lên hạng / score sheets",
        discussion: """
            Đọc tệp YAML, JSON, CSV, NDJSON, thư mục hoặc «-» (đầu vào chuẩn). Mã thoát: 0 chấm hết, 1 có phiếu lỗi, 2 sai cách dùng.
            Reads YAML, JSON, CSV, NDJSON, folders, or «-» (standard input). Exit: 0 all scored, 1 some not, 2 wrong usage.
            """
    )

    @Argument(help: "Tệp, thư mục hoặc - / files, folders or -", completion: .file())
    var inputs: [String] = []

    @Option(help: "Dạng kết quả / output: explain, table, json, csv, ndjson")
    var format: ReportFormat?

    @Option(help: "Dạng đầu vào khi tên tệp không cho biết / form of input: yaml, json, csv, ndjson")
    var input: SheetSource.Form?

    @Flag(help: "Thêm đường lên từng hạng cao hơn / add the way to each higher star")
    var next = false

    @Flag(help: "NDJSON: thêm những điểm cần xem lại / add warnings")
    var warnings = false

    @Option(help: "Văn bản khi phiếu không ghi / act where sheets name none")
    var act: String?

    @Option(help: "Số bộ khi phiếu không ghi / set where sheets name none")
    var set: Int?

    @Option(help: "Sau khi dừng chấm, tiêu chí sau tính / after a stop later criteria count: zero, keep")
    var afterStop = AfterStopName.zero

    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.language
        var paths = inputs
        if paths.isEmpty {
            guard isatty(STDIN_FILENO) == 0 else {
                throw ValidationError(say("Hãy nêu tệp phiếu cần chấm.", "Name the sheets to score.", in: language))
            }
            paths = ["-"]
        }
        let sources = try SheetSource.sources(
            paths,
            assumed: input ?? (format == .ndjson ? .ndjson : nil),
            in: language
        )
        let desk = ScoreDesk(library: try common.library(), afterStop: afterStop == .keep ? .keep : .zero)
        var options = SheetStream.Options()
        options.language = language
        options.ways = next
        options.warnings = warnings
        var defaults = SheetInput()
        defaults.act = act
        defaults.set = set
        var run = ScoreRun(
            sources: sources,
            desk: desk,
            options: options,
            defaults: defaults,
            report: ScoreReport(format: format ?? .explain, options: options, isChosen: format != nil)
        )
        try run.run()
        if run.failedCount > 0 {
            note(
                say(
                    "Đã chấm \(run.scoredCount) phiếu, \(run.failedCount) phiếu lỗi.",
                    "\(run.scoredCount) sheets scored, \(run.failedCount) with errors.",
                    in: language
                )
            )
            throw ExitCode(1)
        }
    }
}

/// What follows a stop, as named on the command line.
enum AfterStopName: String, CaseIterable, ExpressibleByArgument {
    case zero, keep
}
