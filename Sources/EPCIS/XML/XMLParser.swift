internal import CLibXML2
import StrictJSON

/// Parses XML in pieces with libxml2's push parser, and hands each element to a handler.
///
/// No document type, so no entities of one's own; no network, no files; UTF-8 only; limits of depth, attributes and
/// namespaces. A text that breaks one of them is refused at that place.
final class XMLParser {
    /// What is told, in the order of the text; an error ends the parse.
    protocol Handler: AnyObject {
        func start(_ element: XMLElement) throws(Violation)
        func end() throws(Violation)
        func characters(_ text: UnsafeBufferPointer<UInt8>) throws(Violation)
        func instruction(_ target: String, _ text: String) throws(Violation)
    }

    private let context: xmlParserCtxtPtr
    private unowned let handler: any Handler
    private var handlerError: Violation?
    private var guards: XMLGuard
    private let limits: Limits
    private var depth = 0
    private var openNamespaces: [Int] = []
    private var namespaces = 0
    private var pending: [UInt8] = []
    private var isFirst = true
    private var hasEnded = false

    /// Bytes that are kept back until there are so many, since libxml2 looks again at what it could not finish.
    private static let pieceBytes = 1 << 16

    /// Sets the library up, once.
    private static let started: Void = xmlInitParser()

    init(handler: any Handler, limits: Limits) throws(Violation) {
        _ = Self.started
        var sax = xmlSAXHandler()
        sax.initialized = XML_SAX2_MAGIC
        sax.startElementNs = { context, local, prefix, namespace, namespaceCount, namespaces, count, _, attributes in
            XMLParser.of(context)?.start(local, prefix, namespace, namespaceCount, namespaces, count, attributes)
        }
        sax.endElementNs = { context, _, _, _ in XMLParser.of(context)?.end() }
        sax.characters = { context, text, count in XMLParser.of(context)?.characters(text, count) }
        sax.ignorableWhitespace = { context, text, count in XMLParser.of(context)?.characters(text, count) }
        sax.cdataBlock = { context, text, count in XMLParser.of(context)?.characters(text, count) }
        sax.processingInstruction = { context, target, text in XMLParser.of(context)?.instruction(target, text) }
        sax.internalSubset = { context, _, _, _ in
            XMLParser.of(context)?.stop("a document type is not allowed")
        }
        sax.serror = { _, _ in }
        guard let context = xmlCreatePushParserCtxt(&sax, nil, nil, 0, nil) else {
            throw Violation(.notXML, "", "no memory for a parser")
        }
        // Entities are replaced, since libxml2 otherwise hands on `&amp;` in attributes; none but XML's own can be defined.
        _ = xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
        self.context = context
        self.handler = handler
        self.limits = limits
        guards = XMLGuard(limit: limits.attributes)
        context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
    }

    deinit { xmlFreeParserCtxt(context) }

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLParser? {
        guard let context = context?.assumingMemoryBound(to: xmlParserCtxt.self), let own = context.pointee._private
        else { return nil }
        return Unmanaged<XMLParser>.fromOpaque(own).takeUnretainedValue()
    }

    /// Takes more of the text.
    func parse(_ bytes: some Sequence<UInt8>) throws(Violation) {
        pending.append(contentsOf: bytes)
        if pending.count >= Self.pieceBytes { try push(isLast: false) }
    }

    /// Ends the text.
    func finish() throws(Violation) {
        try push(isLast: true)
        guard hasEnded, depth == 0 else { throw Violation(.notXML, "", line: line, "the document is not complete") }
    }

    private var line: Int { max(1, Int(xmlSAX2GetLineNumber(context))) }

    private func push(isLast: Bool) throws(Violation) {
        let bytes = pending
        pending.removeAll(keepingCapacity: true)
        var isAccepted = true
        var status: Int32 = 0
        bytes.withUnsafeBufferPointer { bytes in
            if isFirst, !Self.isUTF8(bytes) {
                isAccepted = false
                return
            }
            isFirst = false
            var start = 0
            // In pieces, since libxml2 reads ahead within what it is given.
            repeat {
                let end = min(bytes.count, start + Self.pieceBytes)
                let piece = UnsafeBufferPointer(rebasing: bytes[start..<end])
                guard guards.accepts(piece) else {
                    isAccepted = false
                    return
                }
                status = piece.withMemoryRebound(to: CChar.self) { piece in
                    xmlParseChunk(context, piece.baseAddress, Int32(piece.count), isLast && end == bytes.count ? 1 : 0)
                }
                start = end
            } while start < bytes.count && status == 0 && handlerError == nil
        }
        if let handlerError { throw handlerError }
        guard isAccepted else {
            let reason = "not UTF-8, or an element with over \(limits.attributes) attributes"
            throw Violation(.notXML, "", line: line, reason)
        }
        guard status == 0 else { throw failure() }
    }

