import Foundation
import GS1
import Testing

@Suite("The table of application identifiers")
struct TableTests {
    private let table = ApplicationIdentifierTable.current

    @Test("Every line of the GS1 Barcode Syntax Dictionary is in the table as it stands there")
    func dictionary() throws {
        let path = "../shared/domain/gs1/application-identifiers.tsv"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            print("!!! \(path) is not here, so the table is not compared with the dictionary")
            return
        }
        let lines = text.split(separator: "\n").dropFirst().map(String.init)
        #expect(lines.count == 224)
        var described: [String] = []
        for line in lines {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let ends = fields[0].split(separator: "-").compactMap { Int($0) }
            for number in ends[0]...ends[ends.count - 1] {
                let digits = String(number)
                let count = fields[0].prefix { $0 != "-" }.count
                let padded = String(repeating: "0", count: count - digits.count) + digits
                let associations = fields[3].split(separator: " ").sorted().joined(separator: " ")
                described.append([padded, fields[1], fields[2], associations, fields[4]].joined(separator: "\t"))
            }
        }
        #expect(table.definitions.map(Self.line).sorted() == described.sorted())
    }

    /// A definition in the columns of the dictionary.
    private static func line(_ definition: ApplicationIdentifier.Definition) -> String {
        let flags =
            (definition.traits.contains(.predefined) ? "*" : "") + (definition.traits.contains(.attribute) ? "?" : "")
        let components = definition.components.map {
            ([$0.description] + $0.linters.map(\.rawValue)).joined(separator: ",")
        }
        let required = definition.requirements.map { $0.map(\.description).joined(separator: "+") }
        let excluded = definition.exclusions.map(\.description)
        let key = definition.qualifierSequences.map { sequences in
            "dlpkey" + (sequences.isEmpty ? "" : "=")
                + sequences.map { $0.map(\.description).joined(separator: ",") }.joined(separator: "|")
        }
        let associations = [
            required.isEmpty ? nil : "req=" + required.joined(separator: ","),
            excluded.isEmpty ? nil : "ex=" + excluded.joined(separator: ","), key,
        ]
        let columns = [
            definition.identifier.description, flags, components.joined(separator: " "),
            associations.compactMap { $0 }.sorted().joined(separator: " "), definition.title,
        ]
        return columns.joined(separator: "\t")
    }

    @Test("Figure 7.8.5-2: lengths are predefined by the first two digits, and by nothing else")
    func predefined() {
        let prefixes = [
            "00", "01", "02", "03", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "31", "32", "33", "34",
            "35", "36", "41",
        ]
        for definition in table.definitions {
            let isPredefined = prefixes.contains(String(definition.identifier.description.prefix(2)))
            #expect(definition.traits.contains(.predefined) == isPredefined, "\(definition.identifier)")
            if isPredefined { #expect(definition.minimumLength == definition.maximumLength) }
        }
    }

    @Test("3.2: identifiers with the same first two digits have the same number of digits")
    func lengths() {
        let groups = Dictionary(grouping: table.definitions) { $0.identifier.description.prefix(2) }
        #expect(groups.values.allSatisfy { Set($0.map(\.identifier.count)).count == 1 })
    }

    @Test("URI Syntax 4, path element order: the keys and the order of their qualifiers")
    func keys() {
        let keys = table.definitions.filter(\.isKey).map { definition in
            let sequences = definition.qualifierSequences ?? []
            return "\(definition.identifier) \(sequences.map { $0.map(\.description).joined(separator: " ") })"
        }
        #expect(
            keys == [
                "00 []", "01 [\"22 10 21\", \"235\"]", "253 []", "255 []", "401 []", "402 []",
                "414 [\"254\", \"7040\"]",
                "415 [\"8020\"]", "417 [\"7040\"]", "8003 []", "8004 [\"7040\"]", "8006 [\"22 10 21\"]",
                "8010 [\"8011\"]", "8013 []", "8017 [\"8019\"]", "8018 [\"8019\"]",
            ]
        )
    }

    @Test("Every partner that a rule names is assigned, and every linter is used")
    func partners() {
        let patterns = table.definitions.flatMap { $0.requirements.flatMap { $0 } + $0.exclusions }
        for pattern in Set(patterns) {
            #expect(table.definitions.contains { pattern.matches($0.identifier) }, "\(pattern)")
        }
        let used = Set(table.definitions.flatMap { $0.components.flatMap(\.linters) })
        #expect(used == Set(Linter.allCases))
    }

    @Test("An identifier is two to four digits")
    func identifiers() {
        for text in ["", "1", "12345", "1a", "١٢", "+1", " 1", "01 "] { #expect(ApplicationIdentifier(text) == nil) }
        for text in ["00", "01", "99", "000", "235", "999", "0000", "3103", "9999"] {
            let identifier = ApplicationIdentifier(text)
            #expect(identifier?.description == text)
            #expect(identifier?.count == text.count)
        }
        let sorted = ["37", "3103", "240", "11", "10", "01"].compactMap { ApplicationIdentifier($0) }.sorted()
        #expect(sorted.map(\.description) == ["01", "10", "11", "240", "3103", "37"])
    }
}
