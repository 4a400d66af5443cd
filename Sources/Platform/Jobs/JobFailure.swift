import Foundation
import OCOP
import Store

/// Why a job did not succeed, as it is kept for the page that shows it: in plain words, with the technical detail behind.
struct JobFailure: Codable, Equatable {
    let vi: String
    let en: String
    let detail: String

    init(_ error: any Error) {
        let words = Self.words(error)
        (vi, en) = (words.vi, words.en)
        detail = String("\(error)".prefix(300))
    }

    /// As a row has it; rows that were written before failures had words hold the detail alone.
    init(stored text: String) {
        if let known: JobFailure = try? JSON.value(text) {
            self = known
        } else {
            (vi, en) = (Self.unknown.vi, Self.unknown.en)
            detail = text
        }
    }

    private static let unknown = Label(
        vi: "Phần mềm gặp lỗi khi làm việc này; gửi chi tiết bên dưới cho người vận hành.",
        en: "The software failed at this; give the detail below to whoever runs it."
    )

    private static func words(_ error: any Error) -> Label {
        switch error {
        case let error as any Explained:
            Label(vi: "\(error.message.vi). \(error.advice.vi)", en: "\(error.message.en). \(error.advice.en)")
        case let error as StoreError where error.code == .unavailable:
            Label(
                vi: "Kho dữ liệu không trả lời; kiểm tra PostgreSQL hoặc chỗ trống của đĩa.",
                en: "The store does not answer; look at PostgreSQL or the space on the disk."
            )
        case let error as StoreError where error.code == .missing:
            Label(vi: "Bản ghi mà việc này cần không còn nữa.", en: "The record that this needs is gone.")
        case FileError.missing:
            Label(
                vi: "Không thấy tệp trong kho tệp; kiểm tra thư mục dữ liệu.",
                en: "The file is not in the file store; look at the data folder."
            )
        default: unknown
        }
    }
}

extension Mail.Failure: Explained {
    var message: Label {
        Label(
            vi: "Chương trình sendmail không nhận thư (mã \(status))",
            en: "Sendmail took no letter (status \(status))"
        )
    }
    var advice: Label {
        Label(
            vi: "Kiểm tra máy chủ thư và các thiết lập «sendmail», «mailFrom».",
            en: "Look at the mail server and at the settings «sendmail» and «mailFrom»."
        )
    }
}

extension PagePictures.Unreadable: Explained {
    var message: Label {
        Label(vi: "Không vẽ được các trang của một tệp PDF", en: "The pages of a PDF file could not be drawn")
    }
    var advice: Label {
        Label(
            vi: "Tệp vẫn mở được như cũ; có thể nó bị hỏng hoặc đặt mật khẩu.",
            en: "The file opens as before; it may be damaged or locked with a password."
        )
    }
}
