package import OCOP

/// Why a multipart body cannot be read, and at which byte of it.
package struct MultipartError: Error, Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
        /// The content type is not multipart/form-data, or names no boundary that RFC 2046 allows.
        case noBoundary
        /// Something else stands where the first boundary should.
        case junkBeforeFirstPart
        /// A boundary is followed by something else than a line end or `--`.
        case junkAfterBoundary
        /// Something follows the last boundary.
        case junkAfterEnd
        /// The body ended before its last boundary.
        case truncated
        /// A header line that is none, or holds a control character.
        case badHeader
        /// The headers of a part are longer than so many bytes.
        case headersTooLong(limit: Int)
        /// A part without `Content-Disposition: form-data; name="…"`, or with two.
        case noName
        /// A name or a file name that is not UTF-8.
        case notUTF8
        /// A part that is encoded (base64, quoted-printable) or in another character set than UTF-8.
        case unknownEncoding
        /// More parts than so many.
        case tooManyParts(limit: Int)
        /// A text field longer than so many bytes.
        case fieldTooLong(limit: Int)
        /// A file larger than so many bytes.
        case fileTooLarge(limit: Int)
        /// The whole body is larger than so many bytes.
        case bodyTooLarge(limit: Int)
    }

    package let reason: Reason
    /// The byte of the body, from 0, at which it was found.
    package let position: Int

    /// Whether it is a matter of size, and less would be taken.
    package var isTooMuch: Bool {
        switch reason {
        case .fileTooLarge, .bodyTooLarge, .fieldTooLong, .tooManyParts: true
        default: false
        }
    }

    /// What is wrong and what to do.
    package var label: Label {
        switch reason {
        case .fileTooLarge(let limit):
            Label(
                vi: "Tệp lớn hơn \(fileSize(limit, .vi)). Hãy chụp nhỏ hơn hoặc chia tệp ra.",
                en: "The file is larger than \(fileSize(limit, .en)). Make it smaller or split it."
            )
        case .bodyTooLarge(let limit):
            Label(
                vi: "Các tệp gửi một lần lớn hơn \(fileSize(limit, .vi)). Hãy gửi ít tệp hơn mỗi lần.",
                en: "The files sent at once are larger than \(fileSize(limit, .en)). Send fewer at a time."
            )
        case .fieldTooLong(let limit):
            Label(
                vi: "Có ô dài hơn \(fileSize(limit, .vi)). Hãy viết ngắn hơn hoặc gửi thành tệp.",
                en: "A field is longer than \(fileSize(limit, .en)). Write less or send it as a file."
            )
        case .tooManyParts(let limit):
            Label(
                vi: "Biểu mẫu có hơn \(limit) phần. Hãy gửi thành nhiều lần.",
                en: "The form has more than \(limit) parts. Send it in several goes."
            )
        case .truncated:
            Label(
                vi: "Tệp chưa tới trọn vẹn (đứt ở byte \(position)). Hãy kiểm tra mạng rồi gửi lại.",
                en:
                    "The upload did not arrive whole (it ends at byte \(position)). Check the connection and send it again."
            )
        default:
            Label(
                vi: "Nội dung gửi lên bị hỏng ở byte \(position). Hãy mở lại trang và gửi lại.",
                en: "What was sent is damaged at byte \(position). Open the page again and send it once more."
            )
        }
    }
}
