import Foundation
import Testing
import VietnameseSearch

/// Texts and queries that nobody would write, up to a megabyte, are indexed and searched like others.
@Suite struct HostileTests {
    @Test(arguments: [
        "a", "ạ", "a ", "1", "1.", "1,1.", "\u{301}", "e\u{301}", "\"", "“", "0 g ", "漢", "👩‍👩‍👧‍👦", "\0", "°", "38°N ", "a1",
        "qu\u{302}\u{301}y ", "İ", "ǅ", "\u{FDFA}",
    ])
    func aMegabyteOfOneThing(piece: String) throws {
        let size = ProcessInfo.processInfo.environment["SAOLANG_FUZZ_BYTES"].flatMap(Int.init) ?? 12_000
        let text = String(repeating: piece, count: size / piece.utf8.count)
        let index = SearchIndex(Schema(fields: [.init("name", weight: 3, isStored: true), "story"]))
        try index.add(Document(id: "1", texts: ["name": text, "story": text]))
        let found = try index.search(Query(text))
        #expect(found.hits.count <= 1)
        _ = index.highlights(of: Query(text), in: text)
        _ = index.completions(of: text)
        _ = index.didYouMean(text)
        _ = try index.explain(Query(text), id: "1")
        #expect(try SearchIndex(snapshot: index.snapshot()).count == 1)
    }

    @Test func manyDifferentWords() throws {
        let size = ProcessInfo.processInfo.environment["SAOLANG_FUZZ_BYTES"].flatMap(Int.init) ?? 12_000
        let text = (0..<size / 6).map { String($0, radix: 36) }.joined(separator: "x ")
        let index = try shelf(["1": text, "2": "trà"])
        #expect(try index.ids("tra").first == "2")
        _ = try index.ids(text)
    }

    /// Random pieces of text and of Unicode; SAOLANG_FUZZ_ROUNDS makes it longer.
    @Test func randomTexts() throws {
        let rounds = ProcessInfo.processInfo.environment["SAOLANG_FUZZ_ROUNDS"].flatMap(Int.init) ?? 150
        var random = SeededRandom(3)
        let pieces = [
            "nước", "mắm", "hoà", "500", "g", " ", " ", " ", "\"", "”", ",", ".", "°", "N", "%", "độ", "đạm", "\u{301}",
            "\u{31B}",
            "kg", "0", "ﬀ", "ß", "Ω", "한", "\u{1100}\u{1161}", "🇻🇳", "\u{200D}", "\u{A0}", "-", "x", "ly", "qu",
        ]
        let index = SearchIndex(Schema(fields: [.init("name", weight: 3), "story"]))
        for round in 0..<rounds {
            func text() -> String {
                (0..<Int.random(in: 0...12, using: &random)).map { _ in
                    Int.random(in: 0..<12, using: &random) > 0
                        ? pieces.randomElement(using: &random) ?? ""
                        : Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &random)).map { String($0) } ?? ""
                }.joined()
            }
            try index.add(Document(id: "\(round % 40)", texts: ["name": text(), "story": text()]))
            let query = Query(text(), limit: 50)
            let found = try index.search(query)
            #expect(found.hits.count <= min(50, found.total))
            #expect(found.complete <= found.total)
            #expect(zip(found.hits, found.hits.dropFirst()).allSatisfy { $0.score >= $1.score })
            for hit in found.hits.prefix(3) { #expect(try index.explain(query, id: hit.id)?.score == hit.score) }
            let shown = text()
            let ranges = index.highlights(of: query, in: shown)
            #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
            for range in ranges {
                #expect(String(validating: Array(shown.utf8)[range], as: UTF8.self) != nil)
            }
            _ = index.completions(of: text())
            _ = index.didYouMean(text())
        }
    }
}
