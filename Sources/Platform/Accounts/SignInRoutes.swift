import HTTPTypes
import Hummingbird
import OCOP
import Web

extension Site {
    /// Coming in and going out.
    ///
    /// | request | who | what |
    /// |---|---|---|
    /// | `GET /dang-nhap` | anybody | the form; `tiep` is where to go afterwards |
    /// | `POST /dang-nhap` | anybody | signs in; `login`, `password`, `tiep` |
    /// | `POST /dang-xuat` | signed in | signs out |
    /// | `GET /moi/{token}` | holder of the link | the form for a first or a new password |
    /// | `POST /moi/{token}` | holder of the link | sets it and signs in; `password`, `again` |
    /// | `GET /thiet-lap/{token}` | holder of the link | the form for the first administrator |
    /// | `POST /thiet-lap/{token}` | holder of the link | makes them; `name`, `login`, `password`, `again` |
    mutating func addSignInRoutes() {
        get(SignIn.path, .signIn) { visit in
            let target = OwnPath.checked(visit.query("tiep"))
            if visit.caller.account != nil { return visit.redirect(target ?? SignIn.home) }
            return SignInPages(visit: visit).signIn(target: target)
        }
        post(SignIn.path, .signIn) { try await Self.signIn($0) }
        post(SignIn.outPath, .manageOwnAccount) { visit in
            if let session = visit.session { try await visit.office.signOut(secret: session, by: visit.caller) }
            var response = visit.redirect("/")
            response.add(visit.office.settings.cookies.clearing(SessionMiddleware.cookie))
            return response
        }
        get("/moi/{token}", .signIn) { visit in
            guard let account = try await visit.office.account(ofLink: visit.token) else { throw LinkSpent() }
            return SignInPages(visit: visit).link(account)
        }
        post("/moi/{token}", .signIn) { try await Self.useLink($0) }
        get("/thiet-lap/{token}", .signIn) { visit in
            guard try await visit.office.isSetupOpen(visit.token) else { throw LinkSpent() }
            return SignInPages(visit: visit).setup()
        }
        post("/thiet-lap/{token}", .signIn) { try await Self.setUp($0) }
    }

    private static func signIn(_ visit: Visit) async throws -> Response {
        let target = OwnPath.checked(visit.form.text("tiep"))
        let pages = SignInPages(visit: visit)
        do {
            let signedIn = try await visit.office.signIn(
                login: visit.form.text("login"),
                password: visit.form.text("password"),
                from: visit.caller.origin,
                device: visit.device
            )
            return visit.welcome(signedIn, to: target ?? SignIn.home)
        } catch SignInRefusal.wrong {
            return pages.signIn(target: target, isWrong: true)
        }
    }

    private static func useLink(_ visit: Visit) async throws -> Response {
        guard let account = try await visit.office.account(ofLink: visit.token) else { throw LinkSpent() }
        do {
            try visit.requirePasswordTwice()
            let signedIn = try await visit.office.useLink(
                visit.token,
                password: visit.form.text("password"),
                from: visit.caller.origin,
                device: visit.device
            )
            return visit.welcome(signedIn, to: SignIn.home)
        } catch let input as InvalidInput {
            return SignInPages(visit: visit).link(account, visit.errors(input))
        }
    }

    private static func setUp(_ visit: Visit) async throws -> Response {
        do {
            try visit.requirePasswordTwice()
            let signedIn = try await visit.office.setUp(
                visit.token,
                name: visit.form.text("name"),
                login: visit.form.text("login"),
                password: visit.form.text("password"),
                from: visit.caller.origin,
                device: visit.device
            )
            return visit.welcome(signedIn, to: SignIn.home)
        } catch let input as InvalidInput {
            return SignInPages(visit: visit).setup(visit.errors(input))
        }
    }
}

extension Visit {
    fileprivate var token: String { parameters.get("token") ?? "" }

    /// What the browser says of itself.
    var device: String { request.headers[.userAgent] ?? "" }

    /// What a verb could not take, in the reader's language.
    func errors(_ input: InvalidInput) -> FieldErrors {
        var errors = FieldErrors()
        errors.add(input, language)
        return errors
    }

    func requirePasswordTwice() throws(InvalidInput) {
        guard form.text("password") == form.text("again") else {
            let words = Label(vi: "Hai lần nhập mật khẩu không giống nhau", en: "The two passwords differ")
            throw InvalidInput("again", words)
        }
    }

    /// Sends somebody who has just signed in on, with a session of their own and without the guest's cookie.
    fileprivate func welcome(_ signedIn: SignedIn, to path: String) -> Response {
        let cookies = office.settings.cookies
        var response = redirect(path)
        let seconds = Int(Office.sessionLength)
        response.add(cookies.setting(SessionMiddleware.cookie, signedIn.secret, seconds: seconds))
        response.add(cookies.clearing(SessionMiddleware.guestCookie))
        return response
    }
}
