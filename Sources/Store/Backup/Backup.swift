package import Foundation

/// What one backup holds: every row and file of an installation at one moment, by the hashes of their content.
package struct Backup: Codable, Hashable, Sendable {
    /// The form of the folder; another one is refused.
    package static let form = 1

    /// One table with the pieces of its rows.
    package struct Table: Codable, Hashable, Sendable {
        package var shape: TableShape
        package var rows: Int
        /// SHA-256 of the text of each piece, in the order of the table's key.
        package var pieces: [String]
    }

    /// One list of files, whose names begin alike.
    package struct FileList: Codable, Hashable, Sendable {
        package var files: Int
        package var bytes: Int
        /// SHA-256 of the list.
        package var list: String
    }

    package var form: Int
    package var madeAt: Date
    package var engine: String
    /// The schema's steps that had run, with their digests.
    package var steps: [String: String]
    /// In an order in which they can be filled.
    package var tables: [Table]
    package var files: [FileList]

    package var rows: Int { tables.reduce(0) { $0 + $1.rows } }
    package var fileCount: Int { files.reduce(0) { $0 + $1.files } }
    package var fileBytes: Int { files.reduce(0) { $0 + $1.bytes } }
    /// Its name in the folder, which sorts as time does.
    package var name: String { Self.name(madeAt) }

    static func name(_ date: Date) -> String {
        date.formatted(.iso8601.dateSeparator(.omitted).timeSeparator(.omitted))
    }
}

/// Why a backup was not made or cannot be used.
package enum BackupError: Error, Hashable, Sendable, CustomStringConvertible {
    case none(folder: String)
    case busy(folder: String)
    case exists(String)
    case unknownName(String)
    case unknownForm(Int)
    case unreadable(String)
    case damaged(String)
    case missing(String)
    case notEmpty
    case newerSchema(String)
    case otherSchema(String)
    case differs(table: String)

    package var description: String {
        switch self {
        case .none(let folder): "Không có bản sao lưu nào trong \(folder). / There is no backup in \(folder)."
        case .busy(let folder):
            "Một việc sao lưu khác đang chạy ở \(folder). / Another backup is at work in \(folder)."
        case .exists(let name): "Đã có bản sao lưu \(name). / The backup \(name) is there already."
        case .unknownName(let name): "Không có bản sao lưu \(name). / There is no backup \(name)."
        case .unknownForm(let form):
            "Bản sao lưu dạng \(form): dùng bản mới hơn của chương trình. / Form \(form): use a newer program."
        case .unreadable(let name): "Không đọc được mục lục \(name). / The list \(name) cannot be read."
        case .damaged(let hash):
            "Mảnh \(hash) của bản sao lưu đã hỏng: dùng bản sao khác. / Piece \(hash) is damaged: use another copy."
        case .missing(let hash):
            "Thiếu mảnh \(hash) của bản sao lưu: dùng bản sao khác. / Piece \(hash) is missing: use another copy."
        case .notEmpty:
            """
            Nơi khôi phục đã có dữ liệu: chọn thư mục hoặc cơ sở dữ liệu trống. / There is data already: restore into \
            an empty folder or database.
            """
        case .newerSchema(let step):
            """
            Bản sao lưu có bước lược đồ “\(step)” mà chương trình này không biết: dùng bản mới hơn. / The backup has \
            the schema step “\(step)”, unknown here: use a newer program.
            """
        case .otherSchema(let step):
            "Bước lược đồ “\(step)” khác với chương trình này. / The schema step “\(step)” differs from this program's."
        case .differs(let table):
            "Bảng \(table) sau khi khôi phục khác với bản sao lưu. / The table \(table) differs from the backup."
        }
    }
}
