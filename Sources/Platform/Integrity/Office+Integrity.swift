package import Store

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

    private func checkFiles() async throws -> (count: Int, findings: [IntegrityFinding]) {
        var findings: [IntegrityFinding] = []
        let count = try await database.forEachFile { hash, table in
            do {
                try await files.verify(hash)
            } catch FileError.missing {
                findings.append(.missingFile(hash, table: table))
            } catch FileError.damaged {
                findings.append(.damagedFile(hash, table: table))
            }
        } bad: { name, table in
            findings.append(.badFileName(name, table: table))
        }
        return (count, findings)
    }
}

extension Database {
    /// Every file that a row names, with the table, a page of names at a time; gives how many names there are.
    package func forEachFile(
        _ take: (FileHash, _ table: String) async throws -> Void,
        bad: (_ name: String, _ table: String) -> Void = { _, _ in }
    ) async throws -> Int {
        var count = 0
        for (table, column) in fileColumns {
            var after = ""
            while true {
                let names = try await read { [after] tx in
                    let column = SQL(stringLiteral: column)
                    return try tx.rows(
                        """
                        SELECT DISTINCT \(column) FROM \(SQL(stringLiteral: table))
                        WHERE \(column) > \(after) ORDER BY 1 LIMIT 1000
                        """
                    ).map { try $0.get(0, as: String.self) }
                }
                count += names.count
                for name in names {
                    if let hash = FileHash(rawValue: name) { try await take(hash, table) } else { bad(name, table) }
                }
                guard let last = names.last else { break }
                after = last
            }
        }
        return count
    }
}

/// Where rows name files.
private let fileColumns: [(table: String, column: String)] = [
    ("evidence_file", "sha256"), ("page_picture", "picture"), ("paper", "file"), ("product", "photo"),
]
