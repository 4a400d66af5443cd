import OCOP
import Web

/// Why a product has its stars, and what it was certified as before.
extension PublicQuestion {
    func whyTheseStars(_ listing: Listing) -> HTML? {
        guard let certificate = listing.standing?.certificate,
            let set = try? law.scorer(set: certificate.set, ofAct: certificate.act).set
        else { return nil }
        let stars = certificate.stars
        return """
            <section class="card stack"><h2>\(why(stars, listing))</h2>\
            \(meters(certificate, set))\(pointsSentence(certificate, set))\
            <p class="law">\(say(
                "Chấm theo bộ tiêu chí số \(set.number) «\(set.name.vi)» của \(certificate.act), văn bản áp dụng khi chấm.",
                "Scored by criteria set \(set.number), \(set.name.en), of \(certificate.act), the act that applied then."
            ))</p>\(leasts(certificate, set))\(folded(say("Bộ tiêu chí này xét những gì", "What this set looks at"), sections(set)))</section>
            """
    }

    private func why(_ stars: Int, _ listing: Listing) -> String {
        listing.usableStars == nil
            ? say("Vì sao từng được \(stars) sao", "Why it once had \(stars) stars")
            : say("Vì sao được \(stars) sao", "Why \(stars) stars")
    }

    private func meters(_ certificate: Certificate, _ set: CriteriaSet) -> [HTML] {
        certificate.parts.compactMap { part in
            guard let heading = set.decision.parts.first(where: { $0.code == part.part }) else { return nil }
            let words = hundredthsText(part.points, say) + "/" + heading.max.text(in: say)
            return meter(
                say("Phần \(part.part): \(heading.name.vi)", "Part \(part.part): \(heading.name.en)"),
                value: part.points,
                of: heading.max.hundredths,
                words: words
            )
        }
    }

    private func pointsSentence(_ certificate: Certificate, _ set: CriteriaSet) -> HTML? {
        guard let stars = Stars(rawValue: certificate.stars) else { return nil }
        let bands = set.decision.bands
        let least = bands.least(for: stars).text(in: say)
        let band =
            stars == .five
            ? say(
                "\(stars.rawValue) sao: từ \(least) điểm trở lên.",
                "\(stars.rawValue) stars: \(least) points or more."
            )
            : say(
                "\(stars.rawValue) sao: từ \(least) đến dưới \(above(stars, bands)) điểm.",
                "\(stars.rawValue) stars: from \(least) to under \(above(stars, bands)) points."
            )
        guard let points = certificate.points else {
            return "<p>\(say("Điểm không có trong dữ liệu.", "The points are not in the data.")) \(band)</p>"
        }
        let total = hundredthsText(points, say)
        return """
            <p><strong class="num">\(say("\(total) điểm", "\(total) points"))</strong>, \
            \(say("điểm trung bình của Hội đồng.", "the council's mean.")) \(band)\
            \(certificate.parts.isEmpty ? say(" Điểm từng phần không có trong dữ liệu.", " The points by part are not in the data.") : "")</p>
            """
    }

    private func above(_ stars: Stars, _ bands: StarBands) -> String {
        Stars(rawValue: stars.rawValue + 1).map { bands.least(for: $0).text(in: say) } ?? bands.top.text(in: say)
    }

    /// What the stars ask for at least, criterion by criterion (dấu ***, ****, *****).
    private func leasts(_ certificate: Certificate, _ set: CriteriaSet) -> HTML? {
        guard let stars = Stars(rawValue: certificate.stars) else { return nil }
        let items = set.criteria.compactMap { criterion -> HTML? in
            guard let option = criterion.floor(for: stars).flatMap({ criterion.leastOption(reaching: $0) }) else {
                return nil
            }
            let least = say(criterion.options[option - 1].label)
            return "<li><strong>\(criterion.code). \(say(criterion.name))</strong>: \(least)</li>"
        }
        guard !items.isEmpty else { return nil }
        return folded(
            say("Điều kiện tối thiểu của \(certificate.stars) sao", "What \(certificate.stars) stars ask for at least"),
            "<ul>\(items)</ul>"
        )
    }

    private func sections(_ set: CriteriaSet) -> HTML {
        let parts = set.parts.map { part -> HTML in
            let sections = part.sections.map { section -> HTML in
                let points = section.max.text(in: say)
                return
                    "<li>\(say(section.name)) <span class=\"quiet num\">\(say("\(points) điểm", "\(points) points"))</span></li>"
            }
            let name = set.heading(of: part).map { say($0.name) } ?? ""
            return "<p class=\"h3\">\(part.code). \(name)</p><ul>\(sections)</ul>"
        }
        return """
            \(parts)<p><a href="/thu-cham/\(String(set.number))?van-ban=\(CriteriaLibrary.folder(ofAct: set.decision.id))">\
            \(say("Xem từng tiêu chí và tự chấm thử", "See each criterion and try the scoring"))</a></p>
            """
    }

    func history(_ listing: Listing) -> HTML? {
        guard !listing.certificates.isEmpty else { return nil }
        let moments = listing.certificates.map { certificate -> Moment in
            let standing = CertificateStanding(certificate, among: listing.certificates, on: today)
            return Moment(
                """
                <strong>\(say("\(certificate.stars) sao", "\(certificate.stars) stars"))</strong>, \
                <a href="/chung-nhan/\(certificate.number)" class="num">\(certificate.number)</a>: \(say(standing.headline))
                """,
                note: """
                    \(say(
                        "Cấp ngày \(certificate.issuedOn.words(.vi)), đến hết ngày \(certificate.lastDay.words(.vi)).",
                        "Issued \(certificate.issuedOn.words(.en)), to the end of \(certificate.lastDay.words(.en))."
                    )) \(decision(certificate))\(revocation(certificate))
                    """,
                standing.isUsable ? .done : standing.state == .revoked ? .bad : .ahead
            )
        }
        return
            "<section class=\"card\"><h2>\(say("Các lần được chứng nhận", "Its certificates"))</h2>\(timeline(moments))</section>"
    }

    func revocation(_ certificate: Certificate) -> HTML? {
        guard let revocation = certificate.revocation else { return nil }
        let words = say(
            " Thu hồi từ ngày \(revocation.on.words(.vi)) theo Quyết định số \(revocation.decisionNumber) ngày \(revocation.decidedOn.words(.vi)).",
            " Revoked from \(revocation.on.words(.en)) by decision \(revocation.decisionNumber) of \(revocation.decidedOn.words(.en))."
        )
        return "\(words)"
    }
}
