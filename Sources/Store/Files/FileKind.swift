/// The kinds of file that an office takes, told by content and never by name.
package enum FileKind: String, CaseIterable, Hashable, Sendable, SQLConvertible {
    case pdf, jpeg, png, webp, heic, docx, xlsx, mp4
    /// Plain text in UTF-8, CSV among it.
    case text

    package var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .webp: "image/webp"
        case .heic: "image/heic"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .mp4: "video/mp4"
        case .text: "text/plain; charset=utf-8"
        }
    }

    /// What the name of a file of this kind ends with.
    package var fileExtension: String {
        switch self {
        case .jpeg: "jpg"
        case .text: "txt"
        default: rawValue
        }
    }
}
