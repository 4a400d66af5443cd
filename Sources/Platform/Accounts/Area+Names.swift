package import OCOP

extension Law {
    /// The name of a place as pages write it: "Tỉnh Hưng Yên"; its code where no unit has that code on the day.
    package func name(of area: Area, on day: CalendarDay) -> Label {
        if area == .country { return Label(vi: "Cả nước", en: "The whole country") }
        guard let unit = unit(of: area, on: day) else { return Label(vi: area.rawValue, en: area.rawValue) }
        return Label(vi: unit.name, en: unit.name)
    }

    /// A place as authority sees it: a commune lies in its province too.
    package func subject(of area: Area, on day: CalendarDay) -> Subject {
        guard let unit = unit(of: area, on: day) else { return Subject() }
        switch unit.level {
        case .commune: return Subject(commune: area.rawValue, province: unit.parent?.description)
        case .province, .district: return Subject(province: area.rawValue)
        }
    }

    /// Whether such a place is known on a day.
    package func isKnown(_ area: Area, on day: CalendarDay) -> Bool {
        area == .country || unit(of: area, on: day) != nil
    }

    /// The places within one, itself included, by name; of the country its provinces alone.
    package func places(in area: Area, on day: CalendarDay) -> [Area] {
        if area == .country {
            return [.country] + units.units(.province, in: UnitEra(on: day), on: day).map { Area($0.code) }
        }
        guard let unit = unit(of: area, on: day) else { return [] }
        return [area] + units.children(of: unit).map { Area($0.code) }
    }

    private func unit(of area: Area, on day: CalendarDay) -> AdministrativeUnit? {
        UnitCode(area.rawValue).flatMap { units.unit($0, on: day) }
    }
}
