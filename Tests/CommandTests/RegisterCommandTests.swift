import Foundation
import Testing

@Suite struct RegisterCommandTests {
    static let sample = "Data/examples/register/danh-sach-vi-du.csv"

    @Test func theSampleListIsReadThrough() throws {
        let answer = try Program.run(["register", "check", Self.sample, "--on", "2026-06-01", "--format", "ndjson"])
        #expect(answer.status == 0)
        let rows = try answer.output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        #expect(rows.count == 25)
        #expect(rows.map { $0["row"] as? Int } == Array(2...26))
        #expect(
            answer.output.hasPrefix(
                #"{"row":2,"name":"Cà phê bột Ví dụ","province":"68","commune":"#
            )
        )
        #expect(rows[0]["validUntil"] as? String == "2027-03-15")
        #expect((rows[8]["problems"] as? [String])?.contains("duplicate") ?? false)
        #expect((rows[5]["problems"] as? [String])?.contains("date-unknown") ?? false)
        #expect(rows[5]["validUntil"] is NSNull)
    }

    @Test(arguments: ["table", "explain", "csv", "json"], ["vi", "en"])
    func everyFormIsWritten(format: String, language: String) throws {
        let answer = try Program.run(["register", "check", Self.sample, "--format", format, "--lang", language])
        #expect(answer.status == 0)
        #expect(answer.output.contains("Cà phê bột Ví dụ"))
    }

    @Test func aDayBeforeAndAfterTheEndDiffer() throws {
        let csv = Data("Tên sản phẩm;Tỉnh;Hạng;Ngày quyết định\nMật ong A;Hưng Yên;4 sao;15/03/2023\n".utf8)
        let file = try Program.file("ds.csv", csv)
        let before = try Program.run(["register", "check", file, "--format", "ndjson", "--on", "2026-03-15"])
        let after = try Program.run(["register", "check", file, "--format", "ndjson", "--on", "2026-03-16"])
        #expect(before.output.contains(#""validUntil":"2026-03-15""#))
        #expect(!before.output.contains("expired"))
        #expect(after.output.contains("expired"))
    }

    @Test func damagedRowsGiveStatusOneAndWrongFilesTwo() throws {
        let damaged = try Program.file(
            "ds.csv",
            Data("Tên sản phẩm,Tỉnh\n\"Mật ong\" x,Hưng Yên\nChè,Thái Nguyên\n".utf8)
        )
        let answer = try Program.run(["register", "check", damaged, "--format", "ndjson"])
        #expect(answer.status == 1)
        #expect(answer.output.contains("bad-row"))
        for file in [
            "nowhere.csv", try Program.file("x.csv", Data("a,b\n1,2\n".utf8)), try Program.file("y.csv", Data()),
        ] {
            #expect(try Program.run(["register", "check", file]).status == 2)
        }
    }
}
