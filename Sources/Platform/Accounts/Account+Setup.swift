import Foundation
import OCOP
import Store

/// How an installation without any account gets its first administrator.
package enum SetupTable {
    static let migrations = [
        Migration(
            "0014 setup link",
            """
            CREATE TABLE setup_link (
                token_hash TEXT PRIMARY KEY,
                created_at TEXT NOT NULL,
                expires_at TEXT NOT NULL
            )
            """
        )
    ]
}

extension Office {
    /// A link that makes the first administrator, while there is no account; a new one takes the old one's place.
    package func makeSetupPath() async throws -> String? {
        let now = now
        return try await database.write { tx in
            guard try tx.count("SELECT COUNT(*) FROM account") == 0 else { return nil }
            let secret = Secret.make()
            try tx.run("DELETE FROM setup_link")
            try tx.run(
                """
                INSERT INTO setup_link (token_hash, created_at, expires_at)
                VALUES (\(Secret.hash(secret)), \(now), \(now.addingTimeInterval(86_400)))
                """
            )
            return "/thiet-lap/\(secret)"
        }
    }

    /// Whether a setup link can still be used.
    package func isSetupOpen(_ secret: String) async throws -> Bool {
        let now = now
        return try await database.read { tx in
            try tx.count(
                "SELECT COUNT(*) FROM setup_link WHERE token_hash = \(Secret.hash(secret)) AND expires_at > \(now)"
            ) == 1
        }
    }

    /// Makes the first administrator, of the province that runs this installation or of the country, and signs in.
    package func setUp(
        _ secret: String,
        name: String,
        login text: String,
        password: String,
        from origin: String,
        device: String
    ) async throws -> SignedIn {
        guard try await isSetupOpen(secret) else { throw LinkSpent() }
        var input = InvalidInput()
        if name.isEmpty { input.add("name", Label(vi: "Hãy nhập họ tên", en: "Enter your name")) }
        var login: Login?
        do throws(ContactError) { login = try Login(text) } catch { input.add("login", error.message) }
        if let fault = Password.fault(password, login: [login?.key]) { input.add("password", fault) }
        try input.check()
        guard let login else { throw LinkSpent() }
        let hash = try await Password.hash(password)
        let now = now
        let area = settings.province.map { Area(rawValue: $0) } ?? .country
        return try await database.write { tx in
            // Of two who come at once, one deletes the row.
            guard try tx.run("DELETE FROM setup_link WHERE token_hash = \(Secret.hash(secret))") == 1,
                try tx.count("SELECT COUNT(*) FROM account") == 0
            else { throw LinkSpent() }
            let account = Account(
                id: .init(at: now),
                name: name,
                phone: login.phone,
                email: login.email,
                passwordHash: hash,
                createdAt: now
            )
            try tx.accounts.insert(account)
            let grant = Grant(id: .init(at: now), role: .administrator, area: area)
            try tx.accounts.insert(grant, to: account.id, from: now.vietnamDay, until: nil, at: now)
            let caller = Caller(account: account.id, name: name, grants: [grant], origin: origin)
            try tx.record(
                .manageAccounts,
                of: "account",
                account.id,
                by: caller,
                at: now,
                after: ["role": grant.role.rawValue, "area": area.rawValue]
            )
            return try tx.beginSession(of: account, from: origin, device: device, at: now)
        }
    }
}
