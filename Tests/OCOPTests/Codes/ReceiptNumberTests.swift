import OCOP
import Testing

@Suite struct ReceiptNumberTests {
    @Test(arguments: [
        ("001/PĐK-83-28780-2026", "001/PĐK-83-28780-2026"), ("1/PĐK-83-28780-2026", "001/PĐK-83-28780-2026"),
        (" 012 / pđk – 83 – 28780 – 2026 ", "012/PĐK-83-28780-2026"),
        ("1000/PDK-83-28780-2026", "1000/PĐK-83-28780-2026"),
        ("7/PÐK-01-00004-2026", "007/PĐK-01-00004-2026"), ("7/PƉK-01-00004-2026", "007/PĐK-01-00004-2026"),
        ("7/PD\u{335}K-01-00004-2026", "007/PĐK-01-00004-2026"), ("7/P Đ K-01-00004-2026", "007/PĐK-01-00004-2026"),
        ("0007/PĐK-01-00004-2026", "007/PĐK-01-00004-2026"), ("999999/PĐK-01-00004-2099", "999999/PĐK-01-00004-2099"),
    ])
    func whatPeopleTypeBecomesTheExactForm(typed: String, exact: String) throws {
        let number = try ReceiptNumber(typed)
        #expect(number.description.unicodeScalars.elementsEqual(exact.unicodeScalars))
        #expect(try ReceiptNumber(exact) == number)
    }

    @Test func thePartsMakeTheSameNumber() throws {
        let number = try ReceiptNumber(sequence: 12, province: "01", commune: "00004", year: 2026)
        #expect(number.description == "012/PĐK-01-00004-2026")
        #expect(try ReceiptNumber(number.description) == number)
    }

    @Test(
        arguments: [
            ("", .empty, 1), ("001-83-28780-2026", .noMark, 1), ("001/PK-83-28780-2026", .noMark, 5),
            ("001/", .noMark, 4),
            ("001/-83", .noMark, 5), ("001/QĐ-83-28780-2026", .noMark, 5),
            ("/PĐK-83-28780-2026", .length(.sequence, found: 0), 1),
            ("x1/PĐK-83-28780-2026", .notDigits(.sequence), 1), ("0/PĐK-83-28780-2026", .range(.sequence), 1),
            ("001/PĐK-83-2026", .parts(found: 2), 5), ("001/PĐK-83-829-28780-2026", .parts(found: 4), 22),
            ("001/PĐK-8-28780-2026", .length(.province, found: 1), 9),
            ("001/PĐK-83-2878O-2026", .notDigits(.commune), 16),
            ("001/PĐK-83-28780-1999", .range(.year), 18), ("001/PĐK-83-28780-2026/2", .notDigits(.year), 22),
        ] as [(String, CodeError.Reason, Int)]
    )
    func whatIsWrongIsNamedWithItsPlace(typed: String, reason: CodeError.Reason, position: Int) {
        let error = #expect(throws: CodeError.self) { try ReceiptNumber(typed) }
        #expect(error?.reason == reason)
        #expect(error?.position == position)
        #expect(error?.text(in: .vi).contains("→") == true)
    }

    @Test(
        arguments: [
            ("83", "28780", nil, nil), ("84", "28780", CodePart.province, 9), ("83", "28781", .commune, 12),
        ] as [(String, String, CodePart?, Int?)]
    )
    func unitsAreCheckedByTheCaller(province: String, commune: String, part: CodePart?, position: Int?) throws {
        let number = try ReceiptNumber(sequence: 1, province: province, commune: commune, year: 2026)
        do throws(CodeError) {
            try number.check { $0 == .province ? $1 == "83" : $1 == "28780" }
            #expect(part == nil)
        } catch {
            #expect(error.reason == part.map { .unknownUnit($0) })
            #expect(error.position == position)
        }
    }

    @Test(arguments: [(0, CodePart.sequence, 1), (1_000_000, .sequence, 1), (-1, .sequence, 1)])
    func aSequenceOutOfRangeIsRefused(sequence: Int, part: CodePart, position: Int) {
        let error = #expect(throws: CodeError.self) {
            try ReceiptNumber(sequence: sequence, province: "83", commune: "28780", year: 2026)
        }
        #expect(error?.reason == .range(part) && error?.position == position)
    }

    @Test func aHugeTextIsRefusedUnread() {
        let marks = "D" + String(repeating: "\u{335}", count: 100_000)
        let error = #expect(throws: CodeError.self) { try ReceiptNumber("1/P\(marks)K-83-28780-2026") }
        #expect(error?.reason == .tooLong)
    }

    @Test func anyTextIsReadOrRefusedWithAPlaceInIt() {
        var chance = ProcedureData.Chance(state: 28_780)
        let letters = Array("0123456789--–/ PĐKđpk\u{335}Dắ\u{200B}٣🍚")
        for round in 0..<20_000 {
            var text = String(
                (0..<Int.random(in: 0...20, using: &chance)).map { _ in letters.randomElement(using: &chance) ?? "-" }
            )
            if round.isMultiple(of: 2) { text = "1/PĐK-83-" + text }
            do throws(CodeError) {
                let number = try ReceiptNumber(text)
                #expect(throws: Never.self) { try ReceiptNumber(number.description) }
            } catch {
                #expect((1...text.count + 1).contains(error.position))
            }
        }
    }
}
