import OCOP
import OfficialText
import Testing

/// Whatever the bytes are, reading ends with blocks or with an error of ours, and soon.
struct HostileFileTests {
    private func read(_ bytes: [UInt8]) -> Result<OfficialDocument, OfficialTextError> {
        Result { () throws(OfficialTextError) in try OfficialDocument(reading: bytes) }
    }

    private func survives(_ bytes: [UInt8]) {
        if case .success(let document) = read(bytes) { _ = OfficialTable(document.blocks) }
    }

    @Test func filesBrokenOffAnywhereAreRead() {
        let page = Array(PageSample.html.utf8)
        for end in 0..<page.count { survives(Array(page[..<end])) }
        let word = ZipSample.word(PageSample.word)
        for end in stride(from: 0, to: word.count, by: 7) { survives(Array(word[..<end])) }
    }

    @Test func filesWithWrongBytesAreRead() {
        var chance = Chance(state: 26_2026)
        for original in [Array(PageSample.html.utf8), ZipSample.word(PageSample.word)] {
            for _ in 0..<400 {
                var bytes = original
                for _ in 0..<Int.random(in: 1...20, using: &chance) {
                    let place = Int.random(in: 0..<bytes.count, using: &chance)
                    bytes[place] = UInt8.random(in: 0...255, using: &chance)
                }
                survives(bytes)
            }
        }
    }

    @Test func randomBytesAreRead() {
        var chance = Chance(state: 148)
        let starts: [[UInt8]] = [
            [], Array("<p>".utf8), [0xFF, 0xFE, 0x3C, 0, 0x70, 0], [0xFE, 0xFF, 0, 0x3C, 0, 0x70], [0x50, 0x4B, 3, 4],
            Array("<meta charset=windows-1258>".utf8), Array("<table><tr><td>".utf8),
        ]
        for start in starts {
            for count in [1, 2, 3, 100, 70_000] {
                survives(start + (0..<count).map { _ in UInt8.random(in: 0...255, using: &chance) })
            }
        }
    }

    @Test(arguments: ["<div>", "<b>", "<table>", "<table><tr><td>", "<ul><li>", "<x>", "<p><span>"])
    func tagsNestedWithoutEndAreRefused(tag: String) {
        let page = Array(String(repeating: tag, count: 100_000).utf8)
        #expect(read(page) == .failure(.nestedTooDeep))
        survives(page + Array(String(repeating: "</i>", count: 100_000).utf8))
    }

    @Test func largePiecesAreRead() throws {
        let long = String(repeating: "x", count: 3_000_000)
        survives(Array("<p title=\"\(long)\">a</p>".utf8))
        survives(Array("<p title=\"\(long)".utf8))
        survives(Array("<p><!-- \(long)".utf8))
        survives(Array("<\(long)>a".utf8))
        survives(Array("<p>&\(long);".utf8))
        survives(Array("<p>\(String(repeating: "&amp;", count: 300_000))".utf8))
        survives(Array("<table><tr>\(String(repeating: "<td rowspan=65000 colspan=9000>a", count: 3000))".utf8))
        survives(Array("<p\(String(repeating: " a=b", count: 300_000))>".utf8))
    }

    @Test func endlessLinesInATableAreRead() {
        let start = "<p>1. Bộ sản phẩm: X</p><table><tr><td>Phần A</td><td>9</td></tr><tr><td>1. X</td><td>9</td></tr>"
        func row(_ text: String) -> String { "<tr><td>\(text)</td><td>1</td></tr>" }
        for piece in ["□", "[ ]", "*", "1.", "(1 điểm)", "- ", "a)", "\u{F0A8}"] {
            survives(Array((start + row(String(repeating: piece, count: 50_000))).utf8))
        }
        survives(Array((start + (1...5000).map { row("1.\($0 % 99). X") }.joined()).utf8))
        survives(Array((String(repeating: start + row("□ X") + "</table>", count: 1000)).utf8))
    }

    @Test func rowsHaveALimit() {
        let rows = String(repeating: "<tr><td>a", count: OfficialDocument.rowLimit + 2)
        #expect(read(Array("<table>\(rows)".utf8)) == .failure(.tooManyRows))
        #expect(read([UInt8](repeating: 60, count: 4_000_001)) == .failure(.otherFormat))
        #expect(read(Array("<p>".utf8) + [UInt8](repeating: 60, count: 4_000_001)) == .failure(.tooManyRows))
        #expect(read([UInt8](repeating: 60, count: OfficialDocument.sizeLimit + 1)) == .failure(.tooLarge))
    }

    @Test func aTextInAnOldVietnameseFontMatchesNothing() throws {
        // TCVN3: "Bé s¶n phÈm" in the bytes of the font .VnTime
        let heading: [UInt8] = Array("<p>1. B".utf8) + [0xE9] + Array(" s".utf8) + [0xB6] + Array("n ph".utf8) + [0xC8]
        let document = try OfficialDocument(reading: heading + Array("m: G".utf8) + [0xB9] + Array("o</p>".utf8))
        #expect(OfficialTable(document.blocks).sets.isEmpty)
    }
}

/// Chance that is the same every time.
private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 17) ^ (state << 23)
    }
}
