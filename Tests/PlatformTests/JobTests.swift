import Foundation
import Logging
import Store
import Synchronization
import Testing

@testable import Platform

@Suite struct JobTests {
    private struct Broken: Error {}
    private final class Count: Sendable {
        let value = Mutex(0)
        func add() { value.withLock { $0 += 1 } }
    }

    private func runner(_ office: Office, _ handler: @escaping JobHandler) -> JobRunner {
        JobRunner(office: office, handlers: ["test": handler], logger: Logger(label: "test"))
    }

    @Test(arguments: TestEngine.available)
    func twoServersNeverDoOneJobTwice(engine: TestEngine) async throws {
        let test = try await TestOffice(engine)
        let office = test.office
        try await office.database.write { tx in
            for number in 0..<20 { try tx.enqueue("test", number, at: office.now) }
        }
        let count = Count()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                let runner = runner(office) { _, _ in count.add() }
                group.addTask {
                    for _ in 0..<30 { _ = try? await runner.runNext() }
                }
            }
        }
        #expect(count.value.withLock { $0 } == 20)
    }

    @Test func whatFailsIsTriedLaterAndGivenUpInTheEnd() async throws {
        let test = try await TestOffice()
        try await test.office.database.write { try $0.enqueue("test", "x", at: test.office.now) }
        let count = Count()
        var now = test.office.now
        for _ in 0..<20 {
            let office = test.office.at(now)
            let runner = runner(office) { _, _ in
                count.add()
                throw Broken()
            }
            _ = try await runner.runNext()
            #expect(try await runner.runNext() == false)
            now += 86_400
        }
        #expect(count.value.withLock { $0 } == JobRunner.mostTries)
    }

    @Test func aJobWhoseServerDiedIsTakenOver() async throws {
        let test = try await TestOffice()
        let start = test.office.now
        try await test.office.database.write { tx in
            try tx.enqueue("test", "x", at: start)
            try tx.run("UPDATE job SET locked_until = \(start.addingTimeInterval(60))")
        }
        let count = Count()
        #expect(try await runner(test.office) { _, _ in count.add() }.runNext() == false)
        let later = test.office.at(start.addingTimeInterval(61))
        #expect(try await runner(later) { _, _ in count.add() }.runNext())
        #expect(count.value.withLock { $0 } == 1)
    }

    @Test func whatIsNotDueWaits() async throws {
        let test = try await TestOffice()
        try await test.office.database.write { try $0.enqueue("test", "x", at: test.office.now.addingTimeInterval(5)) }
        #expect(try await runner(test.office) { _, _ in }.runNext() == false)
    }

    @Test func aLetterCarriesNoForeignHeader() {
        let mail = Mail(to: "lan@example.vn", subject: "A\r\nBcc: x@example.vn", text: "Xin chào")
        let head = mail.message(from: "a@example.vn").split(separator: "\r\n\r\n")[0]
        #expect(!head.contains("Bcc"))
    }
}
