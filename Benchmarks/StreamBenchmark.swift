import Foundation
import OCOP

/// 100,000 sheets from NDJSON bytes to NDJSON bytes, beside what JSONDecoder alone takes to read them.
struct StreamBenchmark {
    let library: CriteriaLibrary

    private struct Sheet: Decodable {
        let id: String
        let act: String
        let set: Int
        let choices: [String: Int]
        let findings: [String]
    }

    func run(_ table: inout ResultTable) throws {
        let lines = try makeLines(100_000)
        let text = Array(lines.joined(separator: "\n").utf8)
        var written = 0
        let ours = quickest(of: 3) {
            var stream = SheetStream(desk: ScoreDesk(library: library))
            var out = ByteText()
            text.withUnsafeBufferPointer { bytes in
                var start = 0
                while start < bytes.count {
                    let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
                    stream.score(UnsafeBufferPointer(rebasing: bytes[start..<end]), to: &out)
                    start = end + 1
                    if out.bytes.count > 1 << 19 {
                        written += out.bytes.count
                        out.removeAll()
                    }
                }
            }
            precondition(stream.scoredCount == 100_000)
        }
        let decoder = JSONDecoder()
        let naive = try quickest(of: 1) {
            for line in lines { _ = try decoder.decode(Sheet.self, from: Data(line.utf8)) }
        }
        table.add(
            "100,000 sheets, NDJSON to results",
            ours,
            limit: "1 s",
            "JSONDecoder reading the same lines, nothing scored",
            naive
        )
    }

    func makeLines(_ count: Int) throws -> [String] {
        let sets = try library.sets(ofAct: "26/2026/QĐ-TTg").filter { $0.number != 26 }
        return (0..<count).map { index in
            let set = sets[index % sets.count]
            let choices = set.criteria.map { "\"\($0.code)\":\(Int.random(in: 0...$0.options.count))" }
            return
                #"{"id":"x\#(index)","act":"26/2026/QĐ-TTg","set":\#(set.number),"choices":{\#(choices.joined(separator: ","))},"findings":[]}"#
        }
    }
}
