import Foundation
import Testing

@Suite struct GS1CommandTests {
    private static let link = "https://example.com/a/01/09521234543213/10/LOT/21/S%2F1?17=261231&utm=x"

    @Test func everyKindOfMessageAnswersOneLine() throws {
        let lines = [
            Self.link, "(01)09521234543213(10)LOT", "]d2010952123454321310LOT\u{1D}21S", "]E09521234543213",
            "^010952123454321310LOT^21S", "https://example.com/gtin/09521234543213/lot/LOT", "(400)A\"B",
        ]
        let answer = try parse("\u{FEFF}" + lines.joined(separator: "\r\n"))
        #expect(answer.status == 0)
        let key = #""ais":[["01","09521234543213"]"#
        let expected = [
            #"{"ok":true,\#(key),["10","LOT"],["21","S/1"],["17","261231"]],"canonical":"https://id.gs1.org/01/09521234543213/10/LOT/21/S%2F1?17=261231","ignored":{"utm":"x"}}"#,
            #"{"ok":true,\#(key),["10","LOT"]],"canonical":"https://id.gs1.org/01/09521234543213/10/LOT","ignored":{}}"#,
            #"{"ok":true,\#(key),["10","LOT"],["21","S"]],"canonical":"https://id.gs1.org/01/09521234543213/10/LOT/21/S","ignored":{}}"#,
            #"{"ok":true,\#(key)],"canonical":"https://id.gs1.org/01/09521234543213","ignored":{}}"#,
            #"{"ok":true,\#(key),["10","LOT"],["21","S"]],"canonical":"https://id.gs1.org/01/09521234543213/10/LOT/21/S","ignored":{}}"#,
            #"{"ok":true,\#(key),["10","LOT"]],"canonical":"https://id.gs1.org/01/09521234543213/10/LOT","ignored":{}}"#,
            #"{"ok":true,"ais":[["400","A\"B"]],"canonical":null,"ignored":{}}"#,
        ]
        #expect(answer.output.split(separator: "\n").map(String.init) == expected)
    }

    @Test func aFaultSaysCodeIdentifierAndByteAndGivesStatusOne() throws {
        let answer = try parse("https://a/01/09521234543214\n\nhttps://a/x\n(01)09521234543213(89)A\n")
        #expect(answer.status == 1)
        let lines = answer.output.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[0].hasPrefix(#"{"ok":false,"error":{"code":"check-digit","ai":"01","at":26,"message":""#))
        #expect(lines[1].hasPrefix(#"{"ok":false,"error":{"code":"empty","ai":null,"at":0,"#))
        #expect(lines[2].contains(#""code":"no-key""#))
        #expect(lines[3].contains(#""code":"unknown-ai","ai":"89","at":19"#))
    }

    @Test func optionsLetPassWhatTheyName() throws {
        let cases = [
            ("https://a/01/09521234543214", "--no-linters"), ("(01)09521234543213(89)A", "--unknown-ais"),
            ("https://a/01/9521234543213", "--short-gtins"), ("(10)LOT", "--no-partners"),
        ]
        for (line, option) in cases {
            #expect(try parse(line).status == 1, "\(line)")
            #expect(try parse(line, option).status == 0, "\(line)")
        }
        #expect(try parse("https://a/gtin/09521234543213", "--no-alphas").status == 1)
    }

    @Test func otherParametersStandAsideOnceForEachName() throws {
        let answer = try parse("https://a/01/09521234543213?a=1&b&a=2&c=%22\"".replacing("\"", with: ""))
        #expect(answer.output.contains(#""ignored":{"a":"2","b":null,"c":"%22"}"#))
    }

    @Test func manyLinesFromAFileAndFromStandardInputAreTheSame() throws {
        let text = (0..<30_000).map { "https://a/01/09521234543213/21/\($0)" }.joined(separator: "\n")
        let file = try Program.run(["gs1", "parse", "--format", "ndjson", try Program.file("l.txt", Data(text.utf8))])
        let piped = try parse(text)
        #expect(file.status == 0)
        #expect(file.output == piped.output)
        #expect(file.output.split(separator: "\n").count == 30_000)
        #expect(
            file.output.hasSuffix("\"canonical\":\"https://id.gs1.org/01/09521234543213/21/29999\",\"ignored\":{}}\n")
        )
    }

