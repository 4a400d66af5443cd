import Foundation
import OCOP

/// The project's own files, read once for all tests.
enum UnitData {
    static let before = bytes("before-2025-07.tsv")
    static let since = bytes("since-2025-07.tsv")
    static let changes = bytes("changes.tsv")
    static let units: Result<Units, any Error> = Result {
        try Units(before: before, since: since, changes: changes)
    }

    static let repository = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func bytes(_ name: String) -> [UInt8] {
        [UInt8](FileManager.default.contents(atPath: repository.path + "/Data/units/" + name) ?? Data())
    }
}

/// The facts beside the repository; not everybody who runs the tests has them.
enum UnitFacts {
    static let folder = UnitData.repository.deletingLastPathComponent().path + "/shared/domain/"

    static let arePresent: Bool = {
        let isThere = FileManager.default.fileExists(atPath: folder + "units/units-2025.csv")
        if !isThere { print("!!! SKIPPED: no facts at \(folder): units are not compared with them !!!") }
        return isThere
    }()

    /// The lines of a CSV file below its header, by column.
    static func rows(_ name: String) throws -> [[String: String]] {
        let text = try String(contentsOfFile: folder + name, encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map(fields)
        return lines.dropFirst().map { line in
            Dictionary(zip(lines[0], line), uniquingKeysWith: { first, _ in first })
        }
    }

    private static func fields(_ line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}

extension UnitCode {
    /// A code that is known to be one.
    static func known(_ text: String) throws -> UnitCode {
        struct NoCode: Error {}
        guard let code = UnitCode(text) else { throw NoCode() }
        return code
    }
}
