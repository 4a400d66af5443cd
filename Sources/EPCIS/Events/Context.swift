/// What the names of extensions stand for: the prefixes and terms of a JSON-LD context, or the namespaces of XML.
///
/// Source: EPCIS 2.0, 10.3; JSON-LD 1.1, 4.1. Contexts given by address are not fetched: besides GS1's own, whose terms are
/// built in, their terms are unknown here.
public struct Context: Hashable, Sendable {
    /// Prefix or term, and the IRI it stands for, without those that EPCIS defines itself.
    public private(set) var terms: [String: String] = [:]
    /// Whether the context of EPCIS is among those named by address.
    public private(set) var namesEPCIS = false

    /// A context of prefixes.
    public init(_ terms: [String: String] = [:]) {
        self.terms = terms
        namesEPCIS = true
    }

    /// The prefixes that the context of EPCIS 2.0.0 defines.
    ///
    /// `cbvmda` has no colon at its end here, as XML writes it, and `gs1` is the address that GS1 uses today, so that an
    /// event is hashed alike from both syntaxes.
    public static let standard: [String: String] = [
        "cbv": "https://ref.gs1.org/cbv/", "cbvmda": "urn:epcglobal:cbv:mda", "dcterms": "http://purl.org/dc/terms/",
        "epcis": "https://ref.gs1.org/epcis/", "gs1": "https://ref.gs1.org/voc/",
        "owl": "http://www.w3.org/2002/07/owl#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    ]

    /// An expanded name: the namespace and what follows it.
    public struct Name: Hashable, Sendable {
        /// The namespace, empty for a name that has none.
        public let namespace: String
        /// The local name.
        public let local: String
    }

    /// The expanded name of a key, `nil` if its prefix or term is not defined.
    public func name(of key: String) -> Name? {
        guard let colon = key.utf8.firstIndex(of: UInt8(ascii: ":")) else {
            return terms[key].flatMap(Self.split)
        }
        let prefix = String(key[..<colon])
        let local = key[key.index(after: colon)...]
        if local.utf8.starts(with: "//".utf8) { return Self.split(key) }
        if let namespace = terms[prefix] ?? Self.standard[prefix] {
            return Name(namespace: Self.canonical(namespace), local: String(local))
        }
        return prefix == "urn" ? Self.split(key) : nil
    }

    private static func split(_ iri: String) -> Name? {
        let separators: Set<UInt8> = [UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: ":")]
        guard let last = iri.utf8.lastIndex(where: separators.contains) else { return nil }
        let start = iri.utf8.index(after: last)
        return Name(namespace: canonical(String(iri[..<start])), local: String(iri[start...]))
    }

    /// One spelling for the namespaces that EPCIS itself writes in two ways.
    static func canonical(_ namespace: String) -> String {
        switch namespace {
        case "urn:epcglobal:cbv:mda:": "urn:epcglobal:cbv:mda"
        case "https://gs1.org/voc/": "https://ref.gs1.org/voc/"
        default: namespace
        }
    }

    mutating func define(_ term: String, as iri: String) { terms[term] = iri }
}

extension Context {
    /// The context of a JSON document or event: an address, an object of terms, or an array of both.
    init(json: JSONValue?) {
        add(json)
    }

    private init() {}

    mutating func add(_ value: JSONValue?) {
        switch value {
        case .string(let address): namesEPCIS = namesEPCIS || address.utf8.hasSuffix("epcis-context.jsonld")
        case .array(let parts): for part in parts { add(part) }
        case .object(let object):
            for member in object.members where !member.name.hasPrefix("@") {
                if let iri = member.value.string ?? member.value.object?["@id"]?.string {
                    terms[member.name] = expanded(iri)
                }
            }
        case .null, .bool, .number, nil: break
        }
    }

    /// An IRI of a context, whose prefix may be a term of the same context.
    private func expanded(_ iri: String) -> String {
        guard let colon = iri.utf8.firstIndex(of: UInt8(ascii: ":")), !iri[colon...].hasPrefix("://"),
            let base = terms[String(iri[..<colon])] ?? Self.standard[String(iri[..<colon])]
        else { return iri }
        return base + iri[iri.index(after: colon)...]
    }

    /// This context with the terms of an inner one.
    func adding(_ value: JSONValue?) -> Context {
        guard let value else { return self }
        var context = self
        context.add(value)
        return context
    }
}

extension Sequence<UInt8> where Self: BidirectionalCollection {
    fileprivate func hasSuffix(_ suffix: String) -> Bool { reversed().starts(with: suffix.utf8.reversed()) }
}
