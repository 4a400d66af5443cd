package import OCOP

/// How a body names itself on its papers (30/2020/NĐ-CP, annex I): kept on each paper as it was.
package struct Letterhead: Codable, Hashable, Sendable {
    /// The body over the issuer; committees have none (annex I, part II, point 2).
    package var above: String?
    package var issuer: String
    /// The issuer's letters in its signs, "UBND".
    package var letters: String
    /// The place before the date.
    package var place: String
    /// The title of its head, "Chủ tịch".
    package var head: String
    /// The line over the signature where the body acts together (TM.), as for a people's committee.
    package var collective: String?
}

extension Law {
    /// The letterhead of the body that issues a kind of paper, for a dossier's commune and province.
    package func letterhead(
        of kind: PaperKind,
        level: Authority,
        commune: String,
        province: String,
        settings: Settings,
        on day: CalendarDay
    ) -> Letterhead {
        let communeName = name(of: commune, on: day)
        let provinceName = name(of: province, on: day)
        let head = level == .centre ? "Bộ Nông nghiệp và Môi trường" : "Ủy ban nhân dân \(provinceName.lowercasedType)"
        let place = level == .centre ? "Hà Nội" : provinceName.plain
        switch kind.body {
        case .communeCommittee:
            return Letterhead(
                above: nil,
                issuer: "Ủy ban nhân dân \(communeName.lowercasedType)".uppercased(),
                letters: "UBND",
                place: communeName.plain,
                head: "Chủ tịch",
                collective: "TM. ỦY BAN NHÂN DÂN"
            )
        case .standingOffice:
            let office = level == .centre ? settings.centralOffice : settings.standingOffice
            return Letterhead(
                above: head.uppercased(),
                issuer: office.name.uppercased(),
                letters: office.letters,
                place: place,
                head: office.head
            )
        case .advisoryTeam, .council:
            let isCouncil = kind.body == .council
            return Letterhead(
                above: head.uppercased(),
                issuer: isCouncil ? "HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP" : "TỔ TƯ VẤN HỘI ĐỒNG OCOP",
                letters: isCouncil ? "HĐOCOP" : "TTV",
                place: place,
                head: isCouncil ? "Chủ tịch Hội đồng" : "Tổ trưởng",
                collective: isCouncil ? "TM. HỘI ĐỒNG" : "TM. TỔ TƯ VẤN"
            )
        case .head:
            return Letterhead(
                above: nil,
                issuer: head.uppercased(),
                letters: level == .centre ? "BNNMT" : "UBND",
                place: place,
                head: level == .centre ? "Bộ trưởng" : "Chủ tịch"
            )
        }
    }

    /// A unit's name for sentences, "xã Mẫu", and alone, "Mẫu"; its code where no list has it.
    package func name(of code: String, on day: CalendarDay) -> (lowercasedType: String, plain: String) {
        guard let unitCode = UnitCode(code), let unit = units.unit(unitCode, on: day) else { return (code, code) }
        return ("\(unit.type.word.lowercased()) \(unit.plainName)", unit.plainName)
    }
}

/// An office that works for a body and signs its own papers.
package struct OfficeName: Hashable, Sendable {
    package var name: String
    package var letters: String
    package var head: String

    package init(name: String, letters: String, head: String) {
        self.name = name
        self.letters = letters
        self.head = head
    }
}
