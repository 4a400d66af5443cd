import Foundation
import Testing

@Suite struct SearchCommandTests {
    private static let products = """
        id,name,producer,place,price
        1,Nước mắm Phú Quốc 40 độ đạm,Hợp tác xã Khải Hoàn,Phú Quốc,120000
        2,Mật ong hoa nhãn,Hộ kinh doanh Hòa Bình,Hưng Yên,90000
        3,"Trà sen, ướp tay",Tổ hợp tác Tây Hồ,Hà Nội,250000

        """

    @Test func everyLineOfQueriesGetsOneObjectInOrder() throws {
        let index = try index(Self.products)
        let answer = try Program.run(
            ["search", "query", index, "--format", "ndjson", "-"],
            input: Data("nuoc mam 40°N\nMẬT ONG\r\ntrà \"sen\"\nkhongco\n".utf8)
        )
        #expect(answer.status == 0)
        let lines = try answer.output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(lines.compactMap { $0["q"] as? String } == ["nuoc mam 40°N", "MẬT ONG", "trà \"sen\"", "khongco"])
        let hits = lines.compactMap { $0["hits"] as? [[String: Any]] }
        #expect(hits.map { $0.first?["id"] as? String } == ["1", "2", "3", nil])
        #expect(hits[0][0]["score"] is Double)
        #expect(lines.allSatisfy { ($0["us"] as? Int ?? -1) >= 0 })
    }

    @Test(arguments: [("vi", "tìm thấy 1"), ("en", "1 found")])
    func peopleSeeTheNameAndTheNumber(language: String, words: String) throws {
        let answer = try Program.run(
            ["search", "query", try index(Self.products), "mat ong", "--explain", "--lang", language]
        )
        #expect(answer.status == 0)
        #expect(answer.output.contains("Mật ong hoa nhãn"))
        #expect(answer.output.contains(words))
    }

    @Test func rowsWithoutAnIDAreNamedAndLeftOut() throws {
        let file = try Program.file("p.csv", Data((Self.products + ",Bánh gai,A,B,1\n").utf8))
        let output = file + ".idx"
        let answer = try Program.run(["search", "index", file, "--id", "id", "--fields", "name", "-o", output])
        #expect(answer.status == 1)
        #expect(answer.errors.contains("5"))
        let found = try Program.run(["search", "query", output, "tra sen", "--format", "ndjson"])
        #expect(found.output.contains("\"id\":\"3\""))
    }

    @Test func whatIsNoIndexGivesStatusOne() throws {
        let answer = try Program.run(["search", "query", try Program.file("x.idx", Data("x".utf8)), "tra"])
        #expect(answer.status == 1)
        #expect(answer.output.isEmpty)
        #expect(!answer.errors.isEmpty)
    }

    @Test(arguments: [["--id", "nowhere", "--fields", "name"], ["--id", "id", "--fields", "name:0"]])
    func wrongColumnsAndWeightsGiveStatusTwo(options: [String]) throws {
        let file = try Program.file("p.csv", Data(Self.products.utf8))
        let answer = try Program.run(["search", "index", file, "-o", file + ".idx"] + options)
        #expect(answer.status == 2)
        #expect(!answer.errors.isEmpty)
    }

    /// The path of an index over a table.
    private func index(_ table: String) throws -> String {
        let file = try Program.file("p.csv", Data(table.utf8))
        let fields = "name:3,producer,place"
        let answer = try Program.run(["search", "index", file, "--id", "id", "--fields", fields, "-o", file + ".idx"])
        #expect(answer.status == 0, "\(answer.errors)")
        return file + ".idx"
    }
}
