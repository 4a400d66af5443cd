import StrictJSON

/// Writes what stands around the events of an XML document (EPCIS 2.0, 9.5).
struct HeaderToXML {
    var writer = XMLWriter()
    let header: DocumentHeader
    private let context: Context

    init(_ header: DocumentHeader) {
        self.header = header
        context = header.context
    }

    private var isQuery: Bool { header.kind == .query }
    private var root: String { isQuery ? "epcisq:EPCISQueryDocument" : "epcis:EPCISDocument" }

    mutating func open() throws(Violation) {
        guard header.kind != .event else {
            throw Violation(.inexpressible, "", "XML has no event without a document around it")
        }
        writer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        if let json = header.members["@context"] { write(context: json) }
        var attributes =
            isQuery
            ? [("xmlns:epcisq", "urn:epcglobal:epcis-query:xsd:2")] : [("xmlns:epcis", "urn:epcglobal:epcis:xsd:2")]
        for (prefix, namespace) in context.terms.sorted(by: { $0.key < $1.key }) {
            guard prefix.isXMLName, prefix != "epcis", prefix != "epcisq", !prefix.hasPrefix("xml") else {
                throw Violation(.inexpressible, "/@context", "XML cannot have «\(prefix)» as a prefix")
            }
            attributes.append(("xmlns:\(prefix)", namespace))
        }
        for (prefix, namespace) in [("cbv", "https://ref.gs1.org/cbv/"), ("gs1", "https://ref.gs1.org/voc/")]
        where context.terms[prefix] == nil {
            attributes.append(("xmlns:\(prefix)", namespace))
        }
        var elements: [JSONObject.Member] = []
        for member in header.members.members where !["@context", "type", "epcisHeader"].contains(member.name) {
            switch member.value {
            case .string(let text) where member.name.isXMLName: attributes.append((member.name, text))
            case .number(let number) where member.name == "schemaVersion":
                attributes.append((member.name, number.text))
            default: elements.append(member)
            }
        }
        writer.open(root, attributes)
        if let value = header.members["epcisHeader"] { try write(header: value) }
        try write(elements)
        writer.open("EPCISBody")
        if isQuery {
            writer.open("epcisq:QueryResults")
            for name in ["queryName", "subscriptionID"] {
                if let text = header.queryMembers[name]?.string { writer.element(name, text) }
            }
            writer.open("resultsBody")
        }
        writer.open("EventList")
    }

    /// Members of other vocabularies are elements of the document; for any other there is no place.
    private mutating func write(_ members: [JSONObject.Member]) throws(Violation) {
        let others = header.bodyMembers.members + header.resultMembers.members
        if let member = members.first(where: { !$0.name.utf8.contains(UInt8(ascii: ":")) }) ?? others.first {
            throw Violation(.inexpressible, "/\(member.name.pointerToken)", "the XML schema has no place for this")
        }
        var xml = EventToXML(writer, document: context)
        for member in members { try xml.element(member) }
        writer = xml.writer
    }

    mutating func close() {
        writer.close("EventList")
        if isQuery {
            writer.close("resultsBody")
            writer.close("epcisq:QueryResults")
        }
        writer.close("EPCISBody")
        writer.close(root)
        writer.append("\n")
    }

    /// The context as JSON has it, since XML has no place for the address of a context, nor for an order.
    private mutating func write(context: JSONValue) {
        writer.append("\n<?json-context ")
        // So that no text of it can end the instruction.
        writer.append(raw: context.text().utf8.flatMap { $0 == UInt8(ascii: ">") ? Array("\\u003e".utf8) : [$0] })
        writer.append("?>")
    }

    private mutating func write(header value: JSONValue) throws(Violation) {
        guard let object = value.object else {
            throw Violation(.wrongKind, "/epcisHeader", "an object is due here")
        }
        writer.open("EPCISHeader")
        var xml = EventToXML(writer, document: context, at: "/epcisHeader")
        for member in object.members where member.name != "epcisMasterData" { try xml.element(member) }
        if let data = object["epcisMasterData"]?.object {
            xml.writer.open("extension")
            xml.writer.open("EPCISMasterData")
            xml.writer.open("VocabularyList")
            for vocabulary in data["vocabularyList"]?.array ?? [] {
                try xml.vocabulary(vocabulary.object ?? JSONObject())
            }
            xml.writer.close("VocabularyList")
            xml.writer.close("EPCISMasterData")
            xml.writer.close("extension")
        }
        writer = xml.writer
        writer.close("EPCISHeader")
    }
}

extension EventToXML {
    /// A vocabulary of master data (EPCIS 2.0, 9.4).
    mutating func vocabulary(_ vocabulary: JSONObject) throws(Violation) {
        writer.open("Vocabulary", vocabulary["type"]?.string.map { [("type", $0)] } ?? [])
        if let elements = vocabulary["vocabularyElementList"]?.array {
            writer.open("VocabularyElementList")
            for element in elements { try vocabularyElement(element.object ?? JSONObject()) }
            writer.close("VocabularyElementList")
        }
        for member in vocabulary.members where !["type", "vocabularyElementList"].contains(member.name) {
            try element(member)
        }
        writer.close("Vocabulary")
    }

    private mutating func vocabularyElement(_ body: JSONObject) throws(Violation) {
        writer.open("VocabularyElement", body["id"]?.string.map { [("id", $0)] } ?? [])
        for attribute in body["attributes"]?.array ?? [] {
            guard let attribute = attribute.object else { continue }
            let id = attribute["id"]?.string.map { [("id", $0)] } ?? []
            switch attribute["attribute"] {
            case .object(let object):
                writer.open("attribute", id)
                try extensions(object)
                writer.close("attribute")
            case .string(let text): writer.element("attribute", text, id)
            case .number(let number): writer.element("attribute", number.text, id, marks: ["number"])
            case .bool(let value): writer.element("attribute", value ? "true" : "false", id, marks: ["boolean"])
            case .null, .array, nil:
                let place = "/epcisHeader/epcisMasterData/vocabularyList"
                throw Violation(.inexpressible, place, "an attribute is a text or an object")
            }
        }
        if let children = body["children"]?.array {
            writer.open("children")
            for child in children { writer.element("id", child.string ?? "") }
            writer.close("children")
        }
        for member in body.members where !["id", "attributes", "children"].contains(member.name) {
            try element(member)
        }
        writer.close("VocabularyElement")
    }
}
