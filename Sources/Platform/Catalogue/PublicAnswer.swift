import Gzip
import HTTPTypes
import Hummingbird
import NIOCore
import OCOP
import Store
import Web

/// One question of the public: the request, and what can be seen now.
struct PublicQuestion: Sendable {
    let visit: Visit
    let view: Catalogue.View

    var say: Language { visit.language }
    var shelf: Shelf { view.shelf }
    var law: Law { visit.office.law }
    var today: CalendarDay { view.shelf.day }

    func query(_ name: String) -> String { visit.query(name) ?? "" }
}

/// What the public is answered: a page of the site, or data.
struct PublicAnswer: Sendable {
    enum Content: Sendable {
        case page(title: String, state: String?, modules: [String], body: HTML)
        /// The inside of a part of a page, which a module puts in its place.
        case fragment(String, HTML)
        case data(type: String, bytes: [UInt8], name: String?)
        case redirect(String)
    }

    var status: HTTPResponse.Status = .ok
    /// The product that it is about; nil for lists and the like, which any change may change.
    var about: Product.ID?
    let content: Content

    static func page(
        _ title: String,
        status: HTTPResponse.Status = .ok,
        state: String? = nil,
        about product: Product.ID? = nil,
        modules: [String] = [],
        _ body: HTML
    ) -> PublicAnswer {
        PublicAnswer(
            status: status,
            about: product,
            content: .page(title: title, state: state, modules: modules, body: body)
        )
    }
}

extension Site {
    /// A page or a feed for everybody, which is kept in memory once it was made.
    mutating func open(
        _ path: String,
        _ action: Action,
        _ matter: @escaping @Sendable (Visit) -> Catalogue.Matter = { _ in .everything },
        _ answer: @escaping @Sendable (PublicQuestion) throws -> PublicAnswer
    ) {
        let catalogue = catalogue
        get(path, action) { visit in
            let key = PageStore.Key(visit.request, in: visit.language)
            if visit.isAnonymous, visit.fragment == nil, let page = catalogue.page(key) {
                return page.response(to: visit.request)
            }
            let view: Catalogue.View
            do { view = try await catalogue.view(of: matter(visit)) } catch is StoreError {
                throw ProblemPage.cannotTell
            }
            let answer = try answer(PublicQuestion(visit: visit, view: view))
            guard let page = StoredPage(answer, visit, isPacked: key.isPacked) else { return visit.plain(answer) }
            let isShared = visit.isAnonymous && visit.query(LanguageChoice.name) == nil
            if isShared, page.status == .ok { catalogue.keep(page, for: key, about: answer.about, of: view) }
            var response = page.response(to: visit.request)
            // The reader's choice of language is remembered in a cookie, so this one answer is theirs alone.
            if !isShared { response.headers[.cacheControl] = "private, no-cache" }
            return response
        }
    }
}

extension PageStore.Key {
    init(_ request: Request, in language: Language) {
        self.init(
            address: request.head.path ?? "/",
            language: language,
            isPacked: Gzip.isAccepted(request.headers[.acceptEncoding])
        )
    }
}

extension Visit {
    /// Whether the page around the answer is the same for everybody.
    var isAnonymous: Bool { caller.account == nil }

    /// The part of the page that a module asks for alone.
    var fragment: String? { request.headers[.fragment] }

    /// What is made for this reader only, or leads on.
    fileprivate func plain(_ answer: PublicAnswer) -> Response {
        switch answer.content {
        case .redirect(let path): return redirect(path)
        case .fragment(let name, let body):
            var response = body.response(.ok)
            response.headers[.fragment] = name
            response.headers[.cacheControl] = "private, no-store"
            return response
        case .page(let title, let state, let modules, let body):
            var layout = Layout(visit: self, title: title, modules: modules)
            layout.state = state
            var response = layout.around(body).response(answer.status)
            response.headers[.cacheControl] = "private, no-cache"
            return response
        case .data(let type, let bytes, _):
            return Response(
                status: answer.status,
                headers: [.contentType: type],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
            )
        }
    }
}

extension HTTPField.Name {
    /// Which part of a page is asked for, and given; see docs/pages.md.
    static let fragment: HTTPField.Name = {
        guard let name = HTTPField.Name("X-Fragment") else { preconditionFailure("a field name of ours is none") }
        return name
    }()
}

extension StoredPage {
    /// Nil for what is not the same for everybody.
    init?(_ answer: PublicAnswer, _ visit: Visit, isPacked: Bool) {
        var headers: HTTPFields = [:]
        let bytes: [UInt8]
        switch answer.content {
        case .redirect, .fragment: return nil
        case .page(let title, let state, let modules, let body):
            guard visit.isAnonymous else { return nil }
            var layout = Layout(visit: visit, title: title, modules: modules)
            layout.state = state
            bytes = Array(layout.around(body).text.utf8)
            headers[.contentType] = "text/html; charset=utf-8"
            headers[.contentLanguage] = visit.language.rawValue
        case .data(let type, let data, let name):
            bytes = data
            headers[.contentType] = type
            headers[.accessControlAllowOrigin] = "*"
            headers[.contentDisposition] = name.map { "attachment; filename=\"\($0)\"" }
        }
        let packed = isPacked ? Gzip.packed(bytes) : nil
        if packed != nil { headers[.contentEncoding] = "gzip" }
        // Kept by browsers and proxies, but asked about each time: a star may be taken away at any moment.
        headers[.cacheControl] = "public, max-age=0, must-revalidate"
        headers[.vary] = "Accept-Encoding, Cookie"
        let tag = EntityTag.strong(packed ?? bytes)
        headers[.eTag] = tag
        for (name, value) in SecurityHeaders.all(isSecure: visit.office.settings.isSecure) {
            if let field = HTTPField.Name(name) { headers[field] = value }
        }
        self.init(status: answer.status, headers: headers, tag: tag, body: ByteBuffer(bytes: packed ?? bytes))
    }
}

extension ProblemPage {
    /// The store has to be asked and does not answer: then nothing is claimed from memory.
    static let cannotTell = ProblemPage(
        .serviceUnavailable,
        Label(
            vi: "Lúc này chưa kiểm tra được hiệu lực của giấy chứng nhận",
            en: "Whether certificates are valid cannot be checked right now"
        ),
        Label(
            vi: "Kho dữ liệu không trả lời, nên trang này không khẳng định điều gì. Hãy tải lại sau một phút.",
            en: "The store does not answer, so this page claims nothing. Please reload it in a minute."
        )
    )
}
