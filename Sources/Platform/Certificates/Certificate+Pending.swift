import Foundation
import OCOP
import Store

/// A certificate past its end that may be used while its reassessment is pending (26/2026/QĐ-TTg, article 12 clause 3).
extension Transaction {
    /// Filing a reassessment that could not keep the 120-day limit lets the certificate be used until the result, for the
    /// days that the transition allows.
    func beginPendingUse(for dossier: Dossier, by law: Law) throws {
        guard dossier.kind == .reassessment, let id = dossier.certificate else { return }
        var certificate = try certificates.get(id)
        let answer = law.regimes.transitionalExtension.answer(lastDay: certificate.lastDay)
        guard let until = answer.until, certificate.usableUntil == nil, certificate.revocation == nil else { return }
        certificate.usableUntil = until
        try certificates.update(certificate)
        try announce("catalogue", certificate.product.description)
    }

    /// Without a reassessment pending, by withdrawal or by a result, it holds no longer than to that day.
    func endPendingUse(for dossier: Dossier, on day: CalendarDay) throws {
        guard dossier.kind == .reassessment, let id = dossier.certificate else { return }
        var certificate = try certificates.get(id)
        guard let until = certificate.usableUntil, until > day else { return }
        certificate.usableUntil = certificate.lastDay >= day ? nil : day
        try certificates.update(certificate)
        try announce("catalogue", certificate.product.description)
    }
}
