package import OCOP

/// Why what was sent is no form at all; what is wrong inside a field is a `FieldFault`.
package enum FormError: Error, Equatable, Sendable {
    /// The body is longer than so many bytes.
    case tooLarge(limit: Int)
    /// More fields than so many.
    case tooManyFields(limit: Int)
    /// Another content type than the one that the address takes.
    case wrongType(String)
    /// A percent sign without two hexadecimal digits, at that byte.
    case badEscape(position: Int)
    /// Bytes that are not UTF-8, in the field of that number, from 1.
    case notUTF8(field: Int)
    /// A control character, in the field of that name.
    case controlCharacter(field: String)

    /// What is wrong and what to do.
    package var label: Label {
        switch self {
        case .tooLarge(let limit):
            Label(
                vi: "Nội dung gửi lên lớn hơn \(fileSize(limit, .vi)). Hãy gửi bớt trong một lần.",
                en: "What was sent is larger than \(fileSize(limit, .en)). Send less at a time."
            )
        case .tooManyFields(let limit):
            Label(
                vi: "Biểu mẫu có hơn \(limit) ô. Hãy chia ra nhiều lần gửi.",
                en: "The form has more than \(limit) fields. Send it in parts."
            )
        case .wrongType(let type):
            Label(
                vi: "Địa chỉ này không nhận kiểu nội dung «\(type)». Hãy gửi từ trang của hệ thống.",
                en: "This address does not take the content type «\(type)». Send it from the site's own page."
            )
        case .badEscape(let position):
            Label(
                vi: "Nội dung gửi lên bị hỏng ở byte \(position). Hãy mở lại trang và gửi lại.",
                en: "What was sent is damaged at byte \(position). Open the page again and send it once more."
            )
        case .notUTF8(let field):
            Label(
                vi: "Ô thứ \(field) có chữ không đúng mã UTF-8. Hãy gõ lại ô đó rồi gửi lại.",
                en: "Field \(field) holds text that is not UTF-8. Type it again and send it once more."
            )
        case .controlCharacter(let field):
            Label(
                vi: "Ô «\(field)» có ký tự điều khiển không nhìn thấy được. Hãy xóa ô đó, gõ lại rồi gửi lại.",
                en:
                    "The field «\(field)» holds an invisible control character. Clear it, type it again and send once more."
            )
        }
    }
}