    private func failure() -> Violation {
        let error = xmlCtxtGetLastError(context)
        let message = error?.pointee.message.map { String(cString: $0) } ?? "not well-formed"
        let text = message.split(separator: "\n").first.map(String.init) ?? message
        return Violation(.notXML, "", line: error.map { max(1, Int($0.pointee.line)) } ?? line, text)
    }

    /// Whether the text does not begin like one in another encoding, in its first bytes or its declaration.
    private static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= 2 else { return true }
        let first = UInt16(bytes[0]) << 8 | UInt16(bytes[1])
        guard first != 0xFEFF, first != 0xFFFE, bytes[0] != 0, bytes[1] != 0 else { return false }
        let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
        guard let declaration = head.range(of: "<?xml "), let end = head[declaration].range(of: "?>"),
            let encoding = head[declaration.lowerBound..<end.lowerBound].range(of: "encoding")
        else { return true }
        let value = head[encoding.upperBound..<end.lowerBound].filter { !" =\"'\t\r\n".contains($0) }
        return ["utf-8", "utf8", "us-ascii", "ascii"].contains { value.hasPrefix($0) }
    }

    // MARK: What libxml2 tells

    private func stop(_ reason: String) {
        fail(Violation(.notXML, "", line: line, reason))
    }

    private func fail(_ violation: Violation) {
        guard handlerError == nil else { return }
        handlerError = violation
        xmlStopParser(context)
    }

    private func tell(_ work: () throws(Violation) -> Void) {
        guard handlerError == nil else { return }
        do { try work() } catch { fail(error) }
    }

    private func start(
        _ local: UnsafePointer<xmlChar>?,
        _ prefix: UnsafePointer<xmlChar>?,
        _ namespace: UnsafePointer<xmlChar>?,
        _ namespaceCount: Int32,
        _ declared: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        _ count: Int32,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        depth += 1
        namespaces += Int(namespaceCount)
        openNamespaces.append(Int(namespaceCount))
        // Six levels of the frame stand around an event, and so much each of them may declare.
        guard depth <= limits.depth + 8, namespaces <= limits.attributes * 2 else {
            return stop("more than \(limits.depth) levels or \(limits.attributes * 2) namespaces")
        }
        var element = XMLElement(
            .init(namespace: Self.text(namespace), prefix: Self.text(prefix), local: Self.text(local)),
            line: line
        )
        for index in 0..<Int(namespaceCount) {
            element.declarations.append((Self.text(declared?[index * 2]), Self.text(declared?[index * 2 + 1])))
        }
        for index in 0..<Int(count) {
            guard let attributes, let begin = attributes[index * 5 + 3], let end = attributes[index * 5 + 4] else {
                continue
            }
            element.attributes.append(
                .init(
                    name: .init(
                        namespace: Self.text(attributes[index * 5 + 2]),
                        prefix: Self.text(attributes[index * 5 + 1]),
                        local: Self.text(attributes[index * 5])
                    ),
                    value: String(decoding: UnsafeBufferPointer(start: begin, count: end - begin), as: UTF8.self)
                )
            )
        }
        tell { () throws(Violation) in try handler.start(element) }
    }

    private func end() {
        depth -= 1
        namespaces -= openNamespaces.popLast() ?? 0
        if depth == 0 { hasEnded = true }
        tell { () throws(Violation) in try handler.end() }
    }

    private func characters(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
        let text = UnsafeBufferPointer(start: text, count: Int(count))
        tell { () throws(Violation) in try handler.characters(text) }
    }

    private func instruction(_ target: UnsafePointer<xmlChar>?, _ text: UnsafePointer<xmlChar>?) {
        let (target, text) = (Self.text(target), Self.text(text))
        tell { () throws(Violation) in try handler.instruction(target, text) }
    }

    private static func text(_ text: UnsafePointer<xmlChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}

extension StringProtocol {
    /// The first place of a text, without Foundation.
    fileprivate func range(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
