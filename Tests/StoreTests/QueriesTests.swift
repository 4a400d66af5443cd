import Store
import Testing

/// The SQL that reads alike on both engines; a test here is the definition of "portable".
@Suite struct QueriesTests {
    @Test(arguments: Engine.available)
    func textSortsByCodePoint(engine: Engine) async throws {
        let words = ["b", "B", "a", "Z", "đ", "d", "ă", "â", "á", "À", "_", "1", "10", "2", "", "e", "Đ", "🌾"]
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            try await database.write { tx in for word in words { try tx.add(word) } }
            let sorted = words.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
            #expect(try await database.ids("ORDER BY id") == sorted)
            let beyond = Array(sorted.drop { $0 <= "Z" }.reversed())
            #expect(try await database.ids("WHERE id > 'Z' ORDER BY id DESC") == beyond)
            #expect(try await database.row("SELECT MAX(id) FROM sheet")?.get(0) == "🌾")
        }
    }

    @Test(arguments: Engine.available)
    func columnsAddedLaterSortByCodePoint(engine: Engine) async throws {
        let more = Migration("0002", "ALTER TABLE sheet ADD COLUMN place TEXT NOT NULL DEFAULT 'x'")
        try await StoreUnderTest.with(engine, sheetSchema + [more]) { database async throws in
            try await database.write { tx in
                for word in ["b", "B", "đ", "d"] {
                    try tx.run("INSERT INTO sheet (id, points, place) VALUES (\(word), 1, \(word))")
                }
            }
            #expect(try await database.ids("ORDER BY place") == ["B", "b", "d", "đ"])
        }
    }

    @Test(arguments: Engine.available)
    func likeTellsCapitalsApart(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            try await database.write { tx in for id in ["Chè", "chè", "che", "ch%", "c_e"] { try tx.add(id) } }
            #expect(try await database.ids("WHERE id LIKE \("ch%") ORDER BY id") == ["ch%", "che", "chè"])
            #expect(try await database.ids("WHERE id LIKE \("c_e") ORDER BY id") == ["c_e", "che"])
            #expect(try await database.ids("WHERE id LIKE \("ch\\%") ESCAPE '\\'") == ["ch%"])
        }
    }

    @Test(arguments: Engine.available)
    func aggregatesReadAlike(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            try await database.write { tx in
                try tx.add("a", points: 30, note: "n1")
                try tx.add("b", points: 70, final: true)
                try tx.add("c", points: 90, final: true, note: "n2")
            }
            let row = try #require(
                try await database.row(
                    """
                    WITH kept AS (SELECT * FROM sheet WHERE id IN (\(["a", "b", "c"])))
                    SELECT COUNT(*) AS n, SUM(points) AS total, COALESCE(SUM(points) FILTER (WHERE final), 0) AS finals,
                           MAX(CASE WHEN final THEN points END) AS best, AVG(points) AS mean,
                           COUNT(DISTINCT final) AS kinds, MIN(note) AS first
                    FROM kept
                    """
                )
            )
            #expect(
                row.values.dropLast(3)
                    == [.integer(3), .integer(190), .integer(160), .integer(90)]
            )
            #expect(abs(try row.get("mean", as: Double.self) - 190.0 / 3) < 1e-9)
            #expect(try row.get("kinds") == 2)
            #expect(try row.get("first") == "n1")
        }
    }

    @Test(arguments: Engine.available)
    func emptyAndLongListsAreBound(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            try await database.write { tx in for number in 0..<300 { try tx.add("\(number)") } }
            #expect(try await database.ids("WHERE id IN (\([String]()))") == [])
            for count in [1, 2, 41, 299] {
                let list = (0..<count).map(String.init)
                #expect(try await database.ids("WHERE id IN (\(list))").count == count)
            }
        }
    }

    @Test(arguments: Engine.available)
    func nothingSortsWhereItIsTold(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            try await database.write { tx in
                try tx.add("a", note: "n1")
                try tx.add("b")
                try tx.add("c", note: "n2")
            }
            #expect(try await database.ids("ORDER BY note DESC NULLS LAST") == ["c", "a", "b"])
            #expect(try await database.ids("ORDER BY note NULLS FIRST LIMIT \(2) OFFSET \(1)") == ["a", "c"])
        }
    }

    @Test(arguments: Engine.available)
    func conflictsUpdateOrPass(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            try await database.write { try $0.add("a", points: 1) }
            let points: Int? = try await database.write { tx in
                try tx.row(
                    """
                    INSERT INTO sheet (id, points) VALUES ('a', 31)
                    ON CONFLICT (id) DO UPDATE SET points = excluded.points, version = sheet.version + 1
                    RETURNING points + version AS sum
                    """
                )?.get("sum")
            }
            #expect(points == 33)
            let passed = try await database.write { tx in
                try tx.run("INSERT INTO sheet (id, points) VALUES ('a', 5), ('b', 6) ON CONFLICT (id) DO NOTHING")
            }
            #expect(passed == 1)
            #expect(try await database.ids("WHERE points = 31") == ["a"])
        }
    }

    @Test(arguments: Engine.available)
    func changedRowsAreCounted(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            let counts = try await database.write { tx in
                [
                    try tx.run("INSERT INTO sheet (id, points) VALUES ('a', 1), ('b', 2), ('c', 3)"),
                    try tx.run("UPDATE sheet SET points = 9 WHERE points > 1"),
                    try tx.run("UPDATE sheet SET points = 9 WHERE id = 'z'"),
                    try tx.run("CREATE TABLE other (id TEXT)"),
                    try tx.run("UPDATE sheet SET version = 2 WHERE id = 'a' AND version = 1"),
                    try tx.run("UPDATE sheet SET version = 2 WHERE id = 'a' AND version = 1"),
                    try tx.rows("DELETE FROM sheet WHERE id <> 'a' RETURNING id").count,
                    try tx.run("DELETE FROM sheet"),
                ]
            }
            #expect(counts == [3, 2, 0, 0, 1, 0, 2, 1])
        }
    }

    @Test(arguments: Engine.available)
    func theSlowerOfTwoFindsOut(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            try await database.write { try $0.add("a") }
            let winners = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<10 {
                    group.addTask {
                        try await database.write { tx in
                            try tx.run(
                                "UPDATE sheet SET points = \(number), version = version + 1 WHERE id = 'a' AND version = \(1)"
                            )
                        }
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(winners == 1)
        }
    }

    @Test(arguments: Engine.available)
    func readsDoNotWrite(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            let writing = await storeError { try await database.read { try $0.add("a") } }
            let announcing = await storeError { try await database.read { try $0.announce("a", "b") } }
            #expect([writing?.code, announcing?.code] == [.other, .other])
            #expect(try await database.ids() == [])
        }
    }

    @Test(arguments: Engine.available)
    func oneTextIsOneStatement(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            let code = await database.refusal(ofRunning: "DELETE FROM sheet; DELETE FROM mark")
            #expect(code == .other)
        }
    }
}
