import StrictJSON

extension EventToXML {
    /// Elements of other vocabularies.
    mutating func extensions(_ body: JSONObject) throws(Violation) {
        for member in body.members { try element(member) }
    }

    /// An element of another vocabulary, or one for each element of a list.
    mutating func element(_ member: JSONObject.Member) throws(Violation) {
        try inside(member.name) { xml throws(Violation) in try xml.element(member.name, member.value) }
    }

    /// The name of an element, with the declaration that it needs.
    func name(_ key: String) throws(Violation) -> (String, [(String, String)]) {
        let parts = key.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, parts.allSatisfy(\.isXMLName) {
            if context.iri(of: parts[0]) != nil { return (key, []) }
            if let standard = Context.standard[parts[0]] { return (key, [("xmlns:\(parts[0])", standard)]) }
        }
        if let name = context.name(of: key), name.local.isXMLName, !name.namespace.isEmpty {
            return ("ext:\(name.local)", [("xmlns:ext", name.namespace)])
        }
        guard parts.count == 1, key.isXMLName else {
            throw failure(.inexpressible, "«\(key.excerpt)» is no name of XML, or its prefix is not defined")
        }
        return (key, [])
    }

    private mutating func element(_ key: String, _ value: JSONValue) throws(Violation) {
        let (name, declarations) = try name(key)
        guard case .array(let list) = value else { return try element(name, declarations, value, marks: []) }
        guard !list.isEmpty else { return writer.element(name, "", declarations, marks: ["empty"]) }
        let marks = list.count == 1 ? ["item"] : []
        try elements(list) { xml, element throws(Violation) in
            try xml.element(name, declarations, element, marks: marks)
        }
    }

    private mutating func element(
        _ name: String,
        _ declarations: [(String, String)],
        _ value: JSONValue,
        marks: [String]
    ) throws(Violation) {
        switch value {
        case .null: writer.element(name, "", declarations, marks: marks + ["null"])
        case .bool(let value):
            writer.element(name, value ? "true" : "false", declarations, marks: marks + ["boolean"])
        case .number(let number): writer.element(name, number.text, declarations, marks: marks + ["number"])
        case .string(let text): writer.element(name, try checked(text), declarations, marks: marks)
        case .array: throw failure(.inexpressible, "XML has no list directly in a list")
        case .object(let object) where object.isEmpty:
            writer.element(name, "", declarations, marks: marks + ["object"])
        case .object(let object): try nested(name, declarations, object, marks)
        }
    }

    /// An object; members before a `#text` are the attributes that its element had.
    private mutating func nested(
        _ name: String,
        _ declarations: [(String, String)],
        _ object: JSONObject,
        _ marks: [String]
    ) throws(Violation) {
        var attributes = declarations
        var children = object.members
        var text = ""
        if let place = children.firstIndex(where: { $0.name == "#text" }) {
            text = try self.text(children[place].value, .string)
            for member in children[..<place] {
                attributes.append((try self.name(member.name).0, try self.text(member.value, .string)))
            }
            children.removeSubrange(...place)
        }
        guard !children.isEmpty else { return writer.element(name, text, attributes, marks: marks) }
        writer.open(name, attributes)
        for mark in marks { writer.write(mark: mark) }
        writer.text(text)
        for member in children { try element(member) }
        writer.close(name)
    }
}
