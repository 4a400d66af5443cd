/// What is searched for.
public struct Query: Sendable, Hashable {
    /// The words as they were typed, with or without marks; words in quotation marks must stand side by side.
    ///
    /// The first 32 words count. Without any word every document that passes the filter is found.
    public var text: String
    /// What a document must satisfy besides.
    public var filter: Filter
    /// The facets whose values are counted over all that is found.
    public var facets: [String]
    /// The order of the hits.
    public var order: Order
    /// How many hits come back at most; below 0 counts as 0.
    public var limit: Int
    /// How many hits are left out before them; below 0 counts as 0.
    public var offset: Int
    /// Whether the last word may be the beginning of a longer one, as while it is being typed; a space after it ends it.
    public var completesLastWord: Bool
    /// Whether a word of four letters may have one typo and a longer one two.
    public var allowsTypos: Bool

    /// A query.
    public init(
        _ text: String,
        filter: Filter = .all([]),
        facets: [String] = [],
        order: Order = .relevance,
        limit: Int = 20,
        offset: Int = 0,
        completesLastWord: Bool = true,
        allowsTypos: Bool = true
    ) {
        self.text = text
        self.filter = filter
        self.facets = facets
        self.order = order
        self.limit = limit
        self.offset = offset
        self.completesLastWord = completesLastWord
        self.allowsTypos = allowsTypos
    }

    /// The order of the hits.
    public enum Order: Sendable, Hashable {
        /// The best first.
        case relevance
        /// By a number; documents without it come last either way.
        case number(String, descending: Bool = false)
        /// The nearest first; documents without the position come last.
        case distance(String, from: GeoPoint)
    }

    /// A condition on the attributes of a document.
    public indirect enum Filter: Sendable, Hashable {
        /// The facet has one of the values.
        case facet(String, in: Set<String>)
        /// The number is there and in the range, both ends included.
        case number(String, in: ClosedRange<Double>)
        /// The position is there and at most so many metres away.
        case near(String, GeoPoint, metres: Double)
        /// All conditions hold; none given is always true.
        case all([Filter])
        /// At least one of the conditions holds; none given is never true.
        case any([Filter])
        /// The condition does not hold.
        case not(Filter)

        /// The facet has the value.
        public static func facet(_ name: String, _ value: String) -> Filter { .facet(name, in: [value]) }

        var isTrivial: Bool { self == .all([]) }
    }
}

extension Schema {
    /// Refuses names that the schema does not have, which would otherwise find nothing without a word.
    func check(_ query: Query) throws(SchemaError) {
        try check(query.filter)
        for name in query.facets where !facets.contains(name) { throw .unknownFacet(name) }
        switch query.order {
        case .relevance: break
        case .number(let name, _): if !numbers.contains(name) { throw .unknownNumber(name) }
        case .distance(let name, _): if !points.contains(name) { throw .unknownPoint(name) }
        }
    }

    private func check(_ filter: Query.Filter) throws(SchemaError) {
        switch filter {
        case .facet(let name, _): if !facets.contains(name) { throw .unknownFacet(name) }
        case .number(let name, _): if !numbers.contains(name) { throw .unknownNumber(name) }
        case .near(let name, _, _): if !points.contains(name) { throw .unknownPoint(name) }
        case .all(let filters), .any(let filters): for filter in filters { try check(filter) }
        case .not(let filter): try check(filter)
        }
    }
}
