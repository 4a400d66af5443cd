package import OCOP

/// What a person signs in with: a phone number or an e-mail address, in the one form in which it is stored.
package enum Login: Hashable, Sendable {
    case phone(PhoneNumber)
    case email(EmailAddress)

    /// Reads either; an "@" tells which it is meant to be.
    package init(_ text: String) throws(ContactError) {
        self = text.contains("@") ? .email(try EmailAddress(text)) : .phone(try PhoneNumber(text))
    }

    /// As the store keeps it: "0912345678", "lan@gmail.com".
    package var key: String {
        switch self {
        case .phone(let number): number.national
        case .email(let address): address.key
        }
    }

    package var phone: String? { if case .phone(let number) = self { number.national } else { nil } }
    package var email: String? { if case .email(let address) = self { address.key } else { nil } }
}
