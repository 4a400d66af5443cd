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
        let language = speech.language
        // The header comes first in the output, but may end only behind the events in a JSON input.
        let file = input == "-" ? try EPCISFile.putAside(Data(), language) : EPCISFile(path: input, language: language)
        defer { if input == "-" { unlink(file.path) } }
        do {
            let header = try file.header()
            var writer = DocumentWriter(Syntax(rawValue: to.rawValue) ?? .json, header: header)
            _ = try file.read { event, _ in StandardOutput.write(try writer.write(event)) }
            StandardOutput.write(try writer.finish())
        } catch let violation as Violation {
            note(violation.text(file: input, in: language))
            throw ExitCode(1)
        }
    }
}

extension EPCISFile {
    /// The whole header, before any event is used.
    fileprivate func header() throws -> DocumentHeader {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw ValidationError(
                say("Không đọc được tệp «\(path)».", "The file «\(path)» cannot be read.", in: language)
            )
        }
        var reader = DocumentReader(skipsEvents: true)
        while let piece = try handle.read(upToCount: 1 << 18), !piece.isEmpty {
            // In XML the header stands before the first event.
            if let event = try reader.read(piece).first, event.line != nil { return reader.header }
        }
        _ = try reader.finish()
        return reader.header
    }
}
