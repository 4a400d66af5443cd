import Foundation
import Store
import Testing

@Suite struct WritesTests {
    private struct Stop: Error {}

    @Test(arguments: Engine.available)
    func constraintsHaveNames(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            try await database.write { try $0.add("a", note: "x") }
            #expect(await database.refusal(ofAdding: "a") == .uniqueViolation)
            #expect(await database.refusal(ofAdding: "b", note: "x") == .uniqueViolation)
            #expect(await database.refusal(ofAdding: "c", points: 10_001) == .checkViolation)
            #expect(await database.refusal(ofAdding: "c", points: -1) == .checkViolation)
            #expect(await database.refusal(ofRunning: "INSERT INTO mark VALUES ('z', 1)") == .foreignKeyViolation)
            #expect(await database.refusal(ofRunning: "INSERT INTO mark VALUES ('a', NULL)") == .notNullViolation)
            #expect(await database.refusal(ofRunning: "INSERT INTO nowhere VALUES (1)") == .other)
            #expect(try await database.ids() == ["a"])
        }
    }

    @Test(arguments: Engine.available)
    func failedWriteLeavesNothing(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            do {
                try await database.write { tx in
                    try tx.add("a")
                    throw Stop()
                }
                Issue.record("the body's error did not come through")
            } catch is Stop {}
            #expect(try await database.ids() == [])
            try await database.write { try $0.add("b") }
            #expect(try await database.ids() == ["b"])
        }
    }

    @Test(arguments: Engine.available)
    func swallowedFailureStillFailsTheWrite(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            let code = await database.refusal { tx in
                try tx.add("a")
                try? tx.add("a")
            }
            #expect(code == .uniqueViolation)
            let later = await database.refusal { tx in
                try tx.add("a")
                try? tx.add("a")
                try tx.add("b")
            }
            #expect(later == .uniqueViolation)
            #expect(try await database.ids() == [])
        }
    }

    @Test(arguments: Engine.available)
    func attemptTakesBackOnlyItself(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            let caught = try await database.write { tx in
                var caught: [String] = []
                func attempting(_ part: () throws -> Void) throws {
                    do { try tx.attempt(part) } catch let error as StoreError { caught.append("\(error.code)") }
                }
                try tx.add("a")
                try attempting {
                    try tx.add("b")
                    try tx.attempt { try tx.add("c") }
                    try tx.add("a")
                }
                try tx.attempt {
                    do { try tx.attempt { throw Stop() } } catch is Stop { caught.append("stop") }
                    try attempting {
                        try tx.add("d")
                        try tx.add("a")
                    }
                    try tx.add("e")
                }
                try tx.attempt {}
                try tx.add("f")
                return caught
            }
            #expect(caught == ["uniqueViolation", "stop", "uniqueViolation"])
            #expect(try await database.ids("ORDER BY id") == ["a", "e", "f"])
        }
    }

    @Test(arguments: Engine.available)
    func writesThatFailTakeNobodyWithThem(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            let refused = await withTaskGroup(of: Int?.self) { group in
                for number in 0..<60 {
                    group.addTask {
                        let code = await database.refusal { tx in
                            try tx.add("\(number)")
                            if number.isMultiple(of: 20) { throw Stop() }
                            // The last statement of some breaks a rule of the schema.
                            if number % 20 == 7 { try tx.add("\(number)", points: 20_000) }
                            try tx.run("UPDATE sheet SET points = \(number) WHERE id = \("\(number)")")
                        }
                        return code == nil ? nil : number
                    }
                }
                return await group.reduce(into: Set<Int>()) { if let number = $1 { $0.insert(number) } }
            }
            #expect(refused == [7, 27, 47])
            let kept = try await database.read { try $0.rows("SELECT id FROM sheet WHERE CAST(points AS TEXT) = id") }
            #expect(kept.count == 54)
            #expect(try await database.ids().count == 54)
        }
    }

    @Test(arguments: Engine.available)
    func deferredConstraintFailsOnlyItsOwner(engine: Engine) async throws {
        let schema = [
            Migration(
                "1",
                "CREATE TABLE a (id TEXT PRIMARY KEY)",
                "CREATE TABLE b (a TEXT NOT NULL REFERENCES a (id) DEFERRABLE INITIALLY DEFERRED)"
            )
        ]
        try await StoreUnderTest.with(engine, schema) { database async throws in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<30 {
                    group.addTask {
                        let code = await database.refusal { tx in
                            try tx.run("INSERT INTO b VALUES (\("\(number)"))")
                            if number != 13 { try tx.run("INSERT INTO a VALUES (\("\(number)"))") }
                        }
                        #expect(code == (number == 13 ? .foreignKeyViolation : nil))
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.count("SELECT COUNT(*) FROM b") == 29)
        }
    }

    @Test(arguments: Engine.available)
    func countersHaveNoGaps(engine: Engine) async throws {
        let schema = [
            Migration(
                "1",
                "CREATE TABLE counter (name TEXT PRIMARY KEY, last BIGINT NOT NULL)",
                "INSERT INTO counter VALUES ('r', 0)"
            )
        ]
        try await StoreUnderTest.with(engine, schema) { database async throws in
            let numbers = await withTaskGroup(of: Int?.self) { group in
                for task in 0..<40 {
                    group.addTask {
                        try? await database.write { tx in
                            let row = try tx.row("UPDATE counter SET last = last + 1 WHERE name = 'r' RETURNING last")
                            if task.isMultiple(of: 2) { throw Stop() }
                            return try row?.get("last")
                        }
                    }
                }
                return await group.reduce(into: [Int]()) { if let number = $1 { $0.append(number) } }
            }
            #expect(numbers.sorted() == Array(1...20))
        }
    }

    @Test(arguments: Engine.available)
    func ownLinesAreSeenInOrder(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            for number in 0..<20 {
                try await database.write { try $0.add("\(number)") }
                #expect(try await database.ids().count == number + 1)
            }
        }
    }

    @Test(arguments: Engine.available)
    func closedStoreRefuses(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            await database.close()
            #expect(await database.refusal(ofAdding: "a") == .unavailable)
            let reading = await storeError { try await database.ids() }
            #expect(reading?.code == .unavailable)
        }
    }
}
