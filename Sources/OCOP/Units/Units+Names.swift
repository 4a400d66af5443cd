extension Units {
    /// The units with a name, as people write it: with or without marks, with or without the word for the kind,
    /// which may be short ("P.1", "TP HCM").
    ///
    /// Where the name fits several units, all of them come back. A mark that was written decides where it can, and so
    /// does the word for the kind; `scope` is a unit of either era that they have to lie in.
    public func find(
        _ name: String,
        level: UnitLevel? = nil,
        in era: UnitEra? = nil,
        within scope: AdministrativeUnit? = nil
    ) -> [AdministrativeUnit] {
        guard name.utf8.count <= AddressReader.longest else { return [] }
        let words = Words(name)
        let scopeRow = scope.flatMap { table.row(of: $0.code, in: $0.era) }
        let matches = NameReader(table: table, index: names.index).matches(words, 0..<words.count).filter {
            let row = $0.row
            return (level.map { $0 == table.level(of: row) } ?? true) && (era.map { $0 == table.era(of: row) } ?? true)
                && (scopeRow.map { table.lies(row, in: $0) } ?? true)
        }
        let best = matches.map(\.rank).max()
        return matches.filter { $0.rank == best }.map { table.unit(at: $0.row) }
    }
}

extension UnitTable {
    /// Whether a unit lies in another, of either era; one that was divided lies in each of its successors' units.
    func lies(_ row: Int, in scope: Int) -> Bool {
        if row == scope || parent(of: row) == scope || province(of: row) == scope { return true }
        if provinceToday(of: row) == scope { return true }
        return predecessors(of: row).contains { $0 == scope || parent(of: $0) == scope || province(of: $0) == scope }
    }
}
