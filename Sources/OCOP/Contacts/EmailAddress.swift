/// An e-mail address (thư điện tử), as people sign in with it and are written to.
///
/// A sane check, not the whole of RFC 5322: no quoted names, no comments, no addresses in other scripts.
public struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
    /// As typed, without the blanks around it.
    public let description: String

    /// The form in which two addresses are compared: small letters.
    public var key: String { description.lowercased() }

    public static func == (one: EmailAddress, other: EmailAddress) -> Bool { one.key == other.key }

    public func hash(into hasher: inout Hasher) { hasher.combine(key) }

    /// Reads an address.
    public init(_ text: some StringProtocol) throws(ContactError) {
        guard text.utf8.count <= 400 else { throw Self.refusal(.tooLong, text.prefix(20) + "…") }
        let invisible: Set<Character> = ["\u{200B}", "\u{2060}", "\u{FEFF}", "\u{200E}", "\u{202A}", "\u{202C}"]
        var kept = String(text.filter { !invisible.contains($0) })[...]
        while kept.first?.isWhitespace ?? false { kept = kept.dropFirst() }
        while kept.last?.isWhitespace ?? false { kept = kept.dropLast() }
        guard !kept.isEmpty else {
            throw ContactError(
                reason: .empty,
                message: Label(vi: "Chưa nhập địa chỉ thư điện tử.", en: "No e-mail address was typed."),
                advice: Self.advice
            )
        }
        guard kept.utf8.count <= 254 else { throw Self.refusal(.tooLong, kept.prefix(20) + "…") }
        guard kept.unicodeScalars.allSatisfy({ $0.value > 32 && $0.value < 127 }) else {
            throw Self.refusal(.character, kept)
        }
        let sides = kept.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2, Self.isName(sides[0]), Self.isHost(sides[1]) else { throw Self.refusal(.form, kept) }
        description = String(kept)
    }

    /// The address with its first letter and its host only, for pages that do not need it whole: "l•••@gmail.com".
    public var masked: String {
        let sides = description.split(separator: "@")
        return "\(sides[0].prefix(1))•••@\(sides[1])"
    }

    private static func isName(_ name: Substring) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return (1...64).contains(name.count)
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isNumber || "!#$%&'*+-/=?^_`{|}~".contains($0) }
            }
    }

    private static func isHost(_ host: Substring) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        let fit = parts.allSatisfy { part in
            (1...63).contains(part.count) && part.first != "-" && part.last != "-"
                && part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
        }
        guard fit, parts.count >= 2, let last = parts.last else { return false }
        return last.count >= 2 && last.contains { $0.isLetter }
    }

    private static let advice = Label(
        vi: "Nhập địa chỉ không dấu, không khoảng trắng, ví dụ htx.senviet@gmail.com; không có thì để trống.",
        en: "Type it without marks and blanks, as htx.senviet@gmail.com; leave it empty if there is none."
    )

    private static func refusal(_ reason: ContactError.Reason, _ text: some StringProtocol) -> ContactError {
        ContactError(
            reason: reason,
            message: Label(
                vi: "«\(text)» không phải địa chỉ thư điện tử.",
                en: "«\(text)» is not an e-mail address."
            ),
            advice: advice
        )
    }
}
