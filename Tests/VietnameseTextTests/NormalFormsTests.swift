import Foundation
import Testing
import VietnameseText

@Suite struct NormalFormsTests {
    @Test(arguments: [
        "Cộng hòa", "ậ\u{301}", "a\u{302}\u{323}", "가각", "が", "Å \u{212B} \u{1E9B}\u{323}", "\u{958}", "\u{301}x", "",
    ])
    func formsAreThoseOfUnicode(text: String) {
        let (composed, decomposed) = (VietnameseText.composed(text), VietnameseText.decomposed(text))
        #expect(composed.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars))
        #expect(decomposed.unicodeScalars.elementsEqual(text.decomposedStringWithCanonicalMapping.unicodeScalars))
        #expect(VietnameseText.isComposed(composed))
        #expect(VietnameseText.composed(decomposed).unicodeScalars.elementsEqual(composed.unicodeScalars))
    }

    @Test func onlyTheComposedFormIsComposed() {
        #expect(VietnameseText.isComposed("Hà Nội, 2025 – ₫"))
        #expect(!VietnameseText.isComposed("Ha\u{300}"))
        #expect(!VietnameseText.isComposed("ạ\u{302}"))
        #expect(VietnameseText.isComposed("x\u{301}"))
    }

    @Test func everyScalarHasTheFormsOfFoundation() {
        let wrong = (0...UInt32(0x1_FFFF)).compactMap(Unicode.Scalar.init).filter { scalar in
            let text = String(scalar)
            let expected = text.precomposedStringWithCanonicalMapping
            return !VietnameseText.composed(text).unicodeScalars.elementsEqual(expected.unicodeScalars)
        }
        #expect(wrong == [])
    }

    @Test func randomRunsOfMarksHaveTheFormsOfFoundation() {
        var random = SeededRandom(seed: 1)
        let marks: [Unicode.Scalar] = [
            "a", "o", "u", "e", "\u{300}", "\u{301}", "\u{302}", "\u{306}", "\u{31B}", "\u{323}", "\u{327}", "đ",
        ]
        for _ in 0..<5_000 {
            let text = random.text(of: marks, length: 8)
            let expected = text.precomposedStringWithCanonicalMapping.unicodeScalars
            #expect(VietnameseText.composed(text).unicodeScalars.elementsEqual(expected))
        }
    }
}
