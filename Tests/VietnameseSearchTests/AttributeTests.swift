import Testing
import VietnameseSearch

/// Filters, facets, ranges, distances and orders.
@Suite struct AttributeTests {
    private let index: SearchIndex
    private let hue = GeoPoint(latitude: 16.4637, longitude: 107.5909)

    init() throws {
        index = SearchIndex(
            Schema(fields: ["name"], facets: ["province", "group"], numbers: ["stars", "price"], points: ["at"])
        )
        func add(_ id: String, _ name: String, _ province: String, _ stars: Double?, _ at: (Double, Double)?) throws {
            try index.add(
                Document(
                    id: id,
                    texts: ["name": name],
                    facets: ["province": [province], "group": ["food", name.first == "T" ? "drink" : "food"]],
                    numbers: stars.map { ["stars": $0] } ?? [:],
                    points: at.flatMap { GeoPoint(latitude: $0.0, longitude: $0.1) }.map { ["at": $0] } ?? [:]
                )
            )
        }
        try add("1", "Trà sen", "Huế", 4, (16.46, 107.59))
        try add("2", "Trà gừng", "Hà Nội", 3, (21.03, 105.85))
        try add("3", "Kẹo gừng", "Huế", 5, (16.07, 108.22))
        try add("4", "Trà", "Huế", nil, nil)
    }

    @Test func filtersLeaveWhatPasses() throws {
        func ids(_ filter: Query.Filter, _ text: String = "") throws -> [String] {
            try index.search(Query(text, filter: filter)).hits.map(\.id).sorted()
        }
        #expect(try ids(.facet("province", "Huế")) == ["1", "3", "4"])
        #expect(try ids(.facet("province", in: ["Hà Nội", "nowhere"])) == ["2"])
        #expect(try ids(.number("stars", in: 4...5)) == ["1", "3"])
        #expect(try ids(.not(.number("stars", in: 4...5))) == ["2", "4"])
        #expect(try ids(.all([.facet("province", "Huế"), .number("stars", in: 0...4)])) == ["1"])
        #expect(try ids(.any([.facet("group", "drink"), .number("stars", in: 5...5)])) == ["1", "2", "3", "4"])
        #expect(try ids(.any([])).isEmpty)
        let hue = try #require(hue)
        #expect(try ids(.near("at", hue, metres: 1_000)) == ["1"])
        #expect(try ids(.near("at", hue, metres: 100_000), "gung") == ["3"])
    }

    @Test func facetsCountAllThatIsFound() throws {
        let found = try index.search(Query("tra", facets: ["province", "group"], limit: 1))
        #expect(found.hits.count == 1)
        #expect(found.total == 3)
        #expect(found.facets["province"] == [.init(value: "Huế", count: 2), .init(value: "Hà Nội", count: 1)])
        #expect(found.facets["group"] == [.init(value: "drink", count: 3), .init(value: "food", count: 3)])
    }

    @Test func otherOrdersPutMissingValuesLast() throws {
        func ids(_ order: Query.Order) throws -> [String] {
            try index.search(Query("", order: order)).hits.map(\.id)
        }
        #expect(try ids(.number("stars")) == ["2", "1", "3", "4"])
        #expect(try ids(.number("stars", descending: true)) == ["3", "1", "2", "4"])
        let hue = try #require(hue)
        #expect(try ids(.distance("at", from: hue)) == ["1", "3", "2", "4"])
        let hits = try index.search(Query("", order: .distance("at", from: hue))).hits
        #expect(hits[0].distance.map { $0 < 1_000 } == true)
        #expect(hits[3].distance == nil)
    }

    @Test func distancesAreThoseOfTheEarth() throws {
        let hanoi = try #require(GeoPoint(latitude: 21.0278, longitude: 105.8342))
        let saigon = try #require(GeoPoint(latitude: 10.7769, longitude: 106.7009))
        // 1,144 km on the ellipsoid.
        #expect(abs(hanoi.distance(to: saigon) - 1_144_000) < 6_000)
        #expect(GeoPoint(latitude: 105.8, longitude: 21) == nil)
        #expect(GeoPoint(latitude: .nan, longitude: 0) == nil)
    }

    @Test func pagesFollowEachOther() throws {
        let all = try index.search(Query("")).hits.map(\.id)
        let paged = try (0..<5).flatMap { try index.search(Query("", limit: 1, offset: $0)).hits.map(\.id) }
        #expect(paged == all)
        #expect(try index.search(Query("", limit: -1, offset: -5)).hits.isEmpty)
        #expect(try index.search(Query("tra", limit: .max, offset: .max)).hits.isEmpty)
    }

    @Test func unknownNamesAreRefused() {
        #expect(throws: SchemaError.unknownFacet("x")) { try index.search(Query("", facets: ["x"])) }
        #expect(throws: SchemaError.unknownNumber("x")) {
            try index.search(Query("", filter: .not(.number("x", in: 0...1))))
        }
        #expect(throws: SchemaError.unknownNumber("x")) { try index.search(Query("", order: .number("x"))) }
        #expect(throws: SchemaError.unknownField("x")) { try index.add(Document(id: "9", texts: ["x": ""])) }
        #expect(!index.contains("9"))
    }
}
