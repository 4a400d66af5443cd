import Testing
import VietnameseText

@Suite struct SortKeyTests {
    /// Each list is in order; both neighbours and distant pairs are compared.
    @Test(arguments: [
        "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z".split(separator: " ").map(String.init),
        ["a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "ẳ", "ẵ", "ắ", "ặ", "â", "ầ"],
        ["a", "A", "à", "À", "b"], ["", " ", "-", "1", "a"],
        ["An", "An Bình", "An Đông", "Anh", "Ăn", "Ân Thi"], ["Xã 2", "Xã 10", "Xã 10a", "Xã 11", "Xã A"],
        ["0", "00", "01", "1", "9", "10", "99", "123456789", "1234567890", "9999999999", "a"],
        ["Hà Nam", "Hà Nội", "Hải Phòng", "Hậu Giang", "Hòa Bình", "Huế", "Hưng Yên"],
        ["Hoa", "Hoà", "Hòa", "Hoả", "Hóa", "Hoạ", "Hoa A"], ["Ba Vì", "Bà Vì", "Bá Vì", "Ba Vĩ A"],
        ["Đà Nẵng", "Đà nẵng A", "Đắk", "E"], ["z", "я", "中"], ["ma a", "ma à", "mà a", "mà à"],
    ])
    func textsStandInVietnameseOrder(list: [String]) {
        for (index, left) in list.enumerated() {
            for right in list[(index + 1)...] {
                #expect(VietnameseText.precedes(left, right), "\(left) \(VietnameseText.sortKey(left)) < \(right)")
                #expect(!VietnameseText.precedes(right, left))
                #expect(SortableText(left) != SortableText(right))
            }
        }
        #expect(list.reversed().map(SortableText.init).sorted().map(\.text) == list)
    }

    @Test func oneTextHasOneKeyInEveryForm() {
        let text = "Xã Hòa Thủy 07"
        #expect(VietnameseText.sortKey(text) == VietnameseText.sortKey(VietnameseText.decomposed(text)))
        #expect(SortableText("ế") == SortableText("e\u{302}\u{301}"))
        #expect(Set(["ế", "e\u{302}\u{301}"].map(SortableText.init)).count == 1)
    }

    @Test func distinctTextsHaveDistinctKeys() {
        var random = SeededRandom(seed: 4)
        let pieces = Array("aáAđ01 -~;\u{301}\u{302}ñ中z\n".unicodeScalars)
        var seen: [String: String] = [:]
        for _ in 0..<20_000 {
            let text = VietnameseText.composed(random.text(of: pieces, length: Int.random(in: 0..<5, using: &random)))
            let key = VietnameseText.sortKey(text)
            #expect(
                seen[key].map { $0.unicodeScalars.elementsEqual(text.unicodeScalars) } ?? true,
                "\(text.debugDescription)"
            )
            seen[key] = text
        }
    }
}
