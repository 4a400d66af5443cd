extension AddressResolver {
    /// All readings name a commune: one of today, several parts of one, or several.
    func communeDecision(_ verdict: Verdict) -> UnitResolution {
        let readings = verdict.readings
        let today = Set(readings.compactMap(\.reading.commune)).sorted()
        let units = today.map { table.unit(at: $0) }
        if today.count == 1 {
            guard let part = partThatSaysTooLittle(readings) else {
                return answer(.resolved(.commune), verdict)
            }
            return answer(.ambiguous(units), verdict, [.tooLittle(part: part)])
        }
        let old = Set(readings.map(\.reading.oldCommune))
        let divided = Set(old.compactMap { $0 })
        if divided.count == 1, let commune = divided.first, Set(today).isSubset(of: table.successors(of: commune)),
            hasScope(readings)
        {
            return answer(.split(units), verdict)
        }
        return answer(.ambiguous(units), verdict)
    }

    /// A commune's name alone is not enough: without its district it needs its province, its kind and its marks;
    /// without its kind it needs a rural district, since streets in towns have the names of wards.
    private func partThatSaysTooLittle(_ readings: [ScoredReading]) -> String? {
        for scored in readings {
            let named = mentions.indices.filter { scored.names(.commune, with: $0) }
            let hasArea = scored.isNamed(.district) || scored.isNamed(.province)
            if hasArea, named.isEmpty || named.contains(where: { isEnough(mentions[$0], scored) }) { continue }
            return mentions[named.first ?? 0].text
        }
        return nil
    }

    private func isEnough(_ mention: Mention, _ scored: ScoredReading) -> Bool {
        guard let type = mention.type else {
            return scored.isNamed(.district)
                && scored.reading.district.map { table.rows[$0].type == .ruralDistrict } ?? false
        }
        if type.levels != [.commune] || scored.isNamed(.district) { return true }
        guard let match = scored.reading.explain(mention, exceptAt: nil, table)?.match else { return false }
        return scored.isNamed(.province) && match.isSameType != false && match.spelling != .otherMarks
    }

    /// Whether the address says where, beyond one name.
    func hasScope(_ readings: [ScoredReading]) -> Bool {
        readings.contains { scored in
            scored.isNamed(.province) || scored.required + scored.optional > 1
                || mentions.contains {
                    $0.type?.levels == [.district] && $0.matches.contains { $0.row == scored.reading.district }
                }
        }
    }
}
