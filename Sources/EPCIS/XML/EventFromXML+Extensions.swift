import StrictJSON

extension EventFromXML {
    /// Places are marked down to the extensions themselves; what is inside them nobody judges.
    mutating func extensions(_ elements: [XMLElement], into body: inout JSONObject, _ pointer: String?) {
        var order: [String] = []
        var values: [String: (values: [JSONValue], isList: Bool)] = [:]
        for element in elements {
            let key = scope.key(element.name)
            if values[key] == nil { order.append(key) }
            if let pointer { mark("\(pointer)/\(key.pointerToken)", element) }
            let isEmpty = element.marks.contains("empty")
            if !isEmpty { values[key, default: ([], false)].values.append(value(element)) }
            if isEmpty || element.marks.contains("item") { values[key, default: ([], false)].isList = true }
        }
        for key in order {
            guard let (list, isList) = values[key] else { continue }
            body.append(key, list.count == 1 && !isList ? list[0] : .array(list))
        }
    }

    mutating func value(_ element: XMLElement) -> JSONValue {
        let text = String(decoding: element.text, as: UTF8.self)
        if element.children.isEmpty, element.attributes.isEmpty {
            for mark in element.marks {
                switch mark {
                case "null": return .null
                case "object": return .object(JSONObject())
                case "number": if let number = JSONNumber(text) { return .number(number) }
                case "boolean": if text == "true" || text == "false" { return .bool(text == "true") }
                default: break
                }
            }
            return .string(text)
        }
        var body = JSONObject()
        for attribute in element.attributes { body.append(scope.key(attribute.name), .string(attribute.value)) }
        let trimmed = element.trimmedText
        if !element.attributes.isEmpty || !trimmed.isEmpty {
            body.append("#text", .string(element.children.isEmpty ? text : trimmed))
        }
        extensions(element.children, into: &body, nil)
        return .object(body)
    }

    mutating func mark(_ pointer: String, _ element: XMLElement) {
        lines.append(Event.LineMark(pointer: pointer, line: element.line))
    }
}
