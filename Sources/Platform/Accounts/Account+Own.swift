package import Foundation
package import OCOP
import Store

/// A browser in which an account is signed in, as its owner sees it.
package struct OpenSession: Sendable {
    /// Names it to its owner; opens nothing.
    package let handle: String
    package let device: String
    package let origin: String
    package let beganAt: Date
    package let seenAt: Date
    package let isThisOne: Bool
}

extension AccountTable {
    /// The open sessions of an account, the latest first.
    func sessions(of account: Account.ID, this secret: String, at now: Date) throws -> [OpenSession] {
        let own = Secret.hash(secret)
        return try tx.rows(
            """
            SELECT * FROM session WHERE account_id = \(account) AND expires_at > \(now)
            ORDER BY seen_at DESC, token_hash LIMIT 100
            """
        ).map { row in
            let hash: String = try row.get("token_hash")
            return OpenSession(
                handle: String(hash.prefix(16)),
                device: try row.get("device"),
                origin: try row.get("origin"),
                beganAt: try row.get("created_at"),
                seenAt: try row.get("seen_at"),
                isThisOne: hash == own
            )
        }
    }

    /// Ends all sessions of an account, but the one of that secret.
    func endSessions(of account: Account.ID, except secret: String? = nil) throws {
        let kept = secret.map(Secret.hash) ?? ""
        try tx.run("DELETE FROM session WHERE account_id = \(account) AND token_hash <> \(kept)")
    }

    func endSession(of account: Account.ID, handle: String) throws -> Bool {
        try tx.run(
            "DELETE FROM session WHERE account_id = \(account) AND substr(token_hash, 1, 16) = \(handle)"
        ) > 0
    }

    /// Notes that a session is in use; at most every ten minutes, so that reading pages seldom writes.
    func touchSession(secret: String, at now: Date) throws {
        try tx.run("UPDATE session SET seen_at = \(now) WHERE token_hash = \(Secret.hash(secret))")
    }

    /// Drops what has ended.
    func clearSessions(at now: Date) throws {
        try tx.run("DELETE FROM session WHERE expires_at < \(now)")
        try tx.run("DELETE FROM one_time_link WHERE expires_at < \(now.addingTimeInterval(-90 * 86_400))")
    }
}

extension Office {
    /// The caller's own account with its roles and open sessions.
    package func ownAccount(
        session secret: String,
        for caller: Caller
    ) async throws -> (account: Account, sessions: [OpenSession]) {
        guard let id = caller.account else { throw Refusal.signInNeeded }
        let now = now
        return try await database.read { tx in
            (try tx.accounts.get(id), try tx.accounts.sessions(of: id, this: secret, at: now))
        }
    }

    /// Changes the caller's password and ends their other sessions.
    package func changePassword(
        from old: String,
        to new: String,
        session secret: String,
        by caller: Caller
    ) async throws {
        guard let id = caller.account else { throw Refusal.signInNeeded }
        let now = now
        let known = try await database.read { try $0.accounts.get(id) }
        // Whoever found a browser open must not be able to try out passwords here.
        try await refuseTooManyTries("password \(id)", at: now)
        guard try await Password.matches(old, known.passwordHash) else {
            let words = Label(vi: "Mật khẩu đang dùng không đúng", en: "The present password is wrong")
            throw InvalidInput("old-password", words)
        }
        if let fault = Password.fault(new, login: [known.phone, known.email]) {
            throw InvalidInput("password", fault)
        }
        let hash = try await Password.hash(new)
        try await database.write { tx in
            var account = try tx.accounts.get(id)
            guard account.passwordHash == known.passwordHash else { throw StoreError(.stale, "account \(id)") }
            account.passwordHash = hash
            try tx.accounts.update(account)
            try tx.accounts.endSessions(of: id, except: secret)
            try tx.attempts.forget("password \(id)")
            try tx.record(.manageOwnAccount, of: "account", id, by: caller, at: now, after: ["password": "changed"])
        }
    }

    private func refuseTooManyTries(_ name: String, at now: Date) async throws {
        guard settings.areLimitsOn else { return }
        let count = try await database.write { try $0.attempts.count(name, within: 900, at: now) }
        if count > 10 { throw SignInRefusal.tooMany }
    }

    /// The language that the system speaks with the caller.
    package func setLanguage(_ language: Language, by caller: Caller) async throws {
        guard let id = caller.account else { throw Refusal.signInNeeded }
        try await database.write { tx in
            var account = try tx.accounts.get(id)
            guard account.language != language else { return }
            account.language = language
            try tx.accounts.update(account)
        }
    }

    /// Chooses whether notices come by e-mail too.
    package func setMailsNotices(_ isWanted: Bool, by caller: Caller) async throws {
        guard let id = caller.account else { throw Refusal.signInNeeded }
        try await database.write { tx in
            var account = try tx.accounts.get(id)
            guard account.mailsNotices != isWanted else { return }
            account.mailsNotices = isWanted
            try tx.accounts.update(account)
        }
    }

    /// Ends one of the caller's sessions, or all but this one where no handle is given.
    package func endSessions(_ handle: String?, keeping secret: String, by caller: Caller) async throws {
        guard let id = caller.account else { throw Refusal.signInNeeded }
        let now = now
        try await database.write { tx in
            if let handle {
                guard try tx.accounts.endSession(of: id, handle: handle) else { return }
            } else {
                try tx.accounts.endSessions(of: id, except: secret)
            }
            try tx.record(.manageOwnAccount, of: "account", id, by: caller, at: now, after: ["session": "ended"])
        }
    }
}
