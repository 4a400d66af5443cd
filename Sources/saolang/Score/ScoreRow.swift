import Foundation
import OCOP

/// One sheet as a row of a table.
struct ScoreRow {
    let isScored: Bool
    private let id: String
    private let values: [String]
    private let error: SheetError?
    private let language: Language

    init(
        _ sheet: Result<SheetInput, SheetError>,
        id: String,
        line: Int,
        source: String,
        _ desk: inout ScoreDesk,
        in language: Language
    ) {
        self.language = language
        do throws(SheetError) {
            let input = try sheet.get()
            let result = try desk.score(input).result
            self.id = Self.name(input.id, line: line, source: source)
            let parts = ["A", "B", "C"].map { code in
                result.parts.first { $0.code == code }?.points.text(in: language) ?? ""
            }
            let missed = result.missed.filter { $0.stars.rawValue == (result.stars?.rawValue ?? 0) + 1 }.map(
                \.criterion
            )
            values =
                ["\(result.set)"] + parts + [
                    result.total.text(in: language), "\(result.band.rawValue)", "\(result.stars?.rawValue ?? 0)",
                    missed.joined(separator: " "), result.ended?.id ?? "",
                ]
            error = nil
            isScored = true
        } catch {
            self.id = Self.name((try? sheet.get().id) ?? id, line: line, source: source)
            values = []
            self.error = error
            isScored = false
        }
    }

    /// The sheet's own id, else its file or line.
    static func name(_ id: String, line: Int, source: String) -> String {
        if id != "null" { return id.hasPrefix("\"") ? String(id.dropFirst().dropLast()) : id }
        let file = (source as NSString).lastPathComponent
        return line > 0 ? "\(file):\(line)" : file
    }

    static func table(in language: Language) -> TextTable {
        TextTable(
            headings: language == .vi
                ? [
                    "Phiếu", "Bộ", "A", "B", "C", "Tổng", "Theo điểm", "Hạng sao", "Thiếu cho hạng kế tiếp",
                    "Kết thúc vì",
                ]
                : [
                    "Sheet", "Set", "A", "B", "C", "Total", "By points", "Stars", "Missed for the next star",
                    "Ended by",
                ],
            rightAligned: [1, 2, 3, 4, 5, 6, 7]
        )
    }

    var cells: [String] {
        guard let error else { return [id] + values }
        let place = error.line > 0 ? say("dòng \(error.line): ", "line \(error.line): ", in: language) : ""
        return [id] + Array(repeating: "", count: 7) + [place + error.message[language], error.code]
    }

    static let csvHeadings = "id,set,A,B,C,total,band,stars,missed,ended,error,message\n"

    var csv: String {
        let cells =
            error.map { [id] + Array(repeating: "", count: 9) + [$0.code, $0.message[language]] } ?? [id] + values + [
                "", "",
            ]
        return cells.map(\.csvField).joined(separator: ",") + "\n"
    }
}
