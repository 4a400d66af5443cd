import ArgumentParser
import GS1

/// `saolang gs1 epc`: EPC URNs to Digital Link URIs, and GS1 messages to EPC URNs.
struct GS1EPCCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "epc",
        abstract: "Đổi URN EPC sang URI Digital Link và ngược lại, mỗi dòng một / convert EPC URNs and GS1 messages",
        discussion: """
            Dòng bắt đầu bằng urn:epc: thành URI Digital Link; URI, chuỗi phần tử, dữ liệu máy quét thành URN, cần biết
            độ dài mã doanh nghiệp GS1. Mã thoát: 0 đổi hết, 1 có dòng sai, 2 sai cách dùng.
            A line that begins with urn:epc: becomes a Digital Link URI; any other message a URN, which needs the length
            of the GS1 Company Prefix. Exit: 0 all converted, 1 some not, 2 wrong usage.
            """
    )

    @Option(help: "Số chữ số của mã doanh nghiệp GS1, 6 đến 12 / digits of the GS1 Company Prefix, 6 to 12")
    var prefixLength: Int?

    @OptionGroup var lines: GS1ConversionOptions

    func validate() throws {
        if let prefixLength, !(6...12 ~= prefixLength) {
            throw ValidationError("--prefix-length: 6 … 12")
        }
    }

    func run() throws {
        try lines.answer("epc") { line throws(GS1Fault) in
            do throws(EPCError) {
                if line.hasPrefix("urn:epc:") { return try EPC.digitalLinkURI(ofURN: line) }
            } catch {
                throw GS1Fault(error)
            }
            let elements = try Self.elements(line, lines.rules.parsingOptions)
            do throws(EPCError) {
                return try EPC(elements) { _ in prefixLength }.urn
            } catch {
                throw GS1Fault(error)
            }
        }
    }

    private static func elements(_ line: String, _ options: ParsingOptions) throws(GS1Fault) -> [Element] {
        do throws(GS1Error) {
            // A URI may be compressed, which a message as such may not.
            if line.hasPrefix("http") { return try DigitalLink.inAnyForm(line, options: options).link.elements }
            return try Message(bytes: Array(line.utf8).span, options: options).elements
        } catch {
            throw GS1Fault(error)
        }
    }
}
