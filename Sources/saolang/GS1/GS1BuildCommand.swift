import ArgumentParser
import Foundation
import GS1
import OCOP

/// `saolang gs1 build`: elements in, a Digital Link URI out.
struct GS1BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Lập URI Digital Link từ các phần tử, mỗi dòng một / make Digital Link URIs",
        discussion: """
            Mỗi dòng vào: đối tượng JSON có "ais" (như `gs1 parse --format ndjson` ghi ra), mảng các cặp ["01","…"], hoặc
            bất cứ thông điệp nào `gs1 parse` đọc được.
            A line in: a JSON object with "ais" (as `gs1 parse --format ndjson` writes it), an array of pairs, or any
            message that `gs1 parse` reads.
            """
    )

    @Argument(help: "Tệp hoặc - / files or -", completion: .file())
    var inputs: [String] = []

    @Option(help: "Phần đứng trước khóa / what stands before the key")
    var stem = DigitalLink.canonicalStem

    @Option(help: "Dạng kết quả / output: table, ndjson")
    var format = GS1Format.table

    @OptionGroup var rules: GS1RuleOptions

    @OptionGroup var speech: LanguageOption

    func validate() throws {
        do throws(GS1Error) {
            _ = try DigitalLink([Element("8004", "0000")], stem: stem)
        } catch {
            throw ValidationError("--stem «\(stem)»: \(error.code.vietnamese) / \(error.message)")
        }
    }

    func run() throws {
        let options = rules.parsingOptions
        let table = GS1MessageTable(language: speech.language)
        var hasFaults = false
        for path in try GS1Lines.paths(inputs, in: speech.language) {
            try GS1Lines(path, in: speech.language).answer { line, number, out in
                guard let line else {
                    hasFaults = true
                    return format == .ndjson
                        ? out.appendLongLine() : noteFault { table.appendLongLine(number, to: &$0) }
                }
                do throws(GS1Error) {
                    let link = try link(of: line, options)
                    out.append(format == .ndjson ? "{\"ok\":true,\"uri\":\"\(link.uri)\"}\n" : link.uri + "\n")
                } catch {
                    hasFaults = true
                    if format == .ndjson {
                        out.append(error)
                    } else {
                        noteFault { table.append(error, line: number, to: &$0) }
                    }
                }
            }
        }
        if hasFaults { throw ExitCode(1) }
    }

    private func link(of line: Span<UInt8>, _ options: ParsingOptions) throws(GS1Error) -> DigitalLink {
        var start = 0
        while start < line.count, line[start] == UInt8(ascii: " ") { start += 1 }
        guard start < line.count, line[start] == UInt8(ascii: "{") || line[start] == UInt8(ascii: "[") else {
            let elements = try Message(bytes: line, options: options).elements
            return try DigitalLink(elements, stem: stem, options: options)
        }
        // Copied, since a pointer to a span does not carry typed errors out.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(line.count)
        for place in line.indices { bytes.append(line[place]) }
        let elements = bytes.withUnsafeBufferPointer { bytes in
            Result { () throws(GS1Error) in try GS1PairReader.elements(bytes) }
        }
        return try DigitalLink(elements.get(), stem: stem, options: options)
    }

    /// In a table, results are URIs alone; what is wrong goes beside them.
    private func noteFault(_ body: (inout [UInt8]) -> Void) {
        var bytes: [UInt8] = []
        body(&bytes)
        writeError(String(decoding: bytes, as: UTF8.self))
    }
}
