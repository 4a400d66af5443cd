import Testing
import VietnameseText

@Suite struct LegacyDetectionTests {
    @Test(arguments: [
        "Cộng hòa xã hội chủ nghĩa Việt Nam", "Café à la crème",
        "Où est le thé ? Voilà l'été à Orléans, déjà vu, Noël, naïf",
        "Straße, Müller, über, schön, Fuß, Köln, für, Mädchen, Öl, groß", "El niño señor año, corazón, ¿qué tal?",
        "1.234.567,89",
        "Não, coração, pão, João, irmão, são", "Rødgrød med fløde, på små øer, Ærø, så", "plain English text", "", " ",
        "5×3 m² ±2° ½",
        "Hà Nam, Cà Mau, Bình Chánh, Tân Phú, Lý, Trà Vinh", "Hòa", "xã", "Ông là ai",
        "Vinamilk® © 2024 §5 «Tân Phú» £m 10 µm",
        "Ðà Ðông Hà", "L·L col·lecció", "Loïc", "Lü", "né", "Ha\u{300} No\u{302}\u{323}i", "日本語 é", "Hµ Nội",
    ])
    func correctTextIsNeverCalledLegacy(text: String) {
        #expect(LegacyEncoding.detect(in: text) == nil)
        #expect(LegacyEncoding.detect(in: Array(text.utf8)) == nil)
        #expect(LegacyEncoding.repair(text) == text)
    }

    @Test(arguments: [
        "Cộng hòa xã hội chủ nghĩa Việt Nam", "Hà Nội", "Huế, Việt Nam", "Xã Tân Phú Đông", "Mật ong rừng U Minh",
        "HTX dược liệu",
        "Thành phố Hồ Chí Minh, ngày 2 tháng 9", "Đường", "Trường tiểu học",
    ])
    func legacyTextIsDetectedAndRepaired(text: String) {
        for (encoding, bytes) in [(LegacyEncoding.tcvn3, Encoder.tcvn3(text)), (.vni, Encoder.vni(text))] {
            #expect(LegacyEncoding.detect(in: bytes)?.encoding == encoding, "\(Encoder.mistaken(bytes))")
            #expect(LegacyEncoding.detect(in: Encoder.mistaken(bytes))?.encoding == encoding)
            #expect(LegacyEncoding.repair(Encoder.mistaken(bytes)) == text)
        }
    }

    @Test func moreWordsAreMoreCertain() throws {
        let short = try #require(LegacyEncoding.detect(in: "HuÕ"))
        let long = try #require(LegacyEncoding.detect(in: "Céng hßa x· héi chñ nghÜa ViÖt Nam"))
        #expect(short.confidence >= 0.6 && short.confidence < long.confidence && long.confidence < 1)
    }
}
