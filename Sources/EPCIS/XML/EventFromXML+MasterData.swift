import StrictJSON

extension EventFromXML {
    /// The vocabularies of master data (EPCIS 2.0, 9.4).
    mutating func masterData(_ element: XMLElement) -> JSONValue {
        let vocabularies = Self.flattened(element).filter { $0.name.local == "VocabularyList" }
            .flatMap(Self.flattened)
        return .object(
            JSONObject([
                .init("vocabularyList", .array(vocabularies.map { vocabulary($0) }))
            ])
        )
    }

    private mutating func vocabulary(_ element: XMLElement) -> JSONValue {
        var body = JSONObject()
        if let type = element.attribute("type") { body.append("type", .string(type)) }
        var others: [XMLElement] = []
        for child in Self.flattened(element) {
            if child.name.local == "VocabularyElementList" {
                body.append("vocabularyElementList", .array(Self.flattened(child).map { vocabularyElement($0) }))
            } else {
                others.append(child)
            }
        }
        extensions(others, into: &body, nil)
        return .object(body)
    }

    private mutating func vocabularyElement(_ element: XMLElement) -> JSONValue {
        var body = JSONObject()
        if let id = element.attribute("id") { body.append("id", .string(id)) }
        var attributes: [JSONValue] = []
        var others: [XMLElement] = []
        for child in Self.flattened(element) {
            switch child.name.local {
            case "attribute" where child.name.namespace.isEmpty:
                var child = child
                let id = child.attribute("id") ?? ""
                child.attributes.removeAll { $0.name.local == "id" && $0.name.namespace.isEmpty }
                attributes.append(["id": .string(id), "attribute": value(child)])
            case "children" where child.name.namespace.isEmpty:
                body.append("children", .array(child.children.map { .string($0.trimmedText) }))
            default: others.append(child)
            }
        }
        if !attributes.isEmpty { body.append("attributes", .array(attributes)) }
        extensions(others, into: &body, nil)
        return .object(body)
    }
}
