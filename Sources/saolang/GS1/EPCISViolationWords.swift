import EPCIS

extension Violation.Code {
    /// The rule in Vietnamese; the details follow it in English, as the standard has them.
    var vietnamese: String {
        switch self {
        case .notJSON: "Không phải JSON hợp lệ hoặc vượt giới hạn"
        case .notXML: "Không phải XML hợp lệ hoặc vượt giới hạn"
        case .notEPCIS: "Không phải tài liệu EPCIS"
        case .contextAfterEvents: "@context đứng sau danh sách sự kiện"
        case .missing: "Thiếu phần bắt buộc"
        case .unexpected: "Phần không thuộc chỗ này"
        case .wrongKind: "Sai kiểu giá trị"
        case .time: "Thời điểm sai hoặc thiếu múi giờ"
        case .timeZoneOffset: "Múi giờ sai"
        case .timeOrder: "Kết thúc trước khi bắt đầu"
        case .uri: "Không phải URI tuyệt đối"
        case .identifier: "Mã định danh sai quy tắc"
        case .identifierLevel: "Lẫn giữa mã đơn chiếc và mã loại"
        case .word: "Từ không có trong từ vựng chuẩn"
        case .action: "Hành động không hợp lệ"
        case .combination: "Các phần không đi với nhau đúng quy định"
        case .number: "Số ngoài phạm vi"
        case .unit: "Mã đơn vị đo sai"
        case .prefix: "Tiền tố chưa được định nghĩa"
        case .inexpressible: "Dạng kia không diễn đạt được"
        }
    }
}
