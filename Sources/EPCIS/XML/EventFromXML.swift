import StrictJSON

/// Puts an event of XML into the form of JSON (EPCIS 2.0, 9.5 and 10.2).
struct EventFromXML {
    var scope: NamespaceScope
    private var findings: [Violation] = []
    var lines: [Event.LineMark] = []

    /// The event of an element.
    static func event(_ element: XMLElement, document: Context, pointer: String) -> Event {
        var reader = EventFromXML(scope: NamespaceScope(document: document))
        var body = JSONObject([.init("type", .string(element.name.local))])
        let fields = EventType(rawValue: element.name.local).flatMap { EventType.indices[$0] } ?? [:]
        reader.members(element, fields, into: &body, pointer)
        if let context = reader.scope.ownContext { body.append("@context", context) }
        var event = Event(body, context: document, pointer: pointer)
        event.line = element.line
        event.findings = reader.findings
        event.lines = reader.lines
        return event
    }

    /// The members of the header of a document.
    static func header(_ element: XMLElement, document: inout Context) -> JSONObject {
        var reader = EventFromXML(scope: NamespaceScope(document: document))
        var members = JSONObject()
        for child in Self.flattened(element) {
            if child.name.local == "EPCISMasterData", child.name.namespace.isEmpty {
                members.append("epcisMasterData", reader.masterData(child))
            } else {
                members.append(reader.scope.key(child.name), reader.value(child))
            }
        }
        for (prefix, namespace) in reader.scope.own { document.define(prefix, as: namespace) }
        return members
    }

    /// Members of the document for elements of other vocabularies.
    static func members(_ elements: [XMLElement], document: inout Context) -> JSONObject {
        var reader = EventFromXML(scope: NamespaceScope(document: document))
        var members = JSONObject()
        reader.extensions(elements, into: &members, nil)
        for (prefix, namespace) in reader.scope.own { document.define(prefix, as: namespace) }
        return members
    }

    /// The children, with those of the wrappers `extension` and `baseExtension` in their place.
    static func flattened(_ element: XMLElement) -> [XMLElement] {
        element.children.flatMap { child in
            child.name.namespace.isEmpty && ["extension", "baseExtension"].contains(child.name.local)
                ? flattened(child) : [child]
        }
    }

    private init(scope: NamespaceScope) { self.scope = scope }

    // MARK: Fields

    /// The members of an event or of an object in it.
    private mutating func members(
        _ element: XMLElement,
        _ fields: [String: Field],
        into body: inout JSONObject,
        _ pointer: String
    ) {
        var order: [String] = []
        var values: [String: [JSONValue]] = [:]
        var others: [XMLElement] = []
        for child in Self.flattened(element) {
            guard child.name.namespace.isEmpty, let field = fields[child.name.local] else {
                others.append(child)
                continue
            }
            let place = "\(pointer)/\(field.name)"
            mark(place, child)
            guard let value = value(field, child, place, index: values[field.name]?.count ?? 0) else { continue }
            if values[field.name] == nil {
                order.append(field.name)
            } else if !field.kind.repeats {
                findings.append(Violation(.unexpected, place, line: child.line, "\(field.name) stands here twice"))
            }
            values[field.name, default: []].append(value)
        }
        for name in order {
            guard let list = values[name], let kind = fields[name]?.kind else { continue }
            // What stands in XML without a list around it is a list in JSON, but for one certificate by itself.
            if list.count == 1, !kind.isListWithoutElement {
                body.append(name, list[0])
            } else {
                body.append(name, .array(list))
            }
        }
        extensions(others, into: &body, pointer)
    }

    private mutating func value(
        _ field: Field,
        _ element: XMLElement,
        _ pointer: String,
        index: Int
    ) -> JSONValue? {
        switch field.kind {
        case .decimal:
            // A number that XML Schema cannot write is marked with the way JSON wrote it.
            if let mark = element.marks.first.flatMap({ JSONNumber($0) }) { return .number(mark) }
            return scalar(element.trimmedText, field.kind, pointer, element.line)
        case .time, .offset, .action, .string, .uri, .unit, .hexBinary, .double, .bool, .word:
            return scalar(element.trimmedText, field.kind, pointer, element.line)
        case .uris:
            let text = JSONValue.string(element.trimmedText)
            return element.marks.contains("item") ? .array([text]) : text
        case .wordList(let vocabulary):
            return scalar(element.trimmedText, .word(vocabulary), "\(pointer)/\(index)", element.line)
        case .uriList(let name, _): return list(element, name, pointer) { _, child, _ in .string(child.trimmedText) }
        case .quantities:
            return list(element, "quantityElement", pointer) { reader, child, place in
                reader.object(child, Field.quantityElement, place)
            }
        case .typed(let name, let vocabulary, _):
            return list(element, name, pointer) { reader, child, place in
                var object = JSONObject()
                if let type = child.attribute("type") {
                    object.append("type", reader.scalar(type, .word(vocabulary), "\(place)/type", child.line))
                }
                object.append(name, .string(child.trimmedText))
                return .object(object)
            }
        case .object(let fields, _): return object(element, fields, pointer)
        case .objects(let name, let fields, _):
            if name.isEmpty {
                mark("\(pointer)/\(index)", element)
                return object(element, fields, "\(pointer)/\(index)")
            }
            return list(element, name, pointer) { reader, child, place in reader.object(child, fields, place) }
        case .extensions:
            var body = JSONObject()
            extensions(Self.flattened(element), into: &body, pointer)
            return .object(body)
        }
    }

    /// A list; an empty one stands for none, unless it is marked as one that JSON had.
    private mutating func list(
        _ element: XMLElement,
        _ name: String,
        _ pointer: String,
        _ value: (inout Self, XMLElement, String) -> JSONValue
    ) -> JSONValue? {
        var values: [JSONValue] = []
        for child in Self.flattened(element) {
            guard child.name.namespace.isEmpty, child.name.local == name else {
                findings.append(
                    Violation(.unexpected, pointer, line: child.line, "\(child.name.local) is no part of this list")
                )
                continue
            }
            let place = "\(pointer)/\(values.count)"
            mark(place, child)
            values.append(value(&self, child, place))
        }
        return values.isEmpty && !element.marks.contains("empty") ? nil : .array(values)
    }

    private mutating func object(_ element: XMLElement, _ fields: [Field], _ pointer: String) -> JSONValue {
        var body = JSONObject()
        for attribute in element.attributes {
            let field = attribute.name.namespace.isEmpty ? fields.first { $0.name == attribute.name.local } : nil
            if let field {
                let place = "\(pointer)/\(field.name)"
                body.append(field.name, scalar(attribute.value, field.kind, place, element.line))
            } else {
                body.append(scope.key(attribute.name), .string(attribute.value))
            }
        }
        members(element, Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0) }), into: &body, pointer)
        return .object(body)
    }

    private mutating func scalar(_ text: String, _ kind: FieldKind, _ pointer: String, _ line: Int) -> JSONValue {
        switch kind {
        case .decimal, .double: return JSONNumber(xml: text).map(JSONValue.number) ?? .string(text)
        case .bool where text == "true" || text == "1": return .bool(true)
        case .bool where text == "false" || text == "0": return .bool(false)
        case .word(let vocabulary):
            if case .bare(let name) = vocabulary.form(of: text), vocabulary.contains(name) {
                findings.append(Violation(.word, pointer, line: line, "XML writes «\(name)» as a URI"))
            }
            return .string(vocabulary.jsonForm(of: text))
        default: return .string(text)
        }
    }
}
