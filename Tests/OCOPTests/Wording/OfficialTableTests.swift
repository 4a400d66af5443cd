import Testing

@testable import OCOP

struct OfficialTableTests {
    @Test(arguments: [
        (["1. Bộ sản phẩm: Bánh lá gói tay"], 1),
        (["BỘ SẢN PHẨM: BÁNH LÁ GÓI TAY"], nil),
        (["Bộ 1: Bánh lá gói tay"], 1),
        (["Bộ 1", "BÁNH LÁ GÓI TAY"], 1),
        (["Bộ số 1. Bánh lá gói tay"], 1),
        (["Bộ 1", "Bộ sản phẩm: Bánh lá gói tay"], 1),
        (["1.", "Bộ sản phẩm: Bánh lá gói tay"], 1),
        (["1. Bộ sản phẩm:", "Bánh lá gói tay"], 1),
        (["Bộ sản phẩm số 1: Bánh lá gói tay"], 1),
        (["Bộ sản phẩm 1", "Bánh lá gói tay"], 1),
        (["1. Bánh lá gói tay"], 1),
        (["1. Bộ sản phẩm:\u{A0}Bánh lá\u{AD} gói tay", "(Sản phẩm: Bánh. Nhóm: Bánh lá)", "Tên sản phẩm: …"], 1),
    ])
    func headingsAreReadInEveryForm(heading: [String], number: Int?) {
        let table = OfficialTable(WordingSample.blocks(heading: heading))
        #expect(table.sets.map(\.number) == [number])
        #expect(table.sets.map { WordingText.folded($0.name) } == ["banh la goi tay"])
    }

    @Test func headingMayStandInTheTable() {
        let heading = TextBlock.row([WordingSample.cell(["B:1. Bộ sản phẩm: Bánh lá"], 0), WordingSample.cell([], 1)])
        let table = OfficialTable([heading] + WordingSample.blocks(heading: []))
        #expect(table.sets.map(\.name) == ["Bánh lá"])
    }

    @Test func indexIsNoSet() {
        let index = (1...26).map { number in
            TextBlock.row([WordingSample.cell(["\(number)"], 0), WordingSample.cell(["Bộ sản phẩm: Thứ \(number)"], 1)])
        }
        let table = OfficialTable(index + WordingSample.blocks())
        #expect(table.sets.map(\.number) == [1])
        #expect(table.sets.map(\.name) == ["Bánh lá gói tay"])
        #expect(OfficialTable(index).sets.isEmpty)
    }

    @Test func setsFollowEachOther() {
        let second = WordingSample.blocks(heading: ["2. Sản phẩm giỏ mây"])
        let table = OfficialTable(WordingSample.blocks() + second + WordingSample.blocks(heading: []))
        #expect(table.sets.map(\.number) == [1, 2, nil])
        #expect(table.sets.map { $0.parts.map(\.code) } == [["A", "C"], ["A", "C"], ["A", "C"]])
    }

    @Test func aHeaderRepeatedOnThePageDoesNotEndTheSet() {
        var blocks = WordingSample.blocks()
        blocks.insert(blocks[1], at: 12)
        #expect(OfficialTable(blocks) == OfficialTable(WordingSample.blocks()))
    }

    @Test func aCellWithSeveralLinesOfPointsIsAsManyLines() {
        let merged = TextBlock.row([
            WordingSample.cell(["B:1.3. Kế toán", "□ Không có", "□ Có sổ", "□ Có kế toán viên"], 0),
            WordingSample.cell(["B:4", "0", "2", "4"], 1),
        ])
        var blocks = WordingSample.blocks(replacing: [
            "□ Không có": [], "□ Có sổ": [], "□ Có kế toán viên": [], "Ghi chú: sổ sách của năm trước": [],
        ])
        let place = blocks.firstIndex {
            $0 == .row([WordingSample.cell(["B:1.3. Kế toán"], 0, line: 17), WordingSample.cell(["4"], 1, line: 17)])
        }
        guard let place else {
            Issue.record("the line of 1.3 is not where it was")
            return
        }
        blocks[place] = merged
        #expect(WordingMatch(blocks, with: [WordingSample.set()]).differences == [])
    }

    @Test func codeAndBoxMayHaveCellsOfTheirOwn() {
        let blocks = WordingSample.blocks().map { block -> TextBlock in
            guard case .row(let cells) = block, let text = cells[0].paragraphs.first else { return block }
            let cut = text.text.firstIndex(of: " ").map { text.text[..<$0] } ?? ""
            guard !cut.isEmpty, cut.count <= 7, text.text.first?.isLetter == false else {
                return .row([cells[0], TextBlock.Cell(paragraphs: cells[1].paragraphs, column: 2)])
            }
            let code = TextBlock.Paragraph(text: String(cut))
            let rest = String(text.text.dropFirst(cut.count + 1))
            let name = TextBlock.Paragraph(text: rest, boldLead: text.boldLead.isEmpty ? "" : rest)
            return .row([
                TextBlock.Cell(paragraphs: [code], column: 0), TextBlock.Cell(paragraphs: [name], column: 1),
                TextBlock.Cell(paragraphs: cells[1].paragraphs, column: 2),
            ])
        }
        #expect(WordingMatch(blocks, with: [WordingSample.set()]).differences == [])
    }

    @Test func scoringColumnsToTheRightAreNotPoints() {
        let blocks = WordingSample.blocks().map { block -> TextBlock in
            guard case .row(let cells) = block else { return block }
            let extra = cells[1].paragraphs.first?.text == "Thang điểm" ? "Điểm tự chấm" : ""
            return .row(cells + [WordingSample.cell([extra], 2)])
        }
        #expect(WordingMatch(blocks, with: [WordingSample.set()]).differences == [])
    }

    @Test func lettersCountFromTheirSection() {
        let blocks =
            [TextBlock.paragraph(WordingSample.paragraph("4. Bộ sản phẩm: Thử", line: 1))]
            + [
                ("B:Phần A: THỬ", "9"), ("B:1. MỘT", "9"), ("B:a) Tên", "1"), ("□ Có", "1"), ("B:đ) Tên khác", "1"),
                ("□ Có", "1"), ("B:2. HAI", "4"), ("B:a) Bề ngoài", "4"), ("B:a.1) Màu", "2"), ("□ Có", "2"),
                ("B:a2) Mùi", "2"), ("□ Có", "2"), ("a) theo phiếu kiểm nghiệm", ""),
            ].map { TextBlock.row([WordingSample.cell([$0.0], 0), WordingSample.cell([$0.1], 1)]) }
        let sections = OfficialTable(blocks).sets[0].parts[0].sections
        #expect(sections.map { $0.criteria.map(\.code) } == [["1.a", "1.đ"], ["2.a.1", "2.a.2"]])
        #expect(sections[1].headings.map(\.name) == ["Bề ngoài"])
        #expect(sections[1].criteria[1].notes.map(\.text) == ["theo phiếu kiểm nghiệm"])
    }
}
