import Testing
import VietnameseSearch

/// What stands before what.
@Suite struct RankingTests {
    @Test func exactMarksComeBeforeFoldedBeforeTypos() throws {
        let index = try shelf(["typo": "Nước mấn", "folded": "Nước mâm", "exact": "Nước mắm", "none": "Bánh gai"])
        #expect(try index.ids("nước mắm").prefix(2) == ["exact", "folded"])
        let longer = try shelf(["typo": "Đườg phèn", "folded": "Duong phen", "exact": "Đường phèn"])
        #expect(try longer.ids("đường phèn") == ["exact", "folded", "typo"])
    }

    @Test func plainWordsComeFirstForPlainQueries() throws {
        let index = try shelf(["a": "Má", "b": "Mà", "c": "Ma", "d": "Mạ"])
        #expect(try index.ids("ma").first == "c")
    }

    @Test func wholeWordsComeBeforeLongerOnes() throws {
        let index = try shelf(["1": "Trang trí", "2": "Tra cứu", "3": "Trà"])
        #expect(try index.ids("tra").prefix(2).sorted() == ["2", "3"])
        #expect(try index.ids("tra").last == "1")
    }

    @Test func theNameThatIsTheQueryComesFirst() throws {
        let index = try shelf(["1": "Mật ong rừng U Minh", "2": "Mật ong", "3": "Ong mật", "4": "Kẹo mật ong"])
        #expect(try index.ids("mat ong").first == "2")
        #expect(try index.ids("mật ong").last == "3")
    }

    @Test func neighboursComeBeforeWordsApart() throws {
        let index = try shelf(["apart": "Trà hoa sen", "together": "Trà sen hảo hạng Tây Hồ"])
        #expect(try index.ids("tra sen") == ["together", "apart"])
    }

    @Test func weightierFieldsComeFirst() throws {
        let index = SearchIndex(Schema(fields: [.init("name", weight: 3), "story"]))
        try index.add(Document(id: "story", texts: ["name": "Bánh gai", "story": "Ăn với mật ong"]))
        try index.add(Document(id: "name", texts: ["name": "Mật ong", "story": "Hoa nhãn"]))
        #expect(try index.ids("mat ong") == ["name", "story"])
    }

    @Test func fourLettersMayHaveOneTypoAndLongerWordsTwo() throws {
        let index = try shelf(["1": "Mướp", "2": "Nghiêng", "3": "Cam"])
        #expect(try index.ids("muop") == ["1"])
        #expect(try index.ids("muup") == ["1"])  // one
        #expect(try index.ids("muxx").isEmpty)  // two in four letters
        #expect(try index.ids("ngihxng") == ["2"])  // an exchange and a change
        #expect(try index.ids("ngxxxng").isEmpty)  // three
        #expect(try index.ids("cem").isEmpty)  // one in three letters
        #expect(try index.search(Query("muup", allowsTypos: false)).hits.isEmpty)
    }

    @Test func theLastWordMayBeABeginning() throws {
        let index = try shelf(["1": "Cà phê Đắk Lắk", "2": "Cà phê bột", "3": "Trà"])
        #expect(try index.ids("ca ph") == ["2", "1"])
        #expect(try index.ids("ca phe da") == ["1"])
        #expect(try index.search(Query("ca ph ", allowsTypos: false)).complete == 0)
        #expect(try index.search(Query("ca ph", completesLastWord: false, allowsTypos: false)).complete == 0)
        #expect(try index.ids("ph ca").isEmpty == false)
    }

    @Test func phrasesStandSideBySide() throws {
        let index = try shelf(["1": "Sen hồng trà", "2": "Hồng trà sen", "3": "Trà hồng"])
        #expect(try index.ids("\"hồng trà\"").sorted() == ["1", "2"])
        #expect(try index.ids("“trà sen” hồng") == ["2"])
        #expect(try index.ids("\"sen hồng trà\"") == ["1"])
        #expect(try index.ids("\"trà hông\" \"sen hong\"").isEmpty)
        // A quantity stands between number and unit without parting them.
        #expect(try shelf(["1": "Mật ong 500 g rừng"]).ids("\"ong 500 g rừng\"") == ["1"])
    }

    @Test func wordsMayBeMissingWhereNothingHasAll() throws {
        let index = try shelf(["1": "Nước mắm Lê Gia", "2": "Bánh gai"])
        let found = try index.search(Query("nuoc mam xyzzy"))
        #expect(found.hits.map(\.id) == ["1"])
        #expect(found.complete == 0)
        #expect(found.total == 1)
    }

    @Test func theExplanationAddsUpToTheScore() throws {
        let index = try shelf([
            "1": "Nước mắm Phú Quốc 40 độ đạm", "2": "Nước màu dừa", "3": "Mắm nêm", "4": "Nước mắm", "5": "Ca cao",
            "6": "Kẹo cacao",
        ])
        for text in ["nước mắm", "nuoc ma", "nuoc mam 40°N", "mắm nướcs", "nước xyz", "ca cao", "nuocmam"] {
            for hit in try index.search(Query(text)).hits {
                let why = try #require(try index.explain(Query(text), id: hit.id))
                #expect(why.score == hit.score)
                let found = why.words.filter { $0.found != nil }
                let tiers = found.count * 100 - why.words.reduce(0) { $0 + $1.typos * 10 + ($1.hasOtherMarks ? 1 : 0) }
                let share = why.text * 0.6 + why.neighbours * 0.25 + why.wholeField * 0.15
                #expect(abs(Double(tiers) - why.readingCost + share - hit.score) < 1e-9)
                #expect((0...1).contains(share))
            }
        }
        #expect(try index.explain(Query("nước mắm"), id: "5") == nil)
        #expect(try index.explain(Query("nước mắm"), id: "none") == nil)
    }
}
