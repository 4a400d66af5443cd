/// The rows of a table as pieces of text, cut where their content says so.
///
/// A row that comes or goes changes its own piece and no other, so that a backup holds each piece once however many
/// backups share it.
struct TablePieces {
    /// A piece is closed once it is this long, whatever its content.
    static let longest = 4 << 20
    private static let page = 500

    let table: TableShape
    let tx: any Transaction

    /// Calls `take` with each piece and its number of rows, in the order of the key.
    func forEach(_ take: (_ text: [UInt8], _ rows: Int) throws -> Void) throws {
        guard !table.key.isEmpty else {
            throw StoreError(.schemaMismatch, "the table \(table.name) has no primary key")
        }
        let form = RowText(columns: table.columns)
        var piece: [UInt8] = []
        var count = 0
        var after: [SQLValue]?
        while true {
            let rows = try page(after: after)
            for row in rows {
                let start = piece.count
                try form.append(row, to: &piece)
                count += 1
                // One row in some 2,000 ends a piece, found by its own bytes.
                if Self.mix(piece[start...]) & 0x7FF == 0 || piece.count >= Self.longest {
                    try take(piece, count)
                    piece.removeAll(keepingCapacity: true)
                    count = 0
                }
            }
            guard rows.count == Self.page, let last = rows.last else { break }
            after = try table.key.map { name in
                guard let place = last.columns[name] else { throw StoreError(.badColumn, "no column \(name)") }
                return last.values[place]
            }
        }
        if count > 0 { try take(piece, count) }
    }

    private func page(after key: [SQLValue]?) throws(StoreError) -> [Row] {
        var sql = SQL(stringLiteral: "SELECT ") + quoted(table.columns.map(\.name)) + " FROM " + quoted(table.name)
        if let key {
            sql = sql + " WHERE (" + quoted(table.key) + ") > (" + SQL(values: key) + ")"
        }
        return try tx.rows(sql + " ORDER BY " + quoted(table.key) + " LIMIT \(Self.page)")
    }

    /// FNV-1a, spread once more, since its low bits alone are poor.
    private static func mix(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash ^ hash >> 32
    }
}

extension SQL {
    init(values: [SQLValue]) {
        parts = values.enumerated().flatMap { place, value in
            place == 0 ? [Part.value(value)] : [.text(", "), .value(value)]
        }
    }

    mutating func append(_ other: SQL) { parts += other.parts }

    static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.append(right)
        return sum
    }
}
