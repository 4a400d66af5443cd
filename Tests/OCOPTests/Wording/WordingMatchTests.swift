import Testing

@testable import OCOP

struct WordingMatchTests {
    @Test func aTextThatAgreesProvesThePack() throws {
        let match = WordingMatch(WordingSample.blocks(), with: [WordingSample.set()])
        #expect(match.differences == [])
        #expect(match.isTrue)
        #expect(match.tally.sets == 1)
        #expect(match.tally.criteria == 8)
        #expect(match.tally.options == 18)
        let wording = try #require(match.wordings.first)
        #expect(wording.name == "Bánh lá gói tay")
        #expect(wording.criterion("1.1")?.options == [1: "Lá mua ở nơi khác", 2: "Lá của xã", 3: "Lá của làng"])
        #expect(wording.criterion("1.2")?.options == [:])
        #expect(wording.criterion("1.3")?.notes == ["Ghi chú: sổ sách của năm trước"])
        #expect(wording.section("2")?.notes == ["(Ăn thử tại chỗ)"])
        #expect(wording.criterion("3.1.2")?.heading == "Bề ngoài")
        #expect(wording.criterion("4.b")?.name == "Trường hợp 2: Quán")
        #expect(wording.criterion("4.b")?.heading == "NƠI BÁN")
    }

    @Test func aLineWithOtherPointsIsRefusedAndNamed() throws {
        let match = WordingSample.match(["□ Có sổ": [.init("□ Có sổ", "3")]])
        let difference = try #require(match.differences.first)
        #expect(match.differences.count == 1)
        #expect(difference.kind == .optionPoints)
        #expect(difference.severity == .refused)
        #expect(difference.line == 20)
        #expect(
            difference.message.vi
                == "Bộ 1, tiêu chí 1.3, phương án 2: điểm khác nhau: văn bản ghi 3, bộ tiêu chí ghi 2"
        )
        #expect(
            difference.message.en == "Set 1, criterion 1.3, option 2: other points: the text says 3, the pack says 2"
        )
        #expect(match.wordings[0].criterion("1.3")?.options == [1: "Không có", 3: "Có kế toán viên"])
        #expect(!match.isTrue)
    }

    @Test(arguments: [
        ("B:1.3. Kế toán", ["B:1.3. Kế toán|5"], [WordingDifference.Kind.criterionMax]),
        ("B:1.3. Kế toán", ["B:1.3. Bao bì sản phẩm|4"], [.criterionRenamed]),
        ("B:1.3. Kế toán", ["B:1.4. Kế toán|4"], [.criterionRenumbered]),
        ("□ Có sổ", [], [.optionCount]),
        ("□ Lá của xã****", ["□ Lá của xã|2"], [.starMark]),
        ("□ Có sổ", ["□ Có sổ *****|2"], [.starMark]),
        ("□ Có sổ", ["□ Có sổ **|2"], [.starMark]),
        ("□ Có sổ", ["□ Có sổ|1-3"], [.optionPoints]),
        ("□ Có sổ", ["□ Có sổ|hai"], [.optionPoints]),
        ("B:1. TỔ CHỨC", ["B:1. TỔ CHỨC|9"], [.sectionMax]),
        ("B:2. ĐỘ NGON", ["B:2. ĐỘ NGON|5"], [.criterionMax]),
        ("B:3.1. Bề ngoài", ["B:3.1. Bề ngoài|4"], [.criterionMax]),
        ("B:Phần C: CHẤT LƯỢNG (8 Điểm)", ["B:Phần C: CHẤT LƯỢNG (9 Điểm)|8"], [.partMax]),
        ("B:Phần C: CHẤT LƯỢNG (8 Điểm)", ["B:Phần C: CHẤT LƯỢNG|7"], [.partMax]),
        ("B:1.2. Nhãn song ngữ", [], [.criterionMissing]),
        ("B:1.2. Nhãn song ngữ", ["B:1.2. Nhãn song ngữ|1", "B:1.4. Hộp quà tết|2"], [.criterionExtra]),
        ("(Ăn thử tại chỗ)", ["Hồ sơ bị loại nếu không ăn thử|"], [.noteUnmatched]),
    ])
    func everyKindOfDifferenceIsFound(line: String, printed: [String], kinds: [WordingDifference.Kind]) {
        let lines = printed.map { line in
            let sides = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            return WordingSample.Line(sides[0], sides[1])
        }
        let match = WordingSample.match([line: lines])
        #expect(match.differences.map(\.kind) == kinds)
        #expect(match.isTrue == (kinds == [.noteUnmatched]))
    }

    @Test func setsAreMissingExtraOrRenamed() {
        let sets = [WordingSample.set(), WordingSample.basket]
        let one = WordingMatch(WordingSample.blocks(), with: sets)
        #expect(one.differences.map(\.kind) == [.setMissing])
        #expect(one.differences.map(\.set) == [2])
        let other = WordingMatch(WordingSample.blocks(), with: [WordingSample.basket])
        #expect(other.differences.map(\.kind) == [.setExtra, .setMissing])
        let renamed = WordingMatch(
            WordingSample.blocks(heading: ["1. Bộ sản phẩm: Rượu nếp"]),
            with: [WordingSample.set()]
        )
        #expect(renamed.differences.map(\.kind) == [.setRenamed])
        let renumbered = WordingMatch(
            WordingSample.blocks(heading: ["7. Bộ sản phẩm: Bánh lá gói tay"]),
            with: sets
        )
        #expect(renumbered.differences.map(\.kind) == [.setRenamed, .setMissing])
    }

    @Test func aCriterionWithoutCodeIsFoundByItsName() {
        let match = WordingSample.match([
            "B:3.1.1. Màu bánh": [.init("B:Màu bánh", "2")], "B:3.1.2. Mùi bánh": [.init("B:Mùi của bánh", "3")],
            "B:3.1. Bề ngoài": [],
        ])
        #expect(match.differences == [])
        #expect(match.wordings[0].criterion("3.1.2")?.name == "Mùi của bánh")
    }

    @Test func aMarkBehindTheNameAsksForTheLeastOption() {
        let match = WordingSample.match([
            "B:2. ĐỘ NGON": [.init("B:2. ĐỘ NGON ***", "4")], "□ Ngon ***": [.init("□ Ngon", "2")],
        ])
        #expect(match.differences == [])
        #expect(match.wordings[0].criterion("2")?.name == "ĐỘ NGON")
    }

    @Test func nothingMatchesNothing() {
        #expect(WordingMatch([], with: []) == WordingMatch(OfficialTable([]), with: []))
        #expect(WordingMatch([], with: [WordingSample.basket]).differences.map(\.kind) == [.setMissing])
    }
}
