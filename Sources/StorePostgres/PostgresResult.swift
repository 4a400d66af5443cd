import CLibPQ
import Store

/// What the server answered to one command.
final class PostgresResult {
    private let handle: OpaquePointer?
    private let statement: PreparedStatement?

    /// Takes the result over, to free it in the end; libpq gives nil when memory is out.
    init(_ handle: OpaquePointer?, of statement: PreparedStatement? = nil) {
        self.handle = handle
        self.statement = statement
    }

    deinit {
        PQclear(handle)
    }

    /// Why the command failed; nil when it did not.
    var failure: PostgresFailure? {
        switch PQresultStatus(handle) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK: nil
        case PGRES_PIPELINE_ABORTED:
            PostgresFailure(sqlState: "25P02", message: "a command before it failed", isLost: false)
        default:
            PostgresFailure(
                sqlState: field("C") ?? "08006",
                message: field("M") ?? String(cString: PQresultErrorMessage(handle)).onOneLine,
                constraint: field("n"),
                isLost: false
            )
        }
    }

    /// The command that ran, as "COMMIT" or "INSERT 0 1".
    var tag: String { String(cString: PQcmdStatus(handle)) }

    /// The number of rows that a command changed; 0 for one that changes none.
    var changedRows: Int {
        tag.hasPrefix("SELECT") ? 0 : Int(String(cString: PQcmdTuples(handle))) ?? 0
    }

    func text(_ row: Int32, _ column: Int32) -> String? {
        guard row < PQntuples(handle), PQgetisnull(handle, row, column) == 0 else { return nil }
        return String(cString: PQgetvalue(handle, row, column))
    }

    var rows: [Row] {
        let columns = columns
        let kinds = (0..<PQnfields(handle)).map { ColumnKind(oid: PQftype(handle, $0)) }
        return (0..<PQntuples(handle)).map { row in
            Row(
                columns: columns,
                values: kinds.indices.map { column in
                    let column32 = Int32(column)
                    if PQgetisnull(handle, row, column32) == 1 { return .null }
                    let bytes = UnsafeBufferPointer(
                        start: PQgetvalue(handle, row, column32),
                        count: Int(PQgetlength(handle, row, column32))
                    )
                    return bytes.withMemoryRebound(to: UInt8.self) { kinds[column].read($0) }
                }
            )
        }
    }

    private var columns: Columns {
        if let known = statement?.columns { return known }
        let columns = Columns((0..<PQnfields(handle)).map { String(cString: PQfname(handle, $0)) })
        statement?.columns = columns
        return columns
    }

    private func field(_ code: Unicode.Scalar) -> String? {
        PQresultErrorField(handle, Int32(code.value)).map { String(cString: $0) }
    }
}
