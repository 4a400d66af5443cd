import OCOP
import Web

/// What stands around every page: where one is, where one can go, in which language.
struct Layout {
    let visit: Visit
    let title: String
    /// Modules that enhance this page, by their names in `Data/web`.
    var modules: [String] = []
    /// What the page says of its subject, for style and for machines: `data-state` of `<main>`.
    var state: String?

    func around(_ body: HTML) -> HTML {
        let say = visit.language
        return """
            <!doctype html>
            <html lang="\(say.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title) · Sao Làng</title>
            \(visit.office.assets.head(modules: modules))
            </head>
            <body>
            <a class="skip" href="#chinh">\(say("Đến nội dung chính", "Skip to content"))</a>
            <header class="top"><div class="wrap">
            <a class="brand" href="/">\(Self.star)Sao Làng</a>
            \(siteNavigation(links, say, end: signOut ?? .empty))
            </div></header>
            \(demo)
            <main class="wrap" id="chinh"\(state.map { " data-state=\"\($0)\"" as HTML })>
            \(body)
            </main>
            <footer class="foot"><div class="wrap"><span>\(say("Sao Làng, phần mềm quản lý Chương trình OCOP", "Sao Làng, software for the OCOP programme"))</span>
            <a href="/tra-cuu">\(say("Tra cứu giấy chứng nhận", "Verify a certificate"))</a>
            <a href="/thu-cham">\(say("Tự chấm thử", "Try the scoring"))</a>
            <a href="\(otherLanguage)" lang="\(say == .vi ? "en" : "vi")" hreflang="\(say == .vi ? "en" : "vi")">\(say == .vi ? "English" : "Tiếng Việt")</a></div></footer>
            </body>
            </html>
            """
    }

    private var links: [Tab] {
        let say = visit.language
        var links: [(path: String, words: String)] = []
        if visit.caller.account == nil {
            links = [("/san-pham", say("Sản phẩm", "Products")), ("/tra-cuu", say("Tra cứu", "Verify"))]
            links.append((SignIn.path, say("Đăng nhập", "Sign in")))
        } else {
            links = Navigation.entries(for: visit.caller, unread: visit.unread)
        }
        return links.map { Tab($0.words, to: $0.path, isCurrent: isHere($0.path)) }
    }

    private var signOut: HTML? {
        guard visit.session != nil else { return nil }
        return """
            <form method="post" action="\(SignIn.outPath)">\(visit.hidden())\
            <button type="submit" class="link">\(visit.language("Đăng xuất", "Sign out"))</button></form>
            """
    }

    private func isHere(_ path: String) -> Bool {
        visit.path == path || visit.path.hasPrefix(path + "/")
    }

    private var demo: HTML? {
        guard visit.office.settings.isDemo else { return nil }
        let words = visit.language(
            "Bản trình diễn: mọi chủ thể và sản phẩm ở đây đều là bịa.",
            "Demonstration: every producer and product here is invented."
        )
        let name = visit.language("Bản trình diễn", "Demonstration")
        return "<aside class=\"rehearsal\" aria-label=\"\(name)\"><p class=\"wrap\">\(words)</p></aside>"
    }

    private var otherLanguage: String {
        visit.address(in: visit.language == .vi ? .en : .vi)
    }

    private static let star: HTML = """
        <svg width="22" height="22" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">\
        <path d="M12 2l3 6.6 7 .8-5.2 4.8 1.4 7L12 17.7 5.8 21.2l1.4-7L2 9.4l7-.8z"/></svg>
        """
}
