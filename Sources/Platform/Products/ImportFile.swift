package import OCOP
import VietnameseText

/// A list of rated products as a CSV file: found by its headings, read row by row.
///
/// Headings: `name` and `source` are needed; `entity`, `entity_type`, `stars`, `year`, `decision`, `group`, `address`,
/// `province` and `code` are taken where they are there.
package struct ImportFile: Sendable {
    package let rows: [ImportRow]
    package let problems: [ImportProblem]

    /// Throws where the file is no such table at all; then nothing of it is imported.
    package init(_ bytes: [UInt8]) throws(SheetError) {
        var reader = CSVReader(bytes)
        guard let header = reader.next(), !header.isDamaged else { throw Self.noTable }
        let names = header.fields.map { $0.filter { !$0.isWhitespace }.lowercased() }
        let columns = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
        guard columns["name"] != nil, columns["source"] != nil else { throw Self.noTable }
        var rows: [ImportRow] = []
        var problems: [ImportProblem] = []
        while let row = reader.next() {
            do throws(ImportProblem) {
                guard !row.isDamaged, row.fields.count == names.count else {
                    throw Self.problem(
                        row.line,
                        "dòng hỏng: dấu ngoặc kép hoặc số cột không khớp",
                        "damaged row: quotes or columns do not fit"
                    )
                }
                rows.append(
                    try Self.read(row.line) { name in columns[name].map { Self.clean(row.fields[$0]) } ?? "" }
                )
            } catch {
                problems.append(error)
            }
        }
        self.rows = rows
        self.problems = problems
    }

    private static let noTable = SheetError(
        "no-import-columns",
        line: 1,
        vi: "Tệp không phải danh sách sản phẩm: dòng đầu cần có cột «name» và «source». Chưa có gì được nhập.",
        en: "The file is no product list: its first line needs the columns «name» and «source». Nothing was imported."
    )

    private static func clean(_ text: String) -> String {
        VietnameseText.composed(text).split { $0.isWhitespace }.joined(separator: " ")
    }

    private static func problem(_ line: Int, _ vi: String, _ en: String) -> ImportProblem {
        ImportProblem(line: line, reason: Label(vi: vi, en: en))
    }

    private static func read(_ line: Int, _ field: (String) -> String) throws(ImportProblem) -> ImportRow {
        let (name, source, producer) = (field("name"), field("source"), field("entity"))
        guard !name.isEmpty else {
            throw problem(line, "thiếu tên sản phẩm (name)", "the product name is missing (name)")
        }
        guard !source.isEmpty else {
            throw problem(line, "thiếu nguồn của dòng (source)", "the source of the row is missing (source)")
        }
        guard name.count <= 300, producer.count <= 300, source.count <= 1000 else {
            throw problem(line, "tên hoặc nguồn dài quá mức", "name or source is too long")
        }
        var stars: Int?
        if !field("stars").isEmpty {
            guard let read = StarText.stars(field("stars")) else {
                throw problem(
                    line,
                    "không đọc được hạng sao «\(field("stars"))»",
                    "no star can be read in «\(field("stars"))»"
                )
            }
            stars = read.rawValue
        }
        var year: Int?
        if !field("year").isEmpty {
            guard let read = Int(field("year")), (2018...2099).contains(read) else {
                throw problem(
                    line,
                    "năm «\(field("year"))» không hợp lệ (2018–2099)",
                    "«\(field("year"))» is no year of 2018–2099"
                )
            }
            year = read
        }
        let kind = kind(of: field("entity_type"), named: producer)
        return ImportRow(
            line: line,
            name: name,
            producer: isPerson(producer, kind) ? "" : producer,
            kind: kind,
            stars: stars,
            year: year,
            decision: present(field("decision")),
            group: present(field("group")),
            // A household's address is a home.
            address: field("address"),
            province: field("province"),
            source: source,
            code: present(field("code"))
        )
    }

    private static func present(_ text: String) -> String? { text.isEmpty ? nil : text }

    private static func kind(of type: String, named name: String) -> ProducerKind {
        switch VietnameseText.searchKey(type.replacing("_", with: " ")) {
        case "doanh nghiep": return .enterprise
        case "hop tac xa": return .cooperative
        case "to hop tac": return .cooperativeGroup
        case "trang trai": return .farm
        case "ho kinh doanh", "co so", "ho san xuat": return .household
        default: break
        }
        let key = VietnameseText.searchKey(name) + " "
        if key.hasPrefix("cong ty ") || key.hasPrefix("doanh nghiep ") { return .enterprise }
        if key.hasPrefix("hop tac xa ") || key.hasPrefix("htx ") { return .cooperative }
        if key.hasPrefix("to hop tac ") || key.hasPrefix("tht ") { return .cooperativeGroup }
        if key.hasPrefix("trang trai ") { return .farm }
        if key.hasPrefix("hoi ") || key.hasPrefix("lang ") { return .association }
        return .household
    }

    /// A household under the name of its owner: "Hộ kinh doanh Nguyễn Văn A", "Ông Trần B".
    ///
    /// Names of natural persons are not taken over; a shop's own name ("Cơ sở sản xuất bánh kẹo Ngọc Phát") is.
    private static func isPerson(_ name: String, _ kind: ProducerKind) -> Bool {
        let key = VietnameseText.searchKey(name) + " "
        if ["ong ", "ba ", "anh ", "chi "].contains(where: key.hasPrefix) { return true }
        guard kind == .household else { return false }
        let shops = ["co so ", "cua hang ", "xuong ", "lo ", "nha vuon ", "vuon ", "lang ", "quan "]
        return !shops.contains(where: key.hasPrefix)
    }
}
