/// The text of an event that is hashed: its parts in the order of the standard, lists sorted, values in one spelling.
///
/// Source: CBV 2.0, 8.9.2 (canonical property order) and 8.9.1 (rules 1 to 24).
struct CanonicalText {
    private(set) var bytes: [UInt8] = []
    private let version: HashVersion
    private var context = Context()
    private var marks: [Int] = []
    private var scratch: [UInt8] = []
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

    private func isExtension(_ name: String, _ fields: [Field]) -> Bool {
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

    // MARK: Extensions

    /// CBV 2.0 puts the extensions inside standard fields behind all fields, each behind the name of its field.
    private mutating func trailingExtensions(_ field: Field, _ value: JSONValue) {
        switch field.kind {
        case .object(let fields, _) where field.name != "persistentDisposition":
            trailing(field.name, value, fields)
        case .objects(let name, let fields, _): list(value) { $0.trailing(name, $1, fields) }
        default: break
        }
    }

    private mutating func trailing(_ name: String, _ value: JSONValue, _ fields: [Field]) {
        guard let object = value.object else { return }
        let start = bytes.count
        append(text: name)
        let end = bytes.count
        for field in fields {
            guard let part = object[field.name] else { continue }
            switch field.kind {
            case .object(let inner, _): trailing(field.name, part, inner)
            case .objects(_, let inner, _): list(part) { $0.trailing(field.name, $1, inner) }
            default: break
            }
        }
        extensions(object.members.filter { isExtension($0.name, fields) })
        if bytes.count == end { bytes.removeLast(end - start) }
    }

    /// Elements of other vocabularies, sorted, each with its expanded name.
    private mutating func extensions(_ members: [JSONObject.Member]) {
        guard !members.isEmpty else { return }
        let base = marks.count
        for member in members where member.name != "rdfs:comment" && member.name != "comment" {
            let values = member.value.array ?? [member.value]
            for value in values {
                marks.append(bytes.count)
                element(member.name, value)
            }
        }
        sort(from: base)
    }

    private mutating func element(_ key: String, _ value: JSONValue) {
        if let name = context.name(of: key) {
            if !name.namespace.isEmpty {
                append("{")
                append(text: name.namespace)
                append("}")
            }
            append(text: name.local)
        } else {
            append(text: key)
        }
        if case .object(let object) = value {
            if let text = object["#text"] { append(valueWithSign: text) }
            extensions(object.members.filter { $0.name != "#text" })
        } else if case .array(let elements) = value {
            extensions(elements.map { JSONObject.Member(key, $0) })
        } else {
            append(valueWithSign: value)
        }
    }

    private mutating func append(valueWithSign value: JSONValue) {
        append("=")
        let end = bytes.count
        append(value: value)
        if bytes.count == end { bytes.removeLast() }
    }

    // MARK: Sorting and values

    private mutating func list(_ value: JSONValue, _ write: (inout Self, JSONValue) -> Void) {
        let base = marks.count
        for element in value.array ?? [value] {
            marks.append(bytes.count)
            write(&self, element)
        }
        sort(from: base)
    }

    /// Puts the pieces that have been written since a mark into the order of their bytes (rules 10 to 12).
    private mutating func sort(from base: Int) {
        defer { marks.removeLast(marks.count - base) }
        guard marks.count - base > 1 else { return }
        let pieces = marks[base...]
        var ranges = zip(pieces, pieces.dropFirst() + [bytes.count]).map { $0..<$1 }
        let isSorted = zip(ranges, ranges.dropFirst()).allSatisfy { !precedes($1, $0) }
        guard !isSorted else { return }
        ranges.sort { precedes($0, $1) }
        scratch.removeAll(keepingCapacity: true)
        for range in ranges { scratch.append(contentsOf: bytes[range]) }
        let start = marks[base]
        bytes.replaceSubrange(start..., with: scratch)
    }

    private func precedes(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            UnsafeBufferPointer(rebasing: bytes[one]).lexicographicallyPrecedes(
                UnsafeBufferPointer(rebasing: bytes[other])
            )
        }
    }

    private mutating func append(value: JSONValue) {
        switch value {
        case .string(let text): bytes.appendCanonical(text)
        case .number(let number): bytes.appendCanonical(number.text)
        case .bool(let value): append(value ? "true" : "false")
        case .null, .array, .object: break
        }
    }

    private mutating func append(_ text: StaticString) { bytes.append(text) }

    private mutating func append(text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }
}

extension [UInt8] {
    mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
