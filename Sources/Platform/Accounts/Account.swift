package import Foundation
package import OCOP

/// Somebody who can sign in (tài khoản).
package struct Account: Identifiable, Equatable, Sendable {
    package typealias ID = Identifier<Account>

    package let id: ID
    package var name: String
    /// Normalised, "0912345678"; unique.
    package var phone: String?
    /// In lower case; unique.
    package var email: String?
    /// Argon2id in its encoded form; nil until the first one-time link was used.
    package var passwordHash: String?
    package var language: Language = .vi
    /// Whether notices are sent to its e-mail address too.
    package var mailsNotices = true
    package var createdAt: Date
    package var disabledAt: Date?
    package var version = 1
}
