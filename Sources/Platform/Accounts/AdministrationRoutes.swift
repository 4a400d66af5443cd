import Hummingbird
import OCOP
import Web

extension Site {
    /// The administration of accounts.
    ///
    /// | request | who | what |
    /// |---|---|---|
    /// | `GET /quan-tri` | administrator | accounts; `tim`, `vai-tro`, `dia-ban` narrow, `sau` and `khoa` walk |
    /// | `GET /quan-tri/tai-khoan-moi` | administrator | the form of a new account |
    /// | `POST /quan-tri/tai-khoan` | administrator | makes it, shows its link once |
    /// | `GET /quan-tri/tai-khoan/{id}` | administrator of its places | one account |
    /// | `POST /quan-tri/tai-khoan/{id}/lien-ket` | administrator of its places | a new link, shown once |
    /// | `POST /quan-tri/tai-khoan/{id}/khoa` | administrator of its places | locks it out |
    /// | `POST /quan-tri/tai-khoan/{id}/mo-khoa` | administrator of its places | lets it in again |
    /// | `POST /quan-tri/tai-khoan/{id}/vai-tro` | administrator of the place | gives a role |
    /// | `POST /quan-tri/vai-tro/{id}/ket-thuc` | administrator of the place | ends a role |
    mutating func addAdministrationRoutes() {
        get("/quan-tri", .manageAccounts) { try await Self.accountList($0) }
        get("/quan-tri/tai-khoan-moi", .manageAccounts) { NewAccountPage(visit: $0).response() }
        post("/quan-tri/tai-khoan", .manageAccounts) { try await Self.createAccount($0) }
        get("/quan-tri/tai-khoan/{id}", .manageAccounts) { try await Self.account($0) }
        post("/quan-tri/tai-khoan/{id}/lien-ket", .manageAccounts) { visit in
            let id = try visit.id(of: Account.self)
            let link = try await visit.office.makeLink(for: id, by: visit.caller)
            return try await Self.account(visit, link: link)
        }
        post("/quan-tri/tai-khoan/{id}/khoa", .manageAccounts) { try await Self.setDisabled(true, $0) }
        post("/quan-tri/tai-khoan/{id}/mo-khoa", .manageAccounts) { try await Self.setDisabled(false, $0) }
        post("/quan-tri/tai-khoan/{id}/vai-tro", .manageAccounts) { try await Self.grantRole($0) }
        post("/quan-tri/vai-tro/{id}/ket-thuc", .manageAccounts) { visit in
            try await visit.office.endGrant(try visit.id(of: Grant.self), by: visit.caller)
            let account = Account.ID(visit.form.text("account"))
            return visit.redirect(account.map { "/quan-tri/tai-khoan/\($0)" } ?? "/quan-tri")
        }
    }

    private static func accountList(_ visit: Visit) async throws -> Response {
        var filter = AccountList.Filter(
            text: visit.query("tim") ?? "",
            role: visit.query("vai-tro").flatMap { Role(rawValue: $0) },
            area: visit.query("dia-ban").flatMap { $0.isEmpty ? nil : Area(rawValue: $0) }
        )
        if let id = visit.query("sau").flatMap({ Account.ID($0) }) {
            filter.after = .init(sortKey: visit.query("khoa") ?? "", id: id)
        }
        let list = try await visit.office.accounts(filter, for: visit.caller)
        return AccountListPage(visit: visit, list: list, filter: filter).response
    }

    private static func createAccount(_ visit: Visit) async throws -> Response {
        let form = visit.form
        let new = NewAccount(
            name: form.text("name"),
            phone: form.text("phone"),
            email: form.text("email"),
            language: Language(rawValue: form.text("language")) ?? .vi
        )
        do {
            let (account, link) = try await visit.office.createAccount(new, by: visit.caller)
            let line = AccountList.Line(account: account, grants: [])
            return AccountPage(visit: visit, line: line, link: link).response
        } catch let input as InvalidInput {
            return NewAccountPage(visit: visit).response(visit.errors(input))
        }
    }

    private static func account(
        _ visit: Visit,
        link: OneTimeLink? = nil,
        errors: FieldErrors = FieldErrors()
    ) async throws -> Response {
        let line = try await visit.office.accountSheet(try visit.id(of: Account.self), for: visit.caller)
        return AccountPage(visit: visit, line: line, link: link, errors: errors).response
    }

    private static func setDisabled(_ isDisabled: Bool, _ visit: Visit) async throws -> Response {
        let id = try visit.id(of: Account.self)
        do {
            try await visit.office.setDisabled(isDisabled, id, version: try visit.version(), by: visit.caller)
            return visit.redirect("/quan-tri/tai-khoan/\(id)")
        } catch let input as InvalidInput {
            return try await account(visit, errors: visit.errors(input))
        }
    }

    private static func grantRole(_ visit: Visit) async throws -> Response {
        let id = try visit.id(of: Account.self)
        let say = visit.language
        var check = FormCheck(visit.form, say)
        let role = check.choice("role", say("Vai trò", "Role"), as: Role.self)
        let area = Area(rawValue: check.text("area", say("Địa bàn", "Place")))
        let start = check.day("from", say("Từ ngày", "From"), required: false)
        let end = check.day("until", say("Đến hết ngày", "Until"), required: false)
        guard check.errors.isEmpty, let role else { return try await account(visit, errors: check.errors) }
        do {
            try await visit.office.grantRole(
                role,
                in: area,
                from: start ?? visit.today,
                until: end,
                to: id,
                by: visit.caller
            )
            return visit.redirect("/quan-tri/tai-khoan/\(id)")
        } catch let input as InvalidInput {
            return try await account(visit, errors: visit.errors(input))
        }
    }
}
