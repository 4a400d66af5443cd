import Testing

@testable import OCOP

struct PrintedLineTests {
    @Test(arguments: [
        "□ Có sổ", "□Có sổ", "☐ Có sổ", "¨ Có sổ", "o Có sổ", "q Có sổ", "[ ] Có sổ", "[] Có sổ", "( ) Có sổ",
        "*Có sổ", "* Có sổ", "\u{F0A8} Có sổ", "\u{F06F}Có sổ", "- Có sổ", "□ □ Có sổ", "• Có sổ",
    ])
    func boxesAreTakenOff(line: String) {
        let option = OptionText(line)
        #expect(option.text == "Có sổ")
        #expect(option.isBoxed)
    }

    @Test(arguments: ["Có sổ", "ổn định", "oản", "03 hoạt động", "(gồm cả sổ)", "***"])
    func otherWordsAreNoBoxes(line: String) {
        #expect(!OptionText(line).isBoxed)
    }

    @Test(arguments: [
        ("Có sổ***", "Có sổ", 3), ("Có sổ ****", "Có sổ", 4), ("Có sổ * * * * *", "Có sổ", 5),
        ("Có sổ (***)", "Có sổ", 3),
        ("Có sổ****.", "Có sổ", 4), ("Có sổ (giấy)*****", "Có sổ (giấy)", 5), ("Có sổ (giấy****)", "Có sổ (giấy)", 4),
        ("Có sổ (ISO,...) ****", "Có sổ (ISO,...)", 4), ("Có sổ.", "Có sổ.", 0), ("Có sổ*", "Có sổ", 1),
    ])
    func starsAreCountedAndTakenOff(line: String, text: String, stars: Int) {
        #expect(OptionText(line).text == text)
        #expect(OptionText(line).stars == stars)
    }

    @Test(arguments: [
        ("2", OfficialPoints.exact(Points(2))), ("02", .exact(Points(2))), ("2,5", .exact(Points(hundredths: 250))),
        (" 3 điểm ", .exact(Points(3))), ("(40 Điểm)", .exact(Points(40))), ("1-3", .range(Points(1), Points(3))),
        ("1 – 3", .range(Points(1), Points(3))), ("", .blank), ("\u{A0}", .blank), ("-", .blank), ("…", .blank),
        ("hai", .unreadable("hai")), ("3-1", .unreadable("3-1")), ("1234567", .unreadable("1234567")),
    ])
    func pointsAreRead(cell: String, points: OfficialPoints) {
        #expect(OfficialPoints(cell) == points)
    }

    @Test(arguments: [
        ("1. TỔ CHỨC", "1", "TỔ CHỨC"), ("1.4. Năng lực", "1.4", "Năng lực"), ("1.4 Năng lực", "1.4", "Năng lực"),
        ("1.4.Năng lực", "1.4", "Năng lực"), ("1. 4. Năng lực", "1.4", "Năng lực"), ("01.04. Tên", "1.4", "Tên"),
        ("6.1.1. Màu", "6.1.1", "Màu"), ("6.a.1 Màu", "6.a.1", "Màu"), ("a) Màu", "a", "Màu"), ("đ) Màu", "đ", "Màu"),
        ("a. Trường hợp 1", "a", "Trường hợp 1"), ("a.1) Màu", "a.1", "Màu"), ("a1) Màu", "a.1", "Màu"),
        ("1.đ Màu", "1.đ", "Màu"), ("1. 4 loại", "1", "4 loại"), ("2.", "2", ""),
    ])
    func codesAreTakenOff(line: String, code: String, rest: String) throws {
        let split = try #require(PrintedCode.split(line))
        #expect(split.code.parts.joined(separator: ".") == code)
        #expect(split.rest == rest)
    }

    @Test(arguments: [
        "03 hoạt động", "1.000 đồng", "2,5% trở lên", "1.5% trở lên", "Có sổ", "A. PHẦN", "100. Tên", "0. Tên", "",
    ])
    func numbersAreNotCodes(line: String) {
        #expect(PrintedCode.split(line) == nil)
    }

    @Test func textIsMadeComparable() {
        #expect(WordingText.tidy("\u{FEFF} Cà\u{A0}phê,\n  ca\u{AD}cao\u{200B} ") == "Cà phê, cacao")
        #expect(WordingText.tidy("tie\u{302}\u{301}ng") == "tiếng")
        #expect(WordingText.similarity("Cà phê, ca cao", "Sản phẩm cà phê, cacao") >= 0.5)
        #expect(WordingText.similarity("Nguồn gốc sản phẩm", "Nguồn nguyên liệu") < 0.5)
        #expect(WordingText.similarity("", "Hoa") == 0)
        #expect(WordingText.similarity("HOA", "Hoa") == 1)
    }

    @Test func nameEndsWhereTheExplanationBegins() {
        func named(_ paragraphs: [TextBlock.Paragraph]) -> (String, [String])? {
            let cells = [TextBlock.Cell(paragraphs: paragraphs, column: 0), WordingSample.cell(["3"], 1)]
            guard case .coded(_, let name, let notes) = TableLine(TableRow.rows(of: cells, pointsColumn: nil)[0]) else {
                return nil
            }
            return (name, notes.map(\.text))
        }
        let inline = named([.init(text: "1.4. Năng lực (Khả năng làm ra)", boldLead: "1.4. Năng lực")])
        #expect(inline?.0 == "Năng lực")
        #expect(inline?.1 == ["(Khả năng làm ra)"])
        let lines = named([
            .init(text: "1.4. Năng lực", boldLead: "1.4. Năng lực"), .init(text: "làm ra", boldLead: "làm ra"),
            .init(text: "Theo sổ của xã"),
        ])
        #expect(lines?.0 == "Năng lực làm ra")
        #expect(lines?.1 == ["Theo sổ của xã"])
        #expect(named([.init(text: "2.4. Song ngữ (Việt - Anh)")])?.0 == "Song ngữ (Việt - Anh)")
    }
}
