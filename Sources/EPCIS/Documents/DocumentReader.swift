/// The two syntaxes of EPCIS documents.
public enum Syntax: String, CaseIterable, Hashable, Sendable {
    /// JSON and JSON-LD (EPCIS 2.0, 10).
    case json
    /// XML by the schema of EPCIS 2.0 (EPCIS 2.0, 9.5).
    case xml
}

/// Reads a document of any size in pieces, one event in memory at a time.
///
/// ```swift
/// var reader = DocumentReader()
/// for piece in pieces {
///     for event in try reader.read(piece) { … }
/// }
/// for event in try reader.finish() { … }
/// ```
/// The syntax is told from the first byte that is no white space.
public struct DocumentReader: ~Copyable {
    private enum State {
        case undecided
        case json(JSONDocumentReader)
        case xml(XMLDocumentReader)
    }

    private var state = State.undecided
    private let limits: Limits
    private let context: Context?
    private let skipsEvents: Bool

    /// A reader at the beginning of a document.
    ///
    /// - Parameters:
    ///   - limits: How much is held at once.
    ///   - context: The context of a JSON document, if it is already known. JSON gives the order of members no meaning, so
    ///     it may come behind the events; then ``read(_:)`` throws ``Violation/Code/contextAfterEvents``, and the caller reads
    ///     the header by itself first.
    ///   - skipsEvents: Whether only the header of a JSON document is wanted.
    public init(limits: Limits = Limits(), context: Context? = nil, skipsEvents: Bool = false) {
        self.limits = limits
        self.context = context
        self.skipsEvents = skipsEvents
    }

    /// The syntax, once it is known.
    public var syntax: Syntax? {
        switch state {
        case .undecided: nil
        case .json: .json
        case .xml: .xml
        }
    }

    /// What is known of the document besides its events: everything before the events read so far; at the end all.
    public var header: DocumentHeader {
        switch state {
        case .undecided: DocumentHeader(kind: .document)
        case .json(let reader): reader.header
        case .xml(let reader): reader.header
        }
    }

    /// Takes the next bytes; the answer is the events that are complete now.
    ///
    /// - Throws: ``Violation`` where the text cannot be read on.
    public mutating func read(_ bytes: some Sequence<UInt8>) throws(Violation) -> [Event] {
        switch state {
        case .undecided:
            let bytes = Array(bytes)
            let mark: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D]
            guard let first = bytes.first(where: { !mark.contains($0) }) else { return [] }
            if first == UInt8(ascii: "<") || first == 0xFE || first == 0xFF || first == 0 {
                state = .xml(try XMLDocumentReader(limits: limits))
            } else {
                state = .json(JSONDocumentReader(limits: limits, context: context, skipsEvents: skipsEvents))
            }
            return try read(bytes)
        case .json(var reader):
            state = .undecided
            defer { state = .json(reader) }
            return try reader.read(bytes)
        case .xml(let reader): return try reader.read(bytes)
        }
    }

    /// Ends the document; the answer is the events that are complete only now.
    ///
    /// - Throws: ``Violation`` if the document is not complete.
    public mutating func finish() throws(Violation) -> [Event] {
        switch state {
        case .undecided: throw Violation(.notEPCIS, "", "the document is empty")
        case .json(var reader):
            state = .undecided
            defer { state = .json(reader) }
            return try reader.finish()
        case .xml(let reader): return try reader.finish()
        }
    }
}

/// A document that is held as a whole.
public struct Document: Sendable {
    /// Everything but the events.
    public var header: DocumentHeader
    /// The events, in their order.
    public var events: [Event]

    /// A document.
    public init(_ header: DocumentHeader, events: [Event] = []) {
        self.header = header
        self.events = events
    }

    /// Reads a document of either syntax, wherever in it the context stands.
    ///
    /// - Throws: ``Violation`` where the text cannot be read on. What can be read but is wrong is found by ``violations``.
    public init(_ bytes: some Collection<UInt8>, limits: Limits = Limits()) throws(Violation) {
        do {
            try self.init(bytes, limits: limits, context: nil)
        } catch {
            guard error.code == .contextAfterEvents else { throw error }
            var reader = DocumentReader(limits: limits, skipsEvents: true)
            _ = try reader.read(bytes)
            _ = try reader.finish()
            try self.init(bytes, limits: limits, context: reader.header.context)
        }
    }

    private init(_ bytes: some Collection<UInt8>, limits: Limits, context: Context?) throws(Violation) {
        var reader = DocumentReader(limits: limits, context: context)
        events = try reader.read(bytes)
        events += try reader.finish()
        header = reader.header
    }

    /// Reads a document of either syntax.
    public init(_ text: String, limits: Limits = Limits()) throws(Violation) {
        try self.init(Array(text.utf8), limits: limits)
    }
}
