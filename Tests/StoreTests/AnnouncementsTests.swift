import Foundation
import Store
import Testing

@Suite struct AnnouncementsTests {
    private struct Stop: Error {}

    @Test(arguments: Engine.available)
    func onlyCommittedWritesAreHeardAndInOrder(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            var heard = database.announcements().makeAsyncIterator()
            try await database.write { tx in
                try tx.add("a")
                try tx.announce("sheet", "a")
                try tx.announce("sheet", "tên có dấu 🌾")
            }
            try? await database.write { tx in
                try tx.announce("sheet", "taken back")
                throw Stop()
            }
            try await database.write { tx in
                try? tx.attempt {
                    try tx.announce("sheet", "attempted")
                    throw Stop()
                }
                try tx.announce("sheet", "b")
            }
            #expect(await heard.next() == .changed(topic: "sheet", key: "a"))
            #expect(await heard.next() == .changed(topic: "sheet", key: "tên có dấu 🌾"))
            #expect(await heard.next() == .changed(topic: "sheet", key: "b"))
        }
    }

    @Test(arguments: Engine.available)
    func whoHearsOfAWriteCanReadIt(engine: Engine) async throws {
        try await StoreUnderTest.with(engine, sheetSchema) { database async throws in
            let stream = database.announcements()
            async let seen = stream.prefix(30).reduce(into: [Bool]()) { seen, announcement in
                guard case .changed(_, let key) = announcement else { return }
                seen.append(try await database.ids("WHERE id = \(key)") == [key])
            }
            for number in 0..<30 {
                try await database.write { tx in
                    try tx.add("\(number)")
                    try tx.announce("sheet", "\(number)")
                }
            }
            #expect(try await seen == Array(repeating: true, count: 30))
        }
    }

    @Test(arguments: Engine.available)
    func anotherServerHearsOfIt(engine: Engine) async throws {
        try await StoreUnderTest.opening(engine) { store in
            try await store.database.migrate(sheetSchema, now: noon)
            let other = try store.open()
            var heard = other.announcements().makeAsyncIterator()
            try await store.database.write { tx in
                try tx.add("a")
                try tx.announce("sheet", "a")
            }
            // SQLite only knows that another process wrote: everything is to be read anew.
            let first = await heard.next()
            switch engine {
            case .postgres: #expect(first == .changed(topic: "sheet", key: "a"))
            case .sqlite:
                #expect(first == .lost)
                #expect(await heard.next() == .regained)
            }
            #expect(try await other.ids() == ["a"])
            await other.close()
            #expect(await heard.next() == nil)
        }
    }

    @Test(arguments: Engine.available)
    func whatCannotBeCarriedIsRefused(engine: Engine) async throws {
        try await StoreUnderTest.with(engine) { database async throws in
            var codes: [StoreError.Code?] = []
            for pair in [["a\tb", "c"], ["a", "b\0"], ["a", String(repeating: "x", count: 7_900)]] {
                codes.append(await database.refusal { try $0.announce(pair[0], pair[1]) })
            }
            #expect(codes == [.badValue, .badValue, .badValue])
            try await database.write { try $0.announce("a", String(repeating: "x", count: 7_800)) }
        }
    }

    @Test func listenerThatFallsBehindIsToldToReadAnew() async {
        let board = AnnouncementBoard(capacity: 4)
        let stream = board.listen()
        board.post((0..<10).map { .changed(topic: "t", key: "\($0)") })
        board.close()
        let heard = await stream.reduce(into: [Announcement]()) { $0.append($1) }
        #expect(heard.count == 4)
        #expect(heard.suffix(2) == [.lost, .regained])
    }

    @Test func whoListensWhileTheFeedIsCutIsToldFirst() async {
        let board = AnnouncementBoard()
        board.post([.lost])
        var late = board.listen().makeAsyncIterator()
        board.post([.regained])
        #expect(await late.next() == .lost)
        #expect(await late.next() == .regained)
    }
}
