package import OCOP
import Store
import VietnameseText

/// The certificates that an official may see, narrowed by what they look for: those that end first stand first.
package struct CertificateFilter: Equatable, Sendable {
    package var standing = Standing.usable
    package var words = ""
    package var stars: Int?
    /// The last day and identity after which the list goes on.
    package var after: (CalendarDay, Certificate.ID)?

    package init() {}

    package static func == (one: Self, other: Self) -> Bool {
        one.standing == other.standing && one.words == other.words && one.stars == other.stars
            && one.after?.0 == other.after?.0 && one.after?.1 == other.after?.1
    }

    /// How a certificate stands today.
    package enum Standing: String, CaseIterable, Sendable {
        case usable = "con-hieu-luc"
        case endingSoon = "sap-het-han"
        case expired = "het-han"
        case revoked = "thu-hoi"
        case replaced = "da-thay"
        case all = "tat-ca"

        package var label: Label {
            switch self {
            case .usable: Label(vi: "Còn được dùng hôm nay", en: "Usable today")
            case .endingSoon: Label(vi: "Hết hạn trong 180 ngày", en: "Ending within 180 days")
            case .expired: Label(vi: "Đã hết hạn", en: "Expired")
            case .revoked: Label(vi: "Đã thu hồi", en: "Revoked")
            case .replaced: Label(vi: "Đã được thay", en: "Replaced")
            case .all: Label(vi: "Tất cả", en: "All")
            }
        }
    }
}

extension Office {
    /// A page of certificates, one more than asked where there are more.
    package func certificates(
        _ search: CertificateFilter,
        limit: Int,
        for caller: Caller
    ) async throws -> [Certificate] {
        let today = today
        let areas = caller.areas(for: .listCertificates)
        return try await database.read { tx in
            try tx.certificates.list(search, in: areas, on: today, limit: limit + 1)
        }
    }

    /// A certificate with the other ones of its product, the dossier whose result the reader may see too, and the
    /// decision as a paper where they may read that, for somebody who may see it.
    package func certificate(
        _ id: Certificate.ID,
        for caller: Caller
    ) async throws -> (certificate: Certificate, others: [Certificate], result: Dossier.ID?, decision: Paper?) {
        try await database.read { tx in
            let certificate = try tx.certificates.get(id)
            try caller.require(.listCertificates, on: certificate.subject, by: law.procedure)
            let others = try tx.certificates.list(of: [certificate.product]).filter { $0.id != id }
            let dossier = try certificate.dossier.flatMap { try tx.dossiers.find($0) }
            let result = try dossier.flatMap { dossier in
                let subject = try tx.dossiers.subject(of: dossier)
                return DossierRoom.result.isOpen(to: caller, dossier, subject, by: law) ? dossier.id : nil
            }
            let decision = try tx.papers.decision(of: certificate, for: caller, by: law.procedure)
            return (certificate, others, result, decision)
        }
    }

    /// The certificate that a dossier led to, for those who may see its result.
    package func certificate(of dossier: Dossier.ID, for caller: Caller) async throws -> Certificate {
        try await database.read { tx in
            let dossier = try tx.dossiers.get(dossier, for: caller, to: .seeResult, by: law.procedure)
            guard let found = try tx.certificates.list(of: [dossier.product]).first(where: { $0.dossier == dossier.id })
            else { throw StoreError(.missing, "certificate of \(dossier.id)") }
            return found
        }
    }
}

extension Caller {
    /// The areas in which some role of theirs allows an action.
    func areas(for action: Action) -> [Area] {
        let roles = AuthorityTable.roles(for: action)
        return grants.filter { roles.contains($0.role) }.map(\.area)
    }
}

extension CertificateTable {
    func list(
        _ search: CertificateFilter,
        in areas: [Area],
        on today: CalendarDay,
        limit: Int
    ) throws -> [Certificate] {
        let place: SQL =
            areas.contains(.country)
            ? "1 = 1" : "(certificate.province IN (\(areas)) OR certificate.commune IN (\(areas)))"
        let soon = today.adding(days: 180)
        let usable: SQL = """
            revocation IS NULL AND replaced_by IS NULL AND (last_day >= \(today) OR usable_until >= \(today))
            """
        let standing: SQL =
            switch search.standing {
            case .usable: usable
            case .endingSoon: "\(usable) AND last_day <= \(soon)"
            case .expired:
                """
                revocation IS NULL AND replaced_by IS NULL AND last_day < \(today)
                AND (usable_until IS NULL OR usable_until < \(today))
                """
            case .revoked: "revocation IS NOT NULL"
            case .replaced: "replaced_by IS NOT NULL"
            case .all: "1 = 1"
            }
        let key = VietnameseText.searchKey(search.words).filter { $0 != "%" && $0 != "_" }
        let words: SQL =
            key.isEmpty
            ? (UnsearchableWords.holds(search.words) ? "1 = 0" : "1 = 1")
            : """
            (certificate.product_id IN (SELECT id FROM product WHERE search_key LIKE \("%" + key + "%"))
             OR certificate.producer_id IN (SELECT id FROM producer WHERE search_key LIKE \("%" + key + "%"))
             OR certificate.number = \(EarlierCertificate.normalised(search.words)))
            """
        let stars: SQL = search.stars.map { "stars = \($0)" } ?? "1 = 1"
        let after: SQL = search.after.map { "(last_day > \($0.0) OR (last_day = \($0.0) AND id > \($0.1)))" } ?? "1 = 1"
        return try tx.rows(
            """
            SELECT * FROM certificate
            WHERE \(place) AND \(standing) AND \(words) AND \(stars) AND \(after)
            ORDER BY last_day, id LIMIT \(limit)
            """
        ).map(Certificate.init)
    }
}
