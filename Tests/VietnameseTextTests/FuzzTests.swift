import Testing

@testable import VietnameseText

@Suite struct FuzzTests {
    @Test func everyFunctionTakesAnyText() {
        var random = SeededRandom(seed: 2)
        for length in 0..<600 { visit(random.anyText(length: length % 60)) }
    }

    @Test func everyFunctionTakesAnyBytes() {
        var random = SeededRandom(seed: 3)
        for length in 0..<600 {
            let bytes = (0..<length % 90).map { _ in UInt8.random(in: 0...255, using: &random) }
            var output: [UInt8] = []
            VietnameseText.appendFolded(bytes, into: &output)
            #expect(
                String(decoding: output, as: UTF8.self) == VietnameseText.folded(String(decoding: bytes, as: UTF8.self))
            )
            _ = LegacyEncoding.detect(in: bytes)
            for encoding in LegacyEncoding.allCases {
                #expect(VietnameseText.isComposed(LegacyEncoding.decode(bytes, as: encoding)))
            }
        }
    }

    @Test(arguments: ["a", "\u{301}", "ế ", "µ", "¸ ", "1", "Hòa ", "Hoø ", "中", "e\u{302}\u{301}"])
    func everyFunctionTakesMonotonousText(piece: String) {
        visit(String(repeating: piece, count: 10_000 / piece.utf8.count))
    }

    /// In quadratic time these would take minutes to hours.
    @Test(.timeLimit(.minutes(1)), arguments: ["\u{301}\u{323}", "ế", "¸ ", "1", "HÕ "])
    func aMegabyteTakesLinearTime(piece: String) {
        let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
        #expect(VietnameseText.folded(text).utf8.count <= text.utf8.count)
        #expect(VietnameseText.sortKey(text).utf8.count >= text.unicodeScalars.count)
        #expect(VietnameseText.placingTones(.modern, in: text).utf8.count <= text.utf8.count)
        for encoding in LegacyEncoding.allCases { _ = LegacyEncoding.decode(text, as: encoding) }
        _ = LegacyEncoding.repair(text)
    }

    /// Calls everything, and checks what must hold for any text.
    private func visit(_ text: String) {
        let forms = (VietnameseText.composed(text), VietnameseText.decomposed(text))
        let folded = VietnameseText.folded(text)
        let isStable =
            same(VietnameseText.folded(folded), folded) && same(VietnameseText.folded(forms.0), folded)
            && same(VietnameseText.folded(forms.1), folded)
        #expect(isStable, "folding \(text.prefix(60).debugDescription)")
        let search = VietnameseText.searchKey(text)
        #expect(same(VietnameseText.searchKey(search), search) && same(VietnameseText.searchKey(forms.1), search))
        let key = VietnameseText.sortKey(text)
        #expect(same(VietnameseText.sortKey(forms.1), key))
        #expect(key.utf8.allSatisfy { 0x20...0x7E ~= $0 })
        for placement in TonePlacement.allCases {
            let placed = VietnameseText.placingTones(placement, in: text)
            #expect(same(VietnameseText.placingTones(placement, in: placed), placed))
        }
        let spelling = VietnameseText.spellingKey(text, options: [.ignoringCase, .ignoringFinalY])
        #expect(same(VietnameseText.spellingKey(forms.1, options: [.ignoringCase, .ignoringFinalY]), spelling))
        #expect(VietnameseText.isComposed(LegacyEncoding.repair(text)))
    }

    /// Scalar for scalar, since `==` is slow on a megabyte of marks.
    private func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}
