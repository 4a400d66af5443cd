import Foundation
package import OCOP
import Store
import Web

/// What a new account is made from.
package struct NewAccount: Equatable, Sendable {
    package var name: String
    package var phone: String?
    package var email: String?
    package var language: Language

    package init(name: String, phone: String? = nil, email: String? = nil, language: Language = .vi) {
        self.name = name
        self.phone = phone
        self.email = email
        self.language = language
    }
}

extension Office {
    /// Makes an account for somebody and the link that invites them.
    ///
    /// The link is seen once: the store keeps its hash.
    @discardableResult
    package func createAccount(
        _ new: NewAccount,
        by caller: Caller
    ) async throws -> (account: Account, link: OneTimeLink) {
        try caller.require(.manageAccounts)
        let now = now
        let checked = try Self.checked(new, at: now)
        return try await database.write { tx in
            try tx.insertNew(checked)
            try tx.record(.manageAccounts, of: "account", checked.id, by: caller, at: now, after: ["account": "made"])
            return (checked, try newLink(for: checked, in: tx, at: now))
        }
    }

    private static func checked(_ new: NewAccount, at now: Date) throws(InvalidInput) -> Account {
        var input = InvalidInput()
        if new.name.isEmpty { input.add("name", Label(vi: "Hãy nhập họ tên", en: "Enter the name")) }
        var phone: PhoneNumber?
        var email: EmailAddress?
        if let text = new.phone, !text.isEmpty {
            do throws(ContactError) { phone = try PhoneNumber(text) } catch { input.add("phone", error.message) }
        }
        if let text = new.email, !text.isEmpty {
            do throws(ContactError) { email = try EmailAddress(text) } catch { input.add("email", error.message) }
        }
        if phone == nil, email == nil, input["phone"] == nil, input["email"] == nil {
            let words = Label(
                vi: "Hãy nhập số điện thoại hoặc thư điện tử để người này đăng nhập",
                en: "Enter a phone number or an e-mail address to sign in with"
            )
            input.add("phone", words)
        }
        try input.check()
        return Account(
            id: .init(at: now),
            name: new.name,
            phone: phone?.national,
            email: email?.key,
            language: new.language,
            createdAt: now
        )
    }

    /// A new one-time link for somebody: an invitation, or recovery where they have a password already.
    package func makeLink(for id: Account.ID, by caller: Caller) async throws -> OneTimeLink {
        let now = now
        return try await database.write { tx in
            let account = try tx.accounts.get(id)
            try requireReach(of: caller, over: account, in: tx)
            guard account.disabledAt == nil else { throw Self.disabled }
            let link = try newLink(for: account, in: tx, at: now)
            try tx.record(
                .manageAccounts,
                of: "account",
                id,
                by: caller,
                at: now,
                after: ["link": link.purpose.rawValue]
            )
            return link
        }
    }

    /// The link that the administrator sees, and a letter with another one where letters are sent.
    private func newLink(for account: Account, in tx: any Transaction, at now: Date) throws -> OneTimeLink {
        if settings.sendmail != nil, account.email != nil {
            try tx.enqueue(InvitationMail.kind, InvitationMail.Payload(account: account.id), at: now)
        }
        return try tx.accounts.makeLink(for: account, at: now)
    }

    /// Locks somebody out at once, or lets them in again.
    package func setDisabled(
        _ isDisabled: Bool,
        _ id: Account.ID,
        version: Int,
        by caller: Caller
    ) async throws {
        let now = now
        try await database.write { tx in
            var account = try tx.accounts.get(id)
            try requireReach(of: caller, over: account, in: tx)
            guard account.version == version else { throw StoreError(.stale, "account \(id)") }
            guard id != caller.account else {
                let words = Label(
                    vi: "Không tự khóa tài khoản của chính mình; nhờ người quản trị khác",
                    en: "You cannot lock your own account; ask another administrator"
                )
                throw InvalidInput(nil, words)
            }
            account.disabledAt = isDisabled ? account.disabledAt ?? now : nil
            try tx.accounts.update(account)
            if isDisabled {
                try tx.accounts.endSessions(of: id)
                try tx.accounts.spendLinks(of: id, at: now)
                for held in try tx.accounts.datedGrants(of: [id]) where held.grant.delegatedBy == nil {
                    try tx.accounts.endDelegations(
                        by: id,
                        of: held.grant.role,
                        in: held.grant.area,
                        on: now.vietnamDay.adding(days: -1)
                    )
                }
            }
            try tx.record(
                .manageAccounts,
                of: "account",
                id,
                by: caller,
                at: now,
                before: ["disabled": !isDisabled],
                after: ["disabled": isDisabled]
            )
        }
    }

    static let disabled = InvalidInput(
        nil,
        Label(vi: "Tài khoản đang bị khóa; mở khóa trước", en: "The account is locked; unlock it first")
    )

    /// Lets pass who administers every place in which an account holds a role: else a province could take over an
    /// account of the Ministry.
    func requireReach(of caller: Caller, over account: Account, in tx: any Transaction) throws {
        try caller.require(.manageAccounts)
        let today = today
        for held in try tx.accounts.datedGrants(of: [account.id]) where !held.isPast(on: today) {
            try caller.require(
                .manageAccounts,
                on: law.subject(of: held.grant.area, on: today),
                by: law.procedure
            )
        }
    }
}

extension InvalidInput {
    /// What is wrong with a field.
    subscript(field: String) -> Label? { lines.first { $0.field == field }?.message }
}

extension Transaction {
    /// Inserts an account whose phone number and e-mail address nobody else has.
    package func insertNew(_ account: Account) throws {
        var input = InvalidInput()
        if let phone = account.phone, try accounts.find(login: phone) != nil {
            input.add("phone", Label(vi: "Số điện thoại này đã có tài khoản", en: "This number has an account already"))
        }
        if let email = account.email, try accounts.find(login: email) != nil {
            input.add("email", Label(vi: "Địa chỉ này đã có tài khoản", en: "This address has an account already"))
        }
        try input.check()
        try accounts.insert(account)
    }
}
