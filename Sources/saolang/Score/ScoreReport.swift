import ArgumentParser
import Foundation
import OCOP

/// The forms in which results are written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case explain, table, json, csv, ndjson
}

/// Writes results as they come, in one form.
struct ScoreReport {
    let format: ReportFormat
    let options: SheetStream.Options
    /// Whether the user chose the form; if not, the second sheet turns explanations into a table.
    let isChosen: Bool

    private var out = ByteText()
    private var table: TextTable
    private var count = 0

    init(format: ReportFormat, options: SheetStream.Options, isChosen: Bool) {
        self.format = format
        self.options = options
        self.isChosen = isChosen
        table = ScoreRow.table(in: options.language)
    }

    /// Scores and writes one sheet; answers whether it could be scored.
    mutating func add(
        _ sheet: Result<SheetInput, SheetError>,
        id: String,
        line: Int,
        source: String,
        _ desk: inout ScoreDesk,
        _ stream: inout SheetStream
    ) -> Bool {
        count += 1
        switch format {
        case .ndjson, .json: return addJSON(sheet, id: id, line: line, &stream)
        case .csv:
            let row = ScoreRow(sheet, id: id, line: line, source: source, &desk, in: options.language)
            if count == 1 { StandardOutput.write(ScoreRow.csvHeadings) }
            StandardOutput.write(row.csv)
            return row.isScored
        case .table:
            let row = ScoreRow(sheet, id: id, line: line, source: source, &desk, in: options.language)
            table.add(row.cells)
            return row.isScored
        case .explain:
            let text = ScoreExplanation(sheet, id: id, line: line, source: source, &desk, options)
            StandardOutput.write((count > 1 ? "\n" : "") + text.text)
            return text.isScored
        }
    }

    private mutating func addJSON(
        _ sheet: Result<SheetInput, SheetError>,
        id: String,
        line: Int,
        _ stream: inout SheetStream
    ) -> Bool {
        if format == .json { StandardOutput.write(count == 1 ? "[\n" : ",\n") }
        let result = stream.score(sheet, id: id, line: line, to: &out)
        StandardOutput.write(format == .json ? out.bytes.dropLast() : out.bytes)
        out.removeAll()
        if case .success = result { return true }
        return false
    }

    mutating func finish() {
        switch format {
        case .json: StandardOutput.write(count == 0 ? "[]\n" : "\n]\n")
        case .table: StandardOutput.write(table.text + "\n")
        case .csv, .explain, .ndjson: break
        }
    }
}
