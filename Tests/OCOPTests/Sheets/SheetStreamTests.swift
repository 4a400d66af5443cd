import Foundation
import Testing

@testable import OCOP

@Suite struct SheetStreamTests {
    private func lines(_ text: String, ways: Bool = false, language: Language = .en) -> [String] {
        var options = SheetStream.Options()
        options.language = language
        options.ways = ways
        return run(Array(text.utf8), options)
    }

    private func run(_ bytes: [UInt8], _ options: SheetStream.Options) -> [String] {
        var stream = SheetStream(desk: ScoreDesk(library: Repository.library), options: options)
        var out = ByteText()
        for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
            Array(line).withUnsafeBufferPointer { stream.score($0, to: &out) }
        }
        return String(decoding: out.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test func aLineGoesInAndALineComesOut() throws {
        let lines = lines(
            #"{"id":"x1","act":"26/2026/QĐ-TTg","set":1,"choices":{"1.1":3,"1.2":1},"findings":[]}"#
        )
        let line = try #require(lines.first)
        let digest = try Repository.library.set(1, ofAct: "26/2026/QĐ-TTg").sha256
        #expect(
            line.hasPrefix(
                #"{"id":"x1","act":"26/2026/QĐ-TTg","set":1,"pack":{"version":"1","sha256":"\#(digest)"},"points":{"A":3,"B":0,"C":0,"total":3},"band":1,"stars":1,"missed":[{"star":3,"criterion":"2.2","chosen":0,"needed":3},"#
            )
        )
        #expect(line.hasSuffix(#"],"ended":null}"#))
        #expect(lines.count == 1)
    }

