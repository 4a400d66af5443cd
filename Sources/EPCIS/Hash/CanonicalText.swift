import StrictJSON

/// The text of an event that is hashed: its parts in the order of the standard, lists sorted, values in one spelling.
///
/// Source: CBV 2.0, 8.9.2 (canonical property order) and 8.9.1 (rules 1 to 24).
struct CanonicalText {
    var bytes: [UInt8] = []
    private let version: HashVersion
    var context = Context()
    var marks: [Int] = []
    var scratch: [UInt8] = []
    private var found: [JSONValue?] = []

    init(_ version: HashVersion) { self.version = version }

    /// The fields in the order of CBV 2.0, 8.9.2; whatever is missing here is not hashed, or comes behind.
    private static let order: [Field] = {
        let fields = EventType.allCases.flatMap(\.fields)
        return [
            "eventTime", "eventTimeZoneOffset", "epcList", "parentID", "inputEPCList", "childEPCs", "quantityList",
            "childQuantityList", "inputQuantityList", "outputEPCList", "outputQuantityList", "action",
            "transformationID", "bizStep", "disposition", "persistentDisposition", "readPoint", "bizLocation",
            "bizTransactionList", "sourceList", "destinationList", "sensorElementList",
        ].compactMap { name in fields.first { $0.name == name } }
    }()

    private static let places: [String: Int] = {
        var places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1.name, $0) })
        for name in ["type", "eventID", "recordTime", "errorDeclaration", "certificationInfo", "@context", "ilmd"] {
            places[name] = -1
        }
        return places
    }()

    /// Writes an event anew.
    mutating func write(_ event: Event) {
        bytes.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
        context = event.context
        append("eventType=")
        append(text: event.body["type"]?.string ?? "")
        let order = Self.order
        found.removeAll(keepingCapacity: true)
        found.append(contentsOf: repeatElement(nil, count: order.count))
        var others: [JSONObject.Member] = []
        for member in event.body.members {
            switch Self.places[member.name] {
            case let place? where place >= 0: found[place] = member.value
            case nil: others.append(member)
            default: break
            }
        }
        for (place, field) in order.enumerated() {
            if let value = found[place] { write(field, value) }
        }
        if let ilmd = event.body["ilmd"] {
            append("ilmd")
            extensions(ilmd.object?.members ?? [])
        }
        if version == .cbv2_0 {
            for (place, field) in order.enumerated() {
                if let value = found[place] { trailingExtensions(field, value) }
            }
        }
        extensions(others)
    }

    // MARK: Fields

    private mutating func write(_ field: Field, _ value: JSONValue) {
        let start = bytes.count
        append(text: field.name)
        let end = bytes.count
        switch field.kind {
        case .uriList(let name, _): list(value) { $0.scalar(name, $1, .uri) }
        case .wordList(let vocabulary): list(value) { $0.scalar(field.name, $1, .word(vocabulary)) }
        case .quantities: list(value) { $0.fields("quantityElement", $1, Field.quantityElement) }
        case .typed(let name, let vocabulary, _):
            list(value) { text, element in
                guard let element = element.object else { return }
                text.scalar("type", element["type"], .word(vocabulary))
                text.scalar(name, element[name], .uri)
            }
        case .object(let fields, _) where field.name == "persistentDisposition":
            // The list names stand before each of their words, and set before unset.
            for name in ["set", "unset"] {
                if let part = fields.first(where: { $0.name == name }), let words = value.object?[name] {
                    list(words) { $0.write(word: part, $1) }
                }
            }
        case .object(let fields, _): parts(value, fields)
        case .objects(let name, let fields, _):
            if version == .cbv2_0 { bytes.removeLast(bytes.count - start) }
            let open = bytes.count
            list(value) { $0.fields(name, $1, fields) }
            if bytes.count == open { bytes.removeLast(open - start) }
            return
        default:
            bytes.removeLast(bytes.count - start)
            scalar(field.name, value, field.kind)
            return
        }
        if bytes.count == end { bytes.removeLast(end - start) }
    }

    private mutating func write(word field: Field, _ value: JSONValue) {
        if case .wordList(let vocabulary) = field.kind { scalar(field.name, value, .word(vocabulary)) }
    }

    /// An object of a list: its name and its parts, nothing if there are none.
    private mutating func fields(_ name: String, _ value: JSONValue, _ fields: [Field]) {
        let start = bytes.count
        append(text: name)
        let end = bytes.count
        parts(value, fields)
        if bytes.count == end { bytes.removeLast(end - start) }
    }

    private mutating func parts(_ value: JSONValue, _ fields: [Field]) {
        guard let object = value.object else { return }
        for field in fields {
            guard let part = object[field.name] else { continue }
            if case .objects(_, let inner, _) = field.kind {
                list(part) { $0.fields(field.name, $1, inner) }
            } else {
                write(field, part)
            }
        }
        if version == .cbv2_1 { extensions(object.members.filter { isExtension($0.name, fields) }) }
    }

    func isExtension(_ name: String, _ fields: [Field]) -> Bool {
        name.utf8.contains(UInt8(ascii: ":")) || !fields.contains { $0.name == name } && context.name(of: name) != nil
    }

    private mutating func scalar(_ name: String, _ value: JSONValue?, _ kind: FieldKind) {
        guard let value, value.object == nil, value.array == nil else { return }
        let start = bytes.count
        append(text: name)
        append("=")
        let end = bytes.count
        switch (kind, value) {
        case (.time, .string(let text)):
            if let time = DateTimeStamp(text) { time.appendUTCMilliseconds(to: &bytes) } else { append(value: value) }
        case (.word(let vocabulary), .string(let text)) where vocabulary.contains(text):
            append(vocabulary.webPrefix)
            append(text: text)
        default: append(value: value)
        }
        if bytes.count == end { bytes.removeLast(end - start) }
    }
}

extension [UInt8] {
    mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
