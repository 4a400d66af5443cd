import CLibXML2
import OCOP

/// Reads the text of a Word document by events.
///
/// Entities are neither declared nor expanded, nothing is fetched.
final class WordReader {
    private var builder = BlockBuilder()
    private var parser: xmlParserCtxtPtr?
    private var failure: OfficialTextError?
    private var depth = 0
    /// Depth of the element whose words do not count: what was deleted, and the second form of a drawing.
    private var silentFrom: Int?
    private var isBold = false
    private var isInText = false
    private var isInParagraphProperties = false
    private var isInRun = false
    /// Columns of the cell that begins; its cell is opened when its properties are over.
    private var columns: Int?

    private static let depthLimit = 200
    private static let addresses: Set<String> = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ]

    static func blocks(of bytes: [UInt8]) throws(OfficialTextError) -> [TextBlock] {
        let reader = WordReader()
        try reader.parse(bytes)
        return reader.builder.finish()
    }

    private func parse(_ bytes: [UInt8]) throws(OfficialTextError) {
        LibXML.start()
        var handler = Self.handler
        let this = Unmanaged.passUnretained(self).toOpaque()
        guard let parser = xmlCreatePushParserCtxt(&handler, this, nil, 0, nil) else { throw .damaged }
        defer { xmlFreeParserCtxt(parser) }
        self.parser = parser
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        xmlCtxtUseOptions(parser, Int32(options))
        try ZipMember.read("word/document.xml", of: bytes) { piece throws(OfficialTextError) in
            let status = xmlParseChunk(parser, piece.bindMemory(to: CChar.self).baseAddress, Int32(piece.count), 0)
            if let failure { throw failure }
            guard status == 0 else { throw .damaged }
        }
        xmlParseChunk(parser, nil, 0, 1)
        if let failure { throw failure }
        guard parser.pointee.wellFormed == 1 else { throw .damaged }
    }

    private func stop(_ error: OfficialTextError) {
        failure = failure ?? error
        if let parser { xmlStopParser(parser) }
    }

    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = XML_SAX2_MAGIC
        handler.internalSubset = { context, _, _, _ in WordReader.from(context)?.stop(.entities) }
        handler.startElementNs = { context, name, _, address, _, _, count, _, attributes in
            WordReader.from(context)?.begin(LibXML.string(name), LibXML.string(address), attributes, count)
        }
        handler.endElementNs = { context, name, _, address in
            WordReader.from(context)?.end(LibXML.string(name), LibXML.string(address))
        }
        handler.characters = { context, text, count in WordReader.from(context)?.add(text, count) }
        handler.cdataBlock = handler.characters
        return handler
    }

    private static func from(_ context: UnsafeMutableRawPointer?) -> WordReader? {
        context.map { Unmanaged<WordReader>.fromOpaque($0).takeUnretainedValue() }
    }
}

extension WordReader {
    private func begin(
        _ name: String,
        _ address: String,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        _ count: Int32
    ) {
        depth += 1
        guard depth <= Self.depthLimit else {
            stop(.nestedTooDeep)
            return
        }
        if silentFrom == nil, ["Fallback", "del", "moveFrom"].contains(name) { silentFrom = depth }
        guard silentFrom == nil, Self.addresses.contains(address) else { return }
        switch name {
        case "tbl": builder.beginTable()
        case "tr": builder.beginRow()
        case "tc": columns = 1
        case "gridSpan": columns = columns.map { _ in Int(value(attributes, count) ?? "") ?? 1 }
        case "p":
            openCell()
            builder.endParagraph()
        case "pPr": isInParagraphProperties = true
        case "r":
            isInRun = true
            isBold = false
        case "b" where isInRun && !isInParagraphProperties:
            isBold = !["0", "false", "off"].contains(value(attributes, count) ?? "1")
        case "t": isInText = true
        case "tab" where isInRun: builder.add(" ", isBold: isBold, line: 0)
        case "br", "cr": builder.endParagraph()
        case "noBreakHyphen": builder.add("-", isBold: isBold, line: 0)
        case "checkBox": builder.add("☐", isBold: isBold, line: 0)
        case "sym": addSymbol(attributes, count)
        default: break
        }
        if builder.rows > OfficialDocument.rowLimit { stop(.tooManyRows) }
    }

    private func end(_ name: String, _ address: String) {
        defer { depth -= 1 }
        if silentFrom == depth { silentFrom = nil }
        guard silentFrom == nil, Self.addresses.contains(address) else { return }
        switch name {
        case "tbl": builder.endTable()
        case "tr": builder.endRow()
        case "tc":
            openCell()
            builder.endCell()
        case "p": builder.endParagraph()
        case "pPr": isInParagraphProperties = false
        case "r": isInRun = false
        case "t": isInText = false
        default: break
        }
    }

    private func openCell() {
        guard let columns else { return }
        builder.beginCell(columns: columns, rows: 1)
        self.columns = nil
    }

    private func add(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
        guard isInText, silentFrom == nil, let text, count > 0 else { return }
        let words = String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
        builder.add(words, isBold: isBold, line: 0)
    }

    /// A sign of a symbol font: a box, most often.
    private func addSymbol(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int32) {
        let code = LibXML.attributes(attributes, count: count)["char"] ?? ""
        guard let number = UInt32(code, radix: 16), let sign = Unicode.Scalar(number) else { return }
        builder.add(String(Character(sign)), isBold: isBold, line: 0)
    }

    private func value(
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        _ count: Int32
    ) -> String? {
        LibXML.attributes(attributes, count: count)["val"]
    }
}
