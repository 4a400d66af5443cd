import Store

extension PostgresTransaction {
    /// Makes the text columns of a new or changed table sort by code point, as in SQLite, whatever the database's locale.
    ///
    /// The catalogue tells which columns those are, so no DDL is rewritten. New columns are empty or constant: only their
    /// indexes are built again.
    func sortPlainly(_ table: String) throws(StoreError) {
        let statement = try row(
            """
            SELECT format('ALTER TABLE %s ', a.attrelid::regclass)
                   || string_agg(format('ALTER COLUMN %I TYPE TEXT COLLATE "C"', a.attname), ', ') AS statement
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE a.attrelid = to_regclass(\(table)) AND c.relkind IN ('r', 'p') AND a.attnum > 0
                  AND NOT a.attisdropped AND a.atttypid = 'text'::regtype
                  AND a.attcollation = 'pg_catalog."default"'::regcollation
            GROUP BY a.attrelid
            """
        )
        guard let statement else { return }
        _ = try rows(SQL(stringLiteral: try statement.get("statement")))
    }
}

extension String {
    /// The table that CREATE TABLE or ALTER TABLE names.
    var tableOfDDL: String? {
        let words = sqlWords(atMost: 9).prefix { !$0.isEmpty }
        guard let verb = words.first?.uppercased(), verb == "CREATE" || verb == "ALTER",
            let table = words.firstIndex(where: { $0.uppercased() == "TABLE" }), table <= 2
        else { return nil }
        return words.dropFirst(table + 1).first { !["IF", "NOT", "EXISTS", "ONLY"].contains($0.uppercased()) }
            .map(String.init)
    }

    /// The first words of a statement, comments left out.
    func sqlWords(atMost most: Int) -> [Substring] {
        var words: [Substring] = []
        for line in split(whereSeparator: \.isNewline) where words.count < most {
            let code = line.split(separator: "--", maxSplits: 1, omittingEmptySubsequences: false)[0]
            words += code.split(maxSplits: most) { $0.isWhitespace || $0 == "(" }
        }
        return Array(words.prefix(most))
    }
}
