import Foundation
import Testing

@Suite struct ScoreCommandTests {
    static let sheet = #"{"id":"x1","act":"26/2026/QĐ-TTg","set":1,"choices":{"1.1":3,"1.2":1},"findings":[]}"#

    @Test func ndjsonGoesInAndOutByFileAndByStandardInput() throws {
        let text = Data((Self.sheet + "\n").utf8)
        let piped = try Program.run(["score", "--format", "ndjson"], input: text)
        let dashed = try Program.run(["score", "--format", "ndjson", "-"], input: text)
        let file = try Program.run(["score", "--format", "ndjson", try Program.file("sheets.ndjson", text)])
        let plain = try Program.run(["score", "--format", "ndjson", try Program.file("sheets.txt", text)])
        #expect([piped, dashed, file, plain].allSatisfy { $0.status == 0 })
        #expect(Set([piped, dashed, file, plain].map(\.output)).count == 1)
        #expect(piped.output.hasPrefix(#"{"id":"x1","act":"26/2026/QĐ-TTg","set":1,"pack":{"version":"1","sha256":""#))
    }

    @Test func oneBadLineAmongManyGivesStatusOne() throws {
        let lines = (0..<2000).map { $0 == 1234 ? "bad" : Self.sheet }.joined(separator: "\n")
        let answer = try Program.run(["score", "--format", "ndjson"], input: Data(lines.utf8))
        #expect(answer.status == 1)
        #expect(answer.output.split(separator: "\n").count == 2000)
        #expect(answer.output.split(separator: "\n").filter { $0.contains("\"error\"") }.count == 1)
        #expect(answer.output.contains(#""line":1235,"error":{"code":"bad-json""#))
        #expect(answer.errors.contains("1999"))
    }

    @Test(arguments: [
        ["score", "nowhere.yaml"], ["score", "--format", "pdf"], ["score", "--nonsense"], ["nonsense"],
        ["score", "--criteria", "nowhere", "Data/examples/sheets"],
    ])
    func wrongUsageGivesStatusTwo(arguments: [String]) throws {
        let answer = try Program.run(arguments)
        #expect(answer.status == 2)
        #expect(!answer.errors.isEmpty)
    }

