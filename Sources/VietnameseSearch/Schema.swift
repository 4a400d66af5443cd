/// What the documents of an index consist of.
///
/// ```swift
/// let schema = Schema(
///     fields: [.init("name", weight: 3, isStored: true), "producer", "place", "story"],
///     facets: ["province", "group"], numbers: ["stars", "price"], points: ["position"]
/// )
/// ```
public struct Schema: Sendable, Hashable {
    /// A text that is searched.
    public struct Field: Sendable, Hashable, ExpressibleByStringLiteral {
        /// The name by which documents give the text.
        public let name: String
        /// How much a word counts here beside the other fields; above 0, at most 1000.
        public let weight: Double
        /// Whether the text is kept and comes back with each hit.
        public let isStored: Bool

        /// A field; one whose weight is out of range gets the nearest that is in it.
        public init(_ name: String, weight: Double = 1, isStored: Bool = false) {
            self.name = name
            self.weight = weight.isNaN ? 1 : min(max(weight, 0.001), 1000)
            self.isStored = isStored
        }

        /// A field of weight 1 that is not kept.
        public init(stringLiteral name: String) { self.init(name) }
    }

    /// The texts; the first of the greatest weight is the title, in which words that stand together count most.
    public let fields: [Field]
    /// Names of the attributes that are filtered by value and counted, as a province; a document may have several values.
    public let facets: [String]
    /// Names of the attributes that are filtered by range and sorted by, as a price.
    public let numbers: [String]
    /// Names of the positions on earth.
    public let points: [String]

    /// A schema; at most 32 fields are searched, later ones are left out, as are names that were there before.
    public init(fields: [Field], facets: [String] = [], numbers: [String] = [], points: [String] = []) {
        var seen: Set<String> = []
        self.fields = Array(fields.filter { seen.insert($0.name).inserted }.prefix(32))
        func unique(_ names: [String]) -> [String] {
            var seen: Set<String> = []
            return names.filter { seen.insert($0).inserted }
        }
        self.facets = unique(facets)
        self.numbers = unique(numbers)
        self.points = unique(points)
    }

    /// The field that counts most.
    var title: Int {
        fields.indices.max { (fields[$0].weight, $1) < (fields[$1].weight, $0) } ?? 0
    }

    var greatestWeight: Double { fields.map(\.weight).max() ?? 1 }
}
