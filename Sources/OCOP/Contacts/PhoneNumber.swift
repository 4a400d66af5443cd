/// A phone number of Việt Nam (số điện thoại), as people sign in with it and are called.
///
/// Mobile numbers have 10 digits and begin with 03, 05, 07, 08 or 09; fixed lines have 11 and begin with 02. Which
/// operator holds a series is not looked at, since series are added.
public struct PhoneNumber: Hashable, Sendable {
    /// The digits as dialled in the country: "0912345678".
    public let national: String

    /// Reads a number as people type it: blanks, dots, hyphens and brackets are dropped, +84 and 0084 are understood.
    ///
    /// A mobile number of 11 digits, as before September 2018, is refused with the number that it became.
    public init(_ text: some StringProtocol) throws(ContactError) {
        guard text.utf8.count <= 60 else { throw Self.refusal(.tooLong, text.prefix(20) + "…") }
        let kept = String(text.filter { !Self.ignored.contains($0) && !$0.isWhitespace })
        guard !kept.isEmpty else { throw Self.empty }
        let isAbroad = kept.first == "+"
        let typed = isAbroad ? String(kept.dropFirst()) : kept
        guard typed.allSatisfy({ ("0"..."9").contains($0) }) else { throw Self.refusal(.character, text) }
        let digits = Self.national(typed, isAbroad: isAbroad)
        if let now = Self.renumbered(digits) { throw Self.renumbered(from: digits, to: now) }
        guard digits.hasPrefix("0"), (10...11).contains(digits.count) else { throw Self.refusal(.form, text) }
        let second = digits[digits.index(after: digits.startIndex)]
        guard digits.count == (second == "2" ? 11 : 10) else { throw Self.refusal(.form, text) }
        guard "235789".contains(second) else { throw Self.refusal(.series, text) }
        national = digits
    }

    /// Whether messages reach it.
    public var isMobile: Bool { !national.hasPrefix("02") }

    /// The form in which two numbers are compared and stored (E.164): "+84912345678".
    public var key: String { "+84" + national.dropFirst() }

    /// The number with its last three digits only, for pages that do not need it whole: "•••• ••• 678".
    public var masked: String {
        let groups = description.split(separator: " ")
        let hidden = String(national.dropLast(3).map { _ in "•" }) + national.suffix(3)
        var rest = hidden[...]
        return groups.map { group in
            defer { rest = rest.dropFirst(group.count) }
            return String(rest.prefix(group.count))
        }.joined(separator: " ")
    }

    private static let ignored: Set<Character> = [
        ".", "-", "(", ")", "\u{2010}", "\u{2011}", "–", "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{200E}", "\u{202A}",
        "\u{202C}",
    ]

    private static func national(_ digits: String, isAbroad: Bool) -> String {
        var rest = digits[...]
        if !isAbroad, rest.hasPrefix("0084") { rest = rest.dropFirst(2) }
        // "84…" without a plus is the country's code only where the number is too long to be a national one.
        guard rest.hasPrefix("84"), isAbroad || rest.count != digits.count || rest.count > 10 else {
            return isAbroad ? "+" + String(rest) : String(rest)
        }
        rest = rest.dropFirst(2)
        return rest.hasPrefix("0") ? String(rest) : "0" + rest
    }
}

extension PhoneNumber: CustomStringConvertible {
    /// In groups, as people read it aloud: "0912 345 678", "024 3825 1234", "0220 382 5123".
    public var description: String {
        let digits = Array(national)
        let cuts: [Int]
        if isMobile {
            cuts = [4, 7, 10]
        } else if national.hasPrefix("024") || national.hasPrefix("028") {
            cuts = [3, 7, 11]
        } else {
            cuts = [4, 7, 11]
        }
        return zip([0] + cuts, cuts).map { String(digits[$0..<$1]) }.joined(separator: " ")
    }
}

extension PhoneNumber {
    /// The series of eleven digits that became ten in 2018 (plan of the Ministry of Information and Communications).
    private static let series2018 = [
        "0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078",
        "0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082",
        "0162": "032", "0163": "033", "0164": "034", "0165": "035", "0166": "036", "0167": "037", "0168": "038",
        "0169": "039", "0186": "056", "0188": "058", "0199": "059",
    ]

    private static func renumbered(_ digits: String) -> String? {
        guard digits.count == 11, let series = series2018[String(digits.prefix(4))] else { return nil }
        return series + digits.dropFirst(4)
    }

    private static func renumbered(from old: String, to now: String) -> ContactError {
        ContactError(
            reason: .series,
            message: Label(
                vi: "Số di động 11 chữ số «\(old)» không còn dùng từ năm 2018.",
                en: "The mobile number of 11 digits «\(old)» has not been in use since 2018."
            ),
            advice: Label(vi: "Số ấy nay có thể là \(now).", en: "It may be \(now) today.")
        )
    }

    private static let empty = ContactError(
        reason: .empty,
        message: Label(vi: "Chưa nhập số điện thoại.", en: "No phone number was typed."),
        advice: advice
    )

    private static let advice = Label(
        vi: "Nhập số di động 10 chữ số (0912 345 678) hoặc số cố định 11 chữ số (024 3825 1234).",
        en: "Type a mobile number of 10 digits (0912 345 678) or a fixed line of 11 (024 3825 1234)."
    )

    private static func refusal(_ reason: ContactError.Reason, _ text: some StringProtocol) -> ContactError {
        ContactError(
            reason: reason,
            message: Label(
                vi: "«\(text)» không phải số điện thoại Việt Nam.",
                en: "«\(text)» is not a phone number of Việt Nam."
            ),
            advice: advice
        )
    }
}
