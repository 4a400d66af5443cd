import CLibXML2
import OCOP

/// Reads a web page by events: no tree is built, nothing recurses, nothing is fetched.
final class HTMLReader {
    private var builder = BlockBuilder()
    private var parser: htmlParserCtxtPtr?
    private var failure: OfficialTextError?
    /// Of every open element, whether its words are bold.
    private var bold: [Bool] = []
    /// Depth of the element whose words are no text (scripts, styles); nil where there is none.
    private var silentFrom: Int?
    /// Line of the last tag: the parser itself stands behind the words when it hands them over.
    private var line = 0

    /// More than any page has; closing a tag costs the parser as much as tags are open.
    private static let depthLimit = 400
    private static let tagLimit = 4_000_000

    static func blocks(of bytes: [UInt8]) throws(OfficialTextError) -> [TextBlock] {
        guard bytes.count(where: { $0 == UInt8(ascii: "<") }) <= tagLimit else { throw .tooManyRows }
        let reader = HTMLReader()
        try reader.parse(bytes)
        return reader.builder.finish()
    }

    private func parse(_ bytes: [UInt8]) throws(OfficialTextError) {
        LibXML.start()
        var handler = Self.handler
        let this = Unmanaged.passUnretained(self).toOpaque()
        guard let parser = htmlCreatePushParserCtxt(&handler, this, nil, 0, nil, XML_CHAR_ENCODING_UTF8) else {
            throw .damaged
        }
        defer { htmlFreeParserCtxt(parser) }
        self.parser = parser
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        htmlCtxtUseOptions(parser, Int32(options))
        try TextEncoding(of: bytes).forEachPiece(of: bytes) { piece throws(OfficialTextError) in
            piece.withUnsafeBytes { bytes in
                _ = htmlParseChunk(parser, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), 0)
            }
            if let failure { throw failure }
        }
        htmlParseChunk(parser, nil, 0, 1)
        if let failure { throw failure }
    }

    private func stop(_ error: OfficialTextError) {
        failure = failure ?? error
        if let parser { xmlStopParser(parser) }
    }

    private static var handler: htmlSAXHandler {
        var handler = htmlSAXHandler()
        handler.startElement = { context, name, attributes in
            HTMLReader.from(context)?.begin(LibXML.string(name), attributes)
        }
        handler.endElement = { context, name in HTMLReader.from(context)?.end(LibXML.string(name)) }
        handler.characters = { context, text, count in HTMLReader.from(context)?.add(text, count) }
        handler.ignorableWhitespace = handler.characters
        // what stands in scripts and styles arrives here and is dropped
        handler.cdataBlock = { _, _, _ in }
        return handler
    }

    private static func from(_ context: UnsafeMutableRawPointer?) -> HTMLReader? {
        context.map { Unmanaged<HTMLReader>.fromOpaque($0).takeUnretainedValue() }
    }
}

extension HTMLReader {
    /// Elements that begin and end a paragraph.
    private static let blocks: Set<String> = [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre",
        "center",
        "hr", "section", "article", "header", "footer", "form", "caption", "body",
    ]
    private static let boldNames: Set<String> = ["b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"]
    private static let silent: Set<String> = ["script", "style", "title", "noscript", "textarea", "select"]

    private func begin(_ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard bold.count < Self.depthLimit else {
            stop(.nestedTooDeep)
            return
        }
        let attributes = LibXML.attributes(attributes, named: ["colspan", "rowspan", "style"])
        markLine()
        bold.append(isBold(name, style: attributes["style"]))
        if silentFrom == nil, Self.silent.contains(name) { silentFrom = bold.count }
        switch name {
        case "table": builder.beginTable()
        case "tr": builder.beginRow()
        case "td", "th":
            builder.beginCell(
                columns: attributes["colspan"].flatMap(Int.init) ?? 1,
                rows: attributes["rowspan"].flatMap(Int.init) ?? 1
            )
        case "br": builder.endParagraph()
        case _ where Self.blocks.contains(name): builder.endParagraph()
        default: break
        }
        if builder.rows > OfficialDocument.rowLimit { stop(.tooManyRows) }
    }

    private func end(_ name: String) {
        markLine()
        if silentFrom == bold.count { silentFrom = nil }
        _ = bold.popLast()
        switch name {
        case "table": builder.endTable()
        case "tr": builder.endRow()
        case "td", "th": builder.endCell()
        case _ where Self.blocks.contains(name): builder.endParagraph()
        default: break
        }
    }

    private func add(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
        guard silentFrom == nil, let text, count > 0 else { return }
        let words = String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
        builder.add(words, isBold: bold.last ?? false, line: line)
    }

    private func markLine() {
        if let parser { line = Int(xmlSAX2GetLineNumber(parser)) }
    }

    private func isBold(_ name: String, style: String?) -> Bool {
        if let style = style?.lowercased(),
            let weight = style.split(separator: "font-weight", omittingEmptySubsequences: false).dropFirst().first
        {
            let value = weight.drop { ": ".contains($0) }.prefix { $0.isLetter || $0.isNumber }
            return value.hasPrefix("bold") || (Int(value) ?? 400) >= 600
        }
        return Self.boldNames.contains(name) || bold.last ?? false
    }
}
