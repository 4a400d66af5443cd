import Testing
import VietnameseText

@Suite struct TonePlacementTests {
    @Test(arguments: [
        ("hòa", "hoà"), ("HÒA", "HOÀ"), ("Hòa", "Hoà"), ("khỏe", "khoẻ"), ("lóe", "loé"), ("thủy", "thuỷ"),
        ("họa", "hoạ"),
        ("Xã Hòa Thủy, Lệ Thủy", "Xã Hoà Thuỷ, Lệ Thuỷ"), ("ủy ban", "uỷ ban"), ("hÒa", "hOà"),
    ])
    func theTwoPlacementsChangeIntoEachOther(traditional: String, modern: String) {
        #expect(VietnameseText.placingTones(.modern, in: traditional) == modern)
        #expect(VietnameseText.placingTones(.traditional, in: modern) == traditional)
        #expect(VietnameseText.placingTones(.modern, in: VietnameseText.decomposed(modern)) == modern)
        #expect(VietnameseText.placingTones(.traditional, in: traditional) == traditional)
    }

    @Test(arguments: [
        "quý", "Quỳ Hợp", "quả", "giò", "già", "toàn", "hoàng", "khuỷu", "ngoài", "tuyết", "mía", "của", "hoa", "Genoà",
        "goálie",
        "boà\u{327}", "zòa", "ngòai", "hóá", "Krông Năng", "kòa2a", "thuế", "lúa", "tùy\u{302}",
    ])
    func everythingElseStays(text: String) {
        for placement in TonePlacement.allCases {
            let expected = text == "kòa2a" && placement == .modern ? "koà2a" : text
            #expect(VietnameseText.placingTones(placement, in: text) == expected)
        }
    }
}

@Suite struct SpellingTests {
    @Test(arguments: [
        ("Hoà", "Hòa", true), ("Hoá", "Hòa", false), ("Hòa", "Ho\u{300}a", true), ("Hòa", "hòa", false),
        ("ấ", "a\u{301}\u{302}", true), ("lý", "lí", false), ("Thủy", "Thúy", false), ("Hòa ", "Hòa", false),
        ("ợ", "o\u{323}\u{31B}", true),
    ])
    func onlyPlaceAndFormAreOverlooked(left: String, right: String, isSame: Bool) {
        #expect(VietnameseText.sameSpelling(left, right) == isSame)
    }

    @Test(arguments: [
        ("lý", "lí", true), ("Kỹ", "Kĩ", true), ("quý", "quí", true), ("ý", "í", false), ("thúy", "thúi", false),
        ("Mỹ Thuận", "Mĩ Thuận", true), ("lý", "lì", false), ("tay", "tai", false), ("Sỹ", "sĩ", false),
    ])
    func finalYIsOverlookedOnDemand(left: String, right: String, isSame: Bool) {
        #expect(VietnameseText.sameSpelling(left, right, options: .ignoringFinalY) == isSame)
    }

    @Test func caseIsOverlookedOnDemand() {
        #expect(VietnameseText.sameSpelling("HÒA ĐƯỜNG", "hoà đường", options: .ignoringCase))
        #expect(!VietnameseText.sameSpelling("HÒA", "hoá", options: .ignoringCase))
        #expect(VietnameseText.spellingKey("SỸ Hòa", options: [.ignoringCase, .ignoringFinalY]) == "sĩ hoà")
    }
}
