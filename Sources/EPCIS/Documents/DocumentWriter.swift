import StrictJSON

/// Writes a document of any size in pieces, one event in memory at a time.
///
/// ```swift
/// var writer = try DocumentWriter(.xml, header: reader.header)
/// output += try writer.write(event)
/// output += writer.finish()
/// ```
public struct DocumentWriter: Sendable {
    /// The syntax.
    public let syntax: Syntax
    private let header: DocumentHeader
    private var json = JSONWriter(indented: true)
    private var xml = XMLWriter()
    private let context: Context
    private var count = 0
    private var hasOpened = false

    /// A writer at the beginning of a document.
    public init(_ syntax: Syntax, header: DocumentHeader) {
        self.syntax = syntax
        self.header = header
        context = header.context
    }

    /// Writes an event; the answer is what is to be put out next, the beginning of the document before the first one.
    ///
    /// - Throws: ``Violation`` with ``Violation/Code/inexpressible`` if the syntax has no form for something, with its place.
    public mutating func write(_ event: Event) throws(Violation) -> [UInt8] {
        try open()
        switch syntax {
        case .json:
            if header.kind == .event {
                json.write(.object(event.body))
                return json.take()
            }
            if count > 0 { json.append(",") }
            json.newLine(level)
            json.write(.object(event.body), level: level)
            count += 1
            return json.take()
        case .xml:
            var events = EventToXML(xml, document: context)
            try events.write(event)
            xml = events.writer
            count += 1
            return xml.take()
        }
    }

    /// Ends the document; the answer is what is to be put out last.
    public mutating func finish() throws(Violation) -> [UInt8] {
        try open()
        switch syntax {
        case .json:
            guard header.kind != .event else {
                json.append("\n")
                return json.take()
            }
            if count > 0 { json.newLine(level - 1) }
            json.append("]")
            for level in (0..<(level - 1)).reversed() {
                json.newLine(level)
                json.append("}")
            }
            json.append("\n")
            return json.take()
        case .xml:
            var frame = HeaderToXML(header)
            frame.writer = xml
            frame.close()
            return frame.writer.bytes
        }
    }

    /// How deep the events stand in the JSON.
    private var level: Int { header.kind == .query ? 5 : 3 }

    private mutating func open() throws(Violation) {
        guard !hasOpened else { return }
        hasOpened = true
        switch syntax {
        case .xml:
            var frame = HeaderToXML(header)
            try frame.open()
            xml = frame.writer
        case .json:
            guard header.kind != .event else { return }
            json.append("{")
            for member in header.members.members { write(member, level: 1) }
            enter("epcisBody", header.bodyMembers, level: 1)
            if header.kind == .query {
                enter("queryResults", header.queryMembers, level: 2)
                enter("resultsBody", header.resultMembers, level: 3)
            }
            json.newLine(level - 1)
            json.append("\"eventList\": [")
        }
    }

    private mutating func write(_ member: JSONObject.Member, level: Int) {
        json.newLine(level)
        json.write(member, level: level)
        json.append(",")
    }

    private mutating func enter(_ name: String, _ members: JSONObject, level: Int) {
        json.newLine(level)
        json.write(name)
        json.append(": {")
        for member in members.members { write(member, level: level + 1) }
    }
}

extension Document {
    /// The document in a syntax, in UTF-8.
    ///
    /// - Throws: ``Violation`` with ``Violation/Code/inexpressible`` if the syntax has no form for something, with its place.
    public func bytes(as syntax: Syntax) throws(Violation) -> [UInt8] {
        var writer = DocumentWriter(syntax, header: header)
        var bytes: [UInt8] = []
        for event in events { bytes += try writer.write(event) }
        return try bytes + writer.finish()
    }
}
