package import Foundation
import OCOP
import Store

/// A link that opens an account once (liên kết dùng một lần): to set the first password, or a new one.
///
/// The store holds the hash of its secret; it ends by itself and with its first use.
package struct OneTimeLink: Sendable {
    package enum Purpose: String, Codable, Sendable {
        case invitation, recovery

        /// How long it can be used.
        var seconds: TimeInterval { self == .invitation ? 7 * 86_400 : 86_400 }
    }

    package let secret: String
    package let purpose: Purpose
    package let expiresAt: Date

    /// Own path that it leads to.
    package var path: String { "/moi/\(secret)" }
}

/// Why a link does not open anything.
package struct LinkSpent: Error, Hashable, Sendable {}

extension AccountTable {
    /// Makes a link for an account; older ones of it no longer open anything.
    package func makeLink(for account: Account, at now: Date) throws -> OneTimeLink {
        try spendLinks(of: account.id, at: now)
        return try addLink(for: account, at: now)
    }

    /// Makes a link beside others, as for a letter; the first that is used spends them all.
    func addLink(for account: Account, at now: Date) throws -> OneTimeLink {
        let purpose: OneTimeLink.Purpose = account.passwordHash == nil ? .invitation : .recovery
        let link = OneTimeLink(
            secret: Secret.make(),
            purpose: purpose,
            expiresAt: now.addingTimeInterval(purpose.seconds)
        )
        try tx.run(
            """
            INSERT INTO one_time_link (token_hash, account_id, purpose, created_at, expires_at)
            VALUES (\(Secret.hash(link.secret)), \(account.id), \(purpose.rawValue), \(now), \(link.expiresAt))
            """
        )
        return link
    }

    /// The account that a link would open now.
    package func account(ofLink secret: String, at now: Date) throws -> Account? {
        try tx.row(
            """
            SELECT account.* FROM one_time_link JOIN account ON account.id = one_time_link.account_id
            WHERE token_hash = \(Secret.hash(secret)) AND used_at IS NULL AND expires_at > \(now)
                AND account.disabled_at IS NULL
            """
        ).map(Account.init)
    }

    /// Uses a link up and gives its account; of two who come at once, one gets nil.
    package func spend(link secret: String, at now: Date) throws -> Account? {
        let row = try tx.row(
            """
            UPDATE one_time_link SET used_at = \(now)
            WHERE token_hash = \(Secret.hash(secret)) AND used_at IS NULL AND expires_at > \(now)
            RETURNING account_id
            """
        )
        guard let row else { return nil }
        let account = try get(row.get("account_id"))
        return account.disabledAt == nil ? account : nil
    }

    package func spendLinks(of account: Account.ID, at now: Date) throws {
        try tx.run("UPDATE one_time_link SET used_at = \(now) WHERE account_id = \(account) AND used_at IS NULL")
    }
}

extension Office {
    /// Whose account a link opens; nil where it was used, has ended or is none.
    package func account(ofLink secret: String) async throws -> Account? {
        let now = now
        return try await database.read { try $0.accounts.account(ofLink: secret, at: now) }
    }

    /// Sets the password of the account that a link opens, ends its other sessions and begins one.
    @discardableResult
    package func useLink(
        _ secret: String,
        password: String,
        from origin: String,
        device: String
    ) async throws -> SignedIn {
        guard let known = try await account(ofLink: secret) else { throw LinkSpent() }
        if let fault = Password.fault(password, login: [known.phone, known.email]) {
            throw InvalidInput("password", fault)
        }
        let hash = try await Password.hash(password)
        let now = now
        return try await database.write { tx in
            guard var account = try tx.accounts.spend(link: secret, at: now) else { throw LinkSpent() }
            account.passwordHash = hash
            try tx.accounts.update(account)
            account.version += 1
            try tx.accounts.endSessions(of: account.id)
            try tx.accounts.spendLinks(of: account.id, at: now)
            let caller = Caller(account: account.id, name: account.name, grants: [], origin: origin)
            try tx.record(
                .manageOwnAccount,
                of: "account",
                account.id,
                by: caller,
                at: now,
                after: ["password": "set by link"]
            )
            return try tx.beginSession(of: account, from: origin, device: device, at: now)
        }
    }
}
