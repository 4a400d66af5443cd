extension AddressResolver {
    /// Some reading names no commune: what holds is the largest area, if all the others lie in it.
    func areaDecision(_ verdict: Verdict) -> UnitResolution {
        let readings = verdict.readings
        let level = readings.map(\.reading.level).min() ?? .province
        let tops = readings.filter { $0.reading.level == level }
        let areas = Set(tops.compactMap { level == .province ? $0.reading.province : $0.reading.district })
        guard areas.count == 1, let area = areas.first, readings.allSatisfy({ lies($0.reading, in: area) }),
            hasScope(readings)
        else {
            let rows = Set(readings.compactMap { $0.reading.commune ?? $0.reading.district ?? $0.reading.province })
            return answer(.ambiguous(rows.sorted().map { table.unit(at: $0) }), verdict)
        }
        return answer(.resolved(level), verdict)
    }

    private func lies(_ reading: Reading, in area: Int) -> Bool {
        reading.province == area || district(of: reading) == area
    }

    /// The parts of the address do not fit together, or one of them is not known.
    func contradiction(_ readings: [ScoredReading]) -> UnitResolution {
        let open = mentions.indices.filter { readings[0].open & (1 << UInt32($0)) != 0 }
        // Where only the commune is not known, or not there, the area still stands.
        let isAreaKnown = readings.allSatisfy { scored in
            mentions.indices.allSatisfy {
                scored.open & (1 << UInt32($0)) == 0 || mentions[$0].type?.levels == [.commune]
            }
        }
        let isDistrictKnown = isAreaKnown && readings.allSatisfy { $0.isNamed(.district) }
        let isProvinceKnown = isDistrictKnown || readings.allSatisfy { $0.isNamed(.province) }
        return UnitResolution(
            outcome: .notFound(open.first.map { mentions[$0].text } ?? ""),
            before: place(
                commune: nil,
                district: isDistrictKnown ? common(readings.map(\.reading.district)) : nil,
                province: isProvinceKnown ? common(readings.map(\.reading.oldProvince)) : nil
            ),
            today: place(
                commune: nil,
                district: nil,
                province: isProvinceKnown ? common(readings.map(\.reading.province)) : nil
            ),
            reasons: open.map {
                mentions[$0].matches.isEmpty
                    ? .unknown(part: mentions[$0].text) : .contradicted(part: mentions[$0].text)
            }
        )
    }
}
