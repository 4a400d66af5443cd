import VietnameseText

/// Where a producer is: the unit that the row names, and today's.
public struct RegisterPlace: Hashable, Sendable {
    /// The province of today.
    public internal(set) var province: AdministrativeUnit?
    /// The commune of today.
    public internal(set) var commune: AdministrativeUnit?
    /// The commune before July 2025, where the row names one of that list.
    public internal(set) var communeThen: AdministrativeUnit?
    /// The communes that are possible, where none is certain.
    public internal(set) var candidates: [AdministrativeUnit] = []
    /// What is not certain.
    public internal(set) var problems: [RegisterProblem] = []
    /// What led to it.
    public internal(set) var reasons: [Label] = []
}

/// Reads the place columns of a row together.
///
/// Where they do not lead to one place, none is chosen.
struct RegisterPlaceReader {
    let units: Units
    /// The province of the list as a whole, for rows that name none.
    let province: String?

    func place(_ row: RegisterRow) -> RegisterPlace {
        let province = row[.province] ?? province
        let address = joined(row[.address], row[.district])
        guard let commune = row[.commune], !contains(row[.address], commune) else {
            return place(units.resolve(address ?? "", province: province))
        }
        guard let address = row[.address] else {
            return place(communeColumn(commune, district: row[.district], province))
        }
        let whole = units.resolve(joined(address, row[.district]) ?? "", province: province)
        let district = row[.district] ?? (whole.outcome == .resolved(.district) ? address : nil)
        return combined(whole, communeColumn(commune, district: district, province))
    }

    private func joined(_ one: String?, _ other: String?) -> String? {
        guard let one else { return other }
        guard let other, !contains(one, other) else { return one }
        return one + ", " + other
    }

    private func contains(_ text: String?, _ part: String) -> Bool {
        text.map { (" \(VietnameseText.searchKey($0)) ").contains(" \(VietnameseText.searchKey(part)) ") } ?? false
    }

    /// The column says that it is a commune but often not of which kind: every kind is tried, and all have to agree.
    private func communeColumn(_ commune: String, district: String?, _ province: String?) -> UnitResolution {
        func resolve(_ kind: String) -> UnitResolution {
            units.resolve(joined(kind + commune, district) ?? "", province: province)
        }
        let plain = resolve("")
        if plain.today.commune != nil { return plain }
        // Without a district a name that only the earlier list has may be of a commune that ended before 2025.
        guard district != nil else { return communeOfToday(named: commune, province) ?? plain }
        if isAmbiguous(plain) { return plain }
        let answers = ["xã ", "phường ", "thị trấn "].map(resolve)
        let communes = Set(answers.map(\.today.commune?.code))
        return communes.count == 1 && communes.first != .some(nil) ? answers[0] : plain
    }

    /// The commune of today with that name, if every commune of that name in the province, of either list, leads there.
    private func communeOfToday(named name: String, _ province: String?) -> UnitResolution? {
        guard let province, let area = units.resolve("", province: province).today.province else { return nil }
        let found = UnitEra.allCases.flatMap { units.find(name, level: .commune, in: $0, within: area) }
        let today = Set(
            found.flatMap { $0.era == .since2025July ? [$0] : units.successors(ofCommune: $0.code).map(\.unit) }
        )
        guard today.count == 1, let commune = today.first, found.contains(commune), commune.parent == area.code
        else { return nil }
        return UnitResolution(
            outcome: .resolved(.commune),
            before: .unknown,
            today: UnitResolution.Place(commune: commune, district: nil, province: area),
            reasons: [.matched(part: name, unit: commune)]
        )
    }

    private func isAmbiguous(_ answer: UnitResolution) -> Bool {
        switch answer.outcome {
        case .ambiguous, .split: true
        case .resolved, .notFound: false
        }
    }

    /// The address and the commune column: they have to agree, or one has to choose among what the other leaves open.
    private func combined(_ address: UnitResolution, _ column: UnitResolution) -> RegisterPlace {
        let provinces = Set([address.today.province, column.today.province].compactMap { $0 })
        if provinces.count > 1 { return contradiction(province: nil) }
        switch (address.today.commune, column.today.commune) {
        case (let one?, let other?):
            guard one == other else { return contradiction(province: provinces.first) }
            return place(communeNamed(in: address) == nil ? column : address)
        case (nil, let commune?):
            guard leavesOpen(address, commune) else { return contradiction(province: provinces.first) }
            var place = place(column)
            place.communeThen = communeNamed(in: address) ?? place.communeThen
            return place
        case (let commune?, nil):
            guard leavesOpen(column, commune) else { return contradiction(province: provinces.first) }
            return place(address)
        case (nil, nil):
            return place(isAmbiguous(column) || column.today.province != nil ? column : address)
        }
    }

