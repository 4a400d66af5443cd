import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import OCOP
import Testing

@testable import Platform

/// Every request that the site answers, as every role and as nobody, compared with the table of authority.
@Suite struct RouteWalkTests {
    @Test(arguments: [nil] + Role.allCases.map(Optional.some))
    func everyRouteOpensToWhomTheTableSays(role: Role?) async throws {
        let test = try await TestOffice()
        let area = role.map { $0.levels == [.commune] ? Area(rawValue: TestOffice.communes.0) : nil } ?? nil
        var caller: Caller?
        if let role {
            caller = try await test.person(role, in: area ?? Area(rawValue: TestOffice.province))
        }
        let asked = caller ?? .nobody(from: "")
        let routes = Site.build(test.office).routes
        #expect(routes.count > 20)
        let who = caller
        try await test.site { client in
            for route in routes {
                // Each with a session of its own: signing out must not spoil the rest.
                let browser = try await test.browser(of: who, client)
                let path = route.path.replacing(/\{[^}]*\}/, with: "01a2087a-e4c7-7fe8-b555-d2536db2779d")
                let answer: TestBrowser.Answer
                if route.method == .post {
                    let csrf = try #require(try await browser.get(who == nil ? "/dang-nhap" : "/tai-khoan").csrf)
                    answer = try await browser.postRaw(path, [("csrf", csrf)])
                } else {
                    answer = try await browser.get(path)
                }
                let name = "\(route.method) \(route.path) \(answer.status)"
                let isRefused = answer.status == .forbidden || answer.status == .unauthorized
                let isSentToSignIn = answer.location?.hasPrefix("/dang-nhap") ?? false
                if asked.may(route.action) {
                    #expect(!isSentToSignIn && answer.status != .unauthorized, "\(name)")
                    #expect(answer.status != .internalServerError, "\(name)")
                } else {
                    #expect(isRefused || isSentToSignIn, "\(name)")
                    if who != nil { #expect(answer.status == .forbidden, "\(name)") }
                }
            }
        }
    }

    @Test func everyPostedFormNeedsItsSecret() async throws {
        let test = try await TestOffice()
        let routes = Site.build(test.office).routes.filter { $0.method == .post }
        let person = try await test.person(.administrator)
        try await test.site { client in
            let browser = try await test.browser(of: person, client)
            for route in routes {
                let path = route.path.replacing(/\{[^}]*\}/, with: "01a2087a-e4c7-7fe8-b555-d2536db2779d")
                #expect(try await browser.postRaw(path, []).status == .forbidden, "\(route.path)")
            }
        }
    }

    @Test func theDocumentIsTheTable() throws {
        let path = URL(filePath: TestOffice.data).deletingLastPathComponent().appending(path: "docs/authority.md")
        let text = try String(contentsOf: path, encoding: .utf8)
        #expect(text == AuthorityTable.markdown, "run: bin/saolang authority > docs/authority.md")
    }
}
