import Store

extension SQLiteTransaction {
    func tables() throws(StoreError) -> [TableShape] {
        let columns = try rows(
            """
            SELECT m.name AS tbl, c.name AS col, c.type AS kind, c.pk AS pk
            FROM sqlite_schema m, pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY m.name, c.cid
            """
        )
        let references = try rows(
            """
            SELECT m.name AS tbl, f."from" AS col, f."table" AS target
            FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
            """
        )
        return try [TableShape](columns: columns, references: references)
    }
}
