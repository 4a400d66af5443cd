import Testing
import VietnameseSearch

/// The index while it changes.
@Suite struct ChangingTests {
    @Test func aReplacedDocumentIsNoLongerFoundByItsOldWords() throws {
        let index = try shelf(["1": "Trà sen"])
        #expect(try index.add(Document(id: "1", texts: ["name": "Bánh gai"])))
        #expect(try index.ids("tra sen").isEmpty)
        #expect(try index.ids("banh gai") == ["1"])
        #expect(index.count == 1)
        #expect(index.remove("1"))
        #expect(!index.remove("1"))
        #expect(index.isEmpty)
        #expect(try index.ids("banh").isEmpty)
    }

    @Test func ofOneIDInOnePortionTheLastCounts() throws {
        let index = SearchIndex(Schema(fields: ["name"]))
        try index.add(contentsOf: ["Trà", "Gạo", "Bánh"].map { Document(id: "1", texts: ["name": $0]) })
        #expect(index.count == 1)
        #expect(try index.ids("banh") == ["1"])
        #expect(try index.ids("gao").isEmpty)
    }

    @Test func whatWasBeforeARefusedDocumentIsAdded() throws {
        let index = SearchIndex(Schema(fields: ["name"]))
        let documents = [
            Document(id: "1", texts: ["name": "Trà"]), Document(id: "2", texts: ["x": "Trà"]),
            Document(id: "3", texts: ["name": "Trà"]),
        ]
        #expect(throws: SchemaError.unknownField("x")) { try index.add(contentsOf: documents) }
        #expect(index.ids == ["1"])
    }

    /// Whatever was added, replaced, removed and joined, the index answers as one that was built at once.
    @Test(arguments: 0..<4)
    func aChangedIndexAnswersAsAFreshOne(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let words = ["nước", "mắm", "mật", "ong", "trà", "sen", "cà", "phê", "gạo", "nếp", "500 g", "bánh", "đa", "đà"]
        let schema = Schema(fields: [.init("name", weight: 2), "story"], facets: ["f"])
        let index = SearchIndex(schema)
        var model: [String: Document] = [:]
        for step in 0..<600 {
            let id = "\(Int.random(in: 0..<150, using: &random))"
            if Int.random(in: 0..<4, using: &random) == 0 {
                #expect(index.remove(id) == (model.removeValue(forKey: id) != nil))
            } else {
                func text(_ count: ClosedRange<Int>) -> String {
                    (0..<Int.random(in: count, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
                        .joined(separator: " ")
                }
                let document = Document(
                    id: id,
                    texts: ["name": text(1...4), "story": text(0...20)],
                    facets: ["f": [text(1...1)]]
                )
                #expect(try index.add(document) == (model.updateValue(document, forKey: id) != nil))
            }
            if step == 300 { index.compact() }
        }
        #expect(Set(index.ids) == Set(model.keys))
        let fresh = SearchIndex(schema)
        try fresh.add(contentsOf: model.values)
        index.compact()
        for text in ["nuoc mam", "mật ong", "tra", "ca phe sen", "\"gạo nếp\"", "0,5 kg", "banh da", "đà"] {
            let query = Query(text, facets: ["f"], limit: 1000)
            let (one, other) = (try index.search(query), try fresh.search(query))
            #expect(
                Dictionary(uniqueKeysWithValues: one.hits.map { ($0.id, $0.score) })
                    == Dictionary(uniqueKeysWithValues: other.hits.map { ($0.id, $0.score) })
            )
            #expect(one.facets == other.facets)
            #expect(one.total == other.total)
        }
    }

    /// A writer replaces every document by its next edition; whoever reads sees each document exactly once, and never an
    /// older edition than before.
    @Test func readersSeeWholeStatesInOrder() async throws {
        let index = SearchIndex(Schema(fields: [.init("name", isStored: true)]))
        let count = 30
        try index.add(contentsOf: (0..<count).map { Document(id: "\($0)", texts: ["name": "mật 0"]) })
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for edition in 1...20 {
                    for id in 0..<count { try index.add(Document(id: "\(id)", texts: ["name": "mật \(edition)"])) }
                    if edition % 7 == 0 { index.compact() }
                    await Task.yield()
                }
            }
            for _ in 0..<3 {
                group.addTask {
                    var seen = [String: Int]()
                    for _ in 0..<60 {
                        let hits = try index.search(Query("mat", limit: 100)).hits
                        // A document that is being replaced is in neither or both states, never missing or doubled.
                        #expect(hits.count == count)
                        #expect(Set(hits.map(\.id)).count == count)
                        for hit in hits {
                            let edition = Int(hit["name"]?.dropFirst(4) ?? "") ?? -1
                            #expect(edition >= seen[hit.id] ?? 0)
                            seen[hit.id] = edition
                        }
                        await Task.yield()
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(index.count == count)
        #expect(try index.search(Query("\"mật 20\"", limit: 100)).total == count)
    }
}
