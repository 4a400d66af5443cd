/// A standard vocabulary of CBV 2.0: its names, and the three ways to write them.
///
/// JSON writes the bare name (`shipping`), XML the URN (`urn:epcglobal:cbv:bizstep:shipping`); both take the web URI
/// (`https://ref.gs1.org/cbv/BizStep-shipping`) and its compact form (`cbv:BizStep-shipping`).
///
/// Source: CBV 2.0, 7; EPCIS 2.0, 10.2 and the JSON-LD context of 2.0.0.
public enum Vocabulary: CaseIterable, Hashable, Sendable {
    /// What a business step is (CBV 2.0, 7.1).
    case businessStep
    /// What state the objects are in afterwards (CBV 2.0, 7.2).
    case disposition
    /// What kind of document a business transaction is (CBV 2.0, 7.3).
    case businessTransactionType
    /// What a source or destination is to the objects (CBV 2.0, 7.4).
    case sourceDestinationType
    /// Why an event was declared wrong (CBV 2.0, 7.5).
    case errorReason
    /// Which part of a vector a sensor reports (CBV 2.0, 7.6).
    case component
    /// What a sensor measures (GS1 Web Vocabulary, measurement types).
    case measurementType
    /// What a sensor warns of (GS1 Web Vocabulary, sensor alert types).
    case sensorAlert

    /// The beginning of its URNs; empty for the vocabularies that came with 2.0 and have only web URIs.
    var urnPrefix: StaticString {
        switch self {
        case .businessStep: "urn:epcglobal:cbv:bizstep:"
        case .disposition: "urn:epcglobal:cbv:disp:"
        case .businessTransactionType: "urn:epcglobal:cbv:btt:"
        case .sourceDestinationType: "urn:epcglobal:cbv:sdt:"
        case .errorReason: "urn:epcglobal:cbv:er:"
        case .component, .measurementType, .sensorAlert: ""
        }
    }

    /// The beginning of its web URIs.
    var webPrefix: StaticString {
        switch self {
        case .businessStep: "https://ref.gs1.org/cbv/BizStep-"
        case .disposition: "https://ref.gs1.org/cbv/Disp-"
        case .businessTransactionType: "https://ref.gs1.org/cbv/BTT-"
        case .sourceDestinationType: "https://ref.gs1.org/cbv/SDT-"
        case .errorReason: "https://ref.gs1.org/cbv/ER-"
        case .component: "https://ref.gs1.org/cbv/Comp-"
        case .measurementType, .sensorAlert: "https://ref.gs1.org/voc/"
        }
    }

    /// The beginning of its compact URIs.
    var compactPrefix: StaticString {
        switch self {
        case .businessStep: "cbv:BizStep-"
        case .disposition: "cbv:Disp-"
        case .businessTransactionType: "cbv:BTT-"
        case .sourceDestinationType: "cbv:SDT-"
        case .errorReason: "cbv:ER-"
        case .component: "cbv:Comp-"
        case .measurementType, .sensorAlert: "gs1:"
        }
    }

    /// The names of the standard, without a prefix.
    public var names: Set<String> { Self.tables[self] ?? [] }

    /// Whether the standard has the name.
    public func contains(_ name: String) -> Bool { Self.tables[self]?.contains(name) == true }

    private static let tables = Dictionary(uniqueKeysWithValues: allCases.map { ($0, Set($0.words)) })
}

extension Vocabulary {
    /// How a value of the vocabulary is written, and what is left of it.
    public enum Form: Hashable, Sendable {
        /// A bare name.
        case bare(String)
        /// A URN of the vocabulary.
        case urn(String)
        /// A web URI or compact URI of the vocabulary.
        case web(String)
        /// A word of somebody else's vocabulary: any other URI.
        case foreign

        /// The name in the vocabulary; `nil` for a foreign word.
        public var name: String? {
            switch self {
            case .bare(let name), .urn(let name), .web(let name): name
            case .foreign: nil
            }
        }
    }

    /// The older address of the GS1 Web Vocabulary, which the context of 2.0.0 still has.
    static let olderWebVocabulary: StaticString = "https://gs1.org/voc/"

    /// How a value is written.
    public func form(of value: String) -> Form {
        if let name = value.dropping(webPrefix) ?? value.dropping(compactPrefix) { return .web(name) }
        if urnPrefix.utf8CodeUnitCount > 0, let name = value.dropping(urnPrefix) { return .urn(name) }
        if self == .measurementType || self == .sensorAlert, let name = value.dropping(Self.olderWebVocabulary) {
            return .web(name)
        }
        return value.utf8.contains(UInt8(ascii: ":")) ? .foreign : .bare(value)
    }

    /// The web URI of a value; foreign words stay as they are.
    public func webURI(of value: String) -> String {
        form(of: value).name.map { "\(webPrefix)\($0)" } ?? value
    }

    /// The value as XML writes it: the URN of a bare name, its compact URI where it has no URN.
    func xmlForm(of value: String) -> String {
        guard case .bare(let name) = form(of: value) else { return value }
        return urnPrefix.utf8CodeUnitCount > 0 ? "\(urnPrefix)\(name)" : "\(compactPrefix)\(name)"
    }

    /// The value as JSON writes it: the bare name of a URN, or of a compact URI where there is no URN.
    func jsonForm(of value: String) -> String {
        if urnPrefix.utf8CodeUnitCount > 0 {
            if let name = value.dropping(urnPrefix), contains(name) { return name }
        } else if let name = value.dropping(compactPrefix), contains(name) {
            return name
        }
        return value
    }
}

extension String {
    /// What follows a prefix, `nil` if the text does not begin with it.
    func dropping(_ prefix: StaticString) -> String? {
        let count = prefix.utf8CodeUnitCount
        guard utf8.count >= count, hasBytes(of: prefix) else { return nil }
        return String(decoding: utf8.dropFirst(count), as: UTF8.self)
    }

    func hasBytes(of prefix: StaticString) -> Bool {
        utf8.starts(with: UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount))
    }
}
