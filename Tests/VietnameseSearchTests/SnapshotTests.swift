import Testing
import VietnameseSearch

/// Bytes that are kept give the same index again, and others are refused.
@Suite struct SnapshotTests {
    private func sample() throws -> SearchIndex {
        let index = SearchIndex(
            Schema(
                fields: [.init("name", weight: 3, isStored: true), "story"],
                facets: ["f"],
                numbers: ["n"],
                points: ["p"]
            )
        )
        for number in 0..<40 {
            try index.add(
                Document(
                    id: "id\(number)",
                    texts: ["name": "Nước mắm \(number) độ đạm số \(number % 7)", "story": "Cá cơm và muối \(number)"],
                    facets: ["f": ["a\(number % 3)", "b"]],
                    numbers: number % 4 == 0 ? [:] : ["n": Double(number)],
                    points: GeoPoint(latitude: Double(number), longitude: 105).map { ["p": $0] } ?? [:]
                )
            )
        }
        for number in stride(from: 0, to: 40, by: 5) { index.remove("id\(number)") }
        return index
    }

    @Test func theCopyAnswersAsTheOriginalDoes() throws {
        let index = try sample()
        let copy = try SearchIndex(snapshot: index.snapshot())
        #expect(copy.schema == index.schema)
        #expect(copy.count == 32)
        #expect(copy.ids.sorted() == index.ids.sorted())
        index.compact()
        copy.compact()
        let center = try #require(GeoPoint(latitude: 20, longitude: 105))
        for text in ["nuoc mam", "nước mắm 7", "38°N", "ca comm", "", "so 3 x"] {
            for order in [Query.Order.relevance, .number("n", descending: true), .distance("p", from: center)] {
                let query = Query(text, filter: .number("n", in: 0...30), facets: ["f"], order: order, limit: 50)
                let (one, other) = (try index.search(query), try copy.search(query))
                #expect(one.total == other.total)
                #expect(one.facets == other.facets)
                #expect(
                    Dictionary(uniqueKeysWithValues: one.hits.map { ($0.id, $0["name"]) })
                        == Dictionary(uniqueKeysWithValues: other.hits.map { ($0.id, $0["name"]) })
                )
            }
        }
        #expect(try copy.search(Query("nuoc mam 7°N")).hits.first?["name"] == "Nước mắm 7 độ đạm số 0")
        try copy.add(Document(id: "new", texts: ["name": "Bánh"]))
        #expect(try copy.ids("banh") == ["new"])
    }

    @Test func anEmptyIndexIsKeptToo() throws {
        let index = SearchIndex(Schema(fields: []))
        #expect(try SearchIndex(snapshot: index.snapshot()).isEmpty)
    }

    @Test func everyDamageIsRefused() throws {
        let bytes = try sample().snapshot()
        #expect(throws: SnapshotError.notASnapshot) { try SearchIndex(snapshot: []) }
        #expect(throws: SnapshotError.notASnapshot) { try SearchIndex(snapshot: Array("<html>".utf8)) }
        for count in stride(from: 8, to: bytes.count, by: 97) {
            #expect(throws: SnapshotError.damaged) { try SearchIndex(snapshot: Array(bytes.prefix(count))) }
        }
        for place in stride(from: 8, to: bytes.count, by: 61) {
            var changed = bytes
            changed[place] ^= 0x10
            #expect(throws: SnapshotError.damaged) { try SearchIndex(snapshot: changed) }
        }
    }

    /// Whoever forges the checksum as well gets an error or an index that answers, never a crash.
    @Test func forgedSnapshotsDoNotCrash() throws {
        let bytes = try sample().snapshot()
        var random = SeededRandom(5)
        var refused = 0
        let rounds = 400
        for _ in 0..<rounds {
            var changed = Array(bytes.dropLast(8))
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 8..<changed.count, using: &random)
                changed[place] = UInt8.random(in: 0...255, using: &random)
            }
            let sealed = changed + sum(changed)
            do {
                let index = try SearchIndex(snapshot: sealed)
                _ = try index.search(Query("nuoc mam 7", limit: 5))
                _ = index.completions(of: "nuoc ")
            } catch is SnapshotError {
                refused += 1
            }
        }
        #expect(refused > 0)
        #expect(refused < rounds)
    }

    /// The checksum of the format, written down once more.
    private func sum(_ bytes: [UInt8]) -> [UInt8] {
        var sum: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
        for start in stride(from: 0, to: bytes.count, by: 8) {
            var word: UInt64 = 0
            for (offset, byte) in bytes[start..<min(start + 8, bytes.count)].enumerated() {
                word |= UInt64(byte) << UInt64(8 * offset)
            }
            sum = (sum ^ word) &* 0xBF58_476D_1CE4_E5B9
            sum ^= sum >> 29
        }
        return (0..<8).map { UInt8(truncatingIfNeeded: sum >> UInt64(8 * $0)) }
    }
}
