/// Why a file was not taken, or cannot be given.
package enum FileError: Error, Hashable, Sendable, CustomStringConvertible {
    case empty
    case tooBig(limit: Int)
    /// Its content is of no kind that is taken.
    case unknownKind
    /// Of a known kind, but not of one wanted here.
    case unwantedKind(FileKind)
    case missing(FileHash)
    /// What lies on the disk is not what was put there.
    case damaged(FileHash)
    /// The upload was ended or given up before.
    case ended
    case diskFull
    case disk(String)

    package var description: String {
        switch self {
        case .empty: "Tệp rỗng. / The file is empty."
        case .tooBig(let limit):
            "Tệp lớn hơn \(limit / 1_048_576) MB. / The file is larger than \(limit / 1_048_576) MB."
        case .unknownKind:
            """
            Không nhận loại tệp này; nhận PDF, JPEG, PNG, WebP, HEIC, DOCX, XLSX, MP4 và văn bản UTF-8. / This kind of \
            file is not taken; PDF, JPEG, PNG, WebP, HEIC, DOCX, XLSX, MP4 and UTF-8 text are.
            """
        case .unwantedKind(let kind):
            "Ở đây không nhận tệp \(kind.rawValue.uppercased()). / \(kind.rawValue.uppercased()) is not taken here."
        case .missing(let hash): "Không thấy tệp \(hash.rawValue). / The file is missing."
        case .damaged(let hash):
            """
            Tệp \(hash.rawValue) đã hỏng: khôi phục từ bản sao lưu. / The file is damaged: restore it from a backup.
            """
        case .ended: "Việc tải lên đã kết thúc. / The upload has ended."
        case .diskFull: "Ổ đĩa đã đầy: giải phóng chỗ rồi thử lại. / The disk is full: make room, try again."
        case .disk(let reason): "Ổ đĩa không đọc, ghi được / the disk does not read or write: \(reason)"
        }
    }
}
