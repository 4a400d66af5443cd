import Foundation
import HTTPTypes
import HummingbirdTesting
import OCOP
import Store
import Testing

@testable import Platform

@Suite struct GrantTests {
    private static let country = Area.country
    private static let province = Area(rawValue: TestOffice.province)
    private static let commune = Area(rawValue: TestOffice.communes.0)

    @Test(arguments: TestEngine.available)
    func aRoleHoldsFromItsFirstToItsLastDay(engine: TestEngine) async throws {
        let test = try await TestOffice(engine)
        let administrator = try await test.person(.administrator)
        let (account, _) = try await test.office.createAccount(
            NewAccount(name: "Lan", phone: "0912 345 678"),
            by: administrator
        )
        let (first, last) = (test.office.today.adding(days: 2), test.office.today.adding(days: 4))
        try await test.office.grantRole(
            .communeOfficer,
            in: Self.commune,
            from: first,
            until: last,
            to: account.id,
            by: administrator
        )
        let held = try await test.office.database.read { tx in
            try [first.adding(days: -1), first, last, last.adding(days: 1)].map {
                try !tx.accounts.grants(of: account.id, on: $0).isEmpty
            }
        }
        #expect(held == [false, true, true, false])
    }

    @Test func anAdministratorReachesNoOtherProvinceAndNotTheMinistry() async throws {
        let test = try await TestOffice()
        let administrator = try await test.person(.administrator)
        let minister = try await test.person(.standingOffice, in: Self.country)
        let neighbour = try await test.person(.standingOffice, in: Area(rawValue: "01"))
        let clerk = try await test.person(.communeOfficer, in: Self.commune)
        for other in [minister, neighbour] {
            let id = try #require(other.account)
            await #expect(throws: Refusal.notAllowed(.manageAccounts)) {
                try await test.office.makeLink(for: id, by: administrator)
            }
            await #expect(throws: Refusal.notAllowed(.manageAccounts)) {
                try await test.office.setDisabled(true, id, version: 1, by: administrator)
            }
            await #expect(throws: Refusal.notAllowed(.manageAccounts)) {
                try await test.office.accountSheet(id, for: administrator)
            }
        }
        let own = try #require(clerk.account)
        #expect(try await test.office.makeLink(for: own, by: administrator).purpose == .invitation)
        for area in [Self.country, Area(rawValue: "01")] {
            await #expect(throws: Refusal.notAllowed(.manageAccounts)) {
                try await test.office.grantRole(
                    .standingOffice,
                    in: area,
                    from: test.office.today,
                    until: nil,
                    to: own,
                    by: administrator
                )
            }
        }
        let names = try await test.office.accounts(.init(), for: administrator).lines.map(\.account.id)
        #expect(names.contains(own))
        #expect(!names.contains(try #require(minister.account)))
    }

    @Test func onlyAnAdministratorGivesRoles() async throws {
        let test = try await TestOffice()
        let target = try #require(try await test.person(.auditor).account)
        for role in Role.allCases where role != .administrator {
            let caller = try await test.person(role)
            await #expect(throws: Refusal.notAllowed(.manageAccounts)) {
                try await test.office.grantRole(
                    .auditor,
                    in: Self.province,
                    from: test.office.today,
                    until: nil,
                    to: target,
                    by: caller
                )
            }
        }
    }

    @Test func aLockedAccountIsOutAtOnce() async throws {
        let test = try await TestOffice()
        let administrator = try await test.person(.administrator)
        let clerk = try await test.person(.communeOfficer, in: Self.commune)
        try await test.site { client in
            let browser = try await test.browser(of: clerk, client)
            #expect(try await browser.get("/tai-khoan").status == .ok)
            try await test.office.setDisabled(true, try #require(clerk.account), version: 1, by: administrator)
            #expect(try await browser.get("/tai-khoan").status == .seeOther)
        }
    }

    @Test func theLastAdministratorStays() async throws {
        let test = try await TestOffice()
        let one = try await test.person(.administrator)
        await #expect(throws: InvalidInput.self) { try await test.office.endGrant(one.grants[0].id, by: one) }
        _ = try await test.person(.administrator)
        try await test.office.endGrant(one.grants[0].id, by: one)
        let today = test.office.today
        let held = try await test.office.database.read { try $0.accounts.grants(of: sure(one.account), on: today) }
        #expect(held.isEmpty)
    }

    @Test func aRoleIsLentWithinTheBodyAndEndsWithItsOwner() async throws {
        let test = try await TestOffice()
        let office = test.office
        let administrator = try await test.person(.administrator)
        let leader = try await test.person(.decisionMaker)
        let deputy = try await test.person(.standingOffice)
        let stranger = try await test.person(.communeLeader, in: Self.commune)
        let until = office.today.adding(days: 10)
        await #expect(throws: InvalidInput.self) {
            try await office.delegate(leader.grants[0].id, to: sure(stranger.account), until: until, by: leader)
        }
        await #expect(throws: Refusal.notAllowed(.delegate)) {
            try await office.delegate(leader.grants[0].id, to: sure(deputy.account), until: until, by: deputy)
        }
        let lent = try await office.delegate(leader.grants[0].id, to: sure(deputy.account), until: until, by: leader)
        #expect(lent.delegatedBy == leader.account)
        func roles() async throws -> Set<Role> {
            let today = office.today
            return try await office.database.read { tx in
                Set(try tx.accounts.grants(of: sure(deputy.account), on: today).map(\.role))
            }
        }
        #expect(try await roles() == [.standingOffice, .decisionMaker])
        let again = Caller(account: deputy.account, name: "", grants: deputy.grants + [lent], origin: "")
        await #expect(throws: Refusal.notAllowed(.delegate)) {
            try await office.delegate(lent.id, to: sure(leader.account), until: until, by: again)
        }
        try await office.endGrant(leader.grants[0].id, by: administrator)
        #expect(try await roles() == [.standingOffice])
    }

    @Test func accountsAreWalkedByNameWithoutMissingOne() async throws {
        let test = try await TestOffice()
        let administrator = try await test.person(.administrator, name: "Ấn")
        for index in 0..<60 { _ = try await test.person(.communeOfficer, in: Self.commune, name: "Người \(index)") }
        var filter = AccountList.Filter()
        var seen: [Account.ID] = []
        repeat {
            let page = try await test.office.accounts(filter, for: administrator)
            #expect(page.total == 61)
            seen += page.lines.map(\.account.id)
            filter.after = page.next
        } while filter.after != nil
        #expect(seen.count == 61)
        #expect(Set(seen).count == 61)
    }
}
