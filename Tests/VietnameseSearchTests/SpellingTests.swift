import Testing
import VietnameseSearch
import VietnameseText

/// One word is found in all the ways in which it is written.
@Suite struct SpellingTests {
    @Test(arguments: [
        ("Mật ong hoà bình", "hòa"), ("Mật ong hòa bình", "hoà"), ("Trà khoẻ", "khỏe"), ("Thuỷ sản", "thủy"),
        ("Mỳ Quảng", "mì"), ("Mì Quảng", "mỳ"), ("Thủ công mĩ nghệ", "mỹ nghệ"), ("Măng cụt Tân Qui", "Tân Quy"),
        ("Rượu Lý Sơn", "lí sơn"), ("Đắk Lắk", "dak lak"), ("Ðường phèn", "đường phèn"), ("ĐƯỜNG PHÈN", "duong phen"),
    ])
    func otherSpellingsFindTheSame(name: String, query: String) throws {
        let index = try shelf(["1": name, "2": "Bánh gai"])
        #expect(try index.ids(query) == ["1"])
        #expect(try index.ids(VietnameseText.decomposed(query)) == ["1"])
        #expect(try index.ids(VietnameseText.folded(query)).first == "1")
        let decomposed = try shelf(["1": VietnameseText.decomposed(name)])
        #expect(try decomposed.ids(query) == ["1"])
    }

    @Test(arguments: [
        ("Mật ong 500g", "mat ong 500 g"), ("Mật ong 500 gam", "mat ong 0,5kg"), ("Mật ong 0.5 kg", "mật ong 500 gr"),
        ("Mật ong 1.500 g", "mat ong 1,5 kg"), ("Mật ong 2 lạng", "mat ong 200g"),
        ("Nước mắm 38 độ đạm", "nuoc mam 38°N"),
        ("Nước mắm 38ºN", "nước mắm 38 độ đạm"), ("Nước mắm 38°", "nuoc mam 38 do"),
        ("Nước mắm 0,75 lít", "nuoc mam 750 ml"),
        ("Rượu đế 31%", "ruou de 31 %"), ("Khăn 1,2 m", "khan 120 cm"), ("Gạo ST25", "gao st 25"),
        ("Gạo ST 25", "ST25"),
    ])
    func quantitiesAreTheSameInAllUnits(name: String, query: String) throws {
        let index = try shelf(["right": name, "other": name.replacing(/[0-9]/, with: "7")])
        let found = try index.search(Query(query))
        #expect(found.hits.first?.id == "right")
        #expect(found.complete == 1)
    }

    @Test func degreesOfProteinAreDegreesButNotTheOtherWayRound() throws {
        let index = try shelf(["sauce": "Nước mắm 40 độ đạm", "wine": "Rượu 40 độ"])
        #expect(try Set(index.ids("40 độ")) == ["sauce", "wine"])
        #expect(try index.ids("40 độ đạm") == ["sauce"])
    }

    @Test func aUnitThatTheIndexDoesNotHaveIsReadAsWords() throws {
        #expect(try shelf(["1": "Trà 7 vị", "2": "Bảng 7 m"]).ids("7 vị") == ["1"])
        #expect(try shelf(["1": "Cẩm nang 5 gam màu", "2": "Bánh"]).ids("5 gam") == ["1"])
    }

    @Test func wordsAreFoundApartAndInOne() throws {
        let index = try shelf(["1": "Nước mắm Lê Gia", "2": "Kẹo cacao", "3": "Bột ca cao"])
        #expect(try index.ids("nuocmam").first == "1")
        #expect(try Set(index.ids("cacao")) == ["2", "3"])
        #expect(try Set(index.ids("ca cao").prefix(2)) == ["2", "3"])
        #expect(try index.ids("ca cao").first == "3")
    }

    @Test(arguments: ["", "   ", "!!! ??? …", "\u{301}\u{301}", "\"\""])
    func withoutWordsEverythingIsFound(query: String) throws {
        #expect(try shelf(["1": "Trà", "2": "Gạo"]).search(Query(query)).total == 2)
    }
}
