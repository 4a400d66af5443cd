import GRDB
import Store

extension StoreError {
    init(wrapping error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError: self.init(error)
        default: self.init(.other, "\(error)")
        }
    }

    init(_ error: DatabaseError) {
        let code = Code(error.extendedResultCode)
        let message = error.message ?? "SQLite \(error.extendedResultCode.rawValue)"
        self.init(code, "\(message)\(Self.advice(error.resultCode).map { ". \($0)" } ?? "")")
    }

    /// What the one who keeps the server can do about it.
    private static func advice(_ code: ResultCode) -> String? {
        switch code {
        case .SQLITE_FULL: "Ổ đĩa đã đầy: giải phóng chỗ rồi thử lại. / The disk is full: make room, try again."
        case .SQLITE_IOERR: "Ổ đĩa không đọc, ghi được: kiểm tra ổ đĩa. / The disk does not read or write: check it."
        case .SQLITE_CANTOPEN:
            "Không mở được tệp: kiểm tra đường dẫn và quyền ghi. / The file does not open: check its path and rights."
        case .SQLITE_READONLY: "Không có quyền ghi tệp hoặc thư mục. / No right to write the file or its folder."
        case .SQLITE_CORRUPT: "Tệp đã hỏng: khôi phục từ bản sao lưu. / The file is damaged: restore a backup."
        case .SQLITE_NOTADB: "Tệp không phải kho SQLite. / The file is not a SQLite store."
        case .SQLITE_BUSY: "Chương trình khác đang ghi kho này: thử lại. / Another program is writing it: try again."
        default: nil
        }
    }
}

extension StoreError.Code {
    fileprivate init(_ code: ResultCode) {
        switch code {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            self = .uniqueViolation
        case .SQLITE_CONSTRAINT_FOREIGNKEY, .SQLITE_CONSTRAINT_TRIGGER: self = .foreignKeyViolation
        case .SQLITE_CONSTRAINT_CHECK: self = .checkViolation
        case .SQLITE_CONSTRAINT_NOTNULL: self = .notNullViolation
        case .SQLITE_BUSY_SNAPSHOT: self = .serializationFailure
        default: self = code.primaryResultCode.meansUnavailable ? .unavailable : .other
        }
    }
}

extension ResultCode {
    fileprivate var meansUnavailable: Bool {
        [
            .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_CORRUPT,
            .SQLITE_NOTADB, .SQLITE_NOMEM, .SQLITE_PROTOCOL, .SQLITE_INTERRUPT,
        ].contains(self)
    }
}
