import Foundation
import OCOP

/// Reading a set from its files, and the administrative units.
struct LoadingBenchmark {
    let library: CriteriaLibrary

    func run(_ table: inout ResultTable) throws {
        let one = try quickest { _ = try library.set(1, ofAct: "26/2026/QĐ-TTg") }
        let all = try quickest { _ = try library.sets(ofAct: "26/2026/QĐ-TTg") }
        table.add("one set from its YAML files", one, limit: "–", "the whole act", all)
        func bytes(_ name: String) throws -> [UInt8] {
            [UInt8](try Data(contentsOf: URL(filePath: "Data/units/\(name)")))
        }
        let files = try ["before-2025-07.tsv", "since-2025-07.tsv", "changes.tsv"].map(bytes)
        let load = try quickest { _ = try Units(before: files[0], since: files[1], changes: files[2]) }
        let naive = quickest {
            var names: [Substring: [Substring]] = [:]
            for file in files {
                for line in String(decoding: file, as: UTF8.self).split(separator: "\n") {
                    let fields = line.split(separator: "\t")
                    if let code = fields.first { names[code] = fields }
                }
            }
        }
        table.add(
            "administrative units of both eras, ready for look-up by code",
            load,
            limit: "5 ms",
            "split into a dictionary",
            naive
        )
        let units = try Units(before: files[0], since: files[1], changes: files[2])
        _ = units.resolve("Xã Phú Cần, Tiểu Cần, Trà Vinh")
        let resolve = quickest { for _ in 0..<1000 { _ = units.resolve("Xã Phú Cần, Tiểu Cần, Trà Vinh") } }
        table.add("one address resolved", resolve / 1000, limit: "–", "–", nil)
    }
}
