import Crypto
package import Foundation
import OCOP
import Store

/// A signed-in browser (phiên đăng nhập).
///
/// The browser holds a random secret; the store holds its SHA-256 only, so that whoever reads the store cannot sign in.
package struct Session: Sendable {
    package let account: Account.ID
    package let csrf: String
    package let seenAt: Date
    package let expiresAt: Date
}

/// Random text that opens something: 32 bytes, URL-safe.
package enum Secret {
    package static func make() -> String {
        let bytes = (0..<32).map { _ in UInt8.random(in: 0...255) }
        return Data(bytes).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// Characters of a secret.
    package static let length = 43

    /// Whether a text from outside has the form of a secret.
    package static func isOne(_ text: String) -> Bool {
        text.utf8.count == length
            && text.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45
                    || byte == 95
            }
    }

    /// How it is kept.
    package static func hash(_ secret: String) -> String {
        SHA256.hash(data: Data(secret.utf8)).map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0" + text : text
        }.joined()
    }
}

extension AccountTable {
    /// The session of a secret that has not ended, with its account, the roles that it holds today and how many notices
    /// it has not read.
    package func session(
        secret: String,
        at now: Date
    ) throws -> (session: Session, account: Account, grants: [Grant], unread: Int)? {
        let row = try tx.row(
            """
            SELECT session.csrf, session.seen_at, session.expires_at, account.*,
                   (SELECT COUNT(*) FROM notice WHERE notice.account_id = account.id AND read_at IS NULL) AS unread
            FROM session
            JOIN account ON account.id = session.account_id
            WHERE session.token_hash = \(Secret.hash(secret)) AND session.expires_at > \(now)
                AND account.disabled_at IS NULL
            """
        )
        guard let row else { return nil }
        let account = try Account(row)
        let session = Session(
            account: account.id,
            csrf: try row.get("csrf"),
            seenAt: try row.get("seen_at"),
            expiresAt: try row.get("expires_at")
        )
        return (session, account, try grants(of: account.id, on: now.vietnamDay), try row.get("unread"))
    }

    /// Begins a session and gives its secret.
    package func beginSession(
        of account: Account.ID,
        origin: String,
        device: String,
        lasting seconds: TimeInterval,
        at now: Date
    ) throws -> String {
        let secret = Secret.make()
        try tx.run(
            """
            INSERT INTO session (token_hash, account_id, csrf, origin, device, created_at, seen_at, expires_at)
            VALUES (\(Secret.hash(secret)), \(account), \(Secret.make()), \(origin), \(device), \(now), \(now),
                    \(now.addingTimeInterval(seconds)))
            """
        )
        return secret
    }

    package func endSession(secret: String) throws {
        try tx.run("DELETE FROM session WHERE token_hash = \(Secret.hash(secret))")
    }
}
