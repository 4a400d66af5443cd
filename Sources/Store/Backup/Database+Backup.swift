package import Foundation

extension Database {
    /// Puts every row and file into a folder of backups while the installation works on, and gives what it holds.
    ///
    /// The rows are those of one moment. Files come after them, and files are never changed: whatever a row of that
    /// moment names is there. What the folder holds already is not written again.
    package func backUp(_ files: FileStore, to folder: BackupFolder, now: Date) async throws -> Backup {
        let turn = try folder.turn()
        defer { turn.end() }
        let (steps, tables) = try await read { tx in
            (try SchemaHistory(tx).steps(), try tx.survey { _ = try folder.add($0) })
        }
        let backup = Backup(
            form: Backup.form,
            madeAt: now,
            engine: engine.rawValue,
            steps: steps,
            tables: tables,
            files: try await files.copyAll(to: folder)
        )
        try folder.add(backup)
        return backup
    }

    /// Fills an empty store from a backup, all of it or nothing, and compares what it then holds.
    ///
    /// The schema is that of the backup; `migrate` brings it up to date afterwards.
    package func restore(
        _ backup: Backup,
        from folder: BackupFolder,
        into files: FileStore,
        migrations: [Migration],
        now: Date
    ) async throws {
        let steps = try backup.steps(of: migrations)
        try await folder.copyAll(backup, to: files)
        try await write { tx in
            try tx.prepareMigration()
            guard try tx.tables().isEmpty else { throw BackupError.notEmpty }
            try tx.run(SchemaHistory.table)
            let history = SchemaHistory(tx)
            for step in steps { _ = try history.apply(step, now: now) }
            try tx.fill(backup.tables) { try folder.text($0) }
            let found = try tx.survey { _ in }
            guard let table = zip(found, backup.tables).first(where: { $0 != $1 })?.0 else { return }
            throw BackupError.differs(table: table.shape.name)
        }
    }
}

extension Backup {
    /// The steps of this program that the backup's schema has.
    fileprivate func steps(of migrations: [Migration]) throws(BackupError) -> [Migration] {
        let known = Dictionary(migrations.map { ($0.name, $0.digest) }) { first, _ in first }
        for (name, digest) in steps.sorted(by: { $0.key < $1.key }) {
            guard let own = known[name] else { throw .newerSchema(name) }
            guard own == digest else { throw .otherSchema(name) }
        }
        return migrations.filter { steps[$0.name] != nil }
    }
}

extension Transaction {
    /// What the store holds, table by table; each piece of rows goes by once.
    fileprivate func survey(_ take: (_ text: [UInt8]) throws -> Void) throws -> [Backup.Table] {
        try tables().inOrderOfReferences().map { shape in
            var table = Backup.Table(shape: shape, rows: 0, pieces: [])
            try TablePieces(table: shape, tx: self).forEach { text, rows in
                try take(text)
                table.rows += rows
                table.pieces.append(BackupFolder.hash(text))
            }
            return table
        }
    }

    /// Puts the rows of the pieces in place of those that the schema's steps left.
    fileprivate func fill(_ tables: [Backup.Table], _ text: (_ piece: String) throws -> [UInt8]) throws {
        for table in tables.reversed() { try run("DELETE FROM " + quoted(table.shape.name)) }
        for table in tables {
            let form = RowText(columns: table.shape.columns)
            let insert =
                "INSERT INTO " + quoted(table.shape.name) + " (" + quoted(table.shape.columns.map(\.name)) + ") VALUES "
            // Both engines bind some tens of thousands of values in a statement.
            let most = max(1, 10_000 / table.shape.columns.count)
            for piece in table.pieces {
                let rows = try form.rows(text(piece))
                for start in stride(from: 0, to: rows.count, by: most) {
                    var sql = insert
                    for (place, row) in rows[start..<min(start + most, rows.count)].enumerated() {
                        sql = sql + (place == 0 ? "(" : ", (") + SQL(values: row) + ")"
                    }
                    try run(sql)
                }
            }
        }
    }
}
