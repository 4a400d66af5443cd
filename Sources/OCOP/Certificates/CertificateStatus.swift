/// What a shopper reads of a certificate on a day: one word, one sentence, and until when they hold.
public struct CertificateStatus: Hashable, Sendable {
    /// The state.
    public let state: State
    /// Last day on which the star may be used; nil where it may not.
    public let usableUntil: CalendarDay?
    /// First day on which these words change by themselves; nil where they stay.
    public let changesOn: CalendarDay?
    /// The sentence.
    public let sentence: Label

    /// The states that the public is told.
    public enum State: String, CaseIterable, Codable, Sendable {
        /// Còn hiệu lực.
        case valid
        /// Sắp hết hạn.
        case endingSoon = "ending_soon"
        /// Đã hết hạn.
        case expired
        /// Chờ đánh giá lại.
        case pendingReassessment = "pending_reassessment"
        /// Đã thu hồi.
        case revoked
        /// Không tìm thấy.
        case notFound = "not_found"
        /// Chưa có hiệu lực: a certificate read on a day before its issue.
        case notYetValid = "not_yet_valid"

        /// Its word on a badge.
        public var label: Label {
            switch self {
            case .valid: Label(vi: "Còn hiệu lực", en: "Valid")
            case .endingSoon: Label(vi: "Sắp hết hạn", en: "Ending soon")
            case .expired: Label(vi: "Đã hết hạn", en: "Expired")
            case .pendingReassessment: Label(vi: "Chờ đánh giá lại", en: "Reassessment pending")
            case .revoked: Label(vi: "Đã bị thu hồi", en: "Revoked")
            case .notFound: Label(vi: "Không tìm thấy", en: "Not found")
            case .notYetValid: Label(vi: "Chưa có hiệu lực", en: "Not yet valid")
            }
        }

        /// Whether the star may be used.
        public var isUsable: Bool { [.valid, .endingSoon, .pendingReassessment].contains(self) }
    }

    /// The answer where no certificate bears the number.
    public static let notFound = CertificateStatus(
        state: .notFound,
        usableUntil: nil,
        changesOn: nil,
        sentence: Label(
            vi: "Hệ thống này không có giấy chứng nhận mang số đã nhập. Hãy kiểm tra lại từng ký tự.",
            en: "This system has no certificate of that number. Please check each character."
        )
    )

    /// The answer for a certificate on a day.
    ///
    /// `warning` is the number of days before the end from which it is called ending soon (local practice: 30);
    /// `pending` is a granted transitional extension (26/2026/QĐ-TTg, article 12 clause 3). A revocation goes before all
    /// else from its day on (article 8).
    public init(
        of validity: Validity,
        on day: CalendarDay,
        revocation: Revocation? = nil,
        pending: PendingReassessment? = nil,
        warning: Int = 30
    ) {
        if let revocation, day >= revocation.day {
            self = Self.revoked(revocation)
            return
        }
        let found =
            switch validity.state(on: day, warning: warning, pending: pending) {
            case .notYet(let from): Self.notYet(from)
            case .valid: Self.valid(validity, warning: warning)
            case .endsSoon: Self.endingSoon(validity)
            case .extended(let until): Self.pending(validity, until: until)
            case .expired(let since): Self.expired(since)
            }
        self = found.cut(at: revocation?.day)
    }

    private init(state: State, usableUntil: CalendarDay?, changesOn: CalendarDay?, sentence: Label) {
        self.state = state
        self.usableUntil = usableUntil
        self.changesOn = changesOn
        self.sentence = sentence
    }

    /// The same words, ending where a revocation begins that lies ahead.
    private func cut(at day: CalendarDay?) -> CertificateStatus {
        guard let day else { return self }
        return CertificateStatus(
            state: state,
            usableUntil: usableUntil.map { min($0, day.adding(days: -1)) },
            changesOn: min(changesOn ?? day, day),
            sentence: sentence
        )
    }
}

extension CertificateStatus {
    private static func valid(_ validity: Validity, warning: Int) -> CertificateStatus {
        let end = validity.lastDay
        return CertificateStatus(
            state: .valid,
            usableUntil: end,
            changesOn: end.adding(days: -warning),
            sentence: Label(
                vi: "Giấy chứng nhận còn hiệu lực hôm nay, đến hết ngày \(end.text(in: .vi)).",
                en: "The certificate is valid today, to the end of \(end)."
            )
        )
    }

    private static func endingSoon(_ validity: Validity) -> CertificateStatus {
        let end = validity.lastDay
        return CertificateStatus(
            state: .endingSoon,
            usableUntil: end,
            changesOn: end.adding(days: 1),
            sentence: Label(
                vi: "Giấy chứng nhận còn hiệu lực hôm nay nhưng sắp hết hạn: đến hết ngày \(end.text(in: .vi)).",
                en: "The certificate is valid today but ends soon: at the end of \(end)."
            )
        )
    }

    private static func pending(_ validity: Validity, until: CalendarDay) -> CertificateStatus {
        let (end, last) = (validity.lastDay, until)
        return CertificateStatus(
            state: .pendingReassessment,
            usableUntil: last,
            changesOn: last.adding(days: 1),
            sentence: Label(
                vi:
                    "Giấy chứng nhận đã hết hạn sau ngày \(end.text(in: .vi)); sản phẩm được dùng hạng sao trong khi chờ kết quả đánh giá lại, chậm nhất đến hết ngày \(last.text(in: .vi)).",
                en:
                    "The certificate ended after \(end); the star may be used while reassessment is pending, to the end of \(last) at the latest."
            )
        )
    }

    private static func expired(_ since: CalendarDay) -> CertificateStatus {
        CertificateStatus(
            state: .expired,
            usableUntil: nil,
            changesOn: nil,
            sentence: Label(
                vi: "Giấy chứng nhận đã hết hiệu lực từ ngày \(since.text(in: .vi)); hạng sao không còn được sử dụng.",
                en: "The certificate has not been valid since \(since); the star may no longer be used."
            )
        )
    }

    private static func revoked(_ revocation: Revocation) -> CertificateStatus {
        let day = revocation.day
        return CertificateStatus(
            state: .revoked,
            usableUntil: nil,
            changesOn: nil,
            sentence: Label(
                vi: "Giấy chứng nhận đã bị thu hồi từ ngày \(day.text(in: .vi)); hạng sao không còn được sử dụng.",
                en: "The certificate was revoked from \(day); the star may no longer be used."
            )
        )
    }

    private static func notYet(_ from: CalendarDay) -> CertificateStatus {
        CertificateStatus(
            state: .notYetValid,
            usableUntil: nil,
            changesOn: from,
            sentence: Label(
                vi: "Giấy chứng nhận có hiệu lực từ ngày \(from.text(in: .vi)); hôm nay chưa có hiệu lực.",
                en: "The certificate is valid from \(from); it is not valid yet today."
            )
        )
    }
}
