import Gzip
import Hummingbird
import OCOP
import Testing

@testable import Web

@Suite("Cookies of the site")
struct SiteCookiesTests {
    private func headers(_ values: String...) -> HTTPFields {
        var fields = HTTPFields()
        for value in values { fields.append(HTTPFields.Element(name: .cookie, value: value)) }
        return fields
    }

    @Test func overHTTPSTheNameBindsTheHost() {
        let secure = SiteCookies(isSecure: true).setting("phien", "abc", seconds: 60)
        #expect(secure == "__Host-phien=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure")
        #expect(SiteCookies(isSecure: false).setting("phien", "abc") == "phien=abc; Path=/; HttpOnly; SameSite=Lax")
        #expect(SiteCookies(isSecure: false).clearing("phien") == "phien=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax")
    }

    @Test(arguments: ["a;b", "a b", "a,b", "a\"", "a\r\nSet-Cookie: x=y", "ễ", String(repeating: "a", count: 3001)])
    func aValueThatBreaksOutIsRefused(value: String) {
        #expect(SiteCookies(isSecure: false).setting("phien", value) == nil)
    }

    @Test func theRightOneIsFound() {
        let cookies = SiteCookies(isSecure: false)
        #expect(cookies.value("phien", in: headers("a=1; phien=x=y; b=2")) == "x=y")
        #expect(cookies.value("phien", in: headers("a=1", "phien=2")) == "2")
        #expect(cookies.value("phien", in: headers("xphien=1; phienx=2")) == nil)
        #expect(cookies.value("phien", in: headers("")) == nil)
    }

    @Test func aNeighboursPlainCookieDoesNotCountOverHTTPS() {
        #expect(SiteCookies(isSecure: true).value("phien", in: headers("phien=1; __Host-phien=2")) == "2")
        #expect(SiteCookies(isSecure: true).value("phien", in: headers("phien=1")) == nil)
    }
}

@Suite("Entity tags, languages, ways back")
struct HTTPTests {
    @Test(
        arguments: [
            (nil, false), ("", false), ("*", true), ("\"a\"", true), ("W/\"a\"", true), ("\"b\", \"a\"", true),
            ("\"b\",W/\"a\"", true), ("\"b\"", false), ("\"aa\"", false), ("a", false), ("\"a", false),
            ("\"b, a\"", false),
            ("\"x,\"a\"", false),
        ] as [(String?, Bool)]
    )
    func tagsAreComparedWeakly(header: String?, matches: Bool) {
        #expect(EntityTag.matches(header, "\"a\"") == matches)
        #expect(EntityTag.matches(header, "W/\"a\"") == matches)
    }

    @Test func tagsTellContentsApart() {
        // The test vector of FNV-1a 64 for "foobar".
        #expect(EntityTag.fingerprint("foobar".utf8) == "85944171f73967e8")
        #expect(EntityTag.strong("".utf8) == "\"cbf29ce484222325\"")
    }

    @Test(
        arguments: [
            (nil, nil), ("", nil), ("vi", .vi), ("en", .en), ("en-GB,en;q=0.9", .en), ("vi-VN,vi;q=0.9,en;q=0.8", .vi),
            ("en;q=0.8,vi;q=0.9", .vi), ("en,vi", .vi), ("fr,de", nil), ("fr,en;q=0.1", .en), ("*", .vi),
            ("vi;q=0,en;q=0.1", .en),
            ("en;q=0", nil), ("en;q=x", nil), ("EN-us", .en), ("en ; q=0.5 , vi ; q=0.4", .en),
        ] as [(String?, Language?)]
    )
    func theBrowsersWish(header: String?, language: Language?) {
        #expect(LanguageChoice.accepted(header) == language)
    }

    @Test func theAddressOutweighsTheCookieAndTheCookieTheBrowser() {
        #expect(LanguageChoice.choose(query: "en", cookie: "vi", acceptLanguage: "vi") == .en)
        #expect(LanguageChoice.choose(query: "fr", cookie: "en", acceptLanguage: "vi") == .en)
        #expect(LanguageChoice.choose(query: nil, cookie: nil, acceptLanguage: "en") == .en)
        #expect(LanguageChoice.choose(query: nil, cookie: nil, acceptLanguage: nil) == .vi)
    }

    @Test(arguments: ["/", "/ho-so?buoc=1&tim=a%20b", "/ho-so#muc", "/a//b"])
    func ownPathsAreKept(path: String) {
        #expect(OwnPath.checked(path) == path)
    }

    @Test(
        arguments: [
            nil, "", "ho-so", "//xau.vn", "/\\xau.vn", "\\/xau.vn", "https://xau.vn", "/\t/xau.vn", "/\n/xau.vn",
            "javascript:alert(1)",
            " /a", "/ễ", "/a\u{0}", "/" + String(repeating: "a", count: 2000),
        ] as [String?]
    )
    func waysOutAreNot(path: String?) {
        #expect(OwnPath.checked(path) == nil)
    }

    @Test func securityHeadersAllowNothingInline() {
        let all = Dictionary(uniqueKeysWithValues: SecurityHeaders.all(isSecure: true).map { ($0.name, $0.value) })
        #expect(all["Content-Security-Policy"]?.contains("unsafe") == false)
        #expect(all["Content-Security-Policy"]?.hasPrefix("default-src 'none'; ") == true)
        #expect(all["Strict-Transport-Security"] != nil)
        #expect(!SecurityHeaders.all(isSecure: false).contains { $0.name == "Strict-Transport-Security" })
    }

    @Test func anAnswersOwnHeaderStays() {
        var response = Response(status: .ok, headers: [.contentSecurityPolicy: "sandbox"])
        SecurityHeaders.add(to: &response, isSecure: false)
        #expect(response.headers[.contentSecurityPolicy] == "sandbox")
        #expect(response.headers[.xContentTypeOptions] == "nosniff")
        for (name, _) in SecurityHeaders.all(isSecure: false) {
            #expect(HTTPFields.Element.Name(name).flatMap { response.headers[$0] } != nil)
        }
    }

    @Test(
        arguments: [
            (nil, false), ("gzip", true), ("br, gzip;q=0.8", true), ("gzip;q=0", false), ("*", true),
            ("identity", false),
            ("gzip;q=0.000", false), ("GZIP", true),
        ] as [(String?, Bool)]
    )
    func gzipIsAskedFor(header: String?, accepted: Bool) {
        #expect(Gzip.isAccepted(header) == accepted)
    }
}

@Suite("What modules ask and hear")
struct ModuleContractTests {
    private func request(_ name: String, _ value: String) -> Request {
        var headers = HTTPFields()
        if let name = HTTPFields.Element.Name(name) { headers[name] = value }
        let head = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/", headerFields: headers)
        return Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    }

    @Test func aFragmentSaysItsName() throws {
        #expect(Fragment.asked(request("X-Fragment", "diem")) == "diem")
        #expect(Fragment.asked(request("X-Khac", "diem")) == nil)
        let response = HTML("<b>1</b>").fragment("diem")
        #expect(response.headers[try #require(Fragment.header)] == "diem")
        #expect(response.headers[.cacheControl] == "no-store")
    }

    @Test func autosaveIsToldTheVersion() {
        #expect(Autosave.isAsked(request("X-Autosave", "1")))
        #expect(!Autosave.isAsked(request("X-Autosave", "0")))
        #expect(Autosave.saved(version: 4).status == .ok)
        #expect(Autosave.saved(version: 4).body.contentLength == "{\"version\":4}".utf8.count)
        #expect(Autosave.refused.status.code == 422)
    }
}
