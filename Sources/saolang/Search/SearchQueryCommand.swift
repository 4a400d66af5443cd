import ArgumentParser
import Foundation
import OCOP
import VietnameseSearch
import VietnameseText

/// `saolang search query`: questions to an index, a line each, or one on the command line.
struct SearchQueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Tìm trong chỉ mục / search an index"
    )

    @Argument(help: "Tệp chỉ mục do «search index» lập / file that «search index» made")
    var index: String

    @Argument(help: "Câu tìm; «-» hoặc bỏ trống: mỗi dòng đầu vào một câu / what to find; - or nothing: a query a line")
    var text: [String] = []

    @Option(help: "Dạng kết quả / form: table, ndjson")
    var format = SearchFormat.table

    @Option(help: ArgumentHelp("Số kết quả nhiều nhất / at most so many", valueName: "số"))
    var limit = 20

    @Flag(help: "Giải thích điểm từng kết quả / explain the scores")
    var explain = false

    @OptionGroup var speech: LanguageOption

    func validate() throws {
        guard limit >= 0 else { throw ValidationError("--limit: 0, 1, 2, …") }
    }

    func run() throws {
        let index = try open()
        let answers = SearchAnswers(
            index: index,
            format: format,
            limit: limit,
            explains: explain,
            language: speech.language
        )
        guard text.isEmpty || text == ["-"] else {
            return StandardOutput.write(try answers.answer(text.joined(separator: " ")))
        }
        var rest: [UInt8] = []
        while true {
            // What has arrived is answered before more is waited for, so that a program may ask and wait in turns.
            let more = FileHandle.standardInput.availableData
            if more.isEmpty { break }
            rest += more
            guard let end = rest.lastIndex(of: 10) else { continue }
            try StandardOutput.write(answer(rest[..<end], answers))
            rest.removeSubrange(...end)
        }
        if !rest.isEmpty { try StandardOutput.write(answer(rest[...], answers)) }
    }

    private func answer(_ lines: ArraySlice<UInt8>, _ answers: SearchAnswers) throws -> [UInt8] {
        var output: [UInt8] = []
        for line in lines.split(separator: 10, omittingEmptySubsequences: false) {
            let line = line.last == 13 ? line.dropLast() : line
            output += try answers.answer(String(decoding: line, as: UTF8.self))
        }
        return output
    }

    private func open() throws -> SearchIndex {
        guard let data = FileManager.default.contents(atPath: index) else {
            note(say("Không đọc được tệp «\(index)».", "The file «\(index)» cannot be read.", in: speech.language))
            throw ExitCode(1)
        }
        do {
            // The tables of normal forms are read here once, not within the first query that needs them.
            _ = VietnameseText.folded("e\u{301}")
            return try SearchIndex(snapshot: Array(data))
        } catch {
            let words =
                switch error {
                case .notASnapshot: "«\(index)» không phải tệp chỉ mục."
                case .unknownVersion:
                    "Tệp chỉ mục «\(index)» thuộc phiên bản khác; lập lại bằng «saolang search index»."
                case .damaged, .inconsistent: "Tệp chỉ mục «\(index)» bị hỏng; lập lại bằng «saolang search index»."
                }
            note(say(words, "«\(index)»: \(error)", in: speech.language))
            throw ExitCode(1)
        }
    }
}

/// How answers are written.
enum SearchFormat: String, CaseIterable, ExpressibleByArgument {
    case table, ndjson
}
