/// Writes an event as the XML schema has it (EPCIS 2.0, 9.5).
///
/// What an event of JSON has that XML cannot say by itself, as an extension that is a number, stands in a processing
/// instruction `<?json number?>` in its element. Every reader of XML passes over it, and it is not hashed.
struct EventToXML {
    var writer: XMLWriter
    private let document: Context
    private var event: Event

    init(_ writer: XMLWriter, document: Context) {
        self.writer = writer
        self.document = document
        event = Event(JSONObject())
    }

    /// Writes extensions that stand outside of events, by this context.
    mutating func use(_ context: Context) { event.context = context }

    mutating func write(_ event: Event) throws(Violation) {
        self.event = event
        guard let type = event.type else {
            throw Violation(.inexpressible, "\(event.pointer)/type", "XML has no event of this type")
        }
        var declarations: [(String, String)] = []
        for (prefix, namespace) in event.context.terms.sorted(by: { $0.key < $1.key })
        where document.terms[prefix] != namespace && prefix.isXMLName {
            declarations.append(("xmlns:\(prefix)", namespace))
        }
        writer.open(type.rawValue, declarations)
        try members(event.body, type.fields, event.pointer, requiredList: type.requiredList)
        writer.close(type.rawValue)
    }

    private mutating func members(
        _ body: JSONObject,
        _ fields: [Field],
        _ pointer: String,
        requiredList: String? = nil
    ) throws(Violation) {
        for field in fields {
            if let value = body[field.name] {
                try write(field, value, "\(pointer)/\(field.name)")
            } else if field.name == requiredList {
                writer.element(field.name, "")
            }
        }
        let names = Set(fields.map(\.name))
        for member in body.members where !names.contains(member.name) {
            if pointer == event.pointer, member.name == "type" || member.name == "@context" { continue }
            try element(member.name, member.value, "\(pointer)/\(member.name.pointerToken)")
        }
    }

    private mutating func write(_ field: Field, _ value: JSONValue, _ pointer: String) throws(Violation) {
        switch field.kind {
        case .uris:
            let list = value.array
            for (index, element) in (list ?? [value]).enumerated() {
                let text = try text(element, field.kind, list == nil ? pointer : "\(pointer)/\(index)")
                writer.element(field.name, text, marks: list?.count == 1 ? ["item"] : [])
            }
        case .uriList(let name, _):
            try list(field.name, value, pointer) { xml, element, place throws(Violation) in
                xml.writer.element(name, try xml.text(element, .uri, place))
            }
        case .wordList(let vocabulary):
            for (index, word) in try array(value, pointer).enumerated() {
                writer.element(field.name, try text(word, .word(vocabulary), "\(pointer)/\(index)"))
            }
        case .quantities:
            try list(field.name, value, pointer) { xml, element, place throws(Violation) in
                xml.writer.open("quantityElement")
                try xml.members(try xml.object(element, place), Field.quantityElement, place)
                xml.writer.close("quantityElement")
            }
        case .typed(let name, let vocabulary, _):
            try list(field.name, value, pointer) { xml, element, place throws(Violation) in
                let object = try xml.object(element, place)
                var attributes: [(String, String)] = []
                if let type = object["type"] {
                    attributes.append(("type", try xml.text(type, .word(vocabulary), "\(place)/type")))
                }
                let text = try xml.text(object[name] ?? .string(""), .uri, "\(place)/\(name)")
                xml.writer.element(name, text, attributes)
            }
        case .object(let fields, _) where field.name == "sensorMetadata":
            try attributes(field.name, value, fields, pointer)
        case .object(let fields, _):
            writer.open(field.name)
            try members(try object(value, pointer), fields, pointer)
            writer.close(field.name)
        case .objects(let name, let fields, _):
            if name.isEmpty {
                for (index, element) in try array(value, pointer).enumerated() {
                    try attributes(field.name, element, fields, "\(pointer)/\(index)")
                }
            } else {
                try list(field.name, value, pointer) { xml, element, place throws(Violation) in
                    xml.writer.open(name)
                    try xml.members(try xml.object(element, place), fields, place)
                    xml.writer.close(name)
                }
            }
        case .extensions:
            writer.open(field.name)
            try extensions(try object(value, pointer), pointer)
            writer.close(field.name)
        case .decimal:
            let text = try text(value, field.kind, pointer)
            if case .number(let number) = value, number.text != text {
                writer.element(field.name, text, marks: [number.text])
            } else {
                writer.element(field.name, text)
            }
        default: writer.element(field.name, try text(value, field.kind, pointer))
        }
    }

    /// A part of a sensor element, whose fields are attributes.
    private mutating func attributes(
        _ name: String,
        _ value: JSONValue,
        _ fields: [Field],
        _ pointer: String
    ) throws(Violation) {
        let body = try object(value, pointer)
        var attributes: [(String, String)] = []
        for member in body.members {
            let place = "\(pointer)/\(member.name.pointerToken)"
            let field = fields.first { $0.name == member.name }
            let text = try text(member.value, field?.kind ?? .string, place)
            let name = if let field { field.name } else { try self.name(member.name, place).0 }
            attributes.append((name, text))
        }
        writer.element(name, "", attributes)
    }

