/// What a search found.
public struct Results: Sendable, Equatable {
    /// The page that was asked for, the best first or in the order of the query.
    public var hits: [Hit]
    /// How many documents were found, those before and after the page included.
    ///
    /// Longer words, typos and missing words are looked for only where what was typed does not fill the page, or where
    /// facets or another order need all that is found; so a next page may know of more.
    public var total: Int
    /// How many of them have every word of the query, in one way or another.
    public var complete: Int
    /// For each facet of the query its values, the commonest first, then in the order of their bytes.
    public var facets: [String: [FacetCount]]

    /// One document that was found.
    public struct Hit: Sendable, Equatable, Identifiable {
        /// The document's id.
        public var id: String
        /// The greater the better; `SearchIndex.explain` takes it apart.
        ///
        /// Only to be compared within one search.
        public var score: Double
        /// Metres from the point of the order by distance; `nil` in other orders and without a position.
        public var distance: Double?
        /// Where the kept texts are read from when they are asked for.
        let source: Source

        /// The kept text of a field, empty where the document has none; `nil` for a field that is not kept.
        public subscript(field: String) -> String? { source.text(field) }

        /// Whether the hits are of the same document with the same score and distance.
        public static func == (left: Hit, right: Hit) -> Bool {
            left.id == right.id && left.score == right.score && left.distance == right.distance
        }
    }

    /// A document in its segment, which is kept as long as the hit is.
    struct Source: Sendable {
        let segment: Segment
        let document: Int
        let schema: Schema

        func text(_ field: String) -> String? {
            guard let index = segment.columns.storedFields.firstIndex(where: { schema.fields[$0].name == field })
            else { return nil }
            return segment.columns.storedText(document, at: index)
        }
    }

    /// How often a value of a facet was found.
    public struct FacetCount: Sendable, Hashable {
        /// The value.
        public var value: String
        /// In how many of the found documents.
        public var count: Int

        /// A value with its count.
        public init(value: String, count: Int) {
            self.value = value
            self.count = count
        }
    }
}
