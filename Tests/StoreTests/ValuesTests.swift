import Foundation
import Store
import Testing

@Suite struct ValuesTests {
    @Test(
        arguments: Engine.available,
        [
            "", "Chè Shan tuyết — O'Neil", "🌾 𠮷 四字节", "a\tb\nc\\d\"e", "Thửa ruộng $1 ? :x",
            String(repeating: "ạ", count: 70_000),
        ]
    )
    func textComesBackAsItWent(engine: Engine, text: String) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            try await database.write { try $0.add("a", note: text) }
            let found: String? = try await database.read {
                try $0.row("SELECT note FROM sheet WHERE note = \(text)")?.get("note")
            }
            #expect(Array(try #require(found).utf8) == Array(text.utf8))
        }
    }

    @Test(arguments: Engine.available, [0, 1, -1, 4_294_967_296, Int.max, Int.min])
    func wholeNumbersComeBackAsTheyWent(engine: Engine, number: Int) async throws {
        try await StoreUnderTest.with(engine, [Migration("n", "CREATE TABLE n (n BIGINT NOT NULL)")]) {
            database async throws in
            let back: Int? = try await database.write { tx in
                try tx.row("INSERT INTO n VALUES (\(number)) RETURNING n")?.get("n")
            }
            #expect(back == number)
            #expect(try await database.count("SELECT COUNT(*) FROM n WHERE n = \(number)") == 1)
        }
    }

    @Test(arguments: Engine.available, [0, 0.1, -1.5, 1e300, 1e-300, 2])
    func realNumbersComeBackAsTheyWent(engine: Engine, number: Double) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            try await database.write { tx in
                try tx.run("INSERT INTO sheet (id, points, ratio) VALUES ('a', 1, \(number))")
            }
            #expect(try await database.row("SELECT ratio FROM sheet")?.get("ratio") == number)
        }
    }

    @Test(arguments: Engine.available, [true, false])
    func truthIsBoundReadAndAsked(engine: Engine, truth: Bool) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            try await database.write { try $0.add("a", final: truth) }
            let row = try #require(try await database.row("SELECT final FROM sheet"))
            #expect(row.values == [.integer(truth ? 1 : 0)])
            #expect(try row.get("final") == truth)
            #expect(try await database.ids("WHERE final = \(truth)") == ["a"])
            #expect(try await database.ids("WHERE final = \(!truth)") == [])
            #expect(try await database.ids("WHERE final") == (truth ? ["a"] : []))
            try await database.write { try $0.run("UPDATE sheet SET final = NOT final") }
            #expect(try await database.ids("WHERE final") == (truth ? [] : ["a"]))
        }
    }

    @Test(arguments: Engine.available, [0, 1, 255, 256, 1_048_576])
    func bytesComeBackAsTheyWent(engine: Engine, count: Int) async throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            try await database.write { tx in
                try tx.run("INSERT INTO sheet (id, points, seal) VALUES ('a', 1, \(bytes))")
            }
            #expect(try await database.row("SELECT seal FROM sheet")?.get("seal") == bytes)
        }
    }

    @Test(arguments: Engine.available)
    func nothingComesBackAsNothing(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            try await database.write { try $0.add("a") }
            let row = try #require(
                try await database.row("SELECT note, ratio, seal, scored_at FROM sheet")
            )
            #expect(row.values == [.null, .null, .null, .null])
            #expect(try row.getIfPresent("note", as: String.self) == nil)
            let null = await storeError { try row.get("note", as: String.self) }
            let unknown = await storeError { try row.getIfPresent("unknown", as: String.self) }
            #expect([null?.code, unknown?.code] == [.badColumn, .badColumn])
        }
    }

    @Test(arguments: Engine.available)
    func instantsAndIdentifiersComeBackAsTheyWent(engine: Engine) async throws {
        let id = UUID()
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            try await database.write { tx in
                try tx.run("INSERT INTO sheet (id, points, scored_at) VALUES (\(id), 1, \(noon))")
            }
            let row = try #require(try await database.row("SELECT * FROM sheet WHERE id = \(id)"))
            #expect(try row.get("scored_at") == noon)
            #expect(try row.get("scored_at") == "2025-06-15T15:06:40.250Z")
            #expect(try row.get("id") == id)
        }
    }

    private static let unkept: [any SQLConvertible & Sendable] = ["a\0b", Double.nan, Double.infinity]

    @Test(arguments: Engine.available, unkept)
    func whatOneEngineCannotKeepIsRefusedByBoth(engine: Engine, value: any SQLConvertible & Sendable) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            let code = await database.refusal {
                try $0.run("INSERT INTO sheet (id, points, note) VALUES ('a', 1, \(value))")
            }
            #expect(code == .badValue)
            #expect(try await database.ids() == [])
        }
    }
}
