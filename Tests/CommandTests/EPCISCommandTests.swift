import Foundation
import Testing

@Suite struct EPCISCommandTests {
    private static func document(_ members: String = "") -> Data {
        Data(
            """
            {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
            {"example":"https://ns.example.com/epcis/"}],"type":"EPCISDocument","schemaVersion":"2.0",
            "creationDate":"2022-02-17T11:30:47.0Z","epcisBody":{"eventList":[{"type":"ObjectEvent",
            "eventTime":"2020-03-04T11:00:30.000+01:00","eventTimeZoneOffset":"+01:00",
            "recordTime":"2020-03-04T11:00:30.999+01:00","epcList":["urn:epc:id:sscc:4012345.0000000333",
            "urn:epc:id:sscc:4012345.0000000111","urn:epc:id:sscc:4012345.0000000222"],"action":"OBSERVE",
            "bizStep":"departing","readPoint":{"id":"urn:epc:id:sgln:4012345.00011.987"},\(members)
            "example:myField1":{"example:mySubField1":"2","example:mySubField2":"5"},"example:myField2":"0",
            "example:myField3":{"example:mySubField3":["3","1"]}}]}}
            """.utf8
        )
    }

    private static let hash =
        "ni:///sha-256;6ae96341e0acc6d7a261364751f60e68278a81cdf51da0abb6b4e617014e39d7?ver=CBV2.0\n"

    @Test func aValidDocumentHasNoViolationsAndStatusZero() throws {
        let file = try Program.file("a.json", Self.document())
        let answer = try Program.run(["gs1", "epcis", "check", file])
        #expect(answer.status == 0)
        #expect(answer.output.isEmpty)
        #expect(try Program.run(["gs1", "epcis", "check", "--format", "table", file]).output.contains("hợp lệ"))
    }