    @Test func aLineOfMoreThanOneMebibyteIsRefusedAndTheNextIsRead() throws {
        let long = "https://a/01/09521234543213?x=" + String(repeating: "a", count: 3 << 20)
        let answer = try parse("(01)09521234543213\n\(long)\n(01)09521234543213")
        let lines = answer.output.split(separator: "\n")
        #expect(answer.status == 1)
        #expect(lines.count == 3)
        #expect(lines[1].contains("line-too-long"))
        #expect(lines[2].contains(#""ok":true"#))
    }

    @Test func whatParseWroteBuildTakesBack() throws {
        let parsed = try parse([Self.link, "(21)S(01)09521234543213(99)A+B"].joined(separator: "\n"))
        let built = try build(parsed.output, "--stem", "https://ocop.example.vn/sp/")
        #expect(built.status == 0)
        #expect(
            built.output == """
                https://ocop.example.vn/sp/01/09521234543213/10/LOT/21/S%2F1?17=261231
                https://ocop.example.vn/sp/01/09521234543213/21/S?99=A%2BB

                """
        )
        let again = try build(
            #"{"x":{"ais":[1,"]"]},"ais":[ ["01","09521234543213"] , ["21","A\"B"] ]}"#,
            "--format",
            "ndjson"
        )
        #expect(again.output == #"{"ok":true,"uri":"https://id.gs1.org/01/09521234543213/21/A%22B"}"# + "\n")
        #expect(try build(#"[["414","9520123456788"]]"#).output == "https://id.gs1.org/414/9520123456788\n")
        #expect(try build("https://b/01/09521234543213").output == "https://id.gs1.org/01/09521234543213\n")
    }

    @Test(arguments: [
        "{}", "[]", "[[", #"{"ais":[["1","x"]]}"#, #"{"ais":[["01","x"]]}"#, #"{"ais":[["10","x"]]}"#, #"{"ais":"#,
        #"{"ais":[["01","09521234543213"],]}"#, #"{"ok":false}"#, #"[["01","\ud800"]]"#,
        #"{"ais":[["01","09521234543213"]]} more"#, #"[["01","09521234543213"]]]]"#,
        #"{"ais":[["01","09521234543213"]]"#, #"{"ok":false,"ais":[["01","09521234543213"]]}"#,
        #"{"ais":[["01","09521234543213"]],"ais":[]}"#,
    ])
    func whatIsNoMessageIsNotBuilt(line: String) throws {
        let answer = try build(line, "--format", "ndjson")
        #expect(answer.status == 1)
        #expect(answer.output.hasPrefix(#"{"ok":false,"error":{"code":""#))
        let table = try build(line)
        #expect(table.output.isEmpty)
        #expect(table.errors.contains("dòng 1"))
    }

    @Test(arguments: [("vi", "số kiểm tra sai"), ("en", "the check digit is wrong")])
    func peopleReadTitlesAndFaultsInTheirLanguage(language: String, words: String) throws {
        let text = Data("(01)09521234543213(10)LOT\nhttps://a/01/09521234543214\n".utf8)
        let answer = try Program.run(["gs1", "parse", "--lang", language], input: text)
        #expect(answer.status == 1)
        #expect(answer.output.contains("BATCH/LOT"))
        #expect(answer.output.contains(words))
    }

    @Test(arguments: [
        ["gs1", "parse", "nowhere.txt"], ["gs1", "parse", "--format", "pdf"], ["gs1", "nonsense"],
        ["gs1", "build", "--stem", "ftp://a"],
    ])
    func wrongUsageGivesStatusTwo(arguments: [String]) throws {
        let answer = try Program.run(arguments)
        #expect(answer.status == 2)
        #expect(!answer.errors.isEmpty)
    }

    private func parse(_ text: String, _ options: String...) throws -> Program.Answer {
        try Program.run(["gs1", "parse", "--format", "ndjson"] + options, input: Data(text.utf8))
    }

    private func build(_ text: String, _ options: String...) throws -> Program.Answer {
        try Program.run(["gs1", "build"] + options, input: Data(text.utf8))
    }
}
