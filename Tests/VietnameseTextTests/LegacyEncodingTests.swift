import Testing

@testable import VietnameseText

@Suite struct LegacyEncodingTests {
    @Test(arguments: [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", LegacyEncoding.tcvn3, "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("§éc lËp - Tù do - H¹nh phóc", .tcvn3, "Độc lập - Tự do - Hạnh phúc"), ("th­êng", .tcvn3, "thường"),
        ("CéNG HßA X· HéI", .tcvn3, "CỘNG HÒA XÃ HỘI"), ("X· Hßa", .tcvn3, "Xã Hòa"), ("UBND x·", .tcvn3, "UBND xã"),
        ("a\u{B3} m\u{B3} 30\u{B0}", .tcvn3, "á m³ 30°"), ("\u{93}Hµ\u{94} “Hµ”", .tcvn3, "“Hà” “Hà”"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", .vni, "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", .vni, "Độc lập - Tự do - Hạnh phúc"), ("tröôøng", .vni, "trường"),
        ("COÄNG HOØA XAÕ", .vni, "CỘNG HÒA XÃ"), ("Aù aÙ", .vni, "Á á"), ("ù bù", .vni, "ù bù"),
        ("\u{96} 中", .vni, "– 中"),
    ])
    func decodesKnownText(text: String, encoding: LegacyEncoding, expected: String) {
        #expect(LegacyEncoding.decode(text, as: encoding) == expected)
        #expect(VietnameseText.isComposed(LegacyEncoding.decode(text, as: encoding)))
    }

    @Test func bytesDecodeLikeMistakenText() {
        let bytes = "Céng hßa §éc".unicodeScalars.map { UInt8($0.value) }
        #expect(LegacyEncoding.decode(bytes, as: .tcvn3) == "Cộng hòa Độc")
        #expect(LegacyEncoding.decode([0x91, 0x48, 0xB5, 0x92, 0x80], as: .tcvn3) == "‘Hà’€")
        #expect(LegacyEncoding.decode([0xD1, 0x61, 0xF8, 0x85], as: .vni) == "Đà…")
    }

    @Test func allAccentedLettersGoThereAndBack() {
        let letters = LetterTable.shared.letters.keys.filter { !$0.isASCII }
        #expect(letters.count == 134)
        for letter in letters {
            #expect(LegacyEncoding.decode(Encoder.vni(String(letter)), as: .vni) == String(letter))
            let decoded = LegacyEncoding.decode(Encoder.tcvn3(String(letter)), as: .tcvn3)
            // Capitals without a code of their own come back small: the limit of TCVN3.
            #expect([String(letter), String(letter).lowercased()].contains(decoded))
            if letter.properties.isLowercase { #expect(decoded == String(letter)) }
        }
        #expect(LegacyEncoding.decode(Encoder.tcvn3("ĂÂĐÊÔƠƯ"), as: .tcvn3) == "ĂÂĐÊÔƠƯ")
    }
}
