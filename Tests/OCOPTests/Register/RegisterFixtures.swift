import Foundation
import OCOP

/// What the tests of registers share: the shipped words and units, and checks over a table in a string.
enum RegisterFixture {
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let today = CalendarDay(year: 2026, month: 11, day: 23) ?? CalendarDay(number: 0)

    static let units: Result<Units, any Error> = Result {
        try Units(
            before: bytes("Data/units/before-2025-07.tsv"),
            since: bytes("Data/units/since-2025-07.tsv"),
            changes: bytes("Data/units/changes.tsv")
        )
    }

    static let words: Result<ProductWords, any Error> = Result {
        let text = String(decoding: try bytes("Data/register/product-words.yaml"), as: UTF8.self)
        let (words, problems) = ProductWords.read(text, file: "product-words.yaml")
        guard let words, problems.isEmpty else { throw problems[0] }
        return words
    }

    static let realList: URL? = {
        let file = root.deletingLastPathComponent().appending(path: "shared/domain/products/real-products.csv")
        if FileManager.default.fileExists(atPath: file.path()) { return file }
        print(
            "!!! SKIPPED: no ../shared/domain/products/real-products.csv beside this clone: registers are not checked with it !!!"
        )
        return nil
    }()

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appending(path: path)))
    }

    static func check(on day: CalendarDay = today, province: String? = nil) throws -> RegisterCheck {
        RegisterCheck(units: try units.get(), words: try words.get(), on: day, province: province)
    }

    static func findings(
        _ table: String,
        on day: CalendarDay = today,
        province: String? = nil
    ) throws -> [RegisterFinding] {
        var desk = try check(on: day, province: province)
        return try RegisterTable(Array(table.utf8)).map { desk.check($0) }
    }

    static func finding(_ table: String, on day: CalendarDay = today) throws -> RegisterFinding {
        let all = try findings(table, on: day)
        guard let first = all.first else { throw SheetError("empty", vi: "trống", en: "empty") }
        return first
    }

    /// CSV fields of one line for comparing with the real list.
    static func quoted(_ cells: [String]) -> String {
        cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }
}
