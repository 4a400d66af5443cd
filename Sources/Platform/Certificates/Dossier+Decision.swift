import Foundation
import OCOP
import Store

extension Office {
    /// Recognises a product by the signed and numbered decision of its level: in one write the step, the product code,
    /// the certificate with its number, the end of the one that it replaces, and the notices
    /// (26/2026/QĐ-TTg, article 4 clause 1 and article 7 clause 3).
    @discardableResult
    package func decide(_ id: Dossier.ID, version: Int, by caller: Caller) async throws -> Certificate {
        let now = now
        return try await database.write { tx in
            var dossier = try tx.dossiers.get(id, version: version, for: caller, to: .decide, by: law.procedure)
            guard let regime = law.regime(dossier.regime) else { throw EvaluationRefusal.noValidity }
            let standing = try tx.settledResult(of: dossier)
            try standing.require(.decide, from: dossier.state, under: regime)
            try tx.papers.requireFinished(for: .decide, of: dossier)
            guard let stars = standing.stars, let paper = try tx.recognitionDecision(of: dossier) else {
                throw EvaluationRefusal.papersMissing([.recognitionDecision])
            }
            // First, so that of two who decide at once the second stops here, before any number is taken.
            try dossier.take(.decide, by: law.procedure, at: now)
            dossier.dueOn = nil
            try tx.dossiers.update(dossier)
            let product = try tx.giveCode(to: dossier, judged: standing.scoring.closedAt ?? now)
            let certificate = try tx.issueCertificate(
                stars,
                to: product,
                for: dossier,
                by: paper,
                standing: standing,
                by: law,
                under: regime,
                at: now
            )
            try tx.record(
                .decide,
                of: "dossier",
                id,
                by: caller,
                at: now,
                after: [
                    "state": dossier.state.rawValue, "certificate": certificate.number,
                    "stars": "\(certificate.stars)", "code": certificate.productCode ?? "",
                ]
            )
            try tx.tellOfRecognition(dossier, certificate, at: now)
            try tx.announce("catalogue", dossier.product.description)
            return certificate
        }
    }
}

extension Transaction {
    /// The decision that recognises a dossier, numbered by its body.
    fileprivate func recognitionDecision(of dossier: Dossier) throws -> Paper? {
        try papers.list(of: dossier.id).last {
            $0.kind == .recognitionDecision && $0.isAbout(dossier) && $0.isFinished
        }
    }

    /// The product with its code: an issued one stays for ever, a new one takes the commune's next number.
    fileprivate func giveCode(to dossier: Dossier, judged: Date) throws -> Product {
        var product = try products.get(dossier.product)
        guard product.code == nil else { return product }
        let year = judged.vietnamDay.year
        var code: String
        repeat {
            code = try productCode(of: dossier, nextNumber(of: "product-code/\(dossier.commune)"), year: year)
            // A code may stand already, on a product that was recorded from its paper.
        } while try products.find(code: code) != nil
        product.code = code
        try products.update(product)
        product.version += 1
        return product
    }

    private func productCode(of dossier: Dossier, _ sequence: Int, year: Int) throws(EvaluationRefusal) -> String {
        do throws(CodeError) {
            return try ProductCode(
                province: dossier.province,
                commune: dossier.commune,
                sequence: sequence,
                year: year
            ).description
        } catch {
            throw .noCode(error)
        }
    }
}
