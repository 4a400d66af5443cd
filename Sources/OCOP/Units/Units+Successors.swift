/// A unit that took over from an older one.
public struct UnitSuccessor: Hashable, Sendable {
    /// The unit since July 2025.
    public let unit: AdministrativeUnit
    /// Whether the older unit went there undivided.
    public let isWhole: Bool
}

extension Units {
    /// The communes since July 2025 to which a commune of the earlier list went: one when whole, several when divided.
    public func successors(ofCommune code: UnitCode) -> [UnitSuccessor] {
        guard let row = table.row(of: code, in: .before2025July), code.level == .commune else { return [] }
        let rows = table.successors(of: row)
        return rows.map { UnitSuccessor(unit: table.unit(at: $0), isWhole: rows.count == 1) }
    }

    /// The communes of today on the ground of a unit of the earlier list, by code; for a province of it see
    /// `provinces(replacing:)`.
    public func successors(of code: UnitCode) -> [AdministrativeUnit] {
        guard let row = table.row(of: code, in: .before2025July) else { return [] }
        let communes = table.communes(below: row).flatMap { table.successors(of: $0) }
        return Set(communes).sorted().map { table.unit(at: $0) }
    }

    /// The provinces since July 2025 on the ground of a unit of the earlier list: one for every unit of that list.
    public func provinces(replacing code: UnitCode) -> [AdministrativeUnit] {
        guard let row = table.row(of: code, in: .before2025July) else { return [] }
        let communes = table.communes(below: row).flatMap { table.successors(of: $0) }
        return Set(communes.map { table.province(of: $0) }).sorted().map { table.unit(at: $0) }
    }

    /// The communes of the earlier list that a commune since July 2025 was made from, wholly or in part; an island
    /// that was a district without communes stands for itself.
    public func predecessors(ofCommune code: UnitCode) -> [AdministrativeUnit] {
        guard let row = table.row(of: code, in: .since2025July), code.level == .commune else { return [] }
        return table.predecessors(of: row).map { table.unit(at: $0) }
    }

    /// The provinces of the earlier list that a province since July 2025 was made from.
    public func predecessors(ofProvince code: UnitCode) -> [AdministrativeUnit] {
        guard let row = table.row(of: code, in: .since2025July), code.level == .province else { return [] }
        return table.rows(.province, in: .before2025July)
            .filter { table.provinceToday(of: $0) == row }
            .map { table.unit(at: $0) }
    }
}
