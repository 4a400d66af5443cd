import Foundation
import HTTPTypes
import Logging
import OCOP
import Store
import Testing

@testable import Platform

@Suite struct NoticeMailTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "mail-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// A program in sendmail's place: it keeps what it is given, or refuses it.
    private func sendmail(refusing: Bool = false) throws -> String {
        let file = folder.appending(path: refusing ? "refuse" : "take")
        let script =
            refusing
            ? "#!/bin/sh\ncat > /dev/null\nexit 75\n"
            : "#!/bin/sh\ncat > '\(folder.path)/letter'\necho \"$@\" > '\(folder.path)/arguments'\n"
        try Data(script.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        return file.path
    }

    private func office(_ test: TestOffice, sendmail: String?, later seconds: Double = 180) -> Office {
        var settings = test.office.settings
        settings.sendmail = sendmail
        settings.mailFrom = "ocop@example.vn"
        settings.publicAddress = "https://ocop.example.vn"
        return Office(
            database: test.office.database,
            law: test.office.law,
            settings: settings,
            assets: test.office.assets,
            files: test.office.files,
            clock: .fixed(test.office.now.addingTimeInterval(seconds))
        )
    }

    /// Somebody with an address, who has been told two things.
    private func told(_ test: TestOffice) async throws -> Caller {
        let person = try await test.person(.standingOffice)
        let (id, now) = (sure(person.account), test.office.now)
        try await test.office.database.write { tx in
            try tx.run("UPDATE account SET email = 'lan@example.vn' WHERE id = \(id)")
            for name in ["Gạo", "Tương"] {
                try tx.notify([id], Label(vi: "Hồ sơ mới: \(name)", en: "New: \(name)"), path: "/viec", at: now)
            }
        }
        return person
    }

    private func jobs(_ office: Office) async throws -> Int {
        try await office.database.read { try $0.count("SELECT COUNT(*) FROM job WHERE kind = 'mail-notices'") }
    }

    private func run(_ office: Office) async throws {
        let runner = JobRunner(office: office, logger: Logger(label: "test"))
        while try await runner.runNext() {}
    }

    @Test(arguments: TestEngine.available)
    func whatIsNotReadGoesOutInOneLetterOnce(engine: TestEngine) async throws {
        let test = try await TestOffice(engine)
        _ = try await told(test)
        let office = office(test, sendmail: try sendmail())
        // Two servers gather at once; and there is time to read first.
        try await NoticeCollector(
            office: self.office(test, sendmail: try sendmail(), later: 60),
            logger: .init(label: "")
        )
        .collect()
        #expect(try await jobs(office) == 0)
        async let one: Void = NoticeCollector(office: office, logger: Logger(label: "")).collect()
        async let other: Void = NoticeCollector(office: office, logger: Logger(label: "")).collect()
        _ = try await (one, other)
        #expect(try await jobs(office) == 1)
        try await run(office)
        let letter = try String(contentsOf: folder.appending(path: "letter"), encoding: .utf8)
        #expect(letter.contains("To: lan@example.vn\r\n"))
        let body = sure(letter.components(separatedBy: "\r\n\r\n").dropFirst().first)
        let text = String(decoding: sure(Data(base64Encoded: body, options: .ignoreUnknownCharacters)), as: UTF8.self)
        #expect(text.contains("Hồ sơ mới: Gạo") && text.contains("Hồ sơ mới: Tương"))
        #expect(text.contains("https://ocop.example.vn/thong-bao/"))
        let arguments = try String(contentsOf: folder.appending(path: "arguments"), encoding: .utf8)
        #expect(arguments == "-i -f ocop@example.vn -- lan@example.vn\n")
        try await NoticeCollector(office: office, logger: Logger(label: "")).collect()
        #expect(try await jobs(office) == 1)
    }

    @Test func nobodyIsWrittenToWhoDoesNotWantIt() async throws {
        let test = try await TestOffice()
        let person = try await told(test)
        let office = office(test, sendmail: try sendmail())
        try await office.setMailsNotices(false, by: person)
        try await NoticeCollector(office: office, logger: Logger(label: "")).collect()
        #expect(try await jobs(office) == 0)
        // Chosen between the gathering and the sending it counts too.
        try await office.setMailsNotices(true, by: person)
        try await NoticeCollector(office: office, logger: Logger(label: "")).collect()
        #expect(try await jobs(office) == 1)
        try await office.setMailsNotices(false, by: person)
        try await run(office)
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "letter").path))
    }

    @Test func withoutSendmailNothingIsGathered() async throws {
        let test = try await TestOffice()
        _ = try await told(test)
        try await NoticeCollector(office: office(test, sendmail: nil), logger: Logger(label: "")).collect()
        #expect(try await jobs(test.office) == 0)
    }

    /// A letter that is refused waits with its reason on the administrator's page, and goes out when tried again.
    @Test func aRefusedLetterIsSeenAndTriedAgain() async throws {
        let test = try await TestOffice()
        _ = try await told(test)
        let failing = office(test, sendmail: try sendmail(refusing: true))
        try await NoticeCollector(office: failing, logger: Logger(label: "")).collect()
        try await run(failing)
        let administrator = try await test.person(.administrator)
        let list = try await failing.jobs(for: administrator)
        #expect(list.failing.count == 1)
        let job = sure(list.failing.first)
        #expect(job.failure.vi.contains("sendmail không nhận thư (mã 75)"))
        #expect(job.nextAt != nil)
        let clerk = try await test.person(.standingOffice)
        await #expect(throws: Refusal.notAllowed(.seeSystem)) { try await failing.jobs(for: clerk) }
        try await test.site { client in
            let browser = try await test.browser(of: administrator, client)
            let page = try await browser.get("/quan-tri/he-thong")
            #expect(page.status == .ok && page.text.contains("Gửi thư thông báo"))
            #expect(!page.text.contains("lan@example.vn"))
            let answer = try await browser.post(
                "/quan-tri/he-thong/viec/\(job.id)/lam-lai",
                from: "/quan-tri/he-thong"
            )
            #expect(answer.status == .seeOther)
        }
        try await run(office(test, sendmail: try sendmail()))
        #expect(FileManager.default.fileExists(atPath: folder.appending(path: "letter").path))
        #expect(try await failing.jobs(for: administrator).failing.isEmpty)
    }

    @Test func aJobThatWasGivenUpIsTriedOnceMore() async throws {
        let test = try await TestOffice()
        let administrator = try await test.person(.administrator)
        let now = test.office.now
        try await test.office.database.write { tx in
            try tx.enqueue("test", "x", at: now)
            try tx.run("UPDATE job SET attempts = 8, last_error = 'Broken()', failed_at = \(now)")
        }
        let job = sure(try await test.office.jobs(for: administrator).failing.first)
        #expect(job.nextAt == nil && job.failure.detail == "Broken()")
        try await test.office.tryJobNow(job.id, by: administrator)
        let runner = JobRunner(office: test.office, handlers: ["test": { _, _ in }], logger: Logger(label: "test"))
        #expect(try await runner.runNext())
        #expect(try await test.office.jobs(for: administrator).failing.isEmpty)
    }
}
