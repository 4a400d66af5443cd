import Store

extension Office {
    /// Reads every row, every file, every link of the audit trail and every number given out.
    ///
    /// A row that cannot be read ends it with the store's error, which names the table.
    package func checkIntegrity() async throws -> IntegrityReport {
        let tables = try await database.survey()
        let files = try await checkFiles()
        let registers = try await database.read { try RegisterCheck(tx: $0).run() }
        let audit = try await verifyAudit()
        return IntegrityReport(
            rows: tables.reduce(0) { $0 + $1.rows },
            files: files.count,
            numbers: registers.count,
            auditEntries: audit.sealed,
            findings: files.findings + registers.findings + (audit.firstBreak.map { [.audit($0)] } ?? [])
        )
    }

    /// Where rows name files.
    private static let fileColumns: [(table: String, column: String)] = [
        ("evidence_file", "sha256"), ("page_picture", "picture"), ("paper", "file"), ("product", "photo"),
    ]

    private func checkFiles() async throws -> (count: Int, findings: [IntegrityFinding]) {
        var count = 0
        var findings: [IntegrityFinding] = []
        for (table, column) in Self.fileColumns {
            var after = ""
            while true {
                let names = try await database.read { [after] tx in
                    let column = SQL(stringLiteral: column)
                    return try tx.rows(
                        """
                        SELECT DISTINCT \(column) FROM \(SQL(stringLiteral: table))
                        WHERE \(column) > \(after) ORDER BY 1 LIMIT 1000
                        """
                    ).map { try $0.get(0, as: String.self) }
                }
                for name in names {
                    count += 1
                    guard let hash = FileHash(rawValue: name) else {
                        findings.append(.badFileName(name, table: table))
                        continue
                    }
                    do {
                        try await files.verify(hash)
                    } catch FileError.missing {
                        findings.append(.missingFile(hash, table: table))
                    } catch FileError.damaged {
                        findings.append(.damagedFile(hash, table: table))
                    }
                }
                guard let last = names.last else { break }
                after = last
            }
        }
        return (count, findings)
    }
}
