/// An element of XML with its namespaces resolved, as little of it as an event needs.
struct XMLElement {
    struct Name: Hashable {
        let namespace: String
        let prefix: String
        let local: String
    }

    struct Attribute {
        let name: Name
        let value: String
    }

    let name: Name
    var attributes: [Attribute] = []
    /// The namespaces that this element declares: prefix and address.
    var declarations: [(prefix: String, namespace: String)] = []
    var children: [XMLElement] = []
    /// The text, of all pieces between the children.
    var text: [UInt8] = []
    /// The words of the processing instructions `<?json …?>` in it, which say what XML cannot.
    var marks: [String] = []
    let line: Int

    init(_ name: Name, line: Int) {
        self.name = name
        self.line = line
    }

    /// The text without white space around it.
    var trimmedText: String {
        let start = text.firstIndex { !$0.isWhiteSpace } ?? text.endIndex
        let end = text.lastIndex { !$0.isWhiteSpace }.map { $0 + 1 } ?? start
        return String(decoding: text[start..<end], as: UTF8.self)
    }

    func attribute(_ local: String) -> String? {
        attributes.first { $0.name.namespace.isEmpty && $0.name.local == local }?.value
    }
}

extension XMLElement {
    static let namespaceOfInstances = "http://www.w3.org/2001/XMLSchema-instance"
}
