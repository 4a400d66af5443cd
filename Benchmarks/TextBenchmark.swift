import Foundation
import VietnameseText

/// Folding of marks beside Foundation's.
struct TextBenchmark {
    func run(_ table: inout ResultTable) {
        let names = (0..<20_000).map { "Hợp tác xã Nông nghiệp Đại Đồng \($0)" }
        var length = 0
        let ours = quickest { for name in names { length += VietnameseText.folded(name).utf8.count } }
        let naive = quickest {
            for name in names {
                let text = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
                length += text.replacing("đ", with: "d").utf8.count
            }
        }
        table.add("20,000 names without marks", ours, limit: "–", "Foundation's folding, and đ", naive)
        precondition(length > 0)
    }
}
