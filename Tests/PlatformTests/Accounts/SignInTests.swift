import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import OCOP
import Store
import Testing

@testable import Platform

@Suite struct SignInTests {
    @Test(arguments: TestEngine.available)
    func aMemberSignsInByPhoneHoweverItIsTyped(engine: TestEngine) async throws {
        let test = try await TestOffice(engine)
        let member = try await test.memberWithPassword(.programmeManager)
        let phone = try #require(member.phone)
        try await test.site { client in
            for typed in [phone, "+84" + phone.dropFirst(), phone.prefix(4) + " " + phone.dropFirst(4)] {
                let browser = TestBrowser(client)
                let answer = try await browser.signIn(String(typed), TestOffice.password)
                #expect(answer.status == .seeOther)
                #expect(answer.location == "/viec-hom-nay")
                #expect(try await browser.get("/tai-khoan").status == .ok)
            }
        }
    }

    @Test func anUnknownLoginAndAWrongPasswordGetTheSameAnswer() async throws {
        let test = try await TestOffice()
        let member = try await test.memberWithPassword(.programmeManager)
        let phone = try #require(member.phone)
        try await test.site { client in
            func answer(_ login: String) async throws -> String {
                let answer = try await TestBrowser(client).signIn(login, "không phải mật khẩu này")
                #expect(answer.status == .unprocessableContent)
                let csrf = try #require(answer.csrf)
                return answer.text.replacing(login, with: "").replacing(csrf, with: "")
            }
            let (wrong, unknown) = (try await answer(phone), try await answer("0987654321"))
            #expect(wrong == unknown)
        }
    }

    @Test func theSessionIsANewOneWhateverTheBrowserHeld() async throws {
        let test = try await TestOffice()
        let member = try await test.memberWithPassword(.programmeManager)
        try await test.site { client in
            let browser = TestBrowser(client)
            let planted = Secret.make()
            browser.cookies = [SessionMiddleware.cookie: planted]
            _ = try await browser.signIn(try #require(member.phone), TestOffice.password)
            let held = try #require(browser.cookies[SessionMiddleware.cookie])
            #expect(held != planted)
            let other = TestBrowser(client)
            other.cookies = [SessionMiddleware.cookie: planted]
            #expect(try await other.get("/tai-khoan").status == .seeOther)
        }
    }

    @Test(arguments: [
        "//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example", "javascript:alert(1)",
        "/x\r\nSet-Cookie: a=b",
    ])
    func nobodyIsSentElsewhereAfterSigningIn(target: String) async throws {
        let test = try await TestOffice()
        let member = try await test.memberWithPassword(.programmeManager)
        try await test.site { client in
            let browser = TestBrowser(client)
            let csrf = try #require(try await browser.get("/dang-nhap").csrf)
            let fields = [
                ("csrf", csrf), ("login", member.phone ?? ""), ("password", TestOffice.password), ("tiep", target),
            ]
            let answer = try await browser.postRaw("/dang-nhap", fields)
            #expect(answer.location == "/viec-hom-nay" || answer.status == .badRequest)
            #expect(answer.headers[values: .setCookie].allSatisfy { !$0.hasPrefix("a=b") })
        }
    }

    @Test func anOwnPathIsFollowedAfterSigningIn() async throws {
        let test = try await TestOffice()
        let member = try await test.memberWithPassword(.programmeManager)
        try await test.site { client in
            let browser = TestBrowser(client)
            let asked = try await browser.get("/tai-khoan?da=phien")
            let page = try #require(asked.location)
            #expect(page == "/dang-nhap?tiep=/tai-khoan%3Fda%3Dphien")
            let form = try await browser.get(page)
            let fields = [
                ("csrf", try #require(form.csrf)), ("login", member.phone ?? ""), ("password", TestOffice.password),
                ("tiep", "/tai-khoan?da=phien"),
            ]
            #expect(try await browser.postRaw("/dang-nhap", fields).location == "/tai-khoan?da=phien")
        }
    }

    @Test func guessingIsSlowedDownAndTheOwnerElsewhereIsNot() async throws {
        let test = try await TestOffice()
        let member = try await test.memberWithPassword(.programmeManager)
        let phone = try #require(member.phone)
        func attempt(_ password: String, from origin: String) async throws {
            _ = try await test.office.signIn(login: phone, password: password, from: origin, device: "")
        }
        for _ in 0..<10 {
            await #expect(throws: SignInRefusal.wrong) { try await attempt("sai", from: "192.0.2.1") }
        }
        await #expect(throws: SignInRefusal.tooMany) { try await attempt(TestOffice.password, from: "192.0.2.1") }
        try await attempt(TestOffice.password, from: "192.0.2.2")
        let later = test.office.at(test.office.now.addingTimeInterval(16 * 60))
        _ = try await later.signIn(login: phone, password: TestOffice.password, from: "192.0.2.1", device: "")
    }

    @Test func aSessionEndsByItself() async throws {
        let test = try await TestOffice()
        let member = try await test.memberWithPassword(.programmeManager)
        let signedIn = try await test.office.signIn(
            login: try #require(member.phone),
            password: TestOffice.password,
            from: "",
            device: ""
        )
        let (before, after) = (
            test.office.now.addingTimeInterval(Office.sessionLength - 1),
            test.office.now.addingTimeInterval(Office.sessionLength + 1)
        )
        let found = try await test.office.database.read { tx in
            (
                try tx.accounts.session(secret: signedIn.secret, at: before) != nil,
                try tx.accounts.session(secret: signedIn.secret, at: after) != nil
            )
        }
        #expect(found.0)
        #expect(!found.1)
    }

    @Test func signingOutEndsTheSessionOnTheServer() async throws {
        let test = try await TestOffice()
        let person = try await test.person(.programmeManager)
        try await test.site { client in
            let browser = try await test.browser(of: person, client)
            let held = browser.cookies
            #expect(try await browser.post("/dang-xuat", from: "/tai-khoan").location == "/")
            #expect(browser.cookies[SessionMiddleware.cookie] == nil)
            browser.cookies = held
            #expect(try await browser.get("/tai-khoan").status == .seeOther)
        }
    }

    @Test func theStoreHoldsNoSecretThatOpensAnything() async throws {
        let test = try await TestOffice()
        let member = try await test.memberWithPassword(.programmeManager)
        let signedIn = try await test.office.signIn(
            login: try #require(member.phone),
            password: TestOffice.password,
            from: "",
            device: ""
        )
        let kept = try await test.office.database.read { tx in
            try tx.rows("SELECT token_hash FROM session").map { try $0.get(0, as: String.self) }
        }
        #expect(kept.contains(Secret.hash(signedIn.secret)))
        #expect(!kept.contains(signedIn.secret))
        let hash = try await test.office.database.read { try $0.accounts.get(member.id).passwordHash }
        #expect(hash?.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$") == true)
    }

    @Test func aHashOfOtherParametersIsMadeAnew() {
        #expect(Password.isOutdated("$argon2id$v=19$m=4096,t=3,p=1$c2FsdA$aGFzaA"))
        #expect(!Password.isOutdated("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"))
    }
}
