/// One thing that an address may mean: units of both eras on the same ground, as rows.
struct Reading: Hashable {
    var oldCommune: Int?
    var district: Int?
    var oldProvince: Int?
    var commune: Int?
    var province: Int?

    var level: UnitLevel { commune != nil ? .commune : district != nil ? .district : .province }

    /// Whether it takes the address for one of the time before July 2025.
    var era: UnitEra { district != nil || oldProvince != nil ? .before2025July : .since2025July }
}

extension UnitTable {
    /// All that a unit in an address may mean: a commune that was divided means each of its parts.
    func readings(of row: Int) -> [Reading] {
        guard era(of: row) == .before2025July else {
            return [Reading(commune: level(of: row) == .commune ? row : nil, province: province(of: row))]
        }
        var reading = Reading(oldProvince: province(of: row), province: provinceToday(of: row))
        switch level(of: row) {
        case .province: return [reading]
        case .district: reading.district = row
        case .commune: (reading.oldCommune, reading.district) = (row, parent(of: row))
        }
        let communes = successors(of: row)
        return communes.isEmpty
            ? [reading]
            : communes.map {
                reading.commune = $0
                return reading
            }
    }
}
