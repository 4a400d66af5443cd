import ArgumentParser
import OCOP

/// The forms in which findings are written.
enum RegisterFormat: String, CaseIterable, ExpressibleByArgument {
    case table, explain, json, csv, ndjson
}

/// Writes findings as they come, in one form.
struct RegisterReport {
    let format: RegisterFormat
    let details: Bool
    let words: ProductWords
    let day: CalendarDay
    let language: Language

    private var out: [UInt8] = []
    private var table: TextTable
    private var count = 0

    init(format: RegisterFormat, details: Bool, words: ProductWords, day: CalendarDay, language: Language) {
        self.format = format
        self.details = details
        self.words = words
        self.day = day
        self.language = language
        table = RegisterLine.table(in: language)
        if format == .csv { write(RegisterLine.csvHeadings(details: details)) }
    }

    mutating func add(_ finding: RegisterFinding) {
        count += 1
        let line = RegisterLine(finding, language)
        switch format {
        case .ndjson: write(finding.json(details: details, in: language) + "\n")
        case .json: write((count == 1 ? "[\n" : ",\n") + finding.json(details: details, in: language))
        case .csv: write(line.csv(details: details))
        case .table: table.add(line.cells)
        case .explain:
            write((count == 1 ? "" : "\n") + RegisterExplanation(finding, words, day, language).text + "\n")
        }
    }

    mutating func finish() {
        switch format {
        case .json: write(count == 0 ? "[]\n" : "\n]\n")
        case .table: write(table.text + "\n")
        case .csv, .explain, .ndjson: break
        }
        flush()
    }

    private mutating func write(_ text: String) {
        out += text.utf8
        if out.count > 1 << 18 { flush() }
    }

    private mutating func flush() {
        StandardOutput.write(out)
        out.removeAll(keepingCapacity: true)
    }
}
