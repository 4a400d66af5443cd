import ArgumentParser
import EPCIS
import Foundation
import OCOP

/// `saolang gs1 epcis convert`: the same events in the other syntax.
struct EPCISConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Chuyển giữa JSON và XML, giữ nguyên nội dung và mã băm / convert between JSON and XML without loss"
    )

    @Argument(help: "Tệp hoặc - / file or -", completion: .file())
    var input = "-"

    @Option(help: "Dạng đích / syntax: json, xml")
    var to: SyntaxName

    @OptionGroup var speech: LanguageOption

    enum SyntaxName: String, CaseIterable, ExpressibleByArgument { case json, xml }

    func run() throws {
        let file = EPCISFile(path: input, language: speech.language)
        let syntax = Syntax(rawValue: to.rawValue) ?? .json
        do {
            // The header comes first in the output, but may end only behind the events in a JSON input.
            let whole = input == "-" ? nil : try headerOnly()
            var writer: DocumentWriter?
            var known: DocumentHeader?
            let header = try file.read { event, header in
                if writer == nil {
                    known = whole ?? header
                    writer = DocumentWriter(syntax, header: whole ?? header)
                }
                if let bytes = try writer?.write(event) { StandardOutput.write(bytes) }
            }
            if let known, known.members != header.members {
                note(
                    say(
                        "Phần đầu tài liệu còn tiếp sau các sự kiện; hãy chuyển từ tệp thay vì từ đầu vào chuẩn.",
                        "The header goes on behind the events; convert from a file instead of standard input.",
                        in: speech.language
                    )
                )
                throw ExitCode(1)
            }
            var last = writer ?? DocumentWriter(syntax, header: header)
            StandardOutput.write(try last.finish())
        } catch let violation as Violation {
            note(violation.text(file: input, in: speech.language))
            throw ExitCode(1)
        }
    }

    private func headerOnly() throws -> DocumentHeader {
        guard let handle = FileHandle(forReadingAtPath: input) else {
            throw ValidationError(
                say("Không đọc được tệp «\(input)».", "The file «\(input)» cannot be read.", in: speech.language)
            )
        }
        var reader = DocumentReader(skipsEvents: true)
        while let piece = try handle.read(upToCount: 1 << 18), !piece.isEmpty {
            _ = try reader.read(piece)
            // In XML the header stands before the first event.
            if reader.syntax == .xml, reader.header.members["schemaVersion"] != nil { break }
        }
        if reader.syntax != .xml { _ = try reader.finish() }
        return reader.syntax == .xml ? try file(reader.header) : reader.header
    }

    /// The header of XML as it is when the first event comes.
    private func file(_ fallback: DocumentHeader) throws -> DocumentHeader {
        struct Enough: Error { let header: DocumentHeader }
        do {
            return try EPCISFile(path: input, language: speech.language).read { _, header in
                throw Enough(header: header)
            }
        } catch let enough as Enough {
            return enough.header
        }
    }
}
