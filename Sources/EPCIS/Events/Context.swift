import StrictJSON

/// What the names of extensions stand for: the prefixes and terms of a JSON-LD context, or the namespaces of XML.
///
/// Source: EPCIS 2.0, 10.3; JSON-LD 1.1, 4.1. Contexts given by address are not fetched: besides GS1's own, whose terms are
/// built in, their terms are unknown here.
public struct Context: Hashable, Sendable {
    /// Prefix or term of the document, and the IRI it stands for, without those that EPCIS defines itself.
    public private(set) var terms: [String: String] = [:]
    /// Those that the event defines for itself, which come before the document's.
    public private(set) var ownTerms: [String: String] = [:]
    /// Whether the context of EPCIS is among those named by address.
    public private(set) var namesEPCIS = false

    /// The longest IRI that a term can stand for; a longer one is no term, since a text could otherwise grow a
    /// thousandfold where its names are expanded.
    static let longestIRI = 300

    /// A context of prefixes.
    public init(_ terms: [String: String] = [:]) {
        self.terms = terms.filter { $0.value.utf8.count <= Self.longestIRI }
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
            return iri(of: key).flatMap(Self.split)
        }
        let prefix = String(key[..<colon])
        let local = key[key.index(after: colon)...]
        if local.utf8.starts(with: "//".utf8) { return Self.split(key) }
        if let namespace = iri(of: prefix) ?? Self.standard[prefix] {
            return Name(namespace: Self.canonical(namespace), local: String(local))
        }
        return prefix == "urn" ? Self.split(key) : nil
    }

    /// What a prefix or term stands for by the event or the document.
    func iri(of term: String) -> String? { ownTerms[term] ?? terms[term] }

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

    mutating func define(_ term: String, as iri: String) {
        if iri.utf8.count <= Self.longestIRI { terms[term] = iri }
    }
}

extension Context {
    /// The context of a JSON document or event: an address, an object of terms, or an array of both.
    init(json: JSONValue?) {
        add(json) { context, term, iri in context.terms[term] = iri }
    }

    private init() {}

    /// This context with the terms of an event's own.
    func adding(_ value: JSONValue?) -> Context {
        guard let value else { return self }
        var context = self
        context.add(value) { context, term, iri in context.ownTerms[term] = iri }
        return context
    }

    private mutating func add(_ value: JSONValue?, _ define: (inout Context, String, String) -> Void) {
        switch value {
        case .string(let address): namesEPCIS = namesEPCIS || address.utf8.hasSuffix("epcis-context.jsonld")
        case .array(let parts): for part in parts { add(part, define) }
        case .object(let object):
            for member in object.members where !member.name.hasPrefix("@") {
                guard let iri = member.value.string ?? member.value.object?["@id"]?.string else { continue }
                let whole = expanded(iri)
                if whole.utf8.count <= Self.longestIRI { define(&self, member.name, whole) }
            }
        case .null, .bool, .number, nil: break
        }
    }

    /// An IRI of a context, whose prefix may be a term of the same context.
    private func expanded(_ iri: String) -> String {
        guard let colon = iri.utf8.firstIndex(of: UInt8(ascii: ":")), !iri[colon...].hasPrefix("://") else {
            return iri
        }
        let prefix = String(iri[..<colon])
        guard let base = self.iri(of: prefix) ?? Self.standard[prefix] else { return iri }
        return base + iri[iri.index(after: colon)...]
    }
}

extension Sequence<UInt8> where Self: BidirectionalCollection {
    fileprivate func hasSuffix(_ suffix: String) -> Bool { reversed().starts(with: suffix.utf8.reversed()) }
}
