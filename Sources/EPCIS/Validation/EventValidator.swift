import StrictJSON

/// Holds an event against EPCIS 2.0 and CBV 2.0: its parts, their values, and what they must be together.
///
/// ```swift
/// for violation in event.violations { print(violation.pointer, violation.message, violation.code.clause) }
/// ```
/// All that is wrong is found, not only the first; an event without violations is valid by the standard, in either syntax.
struct EventValidator {
    let event: Event
    let isXML: Bool
    private(set) var violations: [Violation] = []
    private var path: [Step] = []
    private var lines: [String: Int] = [:]

    enum Step {
        case name(String)
        case index(Int)
    }

    init(_ event: Event) {
        self.event = event
        isXML = event.line != nil
    }

    mutating func run() {
        violations = event.findings
        guard event.body["type"] != nil || event.findings.isEmpty else { return }
        guard let type = event.type else { return extendedEvent() }
        members(event.body, EventType.indices[type] ?? [:], isEvent: true)
        require("eventTime", "eventTimeZoneOffset")
        combinations(type)
    }

    /// An event of a type that somebody else defines: a URI that is none of EPCIS (EPCIS 2.0, 7.4.1).
    private mutating func extendedEvent() {
        switch event.body["type"] {
        case .string(let type) where type.utf8.contains(UInt8(ascii: ":")) && event.context.name(of: type) != nil:
            let fields = Dictionary(uniqueKeysWithValues: Field.common.map { ($0.name, $0) })
            members(event.body, fields, isEvent: true)
            require("eventTime", "eventTimeZoneOffset")
        case nil: add(.missing, "an event has a type")
        default: add(.word, at: "type", "EPCIS has no event of this type")
        }
    }

    mutating func require(_ names: String...) {
        for name in names where event.body[name] == nil { add(.missing, at: name, "\(name) must be given") }
    }

    // MARK: Parts

    /// The members of an event, or of an object in it that has fields.
    mutating func members(_ object: JSONObject, _ fields: [String: Field], isEvent: Bool = false) {
        for member in object.members {
            if let field = fields[member.name] {
                path.append(.name(member.name))
                value(member.value, field.kind)
                path.removeLast()
            } else if !(isEvent && (member.name == "type" || member.name == "@context")) {
                extensionMember(member)
            }
        }
    }

    private mutating func members(_ object: JSONObject, _ fields: [Field], required: [String]) {
        for member in object.members {
            if let field = fields.first(where: { $0.name == member.name }) {
                path.append(.name(member.name))
                value(member.value, field.kind)
                path.removeLast()
            } else {
                extensionMember(member)
            }
        }
        for name in required where object[name] == nil { add(.missing, at: name, "\(name) must be given") }
    }

    private mutating func value(_ value: JSONValue, _ kind: FieldKind) {
        switch kind {
        case .uris:
            if value.array == nil { return scalar(value, .uri) }
            elements(value) { $0.scalar($1, .uri) }
        case .uriList(_, let level):
            elements(value) { $0.identifier($1, level) }
        case .wordList(let vocabulary): elements(value) { $0.scalar($1, .word(vocabulary)) }
        case .quantities: elements(value) { $0.quantity($1) }
        case .typed(let name, let vocabulary, let typeIsRequired):
            elements(value) { validator, element in
                guard let object = validator.object(element) else { return }
                let fields = [Field("type", .word(vocabulary)), Field(name, .uri)]
                for member in object.members where member.name != "type" && member.name != name {
                    validator.add(.unexpected, at: member.name, "no place for this here")
                }
                validator.members(
                    JSONObject(object.members.filter { $0.name == "type" || $0.name == name }),
                    fields,
                    required: typeIsRequired ? ["type", name] : [name]
                )
            }
        case .object(let fields, let required):
            if let object = object(value) { members(object, fields, required: required) }
        case .objects(_, let fields, let required):
            elements(value) { validator, element in
                guard let object = validator.object(element) else { return }
                validator.members(object, fields, required: required)
                if fields.contains(where: { $0.name == "percRank" }) { validator.report(object) }
                if required.contains("sensorReport") { validator.sensor(object) }
            }
        case .extensions:
            if let object = object(value) { for member in object.members { extensionMember(member) } }
        default: scalar(value, kind)
        }
    }

    mutating func elements(_ value: JSONValue, _ check: (inout Self, JSONValue) -> Void) {
        guard let array = value.array else { return add(.wrongKind, "a list is due here") }
        for (index, element) in array.enumerated() {
            path.append(.index(index))
            check(&self, element)
            path.removeLast()
        }
    }

    mutating func object(_ value: JSONValue) -> JSONObject? {
        if let object = value.object { return object }
        add(.wrongKind, "an object is due here")
        return nil
    }

    // MARK: Issues

    /// A finding at the current place, or at a member of it.
    mutating func add(_ code: Violation.Code, at name: String? = nil, _ message: String) {
        var pointer = event.pointer
        for step in path {
            switch step {
            case .name(let name): pointer += "/" + name.pointerToken
            case .index(let index): pointer += "/\(index)"
            }
        }
        if let name { pointer += "/" + name.pointerToken }
        let line = line(of: pointer)
        violations.append(Violation(code, pointer, line: line, message))
    }

    /// The line of the innermost element around a place.
    private mutating func line(of pointer: String) -> Int? {
        guard isXML else { return nil }
        if lines.isEmpty { for mark in event.lines { lines[mark.pointer] = lines[mark.pointer] ?? mark.line } }
        var place = pointer[...]
        while place.utf8.count > event.pointer.utf8.count {
            if let line = lines[String(place)] { return line }
            guard let slash = place.utf8.lastIndex(of: UInt8(ascii: "/")) else { break }
            place = place[..<slash]
        }
        return event.line
    }

    mutating func inside(_ step: Step, _ work: (inout Self) -> Void) {
        path.append(step)
        work(&self)
        path.removeLast()
    }
}

extension Event {
    /// All that the event has against EPCIS 2.0 and CBV 2.0; empty if it is valid.
    public var violations: [Violation] {
        var validator = EventValidator(self)
        validator.run()
        return validator.violations
    }
}
