package import OCOP
import Store

/// Whether a product can have a dossier of some kind begun today, and why.
package struct DossierOpening: Equatable, Sendable {
    package let kind: DossierKind
    package let isOpen: Bool
    /// In words, with the dates that count.
    package let reason: Label
    /// The certificate that an upgrade or reassessment is about.
    package let certificate: Certificate.ID?
}

/// What a product's certificates and its open dossier leave to be filed (26/2026/QĐ-TTg, article 7).
package struct DossierOpenings: Sendable {
    /// Newest first.
    let certificates: [Certificate]
    let openDossier: Dossier?
    let today: CalendarDay
    let regimes: Regimes

    /// One answer for each kind, in the order of the form.
    package var all: [DossierOpening] {
        if let openDossier {
            let reason = Label(
                vi: "Sản phẩm đang có một hồ sơ chưa kết thúc («\(openDossier.state.label.vi)»).",
                en: "The product has a dossier that is not over («\(openDossier.state.label.en)»)."
            )
            return DossierKind.allCases.map { closed($0, reason) }
        }
        guard let current else {
            let hadOne = !certificates.isEmpty
            return [
                open(
                    .first,
                    hadOne
                        ? Label(
                            vi: "Giấy chứng nhận trước đã hết hạn hoặc bị thu hồi; sản phẩm nộp hồ sơ như lần đầu.",
                            en:
                                "The earlier certificate has ended or was revoked; the product files as for the first time."
                        )
                        : Label(vi: "Sản phẩm chưa từng được công nhận.", en: "The product was never recognised.")
                ),
                closed(.upgrade, Self.noCertificate), closed(.reassessment, Self.noCertificate),
            ]
        }
        let until = current.lastDay
        return [
            closed(
                .first,
                Label(
                    vi: "Sản phẩm đang có giấy chứng nhận \(current.stars) sao, đến hết ngày \(until.text(in: .vi)).",
                    en: "The product has a certificate of \(current.stars) stars until the end of \(until)."
                )
            ),
            upgrade(current), reassessment(current),
        ]
    }

    package subscript(kind: DossierKind) -> DossierOpening {
        all.first { $0.kind == kind } ?? closed(kind, Self.noCertificate)
    }

    /// The certificate that is in force today.
    private var current: Certificate? {
        certificates.first {
            $0.revocation == nil && $0.replacedBy == nil
                && ($0.lastDay >= today || $0.usableUntil ?? $0.lastDay >= today)
        }
    }

    private func upgrade(_ certificate: Certificate) -> DossierOpening {
        guard certificate.stars < 5 else {
            return closed(.upgrade, Label(vi: "Sản phẩm đã có 5 sao.", en: "The product has 5 stars already."))
        }
        return open(
            .upgrade,
            Label(
                vi: "Đang có \(certificate.stars) sao; có thể đề nghị hạng cao hơn bất cứ lúc nào.",
                en: "It has \(certificate.stars) stars; a higher star can be asked for at any time."
            ),
            certificate
        )
    }

    private func reassessment(_ certificate: Certificate) -> DossierOpening {
        guard let regime = regimes.regime(on: today),
            let window = ReassessmentWindow(lastDay: certificate.lastDay, under: regime)
        else {
            let (vi, en) = ("Giai đoạn hiện hành không quy định đánh giá lại.", "No reassessment under this regime.")
            return closed(.reassessment, Label(vi: vi, en: en))
        }
        let vi = "từ \(window.opens.text(in: .vi)) đến hết \(window.closes.text(in: .vi))"
        let en = "from \(window.opens) to the end of \(window.closes)"
        switch window.state(on: today) {
        case .open:
            return open(
                .reassessment,
                Label(vi: "Đang trong hạn nộp: \(vi).", en: "Within the window: \(en)."),
                certificate
            )
        case .notYetOpen:
            return closed(.reassessment, Label(vi: "Chưa đến hạn nộp: \(vi).", en: "The window is \(en)."))
        case .late:
            let answer = regimes.transitionalExtension.answer(lastDay: certificate.lastDay)
            if let until = answer.until, today <= until {
                return open(.reassessment, answer.basis.label, certificate)
            }
            return closed(
                .reassessment,
                Label(
                    vi: "Đã qua hạn nộp (\(vi)). Khi giấy chứng nhận hết hạn thì nộp hồ sơ như lần đầu.",
                    en: "The window (\(en)) is over. Once the certificate has ended, file as for the first time."
                )
            )
        }
    }

    private static let noCertificate = Label(
        vi: "Chỉ dành cho sản phẩm đang có giấy chứng nhận còn hiệu lực.",
        en: "Only for a product whose certificate is valid."
    )

    private func open(_ kind: DossierKind, _ reason: Label, _ certificate: Certificate? = nil) -> DossierOpening {
        DossierOpening(kind: kind, isOpen: true, reason: reason, certificate: certificate?.id)
    }

    private func closed(_ kind: DossierKind, _ reason: Label) -> DossierOpening {
        DossierOpening(kind: kind, isOpen: false, reason: reason, certificate: nil)
    }
}
