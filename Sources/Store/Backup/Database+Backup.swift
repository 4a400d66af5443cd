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
            (try SchemaHistory(tx).steps(), try tx.survey(folder.add))
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

    /// Reads every row of every table, and gives what there is; a value that its column cannot hold is an error.
    package func survey() async throws -> [Backup.Table] {
        try await read { try $0.survey(BackupFolder.hash) }
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
            let found = try tx.survey(BackupFolder.hash)
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
    /// What the store holds, table by table; each piece of rows goes by once, and is known by the hash that it gets.
    fileprivate func survey(_ hash: (_ text: [UInt8]) throws -> String) throws -> [Backup.Table] {
        try tables().inOrderOfReferences().map { shape in
            var table = Backup.Table(shape: shape, rows: 0, pieces: [])
            try TablePieces(table: shape, tx: self).forEach { text, rows in
                table.rows += rows
                table.pieces.append(try hash(text))
            }
            return table
        }
    }

    /// Puts the rows of the pieces in place of those that the schema's steps left.
    fileprivate func fill(_ tables: [Backup.Table], _ text: (_ piece: String) throws -> [UInt8]) throws {
        for table in tables.reversed() { try run("DELETE FROM " + quoted(table.shape.name)) }
        for table in tables {
            let form = RowText(columns: table.shape.columns)
            for piece in table.pieces { try insert(form.rows(text(piece)), into: table.shape) }
            guard !table.shape.refersToItself.isEmpty else { continue }
            for piece in table.pieces { try link(form.rows(text(piece)), of: table.shape) }
        }
    }

    private func insert(_ rows: [[SQLValue]], into table: TableShape) throws {
        let names = table.columns.map(\.name)
        let later = names.indices.filter { table.refersToItself.contains(names[$0]) }
        let insert = "INSERT INTO " + quoted(table.name) + " (" + quoted(names) + ") VALUES "
        // Both engines bind some tens of thousands of values in a statement.
        let most = max(1, 10_000 / names.count)
        for start in stride(from: 0, to: rows.count, by: most) {
            var sql = insert
            for (place, row) in rows[start..<min(start + most, rows.count)].enumerated() {
                var row = row
                for column in later { row[column] = .null }
                sql.append((place == 0 ? "(" : ", (") + SQL(values: row) + ")")
            }
            try run(sql)
        }
    }

    /// Sets what refers to rows of the same table, once all of them are there.
    private func link(_ rows: [[SQLValue]], of table: TableShape) throws {
        let places = Dictionary(uniqueKeysWithValues: table.columns.enumerated().map { ($1.name, $0) })
        for row in rows {
            for column in table.refersToItself {
                guard let place = places[column], row[place] != .null else { continue }
                try run(
                    "UPDATE " + quoted(table.name) + " SET " + quoted(column) + " = " + SQL(values: [row[place]])
                        + " WHERE ("
                        + quoted(table.key) + ") = (" + SQL(values: table.key.compactMap { places[$0] }.map { row[$0] })
                        + ")"
                )
            }
        }
    }
}
