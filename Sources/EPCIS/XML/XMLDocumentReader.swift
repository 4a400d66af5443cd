import StrictJSON

/// Reads an XML document in pieces: one event in memory at a time.
final class XMLDocumentReader: XMLParser.Handler {
    private(set) var header = DocumentHeader(kind: .document)
    private let limits: Limits
    private var parser: XMLParser?
    private var frames: [String] = []
    private var open: [XMLElement] = []
    private var openBytes = 0
    private var context = Context()
    private var jsonContext: JSONValue?
    private var ready: [Event] = []
    private var eventCount = 0
    private var foreign: [XMLElement] = []
    private var headerBytes = 0

    static let ownNamespaces: Set<String> = [
        "urn:epcglobal:epcis:xsd:2", "urn:epcglobal:epcis:xsd:1", "urn:epcglobal:epcis-query:xsd:2",
        "urn:epcglobal:epcis-query:xsd:1", XMLElement.namespaceOfInstances,
    ]

    init(limits: Limits) throws(Violation) {
        self.limits = limits
        parser = try XMLParser(handler: self, limits: limits)
    }

    func read(_ bytes: some Sequence<UInt8>) throws(Violation) -> [Event] {
        try parser?.parse(bytes)
        return take()
    }

    func finish() throws(Violation) -> [Event] {
        defer { parser = nil }
        try parser?.finish()
        addForeign()
        return take()
    }

    private func take() -> [Event] {
        let events = ready
        ready = []
        return events
    }

    // MARK: Handler

    func start(_ element: XMLElement) throws(Violation) {
        if !open.isEmpty {
            try hold(element)
        } else if frames.isEmpty {
            try startDocument(element)
        } else if isFrame(element.name.local) {
            frames.append(element.name.local)
            if element.name.local == "EventList" {
                header.hasEvents = true
                addForeign()
            }
        } else {
            openBytes = 0
            try hold(element)
        }
    }

    /// The elements around the events, which are not held.
    private func isFrame(_ name: String) -> Bool {
        switch name {
        case "EPCISBody", "QueryResults", "resultsBody", "EventList": frames.last != "EventList"
        case "extension": frames.last == "EventList"
        default: false
        }
    }

    private func hold(_ element: XMLElement) throws(Violation) {
        open.append(element)
        let bytes = element.attributes.reduce(64) { $0 + $1.value.utf8.count + 32 }
        try count(bytes)
    }

    private func count(_ bytes: Int) throws(Violation) {
        openBytes += bytes
        if frames.last != "EventList" { headerBytes += bytes }
        guard max(openBytes, headerBytes) <= limits.itemBytes else {
            throw Violation(.notXML, "", line: open.first?.line, "an event or part of the header is too large")
        }
    }

    func characters(_ text: UnsafeBufferPointer<UInt8>) throws(Violation) {
        guard !open.isEmpty else { return }
        try count(text.count)
        open[open.count - 1].text.append(contentsOf: text)
    }

    func instruction(_ target: String, _ text: String) throws(Violation) {
        if target == "json", !open.isEmpty {
            open[open.count - 1].marks.append(text)
        } else if target == "json-context", frames.isEmpty {
            jsonContext = try? JSONValue(parsing: text)
        }
    }

    func end() throws(Violation) {
        guard let element = open.popLast() else {
            frames.removeLast()
            return
        }
        if open.isEmpty { complete(element) } else { open[open.count - 1].children.append(element) }
    }

    // MARK: The parts of a document

    private func startDocument(_ element: XMLElement) throws(Violation) {
        guard let kind = DocumentHeader.Kind(rawValue: element.name.local), kind != .event else {
            throw Violation(.notEPCIS, "", line: element.line, "\(element.name.local) is no document of EPCIS")
        }
        frames.append(element.name.local)
        header.kind = kind
        var prefixes: [JSONObject.Member] = []
        for (prefix, namespace) in element.declarations
        where !prefix.isEmpty && !Self.ownNamespaces.contains(namespace) {
            context.define(prefix, as: namespace)
            if Context.standard[prefix] != Context.canonical(namespace) {
                prefixes.append(.init(prefix, .string(namespace)))
            }
        }
        var own: [JSONValue] = [.string(DocumentHeader.contextAddress)]
        if !prefixes.isEmpty { own.append(.object(JSONObject(prefixes))) }
        header.members.append("@context", context(agreeingWith: prefixes) ?? .array(own))
        header.members.append("type", .string(element.name.local))
        var scope = NamespaceScope(document: context)
        for attribute in element.attributes where attribute.name.namespace != XMLElement.namespaceOfInstances {
            header.members.append(scope.key(attribute.name), .string(attribute.value))
        }
    }

    /// The context that JSON had, unless the namespaces of the document say otherwise.
    private func context(agreeingWith prefixes: [JSONObject.Member]) -> JSONValue? {
        guard let jsonContext else { return nil }
        let terms = Context(json: jsonContext).terms
        let agrees =
            terms.allSatisfy { context.terms[$0] == $1 }
            && prefixes.allSatisfy { terms[$0.name] == $0.value.string }
        return agrees ? jsonContext : nil
    }

    /// Elements of other vocabularies beside the body become members of the document.
    private func addForeign() {
        for member in EventFromXML.members(foreign, document: &context).members {
            header.members[member.name] = member.value
        }
        foreign = []
    }

    private func complete(_ element: XMLElement) {
        let name = element.name.local
        switch frames.last {
        case "EventList", "extension":
            let pointer = "\(header.listPointer)/\(eventCount)"
            eventCount += 1
            ready.append(EventFromXML.event(element, document: context, pointer: pointer))
        case "QueryResults": header.queryMembers.append(name, .string(element.trimmedText))
        case "EPCISBody", "resultsBody": header.bodyMembers.append(name, .string(element.trimmedText))
        default:
            if name == "EPCISHeader" {
                header.members.append("epcisHeader", .object(EventFromXML.header(element, document: &context)))
            } else {
                foreign.append(element)
            }
        }
    }
}
