import Foundation
import HTTPTypes
import HummingbirdTesting
import OCOP
import Testing
import Web

@testable import Platform

@Suite struct FormAttackTests {
    @Test func aFormOfAnotherSessionIsRefused() async throws {
        let test = try await TestOffice()
        let (victim, attacker) = (try await test.person(.administrator), try await test.person(.administrator))
        try await test.site { client in
            let mine = try await test.browser(of: victim, client)
            let theirs = try await test.browser(of: attacker, client)
            let foreign = try #require(try await theirs.get("/tai-khoan").csrf)
            let own = try #require(try await mine.get("/tai-khoan").csrf)
            for forged in [foreign, "", String(own.dropLast()), own + "A"] {
                let answer = try await mine.postRaw("/tai-khoan/phien", [("csrf", forged)])
                #expect(answer.status == .forbidden, "\(forged)")
            }
            #expect(try await mine.postRaw("/tai-khoan/phien", []).status == .forbidden)
            #expect(try await mine.postRaw("/tai-khoan/phien", [("csrf", own)]).status == .seeOther)
        }
    }

    @Test(arguments: [
        ("Origin", "https://evil.example"), ("Origin", "null"), ("Origin", "http://localhost.evil.example"),
        ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"),
    ])
    func aFormFromElsewhereIsRefusedEvenWithTheSecret(name: String, value: String) async throws {
        let test = try await TestOffice()
        let person = try await test.person(.administrator)
        try await test.site { client in
            let browser = try await test.browser(of: person, client)
            let csrf = try #require(try await browser.get("/tai-khoan").csrf)
            let field = try #require(HTTPField.Name(name))
            let answer = try await browser.postRaw("/tai-khoan/phien", [("csrf", csrf)], headers: [field: value])
            #expect(answer.status == .forbidden)
        }
    }

    @Test func aGuestsSecretIsOfNoUseAfterSigningIn() async throws {
        let test = try await TestOffice()
        let member = try await test.memberWithPassword(.programmeManager)
        try await test.site { client in
            let browser = TestBrowser(client)
            let guest = try #require(try await browser.get("/dang-nhap").csrf)
            _ = try await browser.signIn(try #require(member.phone), TestOffice.password)
            #expect(try await browser.postRaw("/tai-khoan/phien", [("csrf", guest)]).status == .forbidden)
        }
    }

    @Test(arguments: ["", "x", "' OR 1=1 --", String(repeating: "A", count: 43), String(repeating: "A", count: 5000)])
    func aMadeUpSessionIsNobody(cookie: String) async throws {
        let test = try await TestOffice()
        _ = try await test.person(.administrator)
        try await test.site { client in
            let browser = TestBrowser(client)
            browser.cookies = [SessionMiddleware.cookie: cookie]
            let answer = try await browser.get("/quan-tri")
            #expect(answer.status == .seeOther)
            #expect(answer.location?.hasPrefix("/dang-nhap") == true)
        }
    }

    @Test func aGuestCannotChooseTheirOwnSecret() async throws {
        let test = try await TestOffice()
        try await test.site { client in
            let browser = TestBrowser(client)
            browser.cookies = [SessionMiddleware.guestCookie: "ngắn"]
            let answer = try await browser.postRaw("/dang-nhap", [("csrf", "ngắn"), ("login", "a"), ("password", "b")])
            #expect(answer.status == .forbidden)
        }
    }

    @Test func cookiesAreOutOfReachOfScriptsAndOtherSites() async throws {
        let test = try await TestOffice()
        var settings = test.office.settings
        settings.publicAddress = "https://ocop.example.vn"
        for (isSecure, cookies) in [(false, test.office.settings.cookies), (true, settings.cookies)] {
            let header = try #require(cookies.setting(SessionMiddleware.cookie, Secret.make(), seconds: 60))
            #expect(header.contains("HttpOnly"))
            #expect(header.contains("SameSite=Lax"))
            #expect(header.contains("Secure") == isSecure)
            #expect(header.hasPrefix("__Host-") == isSecure)
        }
    }

    @Test func whatOthersMayKeepCarriesNobodysCookie() async throws {
        let test = try await TestOffice()
        try await test.site { client in
            let style = try await TestBrowser(client).get(test.office.assets.address("saolang.css") + "?ngon-ngu=en")
            #expect(style.status == .ok)
            #expect(style.headers[values: .setCookie].isEmpty)
            let page = try await TestBrowser(client).get("/dang-nhap")
            #expect(page.headers[.cacheControl] == "private, no-store")
        }
    }

    @Test func theLanguageLinkOfAnOddPathStaysHere() async throws {
        let test = try await TestOffice()
        try await test.site { client in
            let page = try await TestBrowser(client).get("//evil.example/x")
            #expect(!page.text.contains("href=\"//evil"))
        }
    }
}
