import ArgumentParser
import OCOP
import VietnameseText

/// `saolang criteria diff`: what changed, in plain words.
struct CriteriaDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Nói rõ điều gì thay đổi giữa hai văn bản hoặc hai bộ / say what changed between two acts or sets",
        discussion:
            "saolang criteria diff 148/QĐ-TTg 26/2026/QĐ-TTg · saolang criteria diff 148/QĐ-TTg:1 26/2026/QĐ-TTg:1"
    )

    @Argument(help: "Cũ / old: VĂN-BẢN hoặc VĂN-BẢN:SỐ")
    var old: String

    @Argument(help: "Mới / new: VĂN-BẢN hoặc VĂN-BẢN:SỐ")
    var new: String

    @Option(help: "Thư mục bộ tiêu chí của bên mới, nếu khác / packs of the newer side, where they differ")
    var newCriteria: [String] = []

    @OptionGroup var common: CommonOptions

    func run() throws {
        let library = try common.library()
        var newer = common
        newer.criteria += newCriteria
        let newLibrary = try newer.library()
        let before = try CriteriaReference(old, in: library, on: .today)
        let after = try CriteriaReference(new, in: newLibrary, on: .today)
        do throws(SheetError) {
            let pairs = Self.pair(try before.sets(in: library), try after.sets(in: newLibrary))
            StandardOutput.write(pairs.map(text).joined(separator: "\n"))
        } catch {
            throw error.exit(in: common.language)
        }
    }

    /// Sets belong together by name; two single sets always do.
    private static func pair(_ old: [CriteriaSet], _ new: [CriteriaSet]) -> [(CriteriaSet?, CriteriaSet?)] {
        if old.count == 1, new.count == 1 { return [(old[0], new[0])] }
        func key(_ set: CriteriaSet) -> String { VietnameseText.searchKey(set.name.vi) }
        var left = old
        var pairs: [(CriteriaSet?, CriteriaSet?)] = []
        for set in new {
            let index =
                left.firstIndex { key($0) == key(set) }
                ?? left.firstIndex { one in
                    one.number == set.number && one.sector == set.sector && !new.contains { key($0) == key(one) }
                }
            pairs.append((index.map { left.remove(at: $0) }, set))
        }
        return pairs + left.map { ($0, nil) }
    }

    private func text(_ pair: (CriteriaSet?, CriteriaSet?)) -> String {
        let language = common.language
        switch pair {
        case (let old?, let new?):
            let changes = CriteriaDiff(from: old, to: new).changes
            let title = "\(old.decision.id):\(old.number) → \(new.decision.id):\(new.number) · \(new.name[language])\n"
            if changes.isEmpty { return title + say("  Không thay đổi\n", "  No change\n", in: language) }
            return title + changes.map { "  - \($0.label[language])\n" }.joined()
        case (nil, let new?):
            return say(
                "Bộ mới: \(new.decision.id):\(new.number) · \(new.name.vi)\n",
                "New set: \(new.decision.id):\(new.number) · \(new.name.en)\n",
                in: language
            )
        case (let old?, nil):
            return say(
                "Bỏ bộ: \(old.decision.id):\(old.number) · \(old.name.vi)\n",
                "Set gone: \(old.decision.id):\(old.number) · \(old.name.en)\n",
                in: language
            )
        case (nil, nil): return ""
        }
    }
}
