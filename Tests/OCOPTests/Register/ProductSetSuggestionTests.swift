import OCOP
import Testing
import VietnameseText

/// Which set a name speaks for.
struct ProductSetSuggestionTests {
    let words: ProductWords

    init() throws { words = try RegisterFixture.words.get() }

    @Test
    func wordsAreReadWithoutAnyProblem() {
        #expect(words.sets.keys.sorted() == Array(1...26))
    }

    @Test(arguments: [
        ("judged from the real list", JudgedNames.real, 0.85), ("not on the real list", JudgedNames.other, 0.9),
        ("misleading", JudgedNames.misleading, 0.5),
    ])
    func sureSuggestionsAreRight(list: String, names: [(name: String, set: Int)], coverage: Double) {
        let answers = names.map { ($0, words.suggest($0.name)) }
        let sure = answers.filter { $0.1.sure >= RegisterSummary.sure }
        let wrong = sure.filter { $0.1.set != $0.0.set }
        let judged = names.count { $0.set > 0 }
        print(
            "Names \(list): \(names.count), \(judged) with a set; sure \(sure.count), of these wrong \(wrong.map(\.0.name))"
        )
        #expect(wrong.count * 100 <= sure.count * 3)
        #expect(Double(sure.count) >= coverage * Double(judged))
    }

    @Test
    func nameWithoutMarksIsLessSureAndNeverSureOfAnotherSet() {
        for (name, set) in JudgedNames.real + JudgedNames.other where set > 0 {
            let marked = words.suggest(name)
            let bare = words.suggest(VietnameseText.folded(name))
            #expect(bare.sure <= marked.sure, "\(name)")
            if bare.sure >= RegisterSummary.sure { #expect(bare.set == set, "\(name): \(bare)") }
        }
    }

    @Test(arguments: JudgedNames.other)
    func spellingOfTonesAndLettersDoesNotMatter(name: String, set: Int) {
        let plain = words.suggest(name)
        #expect(words.suggest(VietnameseText.decomposed(name)).set == plain.set)
        #expect(words.suggest(VietnameseText.placingTones(.modern, in: name)).set == plain.set)
        #expect(words.suggest(name.uppercased()).set == plain.set)
    }

    @Test(arguments: [
        ("Chè Shan tuyết", 11), ("Chè dây", 12), ("Chè lam", 6), ("Trà hoa cúc", 12), ("Mật dừa nước", 4),
        ("Giò chả", 8), ("Dưa hấu", 1), ("Hạt điều rang", 7),
    ])
    func wordsBesideEachOtherDecide(name: String, set: Int) {
        #expect(words.suggest(name).set == set)
    }

    @Test
    func nearSetsAreSaidToBeNear() {
        let answer = words.suggest("Rượu nếp")
        #expect(answer.candidates == [14, 15] && answer.problems == [.setAmbiguous] && answer.sure < 80)
        #expect(words.suggest("Mộc Đế Vương").problems == [.setUnknown])
        #expect(words.suggest("Mộc Đế Vương").set == nil)
    }

    @Test
    func reasonsNameTheWords() {
        #expect(words.suggest("Chuối sấy dẻo Ví dụ").reasons[0].vi.contains("«chuối sấy"))
        #expect(
            words.suggest("Xoài Ví dụ sấy dẻo").reasons[0]
                == Label(
                    vi: "tên có «xoài» cùng «sấy dẻo»",
                    en: "the name has «xoài» with «sấy dẻo»"
                )
        )
    }

    @Test
    func groupColumnIsFurtherEvidence() {
        #expect(words.suggest("Nước cốt trái nhàu", group: "Đồ uống").set == 17)
        #expect(words.suggest("Nước cốt trái nhàu", group: "Đồ uống").sure > words.suggest("Nước cốt trái nhàu").sure)
        let mismatch = words.suggest("Bún khô Phúc Vang", group: "Đồ uống")
        #expect(mismatch.problems.contains(.groupMismatch) && mismatch.sure < 80)
        let exact = words.suggest("Saphraton", group: "Nhóm: Chế biến từ rau, củ, quả, hạt")
        #expect(exact.set == 7 && exact.sure < 80)
        #expect(words.suggest("Saphraton", group: "Thực phẩm").set == nil)
        #expect(words.suggest("Mứt gừng", group: "Thực phẩm; Chế biến từ rau, củ, quả, hạt").sure >= 95)
    }

    @Test
    func anyTextIsTaken() {
        var chance = Chance(3)
        let pieces = [
            "trà", "và", ",", "hoa", "CÁ", "\u{301}", "🌾", "\0", "sấy", "(", "&", "e\u{302}", "bộ", "1", "nước mắm",
        ]
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 0...30, using: &chance)).compactMap { _ in
                pieces.randomElement(using: &chance)
            }
            let answer = words.suggest(text.joined(separator: Bool.random(using: &chance) ? " " : ""))
            #expect((0...100).contains(answer.sure) && (answer.set == nil) == (answer.sure == 0))
        }
        _ = words.suggest(String(repeating: "trà ", count: 100_000))
    }

    @Test(arguments: [
        "rules: [{set: 27, sure: 90, words: [trà]}]", "rules: [{set: 1, sure: 90, words: [$none]}]",
        "rules: [{set: 1, sure: 90}]", "word: []",
    ])
    func damagedWordsAreRefusedWithTheirLine(text: String) {
        let (value, problems) = ProductWords.read(text, file: "w.yaml")
        #expect(value == nil && problems.contains { $0.line == 1 })
    }
}
