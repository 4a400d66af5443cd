import OCOP
import Testing

@Suite struct ProductCodeTests {
    @Test(arguments: [
        ("83-28780-3-2026", "83-28780-3-2026"), ("83-829-28780-3-2022", "83-829-28780-3-2022"),
        ("01-00004-1-2026", "01-00004-1-2026"), (" 83 – 28780 — 03 - 2026 ", "83-28780-3-2026"),
        ("83\u{2011}28780\u{2212}3\u{2010}2026", "83-28780-3-2026"),
        ("\u{FEFF}83-28780-3-2026\u{200B}", "83-28780-3-2026"),
        ("83\u{A0}-\u{A0}28780-3-2026\n", "83-28780-3-2026"), ("83-28780-999999-2099", "83-28780-999999-2099"),
        ("83-28780-1-2018", "83-28780-1-2018"),
    ])
    func whatPeopleTypeBecomesTheExactForm(typed: String, exact: String) throws {
        let code = try ProductCode(typed)
        #expect(code.description == exact)
        #expect(try ProductCode(exact) == code)
    }

    @Test func thePartsKeepTheirZeros() throws {
        let code = try ProductCode("01-001-00004-7-2023")
        #expect(code == (try ProductCode(province: "01", district: "001", commune: "00004", sequence: 7, year: 2023)))
        #expect(code.hasDistrict && code.district == "001" && code.commune == "00004")
        #expect(try !ProductCode("01-00004-7-2026").hasDistrict)
    }

    @Test(
        arguments: [
            ("", .empty, 1), (" \u{200B}", .empty, 1), (String(repeating: "1", count: 81), .tooLong, 81),
            ("83", .parts(found: 1), 1), ("83-28780-2026", .parts(found: 3), 1),
            ("83-829-28780-3-4-2022", .parts(found: 6), 18), ("8A-28780-3-2026", .notDigits(.province), 2),
            ("83-28 780-3-2026", .notDigits(.commune), 6), ("83-28780-٣-2026", .notDigits(.sequence), 10),
            ("83-28780-+3-2026", .notDigits(.sequence), 10), ("8-28780-3-2026", .length(.province, found: 1), 1),
            ("083-28780-3-2026", .length(.province, found: 3), 1), ("83-2878-3-2026", .length(.commune, found: 4), 4),
            ("83-29-28780-3-2022", .length(.district, found: 2), 4),
            ("83-28780--2026", .length(.sequence, found: 0), 10),
            ("83-28780-1234567-2026", .length(.sequence, found: 7), 10), ("83-28780-0-2026", .range(.sequence), 10),
            ("83-28780-3-2017", .range(.year), 12), ("83-28780-3-2100", .range(.year), 12),
            ("83-28780-3-26", .length(.year, found: 2), 12), (" 83 - 28780 - 3 - ", .length(.year, found: 0), 19),
        ] as [(String, CodeError.Reason, Int)]
    )
    func whatIsWrongIsNamedWithItsPlace(typed: String, reason: CodeError.Reason, position: Int) {
        let error = #expect(throws: CodeError.self) { try ProductCode(typed) }
        #expect(error?.reason == reason)
        #expect(error?.position == position)
        #expect(error?.advice.vi.isEmpty == false && error?.message.en.isEmpty == false)
    }

    @Test func onePartCannotSmuggleInAnother() {
        #expect(throws: CodeError.self) {
            try ProductCode(province: "83-829", commune: "28780", sequence: 3, year: 2022)
        }
        let error = #expect(throws: CodeError.self) {
            try ProductCode(province: "83", commune: "28780", sequence: 0, year: 2022)
        }
        #expect(error?.reason == .range(.sequence) && error?.position == 10)
    }

    @Test(
        arguments: [
            ("83-829-28780-3-2022", nil, nil), ("84-829-28780-3-2022", CodePart.province, 1),
            ("83-830-28780-3-2022", .district, 4), ("83-829-28781-3-2022", .commune, 8), ("83-28780-3-2026", nil, nil),
            ("83-28781-3-2026", .commune, 4),
        ] as [(String, CodePart?, Int?)]
    )
    func unitsAreCheckedByTheCaller(typed: String, part: CodePart?, position: Int?) throws {
        let known: [CodePart: Set<String>] = [.province: ["83"], .district: ["829"], .commune: ["28780"]]
        let code = try ProductCode(typed)
        do throws(CodeError) {
            try code.check { known[$0]?.contains($1) == true }
            #expect(part == nil)
        } catch {
            #expect(error.reason == part.map { .unknownUnit($0) })
            #expect(error.position == position)
        }
    }

    @Test func anyTextIsReadOrRefusedWithAPlaceInIt() {
        var chance = ProcedureData.Chance(state: 83)
        let letters = Array("0123456789--–—  /PĐKđ\u{335}\u{301}Dắ\u{200B}\n٣🍚")
        for _ in 0..<20_000 {
            let text = String(
                (0..<Int.random(in: 0...24, using: &chance)).map { _ in letters.randomElement(using: &chance) ?? "-" }
            )
            do throws(CodeError) {
                let code = try ProductCode(text)
                #expect(throws: Never.self) { try ProductCode(code.description) }
            } catch {
                #expect((1...text.count + 1).contains(error.position))
            }
        }
    }

    @Test func aChangedDigitNeverReadsAsAnotherForm() throws {
        var chance = ProcedureData.Chance(state: 3)
        for _ in 0..<2_000 {
            let district = Bool.random(using: &chance) ? String(Int.random(in: 100...999, using: &chance)) : nil
            let code = try ProductCode(
                province: String(Int.random(in: 10...96, using: &chance)),
                district: district,
                commune: String(Int.random(in: 10_000...99_999, using: &chance)),
                sequence: Int.random(in: 1...999_999, using: &chance),
                year: Int.random(in: 2018...2099, using: &chance)
            )
            #expect(try ProductCode(code.description) == code)
            let spaced = code.description.map { $0 == "-" ? " – " : String($0) }.joined()
            #expect(try ProductCode(spaced) == code)
        }
    }
}
