import OCOP
import Testing

@Suite struct SheetFileTests {
    private func score(_ text: String) -> Result<ScoreDesk.Scored, SheetError> {
        var desk = ScoreDesk(library: Repository.library)
        let sheets = SheetFile.read(text, name: "phieu.yaml")
        return Result { () throws(SheetError) in try desk.score(try sheets[0].get()) }
    }

    private func error(_ text: String) -> SheetError? {
        if case .failure(let error) = score(text) { error } else { nil }
    }

    @Test func optionsAreNamedByNumberOrByPoints() throws {
        let text = """
            id: rau
            act: 26/2026/QĐ-TTg
            set: 1
            choices:
              "1.1": 3
              "1.2": 2 điểm
              "1.3": 1đ
              "2.1": 3 points
            points:
              "2.2": 2
            """
        #expect(try score(text).get().result.total == Points(11))
    }

    @Test func jsonIsReadAsWell() throws {
        let text = #"{"id":"x","act":"26/2026/QĐ-TTg","set":1,"choices":{"1.1":3}}"#
        #expect(try score(text).get().result.total == Points(3))
    }

    @Test func aWrongOptionNamesLineCriterionAndOptions() throws {
        let text = "act: 26/2026/QĐ-TTg\nset: 1\nchoices:\n  \"1.1\": 1\n  \"1.2\": 7\n"
        let found = try #require(error(text))
        #expect((found.code, found.line) == ("unknown-option", 5))
        #expect(found.message.vi.contains("1.2"))
        #expect(found.message.vi.contains("1 (0 điểm), 2 (1 điểm), 3 (2 điểm)"))
    }

    @Test(arguments: [
        ("act: 26/2026/QĐ-TTg\nset: 1\nchoices:\n  \"1.1\": ba\n", "bad-sheet", 4),
        ("act: 26/2026/QĐ-TTg\nset: 1\nchoices:\n  \"1.1\": 1\n  \"1.1\": 2\n", "bad-sheet", 4),
        ("act: 26/2026/QĐ-TTg\nset: một\n", "bad-sheet", 2),
        ("acct: 26/2026/QĐ-TTg\n", "bad-sheet", 1),
        ("- 1\n", "bad-sheet", 1),
        ("", "bad-sheet", 1),
        ("act: 26/2026/QĐ-TTg\nset: 7\npoints:\n  \"3.1\": 1\n", "ambiguous-points", 4),
    ])
    func aBrokenSheetSaysWhere(text: String, code: String, line: Int) throws {
        let found = try #require(error(text))
        #expect(found.code == code, "\(found.message.vi)")
        #expect(abs(found.line - line) <= 1, "\(found.line)")
    }

    @Test func aTableHoldsASheetInEachRow() {
        let csv = "\u{FEFF}Mã phiếu;set;1.1;1.2 (điểm);ghi chú\r\na;1;3;1;x\r\n\r\nb;1;9;;\r\n\"c\"\"d\";1;;;\r\n"
        var defaults = SheetInput()
        defaults.act = "26/2026/QĐ-TTg"
        var desk = ScoreDesk(library: Repository.library)
        var answers: [String] = []
        for row in SheetTable(Array(csv.utf8), defaults: defaults) {
            let result = Result { () throws(SheetError) in try desk.score(try row.sheet.get()).result.total.description
            }
            switch result {
            case .success(let total): answers.append("\(row.line) \(row.id) \(total)")
            case .failure(let error): answers.append("\(row.line) \(row.id) \(error.code)")
            }
        }
        #expect(answers == [#"2 "a" 4"#, #"4 "b" unknown-option"#, #"5 "c\"d" 0"#])
    }

    @Test func aTableWithoutCriteriaIsRefused() {
        #expect(SheetTable(Array("a,b\n1,2\n".utf8)).problem?.code == "bad-table")
        #expect(SheetTable([]).problem?.code == "bad-table")
    }

    @Test func damagedTablesNeverCrash() {
        var chance = Chance(31)
        let good = Array("id,act,set,1.1,1.2\n\"a\",26/2026/QĐ-TTg,1,3,\"1\"\nb,26/2026/QĐ-TTg,1,2,1\n".utf8)
        for _ in 0..<2000 {
            var bytes = good
            for _ in 0..<4 {
                bytes[Int.random(in: 0..<bytes.count, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
            }
            for row in SheetTable(bytes) { _ = row.sheet }
        }
        #expect(CSVReader(Array("\"open".utf8)).map(\.isDamaged) == [true])
        #expect(CSVReader(Array("\"a\"b,c\n".utf8)).map(\.isDamaged) == [true])
    }
}
