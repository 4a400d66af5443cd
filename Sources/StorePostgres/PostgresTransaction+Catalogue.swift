import Store

extension PostgresTransaction {
    func tables() throws(StoreError) -> [TableShape] {
        let columns = try rows(
            """
            SELECT c.relname::text AS tbl, a.attname::text AS col, format_type(a.atttypid, NULL) AS kind,
                   coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0)::bigint AS pk
            FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
            WHERE c.relkind IN ('r', 'p') AND c.relnamespace = to_regnamespace(current_schema())
            ORDER BY c.relname, a.attnum
            """
        )
        let references = try rows(
            """
            SELECT c.relname::text AS tbl, a.attname::text AS col, t.relname::text AS target
            FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid JOIN pg_class t ON t.oid = f.confrelid
            JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = ANY (f.conkey)
            WHERE f.contype = 'f' AND c.relnamespace = to_regnamespace(current_schema())
            """
        )
        return try [TableShape](columns: columns, references: references)
    }
}
