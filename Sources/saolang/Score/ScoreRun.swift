import Foundation
import OCOP

/// Goes through the sources, scores each sheet and hands it to the report.
///
/// One bad sheet never stops the rest.
struct ScoreRun {
    let sources: [SheetSource]
    let desk: ScoreDesk
    let options: SheetStream.Options
    let defaults: SheetInput
    var report: ScoreReport

    private(set) var scoredCount = 0
    private(set) var failedCount = 0

    init(
        sources: [SheetSource],
        desk: ScoreDesk,
        options: SheetStream.Options,
        defaults: SheetInput,
        report: ScoreReport
    ) {
        self.sources = sources
        self.desk = desk
        self.options = options
        self.defaults = defaults
        self.report = report
    }

    mutating func run() throws {
        var desk = desk
        var stream = SheetStream(desk: desk, options: options)
        for source in sources {
            switch source.form {
            case .ndjson where report.format == .ndjson:
                let before = (stream.scoredCount, stream.failedCount)
                try LineFile(source.path, in: options.language).score(with: &stream)
                scoredCount += stream.scoredCount - before.0
                failedCount += stream.failedCount - before.1
            case .ndjson:
                try LineFile(source.path, in: options.language).forEachLine { line, number in
                    add(StrictSheet.sheet(line), line: number, source, &desk, &stream)
                }
            case .yaml, .json:
                for sheet in sheets(of: source) { add(sheet, line: 0, source, &desk, &stream) }
            case .csv:
                addTable(source, &desk, &stream)
            }
        }
        report.finish()
    }

    private func sheets(of source: SheetSource) -> [Result<SheetInput, SheetError>] {
        do throws(SheetError) {
            return SheetFile.read(String(decoding: try source.bytes(), as: UTF8.self), name: source.path)
        } catch {
            return [.failure(error)]
        }
    }

    private mutating func addTable(_ source: SheetSource, _ desk: inout ScoreDesk, _ stream: inout SheetStream) {
        do throws(SheetError) {
            let bytes = try source.bytes()
            var table = SheetTable(bytes, defaults: defaults)
            if let problem = table.problem { throw problem }
            var progress = Progress(total: bytes.count, in: options.language)
            while let row = table.next() {
                add(row.sheet, line: row.line, source, &desk, &stream, id: row.id)
                progress.advance(to: table.bytesRead, count: scoredCount + failedCount)
            }
            progress.finish()
        } catch {
            add(.failure(error), line: error.line, source, &desk, &stream)
        }
    }

    private mutating func add(
        _ sheet: Result<SheetInput, SheetError>,
        line: Int,
        _ source: SheetSource,
        _ desk: inout ScoreDesk,
        _ stream: inout SheetStream,
        id: String = "null"
    ) {
        var sheet = sheet.map { input in
            var input = input
            input.act = input.act ?? defaults.act
            input.set = input.set ?? (input.product == nil ? defaults.set : nil)
            return input
        }
        if case .failure(let error) = sheet, error.line == 0 {
            sheet = .failure(SheetError(error.code, line: line, message: error.message))
        }
        let entry = report.add(sheet, id: id, line: line, source: source.path, &desk, &stream)
        if entry { scoredCount += 1 } else { failedCount += 1 }
    }
}
