import Foundation
import OCOP
import Store

extension Transaction {
    /// Issues the certificate of a recognition and ends the one that stood before it.
    func issueCertificate(
        _ stars: Stars,
        to product: Product,
        for dossier: Dossier,
        by paper: Paper,
        standing: StandingResult,
        by law: Law,
        under regime: Regime,
        at now: Date
    ) throws -> Certificate {
        // Issued with the decision, so its day counts; the number is of that year.
        let day = paper.issuedOn ?? now.vietnamDay
        guard let validity = Validity(issued: day, under: regime) else { throw EvaluationRefusal.noValidity }
        let set = try law.scorer(set: standing.scoring.set, ofAct: standing.scoring.act).set
        let certificate = Certificate(
            id: .init(at: now),
            number: try nextCertificateNumber(at: paper.level, of: dossier.province, in: day.year),
            product: product.id,
            producer: dossier.producer,
            dossier: dossier.id,
            productName: dossier.productName,
            producerName: dossier.producerName,
            productCode: product.code,
            stars: stars.rawValue,
            act: standing.scoring.act,
            set: standing.scoring.set,
            points: standing.result.hundredths,
            parts: standing.parts(in: set),
            decisionNumber: paper.number ?? "",
            decidedOn: day,
            decidedBy: law.recogniser(at: paper.level, of: dossier.province, on: day),
            issuedOn: validity.issued,
            lastDay: validity.lastDay,
            commune: dossier.commune,
            province: dossier.province
        )
        try certificates.insert(certificate)
        for var old in try certificates.list(of: [product.id])
        where old.id != certificate.id && old.replacedBy == nil && old.revocation == nil {
            old.replacedBy = certificate.id
            try certificates.update(old)
        }
        return certificate
    }

    /// The next number of the province and year, or of the centre ("00"), without gaps.
    private func nextCertificateNumber(at level: Authority, of province: String, in year: Int) throws -> String {
        let register = level == .centre ? "00" : province
        let sequence = try nextNumber(of: "certificate/\(register)/\(year)")
        do throws(CodeError) {
            return try CertificateNumber(province: register, year: year, sequence: sequence).description
        } catch {
            throw EvaluationRefusal.noCode(error)
        }
    }

    /// Tells the producer, the commune and the standing office of a new star.
    func tellOfRecognition(_ dossier: Dossier, _ certificate: Certificate, at now: Date) throws {
        let text = Label(
            vi:
                "\(dossier.productName) được công nhận \(certificate.stars) sao, đến hết ngày \(certificate.lastDay.text(in: .vi))",
            en:
                "\(dossier.productName) is recognised with \(certificate.stars) stars until the end of \(certificate.lastDay)"
        )
        try notify(
            accounts.holders(of: dossier.producer, on: now.vietnamDay),
            text,
            path: "/ho-so/\(dossier.id)/giay-chung-nhan",
            at: now
        )
        try notify(officials(of: dossier, on: now.vietnamDay), text, path: "/ho-so/\(dossier.id)/ket-qua", at: now)
    }

    /// The officers of the commune and the standing office of the province.
    func officials(of dossier: Dossier, on day: CalendarDay) throws -> [Account.ID] {
        try accounts.holders(of: .communeOfficer, in: Area(rawValue: dossier.commune), on: day)
            + accounts.holders(of: .standingOffice, in: Area(rawValue: dossier.province), on: day)
    }
}

extension Law {
    /// Who recognises, in words: "Chủ tịch UBND tỉnh Hưng Yên" (26/2026/QĐ-TTg, article 4 clause 1).
    func recogniser(at level: Authority, of province: String, on day: CalendarDay) -> String {
        level == .centre
            ? "Bộ trưởng Bộ Nông nghiệp và Môi trường"
            : "Chủ tịch UBND \(name(of: province, on: day).lowercasedType)"
    }
}
