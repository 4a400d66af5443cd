import Dispatch
import Store
import Testing

@Suite struct ReadsTests {
    @Test(arguments: Engine.available)
    func readersNeitherWaitForAWriteNorSeeHalfOfIt(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            try await database.write { try $0.add("a", points: 1) }
            let isInside = AsyncStream.makeStream(of: Void.self)
            let mayEnd = DispatchSemaphore(value: 0)
            async let writing: Void = database.write { tx in
                try tx.run("UPDATE sheet SET points = 2")
                try tx.add("b")
                isInside.continuation.yield()
                mayEnd.wait()
            }
            for await _ in isInside.stream { break }
            // The write is open and cannot end before these have been answered.
            for _ in 0..<20 { #expect(try await database.ids("WHERE points = 1") == ["a"]) }
            mayEnd.signal()
            try await writing
            #expect(try await database.ids("WHERE points <> 1 ORDER BY id") == ["a", "b"])
        }
    }

    @Test(arguments: Engine.available)
    func oneReadSeesOneState(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            let hasRead = AsyncStream.makeStream(of: Void.self)
            let mayReadAgain = DispatchSemaphore(value: 0)
            async let counts = database.read { tx in
                let before = try tx.ids().count
                hasRead.continuation.yield()
                mayReadAgain.wait()
                return [before, try tx.ids().count]
            }
            for await _ in hasRead.stream { break }
            try await database.write { try $0.add("a") }
            mayReadAgain.signal()
            #expect(try await counts == [0, 0])
            #expect(try await database.ids() == ["a"])
        }
    }

    @Test(arguments: Engine.available)
    func readersOutnumberConnections(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            try await database.write { try $0.add("a") }
            let found = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<200 { group.addTask { try await database.ids().count } }
                return try await group.reduce(0, +)
            }
            #expect(found == 200)
        }
    }
}
