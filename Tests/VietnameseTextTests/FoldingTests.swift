import Testing

@testable import VietnameseText

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Đắk Lắk", "dak lak"), ("THỪA THIÊN – HUẾ", "thua thien – hue"), ("Ơ Ư ơ ư", "o u o u"),
        ("Café, señor, garçon, Ångström", "cafe, senor, garcon, angstrom"), ("ÐÀ NẴNG", "da nang"),
        ("ß Ø æ Ł", "ß ø æ ł"), ("Ａｂ１ Hà", "Ａｂ１ ha"), ("Йод Ά", "иод α"), ("가 が 中", "가 が 中"), ("İ", "i"), ("", ""),
        ("o\u{301}\u{31B}\u{323} ê\u{300}", "o e"), ("\u{301}a", "a"), ("\0x", "\0x"), ("😀 Á", "😀 a"),
    ])
    func foldingTakesTheMarksAndNothingElse(text: String, folded: String) {
        for form in [text, VietnameseText.composed(text), VietnameseText.decomposed(text)] {
            #expect(VietnameseText.folded(form).unicodeScalars.elementsEqual(folded.unicodeScalars), "\(form)")
        }
    }

    @Test func everyVietnameseLetterFoldsToItsLatinLetter() {
        for (row, latin) in zip(Letter.vowelRows, "aaaeeiooouuy") {
            for text in [row, row.uppercased(), VietnameseText.decomposed(row)] {
                #expect(VietnameseText.folded(text) == String(repeating: latin, count: 6))
            }
        }
    }

    @Test(arguments: [
        ("  Xã Ea H'leo (mới)", "xa ea h leo moi"), ("Bà Rịa – Vũng Tàu", "ba ria vung tau"),
        ("Phường 12", "phuong 12"),
        ("...", ""), ("", ""), ("中文-Đường", "中文 duong"), ("a\u{200B}b c", "a b c"), ("क्षि!", "क्षि"), ("😀Á😀é", "a e"),
    ])
    func searchKeyIsWordsWithOneSpaceBetween(text: String, key: String) {
        #expect(VietnameseText.searchKey(text) == key)
        #expect(VietnameseText.searchKey(VietnameseText.decomposed(text)) == key)
        #expect(VietnameseText.searchKey(key) == key)
    }

    @Test func bothPathsOfFoldingAgreeOnTheWholeBasicPlane() {
        let wrong = (0...UInt32(0x1_0000)).compactMap(Unicode.Scalar.init).filter { scalar in
            let text = "Ấ\(scalar)b"
            return VietnameseText.folded(text) != VietnameseText.generallyFolded(text)
        }
        #expect(wrong == [])
    }

    @Test func bytesAreFoldedBehindWhatIsThere() {
        var output = Array("> ".utf8)
        VietnameseText.appendFolded("Thủy".utf8, into: &output)
        VietnameseText.appendFolded(AnySequence("中 Đ".utf8), into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "> thuy中 d")
    }

    @Test(arguments: [
        [0xC3], [0xE1, 0xBA], [0xC3, 0x28], [0xFF, 0x41], [0xED, 0xA0, 0x80], [0xE2, 0x80], [0xC0, 0x80],
    ])
    func brokenBytesBecomeReplacementCharacters(bytes: [UInt8]) {
        var output: [UInt8] = []
        VietnameseText.appendFolded(bytes, into: &output)
        #expect(String(decoding: output, as: UTF8.self) == String(decoding: bytes, as: UTF8.self).lowercased())
    }
}
