import Foundation
package import OCOP
import Store

extension Office {
    /// Takes a star away by a decision (26/2026/QĐ-TTg, article 8): from the day of the decision on it may not be used.
    package func revokeCertificate(
        _ id: Certificate.ID,
        ground: RevocationGround,
        reason: String,
        decisionNumber: String,
        decidedOn: CalendarDay,
        version: Int,
        by caller: Caller
    ) async throws {
        let now = now
        try await database.write { tx in
            var certificate = try tx.certificates.get(id)
            try caller.require(.revokeCertificate, on: certificate.subject, by: law.procedure)
            try caller.requireLevel(of: certificate, by: law)
            guard certificate.version == version else { throw StoreError(.stale, "certificate \(id)") }
            guard certificate.revocation == nil, certificate.replacedBy == nil else {
                throw CertificateRefusal.notInForce
            }
            var wrong = InvalidInput()
            wrong.addRevocation(reason, decisionNumber, decidedOn, certificate, today: now.vietnamDay)
            try wrong.check()
            certificate.revocation = Certificate.Revocation(
                on: decidedOn,
                ground: ground.rawValue,
                reason: reason,
                decisionNumber: decisionNumber,
                decidedOn: decidedOn
            )
            try tx.certificates.update(certificate)
            try tx.record(
                .revokeCertificate,
                of: "certificate",
                id,
                by: caller,
                at: now,
                after: certificate.revocation,
                reason: reason
            )
            try tx.tellOfRevocation(certificate, at: now)
            try tx.announce("catalogue", certificate.product.description)
        }
    }
}

extension Caller {
    /// Who recognises a star takes it away: the chair of the province 3 and 4 stars, the Minister 5 (article 8 clause 4).
    func requireLevel(of certificate: Certificate, by law: Law) throws {
        let level: Authority = certificate.stars == 5 ? .centre : .province
        guard areas(as: .decisionMaker).contains(where: { $0.level == level }) else {
            throw EvaluationRefusal.otherLevel(certificate.stars)
        }
    }
}

extension InvalidInput {
    fileprivate mutating func addRevocation(
        _ reason: String,
        _ decisionNumber: String,
        _ day: CalendarDay,
        _ certificate: Certificate,
        today: CalendarDay
    ) {
        if reason.isEmpty {
            add("ly-do", Label(vi: "Lý do: hãy ghi tóm tắt kết luận", en: "Reason: give the conclusion in short"))
        }
        if decisionNumber.isEmpty {
            add("so-quyet-dinh", Label(vi: "Số quyết định: hãy điền ô này", en: "Number of the decision: fill this in"))
        }
        if day < certificate.issuedOn || day > today {
            add(
                "ngay-quyet-dinh",
                Label(
                    vi: "Ngày quyết định: từ \(certificate.issuedOn.text(in: .vi)) đến hôm nay",
                    en: "Day of the decision: from \(certificate.issuedOn) to today"
                )
            )
        }
    }
}

extension Transaction {
    fileprivate func tellOfRevocation(_ certificate: Certificate, at now: Date) throws {
        let day = now.vietnamDay
        var people = try accounts.holders(of: certificate.producer, on: day)
        people += try accounts.holders(of: .standingOffice, in: Area(rawValue: certificate.province), on: day)
        if let commune = certificate.commune {
            people += try accounts.holders(of: .communeOfficer, in: Area(rawValue: commune), on: day)
        }
        try notify(
            people,
            Label(
                vi: "Giấy chứng nhận \(certificate.number) bị thu hồi: \(certificate.productName)",
                en: "Certificate \(certificate.number) was revoked: \(certificate.productName)"
            ),
            path: "/giay-chung-nhan/\(certificate.id)",
            at: now
        )
    }
}

/// Why a certificate cannot be changed or recorded.
package enum CertificateRefusal: Error, Hashable, Sendable, Explained {
    case notInForce
    case numberTaken(String)

    package var message: Label {
        switch self {
        case .notInForce:
            Label(vi: "Giấy chứng nhận này không còn hiệu lực", en: "This certificate is no longer in force")
        case .numberTaken(let number):
            Label(vi: "Đã có giấy chứng nhận số \(number)", en: "There is a certificate \(number) already")
        }
    }

    package var advice: Label {
        switch self {
        case .notInForce:
            Label(
                vi: "Giấy đã bị thu hồi hoặc đã được thay bằng giấy mới. Mở giấy mới để làm tiếp.",
                en: "It was revoked, or a new one has taken its place. Go on with the new one."
            )
        case .numberTaken:
            Label(
                vi: "Tìm số này trong danh sách giấy chứng nhận; nếu khác sản phẩm, xem lại số in trên giấy.",
                en: "Look it up in the list; if it is another product's, look again at the printed number."
            )
        }
    }
}
