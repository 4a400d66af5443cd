import ArgumentParser
import GS1
import OCOP

/// Lines that become other lines: what the conversions have in common.
struct GS1ConversionOptions: ParsableArguments {
    @Argument(help: "Tệp hoặc - / files or -", completion: .file())
    var inputs: [String] = []

    @Option(help: "Dạng kết quả / output: table, ndjson")
    var format = GS1Format.table

    @OptionGroup var rules: GS1RuleOptions

    @OptionGroup var speech: LanguageOption

    /// Answers every line with a text, in NDJSON as a member of this name; what is wrong goes beside the texts.
    ///
    /// - Throws: Exit 1 when a line was at fault.
    func answer(_ name: String, _ convert: (String) throws(GS1Fault) -> String) throws {
        var hasFaults = false
        for path in try GS1Lines.paths(inputs, in: speech.language) {
            try GS1Lines(path, in: speech.language).answer { line, number, out in
                guard let line else {
                    hasFaults = true
                    return format == .ndjson
                        ? out.appendLongLine()
                        : note(
                            say("✗ dòng \(number): dài hơn 1 MiB", "✗ line \(number): over 1 MiB", in: speech.language)
                        )
                }
                do throws(GS1Fault) {
                    let text = try convert(line.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
                    guard format == .ndjson else { return out.append(text + "\n") }
                    out.append("{\"ok\":true,\"\(name)\":\"")
                    out.appendJSON(text)
                    out.append("\"}\n")
                } catch {
                    hasFaults = true
                    format == .ndjson ? error.append(to: &out) : writeError(error.line(number, in: speech.language))
                }
            }
        }
        if hasFaults { throw ExitCode(1) }
    }
}
