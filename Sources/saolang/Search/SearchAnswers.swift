import OCOP
import VietnameseSearch

/// Answers to queries as lines for programs or as a table for people.
struct SearchAnswers {
    let index: SearchIndex
    let format: SearchFormat
    let limit: Int
    let explains: Bool
    let language: Language

    func answer(_ text: String) throws -> [UInt8] {
        let query = Query(text, limit: limit)
        let start = ContinuousClock.now
        let found = try index.search(query)
        let time = start.duration(to: .now)
        switch format {
        case .ndjson: return line(text, found, microseconds: time / .microseconds(1))
        case .table: return Array(try table(query, found, milliseconds: time / .milliseconds(1)).utf8)
        }
    }

    /// One object: the query, the microseconds within the index, and the hits with their scores.
    private func line(_ text: String, _ found: Results, microseconds: Double) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(64 * (found.hits.count + 1))
        output += "{\"q\":".utf8
        output.appendJSONString(text)
        output += ",\"us\":\(Int(microseconds.rounded(.up))),\"hits\":[".utf8
        for (index, hit) in found.hits.enumerated() {
            output += index == 0 ? "{\"id\":".utf8 : ",{\"id\":".utf8
            output.appendJSONString(hit.id)
            output += ",\"score\":\(hit.score)}".utf8
        }
        output += "]}\n".utf8
        return output
    }

    private func table(_ query: Query, _ found: Results, milliseconds: Double) throws -> String {
        let name = index.schema.fields.first { $0.isStored }?.name
        var table = TextTable(
            headings: language == .vi ? ["Điểm", "Mã", "Tên"] : ["Score", "ID", "Name"],
            rightAligned: [0]
        )
        for hit in found.hits {
            let score = (hit.score * 100).rounded() / 100
            let shown = String(score).replacing(".", with: language == .vi ? "," : ".")
            table.add([shown, hit.id, name.flatMap { hit[$0] } ?? ""])
        }
        let time = String(Int((milliseconds * 1000).rounded()))
        var text = found.hits.isEmpty ? "" : table.text + "\n"
        text += say(
            "«\(query.text)»: tìm thấy \(found.total), trong \(time) µs\n",
            "«\(query.text)»: \(found.total) found in \(time) µs\n",
            in: language
        )
        if found.complete == 0, let meant = index.didYouMean(query.text) {
            text += say("Có phải ý bạn là «\(meant.text)»?\n", "Did you mean «\(meant.text)»?\n", in: language)
        }
        guard explains else { return text }
        for hit in found.hits { text += "\(hit.id)  \(try index.explain(query, id: hit.id)?.description ?? "")\n" }
        return text
    }
}

extension [UInt8] {
    /// Appends a JSON string.
    fileprivate mutating func appendJSONString(_ text: String) {
        append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): self += [UInt8(ascii: "\\"), byte]
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                self += "\\u00".utf8
                self += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }
}
