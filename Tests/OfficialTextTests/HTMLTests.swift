import OCOP
import OfficialText
import Testing

struct HTMLTests {
    private func blocks(_ html: String) throws -> [TextBlock] { try OfficialDocument(reading: Array(html.utf8)).blocks }

    private func texts(_ blocks: [TextBlock]) -> [[String]] {
        blocks.map { block in
            switch block {
            case .paragraph(let paragraph): [paragraph.text]
            case .row(let cells): cells.map { $0.paragraphs.map(\.text).joined(separator: "|") }
            }
        }
    }

    @Test func aPageIsReadWithItsLinesAndBoldType() throws {
        let document = try OfficialDocument(reading: Array(PageSample.html.utf8))
        #expect(document.format == .html)
        let title = "1. Bộ sản phẩm: Bánh lá, gói tay"
        #expect(document.blocks[0] == .paragraph(.init(text: title, boldLead: title, line: 2)))
        guard case .row(let cells) = document.blocks[4] else {
            Issue.record("no row")
            return
        }
        #expect(cells.map(\.column) == [0, 1])
        #expect(cells[0].paragraphs.map(\.text) == ["1.1. Nguồn lá"])
        #expect(cells[0].paragraphs.map(\.boldLead) == ["1.1. Nguồn lá"])
        #expect(cells[0].paragraphs[0].line == 12)
        let set = try #require(OfficialTable(document.blocks).sets.first)
        #expect(set.name == "Bánh lá, gói tay")
        #expect(set.parts[0].sections[0].criteria.map(\.options.count) == [2, 2])
    }

    @Test func boldTypeIsFollowedInWhateverWayItIsWritten() throws {
        let page = """
            <p><strong>1.</strong> <b>Tên</b> <i>(chú thích)</i></p>
            <p style="font-weight: bold">đậm <span style='font-weight:normal'>thường</span></p>
            <p><span style="color:red;font-weight:700">a</span>b</p><h3>Đề mục</h3>
            """
        let leads = try blocks(page).map { block -> String in
            if case .paragraph(let paragraph) = block { paragraph.boldLead } else { "" }
        }
        #expect(leads == ["1. Tên", "đậm", "a", "Đề mục"])
    }

    @Test func columnsCountCellsThatReachDownAndAcross() throws {
        let page = """
            <table><tr><td rowspan=3>a</td><td colspan="2">b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr>
            <tr><td>f</td></tr><tr><td>g</td></tr></table>
            """
        let columns = try blocks(page).map { block -> [Int] in
            if case .row(let cells) = block { cells.map(\.column) } else { [] }
        }
        #expect(columns == [[0, 1, 3], [1, 2], [1], [0]])
    }

    @Test func aTableInsideACellIsLayout() throws {
        let page = """
            <table><tr><td>Trước<table><tr><td>1.1. Tên</td><td>3</td></tr></table>Sau</td><td>Bên</td></tr></table>
            """
        #expect(try texts(blocks(page)) == [["Trước"], ["1.1. Tên", "3"], ["Sau"], ["Bên"]])
    }

    @Test func lineBreaksPartParagraphsAndScriptsAreNoText() throws {
        let page = """
            <table><tr><td>Phần A:<br>TÊN</td><td>1<br/>2</td></tr></table><script>var x = "<p>không</p>"</script>
            <style>p{}</style>Chữ&nbsp;rời &amp; &#9633; &lt;
            """
        #expect(try texts(blocks(page)) == [["Phần A:|TÊN", "1|2"], ["Chữ rời & □ <"]])
    }

    @Test func encodingsAreFollowed() throws {
        let page = "<p>Tiếng Việt đậm 🌾</p>"
        let little = page.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        let big = page.utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        for bytes in [
            Array(page.utf8), [0xEF, 0xBB, 0xBF] + Array(page.utf8), [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little,
        ] {
            #expect(try texts(OfficialDocument(reading: bytes).blocks) == [["Tiếng Việt đậm 🌾"]])
        }
        // Windows-1258 writes the tone behind its vowel
        let vietnamese =
            Array("<meta charset=windows-1258><p>Ti".utf8) + [0xEA, 0xEC] + Array("ng ".utf8) + [0xF0, 0xF5]
        let read = try texts(OfficialDocument(reading: vietnamese).blocks)
        #expect(read == [["Tiếng đơ"]])
        let western =
            Array("<meta http-equiv='Content-Type' content='text/html; charset=windows-1252'>".utf8) + [
                0x93, 0xE9, 0x94,
            ]
        #expect(try texts(OfficialDocument(reading: western).blocks) == [["“é”"]])
    }

    @Test func aLongPageIsNotCutInsideALetter() throws {
        let page = "<p>" + String(repeating: "ệ", count: 100_000) + "</p>"
        for shift in 0..<3 {
            let blocks = try blocks(String(repeating: " ", count: shift) + page)
            #expect(texts(blocks) == [[String(repeating: "ệ", count: 100_000)]])
        }
    }

    @Test func otherFormsAreNamed() {
        let forms: [([UInt8], OfficialTextError)] = [
            ([], .empty), (Array("<p> </p>".utf8), .empty), (Array("%PDF-1.7 <p>".utf8), .otherFormat),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .otherFormat), (Array("{\\rtf1 <b>".utf8), .otherFormat),
            (Array("chữ trơn".utf8), .otherFormat), (Array("1 < 2".utf8), .otherFormat),
        ]
        for (bytes, error) in forms {
            #expect(throws: error) { try OfficialDocument(reading: bytes) }
        }
    }

    @Test(arguments: OfficialTextError.allCases)
    func everyErrorSaysWhatToDo(error: OfficialTextError) {
        for label in [error.message, error.advice] {
            #expect(!label.vi.isEmpty && !label.en.isEmpty)
        }
    }
}
