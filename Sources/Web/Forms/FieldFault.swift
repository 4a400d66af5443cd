package import OCOP

/// What is wrong inside one field.
package enum FieldFault: Error, Equatable, Sendable {
    case missing
    case notANumber
    case notAnAmount
    case notADay
    case notOneLine
    case notAChoice
    case tooLong(limit: Int)
    case outside(low: String, high: String)
}

extension FieldFault {
    /// What is wrong and what to do, with the name of the field as its label says it.
    package func words(_ label: String, _ language: Language) -> String {
        switch self {
        case .missing: language("\(label): hãy điền ô này", "\(label): fill this in")
        case .notANumber:
            language("\(label): hãy nhập số, ví dụ 1.250", "\(label): enter a whole number, such as 1.250 or 1250")
        case .notAnAmount:
            language(
                "\(label): hãy nhập số có tối đa hai chữ số sau dấu phẩy, ví dụ 12,5",
                "\(label): enter a number with at most two digits after the decimal comma, such as 12,5"
            )
        case .notADay:
            language(
                "\(label): hãy nhập ngày có thật theo dạng ngày/tháng/năm, ví dụ 22/11/2026",
                "\(label): enter a real day as day/month/year, such as 22/11/2026"
            )
        case .notOneLine: language("\(label): hãy viết trên một dòng", "\(label): write it on one line")
        case .notAChoice:
            language("\(label): hãy chọn một trong các mục đã nêu", "\(label): choose one of those listed")
        case .tooLong(let limit):
            language("\(label): hãy viết không quá \(limit) ký tự", "\(label): write at most \(limit) characters")
        case .outside(let low, let high):
            language("\(label): hãy nhập từ \(low) đến \(high)", "\(label): enter \(low) to \(high)")
        }
    }
}
