import Hummingbird
import OCOP
import Web

extension Site {
    /// One's own account.
    ///
    /// | request | who | what |
    /// |---|---|---|
    /// | `GET /tai-khoan` | signed in | name, roles, password, language, open sessions |
    /// | `POST /tai-khoan/mat-khau` | signed in | changes the password; `old-password`, `password`, `again` |
    /// | `POST /tai-khoan/ngon-ngu` | signed in | `language` |
    /// | `POST /tai-khoan/thu` | signed in | `thu`: whether notices come by e-mail too |
    /// | `POST /tai-khoan/phien` | signed in | ends the session `handle`, or all the others |
    mutating func addOwnAccountRoutes() {
        get("/tai-khoan", .manageOwnAccount) { try await Self.ownAccount($0) }
        post("/tai-khoan/mat-khau", .manageOwnAccount) { visit in
            do {
                try visit.requirePasswordTwice()
                try await visit.office.changePassword(
                    from: visit.form.text("old-password"),
                    to: visit.form.text("password"),
                    session: visit.session ?? "",
                    by: visit.caller
                )
                return visit.redirect("/tai-khoan?da=mat-khau")
            } catch let input as InvalidInput {
                return try await Self.ownAccount(visit, visit.errors(input))
            }
        }
        post("/tai-khoan/ngon-ngu", .manageOwnAccount) { visit in
            guard let language = Language(rawValue: visit.form.text("language")) else {
                throw ProblemPage.incomplete("language")
            }
            try await visit.office.setLanguage(language, by: visit.caller)
            return visit.redirect("/tai-khoan?ngon-ngu=\(language.rawValue)")
        }
        post("/tai-khoan/thu", .manageOwnAccount) { visit in
            try await visit.office.setMailsNotices(visit.form.text("thu") == "co", by: visit.caller)
            return visit.redirect("/tai-khoan?da=thu")
        }
        post("/tai-khoan/phien", .manageOwnAccount) { visit in
            let handle = visit.form.text("handle")
            try await visit.office.endSessions(
                handle.isEmpty ? nil : handle,
                keeping: visit.session ?? "",
                by: visit.caller
            )
            return visit.redirect("/tai-khoan?da=phien")
        }
    }

    private static func ownAccount(_ visit: Visit, _ errors: FieldErrors = FieldErrors()) async throws -> Response {
        let (account, sessions) = try await visit.office.ownAccount(session: visit.session ?? "", for: visit.caller)
        return OwnAccountPage(visit: visit, account: account, sessions: sessions, errors: errors).response
    }
}
