import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import OCOP
import Store
import Synchronization
import Testing

@testable import Platform

/// A browser for tests: it keeps cookies and sends forms as a page would, through the site's own router.
final class TestBrowser: Sendable {
    private let client: any TestClientProtocol
    private let jar = Mutex<[String: String]>([:])

    init(_ client: any TestClientProtocol) {
        self.client = client
    }

    /// What came back.
    struct Answer: Sendable {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let text: String

        var location: String? { headers[.location] }
        /// The secret of the first form on the page.
        var csrf: String? { text.firstMatch(of: /name="csrf" value="([^"]*)"/).map { String($0.1) } }
    }

    var cookies: [String: String] {
        get { jar.withLock { $0 } }
        set { jar.withLock { $0 = newValue } }
    }

    func get(_ path: String, headers: HTTPFields = [:]) async throws -> Answer {
        try await send(path, .get, headers, nil)
    }

    /// Sends a form as it is given, with nothing added.
    func postRaw(_ path: String, _ fields: [(String, String)], headers: HTTPFields = [:]) async throws -> Answer {
        var headers = headers
        if headers[.contentType] == nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let body = fields.map { "\(Self.escaped($0.0))=\(Self.escaped($0.1))" }.joined(separator: "&")
        return try await send(path, .post, headers, ByteBuffer(string: body))
    }

    /// Opens a page, then sends a form with that page's secret.
    func post(_ path: String, from page: String, _ fields: [(String, String)] = []) async throws -> Answer {
        let csrf = try #require(try await get(page).csrf)
        return try await postRaw(path, [("csrf", csrf)] + fields)
    }

    /// Sends a form with one file, part by part as a browser does.
    func upload(
        _ path: String,
        _ fields: [(String, String)],
        file: (name: String, bytes: [UInt8])?
    ) async throws -> Answer {
        let boundary = "----gach"
        var bytes: [UInt8] = []
        for (name, value) in fields {
            bytes += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
            )
        }
        if let file {
            let head =
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"\(file.name)\"\r\n\r\n"
            bytes += Array(head.utf8) + file.bytes + [13, 10]
        }
        bytes += Array("--\(boundary)--\r\n".utf8)
        let type = "multipart/form-data; boundary=\(boundary)"
        return try await send(path, .post, [.contentType: type], ByteBuffer(bytes: bytes))
    }

    func signIn(_ login: String, _ password: String) async throws -> Answer {
        try await post("/dang-nhap", from: "/dang-nhap", [("login", login), ("password", password)])
    }

    private func send(
        _ path: String,
        _ method: HTTPRequest.Method,
        _ headers: HTTPFields,
        _ body: ByteBuffer?
    ) async throws -> Answer {
        var headers = headers
        let cookies = self.cookies
        if !cookies.isEmpty {
            headers[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(
                separator: "; "
            )
        }
        let answer = try await client.execute(
            uri: path,
            method: method,
            headers: headers,
            body: body
        ) { response in
            Answer(status: response.status, headers: response.headers, text: String(buffer: response.body))
        }
        for setting in answer.headers[values: .setCookie] {
            let pair = setting.prefix { $0 != ";" }.split(
                separator: "=",
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            let isGone = setting.contains("Max-Age=0")
            jar.withLock { $0[String(pair[0])] = isGone ? nil : String(pair[1]) }
        }
        return answer
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension TestOffice {
    static let password = "một câu ngắn dễ nhớ"

    /// Runs the whole site in front of a test.
    func site(_ test: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        let application = Application(router: Site.build(office).router)
        try await application.test(.router) { client in try await test(client) }
    }

    /// Begins a session for somebody without a password, and gives the browser that holds it.
    func browser(of caller: Caller?, _ client: any TestClientProtocol) async throws -> TestBrowser {
        let browser = TestBrowser(client)
        guard let account = caller?.account else { return browser }
        let now = office.now
        let secret = try await office.database.write { tx in
            try tx.beginSession(of: try tx.accounts.get(account), from: "127.0.0.1", device: "test", at: now).secret
        }
        browser.cookies = [SessionMiddleware.cookie: secret]
        return browser
    }

    /// Somebody who has opened their account through their link and can sign in with ``password``.
    func memberWithPassword(_ role: Role, in area: Area = Area(rawValue: Self.province)) async throws -> Account {
        let administrator = try await person(.administrator, in: area)
        let phone = "09" + String(Int.random(in: 10_000_000...99_999_999))
        let (account, link) = try await office.createAccount(
            NewAccount(name: role.label.vi, phone: phone),
            by: administrator
        )
        try await office.grantRole(role, in: area, from: office.today, until: nil, to: account.id, by: administrator)
        try await office.useLink(link.secret, password: Self.password, from: "127.0.0.1", device: "test")
        return account
    }
}
