extension UnitTable {
    /// Turns the old → new links round, by counting.
    mutating func linkPredecessors() {
        var counts = Array(repeating: Int32(0), count: sinceCount)
        for new in links { counts[Int(new)] += 1 }
        var next = Int32(links.count)
        for row in 0..<sinceCount {
            rows[row].links = next..<next
            next += counts[row]
        }
        let oldCount = links.count
        links.append(contentsOf: repeatElement(-1, count: oldCount))
        for old in sinceCount..<rows.count {
            for link in rows[old].links {
                let new = Int(links[Int(link)])
                let end = rows[new].links.upperBound
                links[Int(end)] = Int32(old)
                rows[new].links = rows[new].links.lowerBound..<(end + 1)
            }
        }
    }

    /// The reform divided no province, so the successor of any commune tells for the units above it.
    mutating func linkProvinces() {
        provincesToday = Array(repeating: -1, count: rows.count - sinceCount)
        for old in sinceCount..<rows.count {
            guard let link = rows[old].links.first else { continue }
            let today = Int32(province(of: Int(links[Int(link)])))
            var row: Int? = old
            while let place = row, provincesToday[place - sinceCount] < 0 {
                provincesToday[place - sinceCount] = today
                row = parent(of: place)
            }
        }
    }

    mutating func readChanges(_ bytes: [UInt8]) throws(UnitFileError) {
        var file = try UnitFile(.changes, bytes, columns: ["day", "code", "type", "name", "act"])
        while try file.next() {
            let code = try file.code(1)
            guard let row = row(of: code, in: .since2025July) else { throw file.error(.reference, in: 1) }
            let change = UnitChange(
                day: try file.day(0),
                code: code,
                type: try file.type(2, of: code.level),
                plainName: file.string(try file.name(3)),
                act: file.string(file.fields[4])
            )
            if let last = changes[row]?.last, last.day >= change.day { throw file.error(.order, in: 0) }
            changes[row, default: []].append(change)
        }
    }
}
