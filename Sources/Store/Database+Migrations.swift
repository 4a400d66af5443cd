import Crypto
package import Foundation

extension Database {
    /// Brings the schema up to date, each step all or nothing, and gives the names of the steps that ran.
    ///
    /// Two servers that start at once take turns. A step that reads otherwise than when it ran, or that this program does
    /// not know, is refused: the program and the store do not belong together.
    @discardableResult
    package func migrate(_ migrations: [Migration], now: Date) async throws -> [String] {
        try Self.refuseDoubledNames(migrations)
        try await write { tx in
            try tx.prepareMigration()
            try tx.run(SchemaHistory.table)
            try SchemaHistory(tx).refuseUnknown(to: migrations)
        }
        var applied: [String] = []
        for migration in migrations {
            let isNew = try await write { tx in
                try tx.prepareMigration()
                return try SchemaHistory(tx).apply(migration, now: now)
            }
            if isNew { applied.append(migration.name) }
        }
        return applied
    }

    private static func refuseDoubledNames(_ migrations: [Migration]) throws(StoreError) {
        var names: Set<String> = []
        for migration in migrations where !names.insert(migration.name).inserted {
            throw StoreError(
                .schemaMismatch,
                "Hai bước lược đồ cùng tên “\(migration.name)”. / Two schema steps have the name “\(migration.name)”."
            )
        }
    }
}

/// The steps that have run on this store.
struct SchemaHistory {
    static let table: SQL = """
        CREATE TABLE IF NOT EXISTS schema_migration (
            name TEXT PRIMARY KEY, digest TEXT NOT NULL, applied_at TEXT NOT NULL
        )
        """

    let tx: any Transaction

    init(_ tx: any Transaction) {
        self.tx = tx
    }

    /// The names of the steps that have run, with their digests.
    func steps() throws(StoreError) -> [String: String] {
        var steps: [String: String] = [:]
        for row in try tx.rows("SELECT name, digest FROM schema_migration") {
            steps[try row.get("name")] = try row.get("digest", as: String.self)
        }
        return steps
    }

    func refuseUnknown(to migrations: [Migration]) throws {
        let known = Set(migrations.map(\.name))
        let names: [String] = try tx.rows("SELECT name FROM schema_migration ORDER BY name").map { try $0.get("name") }
        guard let newer = names.first(where: { !known.contains($0) }) else { return }
        throw StoreError(
            .schemaMismatch,
            """
            Kho đã có bước lược đồ “\(newer)” mà chương trình này không biết: hãy dùng bản mới hơn của chương trình. / \
            The store has the schema step “\(newer)”, unknown to this program: use a newer version of the program.
            """
        )
    }

    func apply(_ migration: Migration, now: Date) throws -> Bool {
        let digest = migration.digest
        if let row = try tx.row("SELECT digest FROM schema_migration WHERE name = \(migration.name)") {
            guard try row.get("digest") == digest else { throw Self.changed(migration) }
            return false
        }
        for statement in migration.statements { try tx.run(statement) }
        try tx.run(
            """
            INSERT INTO schema_migration (name, digest, applied_at)
            VALUES (\(migration.name), \(digest), \(now))
            """
        )
        return true
    }

    private static func changed(_ migration: Migration) -> StoreError {
        StoreError(
            .schemaMismatch,
            """
            Bước lược đồ “\(migration.name)” đã chạy trên kho này với nội dung khác: một bước đã chạy không được sửa, hãy \
            thêm bước mới. / The schema step “\(migration.name)” ran on this store with other statements: a step that has \
            run is never edited, add a new one.
            """
        )
    }
}

extension Migration {
    /// SHA-256 of the statements with their values, in hexadecimal.
    var digest: String {
        var hash = SHA256()
        for statement in statements {
            let (text, values) = statement.render { "$\($0)" }
            for part in [text] + values.map({ "\($0)" }) {
                hash.update(data: Array("\(part.utf8.count):\(part)".utf8))
            }
        }
        return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
