package import OCOP
import Web

/// A certificate on one day, as the public reads it.
package struct CertificateStanding: Sendable {
    package let certificate: Certificate
    package let status: CertificateStatus
    /// The certificate that had taken its place by that day.
    package let successor: Certificate?

    /// `others` are all certificates of the same product.
    init(_ certificate: Certificate, among others: [Certificate], on day: CalendarDay) {
        self.certificate = certificate
        successor = others.first { $0.id == certificate.replacedBy && $0.issuedOn <= day }
        status = CertificateStatus(
            of: Validity(issued: certificate.issuedOn, printedLastDay: certificate.lastDay)
                ?? Validity(issued: certificate.issuedOn, months: 1),
            on: day,
            revocation: certificate.revocation.map { Revocation(day: $0.on, ground: .other) },
            pending: certificate.usableUntil.map {
                PendingReassessment(days: max(0, $0.number - certificate.lastDay.number))
            }
        )
    }

    /// The certificate of a product that counts on a day: the latest that was issued by then, even where it was revoked,
    /// so that an older one never gives back a star that was taken away.
    static func current(of certificates: [Certificate], on day: CalendarDay) -> CertificateStanding? {
        let counting = certificates.first { $0.issuedOn <= day } ?? certificates.last
        return counting.map { CertificateStanding($0, among: certificates, on: day) }
    }

    /// Whether the star may be used today.
    package var isUsable: Bool { status.state.isUsable && successor == nil }

    /// The state as pages and feeds name it; one that was replaced is no longer valid.
    package var state: CertificateStatus.State {
        successor != nil && status.state != .revoked ? .expired : status.state
    }

    /// The answer in a few words, which a shopper reads first.
    package var headline: Label {
        if let successor, status.state != .revoked {
            return Label(
                vi: "Không còn dùng: đã có giấy chứng nhận mới số \(successor.number)",
                en: "No longer used: certificate \(successor.number) took its place"
            )
        }
        let certificate = certificate
        let end = certificate.lastDay.adding(days: 1)
        switch status.state {
        case .valid: return Label(vi: "Còn hiệu lực hôm nay", en: "Valid today")
        case .endingSoon: return Label(vi: "Còn hiệu lực hôm nay, sắp hết hạn", en: "Valid today, ending soon")
        case .pendingReassessment:
            return Label(
                vi: "Được dùng hạng sao trong khi chờ đánh giá lại",
                en: "Usable while reassessment is pending"
            )
        case .expired:
            let since = certificate.usableUntil.map { max(end, $0.adding(days: 1)) } ?? end
            return Label(
                vi: "Hết hiệu lực từ ngày \(since.words(.vi))",
                en: "Not valid since \(since.words(.en))"
            )
        case .revoked:
            let day = certificate.revocation?.on ?? end
            return Label(
                vi: "Đã bị thu hồi từ ngày \(day.words(.vi))",
                en: "Revoked on \(day.words(.en))"
            )
        case .notYetValid:
            return Label(
                vi: "Chưa có hiệu lực, bắt đầu từ ngày \(certificate.issuedOn.words(.vi))",
                en: "Not valid before \(certificate.issuedOn.words(.en))"
            )
        case .notFound: return Label(vi: "Không tìm thấy", en: "Not found")
        }
    }
}

extension CertificateStatus.State {
    /// As `data-state` and the feeds spell it: "endingSoon".
    package var code: String { "\(self)" }

    /// As addresses spell it: "sap-het-han".
    var slug: String {
        switch self {
        case .valid: "con-hieu-luc"
        case .endingSoon: "sap-het-han"
        case .pendingReassessment: "cho-danh-gia-lai"
        case .expired: "het-han"
        case .revoked: "thu-hoi"
        case .notYetValid: "chua-co-hieu-luc"
        case .notFound: "khong-tim-thay"
        }
    }
}
