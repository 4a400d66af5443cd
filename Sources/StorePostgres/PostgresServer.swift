import CLibPQ
import Store
import Synchronization

/// How to reach the server, and what a connection must be before it is used.
struct PostgresServer: Sendable {
    private let conninfo: String
    let ownSessions = OwnSessions()

    init(_ conninfo: String) {
        self.conninfo = conninfo
    }

    func connect() throws(StoreError) -> PostgresConnection {
        try PostgresConnection(try open(), ownSessions)
    }

    /// A plain libpq connection with its session set up and the server's promises checked; the caller closes it.
    func open() throws(StoreError) -> OpaquePointer {
        // What comes after the conninfo, which stands as dbname, wins over it; what comes before gives way.
        let settings = [
            ("connect_timeout", "5"), ("tcp_user_timeout", "15000"), ("keepalives_idle", "30"),
            ("target_session_attrs", "read-write"), ("fallback_application_name", "saolang"),
            ("dbname", conninfo), ("client_encoding", "UTF8"),
        ]
        let handle = withCStrings(settings.map(\.0)) { keywords in
            withCStrings(settings.map(\.1)) { values in PQconnectdbParams(keywords, values, 1) }
        }
        guard let handle else { throw StoreError(.unavailable, "libpq: out of memory") }
        do throws(StoreError) {
            guard PQstatus(handle) == CONNECTION_OK else { throw Self.unreachable(handle) }
            // Warnings would go to standard error.
            PQsetNoticeProcessor(handle, { _, _ in }, nil)
            try Self.prepareSession(handle)
            return handle
        } catch {
            PQfinish(handle)
            throw error
        }
    }

    private static func unreachable(_ handle: OpaquePointer) -> StoreError {
        StoreError(
            .unavailable,
            """
            Không kết nối được PostgreSQL: kiểm tra máy chủ có chạy không và chuỗi kết nối. / PostgreSQL cannot be \
            reached: check that it runs, and the connection string. \
            \(String(cString: PQerrorMessage(handle)).onOneLine)
            """
        )
    }

    private static let session = """
        SET TimeZone = 'UTC'; SET bytea_output = 'hex'; SET client_min_messages = error;
        SET standard_conforming_strings = on; SET default_transaction_isolation = 'read committed';
        SET statement_timeout = '30s'; SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '60s';
        SELECT set_config('synchronous_commit', 'on', FALSE) WHERE current_setting('synchronous_commit') = 'off';
        SELECT current_setting('server_encoding'), current_setting('fsync'), current_schema()
        """

    private static func prepareSession(_ handle: OpaquePointer) throws(StoreError) {
        let result = PostgresResult(PQexec(handle, session))
        if let failure = result.failure { throw failure.storeError }
        guard result.text(0, 0) == "UTF8" else {
            throw unfit("bảng mã phải là / the encoding must be UTF8: CREATE DATABASE … ENCODING 'UTF8'")
        }
        guard result.text(0, 1) == "on" else {
            throw unfit("fsync đang tắt, mất điện là mất dữ liệu / fsync is off, a power cut loses data: fsync = on")
        }
        guard result.text(0, 2) != nil else {
            throw unfit("search_path không có lược đồ nào / search_path names no schema that is there")
        }
    }

    private static func unfit(_ reason: String) -> StoreError {
        StoreError(.unavailable, "Cơ sở dữ liệu này không dùng được / this database cannot be used: \(reason)")
    }
}

/// The server's processes behind this process's connections, whose announcements have been heard already.
final class OwnSessions: Sendable {
    private let processes = Mutex<Set<Int32>>([])

    func insert(_ process: Int32) { processes.withLock { _ = $0.insert(process) } }
    func remove(_ process: Int32) { processes.withLock { _ = $0.remove(process) } }
    func contains(_ process: Int32) -> Bool { processes.withLock { $0.contains(process) } }
}

extension String {
    var onOneLine: String {
        split(whereSeparator: \.isNewline).joined(separator: "; ")
    }
}

/// Lends an array of C strings, ended by a null pointer.
private func withCStrings<R>(_ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> R) -> R {
    let bytes = strings.flatMap { Array($0.utf8CString) }
    return bytes.withUnsafeBufferPointer { buffer in
        var pointers: [UnsafePointer<CChar>?] = []
        var offset = 0
        for string in strings {
            pointers.append(buffer.baseAddress.map { $0 + offset })
            offset += string.utf8.count + 1
        }
        pointers.append(nil)
        return pointers.withUnsafeBufferPointer { list in
            // A list that ends in nil is not empty, so it has an address.
            guard let address = list.baseAddress else { preconditionFailure("an array without storage") }
            return body(address)
        }
    }
}
