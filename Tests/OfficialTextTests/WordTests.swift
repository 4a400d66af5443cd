import OCOP
import OfficialText
import Testing

struct WordTests {
    private func read(_ body: String) throws -> [TextBlock] {
        try OfficialDocument(reading: ZipSample.word(PageSample.document(body))).blocks
    }

    @Test func aDocumentSaysWhatThePageSays() throws {
        let word = try OfficialDocument(reading: ZipSample.word(PageSample.word))
        #expect(word.format == .docx)
        func plain(_ table: OfficialTable) -> [String] {
            table.sets.flatMap { set in
                [set.name]
                    + set.parts.flatMap(\.sections).flatMap(\.criteria).flatMap { criterion in
                        [criterion.name, criterion.points.text(in: .vi)] + criterion.notes.map(\.text)
                            + criterion.options.map { "\($0.text) \($0.points.text(in: .vi)) \($0.stars)" }
                    }
            }
        }
        let page = try OfficialDocument(reading: Array(PageSample.html.utf8))
        #expect(plain(OfficialTable(word.blocks)) == plain(OfficialTable(page.blocks)))
        #expect(plain(OfficialTable(word.blocks)).count == 10)
    }

    @Test func boldTypeIsThatOfTheRunNotOfTheParagraphSign() throws {
        let blocks = try read(PageSample.paragraph("thường") + PageSample.paragraph("đậm", isBold: true))
        #expect(blocks == [.paragraph(.init(text: "thường")), .paragraph(.init(text: "đậm", boldLead: "đậm"))])
        let off = try read("<w:p><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>không</w:t></w:r></w:p>")
        #expect(off == [.paragraph(.init(text: "không"))])
    }

    @Test func boxesBreaksAndDeletionsAreUnderstood() throws {
        let blocks = try read(
            """
            <w:p><w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:tab/><w:t>Có</w:t><w:br/><w:t>sổ</w:t></w:r>
            <w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>dời</w:t></w:r></w:moveFrom>
            <w:ins><w:r><w:t xml:space="preserve"> mới</w:t></w:r></w:ins></w:p>
            <w:p><w:r><w:fldChar><w:ffData><w:checkBox/></w:ffData></w:fldChar><w:instrText>FORMCHECKBOX</w:instrText>
            <w:t>Ô</w:t></w:r></w:p>
            <mc:AlternateContent><mc:Fallback><w:p><w:r><w:t>hai lần</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>
            """
        )
        let texts = blocks.map { if case .paragraph(let paragraph) = $0 { paragraph.text } else { "" } }
        #expect(texts == ["\u{F0A8} Có", "sổ mới", "☐Ô"])
    }

    @Test func columnsCountCellsThatReachAcross() throws {
        let cell = PageSample.paragraph("x")
        let blocks = try read(
            "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\(cell)</w:tc><w:tc>\(cell)</w:tc></w:tr></w:tbl>"
        )
        guard case .row(let cells) = blocks.first else {
            Issue.record("no row")
            return
        }
        #expect(cells.map(\.column) == [0, 2])
    }

    @Test func entitiesAreRefused() {
        let types = [
            "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
            "<!DOCTYPE w SYSTEM \"http://example.org/a.dtd\">",
            "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        ]
        for type in types {
            let document = PageSample.document(PageSample.paragraph("&a;"), before: type)
            #expect(throws: OfficialTextError.entities) { try OfficialDocument(reading: ZipSample.word(document)) }
        }
    }

    @Test func whatIsNoWordDocumentIsNamed() {
        let document = Array(PageSample.word.utf8)
        let files: [([UInt8], OfficialTextError)] = [
            (ZipSample.zip([("xl/workbook.xml", document)]), .notWord),
            (ZipSample.zip([("word/document.xml", document)], isEncrypted: true), .encrypted),
            (ZipSample.zip([("word/document.xml", Array(document.dropLast(40)))]), .damaged),
            (ZipSample.zip([("word/document.xml", Array("không phải XML".utf8))]), .damaged),
            (ZipSample.word(PageSample.document("")), .empty),
            (ZipSample.word(PageSample.document(String(repeating: "<w:p>", count: 100_000))), .nestedTooDeep),
        ]
        for (bytes, error) in files {
            #expect(throws: error) { try OfficialDocument(reading: bytes) }
        }
    }

    @Test func aDocumentThatUnpacksWithoutEndIsRefused() {
        let bomb = ZipSample.bomb(PageSample.document("").replacing("</w:body></w:document>", with: ""), size: 66 << 20)
        #expect(bomb.count < 1 << 20)
        #expect(throws: OfficialTextError.unpacksTooLarge) { try OfficialDocument(reading: bomb) }
    }
}
