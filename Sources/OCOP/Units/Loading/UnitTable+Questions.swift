extension UnitTable {
    func string(_ place: Range<Int32>) -> String {
        String(decoding: text[Int(place.lowerBound)..<Int(place.upperBound)], as: UTF8.self)
    }

    /// The unit in a row, under its name of a day or, without one, its latest.
    func unit(at row: Int, on day: CalendarDay? = nil) -> AdministrativeUnit {
        let entry = rows[row]
        let era = era(of: row)
        let change = era == .since2025July ? changes[row]?.last { day == nil || $0.day <= day ?? $0.day } : nil
        return AdministrativeUnit(
            code: entry.code,
            era: era,
            type: change?.type ?? entry.type,
            plainName: change?.plainName ?? string(entry.name),
            parent: parent(of: row).map { rows[$0].code },
            point: era == .since2025July
                ? UnitPoint(latitude: Double(entry.latitude) / 1e5, longitude: Double(entry.longitude) / 1e5) : nil
        )
    }

    func parent(of row: Int) -> Int? {
        let parent = Int(rows[row].parent)
        return parent < 0 ? nil : parent
    }

    func level(of row: Int) -> UnitLevel { rows[row].code.level }

    func province(of row: Int) -> Int {
        var row = row
        while let above = parent(of: row) { row = above }
        return row
    }

    /// Whether a unit ever was of that kind.
    func wasEver(_ type: UnitType, _ row: Int) -> Bool {
        rows[row].type == type || (row < sinceCount && changes[row]?.contains { $0.type == type } ?? false)
    }

    func successors(of row: Int) -> [Int] { row < sinceCount ? [] : linked(to: row) }

    func predecessors(of row: Int) -> [Int] { row < sinceCount ? linked(to: row) : [] }

    /// Asked without making an array, since readings of addresses ask it often.
    func hasPredecessor(_ row: Int, where holds: (Int) -> Bool) -> Bool {
        rows[row].links.contains { holds(Int(links[Int($0)])) }
    }

    private func linked(to row: Int) -> [Int] { rows[row].links.map { Int(links[Int($0)]) } }

    /// The rows below or at a unit of the earlier list that have successors of their own.
    func communes(below row: Int) -> [Int] {
        guard rows[row].links.isEmpty else { return [row] }
        let all = rows(.district, in: .before2025July).lowerBound..<rows.count
        return all.filter { !rows[$0].links.isEmpty && (rows[$0].parent == row || province(of: $0) == row) }
    }

    /// The province since July 2025 on the ground of a row of either list.
    func provinceToday(of row: Int) -> Int? {
        guard row >= sinceCount else { return province(of: row) }
        let today = Int(provincesToday[row - sinceCount])
        return today < 0 ? nil : today
    }
}
