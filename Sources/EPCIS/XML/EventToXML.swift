import StrictJSON

/// Writes an event as the XML schema has it (EPCIS 2.0, 9.5).
///
/// What an event of JSON has that XML cannot say by itself, as an extension that is a number, stands in a processing
/// instruction `<?json number?>` in its element. Every reader of XML passes over it, and it is not hashed.
struct EventToXML {
    var writer: XMLWriter
    private let document: Context
    var context: Context
    /// Where the event stands, and the names and indices from there to what is being written.
    private var root = ""
    private var path: [String] = []

    /// A writer of events, and of extensions outside of events, in a document.
    init(_ writer: XMLWriter, document: Context, at pointer: String = "") {
        self.writer = writer
        self.document = document
        context = document
        root = pointer
    }

    mutating func write(_ event: Event) throws(Violation) {
        root = event.pointer
        context = event.context
        guard let type = event.type else {
            throw Violation(.inexpressible, "\(root)/type", "XML has no event of this type")
        }
        var declarations: [(String, String)] = []
        for (prefix, namespace) in context.ownTerms.sorted(by: { $0.key < $1.key }) where prefix.isXMLName {
            declarations.append(("xmlns:\(prefix)", namespace))
        }
        writer.open(type.rawValue, declarations)
        try members(event.body, type.fields, requiredList: type.requiredList)
        writer.close(type.rawValue)
    }

    // MARK: Places

    /// Does something at a place inside; the place is only put into words if it fails.
    mutating func inside(
        _ token: String,
        _ work: (inout Self) throws(Violation) -> Void
    ) throws(Violation) {
        path.append(token)
        try work(&self)
        path.removeLast()
    }

    func failure(_ code: Violation.Code, _ message: String) -> Violation {
        Violation(code, path.reduce(root) { $0 + "/" + $1.pointerToken }, message)
    }

    // MARK: Fields

    private mutating func members(
        _ body: JSONObject,
        _ fields: [Field],
        requiredList: String? = nil
    ) throws(Violation) {
        for field in fields {
            if let value = body[field.name] {
                try inside(field.name) { xml throws(Violation) in try xml.write(field, value) }
            } else if field.name == requiredList {
                writer.element(field.name, "")
            }
        }
        let names = Set(fields.map(\.name))
        for member in body.members where !names.contains(member.name) {
            if path.isEmpty, member.name == "type" || member.name == "@context" { continue }
            try element(member)
        }
    }

    private mutating func write(_ field: Field, _ value: JSONValue) throws(Violation) {
        switch field.kind {
        case .uris:
            guard case .array(let list) = value else { return writer.element(field.name, try text(value, .uri)) }
            try elements(list) { xml, element throws(Violation) in
                xml.writer.element(field.name, try xml.text(element, .uri), marks: list.count == 1 ? ["item"] : [])
            }
        case .uriList(let name, _):
            try list(field.name, value) { xml, element throws(Violation) in
                xml.writer.element(name, try xml.text(element, .uri))
            }
        case .wordList(let vocabulary):
            try elements(try array(value)) { xml, word throws(Violation) in
                xml.writer.element(field.name, try xml.text(word, .word(vocabulary)))
            }
        case .quantities:
            try list(field.name, value) { xml, element throws(Violation) in
                try xml.element("quantityElement", try xml.object(element), Field.quantityElement)
            }
        case .typed(let name, let vocabulary, _):
            try list(field.name, value) { xml, element throws(Violation) in
                try xml.pair(name, vocabulary, try xml.object(element))
            }
        case .object(let fields, _) where field.name == "sensorMetadata":
            try attributes(field.name, value, fields)
        case .object(let fields, _): try element(field.name, try object(value), fields)
        case .objects(let name, let fields, _):
            if name.isEmpty {
                try elements(try array(value)) { xml, element throws(Violation) in
                    try xml.attributes(field.name, element, fields)
                }
            } else {
                try list(field.name, value) { xml, element throws(Violation) in
                    try xml.element(name, try xml.object(element), fields)
                }
            }
        case .extensions:
            writer.open(field.name)
            try extensions(try object(value))
            writer.close(field.name)
        case .decimal:
            let text = try text(value, .decimal)
            if case .number(let number) = value, number.text != text {
                writer.element(field.name, text, marks: [number.text])
            } else {
                writer.element(field.name, text)
            }
        default: writer.element(field.name, try text(value, field.kind))
        }
    }

    private mutating func element(_ name: String, _ body: JSONObject, _ fields: [Field]) throws(Violation) {
        writer.open(name)
        try members(body, fields)
        writer.close(name)
    }

    /// A URI with a type, which is an attribute.
    private mutating func pair(_ name: String, _ vocabulary: Vocabulary, _ object: JSONObject) throws(Violation) {
        var attributes: [(String, String)] = []
        if let type = object["type"] { attributes.append(("type", try text(type, .word(vocabulary)))) }
        writer.element(name, try text(object[name] ?? .string(""), .uri), attributes)
    }

    /// A part of a sensor element, whose fields are attributes.
    private mutating func attributes(_ name: String, _ value: JSONValue, _ fields: [Field]) throws(Violation) {
        var attributes: [(String, String)] = []
        for member in try object(value).members {
            try inside(member.name) { xml throws(Violation) in
                let field = fields.first { $0.name == member.name }
                let name = if let field { field.name } else { try xml.name(member.name).0 }
                attributes.append((name, try xml.text(member.value, field?.kind ?? .string)))
            }
        }
        writer.element(name, "", attributes)
    }

    private mutating func list(
        _ name: String,
        _ value: JSONValue,
        _ write: (inout Self, JSONValue) throws(Violation) -> Void
    ) throws(Violation) {
        let list = try array(value)
        guard !list.isEmpty else { return writer.element(name, "", marks: ["empty"]) }
        writer.open(name)
        try elements(list, write)
        writer.close(name)
    }

    mutating func elements(
        _ list: [JSONValue],
        _ write: (inout Self, JSONValue) throws(Violation) -> Void
    ) throws(Violation) {
        for (index, element) in list.enumerated() {
            try inside(String(index)) { xml throws(Violation) in try write(&xml, element) }
        }
    }

    // MARK: Values

    private func array(_ value: JSONValue) throws(Violation) -> [JSONValue] {
        guard let array = value.array else { throw failure(.wrongKind, "a list is due here") }
        return array
    }

    private func object(_ value: JSONValue) throws(Violation) -> JSONObject {
        guard let object = value.object else { throw failure(.wrongKind, "an object is due here") }
        return object
    }

    func text(_ value: JSONValue, _ kind: FieldKind) throws(Violation) -> String {
        switch (kind, value) {
        case (.word(let vocabulary), .string(let text)): return try checked(vocabulary.xmlForm(of: text))
        case (_, .string(let text)): return try checked(text)
        case (.decimal, .number(let number)):
            guard let text = number.decimalText else {
                throw failure(.inexpressible, "XML has no exponent so large")
            }
            return text
        case (_, .number(let number)): return number.text
        case (_, .bool(let value)): return value ? "true" : "false"
        default: throw failure(.wrongKind, "a single value is due here")
        }
    }

    func checked(_ text: String) throws(Violation) -> String {
        guard text.isXMLText else { throw failure(.inexpressible, "XML has no control characters") }
        return text
    }
}