    @Test func theSamplesOfSixKindsAreScored() throws {
        let answer = try Program.run(["score", "Data/examples/sheets", "--format", "json"])
        #expect(answer.status == 0)
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [[String: Any]])
        #expect(Set(rows.compactMap { $0["set"] as? Int }) == [1, 5, 14, 18, 21, 23, 26])
        #expect(rows.allSatisfy { ($0["stars"] as? Int ?? 0) > 0 })
    }

    @Test(arguments: ["explain", "table", "csv", "json", "ndjson"], ["vi", "en"])
    func everyFormIsWrittenInBothLanguages(format: String, language: String) throws {
        let answer = try Program.run([
            "score", "Data/examples/sheets/01-rau-qua.yaml", "--format", format, "--lang", language,
        ])
        #expect(answer.status == 0)
        #expect(answer.output.contains("80"))
        if format == "explain" {
            let text = answer.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.contains(language == "vi" ? "Kết quả: ★★★☆☆ 3 sao" : "Result: ★★★☆☆ 3 stars"))
            #expect(
                text.contains(
                    language == "vi"
                        ? "26/2026/QĐ-TTg, Phụ lục II, bộ 1, tiêu chí 2.3"
                        : "26/2026/QĐ-TTg, Appendix II, set 1, criterion 2.3"
                )
            )
        }
    }

    @Test func aTableOfSheetsTakesItsActFromTheCommand() throws {
        let csv = try Program.file("phieu.csv", Data("id,1.1,1.2\na,3,1\nb,9,1\n".utf8))
        let answer = try Program.run(["score", csv, "--act", "26/2026/QĐ-TTg", "--set", "1", "--format", "csv"])
        #expect(answer.status == 1)
        let rows = answer.output.split(separator: "\n").map(String.init)
        #expect(rows.count == 3)
        #expect(rows[1].hasPrefix("a,1,3,0,0,3,1,1,"))
        #expect(rows[2].contains("unknown-option"))
    }

    @Test func textInAnOldEncodingIsNamed() throws {
        // "Tên sản phẩm: Nhãn lồng Hưng Yên, hợp tác xã" in TCVN3.
        let bytes: [UInt8] = [
            0x54, 0xAA, 0x6E, 0x20, 0x73, 0xB6, 0x6E, 0x20, 0x70, 0x68, 0xC8, 0x6D, 0x3A, 0x20, 0x4E, 0x68, 0xB7, 0x6E,
            0x20,
            0x6C, 0xE5, 0x6E, 0x67, 0x20, 0x48, 0xAD, 0x6E, 0x67, 0x20, 0x59, 0xAA, 0x6E, 0x2C, 0x20, 0x68, 0xEE, 0x70,
            0x20,
            0x74, 0xB8, 0x63, 0x20, 0x78, 0xB7, 0x0A,
        ]
        let answer = try Program.run(["score", try Program.file("phieu.csv", Data(bytes)), "--format", "csv"])
        #expect(answer.status == 1)
        #expect(answer.output.contains("TCVN3"))
    }

    @Test func utf16FromASpreadsheetIsRead() throws {
        let text = "id\tact\tset\t1.1\na\t26/2026/QĐ-TTg\t1\t3\n"
        let data = Data([0xFF, 0xFE]) + (text.data(using: .utf16LittleEndian) ?? Data())
        let answer = try Program.run(["score", try Program.file("phieu.csv", data), "--format", "csv"])
        #expect(answer.status == 0)
        #expect(answer.output.contains("a,1,3,0,0,3"))
    }

    @Test func aLineOfManyMegabytesIsRefusedAndTheRestGoesOn() throws {
        let huge = String(repeating: "x", count: 5_000_000)
        let answer = try Program.run(
            ["score", "--format", "ndjson"],
            input: Data([Self.sheet, huge, Self.sheet].joined(separator: "\n").utf8)
        )
        #expect(answer.status == 1)
        let lines = answer.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[1].contains(#""line":2,"error":{"code":"too-long""#))
        #expect(lines[0] == lines[2])
    }

    @Test func completionsAreOffered() throws {
        for shell in ["bash", "zsh", "fish"] {
            let answer = try Program.run(["--generate-completion-script", shell])
            #expect(answer.status == 0)
            #expect(answer.output.contains("saolang"))
        }
    }

    /// Runs a line of shell, with `$P` for the program.
    private func shell(_ line: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", line]
        process.currentDirectoryURL = Program.root
        process.environment = [
            "P": Program.path, "SAOLANG_DATA": Program.root.appending(path: "Data").path(), "PATH": "/usr/bin:/bin",
        ]
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    @Test(arguments: [
        "$P score Data/examples/sheets", "$P score --format ndjson Data/examples/sheets", "$P criteria list",
        "$P score Data/examples/sheets --format table", "$P register check Data/examples/register/danh-sach-vi-du.csv",
    ])
    func aFullDiskIsNeverSuccess(command: String) throws {
        #expect(try shell("\(command) >/dev/full 2>/dev/null") == 74)
    }

    @Test(arguments: ["2>/dev/full", "2>&-"])
    func anErrorThatNobodyHearsDoesNotKillTheProgram(redirection: String) throws {
        #expect(try shell("echo bad | $P score --format ndjson >/dev/null \(redirection)") == 1)
        #expect(try shell("$P score nowhere.yaml >/dev/null \(redirection)") == 2)
    }

    @Test func aReaderThatGoesAwayEndsTheProgramQuietly() throws {
        #expect(try shell("set -o pipefail; $P criteria export 26/2026/QĐ-TTg | head -1 >/dev/null") == 141)
    }

    @Test func aFolderWithoutSheetsIsWrongUsage() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        #expect(try Program.run(["score", folder.path()]).status == 2)
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "lien-ket"),
            withDestinationURL: Program.root.appending(path: "Data/examples/sheets")
        )
        let answer = try Program.run(["score", folder.appending(path: "lien-ket").path(), "--format", "csv"])
        #expect(answer.status == 0)
        #expect(answer.output.split(separator: "\n").count == 8)
    }

    @Test func theCouncilsMeanIsNeverRoundedUp() throws {
        let one = "Data/examples/sheets/01-rau-qua.yaml"
        let answer = try Program.run(["council", one, one, "--spread", "10"])
        #expect(answer.status == 0)
        #expect(answer.output.contains("Trung bình 80,00 (tổng 160 trên 2 phiếu, không làm tròn lên)"))
        let csv = try Program.run(["council", Self.csv()])
        #expect(csv.status == 1)
        #expect(csv.errors.contains("YAML hoặc JSON"))
    }

    private static func csv() throws -> String { try Program.file("a.csv", Data("id,1.1\na,1\n".utf8)) }
}
