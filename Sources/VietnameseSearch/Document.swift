/// One thing that can be found: a product, a producer, a place.
public struct Document: Sendable, Hashable, Identifiable {
    /// What the caller knows it by; a later document of the same id takes its place.
    public var id: String
    /// The texts by the names of the schema's fields.
    public var texts: [String: String]
    /// The values by the names of the schema's facets.
    public var facets: [String: [String]]
    /// The numbers by name; what is no finite number counts as missing.
    public var numbers: [String: Double]
    /// The positions by name.
    public var points: [String: GeoPoint]

    /// A document; what is not given is missing from it.
    public init(
        id: String,
        texts: [String: String],
        facets: [String: [String]] = [:],
        numbers: [String: Double] = [:],
        points: [String: GeoPoint] = [:]
    ) {
        self.id = id
        self.texts = texts
        self.facets = facets
        self.numbers = numbers
        self.points = points
    }
}

/// Why a document or a query does not go with the schema.
public enum SchemaError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The document has a text, or the query a field, that the schema does not.
    case unknownField(String)
    /// A facet that the schema does not have.
    case unknownFacet(String)
    /// A number that the schema does not have.
    case unknownNumber(String)
    /// A position that the schema does not have.
    case unknownPoint(String)

    /// What is wrong, in English.
    public var description: String {
        switch self {
        case .unknownField(let name): "The schema has no field «\(name)»."
        case .unknownFacet(let name): "The schema has no facet «\(name)»."
        case .unknownNumber(let name): "The schema has no number «\(name)»."
        case .unknownPoint(let name): "The schema has no point «\(name)»."
        }
    }
}

extension Schema {
    /// Refuses names that would otherwise be lost without a word.
    func check(_ document: Document) throws(SchemaError) {
        for name in document.texts.keys where !fields.contains(where: { $0.name == name }) {
            throw .unknownField(name)
        }
        for name in document.facets.keys where !facets.contains(name) { throw .unknownFacet(name) }
        for name in document.numbers.keys where !numbers.contains(name) { throw .unknownNumber(name) }
        for name in document.points.keys where !points.contains(name) { throw .unknownPoint(name) }
    }
}
