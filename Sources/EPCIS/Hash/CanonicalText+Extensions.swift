import StrictJSON

extension CanonicalText {
    /// CBV 2.0 puts the extensions inside standard fields behind all fields, each behind the name of its field.
    mutating func trailingExtensions(_ field: Field, _ value: JSONValue) {
        switch field.kind {
        case .object(let fields, _) where field.name != "persistentDisposition":
            trailing(field.name, value, fields)
        case .objects(let name, let fields, _): list(value) { $0.trailing(name, $1, fields) }
        default: break
        }
    }

    mutating func trailing(_ name: String, _ value: JSONValue, _ fields: [Field]) {
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
    mutating func extensions(_ members: [JSONObject.Member]) {
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

    mutating func element(_ key: String, _ value: JSONValue) {
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

    mutating func append(valueWithSign value: JSONValue) {
        append("=")
        let end = bytes.count
        append(value: value)
        if bytes.count == end { bytes.removeLast() }
    }
}
