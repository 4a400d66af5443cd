import Foundation

/// Reads many sheets from a table: a row a sheet, columns `id`, `act`, `set` or `product`, `findings`, and one for each
/// criterion, headed by its code ("1.1", or "1.1 điểm" where the cells are points).
public struct SheetTable: Sequence, IteratorProtocol {
    private var reader: CSVReader
    private let columns: [Column]
    private let defaults: SheetInput
    /// What is wrong with the heading, if anything.
    public let problem: SheetError?

    private enum Column {
        case id, act, set, product, findings, ignored
        case criterion(String)
        case criterionPoints(String)
    }

    /// A table from UTF-8 bytes; `defaults` give act and set where there is no such column.
    public init(_ bytes: [UInt8], defaults: SheetInput = SheetInput()) {
        reader = CSVReader(bytes)
        self.defaults = defaults
        guard let header = reader.next() else {
            columns = []
            problem = SheetError("bad-table", line: 1, vi: "Bảng trống.", en: "The table is empty.")
            return
        }
        columns = header.fields.map(Self.column)
        let hasCriteria = columns.contains {
            switch $0 {
            case .criterion, .criterionPoints: true
            default: false
            }
        }
        problem =
            hasCriteria
            ? nil
            : SheetError(
                "bad-table",
                line: header.line,
                vi: "Dòng đầu không có cột tiêu chí nào; tên cột là mã tiêu chí, ví dụ 1.1.",
                en: "The first line has no column of a criterion; head a column with its code, as 1.1."
            )
    }

    private static func column(_ heading: String) -> Column {
        let name = heading.trimmingCharacters(in: .whitespaces).precomposedStringWithCanonicalMapping
        switch name.lowercased() {
        case "id", "mã", "mã phiếu": return .id
        case "act", "văn bản", "quyết định": return .act
        case "set", "bộ", "bộ số": return .set
        case "product", "bộ sản phẩm", "sản phẩm": return .product
        case "findings", "kết luận": return .findings
        default: break
        }
        for unit in ["(điểm)", "điểm", "(points)", "points"] where name.lowercased().hasSuffix(unit) {
            return .criterionPoints(name.dropLast(unit.count).trimmingCharacters(in: .whitespaces))
        }
        return name.first?.isNumber ?? false ? .criterion(name) : .ignored
    }

    /// How much of the bytes has been read.
    public var bytesRead: Int { reader.bytesRead }

    /// The next sheet with its line.
    public mutating func next() -> (line: Int, sheet: Result<SheetInput, SheetError>, id: String)? {
        guard problem == nil, let row = reader.next() else { return nil }
        var input = defaults
        do {
            guard !row.isDamaged, row.fields.count <= columns.count else {
                throw SheetError(
                    "bad-row",
                    line: row.line,
                    vi: "Dòng \(row.line): dấu ngoặc kép hoặc số cột không khớp với dòng đầu.",
                    en: "Line \(row.line): quotes or number of columns do not fit the first line."
                )
            }
            for (column, field) in zip(columns, row.fields) { try read(field, column, at: row.line, into: &input) }
            return (row.line, .success(input), input.id)
        } catch let error as SheetError {
            return (row.line, .failure(error), input.id)
        } catch {
            return nil
        }
    }

    private func read(_ field: String, _ column: Column, at line: Int, into input: inout SheetInput) throws {
        let isPlain = field.utf8.allSatisfy { $0 > 32 && $0 < 127 }
        let text =
            isPlain
            ? field : field.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
        if text.isEmpty { return }
        switch column {
        case .id: input.id = String(decoding: CanonicalJSON.string(text).bytes, as: UTF8.self)
        case .act: input.act = text
        case .product: input.product = text
        case .findings: input.findings = text.split { $0 == "," || $0 == ";" || $0 == " " }.map(String.init)
        case .ignored: break
        case .set:
            guard let number = Int(text) else { throw bad(text, "set", line) }
            input.set = number
        case .criterion(let code):
            guard let value = SheetInput.Choice.Value(text) else { throw bad(text, code, line) }
            input.choices.append(SheetInput.Choice(criterion: code, value: value, line: line))
        case .criterionPoints(let code):
            guard let points = Points(decimal: text) else { throw bad(text, code, line) }
            input.choices.append(SheetInput.Choice(criterion: code, value: .points(points), line: line))
        }
    }

    private func bad(_ text: String, _ column: String, _ line: Int) -> SheetError {
        SheetError(
            "bad-value",
            line: line,
            vi: "Dòng \(line), cột «\(column)»: không hiểu «\(text)»; ghi số phương án hoặc số điểm.",
            en: "Line \(line), column «\(column)»: «\(text)» is not understood; write an option's number or points."
        )
    }
}