    @Test func violationsAreLinesWithPointersAndGiveStatusOne() throws {
        let wrong = try Program.file("b.json", Self.document(#""grade":"A","disposition":"gone","#))
        let broken = try Program.file("c.json", Data(#"{"a":1,"a":2}"#.utf8))
        let answer = try Program.run(["gs1", "epcis", "check", wrong, broken])
        #expect(answer.status == 1)
        let lines = answer.output.split(separator: "\n")
        #expect(lines.count == 3)
        let start = #"{"file":"\#(wrong)","code":"word","pointer":"/epcisBody/eventList/0/disposition","line":null,"#
        #expect(lines.contains { $0.hasPrefix(start) })
        #expect(lines.contains { $0.contains(#""code":"unexpected","pointer":"/epcisBody/eventList/0/grade""#) })
        #expect(lines.contains { $0.contains(#""code":"notJSON","pointer":"/a","line":null,"offset":7"#) })
        let table = try Program.run(["gs1", "epcis", "check", "--format", "table", "--lang", "vi", wrong])
        #expect(table.output.contains("Từ không có trong từ vựng chuẩn"))
        #expect(table.output.contains("2 lỗi, 1 sự kiện"))
    }

    @Test func hashesAreLinesAndStayThroughBothSyntaxes() throws {
        let file = try Program.file("a.json", Self.document())
        #expect(try Program.run(["gs1", "epcis", "hash", file]).output == Self.hash)
        let xml = try Program.run(["gs1", "epcis", "convert", "--to", "xml", file])
        #expect(xml.status == 0)
        let xmlFile = try Program.file("a.xml", Data(xml.output.utf8))
        #expect(try Program.run(["gs1", "epcis", "check", xmlFile]).status == 0)
        #expect(try Program.run(["gs1", "epcis", "hash", xmlFile]).output == Self.hash)
        let json = try Program.run(["gs1", "epcis", "convert", "--to", "json"], input: Data(xml.output.utf8))
        #expect(try Program.run(["gs1", "epcis", "hash"], input: Data(json.output.utf8)).output == Self.hash)
        let text = try Program.run(["gs1", "epcis", "hash", "--text", file]).output
        #expect(text.hasPrefix("eventType=ObjectEventeventTime=2020-03-04T10:00:30.000Z"))
        let draft = try Program.run(["gs1", "epcis", "hash", "--rules", "CBV2.1", file]).output
        #expect(draft == Self.hash.replacing("CBV2.0", with: "CBV2.1"))
    }

    /// CBV 2.0, 8.9.1, rule 18: a class or instance keeps its finest qualifier, as URN and as link alike.
    @Test(arguments: [
        (
            "https://shop.example/01/09521234543213/10/L/21/1", "urn:epc:id:sgtin:952123.0454321.1",
            "01/09521234543213/21/1"
        ),
        ("https://id.gs1.org/414/9521321000018/254/A", "urn:epc:id:sgln:952132.100001.A", "414/9521321000018/254/A"),
        ("http://id.gs1.org/8010/952132-P/8011/7", "urn:epc:id:cpi:952132.-P.7", "8010/952132-P/8011/7"),
    ])
    func theFinestQualifierIsHashed(link: String, urn: String, path: String) throws {
        let texts = try [link, urn].map { epc in
            let event =
                #"{"type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2026-01-01T00:00:00Z","epcisBody":"#
                + #"{"eventList":[{"type":"ObjectEvent","eventTime":"2026-01-01T10:00:00Z","eventTimeZoneOffset":"+07:00","#
                + #""action":"OBSERVE","epcList":["\#(epc)"]}]},"@context":"#
                + #"["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"]}"#
            let file = try Program.file("q.json", Data(event.utf8))
            return try Program.run(["gs1", "epcis", "hash", "--text", file]).output
        }
        #expect(texts[0].contains("epc=https://id.gs1.org/\(path)"))
        #expect(texts[0] == texts[1])
    }

    @Test func aContextBehindTheEventsIsFoundInAFileAndOnStandardInput() throws {
        let late =
            #"{"type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2022-02-17T11:30:47Z","epcisBody":"#
            + #"{"eventList":[{"type":"ObjectEvent","eventTime":"2020-03-04T11:00:30Z","eventTimeZoneOffset":"+01:00","#
            + #""epcList":["urn:x:1"],"action":"ADD","o:a":"1"}]},"@context":[{"o":"https://n.example/o/"},"#
            + #""https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"]}"#
        let file = try Program.file("late.json", Data(late.utf8))
        #expect(try Program.run(["gs1", "epcis", "check", file]).status == 0)
        #expect(try Program.run(["gs1", "epcis", "hash", "--text", file]).output.contains("{https://n.example/o/}a=1"))
        #expect(try Program.run(["gs1", "epcis", "convert", "--to", "xml", file]).output.contains("<o:a>1</o:a>"))
        let input = Data(late.utf8)
        #expect(try Program.run(["gs1", "epcis", "check", "-"], input: input).status == 0)
        #expect(
            try Program.run(["gs1", "epcis", "hash", "--text"], input: input).output.contains(
                "{https://n.example/o/}a=1"
            )
        )
        #expect(
            try Program.run(["gs1", "epcis", "convert", "--to", "xml"], input: input).output.contains("<o:a>1</o:a>")
        )
    }

    @Test func aTraceSaysWhatItLacksWithTheArticle() throws {
        let file = try Program.file("a.json", Self.document())
        let answer = try Program.run(["gs1", "epcis", "trace", "--kind", "food", "--lang", "vi", file])
        #expect(answer.status == 1)
        #expect(answer.output.contains("Thiếu tên sản phẩm.\n    02/2024/TT-BKHCN, Điều 6 khoản 3, thông tin thứ 1"))
        let lines = try Program.run(["gs1", "epcis", "trace", "--format", "ndjson", "--lang", "en", file]).output
        #expect(lines.hasPrefix(#"{"item":1,"stage":null,"pointer":null,"required":true,"message":"#))
    }

    @Test(arguments: [
        ["gs1", "epcis", "check"], ["gs1", "epcis", "check", "nowhere.json"], ["gs1", "epcis", "hash", "nowhere.json"],
        ["gs1", "epcis", "convert", "--to", "pdf"], ["gs1", "epcis", "trace", "--kind", "car", "a"],
    ])
    func wrongUsageGivesStatusTwo(arguments: [String]) throws {
        let answer = try Program.run(arguments)
        #expect(answer.status == 2)
        #expect(!answer.errors.isEmpty)
    }
}
