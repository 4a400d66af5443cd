/// The number under which a producer is registered (mã số doanh nghiệp, hợp tác xã, hộ kinh doanh).
///
/// Its form is known for enterprises, whose number is their tax number; those of cooperatives and households changed
/// often, so their older forms are inferred from what stands on papers, and nothing is refused that may stand there.
public struct BusinessNumber: Hashable, Sendable, CustomStringConvertible {
    /// The one form in which it is stored: capitals, no blanks, a hyphen before the three digits of a branch.
    public let description: String
    /// What it looks like.
    public let form: Form

    /// The forms in use.
    public enum Form: String, CaseIterable, Sendable {
        /// Ten digits: enterprise, cooperative, household with a tax number.
        case ten
        /// Ten digits and three: a branch or a place of business.
        case branch
        /// Twelve digits: the personal number of a household's owner, its tax number since 2025-07-01
        /// (86/2024/TT-BTC; inferred).
        case personal
        /// Two digits, one or two letters and six to eight digits or so: household or cooperative registered with a
        /// district (inferred).
        case lettered
    }

    /// Reads a number for a producer of that kind.
    ///
    /// Blanks and dots are dropped, and any dash is taken.
    public init(_ text: some StringProtocol, of kind: ProducerKind) throws(ContactError) {
        guard text.utf8.count <= 60 else { throw Self.refusal(.tooLong, text.prefix(20) + "…", kind) }
        let dropped: Set<Character> = [".", "-", "\u{2010}", "\u{2011}", "–", "—", "\u{200B}", "\u{2060}", "\u{FEFF}"]
        let kept = String(text.filter { !$0.isWhitespace && !dropped.contains($0) }).uppercased()
        guard !kept.isEmpty else {
            throw ContactError(
                reason: .empty,
                message: Label(vi: "Chưa nhập mã số đăng ký.", en: "No registration number was typed."),
                advice: Self.advice(kind)
            )
        }
        guard kept.allSatisfy({ ("0"..."9").contains($0) || ("A"..."Z").contains($0) }) else {
            throw Self.refusal(.character, text, kind)
        }
        guard let form = Self.form(of: kept) else { throw Self.refusal(.form, text, kind) }
        guard Self.forms(for: kind).contains(form) else { throw Self.refusal(.series, text, kind) }
        self.form = form
        description = form == .branch ? "\(kept.prefix(10))-\(kept.suffix(3))" : String(kept)
    }

    /// The forms that a producer of that kind may have.
    public static func forms(for kind: ProducerKind) -> [Form] {
        switch kind {
        case .enterprise: [.ten, .branch]
        case .cooperative: [.ten, .branch, .personal, .lettered]
        case .cooperativeGroup, .farm, .household, .association: Form.allCases
        }
    }

    /// What to look at again, since the tenth digit of a tax number follows from the nine before it; nil where it fits
    /// and for other forms.
    ///
    /// A warning and no refusal: no act read here fixes the rule.
    public var warning: Label? {
        guard form == .ten || form == .branch else { return nil }
        let digits = description.prefix(10).compactMap(\.wholeNumberValue)
        let sum = zip(digits, [31, 29, 23, 19, 17, 13, 7, 5, 3]).reduce(0) { $0 + $1.0 * $1.1 }
        guard digits[9] != 10 - sum % 11 else { return nil }
        return Label(
            vi:
                "Chữ số thứ mười của «\(description)» không khớp với chín chữ số trước: hãy đối chiếu với giấy đăng ký.",
            en: "The tenth digit of «\(description)» does not fit the nine before it: compare it with the certificate."
        )
    }

    private static func form(of text: String) -> Form? {
        let letters = text.filter(\.isLetter).count
        guard letters > 0 else {
            return switch text.count {
            case 10: .ten
            case 12: .personal
            case 13: .branch
            default: nil
            }
        }
        // "41A8012345": province, district, kind and running number; the length varies with the years.
        let tail = text.drop { !$0.isLetter }.drop { $0.isLetter }
        let isOneBlock = tail.allSatisfy { !$0.isLetter }
        let head = text.prefix { !$0.isLetter }.count
        return isOneBlock && letters <= 2 && (2...4).contains(head) && (4...8).contains(tail.count) ? .lettered : nil
    }

    private static func advice(_ kind: ProducerKind) -> Label {
        switch kind {
        case .enterprise:
            Label(
                vi: "Mã số doanh nghiệp có 10 chữ số; chi nhánh thêm 3 chữ số, ví dụ 0101234567-001.",
                en: "An enterprise has 10 digits; a branch adds 3, as 0101234567-001."
            )
        case .cooperative:
            Label(
                vi: "Ghi mã số trên giấy chứng nhận đăng ký hợp tác xã: 10 chữ số, hoặc mã cũ có chữ cái.",
                en: "Write the number on the cooperative's certificate: 10 digits, or an older one with letters."
            )
        case .cooperativeGroup, .farm, .household, .association:
            Label(
                vi: "Ghi mã số trên giấy đăng ký (10 hoặc 12 chữ số, hoặc mã cũ có chữ cái); không có thì để trống.",
                en: "Write the number on the registration (10 or 12 digits, or an older one with letters), or none."
            )
        }
    }

    private static func refusal(
        _ reason: ContactError.Reason,
        _ text: some StringProtocol,
        _ kind: ProducerKind
    ) -> ContactError {
        ContactError(
            reason: reason,
            message: Label(
                vi: "«\(text)» không phải mã số đăng ký của loại hình \(kind.label.vi).",
                en: "«\(text)» is not a registration number for: \(kind.label.en)."
            ),
            advice: advice(kind)
        )
    }
}
