/// All administrative units since July 2025 and as they stood last before it (danh mục đơn vị hành chính).
///
/// The caller reads the three files of `Data/units` and passes their bytes. The index of names is made at the first
/// question about a name; questions about codes do not wait for it.
public struct Units: Sendable {
    let table: UnitTable
    let names: LazyNameIndex

    /// Reads the three files; throws with file, line and column where one is damaged.
    public init(before: [UInt8], since: [UInt8], changes: [UInt8]) throws(UnitFileError) {
        table = try UnitTable(before: before, since: since, changes: changes)
        names = LazyNameIndex(table: table)
    }

    /// The unit with a code, under its latest known name.
    public func unit(_ code: UnitCode, in era: UnitEra) -> AdministrativeUnit? {
        table.row(of: code, in: era).map { table.unit(at: $0) }
    }

    /// The unit that had this code on a day, under the name and kind of that day.
    public func unit(_ code: UnitCode, on day: CalendarDay) -> AdministrativeUnit? {
        table.row(of: code, in: UnitEra(on: day)).map { table.unit(at: $0, on: day) }
    }

    /// All units of a level, by code; there are no districts since July 2025.
    public func units(_ level: UnitLevel, in era: UnitEra, on day: CalendarDay? = nil) -> [AdministrativeUnit] {
        table.rows(level, in: era).map { table.unit(at: $0, on: day) }
    }

    /// The units right below one, by code.
    public func children(of unit: AdministrativeUnit) -> [AdministrativeUnit] {
        guard let parent = table.row(of: unit.code, in: unit.era) else { return [] }
        let below = UnitLevel.allCases.filter { $0 > unit.level }
        return below.flatMap { table.rows($0, in: unit.era) }
            .filter { table.parent(of: $0) == parent }
            .map { table.unit(at: $0) }
    }

    /// The unit right above one.
    public func parent(of unit: AdministrativeUnit) -> AdministrativeUnit? {
        unit.parent.flatMap { self.unit($0, in: unit.era) }
    }

    /// The new names and kinds that acts gave to a unit of the list since July 2025, by day.
    public func changes(of code: UnitCode) -> [UnitChange] {
        table.row(of: code, in: .since2025July).flatMap { table.changes[$0] } ?? []
    }
}
