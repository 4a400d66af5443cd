import Foundation
import OCOP
import Testing
import VietnameseText

/// Columns by their headings.
struct RegisterTableTests {
    private static let columns: [(heading: String, cell: String)] = [
        ("STT", "1"), ("Tên sản phẩm", "Mật ong rừng"), ("Nhóm", "Thực phẩm"), ("Loại hình", "HTX"),
        ("Chủ thể", "HTX Ví dụ"), ("Xã/phường", "Phú Cần"), ("Địa chỉ", "Ấp 3, xã Phú Cần, huyện Tiểu Cần"),
        ("Tỉnh", "Trà Vinh"), ("Người đại diện", "Nguyễn Văn Ví Dụ"), ("Số điện thoại", "0900 000 000"),
        ("Hạng hiện tại", "4 sao"), ("Ngày hết hạn", ""), ("Lần 1 (sao)", "3"), ("Lần 1 (ngày)", "01/02/2021"),
        ("Lần 1 (năm)", "2021"), ("Lần 1 (số QĐ)", "12/QĐ-UBND"), ("Lần 1 (cơ quan)", "UBND huyện"),
        ("Lần 2/nâng hạng (sao)", "4"), ("Lần 2/nâng hạng (ngày)", "15/03/2024"), ("Lần 2/nâng hạng (năm)", "2024"),
        ("Lần 2/nâng hạng (số QĐ)", "34/QĐ-UBND"), ("Lần 2/nâng hạng (cơ quan)", "UBND tỉnh"), ("Ghi chú", "x"),
    ]
    private static let expected =
        #"{"row":2,"name":"Mật ong rừng","province":"86","commune":"29341","communeThen":"29347","set":4,"confidence":0.95,"stars":4,"validUntil":"2027-03-15","problems":[]}"#

    @Test(arguments: 0..<20)
    func headingsAreFoundInAnyOrderWithOrWithoutMarksAndWithAnySeparator(seed: Int) throws {
        var chance = Chance(UInt64(seed))
        let columns = Self.columns.shuffled(using: &chance)
        let separator = [",", ";", "\t"][seed % 3]
        let lineEnd = seed % 2 == 0 ? "\n" : "\r\n"
        let headings = columns.map { column in
            switch seed % 4 {
            case 1: VietnameseText.folded(column.heading)
            case 2: column.heading.uppercased()
            case 3: VietnameseText.decomposed(column.heading)
            default: column.heading
            }
        }
        func line(_ cells: [String]) -> String { cells.map { "\"\($0)\"" }.joined(separator: separator) }
        let text = line(headings) + lineEnd + line(columns.map(\.cell)) + lineEnd
        #expect(try RegisterFixture.finding(seed % 5 == 0 ? "\u{FEFF}" + text : text).json() == Self.expected)
    }

    @Test
    func decomposedTextWorks() throws {
        let text =
            Self.columns.map(\.heading).joined(separator: ";") + "\n" + Self.columns.map(\.cell).joined(separator: ";")
        let finding = try RegisterFixture.finding(VietnameseText.decomposed(text))
        #expect(finding.json() == Self.expected)
    }

    @Test
    func titlesTwoLinesOfHeadingsAndNumbersOfColumnsAreUnderstood() throws {
        let findings = try RegisterFixture.findings(
            """
            DANH SÁCH SẢN PHẨM OCOP, TỈNH VÍ DỤ
            (kèm theo báo cáo)
            STT;Tên sản phẩm;Chủ thể;Lần 1;;;Lần 2;;;Ghi chú
            ;;;Sao;Ngày;Số QĐ;Sao;Ngày;Số QĐ;
            (1);(2);(3);(4);(5);(6);(7);(8);(9);(10)
            1;Cà phê bột;HTX Ví dụ;3;1/2/2021;1/QĐ-UBND;4;1/2/2024;2/QĐ-UBND;
            """
        )
        #expect(findings.map(\.row) == [6])
        #expect(findings[0].recognition.stars == .four)
        #expect(findings[0].recognition.decision == "2/QĐ-UBND")
        #expect(findings[0].recognition.lastDay?.description == "2027-02-01")
    }

    @Test
    func englishHeadingsAndRowsOverSeveralLines() throws {
        let findings = try RegisterFixture.findings(
            "name,stars,year,decision,address,province\n\n\"Honey\nfrom the forest\",3,2025,,,Lạng Sơn\n,,,,,\nCoffee,4,,,,"
        )
        #expect(findings.map(\.row) == [3, 6])
        #expect(findings[0].name == "Honey from the forest")
        #expect(findings[0].place.province?.code.description == "20")
        #expect(findings[1].suggestion.set == 13)
    }

    @Test(arguments: ["", "STT,Chủ thể\n1,HTX Ví dụ", "\u{FEFF}", "a;b;c", "\"xã x\ny\""])
    func tableWithoutNamesIsRefused(text: String) {
        #expect(throws: SheetError.self) { try RegisterTable(Array(text.utf8)) }
    }

    @Test
    func damagedRowIsNamedAndTheOthersAreRead() throws {
        let findings = try RegisterFixture.findings("tên sản phẩm,sao\nCà phê,3,thừa\n\"Chè\"x,3\nMật ong,3\n")
        #expect(findings.map(\.problems.first) == [.badRow, .badRow, .placeUnknown])
        #expect(
            findings[0].json()
                == #"{"row":2,"name":"","province":null,"commune":null,"communeThen":null,"set":null,"confidence":0,"stars":null,"validUntil":null,"problems":["bad-row"]}"#
        )
    }

    @Test
    func damagedTablesDoNotStopTheReader() throws {
        var chance = Chance(7)
        let text = try RegisterFixture.bytes("Data/examples/register/danh-sach-vi-du.csv")
        var desk = try RegisterFixture.check()
        for _ in 0..<150 {
            var bytes = text
            for _ in 0..<Int.random(in: 1...30, using: &chance) {
                let place = Int.random(in: 0..<bytes.count, using: &chance)
                switch Int.random(in: 0...3, using: &chance) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = UInt8.random(in: 0...255, using: &chance)
                case 2: bytes.insert([34, 44, 10, 13, 59, 9, 0].randomElement(using: &chance) ?? 34, at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + 200))
                }
            }
            guard let table = try? RegisterTable(bytes) else { continue }
            for row in table {
                let json = desk.check(row).json(details: true)
                #expect((try? JSONSerialization.jsonObject(with: Data(json.utf8))) != nil, "\(json)")
            }
        }
    }

    @Test
    func everyProblemHasItsCodeAndWords() {
        let codes = RegisterProblem.allCases.map(\.rawValue)
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
        #expect(RegisterProblem.allCases.allSatisfy { !$0.label.vi.isEmpty && !$0.label.en.isEmpty })
    }
}
