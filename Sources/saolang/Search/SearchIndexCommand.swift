import ArgumentParser
import Foundation
import OCOP
import VietnameseSearch

/// `saolang search index`: an index of the rows of a CSV file.
struct SearchIndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Lập chỉ mục tìm kiếm cho tệp CSV / index a CSV file"
    )

    @Argument(
        help:
            "Tệp CSV, UTF-8, dòng đầu là tên cột; «-» là đầu vào chuẩn / CSV file with a heading; - for standard input"
    )
    var file: String

    @Option(help: ArgumentHelp("Cột mã, mỗi dòng một mã / column of the ids", valueName: "cột"))
    var id: String

    @Option(
        help: ArgumentHelp(
            "Các cột cần tìm, kèm trọng số / columns to search, with weights: name:3,producer,place",
            valueName: "cột[:trọng số],…"
        )
    )
    var fields: String

    @Option(help: ArgumentHelp("Các cột để lọc và đếm / columns to filter by and count", valueName: "cột,…"))
    var facets: String?

    @Option(help: ArgumentHelp("Các cột số / columns of numbers", valueName: "cột,…"))
    var numbers: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("Tệp chỉ mục / file of the index", valueName: "tệp"))
    var output: String

    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = speech.language
        let schema = try schema()
        guard let file = CSVFile(path: self.file) else {
            note(say("Không đọc được tệp «\(self.file)».", "The file «\(self.file)» cannot be read.", in: language))
            throw ExitCode(1)
        }
        guard let heading = file.heading else {
            note(say("Tệp «\(self.file)» không có dòng nào.", "The file «\(self.file)» has no line.", in: language))
            throw ExitCode(1)
        }
        let names = [id] + schema.fields.map(\.name) + schema.facets + schema.numbers
        for name in names where !heading.contains(name) {
            throw ValidationError(
                say("Tệp không có cột «\(name)».", "The file has no column «\(name)».", in: language)
                    + " (\(heading.joined(separator: ", ")))"
            )
        }
        let index = SearchIndex(schema)
        let rows = ProductRows(file: file, heading: heading, id: id, schema: schema)
        try index.add(contentsOf: rows)
        index.compact()
        try write(index.snapshot())
        for line in rows.faulty.prefix(20) {
            note(
                say(
                    "Dòng \(line): thiếu mã hoặc dấu ngoặc kép chưa đóng; đã bỏ qua.",
                    "Line \(line): no id, or an open quotation mark; left out.",
                    in: language
                )
            )
        }
        note(say("Đã lập chỉ mục \(index.count) mục.", "Indexed \(index.count) items.", in: language))
        if !rows.faulty.isEmpty { throw ExitCode(1) }
    }

    private func write(_ snapshot: [UInt8]) throws {
        try snapshot.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            // Without a copy: the index of a whole country is large.
            let data = Data(
                bytesNoCopy: UnsafeMutableRawPointer(mutating: base),
                count: bytes.count,
                deallocator: .none
            )
            try data.write(to: URL(filePath: output), options: .atomic)
        }
    }

    /// The first field is kept for the table that `search query` shows to people.
    private func schema() throws -> Schema {
        let fields = try list(fields).enumerated().map { index, field in
            let parts = field.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            guard parts.count <= 2, !parts[0].isEmpty, let weight = parts.count == 2 ? Double(parts[1]) : 1,
                (0.001...1000).contains(weight)
            else {
                throw ValidationError(
                    say(
                        "«\(field)» không phải cột kèm trọng số từ 0,001 đến 1000; ví dụ name:3.",
                        "«\(field)» is not a column with a weight of 0.001 to 1000, as name:3.",
                        in: speech.language
                    )
                )
            }
            return Schema.Field(parts[0], weight: weight, isStored: index == 0)
        }
        return Schema(fields: fields, facets: list(facets ?? ""), numbers: list(numbers ?? ""))
    }

    private func list(_ text: String) -> [String] {
        text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
}

/// The rows of a file as documents, one after another as they are read.
private final class ProductRows: Sequence, IteratorProtocol {
    private let file: CSVFile
    private let id: Int
    private let fields: [(name: String, column: Int)]
    private let facets: [(name: String, column: Int)]
    private let numbers: [(name: String, column: Int)]
    /// The lines that were left out.
    private(set) var faulty: [Int] = []

    init(file: CSVFile, heading: [String], id: String, schema: Schema) {
        func columns(_ names: [String]) -> [(String, Int)] {
            names.compactMap { name in heading.firstIndex(of: name).map { (name, $0) } }
        }
        self.file = file
        self.id = heading.firstIndex(of: id) ?? 0
        fields = columns(schema.fields.map(\.name))
        facets = columns(schema.facets)
        numbers = columns(schema.numbers)
    }

    func next() -> Document? {
        while let (line, row) = file.next() {
            guard !row.isDamaged, row.fields.count > id, !row.fields[id].isEmpty else {
                faulty.append(line)
                continue
            }
            func value(_ column: Int) -> String { column < row.fields.count ? row.fields[column] : "" }
            var document = Document(id: row.fields[id], texts: [:])
            for (name, column) in fields { document.texts[name] = value(column) }
            for (name, column) in facets where !value(column).isEmpty { document.facets[name] = [value(column)] }
            for (name, column) in numbers {
                document.numbers[name] = Double(value(column).replacing(",", with: "."))
            }
            return document
        }
        return nil
    }
}
