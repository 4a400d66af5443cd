import Foundation
import Logging
import OCOP
import Store
import Testing
import Web

@testable import Platform

@Suite struct AuditTests {
    private func write(_ count: Int, _ test: TestOffice, kind: String = "account") async throws {
        let caller = try await test.person(.standingOffice)
        let now = test.office.now
        for number in 0..<count {
            try await test.office.database.write { tx in
                try tx.record(.manageRounds, of: kind, "s\(number)", by: caller, at: now, after: ["number": number])
            }
        }
    }

    private func sealer(_ test: TestOffice) -> AuditSealer {
        AuditSealer(office: test.office, logger: Logger(label: "test"))
    }

    @Test(arguments: TestEngine.available)
    func entriesAreChainedDensely(engine: TestEngine) async throws {
        let test = try await TestOffice(engine)
        try await write(30, test)
        // Two servers seal at once: the chain is still one.
        async let one = sealer(test).sealAll()
        async let other = sealer(test).sealAll()
        #expect(try await one + other == 30)
        let found = try await test.office.verifyAudit()
        #expect(found.sealed == 30)
        #expect(found.waiting == 0)
        #expect(found.firstBreak == nil)
    }

    @Test(arguments: [
        (
            "UPDATE audit_entry SET name = 'X' WHERE id = (SELECT entry_id FROM audit_seal WHERE number = 3)",
            AuditVerification.Break.altered(number: 3)
        ),
        ("UPDATE audit_seal SET hash = previous_hash WHERE number = 4", .altered(number: 4)),
        ("DELETE FROM audit_seal WHERE number = 2", .gap(after: 1)),
        ("DELETE FROM audit_seal WHERE number = 6", .cut(after: 5)),
    ])
    func whatWasChangedIsFound(statement: String, expected: AuditVerification.Break) async throws {
        let test = try await TestOffice()
        try await write(6, test)
        _ = try await sealer(test).sealAll()
        try await test.office.database.write { _ = try $0.run(SQL(stringLiteral: statement)) }
        #expect(try await test.office.verifyAudit().firstBreak == expected)
    }

    @Test func anEntryTakenOutOfTheQueueIsMissed() async throws {
        let test = try await TestOffice()
        try await write(2, test)
        try await test.office.database.write { _ = try $0.run("DELETE FROM audit_pending") }
        #expect(try await test.office.verifyAudit().firstBreak == .unsealed(count: 2))
    }

    @Test func aProvincesAuditorReadsWhatItsOwnPeopleDid() async throws {
        let test = try await TestOffice()
        let (own, other) = (
            try await test.person(.standingOffice), try await test.person(.standingOffice, in: Area(rawValue: "01"))
        )
        let now = test.office.now
        try await test.office.database.write { tx in
            for caller in [own, other] {
                try tx.record(.manageRounds, of: "round", "r", by: caller, at: now)
            }
        }
        let ofProvince = try await test.office.auditTrail(.init(), for: try await test.person(.auditor))
        #expect(ofProvince.lines.map(\.entry.account) == [own.account])
        let ofCountry = try await test.office.auditTrail(.init(), for: try await test.person(.auditor, in: .country))
        #expect(ofCountry.lines.count == 2)
    }

    @Test func privateFieldsAreNamedAndNotShown() throws {
        let entry = AuditEntry(
            id: .init(at: TestOffice.day.at()),
            at: TestOffice.day.at(),
            account: nil,
            name: "",
            origin: "",
            action: "editProducer",
            kind: "producer",
            subject: "",
            before: #"{"name":"A","phone":"0912345678","representative":{"sex":"x"}}"#,
            after: #"{"name":"B","phone":"0987654321","representative":{"sex":"y"}}"#,
            reason: nil
        )
        let history = RecordHistory(entries: [entry], next: nil, names: [:])
        let words = historyView(history, law: TestOffice.law, today: TestOffice.day, .vi).text
        #expect(words.contains("<del>A</del> → B"))
        #expect(!words.contains("0912345678"))
        #expect(AuditWords(say: .vi).changes(entry).map(\.name) == ["Tên"])
    }
}
