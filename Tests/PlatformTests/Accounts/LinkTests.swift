import Foundation
import HTTPTypes
import HummingbirdTesting
import OCOP
import Store
import Testing

@testable import Platform

@Suite struct LinkTests {
    private func invite(_ test: TestOffice) async throws -> (Account, OneTimeLink) {
        let administrator = try await test.person(.administrator)
        return try await test.office.createAccount(NewAccount(name: "Lan", phone: "0912 345 678"), by: administrator)
    }

    @Test(arguments: TestEngine.available)
    func ofTwoWhoUseALinkAtOnceOneGetsIn(engine: TestEngine) async throws {
        let test = try await TestOffice(engine)
        let (_, link) = try await invite(test)
        let office = test.office
        let wins = await withTaskGroup(of: Bool.self) { group in
            for turn in 0..<4 {
                group.addTask {
                    let password = "mật khẩu của lượt \(turn)"
                    return (try? await office.useLink(link.secret, password: password, from: "", device: "")) != nil
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(wins == 1)
    }

    @Test func aLinkEndsByItself() async throws {
        let test = try await TestOffice()
        let (account, link) = try await invite(test)
        let late = test.office.at(link.expiresAt.addingTimeInterval(1))
        await #expect(throws: LinkSpent.self) {
            try await late.useLink(link.secret, password: TestOffice.password, from: "", device: "")
        }
        let inTime = test.office.at(link.expiresAt.addingTimeInterval(-1))
        let signedIn = try await inTime.useLink(link.secret, password: TestOffice.password, from: "", device: "")
        #expect(signedIn.account.id == account.id)
    }

    @Test func aNewLinkTakesTheOldOnesPlace() async throws {
        let test = try await TestOffice()
        let administrator = try await test.person(.administrator)
        let (account, old) = try await test.office.createAccount(
            NewAccount(name: "Lan", phone: "0912 345 678"),
            by: administrator
        )
        let new = try await test.office.makeLink(for: account.id, by: administrator)
        #expect(try await test.office.account(ofLink: old.secret) == nil)
        #expect(try await test.office.account(ofLink: new.secret)?.id == account.id)
    }

    @Test func recoveryEndsEverySession() async throws {
        let test = try await TestOffice()
        let member = try await test.memberWithPassword(.programmeManager)
        let administrator = try await test.person(.administrator)
        let held = try await test.office.signIn(
            login: try #require(member.phone),
            password: TestOffice.password,
            from: "",
            device: ""
        )
        let link = try await test.office.makeLink(for: member.id, by: administrator)
        #expect(link.purpose == .recovery)
        try await test.office.useLink(link.secret, password: "mật khẩu khác hẳn", from: "", device: "")
        let now = test.office.now
        let session = try await test.office.database.read { try $0.accounts.session(secret: held.secret, at: now) }
        #expect(session == nil)
    }

    @Test func weakPasswordsAreRefusedAndTheLinkStays() async throws {
        let test = try await TestOffice()
        let (_, link) = try await invite(test)
        for weak in ["", "ngắn quá", "0912345678"] {
            await #expect(throws: InvalidInput.self) {
                try await test.office.useLink(link.secret, password: weak, from: "", device: "")
            }
        }
        #expect(try await test.office.account(ofLink: link.secret) != nil)
    }

    @Test func theFirstAdministratorIsMadeOnce() async throws {
        let test = try await TestOffice()
        let path = try #require(try await test.office.makeSetupPath())
        try await test.site { client in
            let fields = [
                ("name", "Nguyễn Thị Quản Trị"), ("login", "quantri@example.vn"), ("password", TestOffice.password),
                ("again", TestOffice.password),
            ]
            let browser = TestBrowser(client)
            let made = try await browser.post(path, from: path, fields)
            #expect(made.location == "/viec-hom-nay")
            #expect(try await browser.get("/quan-tri").status == .ok)
            #expect(try await TestBrowser(client).get(path).status == .gone)
        }
        #expect(try await test.office.makeSetupPath() == nil)
    }
}