    /// However a writer of JSON spaces, orders and escapes, the result is the same.
    @Test(arguments: [
        #"{"id":"x1","act":"26/2026/QĐ-TTg","set":1,"choices":{"1.1":3,"1.2":1},"findings":[]}"#,
        #"{"id":"x1","act":"26/2026/QĐ-TTg","set":1,"choices":{"1.1":3,"1.2":1}}"#,
        #"{ "choices" : { "1.2" : 1 , "1.1" : 3 } , "set" : 1 , "act" : "26/2026/Q\u0110-TTg" , "id" : "x1" }"#,
        #"{"id":"x1","act":"26\/2026\/QĐ-TTg","set":1,"choices":{"1.1":3,"1.2":1,"12":0},"findings":[]}"#,
        #"{"id":"x1","act":"26/2026/QĐ-TTg","product":"rau, cu, QUA, hạt tươi","choices":{"1.1":3,"1.2":1}}"#,
        #"{"id":"x1","act":"26/2026/QĐ-TTg","set":1,"points":{"1.1":3,"1.2":0}}"#,
        #"{"id":"x1","act":"26/2026/QĐ-TTg","set":1,"note":"\ud83d\udc4d","choices":{"1.1":3,"1.2":1,"1.3":null}}"#,
        "\u{FEFF}{\"id\":\"x1\",\"act\":\"26/2026/QĐ-TTg\",\"set\":1,\"choices\":{\"1.1\":3,\"1.2\":1}}\r",
    ])
    func formsOfTheSameSheetGiveTheSameResult(text: String) {
        let expected = lines(#"{"id":"x1","act":"26/2026/QĐ-TTg","set":1,"choices":{"1.1":3,"1.2":1},"findings":[]}"#)
        #expect(lines(text) == expected)
    }

    @Test func theQuickAndTheStrictReaderAgree() throws {
        var chance = Chance(21)
        var quick: [String] = []
        var totals: [String] = []
        for set in Repository.allSets {
            let scorer = Scorer(set)
            for round in 0..<12 {
                let sheet = scorer.randomSheet(&chance)
                let choices = zip(set.criteria, sheet.choices).map { "\($0.code.jsonText):\($1)" }
                let finding = round % 3 == 0 ? set.findings.randomElement(using: &chance)?.id : nil
                let name = round % 4 == 1 ? "\"product\":\(set.name.vi.jsonText)" : "\"set\":\(set.number)"
                quick.append(
                    #"{"id":\#(round),"act":\#(set.decision.id.jsonText),\#(name),"#
                        + #""choices":{\#(choices.joined(separator: ","))},"findings":[\#(finding.map(\.jsonText) ?? "")]}"#
                )
                let result = try scorer.score(
                    ScoreSheet(choices: sheet.choices, findings: finding.map { [$0] } ?? [])
                )
                totals.append(
                    "\"total\":\(result.total)},\"band\":\(result.band.rawValue),\"stars\":\(result.stars?.rawValue ?? 0),"
                )
            }
        }
        // A note is a field that the quick reader leaves to the strict one.
        let strict = quick.map { $0.replacing("\"choices\":", with: "\"note\":\"x\",\"choices\":") }
        let answers = lines(quick.joined(separator: "\n"), ways: true)
        for (one, other) in zip(answers, lines(strict.joined(separator: "\n"), ways: true)) { #expect(one == other) }
        #expect(answers.count == quick.count)
        for (answer, total) in zip(answers, totals) {
            #expect(answer.contains(total) || answer.contains("ambiguous-product"), "\(answer)")
        }
    }

    @Test(arguments: [
        ("not json", "bad-json"),
        ("[1]", "bad-json"),
        (#"{"id":1,"act":"26/2026/QĐ-TTg","set":1,"choices":{"1.1":3}"#, "bad-json"),
        (#"{"act":"26/2026/QĐ-TTg","set":1,"choices":{"1.1":4}}"#, "unknown-option"),
        (#"{"act":"26/2026/QĐ-TTg","set":1,"choices":{"9.9":1}}"#, "unknown-criterion"),
        (#"{"act":"26/2026/QĐ-TTg","set":1,"choices":{"1.1":1.5}}"#, "bad-sheet"),
        (#"{"act":"26/2026/QĐ-TTg","set":1,"choices":{"1.1":-1}}"#, "bad-sheet"),
        (#"{"act":"26/2026/QĐ-TTg","set":1,"choices":{"1.1":1,"1.1":2}}"#, "bad-sheet"),
        (#"{"act":"26/2026/QĐ-TTg","set":1,"points":{"1.1":9}}"#, "unknown-points"),
        (#"{"act":"26/2026/QĐ-TTg","set":7,"points":{"3.1":1}}"#, "ambiguous-points"),
        (#"{"act":"26/2026/QĐ-TTg","set":1,"choices":{"1.1":1},"points":{"1.1":1}}"#, "duplicate-criterion"),
        (#"{"act":"26/2026/QĐ-TTg","set":26,"choices":{"8.a":1,"8.b":1}}"#, "both-alternatives"),
        (#"{"act":"26/2026/QĐ-TTg","set":1,"choices":{},"findings":["eliminate:1.1"]}"#, "unknown-finding"),
        (#"{"act":"27/2026/QĐ-TTg","set":1,"choices":{}}"#, "unknown-act"),
        (#"{"act":"26/2026/QĐ-TTg","set":27,"choices":{}}"#, "unknown-set"),
        (#"{"act":"../../etc","set":1,"choices":{}}"#, "unknown-act"),
        (#"{"act":"26/2026/QĐ-TTg","set":1,"choices":{"1.1":1,}}"#, "bad-json"),
        (#"{"act":"26/2026/QĐ-TTg","set":1,"choices":{"1.1":[1]}}"#, "bad-sheet"),
        (#"{"id":{"a":1},"act":"26/2026/QĐ-TTg","set":1,"choices":{"1.1":1}}"#, "bad-sheet"),
        (#"{"set":1,"choices":{}}"#, "missing-act"),
        (#"{"act":"26/2026/QĐ-TTg","choices":{}}"#, "missing-set"),
        (#"{"act":"26/2026/QĐ-TTg","product":"xe máy","choices":{}}"#, "unknown-product"),
        (#"{"act":"26/2026/QĐ-TTg","set":1,"choices":{},"pack":{"version":"9"}}"#, "pack-mismatch"),
        (#"{"act":"26/2026/QĐ-TTg","set":1,"choices":{},"pack":{"sha256":"00"}}"#, "pack-mismatch"),
        (#"{"act":"26/2026/QĐ-TTg","set":1,"choices":{},"stars":5}"#, "bad-sheet"),
    ])
    func aBadLineSaysWhy(text: String, code: String) throws {
        let line = try #require(lines(text).first)
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let error = try #require(answer["error"] as? [String: Any], "\(line)")
        #expect(error["code"] as? String == code, "\(line)")
        #expect(answer["line"] as? Int == 1)
        #expect(!(error["message"] as? String ?? "").isEmpty)
    }

    @Test func oneBadLineNeverStopsTheRest() {
        let good = #"{"id":"a","act":"26/2026/QĐ-TTg","set":1,"choices":{"1.1":3}}"#
        let lines = lines([good, "{", good, "", "\u{0}", good].joined(separator: "\n"))
        #expect(lines.count == 5)
        #expect(lines.map { $0.contains("\"error\"") } == [false, true, false, true, false])
        #expect(lines[3].contains("\"line\":5"))
    }

    @Test func bytesThatAreNotTextAreAnErrorOfTheirOwn() {
        let bytes =
            Array(#"{"id":"a","act":"26/2026/Q"#.utf8) + [0xD0] + Array(#"-TTg","set":1,"choices":{"1.1":3}}"#.utf8)
        #expect(run(bytes, SheetStream.Options()).first?.contains("bad-encoding") ?? false)
        let id =
            Array(#"{"id":""#.utf8) + [0xFF] + Array(#"","act":"26/2026/QĐ-TTg","set":1,"choices":{"1.1":3}}"#.utf8)
        #expect(run(id, SheetStream.Options()).first?.contains("bad-encoding") ?? false)
    }

    @Test func theWayUpIsAddedWhenAskedFor() throws {
        let sheet = #"{"id":1,"act":"26/2026/QĐ-TTg","set":1,"choices":{"1.1":3},"effort":{"2.1":5,"3.2":null}}"#
        let line = try #require(lines(sheet, ways: true).first)
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let next = try #require(answer["next"] as? [[String: Any]])
        #expect(next.compactMap { $0["star"] as? Int } == [2, 3, 4, 5])
        #expect((next.last?["changes"] as? [[String: Any]])?.isEmpty == false)
    }

    @Test func damagedLinesNeverCrashAndAlwaysAnswer() throws {
        var chance = Chance(22)
        let good = Array(
            #"{"id":"x1","act":"26/2026/QĐ-TTg","set":1,"choices":{"1.1":3,"1.2":1},"findings":["forged"]}"#.utf8
        )
        for _ in 0..<3000 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...4, using: &chance) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &chance)
                switch Int.random(in: 0...2, using: &chance) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
                case 1: bytes.remove(at: place)
                default: bytes.insert(Array("{}[]\",:\\0".utf8).randomElement(using: &chance) ?? 0, at: place)
                }
            }
            bytes.removeAll { $0 == 10 }
            for line in run(bytes, SheetStream.Options()) {
                #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
            }
        }
        let deep = String(repeating: "[", count: 100_000)
        #expect(lines(deep).first?.contains("error") ?? false)
        #expect(lines("{\"choices\":" + String(repeating: "{\"a\":", count: 50_000)).first?.contains("error") ?? false)
    }
}

extension String {
    var jsonText: String { String(decoding: CanonicalJSON.string(self).bytes, as: UTF8.self) }
}
