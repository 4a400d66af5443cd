import Store

/// Why the server refused, or that it is gone.
struct PostgresFailure: Error {
    let sqlState: String
    let message: String
    var constraint: String?
    /// The connection is broken: what was sent last may or may not have run.
    let isLost: Bool

    /// Running the whole body again can end otherwise: it collided with another write, or the plan is of an old schema.
    var passesByItself: Bool {
        ["40001", "40P01"].contains(sqlState) || isStalePlan
    }

    /// What was prepared belongs to a schema, or a server, that has changed since.
    var isStalePlan: Bool {
        sqlState == "26000" || (sqlState == "0A000" && message.contains("cached plan"))
    }

    var storeError: StoreError {
        let detail = constraint.map { " (\($0))" } ?? ""
        return StoreError(code, "\(message)\(detail)\(advice.map { ". \($0)" } ?? "")")
    }

    private var code: StoreError.Code {
        if isLost { return .unavailable }
        switch sqlState {
        case "23505": return .uniqueViolation
        case "23503": return .foreignKeyViolation
        case "23514": return .checkViolation
        case "23502": return .notNullViolation
        case "40001", "40P01": return .serializationFailure
        case "55P03", "57014": return .unavailable
        default: return ["08", "53", "57", "58", "XX"].contains(sqlState.prefix(2)) ? .unavailable : .other
        }
    }

    private var advice: String? {
        switch sqlState {
        case "53100": "Ổ đĩa đã đầy: giải phóng chỗ rồi thử lại. / The disk is full: make room, try again."
        case "53300": "Hết kết nối: tăng max_connections. / No connection is free: raise max_connections."
        case "55P03", "57014": "Kho đang bận: thử lại. / The store is busy: try again."
        case "28000", "28P01": "Kiểm tra tên và mật khẩu. / Check the name and password."
        default: nil
        }
    }
}
