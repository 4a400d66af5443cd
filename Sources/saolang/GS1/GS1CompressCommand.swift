import ArgumentParser
import GS1

/// `saolang gs1 compress`: Digital Link URIs in, compressed ones out.
struct GS1CompressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compress",
        abstract: "Nén URI Digital Link, mỗi dòng một / compress GS1 Digital Link URIs",
        discussion: """
            Mã thoát: 0 nén hết, 1 có dòng sai, 2 sai cách dùng / exit: 0 all compressed, 1 some not, 2 wrong usage.
            """
    )

    @Flag(help: "Giữ khóa chính không nén / keep the primary key as it is")
    var keepKey = false

    @Flag(help: "Không dùng mã chung cho nhiều AI / no codes for several identifiers at once")
    var noCodes = false

    @Flag(help: "Để tham số khác trong phần truy vấn / leave other parameters in the query")
    var keepParameters = false

    @OptionGroup var lines: GS1ConversionOptions

    func run() throws {
        var options = DigitalLink.CompressionOptions()
        options.keepsKey = keepKey
        options.usesCodes = !noCodes
        options.compressesParameters = !keepParameters
        try lines.answer("uri") { line throws(GS1Fault) in
            let link = try Self.link(line, lines.rules.parsingOptions)
            do throws(CompressionError) { return try link.compressed(options) } catch { throw GS1Fault(error) }
        }
    }

    private static func link(_ line: String, _ options: ParsingOptions) throws(GS1Fault) -> DigitalLink {
        do throws(GS1Error) { return try DigitalLink.inAnyForm(line, options: options).link } catch {
            throw GS1Fault(error)
        }
    }
}

/// `saolang gs1 decompress`: compressed Digital Link URIs in, uncompressed ones out.
struct GS1DecompressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decompress",
        abstract: "Giải nén URI Digital Link, mỗi dòng một / decompress GS1 Digital Link URIs",
        discussion: """
            Mã thoát: 0 giải nén hết, 1 có dòng sai, 2 sai cách dùng / exit: 0 all valid, 1 some not, 2 wrong usage.
            """
    )

    @OptionGroup var lines: GS1ConversionOptions

    func run() throws {
        try lines.answer("uri") { line throws(GS1Fault) in
            do throws(CompressionError) {
                return try DigitalLink(compressed: line, options: lines.rules.parsingOptions).uri
            } catch {
                throw GS1Fault(error)
            }
        }
    }
}
