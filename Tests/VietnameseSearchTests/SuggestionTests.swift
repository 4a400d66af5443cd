import Testing
import VietnameseSearch
import VietnameseText

/// Completions, corrections, synonyms, and marks in the text.
@Suite struct SuggestionTests {
    private let index: SearchIndex

    init() throws {
        index = try shelf([
            "1": "Nước mắm Phú Quốc", "2": "Nước mắm Lê Gia", "3": "Nước màu dừa", "4": "Cà phê bột",
            "5": "Cà chua sấy",
            "6": "Mắm nêm", "7": "Dứa sấy dẻo", "8": "Chả cá Vĩnh Long",
        ])
    }

    @Test func completionsComeFromTheTitlesWithTheirMarks() {
        #expect(index.completions(of: "nuoc m").map(\.text) == ["nước mắm", "nước màu"])
        #expect(index.completions(of: "nuoc m").map(\.count) == [2, 1])
        #expect(index.completions(of: "ca ").map(\.text) == ["cà chua", "cà phê", "cá vĩnh"])
        #expect(index.completions(of: "nuo").map(\.text) == ["nước"])
        #expect(index.completions(of: "Phu Q").map(\.text) == ["phú quốc"])
        #expect(index.completions(of: "xyz").isEmpty)
        #expect(index.completions(of: "").isEmpty)
        #expect(index.completions(of: "n", limit: 1).count == 1)
    }

    @Test func correctionsReplaceWhatNoDocumentHas() {
        #expect(index.didYouMean("nuocs mam")?.text == "nước mắm")
        #expect(index.didYouMean("nước mắm") == nil)
        #expect(index.didYouMean("xyzzyx") == nil)
    }

    @Test func synonymsFindOtherNamesAfterTheTypedOne() throws {
        index.synonyms.add(["dứa", "thơm", "khóm"])
        index.synonyms.add("Trà Vinh", becoming: ["Vĩnh Long"])
        try index.add(Document(id: "9", texts: ["name": "Thơm sấy dẻo"]))
        try index.add(Document(id: "10", texts: ["name": "Đặc sản Trà Vinh"]))
        #expect(try index.ids("khom say") == ["7", "9"])
        #expect(try index.ids("dứa sấy") == ["7", "9"])
        #expect(try index.ids("tra vinh") == ["10", "8"])
        #expect(try index.ids("vinh long") == ["8"])
        let why = try #require(try index.explain(Query("khom say"), id: "9"))
        #expect(why.readingCost == 0.5)
        #expect(try index.search(Query("khom say")).total == 2)
    }

    @Test(arguments: [
        ("nuoc ma", "Nước mắm và nước màu", ["Nước", "mắ", "nước", "mà"]), ("hoà", "Thái Hòa, hoa", ["Hòa", "hoa"]),
        ("0,5 kg", "gói 500g to", ["500g"]), ("nuocs", "Nước", ["Nước"]), ("38°N", "loại 38 độ đạm", ["38 độ đạm"]),
        ("ly", "Lý và Lí, lychee", ["Lý", "Lí", "ly"]), ("xyz", "Nước", []), ("dua", "Dứa", ["Dứa"]),
    ])
    func highlightsAreRangesOfTheText(query: String, text: String, marked: [String]) {
        for text in [text, VietnameseText.decomposed(text)] {
            let bytes = Array(text.utf8)
            let ranges = index.highlights(of: Query(query), in: text)
            #expect(ranges.map { VietnameseText.composed(String(decoding: bytes[$0], as: UTF8.self)) } == marked)
        }
    }
}
