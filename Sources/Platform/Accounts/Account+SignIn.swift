package import Foundation
import OCOP
import Store

/// A browser that has just signed in: the secret for its cookie.
package struct SignedIn: Sendable {
    package let secret: String
    package let account: Account
}

/// Why somebody was not let in; a wrong password and an unknown login are one and the same.
package enum SignInRefusal: Error, Hashable, Sendable {
    case wrong
    case tooMany
}

extension Office {
    /// How long a session lasts: a working day.
    package static let sessionLength: TimeInterval = 12 * 3600
    private static let window: TimeInterval = 15 * 60
    private static let triesHere = 10
    private static let triesOfLogin = 50
    private static let triesOfOrigin = 100

    /// Signs somebody in: same answer, same time for an unknown login and a wrong password.
    package func signIn(
        login text: String,
        password: String,
        from origin: String,
        device: String
    ) async throws -> SignedIn {
        let login = (try? Login(text))?.key
        let now = now
        try await countSignIn(login ?? text, from: origin, at: now)
        let known = try await database.read { tx in try login.flatMap { try tx.accounts.find(login: $0) } }
        let usable = known?.disabledAt == nil ? known : nil
        guard try await Password.matches(password, usable?.passwordHash), let known = usable else {
            throw SignInRefusal.wrong
        }
        let renewed = known.passwordHash.map(Password.isOutdated) == true ? try await Password.hash(password) : nil
        return try await database.write { tx in
            var account = try tx.accounts.get(known.id)
            // Disabled, or given another password, while this one was being looked at.
            guard account.disabledAt == nil, account.passwordHash == known.passwordHash else {
                throw SignInRefusal.wrong
            }
            if let renewed {
                account.passwordHash = renewed
                try tx.accounts.update(account)
            }
            try tx.attempts.forget("\(login ?? text) \(origin)")
            return try tx.beginSession(of: account, from: origin, device: device, at: now)
        }
    }

    private func countSignIn(_ login: String, from origin: String, at now: Date) async throws {
        guard settings.areLimitsOn else { return }
        let isTooMany = try await database.write { tx in
            let here = try tx.attempts.count("\(login) \(origin)", within: Self.window, at: now)
            let ofLogin = try tx.attempts.count(login, within: Self.window, at: now)
            let ofOrigin = try tx.attempts.count(origin, within: Self.window, at: now)
            return here > Self.triesHere || ofLogin > Self.triesOfLogin || ofOrigin > Self.triesOfOrigin
        }
        if isTooMany { throw SignInRefusal.tooMany }
    }

    /// Ends the session of this browser.
    package func signOut(secret: String, by caller: Caller) async throws {
        let now = now
        try await database.write { tx in
            try tx.accounts.endSession(secret: secret)
            guard let account = caller.account else { return }
            try tx.record(.manageOwnAccount, of: "account", account, by: caller, at: now, after: ["session": "ended"])
        }
    }
}

extension Transaction {
    /// Begins a session with a secret of its own, whatever the browser held before, and records it.
    func beginSession(of account: Account, from origin: String, device: String, at now: Date) throws -> SignedIn {
        let secret = try accounts.beginSession(
            of: account.id,
            origin: origin,
            device: String(device.prefix(200)),
            lasting: Office.sessionLength,
            at: now
        )
        let caller = Caller(account: account.id, name: account.name, grants: [], origin: origin)
        try record(.signIn, of: "account", account.id, by: caller, at: now, after: ["session": "begun"])
        return SignedIn(secret: secret, account: account)
    }
}
