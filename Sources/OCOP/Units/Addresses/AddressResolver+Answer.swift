extension AddressResolver {
    /// The units that all readings share, and why.
    func answer(_ outcome: UnitResolution.Outcome, _ verdict: Verdict, _ reasons: [UnitReason] = []) -> UnitResolution {
        let known = certainty(outcome, verdict.readings)
        let readings = verdict.readings.map(\.reading)
        let old = known.oldCommune ? common(readings.map(oldCommune)) : nil
        let isCommune = outcome == .resolved(.commune)
        return UnitResolution(
            outcome: outcome,
            before: place(
                commune: old,
                district: known.district ? common(readings.map(district)) : nil,
                province: known.province ? common(readings.map(oldProvince)) : nil
            ),
            today: place(
                commune: isCommune ? common(readings.map(\.commune)) : nil,
                district: nil,
                province: known.province ? common(readings.map(\.province)) : nil
            ),
            reasons: matched(verdict.readings) + (isCommune ? became(old, readings) : [])
                + (verdict.decidedBy.map { [.decidedByDay($0)] } ?? []) + reasons
        )
    }

    /// Which units may be told: where the commune is open, only those that the address names itself.
    private func certainty(
        _ outcome: UnitResolution.Outcome,
        _ readings: [ScoredReading]
    )
        -> (oldCommune: Bool, district: Bool, province: Bool)
    {
        guard hasScope(readings) else { return (false, false, false) }
        switch outcome {
        case .resolved(let level): return (level == .commune, true, true)
        case .split: return (true, true, true)
        case .ambiguous, .notFound:
            let isDistrictNamed = readings.allSatisfy { $0.isNamed(.district) }
            return (false, isDistrictNamed, isDistrictNamed || readings.allSatisfy { $0.isNamed(.province) })
        }
    }

    func place(commune: Int?, district: Int?, province: Int?) -> UnitResolution.Place {
        UnitResolution.Place(
            commune: commune.map { table.unit(at: $0) },
            district: district.map { table.unit(at: $0) },
            province: province.map { table.unit(at: $0) }
        )
    }

    /// The value that all have; nil where one has another or none.
    func common(_ rows: [Int?]) -> Int? {
        rows.allSatisfy { $0 == rows[0] } ? rows[0] : nil
    }

    /// A commune of today that was one commune before is that one, whoever wrote it.
    private func oldCommune(of reading: Reading) -> Int? {
        if reading.era == .before2025July { return reading.oldCommune }
        let older = reading.commune.map { table.predecessors(of: $0) } ?? []
        return older.count == 1 && table.successors(of: older[0]).count == 1 && table.level(of: older[0]) == .commune
            ? older[0] : nil
    }

    func district(of reading: Reading) -> Int? {
        if reading.era == .before2025July { return reading.district }
        let older = reading.commune.map { table.predecessors(of: $0) } ?? []
        return older.isEmpty ? nil : common(older.map { table.level(of: $0) == .district ? $0 : table.parent(of: $0) })
    }

    private func oldProvince(of reading: Reading) -> Int? {
        if reading.era == .before2025July { return reading.oldProvince }
        let older =
            reading.commune.map { table.predecessors(of: $0).map { table.province(of: $0) } }
            ?? table.rows(.province, in: .before2025July).filter { table.provinceToday(of: $0) == reading.province }
        return older.isEmpty ? nil : common(older)
    }

    /// What each part of the address names, where all readings agree on it.
    private func matched(_ readings: [ScoredReading]) -> [UnitReason] {
        mentions.compactMap { mention in
            let found = readings.map { $0.reading.explain(mention, exceptAt: nil, table)?.match }
            guard let match = found.first ?? nil, found.allSatisfy({ $0 == match }) else { return nil }
            let unit = table.unit(at: match.row)
            if match.isSameType == false { return .otherType(part: mention.text, unit: unit) }
            return match.spelling == .otherMarks
                ? .otherSpelling(part: mention.text, unit: unit) : .matched(part: mention.text, unit: unit)
        }
    }

    private func became(_ old: Int?, _ readings: [Reading]) -> [UnitReason] {
        guard let old, let today = common(readings.map(\.commune)) else { return [] }
        let unit = table.unit(at: today)
        return [table.successors(of: old).count == 1 ? .becamePartOf(unit) : .chosenAmongParts(unit)]
    }
}
