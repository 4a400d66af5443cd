import StrictJSON

/// Gives the namespaces of an XML event prefixes as a JSON context has them.
struct NamespaceScope {
    private let document: Context
    /// The prefixes that the context of the document lacks, in the order in which they were met.
    private(set) var own: [(prefix: String, namespace: String)] = []
    private var prefixes: [String: String] = [:]
    private var bindings: [String: String] = [:]

    init(document: Context) { self.document = document }

    /// The name of a member for an element or attribute.
    mutating func key(_ name: XMLElement.Name) -> String {
        guard !name.namespace.isEmpty else { return name.local }
        return "\(prefix(of: name)):\(name.local)"
    }

    private mutating func prefix(of name: XMLElement.Name) -> String {
        if !name.prefix.isEmpty {
            if let bound = binding(of: name.prefix) {
                if Context.canonical(bound) == Context.canonical(name.namespace) { return name.prefix }
            } else {
                return define(name.prefix, name.namespace)
            }
        }
        if let known = prefixes[name.namespace] { return known }
        var number = own.count + 1
        while binding(of: "ns\(number)") != nil { number += 1 }
        return define("ns\(number)", name.namespace)
    }

    private func binding(of prefix: String) -> String? {
        document.terms[prefix] ?? bindings[prefix] ?? Context.standard[prefix]
    }

    private mutating func define(_ prefix: String, _ namespace: String) -> String {
        own.append((prefix, namespace))
        bindings[prefix] = namespace
        prefixes[namespace] = prefix
        return prefix
    }

    /// The context that the event itself has to bring, `nil` if that of the document does.
    var ownContext: JSONValue? {
        own.isEmpty ? nil : .object(JSONObject(own.map { .init($0.prefix, .string($0.namespace)) }))
    }
}
