import Hummingbird
import OCOP
import Web

extension Site {
    /// Lending a role to a colleague.
    ///
    /// | request | who | what |
    /// |---|---|---|
    /// | `GET /uy-quyen` | officials | what one can lend, to whom, and what one has lent |
    /// | `POST /uy-quyen` | officials | lends the role `grant` to `colleague` until `until` |
    /// | `POST /uy-quyen/{id}/ket-thuc` | who lent it | takes it back |
    mutating func addDelegationRoutes() {
        get("/uy-quyen", .delegate) { try await Self.delegation($0) }
        post("/uy-quyen", .delegate) { visit in
            let say = visit.language
            var check = FormCheck(visit.form, say)
            let end = check.day("until", say("Đến hết ngày", "Until"))
            let grant = Grant.ID(check.text("grant", say("Vai trò", "Role")))
            let colleague = Account.ID(check.text("colleague", say("Người được ủy quyền", "To whom")))
            guard check.errors.isEmpty, let end, let grant, let colleague else {
                return try await Self.delegation(visit, check.errors)
            }
            do {
                try await visit.office.delegate(grant, to: colleague, until: end, by: visit.caller)
                return visit.redirect("/uy-quyen")
            } catch let input as InvalidInput {
                return try await Self.delegation(visit, visit.errors(input))
            }
        }
        post("/uy-quyen/{id}/ket-thuc", .delegate) { visit in
            try await visit.office.endGrant(try visit.id(of: Grant.self), by: visit.caller)
            return visit.redirect("/uy-quyen")
        }
    }

    private static func delegation(_ visit: Visit, _ errors: FieldErrors = FieldErrors()) async throws -> Response {
        let desk = try await visit.office.delegationDesk(for: visit.caller)
        return DelegationPage(visit: visit, desk: desk, errors: errors).response
    }
}