    private mutating func list(
        _ name: String,
        _ value: JSONValue,
        _ pointer: String,
        _ write: (inout Self, JSONValue, String) throws(Violation) -> Void
    ) throws(Violation) {
        let elements = try array(value, pointer)
        guard !elements.isEmpty else { return writer.element(name, "", marks: ["empty"]) }
        writer.open(name)
        for (index, element) in elements.enumerated() { try write(&self, element, "\(pointer)/\(index)") }
        writer.close(name)
    }

    private func array(_ value: JSONValue, _ pointer: String) throws(Violation) -> [JSONValue] {
        guard let array = value.array else { throw Violation(.wrongKind, pointer, "a list is due here") }
        return array
    }

    private func object(_ value: JSONValue, _ pointer: String) throws(Violation) -> JSONObject {
        guard let object = value.object else { throw Violation(.wrongKind, pointer, "an object is due here") }
        return object
    }

    /// The text of a field.
    private func text(_ value: JSONValue, _ kind: FieldKind, _ pointer: String) throws(Violation) -> String {
        switch (kind, value) {
        case (.word(let vocabulary), .string(let text)): return try checked(vocabulary.xmlForm(of: text), pointer)
        case (_, .string(let text)): return try checked(text, pointer)
        case (.decimal, .number(let number)):
            guard let text = number.decimalText else {
                throw Violation(.inexpressible, pointer, "XML has no exponent so large")
            }
            return text
        case (_, .number(let number)): return number.text
        case (_, .bool(let value)): return value ? "true" : "false"
        default: throw Violation(.wrongKind, pointer, "a single value is due here")
        }
    }

    private func checked(_ text: String, _ pointer: String) throws(Violation) -> String {
        guard text.isXMLText else { throw Violation(.inexpressible, pointer, "XML has no control characters") }
        return text
    }
}

extension EventToXML {
    /// Elements of other vocabularies.
    mutating func extensions(_ body: JSONObject, _ pointer: String) throws(Violation) {
        for member in body.members {
            try element(member.name, member.value, "\(pointer)/\(member.name.pointerToken)")
        }
    }

    /// The name of an element, with the declaration that it needs.
    private func name(_ key: String, _ pointer: String) throws(Violation) -> (String, [(String, String)]) {
        let parts = key.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, parts.allSatisfy(\.isXMLName) {
            if event.context.terms[parts[0]] != nil { return (key, []) }
            if let standard = Context.standard[parts[0]] { return (key, [("xmlns:\(parts[0])", standard)]) }
        }
        if let name = event.context.name(of: key), name.local.isXMLName, !name.namespace.isEmpty {
            return ("ext:\(name.local)", [("xmlns:ext", name.namespace)])
        }
        guard parts.count == 1, key.isXMLName else {
            throw Violation(.inexpressible, pointer, "«\(key)» is no name of XML, or its prefix is not defined")
        }
        return (key, [])
    }

    mutating func element(_ key: String, _ value: JSONValue, _ pointer: String) throws(Violation) {
        let (name, declarations) = try name(key, pointer)
        guard case .array(let elements) = value else {
            return try element(name, declarations, value, pointer, marks: [])
        }
        guard !elements.isEmpty else { return writer.element(name, "", declarations, marks: ["empty"]) }
        for (index, element) in elements.enumerated() {
            let place = "\(pointer)/\(index)"
            if case .array = element {
                throw Violation(.inexpressible, place, "XML has no list directly in a list")
            }
            try self.element(name, declarations, element, place, marks: elements.count == 1 ? ["item"] : [])
        }
    }

    private mutating func element(
        _ name: String,
        _ declarations: [(String, String)],
        _ value: JSONValue,
        _ pointer: String,
        marks: [String]
    ) throws(Violation) {
        switch value {
        case .null: writer.element(name, "", declarations, marks: marks + ["null"])
        case .bool(let value):
            writer.element(name, value ? "true" : "false", declarations, marks: marks + ["boolean"])
        case .number(let number): writer.element(name, number.text, declarations, marks: marks + ["number"])
        case .string(let text): writer.element(name, try checked(text, pointer), declarations, marks: marks)
        case .array: throw Violation(.inexpressible, pointer, "XML has no list directly in a list")
        case .object(let object) where object.isEmpty:
            writer.element(name, "", declarations, marks: marks + ["object"])
        case .object(let object): try nested(name, declarations, object, pointer, marks)
        }
    }

    /// An object; members before a `#text` are the attributes that its element had.
    private mutating func nested(
        _ name: String,
        _ declarations: [(String, String)],
        _ object: JSONObject,
        _ pointer: String,
        _ marks: [String]
    ) throws(Violation) {
        var attributes = declarations
        var children = object.members
        var text = ""
        if let place = children.firstIndex(where: { $0.name == "#text" }) {
            text = try self.text(children[place].value, .string, "\(pointer)/#text")
            for member in children[..<place] {
                let own = try self.name(member.name, pointer)
                attributes.append((own.0, try self.text(member.value, .string, "\(pointer)/\(member.name)")))
            }
            children.removeSubrange(...place)
        }
        guard !children.isEmpty else { return writer.element(name, text, attributes, marks: marks) }
        writer.open(name, attributes)
        for mark in marks { writer.write(mark: mark) }
        writer.text(text)
        for member in children { try element(member.name, member.value, "\(pointer)/\(member.name.pointerToken)") }
        writer.close(name)
    }
}