    /// Whether an answer without a commune may mean this one.
    private func leavesOpen(_ answer: UnitResolution, _ commune: AdministrativeUnit) -> Bool {
        switch answer.outcome {
        case .split(let parts): return parts.contains(commune)
        case .ambiguous(let all):
            return all.contains { unit in
                unit == commune
                    || unit.era == .before2025July && units.successors(of: unit.code).contains(commune)
            }
        case .resolved:
            guard let district = answer.before.district else { return true }
            return units.successors(of: district.code).contains(commune)
        case .notFound(let part): return part.isEmpty || !startsWithKind(part)
        }
    }

    /// A part with the word for a commune's kind names another commune; a hamlet or street does not.
    private func startsWithKind(_ part: String) -> Bool {
        let first = VietnameseText.searchKey(part).split(separator: " ").first.map(String.init) ?? ""
        return ["xa", "x", "phuong", "p", "thi", "tt", "huyen", "h", "quan", "tinh", "tp", "thanh"].contains(first)
    }

    private func contradiction(province: AdministrativeUnit?) -> RegisterPlace {
        var place = RegisterPlace()
        place.province = province
        place.problems = [.placeAmbiguous] + (province == nil ? [.provinceUnknown] : [])
        place.reasons = [
            Label(
                vi: "cột địa chỉ và cột xã chỉ hai nơi khác nhau",
                en: "address and commune column name different places"
            )
        ]
        return place
    }

    /// The commune of the earlier list that a part of the text names; one that was only worked out does not count.
    private func communeNamed(in answer: UnitResolution) -> AdministrativeUnit? {
        guard let commune = answer.before.commune else { return nil }
        let isNamed = answer.reasons.contains { reason in
            switch reason {
            case .matched(_, let unit), .otherType(_, let unit), .otherSpelling(_, let unit): unit == commune
            default: false
            }
        }
        return isNamed ? commune : nil
    }

    private func place(_ answer: UnitResolution) -> RegisterPlace {
        var place = RegisterPlace()
        place.province = answer.today.province
        place.commune = answer.today.commune
        place.communeThen = communeNamed(in: answer)
        place.reasons = answer.reasons.map(\.label).removingDuplicates()
        let unsure: [RegisterProblem] = place.province == nil ? [.provinceUnknown] : []
        switch answer.outcome {
        case .resolved(let level): place.problems = level == .commune ? [] : [.communeUnknown]
        case .ambiguous(let all):
            place.problems = [.placeAmbiguous] + unsure
            place.candidates = all
        case .split(let parts):
            place.problems = [.placeSplit] + unsure
            place.candidates = parts
        case .notFound: place.problems = place.province == nil ? [.placeUnknown] : [.communeUnknown]
        }
        return place
    }
}

extension UnitReason {
    /// The reason in words.
    var label: Label {
        switch self {
        case .matched(let part, let unit):
            Label(
                vi: "«\(part)» là \(unit.name)\(unit.era.note.vi)",
                en: "«\(part)» is \(unit.name)\(unit.era.note.en)"
            )
        case .otherType(let part, let unit):
            Label(
                vi: "«\(part)» là \(unit.name)\(unit.era.note.vi), ghi khác loại",
                en: "«\(part)» is \(unit.name)\(unit.era.note.en), under another kind"
            )
        case .otherSpelling(let part, let unit):
            Label(
                vi: "«\(part)» là \(unit.name)\(unit.era.note.vi), ghi khác dấu",
                en: "«\(part)» is \(unit.name)\(unit.era.note.en), with other marks"
            )
        case .becamePartOf(let unit): Label(vi: "nay thuộc \(unit.name)", en: "now in \(unit.name)")
        case .chosenAmongParts(let unit):
            Label(
                vi: "xã cũ đã chia; địa chỉ chỉ \(unit.name)",
                en: "the commune was divided; the address names \(unit.name)"
            )
        case .decidedByDay(let era):
            Label(vi: "chọn danh mục\(era.note.vi) theo ngày", en: "the day chose the list\(era.note.en)")
        case .unknown(let part): Label(vi: "không nhận ra «\(part)»", en: "«\(part)» is not known")
        case .contradicted(let part):
            Label(vi: "«\(part)» không khớp phần còn lại", en: "«\(part)» does not fit the rest")
        case .tooLittle(let part):
            Label(vi: "chỉ có «\(part)» thì chưa đủ chắc chắn", en: "«\(part)» alone is too little")
        case .tooLong: Label(vi: "địa chỉ quá dài", en: "the address is too long")
        }
    }
}

extension UnitEra {
    fileprivate var note: Label {
        self == .before2025July ? Label(vi: " (trước 7/2025)", en: " (before July 2025)") : Label(vi: "", en: "")
    }
}
