import GRDB
import Store

extension DatabasePool {
    /// A pool in which a committed write survives the loss of power, or none at all.
    static func durable(path: String, readers: Int) throws(StoreError) -> DatabasePool {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = readers
        configuration.label = "store"
        configuration.prepareDatabase { db in
            // As in PostgreSQL; it also lets LIKE 'x%' use an index.
            try db.execute(sql: "PRAGMA case_sensitive_like = ON")
            try db.execute(sql: "PRAGMA cache_size = -16384")
        }
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { db in
                // GRDB sets NORMAL after preparing the connection, which may lose the last commits with the power.
                try db.execute(sql: "PRAGMA synchronous = FULL")
                try db.execute(sql: "PRAGMA journal_size_limit = 67108864")
                try db.check("journal_mode", is: "wal")
                try db.check("synchronous", is: "2")
                try db.check("foreign_keys", is: "1")
                try db.check("encoding", is: "UTF-8")
            }
            return pool
        } catch {
            let reason = StoreError(wrapping: error)
            throw StoreError(reason.code, "\(path): \(reason.message)")
        }
    }
}

extension GRDB.Database {
    fileprivate func check(_ pragma: String, is wanted: String) throws {
        let found = try String.fetchOne(self, sql: "PRAGMA \(pragma)") ?? "nothing"
        guard found == wanted else {
            throw StoreError(
                .unavailable,
                """
                Tệp này không dùng được: cần PRAGMA \(pragma) = \(wanted), nhưng là \(found); đặt tệp trên ổ đĩa của \
                chính máy chủ. / This file cannot be used: PRAGMA \(pragma) is \(found), \(wanted) is needed; put the \
                file on a local disk.
                """
            )
        }
    }
}
